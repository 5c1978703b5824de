/** Stands in until the tab lands. */
export function ActivityTab() {
  return null;
}
