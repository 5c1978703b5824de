/** The Desk's lines in the list of shortcuts. Its keys are handled in `desk-keys.ts`. */
import type { ActionRecord } from "../../app/actions.ts";

function key(id: string, label: string, ...shortcuts: string[]): ActionRecord {
  return {
    id: `desk-${id}`,
    label,
    group: "Desk",
    shortcuts,
    isHandledByPage: true,
    isHiddenInPalette: true,
    isEnabled: () => true,
    perform: () => undefined,
  };
}

/** The keys of the Desk, as the user reads them. */
export const DESK_ACTIONS: readonly ActionRecord[] = [
  key("filter", "Filter the Desk", "F"),
  key("list", "Go to what is due now, and down and up in it", "J", "K"),
  key("walk", "Go from row to row", "Down", "Up"),
  key("walk-groups", "Go to the group before or after", "Left", "Right"),
  key("open", "Open it where it stands", "Enter"),
  key("open-payor", "Open its payor", "Shift+Enter"),
  key("complete", "Complete", "X", "Space"),
  key("snooze", "Snooze", "S"),
  key("assign", "Reassign", "A"),
  key("due", "Move the due date", "D"),
  key("wait", "Set to waiting on...", "W"),
  key("select", "Select more rows", "Shift+Down", "Shift+Up"),
  key("add-to-selection", "Select or deselect the row", "Ctrl+Space"),
  key("select-all", "Select all that are shown", "Mod+A"),
  key("clear", "Clear the selection", "Escape"),
];

/** Id of the field that filters the Desk. */
export const FILTER_FIELD_ID = "desk-filter-field";
