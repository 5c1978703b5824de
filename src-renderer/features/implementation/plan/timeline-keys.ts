/** The keyboard of the timeline. */
import type { KeyboardEvent } from "react";
import type {
  TimelineGroupRow,
  TimelineItemRow,
  TimelineRow,
} from "../../../../src-shared/timeline/timeline-rows.ts";
import { rowAfterKey } from "../row-keys.ts";

/** What keys ask the timeline to do. */
export interface TimelineKeyActs {
  readonly goTo: (index: number) => void;
  /** Scrolls in time, by parts of what is in sight. */
  readonly scrollBy: (step: 1 | -1) => void;
  readonly setFolded: (row: TimelineGroupRow, isFolded: boolean) => void;
  readonly carry: (row: TimelineItemRow, step: 1 | -1) => void;
  /** Pins what is carried; false when nothing is. */
  readonly commit: () => boolean;
  /** Lets go of what is carried; false when nothing is. */
  readonly cancel: () => boolean;
  readonly togglePin: (row: TimelineItemRow) => void;
  readonly open: (row: TimelineItemRow) => void;
  readonly showMenu: (row: TimelineItemRow) => void;
  readonly goToToday: () => void;
  readonly zoomBy: (step: 1 | -1) => void;
  readonly fit: () => void;
  readonly askExport: () => void;
  /** Escape with nothing carried. */
  readonly leave: () => void;
}

/** Index of the heading above a row; its own when there is none. */
function headingAbove(rows: readonly TimelineRow[], index: number): number {
  const isKind = rows[index]?.type === "kind";
  for (let above = index - 1; above >= 0; above--) {
    const type = rows[above]?.type;
    if (type === "phase" || (type === "kind" && !isKind)) return above;
  }
  return index;
}

function onHeading(
  row: TimelineGroupRow,
  rows: readonly TimelineRow[],
  index: number,
  key: string,
  acts: TimelineKeyActs,
): boolean {
  switch (key) {
    case "Enter":
    case " ":
      acts.setFolded(row, !row.isFolded);
      return true;
    case "ArrowRight":
      if (row.isFolded) acts.setFolded(row, false);
      else acts.goTo(index + 1);
      return true;
    case "ArrowLeft":
      if (!row.isFolded) acts.setFolded(row, true);
      else acts.goTo(headingAbove(rows, index));
      return true;
    default:
      return false;
  }
}

function onItem(row: TimelineItemRow, key: string, acts: TimelineKeyActs): boolean {
  switch (key) {
    case "Enter":
      if (!acts.commit()) acts.open(row);
      return true;
    case "ArrowLeft":
      acts.scrollBy(-1);
      return true;
    case "ArrowRight":
      acts.scrollBy(1);
      return true;
    case "p":
      acts.togglePin(row);
      return true;
    default:
      return false;
  }
}

function onAnyRow(key: string, acts: TimelineKeyActs): boolean {
  switch (key) {
    case "Escape":
      if (!acts.cancel()) acts.leave();
      return true;
    case "t":
      acts.goToToday();
      return true;
    case "+":
    case "=":
      acts.zoomBy(1);
      return true;
    case "-":
    case "_":
      acts.zoomBy(-1);
      return true;
    case "0":
      acts.fit();
      return true;
    case "e":
      acts.askExport();
      return true;
    default:
      return false;
  }
}

/** Builds the handler for the rows as they stand. */
export function timelineKeys(
  rows: readonly TimelineRow[],
  index: number,
  acts: TimelineKeyActs,
): (event: KeyboardEvent) => void {
  const row = rows[index];
  const handle = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || altKey) return false;
    if (shiftKey && row?.type === "item") {
      if (key === "ArrowLeft" || key === "ArrowRight") {
        acts.carry(row, key === "ArrowRight" ? 1 : -1);
        return true;
      }
      if (key === "F10") {
        acts.showMenu(row);
        return true;
      }
    }
    const target = rowAfterKey(key, index, rows.length);
    if (target !== null && !shiftKey) {
      acts.goTo(target);
      return true;
    }
    if (row?.type === "item" && !shiftKey && onItem(row, key, acts)) return true;
    if (row && row.type !== "item" && onHeading(row, rows, index, key, acts)) return true;
    return onAnyRow(key, acts);
  };
  return (event) => {
    if (!handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
