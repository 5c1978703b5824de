/** Rows, ground and bars of the timeline as it is looked at. */
import { useMemo, useState } from "react";
import type { Schedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import { calendarDaysBetween } from "../../../../src-shared/domain/dates.ts";
import { timelineRange } from "../../../../src-shared/timeline/time-scale.ts";
import { layoutBars, layoutGround } from "../../../../src-shared/timeline/timeline-layout.ts";
import { finishedPhases, timelineRows } from "../../../../src-shared/timeline/timeline-rows.ts";
import { useImplementation } from "../use-implementation.ts";
import { DAY_WIDTHS, type PlanView } from "./plan-view.ts";

/** Narrowest day: below it nothing could be told apart. */
const LEAST_DAY_WIDTH = 1;

/** `room`: width for the days, for `fit`. `carried`: the schedule while something is carried. */
export function useTimeline(
  view: PlanView,
  schedule: Schedule,
  carried: Schedule | null,
  room: number,
  rowHeight: number,
) {
  const { implementation, today } = useImplementation();
  // Finished phases are folded when the tab opens; what is finished since stays in sight.
  const [finished] = useState(() => finishedPhases(implementation, schedule));
  const { folds } = view;
  const isSearching = view.text.trim() !== "";
  const range = useMemo(
    () => timelineRange(implementation, schedule, today),
    [implementation, schedule, today],
  );
  const dayWidth =
    view.zoom === "fit"
      ? Math.max(LEAST_DAY_WIDTH, room / (calendarDaysBetween(range.from, range.to) + 1))
      : DAY_WIDTHS[view.zoom];
  const rowsOf = useMemo(
    () => (of: Schedule) =>
      timelineRows(
        implementation,
        of,
        today,
        view,
        (key) => !isSearching && (folds.get(key) ?? finished.has(key)),
      ),
    [implementation, today, view, folds, finished, isSearching],
  );
  const { rows: rowsNow, shownCount } = useMemo(() => rowsOf(schedule), [rowsOf, schedule]);
  const rows = useMemo(
    () => (carried ? rowsOf(carried).rows : rowsNow),
    [rowsOf, carried, rowsNow],
  );
  const ground = useMemo(
    () => layoutGround({ implementation, schedule: carried ?? schedule, today }, dayWidth, range),
    [implementation, carried, schedule, today, dayWidth, range],
  );
  const { scale } = ground;
  const original = useMemo(
    () => layoutBars({ implementation, today }, rowsNow, scale, rowHeight),
    [implementation, today, rowsNow, scale, rowHeight],
  );
  const layout = useMemo(
    () => (carried ? layoutBars({ implementation, today }, rows, scale, rowHeight) : original),
    [carried, implementation, today, rows, scale, rowHeight, original],
  );
  return { rows, shownCount, ground, layout, original };
}
