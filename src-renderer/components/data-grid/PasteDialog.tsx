import { ELLIPSIS } from "../../style-parts.ts";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { FormDialog } from "../FormDialog.tsx";
import type { PastePlan } from "./grid-clipboard.ts";

const MOST_LISTED = 100;

/** What a paste or a fill would change and what it cannot, before anything is changed. */
export function PasteDialog<Row>({
  title,
  plan,
  rowLabel,
  onApply,
  onClose,
}: {
  readonly title: string;
  readonly plan: PastePlan<Row>;
  readonly rowLabel: (row: Row) => string;
  readonly onApply: () => void;
  readonly onClose: () => void;
}) {
  const { changes, refusals, sameCount, leftOutCount } = plan;
  const rowCount = new Set(changes.map(({ row }) => row)).size;
  const facts = [
    sameCount > 0 && `${countOf(sameCount, "cell")} stay as they are`,
    leftOutCount > 0 && `${countOf(leftOutCount, "cell")} lie beyond the last row or column`,
  ].filter((fact) => fact !== false);
  return (
    <FormDialog
      title={title}
      verb={
        changes.length === 0 ? "Nothing to change" : `Change ${countOf(changes.length, "cell")}`
      }
      width="md"
      isDisabled={changes.length === 0}
      onCancel={onClose}
      onSubmit={onApply}
    >
      <Typography>
        <b>{countOf(changes.length, "cell")}</b> of {countOf(rowCount, "row")} change
        {refusals.length > 0 && (
          <>
            , <b>{refusals.length} cannot be taken</b>
          </>
        )}
        .{facts.length > 0 && ` ${facts.join(", ")}.`} One Ctrl+Z takes all of it back.
      </Typography>
      {refusals.length > 0 && (
        <Listing
          label="Cells that cannot be taken"
          headings={["Row", "Column", "Pasted", "Why not"]}
          lines={refusals.map(({ row, column, text, why }) => [
            rowLabel(row),
            column.label,
            text,
            why,
          ])}
        />
      )}
      {changes.length > 0 && (
        <Listing
          label="Cells that change"
          headings={["Row", "Column", "Now", "After"]}
          lines={changes.map(({ row, column, before, after }) => [
            rowLabel(row),
            column.label,
            before,
            after,
          ])}
        />
      )}
    </FormDialog>
  );
}

function Listing({
  label,
  headings,
  lines,
}: {
  readonly label: string;
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
}) {
  return (
    <Box sx={{ display: "grid", gap: 1, minWidth: 0 }}>
      <Typography variant="subtitle2">{label}</Typography>
      <Box
        sx={{
          maxHeight: 240,
          overflowY: "auto",
          border: 1,
          borderColor: "divider",
          borderRadius: 1,
        }}
      >
        <Box
          component="table"
          aria-label={label}
          sx={{
            width: 1,
            tableLayout: "fixed",
            borderCollapse: "collapse",
            "& th, & td": { textAlign: "left", px: 2, py: 1, ...ELLIPSIS },
            "& th": { bgcolor: "sunken", fontSize: 12, position: "sticky", top: 0 },
            "& tr + tr td": { borderTop: 1, borderColor: "divider" },
          }}
        >
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading}>{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_LISTED).map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, at) => (
                  <td key={headings[at]} title={cell}>
                    {cell === "" ? <i>empty</i> : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      {lines.length > MOST_LISTED && (
        <Typography variant="tiny" color="textSecondary">
          and {lines.length - MOST_LISTED} more
        </Typography>
      )}
    </Box>
  );
}
