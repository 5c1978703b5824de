/**
 * Calendar dates without a time, as `YYYY-MM-DD` strings. Computed on epoch days in UTC, so no zone and no clock
 * change can move a date. Nothing here reads a clock: "today" is always passed in.
 */
import { z } from "zod";

/** A calendar date `YYYY-MM-DD`. Compare with `<` and `>`: the order of the strings is the order of the dates. */
export type IsoDate = string & { readonly __isoDate?: never };

/** A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoInstant = string & { readonly __isoInstant?: never };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the text is a real calendar date, leap years included. */
export function isIsoDate(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = DAYS_IN_MONTH[month - 1];
  // Date.UTC reads the years 0 to 99 as 1900 to 1999, so that nothing could be counted from them.
  if (year < 100 || days === undefined || day < 1 || day > days) return false;
  return month !== 2 || day <= 28 || isLeapYear;
}

const DAYS_PER_ERA = 146_097;
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));

function digit(date: IsoDate, index: number): number {
  return date.charCodeAt(index) - 48;
}

/**
 * Days since 1970-01-01. By arithmetic, not `Date`: a schedule asks hundreds of times (days-from-civil algorithm,
 * https://howardhinnant.github.io/date_algorithms.html, which counts years from 1 March).
 */
export function toEpochDay(date: IsoDate): number {
  const month = digit(date, 5) * 10 + digit(date, 6);
  const day = digit(date, 8) * 10 + digit(date, 9);
  let year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  if (month <= 2) year -= 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** The date of an epoch day, by the same algorithm. */
export function fromEpochDay(epochDay: number): IsoDate {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const century = TWO_DIGITS[Math.floor(year / 100)] ?? "";
  return `${century}${TWO_DIGITS[year % 100] ?? ""}-${TWO_DIGITS[month] ?? ""}-${TWO_DIGITS[day] ?? ""}`;
}

/** A date of a year; the year has four digits also before 1000. `monthDay` is `MM-DD`. */
export function dateInYear(year: number, monthDay: string): IsoDate {
  return `${String(year).padStart(4, "0")}-${monthDay}`;
}

/** Adds calendar days; negative counts go back. */
export function addCalendarDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function calendarDaysBetween(from: IsoDate, to: IsoDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** Day of the week, 0 = Sunday to 6 = Saturday. */
export function dayOfWeek(date: IsoDate): number {
  return (((toEpochDay(date) + 4) % 7) + 7) % 7;
}

/** The earlier of two dates. */
export function minDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** The later of two dates. */
export function maxDate(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** Schema of a calendar date. */
export const isoDateSchema = z
  .string()
  .refine(isIsoDate, { error: "is not a calendar date (YYYY-MM-DD)" });

/** Schema of a UTC instant. */
export const isoInstantSchema = z.iso.datetime({
  error: "is not a UTC instant (YYYY-MM-DDTHH:mm:ss.sssZ)",
});
