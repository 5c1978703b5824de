import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { acceptedNumbers } from "../../../src-shared/imports/accepted-numbers.ts";
import {
  cellText,
  DELIMITER_LABELS,
  DELIMITERS,
  type ImportGrid,
  TEXT_ENCODING_LABELS,
  TEXT_ENCODINGS,
} from "../../../src-shared/imports/import-grid.ts";
import type { RowOutcome } from "../../../src-shared/imports/import-plan.ts";
import { REASON_HEADING } from "../../../src-shared/imports/map-columns.ts";
import type { TableSource } from "../../../src-shared/ipc/contract.ts";
import { request } from "../../api-client.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { PickField } from "../implementation/fields/PickField.tsx";
import { useImplementation } from "../implementation/use-implementation.ts";
import { CHOICE_LABELS, RowPreview } from "./RowPreview.tsx";
import { type ImportKind, type ImportOnScreen, useImport } from "./use-import.ts";

const grid4 = { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: 3 } as const;

/** A list that was read: its columns, every row with its end, the counts, and the button that does it. */
export function ImportPlanView({
  kind,
  grid,
  onRead,
  onClose,
}: {
  readonly kind: ImportKind;
  readonly grid: ImportGrid;
  readonly onRead: (source: TableSource) => void;
  readonly onClose: () => void;
}) {
  const { implementation, execute } = useImplementation();
  const state = useImport(kind, grid);
  const { plan, isPlanning, counts, chosen, choose } = state;
  const [shown, setShown] = useState<RowOutcome | "all">("all");
  const rows = (plan?.rows ?? []).filter(({ outcome }) => shown === "all" || outcome === shown);
  const number = (count: number): string => count.toLocaleString("en-US");
  const submit = async (): Promise<void> => {
    if (!plan?.command) return;
    const { sheet } = state;
    const confirmedNumbers = sheet ? acceptedNumbers(sheet, chosen.accepted) : [];
    const answer = await execute(plan.command, { hasUndo: true, confirmedNumbers });
    if (!answer.ok) return;
    state.remember();
    onClose();
  };
  const saveRejected = async (): Promise<void> => {
    const rejected = (plan?.rows ?? []).filter(({ outcome }) => outcome === "rejected");
    const headings = state.header?.headings ?? [];
    const answer = await request("exportTable", {
      format: "xlsx",
      table: {
        kind: "rejected-rows",
        implementationId: implementation.id,
        source: grid.source,
        header: [...headings, REASON_HEADING],
        rows: rejected.map(({ row, problems }) => [
          ...headings.map((_, at) => cellText(row.cells[at])),
          problems.map(({ field, message }) => `${field}: ${message}`).join("; "),
        ]),
      },
    });
    if (answer.ok) tellDone(`Saved ${answer.value.fileName} to ${answer.value.folder}`);
    else if (answer.error.code !== "cancelled") tellProblem(answer.error);
  };
  return (
    <FormDialog
      title={`Import ${kind} from ${grid.source}`}
      verb={`Import ${number(counts.imported + counts.merged)} ${counts.imported + counts.merged === 1 ? "row" : "rows"}`}
      width="lg"
      isDisabled={isPlanning || !plan?.command}
      onCancel={onClose}
      onSubmit={() => void submit()}
      extraActions={
        <Button disabled={counts.rejected === 0} onClick={() => void saveRejected()}>
          Save rejected rows
        </Button>
      }
    >
      <SourceFields state={state} grid={grid} onRead={onRead} />
      <ColumnFields state={state} />
      <Typography role="status" className="tabular" aria-busy={isPlanning}>
        <b>{plan ? `${number(counts.rows)} rows` : "Planning the rows"}</b>
        {plan &&
          ` = ${number(counts.imported)} new + ${number(counts.merged)} merged + ${number(counts.unchanged)} unchanged + ${number(counts.rejected)} rejected`}
        {plan && isPlanning && <span aria-hidden> (being planned anew)</span>}
      </Typography>
      <Box sx={{ ...grid4, alignItems: "center" }}>
        <PickField
          label="Show"
          value={shown}
          options={[
            ["all", "All rows"],
            ["imported", "New"],
            ["merged", "Merged"],
            ["unchanged", "Unchanged"],
            ["rejected", "Rejected"],
          ]}
          onChange={setShown}
        />
        <PickField
          label="Rows that are there already"
          value={chosen.choices.all}
          options={Object.entries(CHOICE_LABELS) as never}
          onChange={(all: typeof chosen.choices.all) => {
            choose({ choices: { ...chosen.choices, all } });
          }}
        />
        <FormControlLabel
          sx={{ gridColumn: "span 2" }}
          control={
            <Checkbox
              checked={chosen.isLenient}
              onChange={(_event, isLenient) => {
                choose({ isLenient });
              }}
            />
          }
          label="Take rows with a wrong cell, without that cell"
        />
      </Box>
      <RowPreview
        rows={rows}
        onAccept={(cells) => {
          choose({ accepted: new Set([...chosen.accepted, ...cells]) });
        }}
        fields={state.fields}
        onChoose={(rowNumber, choice) => {
          const byRow = new Map([...chosen.choices.byRow, [rowNumber, choice] as const]);
          choose({ choices: { ...chosen.choices, byRow } });
        }}
        onChooseField={(rowNumber, key, side) => {
          const byField = new Map([
            ...chosen.choices.byField,
            [`${rowNumber}:${key}`, side] as const,
          ]);
          choose({ choices: { ...chosen.choices, byField } });
        }}
      />
    </FormDialog>
  );
}

