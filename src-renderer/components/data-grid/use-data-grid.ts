import { useMemo } from "react";
import type { GridColumn, GridFilter, GridFilters, GridView, Keyed } from "./grid-types.ts";
import { type GridModel, useGridModel } from "./use-grid-model.ts";
import { useGridFilters, useGridView } from "./use-grid-view.ts";

/** A grid with everything that its toolbar, its header and its rows share. */
export interface DataGridState<Row> {
  /** Every column, in the order in which the page made them. */
  readonly allColumns: readonly GridColumn<Row>[];
  /** The columns shown, in order; pinned ones first. */
  readonly columns: readonly GridColumn<Row>[];
  readonly pinnedCount: number;
  readonly view: GridView;
  readonly changeView: (change: (view: GridView) => GridView) => void;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly filters: GridFilters;
  readonly setFilter: (columnId: string, filter: GridFilter | null) => void;
  readonly clearFilters: () => void;
  readonly folded: ReadonlySet<string>;
  readonly setFolded: (folded: ReadonlySet<string>) => void;
  readonly model: GridModel<Row>;
}

/** The state of a grid: view kept under `name` in the settings, filters under `filterKey` while the app runs. */
export function useDataGrid<Row extends Keyed>({
  name,
  filterKey,
  rows,
  columns: allColumns,
  searchText,
}: {
  readonly name: string;
  readonly filterKey: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  /** The words of a row in lower case, in which the text of the toolbar is looked for. */
  readonly searchText: (row: Row) => string;
}): DataGridState<Row> {
  const [view, changeView] = useGridView(name, allColumns);
  const { text, filters, folded, setText, setFilter, setFolded, clear } = useGridFilters(filterKey);
  const columns = useMemo(() => {
    const byId = new Map(allColumns.map((column) => [column.id, column]));
    return view.columns.flatMap((id) => byId.get(id) ?? []);
  }, [allColumns, view.columns]);
  const found = useMemo(() => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return rows;
    return rows.filter((row) => {
      const all = searchText(row);
      return words.every((word) => all.includes(word));
    });
  }, [rows, text, searchText]);
  const model = useGridModel({ rows: found, columns: allColumns, view, filters, folded });
  return {
    allColumns,
    columns,
    pinnedCount: columns.filter((column) => column.isPinned).length,
    view,
    changeView,
    text,
    setText,
    filters,
    setFilter,
    clearFilters: clear,
    folded,
    setFolded,
    model,
  };
}
