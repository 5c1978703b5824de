/** The keys that walk rows, the same in every list of an implementation. */

/** Rows that Page Up and Page Down go. */
const PAGE = 10;

/** Index that a key leads to from a row, which may lie outside of the list; null for a key that does not walk. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return index + 1;
    case "ArrowUp":
      return index - 1;
    case "PageDown":
      return index + PAGE;
    case "PageUp":
      return index - PAGE;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
