/** Days that the timeline shades because they count differently: weekends, bank holidays, closed days, freezes, month-ends. */
import { bankHolidays } from "../domain/calendar/banking-days.ts";
import { addBusinessDays, calendarOf, isBusinessDay } from "../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate, maxDate, minDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import type { DateRange } from "./time-scale.ts";

/** Why a day is shaded. `off` is a day that the payor's week does not have; `holiday` closes the banks. */
export type ShadeKind = "off" | "holiday" | "closed" | "freeze" | "month-end";

/** Words for each kind. */
export const SHADE_LABELS: Readonly<Record<ShadeKind, string>> = {
  off: "Not a working day",
  holiday: "Banks are closed",
  closed: "The payor is closed",
  freeze: "Nothing goes live",
  "month-end": "Month-end: nothing goes live",
};

/** A run of days that are shaded for the same reason. */
export interface DayShade extends DateRange {
  readonly kind: ShadeKind;
  /** What it is called, e.g. "Thanksgiving"; empty for weekends. */
  readonly name: string;
}

function weekends(range: DateRange, implementation: Pick<Implementation, "calendar">): DayShade[] {
  const calendar = calendarOf(implementation);
  const holidays = new Set(holidaysIn(range).map(({ date }) => date));
  const shades: DayShade[] = [];
  let from: IsoDate | null = null;
  for (let date = range.from; date <= range.to; date = addCalendarDays(date, 1)) {
    const isOff = !isBusinessDay(date, calendar) && !holidays.has(date);
    if (isOff) from ??= date;
    if (from !== null && (!isOff || date === range.to)) {
      const to = isOff ? date : addCalendarDays(date, -1);
      shades.push({ kind: "off", name: "", from, to });
      from = null;
    }
  }
  return shades;
}

function holidaysIn({ from, to }: DateRange): { date: IsoDate; name: string }[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    years.push(year);
  return years.flatMap(bankHolidays).filter(({ date }) => date >= from && date <= to);
}

function monthEnds(
  { from, to }: DateRange,
  implementation: Pick<Implementation, "calendar">,
): DayShade[] {
  const { daysBefore, daysAfter } = implementation.calendar.monthEnd;
  if (daysBefore === 0 && daysAfter === 0) return [];
  const calendar = calendarOf(implementation);
  const shades: DayShade[] = [];
  // One month more at each end: its window may reach into the range.
  for (let date = addCalendarDays(from, -31); date <= addCalendarDays(to, 31);) {
    const last = lastOfMonth(date);
    const first = addCalendarDays(last, 1);
    const window = {
      from: daysBefore > 0 ? addBusinessDays(first, -daysBefore, calendar) : first,
      to: daysAfter > 0 ? addBusinessDays(last, daysAfter, calendar) : last,
    };
    if (window.from <= to && window.to >= from) {
      shades.push({
        kind: "month-end",
        name: "Month-end",
        from: maxDate(window.from, from),
        to: minDate(window.to, to),
      });
    }
    date = first;
  }
  return shades;
}

function lastOfMonth(date: IsoDate): IsoDate {
  // The 28th is in every month, and four days on is always in the next one.
  const inNext = addCalendarDays(`${date.slice(0, 8)}28`, 4);
  return addCalendarDays(inNext, -Number(inNext.slice(8, 10)));
}

/** All shades of a range, those that matter more later, so that they lie on top when drawn in order. */
export function dayShades(
  implementation: Pick<Implementation, "calendar">,
  range: DateRange,
): readonly DayShade[] {
  const blackouts = inPosition(implementation.calendar.blackouts)
    .filter(({ from, to }) => from <= range.to && to >= range.from && from <= to)
    .map(({ kind, reason, from, to }): DayShade => ({
      kind,
      name: reason,
      from: maxDate(from, range.from),
      to: minDate(to, range.to),
    }));
  return [
    ...weekends(range, implementation),
    ...monthEnds(range, implementation),
    ...blackouts,
    ...holidaysIn(range).map(({ date, name }): DayShade => ({
      kind: "holiday",
      name,
      from: date,
      to: date,
    })),
  ];
}

/** What is to be known of a day, e.g. "Thanksgiving: banks are closed"; empty when it is a day like any other. */
export function dayInWords(shades: readonly DayShade[], date: IsoDate): string {
  const words = shades
    .filter(({ from, to }) => from <= date && to >= date)
    .map(({ kind, name }) => {
      if (name === "" || kind === "month-end") return SHADE_LABELS[kind];
      return `${name}: ${SHADE_LABELS[kind].charAt(0).toLowerCase()}${SHADE_LABELS[kind].slice(1)}`;
    });
  return words.reverse().join("; ");
}
