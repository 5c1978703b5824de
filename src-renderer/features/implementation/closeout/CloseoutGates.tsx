import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { confirmationInWords } from "../../../../src-shared/domain/gate-words.ts";
import {
  closeoutGateStates,
  type CriterionState,
  isProvenByItems,
} from "../../../../src-shared/domain/gates.ts";
import type { GateCriterion } from "../../../../src-shared/domain/implementation.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { gatesInWords, waiverInWords } from "./closeout-texts.ts";
import { AttestDialog, WaiveDialog } from "./GateDialogs.tsx";
import { GateStateMark } from "./GateState.tsx";
import { ItemLinks } from "./ItemLinks.tsx";

interface Asked {
  readonly kind: "attest" | "waive";
  readonly criterion: GateCriterion;
}

function GateRow({
  state,
  onAsk,
}: {
  readonly state: CriterionState;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { execute } = useImplementation();
  const { criterion, isMet, isWaived, missingItemIds } = state;
  const isByHand = !isProvenByItems(criterion, "closeout");
  const target = { gate: "closeout", criterionId: criterion.id } as const;
  return (
    <Box
      component="li"
      aria-label={`${criterion.id} ${criterion.text}`}
      sx={{
        listStyle: "none",
        display: "grid",
        gridTemplateColumns: "84px minmax(0, 1fr) auto",
        columnGap: 3,
        alignItems: "start",
        py: 2,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <Box sx={{ pt: "5px" }}>
        <GateStateMark isMet={isMet} isWaived={isWaived} />
      </Box>
      <Box sx={{ pt: "5px", display: "grid", gap: 1 }}>
        <Typography>
          <Box component="span" sx={{ color: "text.secondary", mr: 2 }}>
            {criterion.id}
          </Box>
          {criterion.text}
        </Typography>
        {isWaived && <Typography color="textSecondary">{waiverInWords(criterion)}</Typography>}
        {isByHand && confirmationInWords(criterion) !== "" && (
          <Typography color="textSecondary">
            {isMet ? "" : "Earlier: "}
            {confirmationInWords(criterion)}
          </Typography>
        )}
        {!isMet && !isWaived && isByHand && criterion.evidence === "" && (
          <Typography color="textSecondary">Nobody has confirmed it yet</Typography>
        )}
        {missingItemIds.length > 0 && (
          <ItemLinks label={`Open for ${criterion.id}`} ids={missingItemIds} />
        )}
      </Box>
      <Box sx={{ display: "flex", gap: 1 }}>
        {isByHand && !isMet && (
          <WriteButton
            size="small"
            variant="outlined"
            color="inherit"
            aria-label={`Confirm ${criterion.id}`}
            onClick={() => {
              onAsk({ kind: "attest", criterion });
            }}
          >
            Confirm
          </WriteButton>
        )}
        {isByHand && isMet && (
          <WriteButton
            size="small"
            color="inherit"
            aria-label={`Take back the confirmation of ${criterion.id}`}
            onClick={() => {
              void execute({ type: "gate/unattest", ...target }, { hasUndo: true });
            }}
          >
            Take back
          </WriteButton>
        )}
        {isWaived ? (
          <WriteButton
            size="small"
            color="inherit"
            aria-label={`Take back the waiver of ${criterion.id}`}
            onClick={() => {
              void execute({ type: "gate/unwaive", ...target }, { hasUndo: true });
            }}
          >
            Take back waiver
          </WriteButton>
        ) : (
          !isMet && (
            <WriteButton
              size="small"
              color="inherit"
              aria-label={`Waive ${criterion.id}`}
              onClick={() => {
                onAsk({ kind: "waive", criterion });
              }}
            >
              Waive
            </WriteButton>
          )
        )}
      </Box>
    </Box>
  );
}

/** The ten gates between the work and the archive. */
export function CloseoutGates() {
  const { implementation } = useImplementation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const states = closeoutGateStates(implementation);
  const close = (): void => {
    setAsked(null);
  };
  return (
    <Box component="section" aria-labelledby="closeout-gates">
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 2, mb: 2 }}>
        <Typography id="closeout-gates" variant="h2">
          Closeout gates
        </Typography>
        <Typography color="textSecondary">{gatesInWords(states)}</Typography>
      </Box>
      <Box component="ol" sx={{ m: 0, p: 0 }}>
        {states.map((state) => (
          <GateRow key={state.criterion.id} state={state} onAsk={setAsked} />
        ))}
      </Box>
      {asked?.kind === "attest" && <AttestDialog criterion={asked.criterion} onClose={close} />}
      {asked?.kind === "waive" && <WaiveDialog criterion={asked.criterion} onClose={close} />}
    </Box>
  );
}
