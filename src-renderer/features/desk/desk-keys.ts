/** The keyboard of the list of what is due now. */
import { type KeyboardEvent, useRef } from "react";
import { rowAfterKey } from "../implementation/row-keys.ts";
import type { CursorMode } from "../implementation/checklists/use-list-cursor.ts";
import { type DeskLine, groupFrom, itemFrom } from "./desk-view.ts";

/** What keys ask the list to do; "these" means the selection when the row is in it, else the row. */
export interface DeskKeyActs {
  readonly goTo: (at: number, mode: CursorMode) => void;
  readonly selectAll: () => void;
  readonly clearSelection: () => void;
  readonly open: () => void;
  readonly openPayor: () => void;
  readonly completeThese: () => void;
  readonly snoozeThese: () => void;
  readonly askThese: (question: "assign" | "due" | "wait") => void;
}

const ARROW_OF: Readonly<Record<string, string>> = { j: "ArrowDown", k: "ArrowUp" };
/** For so long after a G the next key goes to a page: "G D" is the Desk, and moves no date. */
const SEQUENCE_MS = 1200;

function targetOf(key: string, lines: readonly DeskLine[], at: number): number | null {
  if (key === "ArrowLeft" || key === "ArrowRight")
    return groupFrom(lines, at, key === "ArrowRight" ? 1 : -1);
  const wanted = rowAfterKey(ARROW_OF[key] ?? key, at, lines.length);
  if (wanted === null) return null;
  const step = wanted > at ? 1 : -1;
  const within = Math.max(0, Math.min(wanted, lines.length - 1));
  return itemFrom(lines, within, step) ?? itemFrom(lines, within, step === 1 ? -1 : 1);
}

/** Handles the keys pressed in the list; `at` is the line that has the keyboard. */
export function useDeskKeys(
  lines: readonly DeskLine[],
  at: number,
  acts: DeskKeyActs,
): (event: KeyboardEvent) => void {
  const lastG = useRef(Number.NEGATIVE_INFINITY);

  const onModKey = (key: string): boolean => {
    if (key === " ") acts.goTo(at, "toggle");
    else if (key === "a") acts.selectAll();
    else return false;
    return true;
  };

  const onPlainKey = (key: string): boolean => {
    switch (key) {
      case "Enter":
        acts.open();
        return true;
      case " ":
      case "x":
        acts.completeThese();
        return true;
      case "s":
        acts.snoozeThese();
        return true;
      case "a":
        acts.askThese("assign");
        return true;
      case "d":
        acts.askThese("due");
        return true;
      case "w":
        acts.askThese("wait");
        return true;
      case "Escape":
        acts.clearSelection();
        return true;
      default:
        return false;
    }
  };

  const handle = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return onModKey(key);
    const target = targetOf(key, lines, at);
    if (target !== null) {
      acts.goTo(target, shiftKey ? "extend" : "single");
      return true;
    }
    if (shiftKey && key === "Enter") {
      acts.openPayor();
      return true;
    }
    return !shiftKey && onPlainKey(key);
  };

  return (event) => {
    // A menu is drawn elsewhere, though its keys come by here.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    const isSequence = event.timeStamp - lastG.current < SEQUENCE_MS;
    lastG.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (isSequence || !handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
