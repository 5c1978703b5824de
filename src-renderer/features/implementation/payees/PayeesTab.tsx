/** Stands in until the tab lands. */
export function PayeesTab() {
  return null;
}
