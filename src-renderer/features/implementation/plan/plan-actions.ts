/** The keys of the plan, for the list of shortcuts. Handled in `timeline-keys.ts`. */
import type { ActionRecord } from "../../../app/actions.ts";

function key(id: string, label: string, ...shortcuts: string[]): ActionRecord {
  return {
    id: `plan-${id}`,
    label,
    group: "Plan",
    shortcuts,
    isHandledByPage: true,
    isHiddenInPalette: true,
    isEnabled: () => true,
    perform: () => undefined,
  };
}

export const PLAN_ACTIONS: readonly ActionRecord[] = [
  key("walk", "Go from row to row", "Up", "Down"),
  key("scroll", "Scroll in time; fold and unfold on a heading", "Left", "Right"),
  key(
    "carry",
    "Carry the due date day by day; Enter pins it, Esc leaves it",
    "Shift+Left",
    "Shift+Right",
  ),
  key("pin", "Pin the due date, or put it back on the planned one", "P"),
  key("open", "Open the panel of the item", "Enter"),
  key("menu", "Actions of the item", "Shift+F10"),
  key("today", "Go to today", "T"),
  key("zoom", "Nearer, farther, everything", "+", "-", "0"),
  key("export", "Export", "E"),
];
