import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Divider from "@mui/material/Divider";
import Typography from "@mui/material/Typography";
import { gateFigures } from "../../../../src-shared/domain/gates/gate-words.ts";
import { gateState, type GateState } from "../../../../src-shared/domain/gates/gates.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import {
  type PhaseCode,
  phaseIndex,
  phaseName,
  PHASES,
} from "../../../../src-shared/domain/vocabulary.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { CriterionLine } from "./CriterionLine.tsx";
import { GateDecision } from "./GateDecision.tsx";

/** The answer to "why can't this move on", in one sentence. */
function answerOf({ criteria, isFailed, isMet }: GateState, next: PhaseCode | undefined): string {
  const open = criteria.filter((state) => !state.isMet && !state.isWaived).length;
  if (isMet)
    return next ? `Nothing keeps it from ${next} ${phaseName(next)}.` : "Nothing is missing.";
  if (open === 0 && isFailed) return "The decision to fail keeps it here.";
  const what = open === 1 ? "1 criterion keeps" : `${open} criteria keep`;
  return `${what} it here${isFailed ? ", and so does the decision to fail" : ""}.`;
}

/** The exit gate of a phase: what keeps it shut, the decision, and the way on. */
export function GateView({
  phase,
  onMove,
  onClose,
}: {
  readonly phase: PhaseCode;
  readonly onMove: (to: PhaseCode) => void;
  readonly onClose: () => void;
}) {
  const { implementation, today } = useImplementation();
  const gate = gateState(implementation, phase);
  const current = implementation.phase;
  const isHere = phase === current;
  const enteredOn = implementation.phaseEnteredOn[phase];
  const next = PHASES[phaseIndex(phase) + 1]?.code;
  // From the present phase one goes on to the next; any other is gone to itself.
  const target = isHere ? next : phase;
  // What keeps it shut comes first: that is what was asked.
  const open = gate.criteria.filter((state) => !state.isMet && !state.isWaived);
  const rest = gate.criteria.filter((state) => state.isMet || state.isWaived);
  return (
    <Box sx={{ display: "grid", gap: 3 }}>
      <div>
        {isHere && <Typography sx={{ fontWeight: 600 }}>{answerOf(gate, next)}</Typography>}
        <Typography color="textSecondary">
          {isHere && enteredOn ? `Here since ${nearDate(enteredOn, today)}. ` : ""}
          Exit gate: {gateFigures(gate)}
        </Typography>
      </div>
      <Box component="ul" aria-label="Criteria" sx={{ m: 0, p: 0, display: "grid", gap: 2 }}>
        {[...open, ...rest].map((state) => (
          <CriterionLine key={state.criterion.id} gate={phase} state={state} onLeave={onClose} />
        ))}
      </Box>
      <Divider />
      <GateDecision phase={phase} />
      <Box sx={{ display: "flex", justifyContent: "flex-end", gap: 2 }}>
        <Button color="inherit" onClick={onClose}>
          Close
        </Button>
        {target && (
          <WriteButton
            // Past an unmet gate is possible, but not what is advised.
            variant={isHere && gate.isMet ? "contained" : "outlined"}
            onClick={() => {
              onMove(target);
            }}
          >
            {phaseIndex(target) < phaseIndex(current) ? "Move back to" : "Move to"} {target}{" "}
            {phaseName(target)}
            {isHere && !gate.isMet ? " with a waiver" : ""}
          </WriteButton>
        )}
      </Box>
    </Box>
  );
}
