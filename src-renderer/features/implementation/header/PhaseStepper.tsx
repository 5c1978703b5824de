import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useMemo, useState } from "react";
import {
  GATE_STANDING_LABELS,
  gateFigures,
  gateStanding,
} from "../../../../src-shared/domain/gates/gate-words.ts";
import { gateState } from "../../../../src-shared/domain/gates/gates.ts";
import { PHASE_CODES, type PhaseCode, PHASES } from "../../../../src-shared/domain/vocabulary.ts";
import { type ActionRecord, useActions } from "../../../app/actions.ts";
import { useAddressQuery } from "../use-address-query.ts";
import { useImplementation } from "../use-implementation.ts";
import { GATE_COLOURS, GateMark } from "../gates/GateMark.tsx";
import { GatePopover } from "./GatePopover.tsx";

/** The step on the page: the popover hangs on it, wherever it was asked for. */
function stepOf(phase: PhaseCode): HTMLElement {
  return document.getElementById(`step-${phase}`) ?? document.body;
}

/** The eight phases, each with the state of its exit gate; the present one is marked. */
export function PhaseStepper() {
  const { implementation } = useImplementation();
  const [wanted, clearWanted] = useAddressQuery("gate");
  const [opened, setOpened] = useState<PhaseCode | null>(null);
  // `?gate=P5` leads here from what is missing anywhere.
  const shown = opened ?? PHASE_CODES.find((code) => code === wanted) ?? null;
  const { phase } = implementation;
  const actions = useMemo<readonly ActionRecord[]>(
    () => [
      {
        id: "why-not",
        label: "Why can't this move on?",
        group: "Implementation",
        shortcuts: ["W"],
        isEnabled: () => true,
        perform: () => {
          setOpened(phase);
        },
      },
    ],
    [phase],
  );
  useActions(actions);
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
              id={`step-${code}`}
              aria-label={words}
              aria-haspopup="dialog"
              {...(isCurrent ? { "aria-current": "step" as const } : {})}
              title={words}
              onClick={() => {
                setOpened(code);
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
              <Box component="span" sx={{ display: "flex", color: GATE_COLOURS[standing] }}>
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
          key={shown}
          phase={shown}
          anchorOf={() => stepOf(shown)}
          onClose={() => {
            setOpened(null);
            clearWanted();
          }}
        />
      )}
    </Box>
  );
}
