/** Stands in until the tab lands. */
export function LogTab() {
  return null;
}
