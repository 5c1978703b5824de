import { type ColumnDef, useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import { passesFilter } from "./grid-filters.ts";
import { GRID_FEATURES } from "./grid-features.ts";
import type {
  GridColumn,
  GridFilter,
  GridFilters,
  GridLine,
  GridView,
  Keyed,
} from "./grid-types.ts";
import { cellText, compareValues, facetsOf, isEmptyValue } from "./grid-values.ts";

/** What the group of rows without a value is called. */
const NO_VALUE = "None";

/** A value with its word, and how many rows have it while all other filters hold. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** The rows of a grid as they are to be drawn. */
export interface GridModel<Row> {
  readonly lines: readonly GridLine<Row>[];
  /** Rows that pass the filters, in the order of the screen; those of folded groups too. */
  readonly rows: readonly Row[];
  readonly facets: (column: GridColumn<Row>) => readonly Facet[];
}

function columnDefOf<Row extends Keyed>(
  column: GridColumn<Row>,
): ColumnDef<typeof GRID_FEATURES, Row> {
  return {
    id: column.id,
    // Empty values are undefined to the table, which puts them last whichever way it sorts.
    accessorFn: (row) => {
      const value = column.value(row);
      return isEmptyValue(column, value) ? undefined : value;
    },
    sortUndefined: "last",
    sortFn: (a, b, id) => compareValues(column, a.getValue(id), b.getValue(id)),
    filterFn: (row, _id, filter: GridFilter) => passesFilter(column, row.original, filter),
    // The word, not the code: two codes of one word are one group.
    getGroupingValue: (row) => cellText(column, row),
  };
}

/** Filters, sorts and groups rows with TanStack Table, and lays them out in lines. */
export function useGridModel<Row extends Keyed>({
  rows,
  columns,
  view,
  filters,
  folded,
}: {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly view: GridView;
  readonly filters: GridFilters;
  /** Keys of groups that are folded. */
  readonly folded: ReadonlySet<string>;
}): GridModel<Row> {
  const columnDefs = useMemo(() => columns.map(columnDefOf), [columns]);
  const { sort, groupBy } = view;
  const sorting = useMemo(
    () => sort.map(({ id, isDescending }) => ({ id, desc: isDescending })),
    [sort],
  );
  const columnFilters = useMemo(
    () => Object.entries(filters).map(([id, value]) => ({ id, value })),
    [filters],
  );
  const grouping = useMemo(() => (groupBy === null ? [] : [groupBy]), [groupBy]);
  const state = useMemo(
    () => ({ sorting, columnFilters, grouping }),
    [sorting, columnFilters, grouping],
  );
  const table = useTable({
    features: GRID_FEATURES,
    columns: columnDefs,
    data: rows,
    getRowId: (row) => row.id,
    state,
    groupedColumnMode: false,
  });
  const sorted = table.getSortedRowModel().rows;
  const grouped = table.getGroupedRowModel().rows;
  return useMemo(() => {
    const groupColumn = columns.find(({ id }) => id === groupBy);
    const facets = (column: GridColumn<Row>): readonly Facet[] => {
      const counts = new Map<string, number>();
      for (const { original } of table.getColumn(column.id)?.getFacetedRowModel().flatRows ?? []) {
        for (const value of facetsOf(column, original)) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      return [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) =>
          a.value === "" || b.value === ""
            ? Number(a.value === "") - Number(b.value === "")
            : compareValues(column, a.value, b.value),
        );
    };
    if (!groupColumn) {
      return {
        rows: sorted.map(({ original }) => original),
        lines: sorted.map(({ id, original }) => ({ kind: "row", key: id, row: original }) as const),
        facets,
      };
    }
    const groups = grouped
      .map((group) => ({
        key: group.id,
        label: typeof group.groupingValue === "string" ? group.groupingValue : "",
        rows: group.subRows.map(({ original }) => original),
      }))
      .sort((a, b) => {
        const [first, second] = [a.rows[0], b.rows[0]];
        if (!first || !second || a.label === "" || b.label === "") {
          return Number(a.label === "") - Number(b.label === "");
        }
        return compareValues(groupColumn, groupColumn.value(first), groupColumn.value(second));
      });
    const lines = groups.flatMap((group): GridLine<Row>[] => {
      const isFolded = folded.has(group.key);
      return [
        { kind: "group", ...group, label: group.label === "" ? NO_VALUE : group.label, isFolded },
        ...(isFolded ? [] : group.rows.map((row) => ({ kind: "row", key: row.id, row }) as const)),
      ];
    });
    return { rows: groups.flatMap((group) => group.rows), lines, facets };
  }, [sorted, grouped, columns, groupBy, folded, table]);
}
