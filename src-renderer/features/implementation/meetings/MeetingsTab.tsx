/** Stands in until the tab lands. */
export function MeetingsTab() {
  return null;
}
