/** How a grid is looked at: columns, widths, sort, group. Pure; `use-grid-view.ts` keeps it. */
import { z } from "zod";
import type { GridColumn, GridSort, GridView } from "./grid-types.ts";

/** Narrowest and widest a column may be, in px. */
const [NARROWEST, WIDEST] = [48, 640];
/** By how much a key makes a column wider or narrower, in px. */
export const WIDTH_STEP = 16;

// Stored settings may come from another version: what does not fit falls back, field by field.
const storedSchema = z.object({
  columns: z.array(z.string()).nullable().catch(null),
  widths: z.record(z.string(), z.number().catch(0)).catch({}),
  sort: z.array(z.object({ id: z.string(), isDescending: z.boolean() })).catch([]),
  groupBy: z.string().nullable().catch(null),
});

type Columns = readonly Pick<
  GridColumn<never>,
  "id" | "isPinned" | "isShownAtFirst" | "isGroupable"
>[];

/** Width that a column may have. */
export function allowedWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** The columns shown before the user chose. */
export function firstColumns(columns: Columns): readonly string[] {
  return columns
    .filter(({ isPinned, isShownAtFirst }) => isPinned === true || isShownAtFirst === true)
    .map(({ id }) => id);
}

/** The view as stored, for these columns; what is unknown is left out, what is missing is as at first. */
export function parseGridView(stored: unknown, columns: Columns): GridView {
  const view = storedSchema.parse(typeof stored === "object" && stored !== null ? stored : {});
  const byId = new Map(columns.map((column) => [column.id, column]));
  const shown = [...new Set(view.columns ?? firstColumns(columns))].filter((id) => byId.has(id));
  const isPinned = (id: string): boolean => byId.get(id)?.isPinned === true;
  const widths = Object.entries(view.widths)
    .filter(([id, width]) => byId.has(id) && width > 0)
    .map(([id, width]) => [id, allowedWidth(width)] as const);
  return {
    columns: [
      ...columns.filter((column) => column.isPinned).map(({ id }) => id),
      ...shown.filter((id) => !isPinned(id)),
    ],
    widths: Object.fromEntries(widths),
    sort: view.sort.filter(({ id }) => byId.has(id)),
    groupBy:
      view.groupBy !== null && byId.get(view.groupBy)?.isGroupable === true ? view.groupBy : null,
  };
}

/**
 * The sort after a header was asked: up, down, none, and up again. `isAdded` keeps the columns that are sorted already
 * and puts this one behind them.
 */
export function nextSort(
  sort: readonly GridSort[],
  id: string,
  isAdded: boolean,
): readonly GridSort[] {
  const own = sort.find((one) => one.id === id);
  const next: GridSort | null =
    own === undefined
      ? { id, isDescending: false }
      : own.isDescending
        ? null
        : { id, isDescending: true };
  if (!isAdded) return next === null ? [] : [next];
  if (own === undefined) return next === null ? sort : [...sort, next];
  return sort.flatMap((one) => (one.id === id ? (next ?? []) : one));
}

/** The view with a column shown at the end, or hidden. */
export function withColumn(view: GridView, id: string, isShown: boolean): GridView {
  const others = view.columns.filter((one) => one !== id);
  return { ...view, columns: isShown ? [...others, id] : others };
}

/** The view with a column moved by so many places among those that are not pinned. */
export function withMovedColumn(
  view: GridView,
  id: string,
  by: number,
  pinnedCount: number,
): GridView {
  const from = view.columns.indexOf(id);
  const to = Math.min(view.columns.length - 1, Math.max(pinnedCount, from + by));
  if (from < pinnedCount || to === from) return view;
  const columns = view.columns.filter((one) => one !== id);
  columns.splice(to, 0, id);
  return { ...view, columns };
}
