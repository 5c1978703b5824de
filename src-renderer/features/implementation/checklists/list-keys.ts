/** The keyboard of the list. */
import type { KeyboardEvent } from "react";
import { headingAbove, type ItemRow, type ListRow } from "./checklist-rows.ts";
import type { ListCursor } from "./use-list-cursor.ts";
import { rowAfterKey } from "../row-keys.ts";

/** What keys ask the tab to do. Acts on "these" mean the selection when the cursor is in it, else the row. */
export interface ListKeyActs {
  readonly toggleThese: (row: ItemRow) => void;
  readonly removeThese: (row: ItemRow) => void;
  readonly move: (row: ItemRow, step: 1 | -1) => void;
  readonly open: (row: ItemRow) => void;
  readonly askStatus: (row: ItemRow) => void;
  readonly showMenu: (row: ItemRow) => void;
  readonly addBelow: (row: ListRow) => void;
  readonly setFolded: (row: ListRow, isFolded: boolean) => void;
  /** Escape with nothing selected. */
  readonly leave: () => void;
}

/** Handles a key pressed in the list. */
export type ListKeys = (event: KeyboardEvent) => void;

/** Builds the handler for the rows as they stand. */
export function listKeys(
  rows: readonly ListRow[],
  cursor: ListCursor<ListRow>,
  acts: ListKeyActs,
  isReadOnly: boolean,
): ListKeys {
  const { row, index } = cursor;

  const onPlainKey = (key: string): boolean => {
    if (!row) return false;
    if (key === "Escape") {
      if (cursor.selected.size > 0) cursor.clearSelection();
      else acts.leave();
      return true;
    }
    if (row.type !== "item") return onHeading(row, key);
    switch (key) {
      case "Enter":
        acts.open(row);
        return true;
      case "ArrowLeft":
        cursor.goTo(headingAbove(rows, index));
        return true;
      case " ":
      case "x":
        if (!isReadOnly) acts.toggleThese(row);
        return true;
      case "Delete":
        if (!isReadOnly) acts.removeThese(row);
        return true;
      case "s":
        if (!isReadOnly) acts.askStatus(row);
        return true;
      case "a":
        if (!isReadOnly) acts.addBelow(row);
        return true;
      default:
        return false;
    }
  };

  const onHeading = (heading: Exclude<ListRow, ItemRow>, key: string): boolean => {
    switch (key) {
      case "Enter":
      case " ":
        acts.setFolded(heading, !heading.isFolded);
        return true;
      case "ArrowRight":
        if (heading.isFolded) acts.setFolded(heading, false);
        else cursor.goTo(index + 1);
        return true;
      case "ArrowLeft":
        if (!heading.isFolded) acts.setFolded(heading, true);
        else cursor.goTo(headingAbove(rows, index));
        return true;
      case "a":
        if (!isReadOnly && heading.type === "checklist") acts.addBelow(heading);
        return true;
      default:
        return false;
    }
  };

  const handle = (event: KeyboardEvent): boolean => {
    const { key, shiftKey, altKey } = event;
    const isMod = event.ctrlKey || event.metaKey;
    if (altKey) {
      if (isMod || row?.type !== "item" || isReadOnly) return false;
      if (key !== "ArrowUp" && key !== "ArrowDown") return false;
      acts.move(row, key === "ArrowUp" ? -1 : 1);
      return true;
    }
    if (isMod) {
      if (key === " ") cursor.goTo(index, "toggle");
      else if (key === "a") cursor.selectAll();
      else return false;
      return true;
    }
    if (shiftKey && key === "F10" && row?.type === "item") {
      acts.showMenu(row);
      return true;
    }
    const target = rowAfterKey(key, index, rows.length);
    if (target !== null) {
      cursor.goTo(target, shiftKey ? "extend" : "single");
      return true;
    }
    return !shiftKey && onPlainKey(key);
  };

  return (event) => {
    // Keys inside a button of a row belong to the row: buttons are not in the tab order.
    if (!handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
