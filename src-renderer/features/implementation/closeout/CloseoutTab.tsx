/** Stands in until the tab lands. */
export function CloseoutTab() {
  return null;
}
