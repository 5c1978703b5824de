/** Stands in until the tab lands. */
export function PeopleTab() {
  return null;
}
