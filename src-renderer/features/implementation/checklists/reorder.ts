/** Where items go when they are moved by key or by hand. */
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import type { ListRow } from "./checklist-rows.ts";

/** Side of the row over which something is dropped. */
export type Edge = "top" | "bottom";

/**
 * The item before which moved items come (null = the end of the checklist) when they are put beside a target.
 * `ordered` holds all items of the checklist, hidden ones included. Undefined when the target is one of the moved.
 */
export function itemBefore(
  ordered: readonly Item[],
  movedIds: ReadonlySet<string>,
  targetId: string,
  edge: Edge,
): string | null | undefined {
  if (movedIds.has(targetId)) return undefined;
  if (edge === "top") return targetId;
  const rest = ordered.filter((item) => !movedIds.has(item.id));
  const at = rest.findIndex((item) => item.id === targetId);
  return rest[at + 1]?.id ?? null;
}

/** The visible neighbour of the same checklist in that direction past all moved items, or null at its end. */
export function visibleNeighbour(
  rows: readonly ListRow[],
  movedIds: ReadonlySet<string>,
  step: 1 | -1,
): string | null {
  const indexes = rows.flatMap((row, index) =>
    row.type === "item" && movedIds.has(row.item.id) ? [index] : [],
  );
  const from = step === 1 ? indexes.at(-1) : indexes[0];
  const next = from === undefined ? undefined : rows[from + step];
  return next?.type === "item" ? next.item.id : null;
}
