/** Cells as values: money, dates and words, as people and other programs write them. Each answers a value or why not. */
import { fromEpochDay, isIsoDate, toEpochDay, type IsoDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { PAYEE_STATUS_LABELS, PAYEE_STATUSES, type PayeeStatus } from "../domain/vocabulary.ts";
import { fail, ok, type Result } from "../result.ts";
import { cellText, type GridCell } from "./import-grid.ts";
import { plainHeading } from "./map-columns.ts";

/** A value, or the reason in words that follow the cell's text. */
export type Parsed<T> = Result<T, string>;

/** How numbers and dates that can be read in two ways are meant. */
export interface ReadingStyle {
  /** Sign before cents; null = not said yet. */
  readonly decimal: "point" | "comma" | null;
  readonly dateOrder: "mdy" | "dmy";
}

const MOST_CENTS = 100_000_000_000_000;

/** Cents of an amount. Brackets and a minus are negative, which no field takes. */
export function parseMoney(cell: GridCell, { decimal }: ReadingStyle): Parsed<number> {
  if (typeof cell === "number") return toCents(cell);
  const text = cellText(cell).replace(/^(?:usd|us\$|\$|€|£)\s*|\s*(?:usd|\$|€)$/gi, "");
  if (/^(?:\(.*\)|-.*|.*-)$/.test(text) && /\d/.test(text)) return fail("is less than zero");
  if (/^(?:-|n\/?a|tbd|none)$/i.test(text)) return ok(0);
  const plain = text.replace(/[\s$'’]/g, "");
  if (!/^[\d.,]+$/.test(plain)) return fail("is no amount");
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$|^\d+(?:\.\d{1,2})?$/.test(plain) && decimal !== "comma") {
    return toCents(Number(plain.replaceAll(",", "")));
  }
  // 12.500,00 / 12.500 / 12500,5: clear only when the user says which sign stands before the cents.
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$|^\d+(?:,\d{1,2})?$/.test(plain)) {
    if (decimal === "comma") {
      return toCents(Number(plain.replaceAll(".", "").replace(",", ".")));
    }
    return fail("can be read in two ways: say which sign stands before the cents");
  }
  return fail("is no amount");
}

function toCents(amount: number): Parsed<number> {
  const cents = Math.round(amount * 100);
  if (amount < 0) return fail("is less than zero");
  return cents <= MOST_CENTS ? ok(cents) : fail("is larger than any amount");
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Day 0 of Excel's count, which takes 1900 for a leap year. */
const EXCEL_DAY_ZERO = "1899-12-30";

/** A date: ISO, 3/14/2026, 14-Mar-2026, March 14, 2026, or the number of days by which Excel keeps dates. */
export function parseDate(cell: GridCell, { dateOrder }: ReadingStyle): Parsed<IsoDate> {
  const text = cellText(cell).replace(/[T ]\d{1,2}:\d{2}.*$/, "");
  if (isIsoDate(text)) return ok(text);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const days = Math.floor(Number(text));
    if (days > 20_000 && days < 80_000) return ok(fromEpochDay(toEpochDay(EXCEL_DAY_ZERO) + days));
  }
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (parts) {
    const [, one = "", two = "", year = ""] = parts;
    const [month, day] = dateOrder === "mdy" ? [one, two] : [two, one];
    const date = isoOf(year, Number(month), day);
    if (date !== null) return ok(date);
    const other = isoOf(year, Number(day), month);
    return fail(
      other === null
        ? "is no date of the calendar"
        : `is no date as ${dateOrder === "mdy" ? "month/day" : "day/month"}: choose the other order`,
    );
  }
  const dayFirst = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -,]+(\d{2}|\d{4})$/.exec(text);
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const month = MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
  const date = month === 0 ? null : isoOf(year ?? "", month, day ?? "");
  return date === null ? fail("is no date") : ok(date);
}

function isoOf(year: string, month: number, day: string): IsoDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : null;
}

/** Statuses by every word for them: built-in label, code, the payor's own label and aliases. */
export function statusWords(
  words: Implementation["payeeStatusWords"],
): ReadonlyMap<string, PayeeStatus> {
  const found = new Map<string, PayeeStatus>();
  for (const status of PAYEE_STATUSES) {
    found.set(plainHeading(status), status);
    found.set(plainHeading(PAYEE_STATUS_LABELS[status]), status);
  }
  // The payor's own words come last: they win.
  for (const status of PAYEE_STATUSES) {
    const own = words[status];
    for (const word of own ? [own.label, ...own.aliases] : []) {
      if (word.trim() !== "") found.set(plainHeading(word), status);
    }
  }
  return found;
}

/** A, B or C; also 1 to 3, and high, medium, low. */
export function parsePriority(cell: GridCell): Parsed<"A" | "B" | "C"> {
  const word = cellText(cell).toLowerCase();
  if (/^(?:a|1|high|critical|top)$/.test(word)) return ok("A");
  if (/^(?:b|2|medium|med|normal)$/.test(word)) return ok("B");
  if (/^(?:c|3|low)$/.test(word)) return ok("C");
  return fail("is no priority: A, B or C");
}

/** An address by its shape. */
export function parseEmail(cell: GridCell): Parsed<string> {
  const text = cellText(cell)
    .replace(/^mailto:/i, "")
    .replace(/^.*<([^>]+)>$/, "$1");
  return /^[^\s@<>()"]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)
    ? ok(text)
    : fail("is no e-mail address");
}

/** GC or SC, also in words. */
export function parseFeePayer(cell: GridCell): Parsed<"GC" | "SC"> {
  const word = plainHeading(cellText(cell));
  if (/^(?:gc|general contractor|payor|owner|us)$/.test(word)) return ok("GC");
  if (/^(?:sc|sub|subcontractor|specialty contractor|payee|vendor)$/.test(word)) return ok("SC");
  return fail("is no fee payer: GC or SC");
}

/** A new project, or one that changes over. */
export function parseApproach(cell: GridCell): Parsed<"new" | "in_flight"> {
  const word = plainHeading(cellText(cell));
  if (/^(?:new|new project)$/.test(word)) return ok("new");
  if (/^(?:in flight|inflight|existing|active|ongoing)$/.test(word)) return ok("in_flight");
  return fail("is no approach: New or In-flight");
}

/** A whole number from zero. */
export function parseCount(cell: GridCell): Parsed<number> {
  const plain = cellText(cell).replaceAll(",", "");
  return /^\d{1,7}(?:\.0+)?$/.test(plain)
    ? ok(Math.floor(Number(plain)))
    : fail("is no whole number");
}
