/** Pasted lines become items (ask 13). */
import { type IsoDate, isIsoDate } from "./dates.ts";

/** A line as an item; `due` is null when the line names no date. */
export interface ParsedItem {
  readonly title: string;
  readonly due: IsoDate | null;
  /** Place of the line in the text, from 1. */
  readonly line: number;
  /** A column that looks like a date and could not be read; it stays in the title. */
  readonly unreadDate: string | null;
}

/** Bullets, numbers and boxes in front of a line: "- ", "• ", "3. ", "[ ] ", "- [x] ". */
const BULLET = /^(?:[-*•–]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s+)?/;
const LONGEST_TITLE = 500;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** "1 Dec", "Tue 1 Dec", "1 Dec 2026", as the screen writes dates. */
const WORDED =
  /^(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\s+)?(\d{1,2})\s+(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:\s+(\d{4}))?$/i;
/** "12/1/2026", "12/1": month first. */
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/;
/** A cell that is meant as a date: nothing but digits with separators, or a day beside the name of a month. */
const DATE_LIKE =
  /^(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?\.?|(?:[a-z]{3,9},?\s+)?\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?:\s+\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?(?:\s+\d{2,4})?)$/i;
/** Years to look ahead for a date without one: a 29 February is at most 8 years away. */
const MOST_YEARS_AHEAD = 8;

function toDate(
  day: string,
  month: string,
  year: string | undefined,
  today: IsoDate,
): IsoDate | null {
  const rest = `-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year !== undefined) return isIsoDate(year + rest) ? year + rest : null;
  const thisYear = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= MOST_YEARS_AHEAD; ahead++) {
    const date = `${thisYear + ahead}${rest}`;
    if (isIsoDate(date) && date >= today) return date;
  }
  return null;
}

/**
 * `YYYY-MM-DD`, a date as the screen writes it ("Tue 1 Dec", "1 Dec 2026"), or one with slashes, month first
 * ("12/1/2026"); null for anything else. Without a year it is the next such date from today.
 */
export function parseDateCell(cell: string, today: IsoDate): IsoDate | null {
  const text = cell.trim();
  if (isIsoDate(text)) return text;
  const slashed = SLASHED.exec(text);
  if (slashed) return toDate(slashed[2] ?? "", slashed[1] ?? "", slashed[3], today);
  const worded = WORDED.exec(text);
  const month = MONTHS.indexOf((worded?.[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  if (!worded || month === 0) return null;
  return toDate(worded[1] ?? "", String(month), worded[3], today);
}

/**
 * One item for each line that is not empty. Tabs separate columns: the first that is a date is the due date, the other
 * ones make the title. Bullets and boxes in front are left out; a copy starts open, whatever its box says.
 */
export function parseItemLines(text: string, today: IsoDate): readonly ParsedItem[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const cells = line.split("\t").map((cell) => cell.trim());
    const dueAt = cells.findIndex((cell) => parseDateCell(cell, today) !== null);
    const due = parseDateCell(cells[dueAt] ?? "", today);
    const words = cells.filter((cell, at) => at !== dueAt && cell !== "");
    const title = words.join(" ").replace(BULLET, "").trim().slice(0, LONGEST_TITLE);
    const strange = cells.length > 1 ? words.find((cell) => DATE_LIKE.test(cell)) : undefined;
    const unreadDate = due === null ? (strange ?? null) : null;
    return title === "" ? [] : [{ title, due, line: index + 1, unreadDate }];
  });
}
