/**
 * Which days are out of the question for a payor: for work that needs the banks, and for going live. The days that a plan
 * counts are in `business-days.ts`; freezes and month-ends do not change those.
 */
import { bankHolidayName, bankingDaysBetween, isBankingDay } from "./banking-days.ts";
import {
  type BusinessCalendar,
  businessDaysBetween,
  calendarOf,
  isoWeekday,
  onOrBeforeBusinessDay,
} from "./business-days.ts";
import {
  addCalendarDays,
  calendarDaysBetween,
  fromEpochDay,
  type IsoDate,
  toEpochDay,
} from "../dates.ts";

import type { ItemId } from "../ids.ts";
import type { Blackout } from "./payor-calendar-schema.ts";
import { type Implementation, isSatisfied } from "../implementation.ts";
import { GO_LIVE_ITEM_ID } from "../schedule/key-items.ts";
import { countBusinessDays, shortDate } from "../people-dates.ts";
import { inPosition } from "../records.ts";

/** Days of the week, Monday first. */
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** No wave starts that close to a month-end or a black-out (domain.md section 6, model; I). */
const WAVE_DISTANCE_DAYS = 5;

/** Why a day is out of the question. */
export interface DayConflict {
  readonly kind: "weekend" | "bank_holiday" | "day_off" | "closed" | "freeze" | "month_end";
  /** In words, such as "the banks are closed (Thanksgiving)". */
  readonly reason: string;
}

/** "Thu 24 Dec" or "Thu 24 Dec to Fri 1 Jan 2027". */
export function blackoutSpan({ from, to }: Pick<Blackout, "from" | "to">, today: IsoDate): string {
  return from === to
    ? shortDate(from, today)
    : `${shortDate(from, today)} to ${shortDate(to, today)}`;
}

function blackoutOn(
  date: IsoDate,
  { settings }: BusinessCalendar,
  kind: Blackout["kind"],
): Blackout | undefined {
  return inPosition(settings.blackouts).find(
    (blackout) => blackout.kind === kind && date >= blackout.from && date <= blackout.to,
  );
}

/** Why nothing that needs the banks and the payor can be done on that date; null when it can. */
export function bankDayConflict(date: IsoDate, calendar: BusinessCalendar): DayConflict | null {
  const weekday = WEEKDAYS[isoWeekday(date) - 1] ?? "";
  const holiday = bankHolidayName(date);
  if (holiday !== null)
    return { kind: "bank_holiday", reason: `the banks are closed (${holiday})` };
  if (!isBankingDay(date)) {
    return { kind: "weekend", reason: `the banks are closed on a ${weekday}` };
  }
  if (!calendar.settings.workingWeek.includes(isoWeekday(date))) {
    return { kind: "day_off", reason: `the payor does not work on a ${weekday}` };
  }
  const closure = blackoutOn(date, calendar, "closed");
  return closure
    ? {
        kind: "closed",
        reason: `the payor is closed (${closure.reason}, ${blackoutSpan(closure, date)})`,
      }
    : null;
}

/** Why nothing can go live on that date; null when it can (domain.md section 6; SET-09). */
export function goLiveConflict(date: IsoDate, calendar: BusinessCalendar): DayConflict | null {
  const closed = bankDayConflict(date, calendar);
  if (closed) return closed;
  const freeze = blackoutOn(date, calendar, "freeze");
  if (freeze) {
    return {
      kind: "freeze",
      reason: `the payor's freeze (${freeze.reason}, ${blackoutSpan(freeze, date)})`,
    };
  }
  return monthEndConflict(date, calendar);
}

function lastOfMonth(date: IsoDate): IsoDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const next =
    month === 12
      ? `${String(year + 1).padStart(4, "0")}-01-01`
      : `${date.slice(0, 4)}-${String(month + 1).padStart(2, "0")}-01`;
  return fromEpochDay(toEpochDay(next) - 1);
}

function lastOfPreviousMonth(date: IsoDate): IsoDate {
  return addCalendarDays(`${date.slice(0, 8)}01`, -1);
}

function monthEndConflict(date: IsoDate, calendar: BusinessCalendar): DayConflict | null {
  const { daysBefore, daysAfter } = calendar.settings.monthEnd;
  const left = businessDaysBetween(addCalendarDays(date, -1), lastOfMonth(date), calendar);
  if (left <= daysBefore && daysBefore > 0) {
    return {
      kind: "month_end",
      reason: `month-end (last ${countBusinessDays(daysBefore)} of the month)`,
    };
  }
  const passed = businessDaysBetween(lastOfPreviousMonth(date), date, calendar);
  if (passed <= daysAfter && daysAfter > 0) {
    return {
      kind: "month_end",
      reason: `month-end (first ${countBusinessDays(daysAfter)} of the month)`,
    };
  }
  return null;
}

/**
 * What a wave that starts on that date is too close to: within 5 banking days of a month-end, which includes the close of
 * the year, or of a black-out. In words, nearest first; empty = far enough from all.
 */
export function tooCloseForWave(date: IsoDate, calendar: BusinessCalendar): readonly string[] {
  const near: { readonly days: number; readonly words: string }[] = [];
  const add = (days: number, what: string, isBefore: boolean): void => {
    if (days > WAVE_DISTANCE_DAYS) return;
    const distance = days === 1 ? "1 banking day" : `${days} banking days`;
    near.push({
      days,
      words: days === 0 ? `on ${what}` : `${distance} ${isBefore ? "before" : "after"} ${what}`,
    });
  };
  const ends = [lastOfPreviousMonth(date), lastOfMonth(date)].map((end) =>
    onOrBeforeBusinessDay(end),
  );
  for (const end of ends) {
    const days = bankingDaysBetween(date, end);
    add(Math.abs(days), "month-end", days > 0);
  }
  for (const blackout of inPosition(calendar.settings.blackouts)) {
    const what = `the black-out “${blackout.reason}”`;
    if (date < blackout.from) add(bankingDaysBetween(date, blackout.from), what, true);
    else if (date > blackout.to) add(bankingDaysBetween(blackout.to, date), what, false);
  }
  return near.sort((a, b) => a.days - b.days).map(({ words }) => words);
}

/** An open item, or the target go-live, on a day that is out of the question for it. */
export interface CalendarConflict extends DayConflict {
  /** Null = the target go-live itself. */
  readonly itemId: ItemId | null;
  readonly date: IsoDate;
}

/**
 * What lies on a day on which it cannot be: the target go-live until the first production run is done, then the open
 * bank-bound items by date. The item of the first production run is named only when it lies on another day than G.
 */
export function calendarConflicts(
  implementation: Pick<Implementation, "calendar" | "anchors" | "items">,
): readonly CalendarConflict[] {
  const calendar = calendarOf(implementation);
  const { goLive } = implementation.anchors;
  const first = implementation.items[GO_LIVE_ITEM_ID];
  const conflicts: CalendarConflict[] = [];
  const check = (itemId: ItemId | null, date: IsoDate, conflict: DayConflict | null): void => {
    if (conflict) conflicts.push({ itemId, date, ...conflict });
  };
  if (!first || !isSatisfied(first)) check(null, goLive, goLiveConflict(goLive, calendar));
  const bound = Object.values(implementation.items)
    .filter((item) => item.isBankBound && !isSatisfied(item))
    .sort((a, b) => calendarDaysBetween(b.due, a.due) || a.position - b.position);
  for (const { id, due } of bound) {
    if (id !== GO_LIVE_ITEM_ID) check(id, due, bankDayConflict(due, calendar));
    else if (due !== goLive) check(id, due, goLiveConflict(due, calendar));
  }
  return conflicts;
}
