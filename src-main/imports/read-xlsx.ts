/** A workbook as a grid. Formulas are never calculated: what the program that wrote them has left as their value is read. */
import { Workbook } from "@cj-tech-master/excelts";
import { unzip } from "@cj-tech-master/excelts/archive";
import {
  type GridCell,
  type GridSheet,
  type ImportGrid,
  MOST_IMPORT_COLUMNS,
} from "../../src-shared/imports/import-grid.ts";

const MS_PER_DAY = 86_400_000;
/** Days between the two beginnings of a spreadsheet's calendar, 1899-12-30 and 1904-01-01. */
const DAYS_TO_1904 = 1462;

/** Reads a workbook. Throws what excelts throws when it is none. */
export async function readXlsx(bytes: Uint8Array, source: string): Promise<ImportGrid> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const isShifted = workbook.properties.date1904 !== true && (await countsFrom1904(bytes));
  const daysLate = isShifted ? DAYS_TO_1904 : 0;
  const sheets = workbook.worksheets.map((sheet): GridSheet => {
    const rows: (readonly GridCell[])[] = [];
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      const cells: GridCell[] = [];
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        if (column > MOST_IMPORT_COLUMNS) return;
        while (cells.length < column - 1) cells.push(null);
        cells[column - 1] = toCell(cell.value, daysLate);
      });
      while (rows.length < number - 1) rows.push([]);
      rows[number - 1] = cells;
    });
    while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop();
    return { name: sheet.name, isHidden: sheet.state !== "visible", rows };
  });
  return { source, text: null, sheets };
}

/** excelts knows the flag as "1" alone; LibreOffice writes "true". */
async function countsFrom1904(bytes: Uint8Array): Promise<boolean> {
  const xml = await unzip(bytes).bytes("xl/workbook.xml");
  const text = xml ? new TextDecoder().decode(xml) : "";
  return /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(text);
}

function toCell(value: unknown, daysLate: number): GridCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (value instanceof Date) {
    const ms = value.getTime() + daysLate * MS_PER_DAY;
    return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 10);
  }
  return typeof value === "object" ? objectCell(value, daysLate) : null;
}

function objectCell(value: object, daysLate: number): GridCell {
  if ("result" in value) return toCell(value.result, daysLate);
  if ("richText" in value && Array.isArray(value.richText)) {
    const parts = value.richText.map((part: { readonly text?: unknown }) => part.text);
    return toCell(parts.join(""), daysLate);
  }
  if ("text" in value) return toCell(value.text, daysLate);
  if ("error" in value) return toCell(value.error, daysLate);
  return null;
}
