/**
 * The worksheet: a payor's payees as a workbook that the payor fills in and sends back. A sheet that nobody sees says
 * where it comes from and what stood in each cell, so that an import takes exactly what was changed.
 */
import type { Implementation } from "../domain/implementation.ts";
import { cellText, type GridSheet, type ImportGrid } from "./import-grid.ts";
import { plainHeading } from "./map-columns.ts";

/** Name of the sheet that nobody sees. */
export const WORKSHEET_META_SHEET = "_payor_desk";
/** First cell of that sheet. */
export const WORKSHEET_FORMAT = "Payor Desk worksheet";
/** Version of its layout. */
export const WORKSHEET_VERSION = "1";
/** Heading of the column by which a row is found again; its cells are locked. */
export const WORKSHEET_KEY_HEADING = "Payee key";
/** First cell of the row of field keys, in front of the headings. */
export const WORKSHEET_FIELDS_MARK = "fields";

const LOOKED_ROWS = 40;

/** A worksheet that came back. */
export interface Worksheet {
  readonly source: string;
  /** Version of the layout, as it stands in the file. */
  readonly version: string;
  readonly implementationId: string;
  readonly payorName: string;
  /** Revision of the implementation when it was exported. */
  readonly revision: string;
  /** UTC instant of the export. */
  readonly exportedAt: string;
  /** Keys of `PAYEE_FIELDS`, by heading without case and signs. */
  readonly fieldOfHeading: ReadonlyMap<string, string>;
  /** The cells as they were exported; the first is the payee's id. Below a row of headings. */
  readonly exported: GridSheet;
  /** Index of the field of each exported column. */
  readonly exportedFields: readonly (string | null)[];
  /** The sheet that was filled in, with the place of its headings and keys; null when there is no column of keys. */
  readonly filled: {
    readonly sheet: GridSheet;
    readonly headerRow: number;
    readonly keyColumn: number;
  } | null;
}

/** The worksheet that a workbook is; null when it is none of ours. */
export function recogniseWorksheet(grid: ImportGrid): Worksheet | null {
  const meta = grid.sheets.find(
    ({ rows }) => cellText(rows[0]?.[0]) === WORKSHEET_FORMAT && cellText(rows[0]?.[1]) !== "",
  );
  if (!meta) return null;
  const value = (name: string): string =>
    cellText(meta.rows.find((row) => cellText(row[0]) === name)?.[1]);
  const at = meta.rows.findIndex((row) => cellText(row[0]) === WORKSHEET_FIELDS_MARK);
  const keys = (meta.rows[at] ?? []).slice(1).map(cellText);
  const headings = (meta.rows[at + 1] ?? []).slice(1).map(cellText);
  return {
    source: grid.source,
    version: cellText(meta.rows[0]?.[1]),
    implementationId: value("implementation"),
    payorName: value("payor"),
    revision: value("revision"),
    exportedAt: value("exported at"),
    fieldOfHeading: new Map(keys.map((key, i) => [plainHeading(headings[i] ?? ""), key])),
    exported: { ...meta, rows: at === -1 ? [] : meta.rows.slice(at + 1) },
    exportedFields: [null, ...keys],
    filled: findFilled(grid, meta),
  };
}

function findFilled({ sheets }: ImportGrid, meta: GridSheet): Worksheet["filled"] {
  const wanted = plainHeading(WORKSHEET_KEY_HEADING);
  for (const sheet of sheets) {
    if (sheet === meta || sheet.isHidden) continue;
    for (let row = 0; row < Math.min(LOOKED_ROWS, sheet.rows.length); row += 1) {
      const column = (sheet.rows[row] ?? []).findIndex(
        (cell) => plainHeading(cellText(cell)) === wanted,
      );
      if (column !== -1) return { sheet, headerRow: row, keyColumn: column };
    }
  }
  return null;
}

/** Why a worksheet cannot be taken as an update of this implementation; null when it can. */
export function worksheetTrouble(
  worksheet: Worksheet,
  implementation: Pick<Implementation, "id" | "payor">,
): string | null {
  if (worksheet.version !== WORKSHEET_VERSION || worksheet.exported.rows.length === 0) {
    return "This worksheet was made by another version of Payor Desk. Export a new one, and copy the answers over.";
  }
  if (worksheet.implementationId !== implementation.id) {
    return `This worksheet belongs to ${worksheet.payorName || "another implementation"}, not to ${implementation.payor.name}. Open the implementation that it was exported from.`;
  }
  if (worksheet.filled === null) {
    return `The column "${WORKSHEET_KEY_HEADING}" is gone, so no row can be told from another. Ask for the file with that column, or import the list without updating.`;
  }
  return null;
}
