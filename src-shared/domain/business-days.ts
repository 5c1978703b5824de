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

/** A date of a year; the year has four digits also before 1000. */
function inYear(year: number, monthDay: string): IsoDate {
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

/** Whether the plan counts that date. */
export function isBusinessDay(date: IsoDate): boolean {
  return isBankingDay(date);
}

// One table a year, made on demand: its business days in order, and how many lie before each day of the year. A plan
// asks for hundreds of offsets, and walking day by day was the hot spot of opening 2,000 implementations. A table over
// a span would be as long as the span, and "0202" stands in a date field while somebody types 2026.
interface YearTable {
  readonly firstDay: number;
  readonly dates: readonly IsoDate[];
  /** Index 0 = 1 January; one entry more than days. */
  readonly countBefore: Uint16Array;
}

const FIRST_YEAR = 100;
const LAST_YEAR = 9999;
const yearTables = new Map<number, YearTable>();

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function firstDayOf(year: number): number {
  return toEpochDay(inYear(year, "01-01"));
}

function tableOf(year: number): YearTable {
  let table = yearTables.get(year);
  if (!table) {
    const firstDay = firstDayOf(year);
    const length = toEpochDay(inYear(year, "12-31")) - firstDay + 1;
    const dates: IsoDate[] = [];
    const countBefore = new Uint16Array(length + 1);
    for (let day = 0; day < length; day++) {
      countBefore[day] = dates.length;
      const date = fromEpochDay(firstDay + day);
      if (isBusinessDay(date)) dates.push(date);
    }
    countBefore[length] = dates.length;
    table = { firstDay, dates, countBefore };
    yearTables.set(year, table);
  }
  return table;
}

/** Business days of a year without its table: 52 weeks and a day or two, less the holidays, all of them on weekdays. */
function countInYear(year: number): number {
  const firstWeekday = dayOfWeek(fromEpochDay(firstDayOf(year)));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const extra = isLeap ? [firstWeekday, (firstWeekday + 1) % 7] : [firstWeekday];
  const extraWeekdays = extra.filter((weekday) => weekday !== SATURDAY && weekday !== SUNDAY);
  return 52 * 5 + extraWeekdays.length - bankHolidays(year).length;
}

/** The date itself if it is a business day, else the next one. */
export function onOrAfterBusinessDay(date: IsoDate): IsoDate {
  return addBusinessDays(date, 0);
}

/** The date itself if it is a business day, else the one before. */
export function onOrBeforeBusinessDay(date: IsoDate): IsoDate {
  return isBusinessDay(date) ? date : addBusinessDays(date, -1);
}

/**
 * Adds business days. Zero gives the date itself, moved forward to a business day. From a day off, +1 is the next
 * business day and -1 the one before. Time ends with the years 100 and 9999.
 */
export function addBusinessDays(date: IsoDate, days: number): IsoDate {
  let year = yearOf(date);
  let table = tableOf(year);
  const before = table.countBefore[toEpochDay(date) - table.firstDay] ?? 0;
  const isOwnDay = table.dates[before] === date;
  let index = days > 0 ? before + days - (isOwnDay ? 0 : 1) : before + days;
  while (index < 0) {
    year -= 1;
    if (year < FIRST_YEAR) return "0100-01-01";
    table = tableOf(year);
    index += table.dates.length;
  }
  while (index >= table.dates.length) {
    index -= table.dates.length;
    year += 1;
    if (year > LAST_YEAR) return "9999-12-31";
    table = tableOf(year);
  }
  return table.dates[index] ?? date;
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier, 0 when none lies between. */
export function businessDaysBetween(from: IsoDate, to: IsoDate): number {
  if (from === to) return 0;
  if (from > to) return 0 - businessDaysBetween(to, from); // never -0, which equals no stored 0
  const [first, last] = [tableOf(yearOf(from)), tableOf(yearOf(to))];
  let count =
    (last.countBefore[toEpochDay(to) + 1 - last.firstDay] ?? 0) -
    (first.countBefore[toEpochDay(from) + 1 - first.firstDay] ?? 0);
  for (let year = yearOf(from); year < yearOf(to); year++) count += countInYear(year);
  return count;
}
