/** What a data grid is told about its columns, and what it asks of the page that shows it. */
import type { ReactNode } from "react";

/** A value of a cell: money in cents, dates as ISO dates, choices as their code. */
export type CellValue = string | number | readonly string[] | null;

/** What the values of a column are; decides how they are shown, sorted, filtered, copied and edited. */
export type ColumnKind = "text" | "choice" | "money" | "number" | "date" | "tags";

/** A code with the word that is shown for it. */
export type Choice = readonly [value: string, label: string];

/** A text understood as a value, or why it is not one. */
export type ParsedCell =
  { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly why: string };

/** How cells of a column are edited; absent where they cannot be. */
export interface ColumnEdit<Row> {
  /** The value that a typed or pasted text stands for in that row. */
  readonly parse: (text: string, row: Row) => ParsedCell;
  /** What the editor offers; for tags and free text, suggestions. */
  readonly choices?: readonly Choice[];
  /** Whether several lines may be typed. */
  readonly isMultiline?: boolean;
}

/** A column of a grid. Columns are made once and stay the same object for as long as they mean the same. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** What the values mean, for the tooltip of the header. */
  readonly help?: string;
  readonly kind: ColumnKind;
  /** In px. */
  readonly width: number;
  readonly value: (row: Row) => CellValue;
  /** Codes of a choice with their words, in the order in which they are sorted. */
  readonly choices?: readonly Choice[];
  /** What the cell shows; without it, what its kind says. */
  readonly text?: (row: Row) => string;
  /** What is said on hover when it is more than the text. */
  readonly title?: (row: Row) => string;
  /** What is drawn instead of the text; plain elements only, a grid draws hundreds of them. */
  readonly render?: (row: Row) => ReactNode;
  readonly edit?: ColumnEdit<Row>;
  readonly isGroupable?: boolean;
  /** Whether it is shown before the user chose columns. */
  readonly isShownAtFirst?: boolean;
  /** Stays in sight while the others scroll sideways; always first and always shown. */
  readonly isPinned?: boolean;
  /** Its cells open the row: a click or Enter on them. */
  readonly isOpener?: boolean;
}

/** A row of data with the key by which it stays the same through sorting and edits. */
export interface Keyed {
  readonly id: string;
}

/** A cell to be changed. */
export interface CellEdit<Row> {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly value: CellValue;
}

/** What a column is filtered by. */
export type GridFilter =
  | { readonly kind: "text"; readonly text: string }
  /** Any of the values; the empty text stands for "nothing entered". */
  | { readonly kind: "choice"; readonly values: readonly string[] }
  /** Both ends included; null = open. Money in cents, dates as ISO dates. */
  | {
      readonly kind: "range";
      readonly from: number | string | null;
      readonly to: number | string | null;
    };

/** Filters by column. */
export type GridFilters = Readonly<Record<string, GridFilter>>;

/** A column that the rows are sorted by; the first of a list matters most. */
export interface GridSort {
  readonly id: string;
  readonly isDescending: boolean;
}

/** How a grid is looked at, as it is kept in the user's settings. */
export interface GridView {
  /** The columns shown, in order. */
  readonly columns: readonly string[];
  /** Widths in px of columns that were given another one. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: readonly GridSort[];
  readonly groupBy: string | null;
}

/** A line of the grid: a row of data, or the head of a group. */
export type GridLine<Row> =
  | { readonly kind: "row"; readonly key: string; readonly row: Row }
  | {
      readonly kind: "group";
      readonly key: string;
      readonly label: string;
      readonly rows: readonly Row[];
      readonly isFolded: boolean;
    };
