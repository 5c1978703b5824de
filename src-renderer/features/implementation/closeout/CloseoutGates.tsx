import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { statesInWords } from "../../../../src-shared/domain/gates/gate-words.ts";
import { closeoutGateStates } from "../../../../src-shared/domain/gates/gates.ts";
import { CriterionLine } from "../gates/CriterionLine.tsx";
import { useImplementation } from "../use-implementation.ts";

/** The ten gates between the work and the archive. */
export function CloseoutGates() {
  const { implementation } = useImplementation();
  const states = closeoutGateStates(implementation);
  return (
    <Box component="section" aria-labelledby="closeout-gates">
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 2, mb: 2 }}>
        <Typography id="closeout-gates" variant="h2">
          Closeout gates
        </Typography>
        <Typography color="textSecondary">{statesInWords(states)}</Typography>
      </Box>
      <Box
        component="ol"
        sx={{ m: 0, p: 0, "& > li": { py: 2, borderTop: 1, borderColor: "divider" } }}
      >
        {states.map((state) => (
          <CriterionLine key={state.criterion.id} gate="closeout" state={state} hasCode />
        ))}
      </Box>
    </Box>
  );
}
