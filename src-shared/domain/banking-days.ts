/**
 * Banking days by the rules of the Federal Reserve (domain.md section 7, bank-day rules): Monday to Friday without the
 * eleven federal bank holidays. A holiday on a Sunday closes the Monday; one on a Saturday closes nothing.
 */
import { addCalendarDays, dayOfWeek, type IsoDate } from "./dates.ts";

const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;

/** A date of a year; the year has four digits also before 1000. `monthDay` is `MM-DD`. */
export function inYear(year: number, monthDay: string): IsoDate {
  return `${String(year).padStart(4, "0")}-${monthDay}`;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): IsoDate {
  const first = inYear(year, `${String(month).padStart(2, "0")}-01`);
  const shift = (weekday - dayOfWeek(first) + 7) % 7;
  return addCalendarDays(first, shift + (nth - 1) * 7);
}

function lastWeekdayOfMay(year: number, weekday: number): IsoDate {
  const last = inYear(year, "05-31");
  return addCalendarDays(last, -((dayOfWeek(last) - weekday + 7) % 7));
}

/** A bank holiday as observed. */
export interface BankHoliday {
  readonly date: IsoDate;
  readonly name: string;
}

/** The observed federal bank holidays of a year, sorted by date (B: Federal Reserve holiday schedule). */
export function bankHolidays(year: number): readonly BankHoliday[] {
  const fixed = (monthDay: string, name: string): BankHoliday[] => {
    const date = inYear(year, monthDay);
    if (dayOfWeek(date) === SATURDAY) return [];
    return [{ date: dayOfWeek(date) === SUNDAY ? addCalendarDays(date, 1) : date, name }];
  };
  return [
    ...fixed("01-01", "New Year's Day"),
    { date: nthWeekday(year, 1, MONDAY, 3), name: "Martin Luther King Jr. Day" },
    { date: nthWeekday(year, 2, MONDAY, 3), name: "Washington's Birthday" },
    { date: lastWeekdayOfMay(year, MONDAY), name: "Memorial Day" },
    ...fixed("06-19", "Juneteenth"),
    ...fixed("07-04", "Independence Day"),
    { date: nthWeekday(year, 9, MONDAY, 1), name: "Labor Day" },
    { date: nthWeekday(year, 10, MONDAY, 2), name: "Columbus Day" },
    ...fixed("11-11", "Veterans Day"),
    { date: nthWeekday(year, 11, THURSDAY, 4), name: "Thanksgiving" },
    ...fixed("12-25", "Christmas"),
  ];
}

const holidayCache = new Map<number, ReadonlyMap<IsoDate, string>>();

function holidaysOf(year: number): ReadonlyMap<IsoDate, string> {
  let holidays = holidayCache.get(year);
  if (!holidays) {
    holidays = new Map(bankHolidays(year).map((holiday) => [holiday.date, holiday.name]));
    holidayCache.set(year, holidays);
  }
  return holidays;
}

/** Name of the bank holiday observed on that date, or null. */
export function bankHolidayName(date: IsoDate): string | null {
  return holidaysOf(Number(date.slice(0, 4))).get(date) ?? null;
}

/** Whether the Federal Reserve operates on that date. */
export function isBankingDay(date: IsoDate): boolean {
  const weekday = dayOfWeek(date);
  return weekday !== SATURDAY && weekday !== SUNDAY && bankHolidayName(date) === null;
}
