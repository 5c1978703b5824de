/** Stands in until the tab lands. */
export function OverviewTab() {
  return null;
}
