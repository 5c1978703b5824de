import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useState } from "react";
import {
  GATE_STANDING_LABELS,
  gateFigures,
  type GateStanding,
  gateStanding,
} from "../../../../src-shared/domain/gate-words.ts";
import { gateState } from "../../../../src-shared/domain/gates.ts";
import { type PhaseCode, PHASES } from "../../../../src-shared/domain/vocabulary.ts";
import { useImplementation } from "../use-implementation.ts";
import { GateMark } from "./GateMark.tsx";
import { GatePopover } from "./GatePopover.tsx";

const COLOURS: Readonly<Record<GateStanding, string>> = {
  met: "status.green",
  waived: "status.amber",
  open: "status.amber",
  ahead: "text.secondary",
};

/** The eight phases, each with the state of its exit gate; the present one is marked. */
export function PhaseStepper() {
  const { implementation } = useImplementation();
  const [shown, setShown] = useState<{
    readonly phase: PhaseCode;
    readonly anchor: HTMLElement;
  } | null>(null);
  return (
    <Box
      component="ol"
      aria-label="Phases"
      sx={{ m: 0, p: 0, listStyle: "none", display: "flex", gap: 1, containerType: "inline-size" }}
    >
      {PHASES.map(({ code, name }) => {
        const gate = gateState(implementation, code);
        const standing = gateStanding(gate, implementation.phase);
        const isCurrent = code === implementation.phase;
        const words = `${code} ${name}: ${GATE_STANDING_LABELS[standing].toLowerCase()}, ${gateFigures(gate)}`;
        return (
          <Box
            component="li"
            key={code}
            sx={{ flex: isCurrent ? "1.6 1 0" : "1 1 0", minWidth: 0 }}
          >
            <ButtonBase
              aria-label={words}
              aria-haspopup="dialog"
              {...(isCurrent ? { "aria-current": "step" as const } : {})}
              title={words}
              onClick={(event) => {
                setShown({ phase: code, anchor: event.currentTarget });
              }}
              sx={{
                width: 1,
                height: 30,
                px: 2,
                gap: 1.5,
                justifyContent: "flex-start",
                borderRadius: 1,
                border: 1,
                borderColor: isCurrent ? "primary.main" : "divider",
                bgcolor: isCurrent ? "accentSoft" : "background.paper",
                fontWeight: isCurrent ? 600 : 400,
                fontSize: 12,
                color: "text.primary",
                "&:hover": { borderColor: "edge" },
              }}
            >
              <Box component="span" sx={{ display: "flex", color: COLOURS[standing] }}>
                <GateMark standing={standing} />
              </Box>
              <Box component="span" sx={{ color: isCurrent ? "inherit" : "text.secondary" }}>
                {code}
              </Box>
              <Box
                component="span"
                sx={{
                  minWidth: 0,
                  overflow: "hidden",
                  textOverflow: "ellipsis",
                  whiteSpace: "nowrap",
                  ...(isCurrent ? {} : { "@container (max-width: 1000px)": { display: "none" } }),
                }}
              >
                {name}
              </Box>
            </ButtonBase>
          </Box>
        );
      })}
      {shown && (
        <GatePopover
          key={shown.phase}
          phase={shown.phase}
          anchor={shown.anchor}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </Box>
  );
}
