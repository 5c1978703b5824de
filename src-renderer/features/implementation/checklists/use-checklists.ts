/** What the checklists tab does: ties rows, cursor, address, acts and keys together. */
import { useEffect, useMemo, useState } from "react";
import { checklistsOf } from "../../../../src-shared/domain/checklists.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { CHECKLIST_KINDS } from "../../../../src-shared/domain/vocabulary.ts";
import { useImplementation } from "../use-implementation.ts";
import type { AddPlace } from "./AddItemsBar.tsx";
import { checklistKey, type ItemRow, kindKey, type ListRow, listRows } from "./checklist-rows.ts";
import { setFolded, useChecklistView } from "./checklist-view.ts";
import type { RowAct } from "./ChecklistList.tsx";
import { rowElementId } from "./ItemRowView.tsx";
import { listKeys } from "./list-keys.ts";
import { type Edge, itemBefore, visibleNeighbour } from "./reorder.ts";
import { useItemsBefore } from "./use-items-before.ts";
import { useItemActs } from "./use-item-acts.ts";
import { type CursorMode, useListCursor } from "./use-list-cursor.ts";
import { useOpenItem } from "./use-open-item.ts";

/** What hangs over the list: a menu at a row, or the question why something does not apply. */
export type Overlay =
  | { readonly kind: "status" | "menu"; readonly anchor: HTMLElement; readonly item: Item }
  | { readonly kind: "why"; readonly items: readonly Item[] };

