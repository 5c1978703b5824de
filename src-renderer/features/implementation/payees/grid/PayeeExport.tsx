import Divider from "@mui/material/Divider";
import ListSubheader from "@mui/material/ListSubheader";
import MenuItem from "@mui/material/MenuItem";
import { countOf } from "../../../../../src-shared/commands/naming.ts";
import { TABLE_FORMATS } from "../../../../../src-shared/exports/table-export.ts";
import { describeFilter } from "../../../../components/data-grid/grid-filters.ts";
import type { DataGridState } from "../../../../components/data-grid/use-data-grid.ts";
import { exportTable, TABLE_FORMAT_LABELS } from "../../export-table.ts";
import { ExportMenu } from "../../reports/ExportMenu.tsx";
import { useImplementation } from "../../use-implementation.ts";
import type { PayeeRow } from "./payee-rows.ts";

/** Columns of the grid that an export calls otherwise. */
const FIELD_OF_COLUMN: Readonly<Record<string, string>> = {
  waveId: "wave",
  reviewOn: "exceptionReviewOn",
};

function filterWords({ allColumns, filters, text }: DataGridState<PayeeRow>): string {
  const words = allColumns.flatMap((column) => {
    const filter = filters[column.id];
    return filter ? [describeFilter(column, filter)] : [];
  });
  if (text.trim() !== "") words.unshift(`text "${text.trim()}"`);
  return words.join("; ");
}

/** Exports of the payees that the grid shows, in its order. Exporting changes nothing, so it works on a closed one too. */
export function PayeeExport({
  grid,
  total,
}: {
  readonly grid: DataGridState<PayeeRow>;
  /** How many payees there are without filters. */
  readonly total: number;
}) {
  const { id: implementationId } = useImplementation().implementation;
  const { rows } = grid.model;
  const payeeIds = (): string[] => rows.map(({ id }) => id);
  const shownColumns = (): string[] => grid.columns.map(({ id }) => FIELD_OF_COLUMN[id] ?? id);
  const filter = filterWords(grid).slice(0, 500);
  const count =
    rows.length === total ? `all ${countOf(total, "payee")}` : `${rows.length} of ${total} payees`;
  return (
    <ExportMenu title="Export the payees that are shown">
      {(then) => [
        <ListSubheader key="count">{`Exports ${count}`}</ListSubheader>,
        ...TABLE_FORMATS.flatMap((format) =>
          [
            ["columns as shown", shownColumns] as const,
            ["all columns", (): null => null] as const,
          ].map(([words, columns]) => (
            <MenuItem
              key={`${format} ${words}`}
              disabled={rows.length === 0}
              onClick={then(
                () =>
                  void exportTable(
                    {
                      kind: "payees",
                      implementationId,
                      payeeIds: payeeIds(),
                      columns: columns(),
                      filter,
                    },
                    format,
                  ),
              )}
            >
              {`${TABLE_FORMAT_LABELS[format]}, ${words}`}
            </MenuItem>
          )),
        ),
        <Divider key="divider" />,
        <MenuItem
          key="worksheet"
          disabled={rows.length === 0}
          onClick={then(
            () =>
              void exportTable(
                { kind: "payee-worksheet", implementationId, payeeIds: payeeIds() },
                "xlsx",
              ),
          )}
        >
          Worksheet for the payor to fill in (Excel)
        </MenuItem>,
      ]}
    </ExportMenu>
  );
}
