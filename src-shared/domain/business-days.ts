/**
 * Business days and banking days (domain.md section 7, bank-day rules).
 *
 * A banking day is a day on which the Federal Reserve operates: Monday to Friday without the eleven federal bank
 * holidays. A holiday on a Sunday closes the Monday; one on a Saturday closes nothing. A business day of the plan is a
 * banking day, until a payor's own calendar says otherwise.
 */
import { addCalendarDays, dayOfWeek, fromEpochDay, type IsoDate, toEpochDay } from "./dates.ts";

const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;

function nthWeekday(year: number, month: number, weekday: number, nth: number): IsoDate {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const shift = (weekday - dayOfWeek(first) + 7) % 7;
  return addCalendarDays(first, shift + (nth - 1) * 7);
}

function lastWeekdayOfMay(year: number, weekday: number): IsoDate {
  const last = `${year}-05-31`;
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
    const date = `${year}-${monthDay}`;
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

/** Whether the plan counts that date. */
export function isBusinessDay(date: IsoDate): boolean {
  return isBankingDay(date);
}

// Counting tables: index of each business day and the business days in order, for a span of years that grows on demand.
// A plan asks for hundreds of offsets; walking day by day was the hot spot of opening 2,000 implementations.
let tableFrom = 0;
let tableTo = -1;
let businessDaysInTable: number[] = [];
let datesInTable: IsoDate[] = [];
let countBefore: Int32Array = new Int32Array(0);

function ensureTable(firstDay: number, lastDay: number): void {
  if (firstDay >= tableFrom && lastDay <= tableTo) return;
  const from = Math.min(firstDay - 800, tableTo < tableFrom ? firstDay - 800 : tableFrom);
  const to = Math.max(lastDay + 800, tableTo < tableFrom ? lastDay + 800 : tableTo);
  businessDaysInTable = [];
  datesInTable = [];
  countBefore = new Int32Array(to - from + 2);
  for (let day = from; day <= to; day++) {
    countBefore[day - from] = businessDaysInTable.length;
    const date = fromEpochDay(day);
    if (!isBusinessDay(date)) continue;
    businessDaysInTable.push(day);
    datesInTable.push(date);
  }
  countBefore[to - from + 1] = businessDaysInTable.length;
  tableFrom = from;
  tableTo = to;
}

/** The date itself if it is a business day, else the next one. */
export function onOrAfterBusinessDay(date: IsoDate): IsoDate {
  let result = date;
  while (!isBusinessDay(result)) result = addCalendarDays(result, 1);
  return result;
}

/** The date itself if it is a business day, else the one before. */
export function onOrBeforeBusinessDay(date: IsoDate): IsoDate {
  let result = date;
  while (!isBusinessDay(result)) result = addCalendarDays(result, -1);
  return result;
}

/**
 * Adds business days. Zero gives the date itself, moved forward to a business day. From a day off, +1 is the next
 * business day and -1 the one before.
 */
export function addBusinessDays(date: IsoDate, days: number): IsoDate {
  const start = toEpochDay(date);
  const reach = Math.ceil(Math.abs(days) * 1.6) + 15;
  ensureTable(start - reach, start + reach);
  const before = countBefore[start - tableFrom] ?? 0;
  const isOwnDay = businessDaysInTable[before] === start;
  const index = days > 0 ? before + days - (isOwnDay ? 0 : 1) : before + days;
  const result = datesInTable[index];
  if (result === undefined) {
    throw new RangeError(`Business-day table too short for ${date} ${days}`);
  }
  return result;
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier, 0 when none lies between. */
export function businessDaysBetween(from: IsoDate, to: IsoDate): number {
  if (from === to) return 0;
  if (from > to) return 0 - businessDaysBetween(to, from); // never -0, which equals no stored 0
  const [first, last] = [toEpochDay(from), toEpochDay(to)];
  ensureTable(first, last + 1);
  return (countBefore[last + 1 - tableFrom] ?? 0) - (countBefore[first + 1 - tableFrom] ?? 0);
}
