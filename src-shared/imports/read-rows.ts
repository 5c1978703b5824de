/** The rows of a sheet as values by field, each with what is wrong in it. */
import type { Implementation } from "../domain/implementation.ts";
import { findSensitiveNumbers, maskedNumber } from "../domain/sensitive-numbers.ts";
import { cellText, type GridCell, type GridSheet, isEmptyCell } from "./import-grid.ts";
import type { ImportField } from "./import-fields.ts";
import type { SheetHeader } from "./map-columns.ts";
import {
  type Parsed,
  parseApproach,
  parseCount,
  parseDate,
  parseEmail,
  parseFeePayer,
  parseMoney,
  parsePriority,
  type ReadingStyle,
  statusWords,
} from "./parse-values.ts";
import { plainHeading } from "./map-columns.ts";
import { fail, ok } from "../result.ts";
import { allSteps, type Steps } from "../steps.ts";

/** What is wrong with a cell, or with a row when `column` is null. */
export interface ImportProblem {
  /** Index of the column. */
  readonly column: number | null;
  readonly field: string;
  /** A sentence: cell and reason. Numbers that must not be stored are masked. */
  readonly message: string;
  /** A number that must not be stored: kept only when the user says that it is none. */
  readonly isSensitive: boolean;
}

/** A row that holds something. */
export interface ReadRow {
  /** As the spreadsheet counts, from 1. */
  readonly rowNumber: number;
  readonly cells: readonly GridCell[];
  readonly values: Readonly<Record<string, string | number>>;
  readonly problems: readonly ImportProblem[];
}

/** How rows are read. */
export interface ReadingOptions extends ReadingStyle {
  /** "row:column" of cells of which the user says that they hold no number that must not be stored. */
  readonly accepted: Pick<ReadonlySet<string>, "has">;
  /** A cell that cannot be read is left out, and the rest of its row taken. */
  readonly isLenient: boolean;
}

/** As long as a text may be; longer ones are named. */
const LONGEST: Readonly<Record<string, number>> = { legalName: 500, name: 500 };
const LONGEST_TEXT = 10_000;

/** Reads every row below the header that is not empty. */
export function readRows(...what: Parameters<typeof readRowsInSteps>): readonly ReadRow[] {
  return allSteps(readRowsInSteps(...what));
}

/** The same, row by row. */
export function* readRowsInSteps(
  sheet: GridSheet,
  header: SheetHeader,
  mapping: readonly (string | null)[],
  fields: readonly ImportField[],
  options: ReadingOptions,
  implementation: Pick<Implementation, "payeeStatusWords">,
): Steps<readonly ReadRow[]> {
  const statuses = statusWords(implementation.payeeStatusWords);
  const columns = mapping.flatMap((key, column) => {
    const field = fields.find((one) => one.key === key);
    return field ? [{ field, column }] : [];
  });
  const rows: ReadRow[] = [];
  for (let at = header.dataFrom; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? [];
    if (cells.every(isEmptyCell)) continue;
    const rowNumber = at + 1;
    const values: Record<string, string | number> = {};
    const problems: ImportProblem[] = [];
    for (const { field, column } of columns) {
      const cell = cells[column] ?? null;
      if (isEmptyCell(cell)) continue;
      const sensitive = sensitiveIn(cell, field);
      if (sensitive !== null && !options.accepted.has(`${rowNumber}:${column}`)) {
        problems.push({ column, field: field.label, message: sensitive, isSensitive: true });
        continue;
      }
      const parsed = parseCell(cell, field, options, statuses);
      if (parsed.ok) values[field.key] = parsed.value;
      else {
        const shown = cellText(cell).slice(0, 60);
        const message = `"${shown}" ${parsed.error}`;
        problems.push({ column, field: field.label, message, isSensitive: false });
      }
    }
    rows.push({ rowNumber, cells, values, problems });
    yield;
  }
  return rows;
}

/** Numbers of vendors, contracts and projects are long by nature: only what has a fitting check digit or a tax number's shape counts. */
const NUMBER_KEYS = /^(?:vendorNumber|commitmentNumber|number|project)$/;

function sensitiveIn(cell: GridCell, { key, kind }: ImportField): string | null {
  if (typeof cell === "number" && kind !== "text") return null;
  if (/phone$/i.test(key) || kind === "money" || kind === "date" || kind === "count") return null;
  const find = findSensitiveNumbers(cellText(cell)).find(
    (one) => !NUMBER_KEYS.test(key) || one.isChecked || one.kind === "tax number",
  );
  return find
    ? `looks like a ${find.kind} (${maskedNumber(find)}), which must not be stored`
    : null;
}

function parseCell(
  cell: GridCell,
  { key, kind }: ImportField,
  style: ReadingStyle,
  statuses: ReturnType<typeof statusWords>,
): Parsed<string | number> {
  switch (kind) {
    case "money":
      return parseMoney(cell, style);
    case "date":
      return parseDate(cell, style);
    case "email":
      return parseEmail(cell);
    case "priority":
      return parsePriority(cell);
    case "feePayer":
      return parseFeePayer(cell);
    case "approach":
      return parseApproach(cell);
    case "count":
      return parseCount(cell);
    case "status": {
      const status = statuses.get(plainHeading(cellText(cell)));
      return status ? ok(status) : fail("is no status of the list");
    }
    case "wave":
    case "project":
      return ok(cellText(cell).slice(0, 500));
    case "text": {
      const text = key === "notes" ? String(cell).trim() : cellText(cell);
      const most = LONGEST[key] ?? LONGEST_TEXT;
      return text.length <= most ? ok(text) : fail(`has more than ${most.toString()} characters`);
    }
  }
}
