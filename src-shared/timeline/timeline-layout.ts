/**
 * The timeline in numbers: everything that is drawn, before it is drawn. The window and the documents both draw this, so
 * that they cannot differ.
 */
import { calendarOf } from "../domain/calendar/business-days.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import type { Schedule } from "../domain/schedule/schedule.ts";
import { type DayShade, dayShades } from "./day-shades.ts";
import {
  type Axis,
  axisOf,
  type DateRange,
  type TimeScale,
  timelineRange,
  timeScale,
} from "./time-scale.ts";
import { itemBar, type RowMeasures, rowMeasures, type TimelineBar } from "./timeline-bars.ts";
import { type TimelineLink, timelineLinks } from "./timeline-links.ts";
import { type TimelineMark, timelineMarks } from "./timeline-marks.ts";
import type { TimelineRow } from "./timeline-rows.ts";

/** The background: the axis with what lies across all rows. */
export interface TimelineGround {
  readonly scale: TimeScale;
  readonly axis: Axis;
  readonly shades: readonly DayShade[];
  readonly marks: readonly TimelineMark[];
  /** Lines of flags above the rows. */
  readonly laneCount: number;
}

/** The plan whose timeline is drawn. */
export interface TimelinePlan {
  readonly implementation: Pick<
    Implementation,
    "items" | "anchors" | "calendar" | "closed" | "trainingSessions" | "waves"
  >;
  readonly schedule: Schedule;
  readonly today: IsoDate;
}

/** Lays out the background. `range` is given while a bar is dragged, so that nothing shifts under the pointer. */
export function layoutGround(
  { implementation, schedule, today }: TimelinePlan,
  dayWidth: number,
  range: DateRange = timelineRange(implementation, schedule, today),
): TimelineGround {
  const scale = timeScale(range, dayWidth);
  return {
    scale,
    axis: axisOf(scale),
    shades: dayShades(implementation, range),
    ...timelineMarks(implementation, schedule, today, scale),
  };
}

/** The bars of the rows by item, and the arrows between them. */
export interface TimelineBars {
  readonly measures: RowMeasures;
  readonly bars: ReadonlyMap<string, TimelineBar>;
  readonly links: readonly TimelineLink[];
}

/** Lays out the bars of the rows that are shown. */
export function layoutBars(
  { implementation, today }: Pick<TimelinePlan, "implementation" | "today">,
  rows: readonly TimelineRow[],
  scale: TimeScale,
  rowHeight: number,
): TimelineBars {
  const measures = rowMeasures(rowHeight);
  const calendar = calendarOf(implementation);
  const bars = new Map<string, TimelineBar>();
  for (const row of rows) {
    if (row.type === "item") bars.set(row.key, itemBar(row, scale, measures, calendar, today));
  }
  return { measures, bars, links: timelineLinks(rows, bars, measures) };
}
