/**
 * The time axis of the timeline: calendar days to lengths and back, and what stands written along it. Lengths are in the
 * unit of the picture (px on the screen). Days are epoch days in UTC, so that a change of the clock moves nothing.
 */
import {
  addCalendarDays,
  dayOfWeek,
  fromEpochDay,
  type IsoDate,
  maxDate,
  minDate,
  toEpochDay,
} from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { monthOfYear, shortMonth } from "../domain/people-dates.ts";
import type { Schedule } from "../domain/schedule/schedule.ts";

/** A stretch of calendar days; both ends belong to it. */
export interface DateRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A range of days laid out from 0 on. */
export interface TimeScale extends DateRange {
  /** Days of the range. */
  readonly days: number;
  readonly dayWidth: number;
  readonly width: number;
}

/** Days beyond kickoff, go-live and today that the axis may reach: a date with a slip of the finger does not stretch it. */
const MOST_DAYS_BEYOND = 400;
/** Room before the first and after the last bar, in days. */
const MARGIN_DAYS = 4;

function mondayOnOrBefore(date: IsoDate): IsoDate {
  return addCalendarDays(date, -((dayOfWeek(date) + 6) % 7));
}

/** The days that the timeline shows: whole weeks, from the first bar to the last one, with both anchors and today if near. */
export function timelineRange(
  { anchors, closed }: Pick<Implementation, "anchors" | "closed">,
  schedule: Schedule,
  today: IsoDate,
): DateRange {
  const { kickoff, goLive } = anchors;
  // A closed implementation ended long ago: today says nothing there.
  const now = closed?.on ?? today;
  const known = [kickoff, goLive, schedule.baselineGoLive, schedule.forecastGoLive, now];
  const earliest = addCalendarDays(known.reduce(minDate), -MOST_DAYS_BEYOND);
  const latest = addCalendarDays(known.reduce(maxDate), MOST_DAYS_BEYOND);
  let [from, to] = [known.reduce(minDate), known.reduce(maxDate)];
  for (const { start, due, baselineDue } of schedule.items.values()) {
    from = minDate(from, minDate(start, baselineDue));
    to = maxDate(to, maxDate(due, baselineDue));
  }
  from = addCalendarDays(maxDate(from, earliest), -MARGIN_DAYS);
  to = addCalendarDays(minDate(to, latest), MARGIN_DAYS);
  return { from: mondayOnOrBefore(from), to: addCalendarDays(mondayOnOrBefore(to), 6) };
}

/** Lays a range out with so much width a day. */
export function timeScale({ from, to }: DateRange, dayWidth: number): TimeScale {
  const days = toEpochDay(to) - toEpochDay(from) + 1;
  return { from, to, days, dayWidth, width: days * dayWidth };
}

function edgeOf({ from, days, dayWidth }: TimeScale, epochDay: number): number {
  return Math.max(0, Math.min(epochDay - toEpochDay(from), days)) * dayWidth;
}

/** The left edge of a day; days outside of the range lie on its edges. */
export function xOfDay(scale: TimeScale, date: IsoDate): number {
  return edgeOf(scale, toEpochDay(date));
}

/** The right edge of a day. */
export function xAfterDay(scale: TimeScale, date: IsoDate): number {
  return edgeOf(scale, toEpochDay(date) + 1);
}

/** The day at a place; places outside give the first and the last day. */
export function dayAt({ from, days, dayWidth }: TimeScale, x: number): IsoDate {
  const day = Math.max(0, Math.min(Math.floor(x / dayWidth), days - 1));
  return fromEpochDay(toEpochDay(from) + day);
}

/** A stretch of the axis with its name. */
export interface AxisCell {
  /** First day of the stretch that is in the range. */
  readonly date: IsoDate;
  readonly x: number;
  readonly width: number;
  /** Empty where it would not fit. */
  readonly label: string;
}

/** Both lines of the axis, each without gaps from the first to the last day. */
export interface Axis {
  readonly unit: "day" | "week" | "month";
  /** Months, or years above months. */
  readonly upper: readonly AxisCell[];
  readonly lower: readonly AxisCell[];
}

/** Widths of a day from which days and weeks can be told apart and their figures read. */
const WIDTH_OF_DAYS = 18;
const WIDTH_OF_WEEKS = 4;
/** Width that a letter of the axis needs. */
const LETTER_WIDTH = 6.4;
const CELL_PADDING = 6;

function nextMonth(date: IsoDate): IsoDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, "0")}-${String(next).padStart(2, "0")}-01`;
}

function nextYear(date: IsoDate): IsoDate {
  return `${String(Number(date.slice(0, 4)) + 1).padStart(4, "0")}-01-01`;
}

function cellsOf(
  scale: TimeScale,
  next: (date: IsoDate) => IsoDate,
  labels: (date: IsoDate) => readonly string[],
): AxisCell[] {
  const cells: AxisCell[] = [];
  for (let date = scale.from; date <= scale.to;) {
    const following = next(date);
    const x = xOfDay(scale, date);
    const width = xOfDay(scale, following) - x;
    const fits = (label: string): boolean => label.length * LETTER_WIDTH + CELL_PADDING <= width;
    cells.push({ date, x, width, label: labels(date).find(fits) ?? "" });
    date = following;
  }
  return cells;
}

/** What stands along the axis at this scale. */
export function axisOf(scale: TimeScale): Axis {
  const dayOfMonth = (date: IsoDate): readonly string[] => [String(Number(date.slice(8, 10)))];
  const months = (): AxisCell[] =>
    cellsOf(scale, nextMonth, (date) => [monthOfYear(date), shortMonth(date)]);
  if (scale.dayWidth >= WIDTH_OF_DAYS) {
    const lower = cellsOf(scale, (date) => addCalendarDays(date, 1), dayOfMonth);
    return { unit: "day", upper: months(), lower };
  }
  if (scale.dayWidth >= WIDTH_OF_WEEKS) {
    // The range begins on a Monday.
    const lower = cellsOf(scale, (date) => addCalendarDays(date, 7), dayOfMonth);
    return { unit: "week", upper: months(), lower };
  }
  const upper = cellsOf(scale, nextYear, (date) => [date.slice(0, 4)]);
  const lower = cellsOf(scale, nextMonth, (date) => [
    shortMonth(date),
    shortMonth(date).slice(0, 1),
  ]);
  return { unit: "month", upper, lower };
}
