import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { PencilLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { SuccessCriterion } from "../../../../src-shared/domain/implementation.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { newId } from "../../../new-id.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton, WriteIconButton } from "../WriteButton.tsx";
import { SuccessCriterionDialog } from "./SuccessCriterionDialog.tsx";

/** What success was to mean, and what was measured. */
export function SuccessCriteria() {
  const { implementation, execute } = useImplementation();
  const [edited, setEdited] = useState<SuccessCriterion | "new" | null>(null);
  const criteria = inPosition(implementation.successCriteria);
  const close = (): void => {
    setEdited(null);
  };
  return (
    <Box component="section" aria-labelledby="success-criteria">
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, mb: 1 }}>
        <Typography id="success-criteria" variant="h2" sx={{ flex: 1 }}>
          Success criteria
        </Typography>
        <WriteButton
          size="small"
          variant="outlined"
          color="inherit"
          startIcon={<Plus size={14} aria-hidden />}
          onClick={() => {
            setEdited("new");
          }}
        >
          Add criterion
        </WriteButton>
      </Box>
      {criteria.length === 0 ? (
        <Typography color="textSecondary">
          None agreed yet. Add what the payor wants to be better afterwards, with its value today.
        </Typography>
      ) : (
        <Table aria-labelledby="success-criteria">
          <TableHead>
            <TableRow>
              {["Criterion", "Baseline", "Target", "Actual", "Measured"].map((heading, index) => (
                <TableCell key={heading} sx={index === 0 ? { pl: 0 } : { minWidth: 68 }}>
                  {heading}
                </TableCell>
              ))}
              <TableCell aria-label="What can be done" />
            </TableRow>
          </TableHead>
          <TableBody>
            {criteria.map((criterion) => (
              <TableRow key={criterion.id}>
                <TableCell sx={{ pl: 0 }}>{criterion.text}</TableCell>
                <TableCell>{criterion.baseline}</TableCell>
                <TableCell>{criterion.target}</TableCell>
                <TableCell>
                  {criterion.actual || (
                    <Typography component="span" color="textSecondary">
                      not measured
                    </Typography>
                  )}
                </TableCell>
                <TableCell>
                  {criterion.measureOn && <RelativeDate date={criterion.measureOn} />}
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: "nowrap", pr: 0 }}>
                  <WriteIconButton
                    icon={PencilLine}
                    label={`Edit ${criterion.text}`}
                    onClick={() => {
                      setEdited(criterion);
                    }}
                  />
                  <WriteIconButton
                    icon={Trash2}
                    label={`Remove ${criterion.text}`}
                    onClick={() => {
                      void execute(
                        { type: "success-criterion/remove", criterionId: criterion.id },
                        { hasUndo: true },
                      );
                    }}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {edited && (
        <SuccessCriterionDialog
          start={edited === "new" ? null : edited}
          onClose={close}
          onSave={async (fields) => {
            const answer = await execute(
              edited === "new"
                ? { type: "success-criterion/add", criterion: { id: newId(), ...fields } }
                : { type: "success-criterion/edit", criterionId: edited.id, changes: fields },
            );
            if (answer.ok) close();
          }}
        />
      )}
    </Box>
  );
}
