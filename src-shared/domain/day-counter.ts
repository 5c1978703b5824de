/**
 * Counting days of some kind (banking days, a payor's business days) in tables by year, made on demand. A plan asks for
 * hundreds of offsets, and walking day by day was the hot spot of opening 2,000 implementations. A table over a span
 * would be as long as the span, and "0202" stands in a date field while somebody types 2026.
 */
import { dateInYear, fromEpochDay, type IsoDate, toEpochDay } from "./dates.ts";

interface YearTable {
  readonly firstDay: number;
  /** The dates that count, in order. */
  readonly dates: readonly IsoDate[];
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
const NO_COUNTS = new Uint16Array(0);

/** A counter. Both functions must give the same answers for ever. */
export function createDayCounter(
  isCounted: DayCounter["isCounted"],
  countOfYear: DayCounter["countOfYear"] = () => null,
): DayCounter {
  return { isCounted, countOfYear, tables: new Map() };
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function makeTable(year: number, counter: DayCounter): YearTable {
  const firstDay = toEpochDay(dateInYear(year, "01-01"));
  if (counter.countOfYear(year) === 0) return { firstDay, dates: [], countBefore: NO_COUNTS };
  const length = toEpochDay(dateInYear(year, "12-31")) - firstDay + 1;
  const dates: IsoDate[] = [];
  const countBefore = new Uint16Array(length + 1);
  for (let day = 0; day < length; day++) {
    countBefore[day] = dates.length;
    const date = fromEpochDay(firstDay + day);
    if (counter.isCounted(date)) dates.push(date);
  }
  countBefore[length] = dates.length;
  return { firstDay, dates, countBefore };
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

/**
 * Adds days that count. Zero gives the date itself, moved forward to a day that counts. From a day that does not, +1 is
 * the next one that does and -1 the one before. Time ends with the years 100 and 9999.
 */
export function addCountedDays(counter: DayCounter, date: IsoDate, days: number): IsoDate {
  let year = yearOf(date);
  let table = tableOf(year, counter);
  const before = countBefore(table, toEpochDay(date));
  const isOwnDay = table.dates[before] === date;
  let index = days > 0 ? before + days - (isOwnDay ? 0 : 1) : before + days;
  while (index < 0) {
    year -= 1;
    if (year < FIRST_YEAR) return "0100-01-01";
    table = tableOf(year, counter);
    index += table.dates.length;
  }
  while (index >= table.dates.length) {
    index -= table.dates.length;
    year += 1;
    if (year > LAST_YEAR) return "9999-12-31";
    table = tableOf(year, counter);
  }
  return table.dates[index] ?? date;
}

/** Days that count after `from` up to and including `to`; negative when `to` is earlier, 0 when none lies between. */
export function countedDaysBetween(counter: DayCounter, from: IsoDate, to: IsoDate): number {
  if (from === to) return 0;
  if (from > to) return 0 - countedDaysBetween(counter, to, from); // never -0, which equals no stored 0
  const [first, last] = [tableOf(yearOf(from), counter), tableOf(yearOf(to), counter)];
  let count = countBefore(last, toEpochDay(to) + 1) - countBefore(first, toEpochDay(from) + 1);
  for (let year = yearOf(from); year < yearOf(to); year++) {
    count += counter.countOfYear(year) ?? tableOf(year, counter).dates.length;
  }
  return count;
}
