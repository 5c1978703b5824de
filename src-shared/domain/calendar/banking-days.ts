/**
 * Banking days by the rules of the Federal Reserve (domain.md section 7, bank-day rules): Monday to Friday without the
 * eleven federal bank holidays. A holiday on a Sunday closes the Monday; one on a Saturday closes nothing. No payor's calendar
 * has a say in them.
 */
import { addCalendarDays, dateInYear, dayOfWeek, type IsoDate } from "../dates.ts";
import { addCountedDays, countedDaysBetween, createDayCounter } from "./day-counter.ts";

const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;

function nthWeekday(year: number, month: number, weekday: number, nth: number): IsoDate {
  const first = dateInYear(year, `${String(month).padStart(2, "0")}-01`);
  const shift = (weekday - dayOfWeek(first) + 7) % 7;
  return addCalendarDays(first, shift + (nth - 1) * 7);
}

function lastWeekdayOfMay(year: number, weekday: number): IsoDate {
  const last = dateInYear(year, "05-31");
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
    const date = dateInYear(year, monthDay);
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

const counter = createDayCounter(isBankingDay);

/** The date itself if it is a banking day, else the next one. */
export function onOrAfterBankingDay(date: IsoDate): IsoDate {
  return addCountedDays(counter, date, 0);
}

/**
 * Adds banking days. Zero gives the date itself, moved forward to a banking day. From a day off, +1 is the next banking
 * day and -1 the one before.
 */
export function addBankingDays(date: IsoDate, days: number): IsoDate {
  return addCountedDays(counter, date, days);
}

/** Banking days after `from` up to and including `to`; negative when `to` is earlier, 0 when none lies between. */
export function bankingDaysBetween(from: IsoDate, to: IsoDate): number {
  return countedDaysBetween(counter, from, to);
}
