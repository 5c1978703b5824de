/** A workbook as a grid. Formulas are never calculated: what the program that wrote them has left as their value is read. */
import { Workbook } from "@cj-tech-master/excelts";
import {
  type GridCell,
  type GridSheet,
  type ImportGrid,
  MOST_IMPORT_COLUMNS,
} from "../../src-shared/imports/import-grid.ts";

/** Reads a workbook. Throws what excelts throws when it is none. */
export async function readXlsx(bytes: Uint8Array, source: string): Promise<ImportGrid> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheets = workbook.worksheets.map((sheet): GridSheet => {
    const rows: (readonly GridCell[])[] = [];
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      const cells: GridCell[] = [];
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        if (column > MOST_IMPORT_COLUMNS) return;
        while (cells.length < column - 1) cells.push(null);
        cells[column - 1] = toCell(cell.value);
      });
      while (rows.length < number - 1) rows.push([]);
      rows[number - 1] = cells;
    });
    while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop();
    return { name: sheet.name, isHidden: sheet.state !== "visible", rows };
  });
  return { source, text: null, sheets };
}

function toCell(value: unknown): GridCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  }
  return typeof value === "object" ? objectCell(value) : null;
}

function objectCell(value: object): GridCell {
  if ("result" in value) return toCell(value.result);
  if ("richText" in value && Array.isArray(value.richText)) {
    return toCell(value.richText.map((part: { readonly text?: unknown }) => part.text).join(""));
  }
  if ("text" in value) return toCell(value.text);
  if ("error" in value) return toCell(value.error);
  return null;
}
