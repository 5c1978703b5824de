/** Cells to and from a spreadsheet, as text with tabs. Pure: the grid hands in what the clipboard has. */
import Papa from "papaparse";
import { plainText } from "./grid-values.ts";
import type { CellEdit, CellValue, GridColumn } from "./grid-types.ts";

/** Longest text that one cell takes. */
const LONGEST_TEXT = 5000;
/** What a spreadsheet would take for a formula; phone numbers with a plus stay as they are. */
const FORMULA = /^[=@]/;

/** Rows and columns as a spreadsheet takes them: tab between cells, quotes where a cell has a line break. */
export function toSpreadsheetText<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  hasHeadings: boolean,
): string {
  const cells = rows.map((row) => columns.map((column) => plainText(column, column.value(row))));
  const all = hasHeadings ? [columns.map(({ label }) => label), ...cells] : cells;
  return Papa.unparse(all, { delimiter: "\t", newline: "\r\n", escapeFormulae: FORMULA });
}

/** Text of the clipboard as rows of cells; quoted cells may have line breaks and tabs. Empty text gives no rows. */
export function parseSpreadsheetText(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/(\r\n|\r|\n)$/, ""), { delimiter: "\t" });
  return data.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=@])/, "").trim()));
}

/** A cell that would get another value. */
export interface PlannedChange<Row> extends CellEdit<Row> {
  readonly before: string;
  readonly after: string;
}

/** A cell that keeps its value although something was pasted into it. */
export interface RefusedCell<Row> {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly text: string;
  readonly why: string;
}

/** What pasting or filling would do. Changes, refusals, same and left out together are all cells that came. */
export interface PastePlan<Row> {
  readonly changes: readonly PlannedChange<Row>[];
  readonly refusals: readonly RefusedCell<Row>[];
  /** Cells that have the value already. */
  readonly sameCount: number;
  /** Cells beyond the last row or column of the grid. */
  readonly leftOutCount: number;
}

/** Where cells go: the rows and columns of the screen, and the range that is selected in them, ends included. */
export interface PasteTarget<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What the cells would change, from the top left cell of the range on. One cell fills the whole range. A first line
 * that repeats the headings of the columns is taken for what it is and left out.
 */
export function planPaste<Row>(
  cells: readonly (readonly string[])[],
  { rows, columns, top, bottom, left, right }: PasteTarget<Row>,
): PastePlan<Row> {
  const isHeadings =
    cells.length > 1 && cells[0]?.every((cell, at) => cell === columns[left + at]?.label) === true;
  const block = isHeadings ? cells.slice(1) : cells;
  const isOne = block.length === 1 && block[0]?.length === 1;
  const height = isOne ? bottom - top + 1 : block.length;
  const changes: PlannedChange<Row>[] = [];
  const refusals: RefusedCell<Row>[] = [];
  let [sameCount, leftOutCount] = [0, 0];
  for (let down = 0; down < height; down += 1) {
    const line = isOne
      ? Array.from({ length: right - left + 1 }, () => block[0]?.[0] ?? "")
      : (block[down] ?? []);
    for (const [across, text] of line.entries()) {
      const row = rows[top + down];
      const column = columns[left + across];
      if (!row || !column) {
        leftOutCount += 1;
        continue;
      }
      const before = column.value(row);
      if (text.length > LONGEST_TEXT) {
        refusals.push({ row, column, text, why: `Longer than ${LONGEST_TEXT} characters` });
        continue;
      }
      if (text === plainText(column, before)) {
        sameCount += 1;
        continue;
      }
      if (!column.edit) {
        refusals.push({ row, column, text, why: "Follows from other facts" });
        continue;
      }
      const parsed = column.edit.parse(text, row);
      if (!parsed.ok) refusals.push({ row, column, text, why: parsed.why });
      else if (isSameValue(parsed.value, before)) sameCount += 1;
      else {
        const { value } = parsed;
        const [was, is] = [plainText(column, before), plainText(column, value)];
        changes.push({ row, column, value, before: was, after: is });
      }
    }
  }
  return { changes, refusals, sameCount, leftOutCount };
}

/** What filling down would do: every row of the range takes the cells of its first row; one row takes those above it. */
export function planFillDown<Row>(target: PasteTarget<Row>): PastePlan<Row> {
  const from = target.top === target.bottom ? target.top - 1 : target.top;
  const source = target.rows[from];
  if (!source) return { changes: [], refusals: [], sameCount: 0, leftOutCount: 0 };
  const line = target.columns
    .slice(target.left, target.right + 1)
    .map((column) => plainText(column, column.value(source)));
  const height = target.bottom - from;
  return planPaste(
    Array.from({ length: height }, () => line),
    { ...target, top: from + 1 },
  );
}
