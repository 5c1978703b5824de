/**
 * Business days: the days that a plan counts. Each payor has a calendar of its own (working week, bank holidays, days on
 * which it is closed); without one the standard calendar holds, in which business days are banking days.
 */
import { bankHolidays, bankHolidayName, inYear } from "./banking-days.ts";
import { dayOfWeek, fromEpochDay, type IsoDate, minDate, toEpochDay } from "./dates.ts";
import type { Implementation, PayorCalendar } from "./implementation.ts";

// One table a year, made on demand: its business days in order, and how many lie before each day of the year. A plan
// asks for hundreds of offsets, and walking day by day was the hot spot of opening 2,000 implementations. A table over
// a span would be as long as the span, and "0202" stands in a date field while somebody types 2026.
interface YearTable {
  readonly firstDay: number;
  readonly dates: readonly IsoDate[];
  /** Index 0 = 1 January; one entry more than days. */
  readonly countBefore: Uint16Array;
}

/** Which days a plan counts. Made by `createCalendar`; the same settings give the same answers for ever. */
export interface BusinessCalendar {
  /** The settings that it was made from. */
  readonly settings: PayorCalendar;
  /** Tables by year, filled as they are asked for. */
  readonly tables: Map<number, YearTable>;
}

/** Settings of the standard calendar: Monday to Friday, closed on bank holidays, no closed days of its own. */
export const STANDARD_CALENDAR_SETTINGS: PayorCalendar = {
  workingWeek: [1, 2, 3, 4, 5],
  worksOnBankHolidays: false,
  blackouts: {},
  monthEnd: { daysBefore: 0, daysAfter: 0 },
};

/** A calendar from its settings. */
export function createCalendar(settings: PayorCalendar): BusinessCalendar {
  return { settings, tables: new Map() };
}

/** The standard calendar. */
export const STANDARD_CALENDAR: BusinessCalendar = createCalendar(STANDARD_CALENDAR_SETTINGS);

const knownCalendars = new WeakMap<PayorCalendar, BusinessCalendar>();

/** The calendar of an implementation; made once for the same settings object. */
export function calendarOf({ calendar }: Pick<Implementation, "calendar">): BusinessCalendar {
  let known = knownCalendars.get(calendar);
  if (!known) {
    known = isStandard(calendar) ? STANDARD_CALENDAR : createCalendar(calendar);
    knownCalendars.set(calendar, known);
  }
  return known;
}

// Month-end and freezes do not change which days count, so that most payors share the tables of the standard calendar.
function isStandard({ workingWeek, worksOnBankHolidays, blackouts }: PayorCalendar): boolean {
  return (
    !worksOnBankHolidays &&
    workingWeek.join() === STANDARD_CALENDAR_SETTINGS.workingWeek.join() &&
    Object.values(blackouts).every(({ kind }) => kind !== "closed")
  );
}

/** ISO day of the week, 1 = Monday to 7 = Sunday. */
function isoWeekday(date: IsoDate): number {
  return dayOfWeek(date) || 7;
}

function isClosed({ blackouts }: PayorCalendar, date: IsoDate): boolean {
  for (const id in blackouts) {
    const blackout = blackouts[id];
    if (blackout?.kind === "closed" && date >= blackout.from && date <= blackout.to) return true;
  }
  return false;
}

/** Whether the plan counts that date. */
export function isBusinessDay(
  date: IsoDate,
  { settings }: BusinessCalendar = STANDARD_CALENDAR,
): boolean {
  return (
    settings.workingWeek.includes(isoWeekday(date)) &&
    (settings.worksOnBankHolidays || bankHolidayName(date) === null) &&
    !isClosed(settings, date)
  );
}

const FIRST_YEAR = 100;
const LAST_YEAR = 9999;

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function firstDayOf(year: number): number {
  return toEpochDay(inYear(year, "01-01"));
}

