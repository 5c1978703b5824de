/** Shortcuts: one listener for the whole window, matched against the action records. */
import { type ActionRecord, listActions } from "./actions.ts";

/** So long after the first key of a sequence (`G B`) the second still counts. */
const SEQUENCE_MS = 1200;

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  " ": "Space",
};

function nameOf(key: string): string {
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The pressed combination as it is written in action records, e.g. `Mod+Shift+Z`. Shift is left out for `?` and the like. */
function combinationOf(event: KeyboardEvent, isMac: boolean): string {
  const isMod = isMac ? event.metaKey : event.ctrlKey;
  const isLetter = /^[a-z]$/i.test(event.key) || event.key.length > 1;
  return [
    isMod ? "Mod+" : "",
    isMac && event.ctrlKey ? "Ctrl+" : "",
    event.altKey ? "Alt+" : "",
    event.shiftKey && isLetter ? "Shift+" : "",
    nameOf(event.key),
  ].join("");
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        "input:not([type=checkbox]):not([type=radio]), textarea, select, [role=textbox]",
      ))
  );
}

function isModalOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], .MuiPopover-root') !== null;
}

/** Whether the combination belongs to the text field in which it is pressed. */
function belongsToText(combination: string, event: KeyboardEvent): boolean {
  if (!isEditable(event.target)) return false;
  return !/^(Mod|Alt)\+/.test(combination) || /^Mod\+(Shift\+)?[ZYACXV]$/.test(combination);
}

/** Written form of `Ctrl+Y` on machines where Ctrl is `Mod`. */
function normalised(shortcut: string, isMac: boolean): string {
  return isMac ? shortcut : shortcut.replace(/^Ctrl\+/, "Mod+");
}

/** Starts listening; returns the way to stop. */
export function listenForShortcuts(isMac: boolean): () => void {
  let firstKey: { readonly combination: string; readonly atMs: number } | null = null;

  const findAction = (combination: string): ActionRecord | undefined =>
    listActions().findLast(
      (record) =>
        record.isHandledByPage !== true &&
        record.shortcuts.some((shortcut) => normalised(shortcut, isMac) === combination) &&
        record.isEnabled(),
    );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const combination = combinationOf(event, isMac);
    if (belongsToText(combination, event)) return;
    // A dialog has the keyboard to itself, and offers its own ways out.
    if (isModalOpen()) return;
    const sequence =
      firstKey && event.timeStamp - firstKey.atMs < SEQUENCE_MS
        ? `${firstKey.combination} ${combination}`
        : null;
    firstKey = { combination, atMs: event.timeStamp };
    const action = (sequence ? findAction(sequence) : undefined) ?? findAction(combination);
    if (!action) return;
    firstKey = null;
    event.preventDefault();
    action.perform();
  };
  window.addEventListener("keydown", onKeyDown);
  return () => {
    window.removeEventListener("keydown", onKeyDown);
  };
}

const MAC_SYMBOLS: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃" };
const ARROWS: Readonly<Record<string, string>> = { Left: "←", Right: "→", Up: "↑", Down: "↓" };

/** Keys of a shortcut as they are shown: `["Ctrl", "Shift", "Z"]`, on macOS `["⌘", "⇧", "Z"]`. */
export function shownKeys(shortcut: string, isMac: boolean): readonly string[] {
  return (
    shortcut
      // Between keys only: "+" alone is a key itself.
      .split(/(?<=.)[+ ](?=.)/)
      .map(
        (key) => ARROWS[key] ?? (isMac ? (MAC_SYMBOLS[key] ?? key) : key === "Mod" ? "Ctrl" : key),
      )
  );
}

/** The first shortcut as text, for tooltips: `Ctrl+Z`, `⌘Z`; empty when there is none. */
export function shortcutText(record: Pick<ActionRecord, "shortcuts">, isMac: boolean): string {
  const [first] = record.shortcuts;
  return first ? shownKeys(first, isMac).join(isMac ? "" : "+") : "";
}
