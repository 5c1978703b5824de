/** What a key asks of the grid. Pure: which cell it leads to is counted here, the grid goes there. */

/** Rows that Page Up and Page Down go. */
const PAGE = 15;

/** A cell by its place: line -1 is the header. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** The pressed key as far as the grid looks at it. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, or Cmd on macOS. */
  readonly isMod: boolean;
  readonly altKey: boolean;
}

/** Cell that a key leads to, held within the grid; null for a key that does not walk. */
export function cellAfterKey(
  { key, isMod }: Pick<PressedKey, "key" | "isMod">,
  { line, column }: CellPlace,
  size: { readonly lines: number; readonly columns: number },
): CellPlace | null {
  const [lastLine, lastColumn] = [size.lines - 1, size.columns - 1];
  const at = (toLine: number, toColumn: number): CellPlace => ({
    line: Math.min(lastLine, Math.max(-1, toLine)),
    column: Math.min(lastColumn, Math.max(0, toColumn)),
  });
  switch (key) {
    case "ArrowDown":
      return isMod ? at(lastLine, column) : at(line + 1, column);
    case "ArrowUp":
      return isMod ? at(0, column) : at(line - 1, column);
    case "ArrowRight":
      return isMod ? at(line, lastColumn) : at(line, column + 1);
    case "ArrowLeft":
      return isMod ? at(line, 0) : at(line, column - 1);
    case "PageDown":
      return at(line + PAGE, column);
    case "PageUp":
      return at(Math.max(0, line - PAGE), column);
    case "Home":
      return isMod ? at(0, 0) : at(line, 0);
    case "End":
      return isMod ? at(lastLine, lastColumn) : at(line, lastColumn);
    default:
      return null;
  }
}

/** What a key does that does not walk. */
export type GridAct =
  | "edit"
  | "enter"
  | "open"
  | "select"
  | "select-all"
  | "clear-range"
  | "fill-down"
  | "empty"
  | "type";

/** The act of a key in a cell of data; null when the key is not the grid's. */
export function actOfKey({ key, isMod, altKey }: PressedKey): GridAct | null {
  if (altKey) return null;
  if (isMod) {
    if (key === "Enter") return "open";
    if (key.toLowerCase() === "a") return "select-all";
    if (key.toLowerCase() === "d") return "fill-down";
    return null;
  }
  switch (key) {
    case "F2":
      return "edit";
    case "Enter":
      return "enter";
    case " ":
      return "select";
    case "Escape":
      return "clear-range";
    case "Delete":
    case "Backspace":
      return "empty";
    default:
      // "?" shows the shortcuts, here as everywhere.
      return key.length === 1 && key !== "?" ? "type" : null;
  }
}

/** The act of a key on a header. */
export type HeaderAct = "sort" | "sort-too" | "menu" | "narrower" | "wider" | "earlier" | "later";

/** The act of a key on a header; null when it is none. */
export function headerActOfKey({ key, shiftKey, isMod, altKey }: PressedKey): HeaderAct | null {
  if (key === "Enter" || key === " ") return shiftKey ? "sort-too" : "sort";
  if (key === "F10" && shiftKey) return "menu";
  if (altKey && key === "ArrowDown") return "menu";
  if (altKey && key === "ArrowLeft") return "narrower";
  if (altKey && key === "ArrowRight") return "wider";
  if (isMod && shiftKey && key === "ArrowLeft") return "earlier";
  if (isMod && shiftKey && key === "ArrowRight") return "later";
  return null;
}
