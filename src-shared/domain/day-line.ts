/** A stretch of days as whole numbers, so that a plan can be computed thousands of times without touching a date. */
import { isBankingDay } from "./banking-days.ts";
import { type BusinessCalendar, isBusinessDay } from "./business-days.ts";
import { addCalendarDays, calendarDaysBetween, type IsoDate } from "./dates.ts";

/** Days from a first business day on; 0 is that day, and every number is a calendar day. Past the end is the last day. */
export interface DayLine {
  readonly first: IsoDate;
  /** Length in calendar days. */
  readonly length: number;
  /** By day: how many business days lie after day 0, up to and including it. */
  readonly indexOf: Int32Array;
  /** By index: the day of the business day with that index. */
  readonly dayOf: Int32Array;
  /** By day: the day itself or the next one on which the payor works and banks do. */
  readonly bankDayFrom: Int32Array;
}

/** Lays out a line. `first` must be a business day of the calendar. */
export function layOutDays(first: IsoDate, length: number, calendar: BusinessCalendar): DayLine {
  const indexOf = new Int32Array(length);
  const bankDayFrom = new Int32Array(length);
  const days: number[] = [];
  const isBankDay: boolean[] = [];
  for (let day = 0; day < length; day++) {
    const date = addCalendarDays(first, day);
    const works = isBusinessDay(date, calendar);
    if (works) days.push(day);
    indexOf[day] = days.length - 1;
    isBankDay.push(works && isBankingDay(date));
  }
  let next = length - 1;
  for (let day = length - 1; day >= 0; day--) {
    if (isBankDay[day]) next = day;
    bankDayFrom[day] = next;
  }
  return { first, length, indexOf, dayOf: Int32Array.from(days), bankDayFrom };
}

/** The number of a date; before the line 0, after it the last day. */
export function dayNumber(
  { first, length }: Pick<DayLine, "first" | "length">,
  date: IsoDate,
): number {
  return Math.max(0, Math.min(length - 1, calendarDaysBetween(first, date)));
}

/** The date of a number. */
export function dateOfDay({ first }: DayLine, day: number): IsoDate {
  return addCalendarDays(first, day);
}
