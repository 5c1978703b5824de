/** The keys of the pages, for the list of shortcuts: it tells all of them, wherever it is opened. */
import { BOARD_ACTIONS } from "../features/board/board-actions.ts";
import { DESK_ACTIONS } from "../features/desk/desk-actions.ts";
import { CHECKLIST_ACTIONS } from "../features/implementation/checklists/checklist-actions.ts";
import { PLAN_ACTIONS } from "../features/implementation/plan/plan-actions.ts";
import type { ActionRecord } from "./actions.ts";

function key(group: string, id: string, label: string, ...shortcuts: string[]): ActionRecord {
  return {
    id,
    label,
    group,
    shortcuts,
    isHandledByPage: true,
    isHiddenInPalette: true,
    isEnabled: () => true,
    perform: () => undefined,
  };
}

/** Keys of pages in the order in which they are listed; those of the open page come from its own records. */
export const PAGE_SHORTCUTS: readonly ActionRecord[] = [
  ...DESK_ACTIONS,
  ...BOARD_ACTIONS,
  key("Implementation", "new-lesson", "New lesson", "L"),
  key("Implementation", "write-to-payees", "Write to payees", "Mod+Shift+M"),
  key("Calendar", "calendar-today", "Go to today", "T"),
  key("Calendar", "calendar-previous", "Earlier", "Shift+Left"),
  key("Calendar", "calendar-next", "Later", "Shift+Right"),
  key("Calendar", "calendar-month", "Month view", "1"),
  key("Calendar", "calendar-week", "Week view", "2"),
  key("Calendar", "calendar-day", "Day view", "3"),
  key("Calendar", "calendar-agenda", "Agenda view", "4"),
  key("Calendar", "calendar-walk", "Go from entry to entry", "Up", "Down", "Left", "Right"),
  key("Calendar", "calendar-entry", "What it is, and its place", "Enter"),
  key("Calendar", "calendar-move", "Move the entry to another date", "D"),
  ...CHECKLIST_ACTIONS,
  ...PLAN_ACTIONS,
  key("Grid", "grid-walk", "Go from cell to cell", "Up", "Down", "Left", "Right"),
  key("Grid", "grid-range", "Select a range of cells", "Shift+Up", "Shift+Down"),
  key("Grid", "grid-edit", "Edit the cell, or just type", "F2"),
  key("Grid", "grid-open", "Open the row beside the grid", "Mod+Enter"),
  key("Grid", "grid-select", "Select the row", "Space"),
  key("Grid", "grid-select-all", "Select all rows shown", "Mod+A"),
  key("Grid", "grid-fill", "Fill down", "Mod+D"),
  key("Grid", "grid-empty", "Empty the cells", "Delete"),
  key("Grid", "grid-sort", "On a header: sort", "Enter"),
  key("Grid", "grid-menu", "On a header: menu of the column", "Alt+Down"),
  key("Grid", "grid-width", "On a header: narrower or wider", "Alt+Left", "Alt+Right"),
  key("Meetings", "meeting-move-section", "Move the section of the agenda", "Alt+Up", "Alt+Down"),
  key("Meetings", "meeting-log", "Keep the line that was typed", "Enter"),
  key("Playbook editor", "playbook-walk", "Go from item to item", "Up", "Down"),
  key("Playbook editor", "playbook-move", "Move the item", "Alt+Up", "Alt+Down"),
  key("Playbook editor", "playbook-add", "Add an item", "Insert"),
  key("Playbook editor", "playbook-duplicate", "Duplicate the item", "Mod+D"),
  key("Playbook editor", "playbook-remove", "Remove the item", "Delete"),
  key("Reminders", "reminder-walk", "Go from reminder to reminder", "Up", "Down"),
  key("Reminders", "reminder-open", "Go there", "Enter"),
  key("Reminders", "reminder-select", "Select or deselect it", "Space"),
  key("Reminders", "reminder-select-more", "Select more", "Shift+Up", "Shift+Down"),
  key("Reminders", "reminder-done", "Done", "X"),
  key("Reminders", "reminder-snooze", "Snooze; wake now", "S"),
  key("Reminders", "reminder-reschedule", "Reschedule", "R"),
  key("Reminders", "reminder-mute", "Mute the payor", "M"),
  key("Reminders", "reminder-dismiss", "Dismiss", "Delete"),
];
