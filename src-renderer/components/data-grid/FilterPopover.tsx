import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Popover from "@mui/material/Popover";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { countOf } from "../../../src-shared/commands/naming.ts";
import { isIsoDate } from "../../../src-shared/domain/dates.ts";
import { parseDollars } from "../../../src-shared/domain/money.ts";
import { EMPTY_LABEL, filterKindOf } from "./grid-filters.ts";
import type { GridColumn, GridFilter } from "./grid-types.ts";
import { choiceLabel, plainText } from "./grid-values.ts";
import type { Facet } from "./use-grid-model.ts";

const MOST_SHOWN = 200;

/** The filter of one column: what is ticked or typed holds at once. */
export function FilterPopover<Row>({
  column,
  filter,
  facets,
  anchor,
  onChange,
  onClose,
}: {
  readonly column: GridColumn<Row>;
  readonly filter: GridFilter | null;
  readonly facets: readonly Facet[];
  readonly anchor: HTMLElement;
  readonly onChange: (filter: GridFilter | null) => void;
  readonly onClose: () => void;
}) {
  const kind = filterKindOf(column);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { role: "dialog", "aria-label": `Filter ${column.label}` } }}
    >
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
        }}
        sx={{ display: "grid", gap: 3, p: 3, width: 280 }}
      >
        <Typography variant="subtitle2">{column.label}</Typography>
        {kind === "text" && (
          <TextField
            label="Contains"
            value={filter?.kind === "text" ? filter.text : ""}
            autoFocus
            onChange={(event) => {
              onChange({ kind: "text", text: event.target.value });
            }}
          />
        )}
        {kind === "choice" && (
          <ChoiceFields
            column={column}
            facets={facets}
            values={filter?.kind === "choice" ? filter.values : []}
            onChange={(values) => {
              onChange({ kind: "choice", values });
            }}
          />
        )}
        {kind === "range" && <RangeFields column={column} filter={filter} onChange={onChange} />}
        <Box sx={{ display: "flex", gap: 2, justifyContent: "flex-end" }}>
          <Button
            color="inherit"
            disabled={filter === null}
            onClick={() => {
              onChange(null);
            }}
          >
            Clear
          </Button>
          <Button type="submit" variant="contained">
            Done
          </Button>
        </Box>
      </Box>
    </Popover>
  );
}

function ChoiceFields<Row>({
  column,
  facets,
  values,
  onChange,
}: {
  readonly column: GridColumn<Row>;
  readonly facets: readonly Facet[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const [text, setText] = useState("");
  const known = new Set(facets.map(({ value }) => value));
  // A value that was chosen stays in the list even when no row has it any more.
  const all = [
    ...facets,
    ...values.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 })),
  ].map((facet) => ({
    ...facet,
    label: facet.value === "" ? EMPTY_LABEL : choiceLabel(column, facet.value),
  }));
  const shown = all.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase().trim()));
  return (
    <>
      {all.length > 8 && (
        <TextField
          label="Find a value"
          value={text}
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      )}
      <Box sx={{ maxHeight: 280, overflowY: "auto", mx: -1 }} role="group" aria-label="Values">
        {shown.slice(0, MOST_SHOWN).map(({ value, label, count }, index) => (
          <Box
            component="label"
            key={value}
            sx={{
              display: "flex",
              alignItems: "center",
              minHeight: 28,
              pr: 2,
              borderRadius: 1,
              "&:hover": { bgcolor: "background.default" },
            }}
          >
            <Checkbox
              size="small"
              autoFocus={index === 0 && all.length <= 8}
              checked={values.includes(value)}
              slotProps={{ input: { "aria-label": `${label}, ${countOf(count, "row")}` } }}
              onChange={(event) => {
                onChange(
                  event.target.checked
                    ? [...values, value]
                    : values.filter((other) => other !== value),
                );
              }}
            />
            <Box
              component="span"
              sx={{ flex: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
            >
              {label}
            </Box>
            <Typography component="span" variant="tiny" color="textSecondary" className="tabular">
              {count}
            </Typography>
          </Box>
        ))}
        {shown.length > MOST_SHOWN && (
          <Typography variant="tiny" color="textSecondary" sx={{ px: 2 }}>
            and {shown.length - MOST_SHOWN} more: type to find them
          </Typography>
        )}
      </Box>
    </>
  );
}

function RangeFields<Row>({
  column,
  filter,
  onChange,
}: {
  readonly column: GridColumn<Row>;
  readonly filter: GridFilter | null;
  readonly onChange: (filter: GridFilter | null) => void;
}) {
  const range =
    filter?.kind === "range" ? filter : { kind: "range" as const, from: null, to: null };
  const shown = (end: number | string | null): string => plainText(column, end);
  const [from, setFrom] = useState(shown(range.from));
  const [to, setTo] = useState(shown(range.to));
  const read = (text: string): number | string | null => {
    if (text.trim() === "") return null;
    if (column.kind === "date") return isIsoDate(text) ? text : null;
    if (column.kind === "money") return parseDollars(text);
    return Number.isFinite(Number(text)) ? Number(text) : null;
  };
  const isWrong = (text: string): boolean => text.trim() !== "" && read(text) === null;
  const field = (
    label: string,
    text: string,
    end: "from" | "to",
    setText: (text: string) => void,
  ) => (
    <TextField
      label={label}
      value={text}
      type={column.kind === "date" ? "date" : "text"}
      autoFocus={end === "from"}
      error={isWrong(text)}
      onChange={(event) => {
        setText(event.target.value);
        if (!isWrong(event.target.value)) {
          onChange({ ...range, [end]: read(event.target.value) });
        }
      }}
      slotProps={{
        ...(column.kind === "date" && { inputLabel: { shrink: true } }),
        ...(column.kind !== "date" && { htmlInput: { inputMode: "decimal" } }),
      }}
    />
  );
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
      {field("From", from, "from", setFrom)}
      {field("To", to, "to", setTo)}
    </Box>
  );
}
