/** A stretch of days as small numbers, so that a plan can be computed thousands of times by looking things up. */
import { addDays, type DayNumber, onOrAfterBankBound } from "./calendar/business-day-numbers.ts";
import type { BusinessCalendar } from "./calendar/business-days.ts";

/** Calendar days from a first business day on, numbered from 0. What lies past the end stands on the last day. */
export interface DayLine {
  readonly first: DayNumber;
  /** By number: how many business days lie after day 0, up to and including it. */
  readonly indexOf: Int32Array;
  /** By index: the number of the business day with that index. */
  readonly dayOf: Int32Array;
  /** By number: the day itself or the next one on which bank-bound work can be done, see `onOrAfterBankBound`. */
  readonly bankBoundFrom: Int32Array;
}

/** Lays out a line. `first` must be a business day of the calendar. */
export function layOutDays(first: DayNumber, length: number, calendar: BusinessCalendar): DayLine {
  const indexOf = new Int32Array(length);
  const dayOf: number[] = [];
  for (let day = 0; day < length;) {
    const next = Math.max(day + 1, addDays(first + day, 1, calendar) - first);
    indexOf.fill(dayOf.length, day, next);
    dayOf.push(day);
    day = next;
  }
  const bankBoundFrom = new Int32Array(length);
  for (let day = 0; day < length;) {
    const landed = Math.max(day, onOrAfterBankBound(first + day, calendar) - first);
    bankBoundFrom.fill(Math.min(landed, length - 1), day, landed + 1);
    day = landed + 1;
  }
  return { first, indexOf, dayOf: Int32Array.from(dayOf), bankBoundFrom };
}

/** The number of a day; before the line 0, after it the last one. */
export function numberOf({ first, indexOf }: DayLine, day: DayNumber): number {
  return Math.max(0, Math.min(indexOf.length - 1, day - first));
}
