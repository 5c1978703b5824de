import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { SearchX } from "lucide-react";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { countOf } from "../../../../../src-shared/commands/naming.ts";
import { formatCents } from "../../../../../src-shared/domain/money.ts";
import { payeeReadiness } from "../../../../../src-shared/domain/payees/payee-readiness.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { DataGrid } from "../../../../components/data-grid/DataGrid.tsx";
import { GridToolbar } from "../../../../components/data-grid/GridToolbar.tsx";
import type { CellEdit } from "../../../../components/data-grid/grid-types.ts";
import { useDataGrid } from "../../../../components/data-grid/use-data-grid.ts";
import { EmptyState } from "../../../../components/EmptyState.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { PayeeBulkBar } from "./PayeeBulkBar.tsx";
import { commandForCells } from "./payee-cells.ts";
import { PayeeExport } from "./PayeeExport.tsx";
import { payeeColumns } from "./payee-columns.tsx";
import type { PayeeRow } from "./payee-rows.ts";
import { usePayeeRows } from "./use-payee-rows.ts";
import { usedWords } from "./used-words.ts";

const wordsOf = (row: PayeeRow): string => row.words;
const labelOf = (row: PayeeRow): string => row.payee.legalName;

function sumsOf(rows: readonly PayeeRow[]): string {
  const { ready, total, readyCents, totalCents } = payeeReadiness(rows.map(({ payee }) => payee));
  const parts = [
    countOf(rows.length, "payee"),
    `${ready} of ${total} ready`,
    totalCents > 0 && `${formatCents(readyCents)} of ${formatCents(totalCents)} a month`,
  ];
  return parts.filter((part) => part !== false).join(" · ");
}

/** The words in use as one text: while it stays the same, so do the columns. */
function useSuggestions(payees: Parameters<typeof usedWords>[0]): ReturnType<typeof usedWords> {
  // Suggestions may be a moment behind; the edit that made them must not wait for them.
  const words = JSON.stringify(usedWords(useDeferredValue(payees)));
  return useMemo(() => JSON.parse(words) as ReturnType<typeof usedWords>, [words]);
}

/** The payees as a grid, with its filters above and the bar of the selected ones below. */
export function PayeeGrid({
  openId,
  onOpen,
  onClose,
  onOrder,
}: {
  readonly openId: string | null;
  readonly onOpen: (payee: Payee) => void;
  readonly onClose: () => void;
  /** Told the ids in the order in which they are shown. */
  readonly onOrder: (payeeIds: readonly string[]) => void;
}) {
  const { implementation, today, userName, execute, readOnlyReason } = useImplementation();
  const { id, payees, waves, payeeStatusWords } = implementation;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = usePayeeRows();
  const suggestions = useSuggestions(payees);
  const columns = useMemo(
    () => payeeColumns({ waves, statusWords: payeeStatusWords, today, suggestions }),
    [waves, payeeStatusWords, today, suggestions],
  );
  const grid = useDataGrid({
    name: "payees",
    filterKey: `payees/${id}`,
    rows,
    columns,
    searchText: wordsOf,
  });
  const shown = grid.model.rows;
  const { lines } = grid.model;
  useEffect(() => {
    onOrder(lines.flatMap((line) => (line.kind === "row" ? line.key : [])));
  }, [lines, onOrder]);
  // Payees that a filter hides, or that are gone, are not meant.
  const selected = useMemo(
    () =>
      chosen.size === 0 ? [] : shown.filter((row) => chosen.has(row.id)).map(({ payee }) => payee),
    [shown, chosen],
  );
  const edit = useCallback(
    async (cells: readonly CellEdit<PayeeRow>[]) => {
      const command = commandForCells(cells, { today, userName });
      if (command) await execute(command, { hasUndo: cells.length > 1 });
    },
    [execute, today, userName],
  );
  return (
    <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" }}>
      <GridToolbar
        label="Filter payees"
        grid={grid}
        said={
          <Typography component="span" role="status" color="textSecondary">
            {shown.length === rows.length ? "" : `${shown.length} of ${rows.length} payees shown`}
          </Typography>
        }
      >
        <PayeeExport grid={grid} total={rows.length} />
      </GridToolbar>
      <DataGrid
        label="Payees"
        grid={grid}
        rowLabel={labelOf}
        selected={chosen}
        onSelect={setChosen}
        openKey={openId}
        onOpen={(row) => {
          onOpen(row.payee);
        }}
        onClose={onClose}
        onEdit={edit}
        readOnlyReason={readOnlyReason}
        summarise={sumsOf}
      >
        <EmptyState
          icon={SearchX}
          title="No payee matches"
          action={
            <Button variant="outlined" onClick={grid.clearFilters}>
              Show all {countOf(rows.length, "payee")}
            </Button>
          }
        />
      </DataGrid>
      {selected.length > 0 && (
        <PayeeBulkBar
          payees={selected}
          onClear={() => {
            setChosen(new Set());
          }}
        />
      )}
    </Box>
  );
}
