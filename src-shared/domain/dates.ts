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
const MS_PER_DAY = 86_400_000;

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

/** Days since 1970-01-01. */
export function toEpochDay(date: IsoDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
    MS_PER_DAY
  );
}

/** The date of an epoch day. */
export function fromEpochDay(epochDay: number): IsoDate {
  return new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10);
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