function SourceFields({
  state: { chosen, choose, header },
  grid,
  onRead,
}: {
  readonly state: ImportOnScreen;
  readonly grid: ImportGrid;
  readonly onRead: (source: TableSource) => void;
}) {
  const { text, sheets } = grid;
  const rows = sheets[chosen.sheet]?.rows.length ?? 0;
  return (
    <Box sx={grid4}>
      {text ? (
        <>
          <PickField
            label="Encoding"
            value={text.encoding ?? "utf-8"}
            options={TEXT_ENCODINGS.map((code) => [code, TEXT_ENCODING_LABELS[code]])}
            onChange={(encoding) => {
              choose({ headerRow: null, mapping: null });
              onRead({ from: "again", encoding, delimiter: text.delimiter });
            }}
          />
          <PickField
            label="Delimiter"
            value={text.delimiter}
            options={DELIMITERS.map((code) => [code, DELIMITER_LABELS[code]])}
            onChange={(delimiter) => {
              choose({ headerRow: null, mapping: null });
              onRead({ from: "again", encoding: text.encoding, delimiter });
            }}
          />
        </>
      ) : (
        <PickField
          label="Sheet"
          value={String(chosen.sheet)}
          options={sheets.map(({ name, isHidden }, at) => [
            String(at),
            isHidden ? `${name} (hidden)` : name,
          ])}
          onChange={(at) => {
            choose({ sheet: Number(at), headerRow: null, mapping: null });
          }}
        />
      )}
      <PickField
        label="Headings in row"
        value={String(header?.first ?? -1)}
        options={[
          ["-1", "None"],
          ...Array.from(
            { length: Math.min(rows, 40) },
            (_, at) => [String(at), `${at + 1}`] as const,
          ),
        ]}
        onChange={(at) => {
          choose({ headerRow: Number(at), mapping: null });
        }}
      />
      <PickField
        label="Heading rows"
        value={header && header.dataFrom - header.first === 2 ? "2" : "1"}
        isDisabled={(header?.first ?? -1) < 0}
        options={[
          ["1", "One"],
          ["2", "Two, the upper one spanning"],
        ]}
        onChange={(height) => {
          choose({
            headerRow: header?.first ?? 0,
            headerHeight: height === "2" ? 2 : 1,
            mapping: null,
          });
        }}
      />
      <PickField
        label="Sign before cents"
        value={chosen.style.decimal ?? "auto"}
        options={[
          ["auto", "Ask when unclear"],
          ["point", "Point: 1,234.50"],
          ["comma", "Comma: 1.234,50"],
        ]}
        onChange={(code) => {
          choose({ style: { ...chosen.style, decimal: code === "auto" ? null : code } });
        }}
      />
      <PickField
        label="Dates are"
        value={chosen.style.dateOrder}
        options={[
          ["mdy", "Month/day/year"],
          ["dmy", "Day/month/year"],
        ]}
        onChange={(dateOrder) => {
          choose({ style: { ...chosen.style, dateOrder } });
        }}
      />
    </Box>
  );
}

function ColumnFields({
  state: { header, mapping, fields, choose },
}: {
  readonly state: ImportOnScreen;
}) {
  return (
    <Box
      component="fieldset"
      sx={{ ...grid4, border: 0, m: 0, p: 0, pt: 2, maxHeight: 180, overflow: "auto" }}
    >
      <Typography component="legend" variant="subtitle2">
        Columns
      </Typography>
      {mapping.map((key, at) => (
        <PickField
          key={at}
          label={header?.headings[at] || `Column ${at + 1}`}
          value={key ?? ""}
          options={[["", "Leave out"], ...fields.map((field) => [field.key, field.label] as const)]}
          onChange={(code) => {
            // A field is given once: it moves to the column chosen last.
            choose({
              mapping: mapping.map((one, i) =>
                i === at ? code || null : one === code ? null : one,
              ),
            });
          }}
        />
      ))}
    </Box>
  );
}
