/**
 * Counting days of some kind (banking days, a payor's business days) in tables by year, made on demand. A plan asks for
 * hundreds of offsets, and walking day by day was the hot spot of opening 2,000 implementations. A table over a span
 * would be as long as the span, and "0202" stands in a date field while somebody types 2026.
 */
import { dateInYear, fromEpochDay, type IsoDate, toEpochDay } from "../dates.ts";

interface YearTable {
  /** Epoch days of 1 January and 31 December. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The dates that count, in order. */
  readonly dates: readonly IsoDate[];
  /** The same as epoch days. */
  readonly days: readonly number[];
  /** How many count before each day of the year: index 0 = 1 January; one entry more than days. Empty = none counts. */
  readonly countBefore: Uint16Array;
}

/** Which days count. Made by `createDayCounter`. */
export interface DayCounter {
  readonly isCounted: (date: IsoDate) => boolean;
  /** How many days of a year count, when that can be told without looking at each; else null. */
  readonly countOfYear: (year: number) => number | null;
  /** Filled as they are asked for. */
  readonly tables: Map<number, YearTable>;
}

const FIRST_YEAR = 100;
const LAST_YEAR = 9999;
const DAYS_PER_YEAR = 365.2425;
const NO_COUNTS = new Uint16Array(0);

/** A counter. Both functions must give the same answers for ever. */
export function createDayCounter(
  isCounted: DayCounter["isCounted"],
  countOfYear: DayCounter["countOfYear"] = () => null,
): DayCounter {
  return { isCounted, countOfYear, tables: new Map() };
}

function makeTable(year: number, counter: DayCounter): YearTable {
  const firstDay = toEpochDay(dateInYear(year, "01-01"));
  const lastDay = toEpochDay(dateInYear(year, "12-31"));
  if (counter.countOfYear(year) === 0) {
    return { firstDay, lastDay, dates: [], days: [], countBefore: NO_COUNTS };
  }
  const length = lastDay - firstDay + 1;
  const dates: IsoDate[] = [];
  const days: number[] = [];
  const countBefore = new Uint16Array(length + 1);
  for (let day = 0; day < length; day++) {
    countBefore[day] = dates.length;
    const date = fromEpochDay(firstDay + day);
    if (!counter.isCounted(date)) continue;
    dates.push(date);
    days.push(firstDay + day);
  }
  countBefore[length] = dates.length;
  return { firstDay, lastDay, dates, days, countBefore };
}

function tableOf(year: number, counter: DayCounter): YearTable {
  let table = counter.tables.get(year);
  if (!table) {
    table = makeTable(year, counter);
    counter.tables.set(year, table);
  }
  return table;
}

function countBefore({ countBefore: counts, firstDay }: YearTable, epochDay: number): number {
  return counts[epochDay - firstDay] ?? 0;
}

function yearOfDay(epochDay: number, counter: DayCounter): number {
  const guess = 1970 + Math.floor(epochDay / DAYS_PER_YEAR);
  const year = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, guess));
  const { firstDay, lastDay } = tableOf(year, counter);
  if (epochDay < firstDay) return Math.max(FIRST_YEAR, year - 1);
  return epochDay > lastDay ? Math.min(LAST_YEAR, year + 1) : year;
}

/** `addCountedDays` on epoch days, for what counts so often that taking dates apart would be felt. */
export function addCountedToDay(counter: DayCounter, epochDay: number, days: number): number {
  let year = yearOfDay(epochDay, counter);
  let table = tableOf(year, counter);
  const before = countBefore(table, epochDay);
  const isOwnDay = table.days[before] === epochDay;
  let index = days > 0 ? before + days - (isOwnDay ? 0 : 1) : before + days;
  while (index < 0) {
    year -= 1;
    if (year < FIRST_YEAR) return table.firstDay;
    table = tableOf(year, counter);
    index += table.days.length;
  }
  while (index >= table.days.length) {
    index -= table.days.length;
    year += 1;
    if (year > LAST_YEAR) return table.lastDay;
    table = tableOf(year, counter);
  }
  return table.days[index] ?? epochDay;
}

/**
 * Adds days that count. Zero gives the date itself, moved forward to a day that counts. From a day that does not, +1 is
 * the next one that does and -1 the one before. Time ends with the years 100 and 9999.
 */
export function addCountedDays(counter: DayCounter, date: IsoDate, days: number): IsoDate {
  return fromEpochDay(addCountedToDay(counter, toEpochDay(date), days));
}

/** `countedDaysBetween` on epoch days. */
export function countedBetweenDays(counter: DayCounter, from: number, to: number): number {
  if (from === to) return 0;
  if (from > to) return 0 - countedBetweenDays(counter, to, from); // never -0, which equals no stored 0
  const [firstYear, lastYear] = [yearOfDay(from, counter), yearOfDay(to, counter)];
  let count =
    countBefore(tableOf(lastYear, counter), to + 1) -
    countBefore(tableOf(firstYear, counter), from + 1);
  for (let year = firstYear; year < lastYear; year++) {
    count += counter.countOfYear(year) ?? tableOf(year, counter).days.length;
  }
  return count;
}

/** Days that count after `from` up to and including `to`; negative when `to` is earlier, 0 when none lies between. */
export function countedDaysBetween(counter: DayCounter, from: IsoDate, to: IsoDate): number {
  return countedBetweenDays(counter, toEpochDay(from), toEpochDay(to));
}
