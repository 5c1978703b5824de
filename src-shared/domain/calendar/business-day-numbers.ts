/**
 * Business days counted in epoch days: the arithmetic of the schedule engine, which runs over every item of every
 * implementation and would otherwise spend its time on taking date strings apart.
 */
import { isBankingDay } from "./banking-days.ts";
import type { BusinessCalendar } from "./business-days.ts";
import { fromEpochDay } from "../dates.ts";
import { addCountedToDay, countedBetweenDays } from "./day-counter.ts";

/** An epoch day: days since 1970-01-01. */
export type DayNumber = number;

/** Business days to look for one that is a banking day; a longer gap means that the payor never has one. */
const BANK_DAY_SEARCH = 40;

/** Adds business days; like `addBusinessDays`. */
export function addDays(day: DayNumber, days: number, { counter }: BusinessCalendar): DayNumber {
  return addCountedToDay(counter, day, days);
}

/** Business days after `from` up to and including `to`; like `businessDaysBetween`. */
export function daysBetween(from: DayNumber, to: DayNumber, { counter }: BusinessCalendar): number {
  return countedBetweenDays(counter, from, to);
}

/** The day itself if it is a business day, else the one before. */
export function onOrBefore(day: DayNumber, calendar: BusinessCalendar): DayNumber {
  const onOrAfter = addDays(day, 0, calendar);
  return onOrAfter === day ? day : addDays(day, -1, calendar);
}

function isBanking(day: DayNumber): boolean {
  return isBankingDay(fromEpochDay(day));
}

/**
 * The day itself when it is a business day of the payor and a banking day, else the next such day. A payor who works on no
 * banking day (weekends only) gets the next banking day.
 */
export function onOrAfterBankBound(day: DayNumber, calendar: BusinessCalendar): DayNumber {
  let next = addDays(day, 0, calendar);
  for (let tries = 0; tries < BANK_DAY_SEARCH; tries++) {
    if (isBanking(next)) return next;
    next = addDays(next, 1, calendar);
  }
  next = day;
  while (!isBanking(next)) next += 1;
  return next;
}

/** The last day up to `day` on which money can move: the mirror of `onOrAfterBankBound`. */
export function onOrBeforeBankBound(day: DayNumber, calendar: BusinessCalendar): DayNumber {
  let previous = onOrBefore(day, calendar);
  for (let tries = 0; tries < BANK_DAY_SEARCH; tries++) {
    if (isBanking(previous)) return previous;
    previous = addDays(previous, -1, calendar);
  }
  previous = day;
  while (!isBanking(previous)) previous -= 1;
  return previous;
}
