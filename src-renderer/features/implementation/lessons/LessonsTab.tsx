/** Stands in until the tab lands. */
export function LessonsTab() {
  return null;
}
