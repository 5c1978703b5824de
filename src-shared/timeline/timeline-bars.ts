/**
 * Bars of the timeline in numbers. A bar runs from the end of its start day to the end of its due day, so that what
 * follows begins where it ends. Heights are measured from the top of the row.
 */
import { addBusinessDays, type BusinessCalendar } from "../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate, maxDate } from "../domain/dates.ts";
import { isSatisfied } from "../domain/implementation.ts";
import { isOverdue } from "../domain/selectors.ts";
import { type TimeScale, xAfterDay, xOfDay } from "./time-scale.ts";
import type { TimelineGroupRow, TimelineItemRow } from "./timeline-rows.ts";

/** From where to where; `width` is never negative. */
export interface Extent {
  readonly x: number;
  readonly width: number;
}

/** Where things lie within a row of a height. */
export interface RowMeasures {
  readonly height: number;
  readonly barTop: number;
  readonly barHeight: number;
  /** A critical bar is thicker by this much on both sides. */
  readonly criticalExtra: number;
  readonly baselineTop: number;
  readonly baselineHeight: number;
  /** Middle of the bar: where links and tails run. */
  readonly middle: number;
}

/** Measures of a row of that height. */
export function rowMeasures(height: number): RowMeasures {
  const barHeight = Math.round(height * 0.36);
  const barTop = Math.round(height * 0.22);
  return {
    height,
    barTop,
    barHeight,
    criticalExtra: Math.max(1, Math.round(height * 0.07)),
    baselineTop: barTop + barHeight + Math.max(2, Math.round(height * 0.1)),
    baselineHeight: Math.max(2, Math.round(height * 0.12)),
    middle: barTop + barHeight / 2,
  };
}

/** How an item's bar is drawn; one word, one look. */
export type BarLook = "done" | "open" | "critical";

/** An item's bar. */
export interface TimelineBar extends Extent {
  readonly itemId: string;
  readonly look: BarLook;
  /** A diamond at its right end instead of a bar: work that takes no time of its own. */
  readonly isPoint: boolean;
  readonly isOverdue: boolean;
  readonly isPinned: boolean;
  readonly isBankBound: boolean;
  /** Outline of the bar from the top of the row, for a path. */
  readonly path: string;
  /** The baseline under it. */
  readonly baseline: Extent;
  /** How far it may slip behind it; null when done, critical, or when the go-live does not wait for it. */
  readonly slack: Extent | null;
}

/** Narrowest bar: it can still be seen and grasped. */
const LEAST_WIDTH = 3;

/** Rounded to a hundredth: more says nothing and makes long files. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function extentOf(scale: TimeScale, start: IsoDate, due: IsoDate): Extent {
  const right = xAfterDay(scale, due);
  // Where the start lies on the due day or after it, the bar is that one day.
  const left = Math.min(xAfterDay(scale, start), xOfDay(scale, due));
  const width = Math.max(right - left, LEAST_WIDTH);
  // What lies outside of the range stands at its edge, inside of the picture.
  const x = Math.min(Math.max(0, right - width), Math.max(0, scale.width - width));
  return { x: round(x), width: round(width) };
}

/** Outline of a bar from the top of its row. */
export function barPath(
  { x, width }: Extent,
  { barTop, barHeight, criticalExtra, middle }: RowMeasures,
  look: BarLook,
  isPoint: boolean,
): string {
  const extra = look === "critical" ? criticalExtra : 0;
  const [top, bottom, right] = [barTop - extra, barTop + barHeight + extra, round(x + width)];
  if (isPoint) {
    const half = barHeight / 2 + extra + 1;
    const centre = round(right - half);
    return `M${centre} ${round(middle - half)}L${right} ${middle}L${centre} ${round(middle + half)}L${round(centre - half)} ${middle}Z`;
  }
  if (look === "critical") {
    // Pointed towards the go-live: told from the others without colour.
    const tip = round(Math.min(width, (bottom - top) / 2));
    return `M${x} ${top}H${round(right - tip)}L${right} ${middle}L${round(right - tip)} ${bottom}H${x}Z`;
  }
  const radius = round(Math.min(2, width / 2));
  return `M${round(x + radius)} ${top}H${round(right - radius)}Q${right} ${top} ${right} ${top + radius}V${bottom - radius}Q${right} ${bottom} ${round(right - radius)} ${bottom}H${round(x + radius)}Q${x} ${bottom} ${x} ${bottom - radius}V${top + radius}Q${x} ${top} ${round(x + radius)} ${top}Z`;
}

/** The bar of an item. */
export function itemBar(
  { item, dates }: Pick<TimelineItemRow, "item" | "dates">,
  scale: TimeScale,
  measures: RowMeasures,
  calendar: BusinessCalendar,
  today: IsoDate,
): TimelineBar {
  const { start, due, baselineDue, slackDays, isCritical } = dates;
  const extent = extentOf(scale, start, due);
  const isDone = isSatisfied(item);
  const look = isDone ? "done" : isCritical ? "critical" : "open";
  const isPoint = item.durationDays === 0;
  const baselineStart =
    item.durationDays === 0
      ? baselineDue
      : addBusinessDays(baselineDue, -item.durationDays, calendar);
  const isSlackShown = !isDone && !isCritical && slackDays !== null && slackDays > 0;
  const slackEnd = isSlackShown
    ? xAfterDay(scale, maxDate(due, addBusinessDays(due, slackDays, calendar)))
    : 0;
  const right = extent.x + extent.width;
  return {
    itemId: item.id,
    ...extent,
    look,
    isPoint,
    isOverdue: isOverdue(item, today),
    isPinned: item.isPinned,
    isBankBound: item.isBankBound,
    path: barPath(extent, measures, look, isPoint),
    baseline: extentOf(scale, baselineStart, baselineDue),
    slack: isSlackShown ? { x: round(right), width: round(Math.max(0, slackEnd - right)) } : null,
  };
}

/** A bracket over what a group spans, as a path from the top of the row. */
export function groupBracket(
  { start, due }: Pick<TimelineGroupRow, "start" | "due">,
  scale: TimeScale,
  { middle }: RowMeasures,
): string {
  const { x, width } = extentOf(scale, addCalendarDays(start, -1), due);
  const [top, right] = [round(middle - 2), round(x + width)];
  const foot = round(Math.min(4, width / 2));
  return `M${x} ${top}H${right}V${top + 7}L${round(right - foot)} ${top + 3}H${round(x + foot)}L${x} ${top + 7}Z`;
}
