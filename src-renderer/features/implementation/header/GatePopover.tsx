import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { gateFigures } from "../../../../src-shared/domain/gate-words.ts";
import { gateState } from "../../../../src-shared/domain/gates.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import {
  type PhaseCode,
  phaseIndex,
  phaseName,
  PHASES,
} from "../../../../src-shared/domain/vocabulary.ts";
import { WaiverDialog } from "../../../components/WaiverDialog.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { CriterionLine } from "./CriterionLine.tsx";
import { usePhaseMove } from "./use-phase-move.ts";

const DECISIONS = {
  pass: "Pass",
  pass_with_conditions: "Pass with conditions",
  fail: "Fail",
} as const;

/** The exit gate of a phase: its criteria with what keeps them open, and the way to that phase. */
export function GatePopover({
  phase,
  anchor,
  onClose,
}: {
  readonly phase: PhaseCode;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}) {
  const { implementation, today, userName } = useImplementation();
  const { asked, move, moveWithWaiver, cancel } = usePhaseMove();
  const gate = gateState(implementation, phase);
  const record = implementation.gates[phase];
  const current = implementation.phase;
  const enteredOn = implementation.phaseEnteredOn[phase];
  const then = async (isDone: Promise<boolean>): Promise<void> => {
    if (await isDone) onClose();
  };
  if (asked) {
    return (
      <WaiverDialog
        payorName={implementation.payor.name}
        to={asked.to}
        unmet={asked.unmet}
        userName={userName}
        refusal={null}
        onConfirm={(waiver) => void then(moveWithWaiver(waiver))}
        onCancel={cancel}
      />
    );
  }
  const next = PHASES[phaseIndex(phase) + 1]?.code;
  // From the present phase one goes on to the next; any other is gone to itself.
  const target = phase === current ? next : phase;
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{
        paper: { role: "dialog", "aria-label": `Gate of ${phase} ${phaseName(phase)}` },
      }}
    >
      <Box sx={{ width: 480, p: 4, display: "grid", gap: 3 }}>
        <div>
          <Typography variant="h3">
            {phase} {phaseName(phase)}
          </Typography>
          <Typography color="textSecondary">
            {phase === current && enteredOn ? `Here since ${nearDate(enteredOn, today)}. ` : ""}
            Exit gate: {gateFigures(gate)}
            {record?.decision
              ? `. Decided: ${DECISIONS[record.decision]} by ${record.decidedBy}`
              : ""}
          </Typography>
        </div>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 2 }}>
          {gate.criteria.map((state) => (
            <CriterionLine key={state.criterion.id} gate={phase} state={state} onLeave={onClose} />
          ))}
        </Box>
        <Box sx={{ display: "flex", justifyContent: "flex-end", gap: 2 }}>
          <Button color="inherit" onClick={onClose}>
            Close
          </Button>
          {target && (
            <WriteButton variant="contained" onClick={() => void then(move(target))}>
              {phaseIndex(target) < phaseIndex(current) ? "Move back to" : "Move to"} {target}{" "}
              {phaseName(target)}
            </WriteButton>
          )}
        </Box>
      </Box>
    </Popover>
  );
}
