/** Where the header of a sheet is, and which column is what. A guess; the user has the last word. */
import { withoutAccents } from "./company-name.ts";
import { cellText, type GridSheet, isEmptyCell } from "./import-grid.ts";
import type { ImportField } from "./import-fields.ts";

/** The header: which rows it takes, and what each column is called. */
export interface SheetHeader {
  /** Index of its first row; -1 = none, the data begins at once. */
  readonly first: number;
  /** Index of the first row below it. */
  readonly dataFrom: number;
  readonly headings: readonly string[];
}

const LOOKED_ROWS = 40;
/** "Rejected because" of our own file of rejected rows: never data. */
export const REASON_HEADING = "Rejected because";

/** A heading in lower case, without punctuation and accents: "E-Mail:" is "e mail". */
export function plainHeading(text: string): string {
  if (text === "") return "";
  return withoutAccents(text)
    .toLowerCase()
    .replace(/#/g, " number ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\bno$/, "number");
}

function namesOf({ label, synonyms }: ImportField): readonly string[] {
  return [label, ...synonyms].map(plainHeading);
}

function wordsOf(sheet: GridSheet, row: number): readonly string[] {
  return (sheet.rows[row] ?? []).map(cellText);
}

/** Finds the header: the row of the first forty in which most cells are known headings. */
export function detectHeader(sheet: GridSheet, fields: readonly ImportField[]): SheetHeader {
  const known = new Set(fields.flatMap(namesOf));
  let best: { readonly row: number; readonly height: number; readonly score: number } | null = null;
  for (let row = 0; row < Math.min(LOOKED_ROWS, sheet.rows.length); row += 1) {
    for (const height of [1, 2]) {
      if (height === 2 && !couldBeTwoRows(sheet, row)) continue;
      const headings = joinedHeadings(sheet, row, height).map(plainHeading).filter(Boolean);
      const different = new Set(headings);
      // A title that is merged over the whole width says the same in each cell.
      if (different.size < Math.min(2, headings.length)) continue;
      const score = [...different].filter((heading) => known.has(heading)).length;
      if (score > (best?.score ?? 0)) best = { row, height, score };
    }
  }
  if (best) return headerAt(sheet, best.row, best.height);
  const first = sheet.rows.findIndex((cells) => cells.filter((c) => !isEmptyCell(c)).length > 1);
  return headerAt(sheet, Math.max(first, 0), 1);
}

/** The header that begins at a row and takes so many; row -1 = none. */
export function headerAt(sheet: GridSheet, row: number, height = 1): SheetHeader {
  const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
  const headings = row < 0 ? [] : joinedHeadings(sheet, row, height);
  return {
    first: row,
    dataFrom: row < 0 ? 0 : row + height,
    headings: Array.from({ length: width }, (_, at) => headings[at] ?? ""),
  };
}

/** Two rows are one header when the upper one has a heading over several columns, and the lower one is words only. */
function couldBeTwoRows(sheet: GridSheet, row: number): boolean {
  const [upper, lower] = [wordsOf(sheet, row), wordsOf(sheet, row + 1)];
  const isMerged = upper.some((word, at) => word !== "" && word === upper[at + 1]);
  const isVertical = upper.some((word, at) => word !== "" && word === lower[at]);
  const isWords = (sheet.rows[row + 1] ?? []).every((cell) => typeof cell !== "number");
  return (isMerged || isVertical) && isWords && lower.some((word) => word !== "");
}

function joinedHeadings(sheet: GridSheet, row: number, height: number): readonly string[] {
  const upper = wordsOf(sheet, row);
  if (height === 1) return upper;
  const lower = wordsOf(sheet, row + 1);
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = "", below = ""] = [upper[at], lower[at]];
    return above === below || below === "" ? above : `${above} ${below}`.trim();
  });
}

/** What stands for the headings of a list in the settings. */
export function headerSignature(kind: string, headings: readonly string[]): string {
  return `${kind}|${headings.map(plainHeading).join("|")}`.slice(0, 20_000);
}

/** The field of each column, null = left out. A field is given once, first to the column that is called exactly so. */
export function mapColumns(
  headings: readonly string[],
  fields: readonly ImportField[],
  remembered: readonly (string | null)[] | undefined = undefined,
): readonly (string | null)[] {
  if (remembered?.length === headings.length) {
    return remembered.map((key) => (fields.some((field) => field.key === key) ? key : null));
  }
  const mapping: (string | null)[] = headings.map(() => null);
  const plain = headings.map(plainHeading);
  const isFree = (key: string): boolean => !mapping.includes(key);
  const give = (isIt: (heading: string, field: ImportField) => boolean): void => {
    for (const field of fields) {
      const at = plain.findIndex(
        (heading, i) => mapping[i] === null && heading !== "" && isIt(heading, field),
      );
      if (at !== -1 && isFree(field.key)) mapping[at] = field.key;
    }
  };
  give((heading, { label }) => heading === plainHeading(label));
  const longest = Math.max(...fields.map(({ synonyms }) => synonyms.length));
  // Synonyms in the order in which they are listed: the likelier ones of every field first.
  for (let rank = 0; rank < longest; rank += 1) {
    give((heading, { synonyms }) => heading === plainHeading(synonyms[rank] ?? ""));
  }
  return mapping;
}
