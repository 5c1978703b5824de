/** What a file, or what was pasted, holds before anybody says what it means: sheets of cells. Plain JSON. */

/** A cell: text, or a number of a spreadsheet. Dates of a spreadsheet are `YYYY-MM-DD`, yes and no are words; null = empty. */
export type GridCell = string | number | null;

/** A sheet. Merged cells have their value in each of them. Rows may differ in length. */
export interface GridSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly GridCell[])[];
}

/** Encodings of a text file that can be chosen. */
export const TEXT_ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
/** Encoding of a text file. */
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number];
/** Label of each encoding. */
export const TEXT_ENCODING_LABELS: Readonly<Record<TextEncodingName, string>> = {
  "utf-8": "Unicode (UTF-8)",
  "utf-16le": "Unicode (UTF-16 LE)",
  "utf-16be": "Unicode (UTF-16 BE)",
  "windows-1252": "Western (Windows-1252)",
};

/** Delimiters that can be chosen. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Delimiter of a text file. */
export type Delimiter = (typeof DELIMITERS)[number];
/** Label of each delimiter. */
export const DELIMITER_LABELS: Readonly<Record<Delimiter, string>> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
  "|": "Vertical bar",
};

/** A file as it was read. */
export interface ImportGrid {
  /** Name of the file, or "pasted cells". */
  readonly source: string;
  /** How the text was read; null for a workbook. */
  readonly text: {
    readonly encoding: TextEncodingName | null;
    readonly delimiter: Delimiter;
    /** What was odd on reading: an open quotation mark and the like, with the row. */
    readonly warnings: readonly string[];
  } | null;
  readonly sheets: readonly GridSheet[];
}

/** Most bytes of a file that is imported. */
export const MOST_IMPORT_BYTES = 40_000_000;
/** Most rows of one import. */
export const MOST_IMPORT_ROWS = 20_000;
/** Most columns that are looked at; what stands further right is left out, and said. */
export const MOST_IMPORT_COLUMNS = 200;

/** Whether a cell holds nothing but blanks. */
export function isEmptyCell(cell: GridCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** A cell as one line of text, without blanks at its ends, none doubled. */
export function cellText(cell: GridCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "number" ? String(cell) : cell.replace(/[\s\u00a0]+/g, " ").trim();
}
