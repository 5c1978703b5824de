import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { CriterionTemplate } from "../../../src-shared/domain/playbook/playbook.ts";
import { CHECK_LABELS } from "./editor/gate-checks.ts";

/** The criteria of a gate to read, each with what proves it: items, what is looked up in the data, or a person. */
export function CriterionList({ criteria }: { readonly criteria: readonly CriterionTemplate[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 5 }}>
      {criteria.map(({ id, text, itemIds, checks }) => {
        const proofs = [...itemIds, ...checks.map(({ kind }) => CHECK_LABELS[kind].toLowerCase())];
        return (
          <li key={id}>
            {text}{" "}
            <Typography component="span" variant="tiny" color="textSecondary">
              {proofs.length > 0 ? proofs.join(", ") : "attested by hand"}
            </Typography>
          </li>
        );
      })}
    </Box>
  );
}
