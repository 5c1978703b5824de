import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { CommittedField } from "../fields/CommittedField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { OverviewCard } from "./OverviewCard.tsx";

/** What is about the customer, not for the customer. */
export function InternalNotes() {
  const { implementation, execute, isReadOnly } = useImplementation();
  return (
    <OverviewCard
      title="Internal notes"
      aside={
        <Typography variant="tiny" component="span" color="textSecondary">
          internal, never exported
        </Typography>
      }
    >
      <Box sx={{ p: 4 }}>
        <CommittedField
          label={`About ${implementation.payor.name}`}
          value={implementation.notes}
          isMultiline
          isDisabled={isReadOnly}
          placeholder="What a colleague should know before calling them"
          onCommit={async (notes) =>
            (await execute({ type: "implementation/set-notes", notes })).ok
          }
        />
      </Box>
    </OverviewCard>
  );
}
