import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { gateState } from "../../../../src-shared/domain/gates/gates.ts";
import {
  decisionInWords,
  statesInWords,
  waiverInWords,
} from "../../../../src-shared/domain/gates/gate-words.ts";
import { PHASES, type PhaseCode } from "../../../../src-shared/domain/vocabulary.ts";
import { useImplementation } from "../use-implementation.ts";
import { GateStateMark } from "./GateState.tsx";

function ExitGate({ phase, name }: { readonly phase: PhaseCode; readonly name: string }) {
  const { implementation } = useImplementation();
  const gate = implementation.gates[phase];
  if (!gate) return null;
  const { criteria, isMet } = gateState(implementation, phase);
  const waived = criteria.filter((state) => !state.isMet && state.isWaived);
  const decision = decisionInWords(gate);
  return (
    <Box
      component="li"
      sx={{
        listStyle: "none",
        display: "grid",
        gridTemplateColumns: "84px minmax(0, 1fr)",
        columnGap: 3,
        py: 2,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <GateStateMark isMet={isMet && waived.length === 0} isWaived={isMet} />
      <Box>
        <Typography>
          <Box component="span" sx={{ color: "text.secondary", mr: 2 }}>
            {phase}
          </Box>
          {name}: {statesInWords(criteria)}
        </Typography>
        {decision !== "" && (
          <Typography variant="tiny" component="p" color="textSecondary" sx={{ m: 0 }}>
            {decision}
            {gate.conditions !== "" && `. Conditions: ${gate.conditions.replaceAll("\n", "; ")}`}
          </Typography>
        )}
        {gate.failWaiver && (
          <Typography variant="tiny" component="p" color="textSecondary" sx={{ m: 0 }}>
            Moved on all the same, allowed by {gate.failWaiver.by}: {gate.failWaiver.reason}
          </Typography>
        )}
        {waived.length > 0 && (
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 5, color: "text.secondary" }}>
            {waived.map(({ criterion }) => (
              <li key={criterion.id}>
                {criterion.text}. {waiverInWords(criterion)}
              </li>
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** The exit gates of all phases with what was waived on the way. */
export function ExitGates() {
  return (
    <Box component="section" aria-labelledby="exit-gates">
      <Typography id="exit-gates" variant="h2" sx={{ mb: 2 }}>
        Exit gates
      </Typography>
      <Box component="ol" aria-labelledby="exit-gates" sx={{ m: 0, p: 0 }}>
        {PHASES.map(({ code, name }) => (
          <ExitGate key={code} phase={code} name={name} />
        ))}
      </Box>
    </Box>
  );
}
