/** Stands in until the tab lands. */
export function ChecklistsTab() {
  return null;
}
