/** The list as it is drawn: one flat row of headings and items, so that only those in sight need be in the page. */
import {
  type Checklist,
  checklistsOf,
  type ItemProgress,
  itemProgress,
  matchesItemFilter,
} from "../../../../src-shared/domain/checklists.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import {
  type Implementation,
  isSatisfied,
  type Item,
} from "../../../../src-shared/domain/implementation.ts";
import { CHECKLIST_KINDS, type ChecklistKind } from "../../../../src-shared/domain/vocabulary.ts";
import type { ChecklistView } from "./checklist-view.ts";

/** Heading of a kind. */
export interface KindRow {
  readonly type: "kind";
  readonly key: string;
  readonly kind: ChecklistKind;
  readonly progress: ItemProgress;
  readonly isFolded: boolean;
}

/** Heading of a checklist. */
export interface ChecklistRow {
  readonly type: "checklist";
  readonly key: string;
  readonly kind: ChecklistKind;
  readonly name: string;
  readonly progress: ItemProgress;
  readonly isFolded: boolean;
}

/** An item. */
export interface ItemRow {
  readonly type: "item";
  readonly key: string;
  readonly item: Item;
  /** Satisfied since the filter was set, which would hide it by now: stays, so that no row slides under the pointer. */
  readonly isStaying: boolean;
}

export type ListRow = KindRow | ChecklistRow | ItemRow;

/** Key of a checklist's heading. */
export function checklistKey(kind: ChecklistKind, name: string): string {
  return `list:${kind}/${name}`;
}

/** Key of a kind's heading. */
export function kindKey(kind: ChecklistKind): string {
  return `kind:${kind}`;
}

/** A group is folded as it was by hand, else when there was nothing open in it. */
function isGroupFolded(
  key: string,
  items: readonly Item[],
  { text, folds }: ChecklistView,
  before: Implementation["items"],
): boolean {
  // Whoever searches wants to see what was found, folded away or not.
  if (text.trim() !== "") return false;
  return folds.get(key) ?? items.every(({ id }) => before[id] && isSatisfied(before[id]));
}

/** How an item was when the filter was set, when it has been satisfied since; null for all others. */
function asItWas(item: Item, before: Implementation["items"]): Item | null {
  if (!isSatisfied(item)) return null;
  const status = before[item.id]?.status ?? "not_started";
  const was = { ...item, status };
  return isSatisfied(was) ? null : was;
}

/**
 * Rows in order, with how many items are shown. Progress counts all items, hidden ones included. `before`: the items as
 * they were when the filter was set or the tab opened; what was done since neither leaves nor folds its list.
 */
export function listRows(
  implementation: Pick<Implementation, "items">,
  view: ChecklistView,
  today: IsoDate,
  before: Implementation["items"],
): { readonly rows: readonly ListRow[]; readonly shownCount: number } {
  const lists = checklistsOf(implementation);
  const rows: ListRow[] = [];
  let shownCount = 0;
  for (const kind of CHECKLIST_KINDS) {
    const ofKind = lists.filter((list) => list.kind === kind);
    const shown = ofKind.flatMap((list) => {
      const items = list.items.flatMap((item): ItemRow[] => {
        const row = { type: "item", key: item.id, item } as const;
        if (matchesItemFilter(item, view, today)) return [{ ...row, isStaying: false }];
        const was = asItWas(item, before);
        const isStaying = was !== null && matchesItemFilter(was, view, today);
        return isStaying ? [{ ...row, isStaying }] : [];
      });
      return items.length > 0 ? [{ list, items }] : [];
    });
    if (shown.length === 0) continue;
    const all = ofKind.flatMap((list) => list.items);
    const isKindFolded = isGroupFolded(kindKey(kind), all, view, before);
    rows.push({
      type: "kind",
      key: kindKey(kind),
      kind,
      progress: itemProgress(all, today),
      isFolded: isKindFolded,
    });
    for (const { list, items } of shown) {
      shownCount += items.length;
      if (!isKindFolded) rows.push(...rowsOfList(list, items, view, today, before));
    }
  }
  return { rows, shownCount };
}

function rowsOfList(
  { kind, name, items: all }: Checklist,
  items: readonly ItemRow[],
  view: ChecklistView,
  today: IsoDate,
  before: Implementation["items"],
): ListRow[] {
  const key = checklistKey(kind, name);
  const isFolded = isGroupFolded(key, all, view, before);
  const heading: ListRow = {
    type: "checklist",
    key,
    kind,
    name,
    progress: itemProgress(all, today),
    isFolded,
  };
  return isFolded ? [heading] : [heading, ...items];
}

/** The heading above a row: of an item its checklist, of a checklist its kind. */
export function headingAbove(rows: readonly ListRow[], index: number): number {
  const row = rows[index];
  const wanted = row?.type === "item" ? "checklist" : "kind";
  for (let above = index - 1; above >= 0; above--) if (rows[above]?.type === wanted) return above;
  return index;
}
