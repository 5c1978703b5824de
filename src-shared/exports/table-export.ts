/**
 * Tables that leave the program, whatever they are of: typed cells, written to XLSX or CSV by main. No text of the data is
 * ever a formula: XLSX has text cells, CSV has an apostrophe before what a spreadsheet would calculate.
 */
import type { IsoDate } from "../domain/dates.ts";
import { neutralised } from "../formula-text.ts";

/** What a column holds. Money is in integer cents, dates are `YYYY-MM-DD`; null and "" are empty cells. */
export type ColumnKind = "text" | "date" | "money" | "number";

/** A cell. A text in a column of money, dates or numbers is written as the text that it is. */
export type TableCell = string | number | IsoDate | null;

/** A column. */
export interface TableColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters; by the kind when absent. */
  readonly width?: number;
  /** The only words allowed, offered as a drop-down. */
  readonly choices?: readonly string[];
  /** Cannot be changed in a protected sheet. */
  readonly isLocked?: boolean;
}

/** A sheet: a header row that stays in sight, with filters. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Not shown by the spreadsheet program, "very": nor offered to be shown; CSV leaves it out. */
  readonly isHidden?: boolean | "very";
  /** Locked columns cannot be edited; all others can, also in the empty rows. */
  readonly isProtected?: boolean;
  /** Rows below the last one that are ready to be filled in. */
  readonly emptyRows?: number;
  /** Plain text without header, filter or types: instructions. */
  readonly isProse?: boolean;
}

/** A file of tables. CSV holds the first sheet alone. */
export interface TableExport {
  /** Without extension. */
  readonly fileName: string;
  readonly sheets: readonly [TableSheet, ...TableSheet[]];
}

/** Formats of a table. */
export const TABLE_FORMATS = ["xlsx", "csv"] as const;
/** Format of a table. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

function csvText(cell: TableCell, kind: ColumnKind): string {
  if (cell === null) return "";
  if (typeof cell === "number") {
    return kind === "money" ? (cell / 100).toFixed(2) : String(cell);
  }
  return neutralised(cell);
}

const quoted = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * The first sheet as CSV (RFC 4180): a byte-order mark, so that Excel reads it as UTF-8, ISO dates, money with a point
 * and two decimals and without a sign of currency.
 */
export function renderCsv({ sheets: [sheet] }: TableExport): string {
  const lines = [
    ...(sheet.isProse ? [] : [sheet.columns.map(({ header }) => quoted(neutralised(header)))]),
    ...sheet.rows.map((row) =>
      sheet.columns.map(({ kind }, at) => quoted(csvText(row[at] ?? null, kind))),
    ),
  ];
  return `\uFEFF${lines.map((cells) => cells.join(",")).join("\r\n")}\r\n`;
}
