/**
 * Business days: the days that a plan counts. Each payor has a calendar of its own (working week, bank holidays, days on
 * which it is closed); without one the standard calendar holds, in which business days are banking days.
 */
import { bankHolidayName, bankHolidays } from "./banking-days.ts";
import { dateInYear, dayOfWeek, type IsoDate } from "../dates.ts";
import {
  addCountedDays,
  countedDaysBetween,
  createDayCounter,
  type DayCounter,
} from "./day-counter.ts";
import type { PayorCalendar } from "./payor-calendar-schema.ts";
import type { Implementation } from "../implementation.ts";

/** Which days a plan counts. Made by `createCalendar`; the same settings give the same answers for ever. */
export interface BusinessCalendar {
  /** The payor's own settings, with freezes and month-end. */
  readonly settings: PayorCalendar;
  readonly counter: DayCounter;
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
  return {
    settings,
    counter: createDayCounter(
      (date) => isCounted(settings, date),
      (year) => countOfYear(settings, year),
    ),
  };
}

/** The standard calendar. */
export const STANDARD_CALENDAR: BusinessCalendar = createCalendar(STANDARD_CALENDAR_SETTINGS);

const knownCalendars = new WeakMap<PayorCalendar, BusinessCalendar>();

/** The calendar of an implementation; made once for the same settings object. */
export function calendarOf({ calendar }: Pick<Implementation, "calendar">): BusinessCalendar {
  let known = knownCalendars.get(calendar);
  if (!known) {
    known = isStandard(calendar)
      ? { settings: calendar, counter: STANDARD_CALENDAR.counter }
      : createCalendar(calendar);
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
export function isoWeekday(date: IsoDate): number {
  return dayOfWeek(date) || 7;
}

function isClosed({ blackouts }: PayorCalendar, date: IsoDate): boolean {
  for (const id in blackouts) {
    const blackout = blackouts[id];
    if (blackout?.kind === "closed" && date >= blackout.from && date <= blackout.to) return true;
  }
  return false;
}

function isCounted(settings: PayorCalendar, date: IsoDate): boolean {
  return (
    settings.workingWeek.includes(isoWeekday(date)) &&
    (settings.worksOnBankHolidays || bankHolidayName(date) === null) &&
    !isClosed(settings, date)
  );
}

// Whole weeks and a day or two, less the holidays on working days; a year that a closure touches is counted day by day.
function countOfYear(settings: PayorCalendar, year: number): number | null {
  const [first, last] = [dateInYear(year, "01-01"), dateInYear(year, "12-31")];
  const closures = Object.values(settings.blackouts).filter(
    ({ kind, from, to }) => kind === "closed" && from <= last && to >= first,
  );
  if (closures.some(({ from, to }) => from <= first && to >= last)) return 0;
  if (closures.length > 0) return null;
  const works = (date: IsoDate): boolean => settings.workingWeek.includes(isoWeekday(date));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const extra = isLeap ? [first, dateInYear(year, "01-02")] : [first];
  const holidays = settings.worksOnBankHolidays
    ? 0
    : bankHolidays(year).filter(({ date }) => works(date)).length;
  return 52 * new Set(settings.workingWeek).size + extra.filter(works).length - holidays;
}

/** Whether the plan counts that date. */
export function isBusinessDay(
  date: IsoDate,
  { settings }: BusinessCalendar = STANDARD_CALENDAR,
): boolean {
  return isCounted(settings, date);
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
  { counter }: BusinessCalendar = STANDARD_CALENDAR,
): IsoDate {
  return addCountedDays(counter, date, days);
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier, 0 when none lies between. */
export function businessDaysBetween(
  from: IsoDate,
  to: IsoDate,
  { counter }: BusinessCalendar = STANDARD_CALENDAR,
): number {
  return countedDaysBetween(counter, from, to);
}