function tableOf(year: number, calendar: BusinessCalendar): YearTable {
  let table = calendar.tables.get(year);
  if (!table) {
    const firstDay = firstDayOf(year);
    const length = toEpochDay(inYear(year, "12-31")) - firstDay + 1;
    const dates: IsoDate[] = [];
    const countBefore = new Uint16Array(length + 1);
    for (let day = 0; day < length; day++) {
      countBefore[day] = dates.length;
      const date = fromEpochDay(firstDay + day);
      if (isBusinessDay(date, calendar)) dates.push(date);
    }
    countBefore[length] = dates.length;
    table = { firstDay, dates, countBefore };
    calendar.tables.set(year, table);
  }
  return table;
}

/** Business days of a year without its table: whole weeks and a day or two, less the holidays on working days. */
function countInYear(year: number, calendar: BusinessCalendar): number {
  const { settings } = calendar;
  const [first, last] = [inYear(year, "01-01"), inYear(year, "12-31")];
  const isTouched = Object.values(settings.blackouts).some(
    ({ kind, from, to }) => kind === "closed" && from <= last && to >= first,
  );
  if (isTouched) return tableOf(year, calendar).dates.length;
  const works = (date: IsoDate): boolean => settings.workingWeek.includes(isoWeekday(date));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const extra = isLeap ? [first, minDate(inYear(year, "01-02"), last)] : [first];
  const holidays = settings.worksOnBankHolidays
    ? 0
    : bankHolidays(year).filter(({ date }) => works(date)).length;
  return 52 * settings.workingWeek.length + extra.filter(works).length - holidays;
}

/** The date itself if it is a business day, else the next one. */
export function onOrAfterBusinessDay(date: IsoDate, calendar?: BusinessCalendar): IsoDate {
  return addBusinessDays(date, 0, calendar);
}

/** The date itself if it is a business day, else the one before. */
export function onOrBeforeBusinessDay(date: IsoDate, calendar?: BusinessCalendar): IsoDate {
  return isBusinessDay(date, calendar) ? date : addBusinessDays(date, -1, calendar);
}

/**
 * Adds business days. Zero gives the date itself, moved forward to a business day. From a day off, +1 is the next
 * business day and -1 the one before. Time ends with the years 100 and 9999.
 */
export function addBusinessDays(
  date: IsoDate,
  days: number,
  calendar: BusinessCalendar = STANDARD_CALENDAR,
): IsoDate {
  let year = yearOf(date);
  let table = tableOf(year, calendar);
  const before = table.countBefore[toEpochDay(date) - table.firstDay] ?? 0;
  const isOwnDay = table.dates[before] === date;
  let index = days > 0 ? before + days - (isOwnDay ? 0 : 1) : before + days;
  while (index < 0) {
    year -= 1;
    if (year < FIRST_YEAR) return "0100-01-01";
    table = tableOf(year, calendar);
    index += table.dates.length;
  }
  while (index >= table.dates.length) {
    index -= table.dates.length;
    year += 1;
    if (year > LAST_YEAR) return "9999-12-31";
    table = tableOf(year, calendar);
  }
  return table.dates[index] ?? date;
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier, 0 when none lies between. */
export function businessDaysBetween(
  from: IsoDate,
  to: IsoDate,
  calendar: BusinessCalendar = STANDARD_CALENDAR,
): number {
  if (from === to) return 0;
  if (from > to) return 0 - businessDaysBetween(to, from, calendar); // never -0, which equals no stored 0
  const [first, last] = [tableOf(yearOf(from), calendar), tableOf(yearOf(to), calendar)];
  let count =
    (last.countBefore[toEpochDay(to) + 1 - last.firstDay] ?? 0) -
    (first.countBefore[toEpochDay(from) + 1 - first.firstDay] ?? 0);
  for (let year = yearOf(from); year < yearOf(to); year++) count += countInYear(year, calendar);
  return count;
}
