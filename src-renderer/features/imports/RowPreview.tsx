import { ELLIPSIS } from "../../style-parts.ts";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import type { ImportField } from "../../../src-shared/imports/import-fields.ts";
import type {
  DuplicateChoice,
  PlannedRow,
  RowOutcome,
} from "../../../src-shared/imports/import-plan.ts";
import { MergeFields } from "./MergeFields.tsx";

const OUTCOMES: Readonly<Record<RowOutcome, string>> = {
  imported: "New",
  merged: "Merged",
  unchanged: "Unchanged",
  rejected: "Rejected",
};
/** What can be done with a row that is there already. */
export const CHOICE_LABELS: Readonly<Record<DuplicateChoice, string>> = {
  fill: "Fill what is empty",
  theirs: "Take the list's values",
  ours: "Keep ours",
  new: "Add as new",
  skip: "Leave out",
};
const COLUMNS = "64px 88px minmax(160px, 1fr) minmax(220px, 2fr) 270px";
const HEIGHT = 40;
/** Reasons are long: they may take two small lines. */
const twoLines = {
  display: "-webkit-box",
  overflow: "hidden",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: "2",
  fontSize: 12,
  lineHeight: "16px",
} as const;

/** Label of a field; a commitment's is said in words already. */
function labelOf(key: string, fields: readonly ImportField[]): string {
  return fields.find((field) => field.key === key)?.label ?? key;
}

function wordsOf({ match, problems, changes }: PlannedRow, fields: readonly ImportField[]): string {
  const said = problems.map(({ field, message }) => `${field}: ${message}`);
  if (match) said.push(`${match.why} as ${match.targetName}`);
  for (const { key, was, now } of changes) {
    if (was !== now) said.push(`${labelOf(key, fields)}: ${was === "" ? "empty" : was} → ${now}`);
  }
  return said.join("; ");
}

/** Every row with its end; only rows in sight are in the page. */
export function RowPreview({
  rows,
  fields,
  onAccept,
  onChoose,
  onChooseField,
}: {
  readonly rows: readonly PlannedRow[];
  readonly fields: readonly ImportField[];
  /** "This is not one": the cells of the row with numbers that must not be stored. */
  readonly onAccept: (cells: readonly string[]) => void;
  readonly onChoose: (rowNumber: number, choice: DuplicateChoice) => void;
  readonly onChooseField: (rowNumber: number, key: string, side: "ours" | "theirs") => void;
}) {
  const [merging, setMerging] = useState<{
    readonly rowNumber: number;
    readonly anchor: HTMLElement;
  } | null>(null);
  const merged = rows.find(({ row }) => row.rowNumber === merging?.rowNumber);
  const rootRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => rootRef.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  });
  const cells = { display: "grid", gridTemplateColumns: COLUMNS, gap: 2, px: 2 } as const;
  return (
    <Box role="table" aria-label="Rows" aria-rowcount={rows.length + 1}>
      <Box role="row" aria-rowindex={1} sx={{ ...cells, py: 1, fontWeight: 600 }}>
        {["Row", "Becomes", "Name", "Why", "Already there"].map((heading) => (
          <span key={heading} role="columnheader">
            {heading}
          </span>
        ))}
      </Box>
      <Box
        ref={rootRef}
        role="rowgroup"
        tabIndex={0}
        aria-label="Rows of the list"
        sx={{ height: 320, overflow: "auto", border: 1, borderColor: "divider" }}
      >
        <Box sx={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const planned = rows[index];
            if (!planned) return null;
            const { row, outcome, match, problems, changes } = planned;
            const sensitive = problems.flatMap(({ isSensitive, column }) =>
              isSensitive && column !== null ? [`${row.rowNumber}:${column}`] : [],
            );
            const words = wordsOf(planned, fields);
            const name = String(row.values["legalName"] ?? row.values["name"] ?? "");
            return (
              <Box
                key={row.rowNumber}
                role="row"
                aria-rowindex={index + 2}
                sx={{
                  ...cells,
                  alignItems: "center",
                  position: "absolute",
                  insetInline: 0,
                  height: HEIGHT,
                  transform: `translateY(${start}px)`,
                }}
              >
                <span role="cell" className="tabular">
                  {row.rowNumber}
                </span>
                <Box role="cell" sx={{ color: outcome === "rejected" ? "error.main" : undefined }}>
                  {OUTCOMES[outcome]}
                </Box>
                <Box role="cell" sx={ELLIPSIS} title={name}>
                  {name}
                </Box>
                <Box role="cell" sx={twoLines} title={words}>
                  {words}
                </Box>
                <Box role="cell" sx={{ display: "flex", alignItems: "center", gap: 1 }}>
                  {match && (
                    <TextField
                      select
                      size="small"
                      fullWidth
                      value={match.choice}
                      onChange={({ target }) => {
                        onChoose(row.rowNumber, target.value as DuplicateChoice);
                      }}
                      slotProps={{
                        htmlInput: { "aria-label": `What to do with row ${row.rowNumber}` },
                      }}
                    >
                      {Object.entries(CHOICE_LABELS).map(([code, label]) => (
                        <MenuItem key={code} value={code}>
                          {label}
                        </MenuItem>
                      ))}
                    </TextField>
                  )}
                  {match && match.choice !== "new" && changes.length > 0 && (
                    <Button
                      size="small"
                      aria-label={`Choose fields of row ${row.rowNumber}`}
                      onClick={(event) => {
                        setMerging({ rowNumber: row.rowNumber, anchor: event.currentTarget });
                      }}
                      sx={{ flex: "none" }}
                    >
                      {changes.length === 1 ? "1 field" : `${changes.length} fields`}
                    </Button>
                  )}
                  {sensitive.length > 0 && (
                    <Button
                      size="small"
                      onClick={() => {
                        onAccept(sensitive);
                      }}
                    >
                      This is not one
                    </Button>
                  )}
                </Box>
              </Box>
            );
          })}
        </Box>
      </Box>
      {merging && merged && (
        <MergeFields
          anchor={merging.anchor}
          name={merged.match?.targetName ?? ""}
          changes={merged.changes.map((change) => ({
            ...change,
            label: labelOf(change.key, fields),
          }))}
          onChoose={(key, side) => {
            onChooseField(merging.rowNumber, key, side);
          }}
          onClose={() => {
            setMerging(null);
          }}
        />
      )}
    </Box>
  );
}
