/** The keys of the checklists, for the list of shortcuts. Handled in `list-keys.ts`. */
import type { ActionRecord } from "../../../app/actions.ts";

function key(id: string, label: string, ...shortcuts: string[]): ActionRecord {
  return {
    id: `checklist-${id}`,
    label,
    group: "Checklists",
    shortcuts,
    isHandledByPage: true,
    isHiddenInPalette: true,
    isEnabled: () => true,
    perform: () => undefined,
  };
}

export const CHECKLIST_ACTIONS: readonly ActionRecord[] = [
  key("walk", "Go from item to item; the panel goes along", "Up", "Down"),
  key("toggle", "Done, or not done", "X", "Space"),
  key("open", "Open the panel of the item", "Enter"),
  key("status", "Set the status", "S"),
  key("select", "Select many", "Shift+Up", "Shift+Down"),
  key("add-to-selection", "Select or deselect the item", "Ctrl+Space"),
  key("select-all", "Select all that are shown", "Mod+A"),
  key("move", "Move the item up or down", "Alt+Up", "Alt+Down"),
  key("add", "Add items below", "A"),
  key("fold", "Fold and unfold a checklist", "Left", "Right"),
  key("menu", "Actions of the item", "Shift+F10"),
  key("remove", "Remove the item", "Delete"),
  key("leave", "Clear the selection; close the panel", "Escape"),
];