export function useChecklists() {
  const { implementation, today, isReadOnly } = useImplementation();
  const { id, items } = implementation;
  const view = useChecklistView(id);
  const acts = useItemActs();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [addPlace, setAddPlace] = useState<AddPlace | null>(null);
  const lists = useMemo(() => checklistsOf(implementation), [implementation]);
  const before = useItemsBefore(view);
  const { rows, shownCount } = useMemo(
    () => listRows(implementation, view, today, before),
    [implementation, view, today, before],
  );
  const { openItem, openId, isOpenedHere, openById, openHere, close } = useOpenItem();
  const cursor = useListCursor(rows);
  const { goTo } = cursor;

  // An address with an item leads to its row once; from then on the list walks by itself.
  const [ledTo, setLedTo] = useState<string | null>(null);
  useEffect(() => {
    if (openId === null || openId === ledTo || isOpenedHere) return;
    const item = items[openId];
    if (!item) return;
    setFolded(id, [kindKey(item.kind), checklistKey(item.kind, item.checklist)], false);
    const at = rows.findIndex((row) => row.key === openId);
    if (at < 0) return;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address lies outside of React
    setLedTo(openId);
    goTo(at);
  }, [openId, ledTo, isOpenedHere, items, id, rows, goTo]);

  /** The selection when the item is in it, else the item alone. */
  const these = (item: Item): readonly Item[] =>
    cursor.selected.has(item.id)
      ? rows.flatMap((row) =>
          row.type === "item" && cursor.selected.has(row.key) ? [row.item] : [],
        )
      : [item];
  const idsOf = (item: Item): string[] => these(item).map((one) => one.id);

  const reorder = (movedId: string, targetId: string, edge: Edge): void => {
    const moved = items[movedId];
    const list = lists.find(({ kind, name }) => kind === moved?.kind && name === moved.checklist);
    if (!moved || !list) return;
    const chosen = new Set(idsOf(moved));
    const movedIds = list.items.filter((item) => chosen.has(item.id)).map((item) => item.id);
    const before = itemBefore(list.items, new Set(movedIds), targetId, edge);
    if (before !== undefined) void acts.reorder(movedIds, before);
  };
  const move = (item: Item, step: 1 | -1): void => {
    const target = visibleNeighbour(rows, new Set(idsOf(item)), step);
    if (target !== null) reorder(item.id, target, step === 1 ? "bottom" : "top");
    cursor.askForFocus();
  };
  const addAt = (row: ListRow | null): void => {
    cursor.clearSelection();
    if (row?.type === "item") {
      const { kind, checklist, phase } = row.item;
      setAddPlace({ kind, checklist, phase, afterItemId: row.item.id });
      return;
    }
    const kind = row?.kind ?? "setup";
    const name = row?.type === "checklist" ? row.name : null;
    const list = lists.find((one) => one.kind === kind && (name === null || one.name === name));
    setAddPlace({
      kind,
      checklist: list?.name ?? "",
      phase: list?.items.at(-1)?.phase ?? implementation.phase,
      afterItemId: null,
    });
  };
  const showAt = (kind: "status" | "menu", { key, item }: ItemRow): void => {
    const anchor = document
      .getElementById(rowElementId(key))
      ?.querySelector<HTMLElement>(`button[data-act='${kind}']`);
    if (anchor) setOverlay({ kind, anchor, item });
  };
  const fold = (row: ListRow, isFolded: boolean): void => {
    setFolded(id, [row.key], isFolded);
  };
  /** Goes to a row; an open panel goes along, and keeps its item on headings. */
  const walk = (target: number, mode?: CursorMode, wantsFocus?: boolean): void => {
    cursor.goTo(target, mode, wantsFocus);
    const row = rows[Math.max(0, Math.min(target, rows.length - 1))];
    if (openId === null || row?.type !== "item" || row.key === openId) return;
    openHere(row.key);
  };

  /** A row may leave the list with what is done to it: the next one gets the keyboard. */
  const keepingFocus = async (act: Promise<boolean>): Promise<void> => {
    await act;
    cursor.askForFocus();
  };
  const keys = listKeys(
    rows,
    { ...cursor, goTo: walk },
    {
      toggleThese: ({ item }) => void keepingFocus(acts.toggle(these(item))),
      removeThese: ({ item }) => void keepingFocus(acts.remove(idsOf(item))),
      move: ({ item }, step) => {
        move(item, step);
      },
      open: ({ item }) => {
        openHere(item.id);
      },
      askStatus: (row) => {
        showAt("status", row);
      },
      showMenu: (row) => {
        showAt("menu", row);
      },
      addBelow: addAt,
      setFolded: fold,
      leave: close,
    },
    isReadOnly,
  );
  const onAct = (act: RowAct, row: ListRow, anchor: HTMLElement): void => {
    if (act === "add") addAt(row);
    if (row.type !== "item" || act === "add") return;
    if (!cursor.selected.has(row.key)) cursor.goTo(rows.indexOf(row), "single", false);
    if (act === "toggle") void acts.toggle([row.item]);
    else if (act === "confirm") void acts.confirm([row.item]);
    else setOverlay({ kind: act, anchor, item: row.item });
  };

  return {
    rows,
    shownCount,
    view,
    cursor,
    acts,
    keys,
    onAct,
    openItem,
    openId,
    /** Shows an item and leads to its row. */
    open: (itemId: string) => {
      setLedTo(null);
      openById(itemId);
    },
    openFromRow: openHere,
    close: () => {
      close();
      cursor.askForFocus();
    },
    selected: rows.flatMap((row) =>
      row.type === "item" && cursor.selected.has(row.key) ? [row.item] : [],
    ),
    idsOf,
    these,
    move,
    reorder,
    addAt,
    addPlace,
    setAddPlace,
    overlay,
    setOverlay,
    fold,
    isAnythingOpen: rows.some((row) => row.type !== "item" && !row.isFolded),
    foldAll: (isFolded: boolean) => {
      const keysOfLists = lists.map((list) => checklistKey(list.kind, list.name));
      setFolded(id, [...CHECKLIST_KINDS.map(kindKey), ...keysOfLists], isFolded);
    },
  };
}

/** What the parts of the tab share. */
export type Checklists = ReturnType<typeof useChecklists>;
