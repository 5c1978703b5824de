/**
 * XLSX by excelts, loaded only in the thread that writes or reads tables. Texts are text cells: a formula can only come
 * into a file by an object that is never made here.
 */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { isIsoDate, toEpochDay } from "../../src-shared/domain/dates.ts";
import type {
  ColumnKind,
  TableCell,
  TableColumn,
  TableExport,
  TableSheet,
} from "../../src-shared/exports/table-export.ts";

const WIDTHS: Readonly<Record<ColumnKind, number>> = { text: 22, date: 12, money: 16, number: 10 };
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  date: "yyyy-mm-dd",
  money: '"$"#,##0.00',
  number: "General",
};
/** A list of choices in the rule itself may have 255 characters; longer ones stand in a hidden sheet. */
const CHOICES_SHEET = "_choices";
const PROSE_WIDTH = 100;
/** The longest text of a cell (Excel, specifications and limits). */
const LONGEST_TEXT = 32_767;

const MS_PER_DAY = 86_400_000;

/** The file. */
export async function writeXlsx(table: TableExport): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = "Payor Desk";
  const choices = new ChoiceLists(workbook);
  for (const sheet of table.sheets) await addSheet(workbook, sheet, choices);
  choices.finish();
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellValue(cell: TableCell, kind: ColumnKind): string | number | Date | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return kind === "money" ? cell / 100 : cell;
  if (kind === "date" && isIsoDate(cell)) return new Date(toEpochDay(cell) * MS_PER_DAY);
  // XML cannot hold other control characters; a file with them would not open.
  // eslint-disable-next-line no-control-regex -- these are the characters that are meant
  return cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").slice(0, LONGEST_TEXT);
}

async function addSheet(
  workbook: Workbook,
  sheet: TableSheet,
  choices: ChoiceLists,
): Promise<void> {
  const added = workbook.addWorksheet(sheet.name);
  if (sheet.isHidden) added.state = sheet.isHidden === "very" ? "veryHidden" : "hidden";
  if (sheet.isProse) {
    addProse(added, sheet);
    return;
  }
  added.views = [{ state: "frozen", xSplit: 0, ySplit: 1 }];
  added.columns = sheet.columns.map(({ header, kind, width }) => ({
    header,
    width: width ?? WIDTHS[kind],
    style: { numFmt: FORMATS[kind] },
  }));
  const header = added.getRow(1);
  header.font = { bold: true };
  header.alignment = { vertical: "middle", wrapText: true };
  for (const row of sheet.rows) {
    added.addRow(sheet.columns.map(({ kind }, at) => cellValue(row[at] ?? null, kind)));
  }
  const last = sheet.rows.length + 1 + (sheet.emptyRows ?? 0);
  added.autoFilter = {
    from: { row: 1, col: 1 },
    to: { row: last, col: sheet.columns.length },
  };
  for (const [at, column] of sheet.columns.entries()) {
    finishColumn(added, column, at + 1, last, sheet.isProtected === true, choices);
  }
  if (sheet.isProtected) {
    await added.protect("", {
      autoFilter: true,
      sort: true,
      formatColumns: true,
      formatRows: true,
      formatCells: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
    });
  }
}

function finishColumn(
  sheet: Worksheet,
  { choices, isLocked }: TableColumn,
  number: number,
  lastRow: number,
  isProtected: boolean,
  lists: ChoiceLists,
): void {
  const formula = choices ? lists.formula(choices) : null;
  if (formula === null && (!isProtected || isLocked)) return;
  for (let row = 2; row <= lastRow; row += 1) {
    const cell = sheet.getCell(row, number);
    if (isProtected && !isLocked) cell.protection = { locked: false };
    if (formula !== null) {
      cell.dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [formula],
        showErrorMessage: true,
        errorTitle: "Not in the list",
        error: "Choose one of the words of the list.",
      };
    }
  }
}

function addProse(sheet: Worksheet, { rows }: TableSheet): void {
  sheet.columns = [{ width: PROSE_WIDTH, style: { numFmt: "@" } }];
  for (const [index, row] of rows.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = cellValue(row[0] ?? null, "text");
    cell.alignment = { wrapText: true, vertical: "top" };
    if (index === 0) cell.font = { bold: true, size: 14 };
  }
}

/** Lists of choices, each in a column of a hidden sheet that is made last. */
class ChoiceLists {
  readonly #workbook: Workbook;
  readonly #lists: (readonly string[])[] = [];

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  formula(choices: readonly string[]): string {
    const known = this.#lists.indexOf(choices);
    const at = known === -1 ? this.#lists.push(choices) - 1 : known;
    const letter = String.fromCharCode(65 + at);
    return `'${CHOICES_SHEET}'!$${letter}$1:$${letter}$${choices.length}`;
  }

  finish(): void {
    if (this.#lists.length === 0) return;
    const sheet = this.#workbook.addWorksheet(CHOICES_SHEET);
    sheet.state = "hidden";
    for (const [at, list] of this.#lists.entries()) {
      for (const [row, word] of list.entries()) sheet.getCell(row + 1, at + 1).value = word;
    }
  }
}
