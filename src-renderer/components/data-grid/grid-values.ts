/** Values of cells: how they are shown, copied, compared and searched. */
import { formatCents } from "../../../src-shared/domain/money.ts";
import type { CellValue, GridColumn } from "./grid-types.ts";

/** Word of a choice; a code that is not among them is shown as it is. */
export function choiceLabel<Row>(column: GridColumn<Row>, value: string): string {
  return column.choices?.find(([code]) => code === value)?.[1] ?? value;
}

/** Whether nothing is entered. Zero is a value everywhere but in money, where it stands for "not known". */
export function isEmptyValue<Row>(column: GridColumn<Row>, value: CellValue): boolean {
  if (value === null || value === "") return true;
  if (typeof value === "object") return value.length === 0;
  return value === 0 && column.kind === "money";
}

/** What a cell shows. */
export function cellText<Row>(column: GridColumn<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value = column.value(row);
  if (isEmptyValue(column, value)) return "";
  if (column.kind === "money" && typeof value === "number") return formatCents(value);
  if (column.kind === "choice" && typeof value === "string") return choiceLabel(column, value);
  return typeof value === "object" && value !== null ? value.join(", ") : String(value);
}

/** What of a cell goes to a spreadsheet, and into its editor: numbers and ISO dates plain, choices as words. */
export function plainText<Row>(column: GridColumn<Row>, value: CellValue): string {
  if (isEmptyValue(column, value)) return "";
  if (column.kind === "money" && typeof value === "number") {
    return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2);
  }
  if (column.kind === "choice" && typeof value === "string") return choiceLabel(column, value);
  return typeof value === "object" && value !== null ? value.join(", ") : String(value);
}

// One collator for all: making one for each comparison is what makes sorting slow.
const byWords = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Order of two values of a column, both entered; choices in the order of their list. */
export function compareValues<Row>(column: GridColumn<Row>, a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (column.kind === "choice" && column.choices) {
    const place = (value: CellValue): number =>
      column.choices?.findIndex(([code]) => code === value) ?? -1;
    const [first, second] = [place(a), place(b)];
    if (first >= 0 && second >= 0) return first - second;
  }
  if (column.kind === "date") return a === b ? 0 : String(a) < String(b) ? -1 : 1;
  const text = (value: CellValue): string =>
    typeof value === "object" && value !== null ? value.join(", ") : String(value);
  return byWords.compare(text(a), text(b));
}

/** The values of a cell that a filter of choices offers: each tag, the choice, or the empty text for nothing entered. */
export function facetsOf<Row>(column: GridColumn<Row>, row: Row): readonly string[] {
  const value = column.value(row);
  if (isEmptyValue(column, value)) return [""];
  return typeof value === "object" && value !== null ? value : [String(value)];
}
