/** The list as it is drawn: one flat row of headings and items, so that only those in sight need be in the page. */
import {
  type Checklist,
  checklistsOf,
  type ItemProgress,
  itemProgress,
  matchesItemFilter,
} from "../../../../src-shared/domain/checklists.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Implementation, Item } from "../../../../src-shared/domain/implementation.ts";
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

/** Rows in order, with how many items the filter lets through. Progress counts all items, hidden ones included. */
export function listRows(
  implementation: Pick<Implementation, "items">,
  view: ChecklistView,
  today: IsoDate,
): { readonly rows: readonly ListRow[]; readonly shownCount: number } {
  const lists = checklistsOf(implementation);
  // Whoever searches wants to see what was found, folded away or not.
  const honoursFolds = view.text.trim() === "";
  const rows: ListRow[] = [];
  let shownCount = 0;
  for (const kind of CHECKLIST_KINDS) {
    const ofKind = lists.filter((list) => list.kind === kind);
    const shown = ofKind.flatMap((list) => {
      const items = list.items.filter((item) => matchesItemFilter(item, view, today));
      return items.length > 0 ? [{ list, items }] : [];
    });
    if (shown.length === 0) continue;
    const isKindFolded = honoursFolds && view.folded.has(kindKey(kind));
    rows.push({
      type: "kind",
      key: kindKey(kind),
      kind,
      progress: itemProgress(
        ofKind.flatMap((list) => list.items),
        today,
      ),
      isFolded: isKindFolded,
    });
    for (const { list, items } of shown) {
      shownCount += items.length;
      if (!isKindFolded) rows.push(...rowsOfList(list, items, view, honoursFolds, today));
    }
  }
  return { rows, shownCount };
}

function rowsOfList(
  { kind, name, items: all }: Checklist,
  items: readonly Item[],
  view: ChecklistView,
  honoursFolds: boolean,
  today: IsoDate,
): ListRow[] {
  const key = checklistKey(kind, name);
  const isFolded = honoursFolds && view.folded.has(key);
  const heading: ListRow = {
    type: "checklist",
    key,
    kind,
    name,
    progress: itemProgress(all, today),
    isFolded,
  };
  return [
    heading,
    ...(isFolded ? [] : items.map((item): ListRow => ({ type: "item", key: item.id, item }))),
  ];
}

/** The heading above a row: of an item its checklist, of a checklist its kind. */
export function headingAbove(rows: readonly ListRow[], index: number): number {
  const row = rows[index];
  const wanted = row?.type === "item" ? "checklist" : "kind";
  for (let above = index - 1; above >= 0; above--) if (rows[above]?.type === wanted) return above;
  return index;
}
