/** What moving kickoff or go-live does to the plan, before it is done (ask 14). */
import { businessDaysBetween, calendarOf } from "../calendar/business-days.ts";
import type { IsoDate } from "../dates.ts";
import { type Implementation, isSatisfied, type Item, type Meeting } from "../implementation.ts";
import { type Anchors, plannedDue, replan } from "./plan.ts";
import { type PlanCompression, planCompression } from "./plan-warnings.ts";
import { computeSchedule, type Schedule } from "./schedule.ts";

/** An open item that moves. `days` in business days, negative = earlier. */
export interface MovedItem {
  readonly item: Item;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  /** The date that anchor and offset give, when the item is bank-bound and had to move on to a banking day. */
  readonly offBankDay?: IsoDate | null;
}

/** What a change of anchors means. */
export interface AnchorChange {
  /** Open items that get another date, earliest first. */
  readonly moved: readonly MovedItem[];
  /** Open items that keep their date because it is pinned, although the plan would move them. */
  readonly kept: readonly Item[];
  /** How many items stay because they are done. */
  readonly doneCount: number;
  /** Planned kickoff meetings that move with the kickoff. */
  readonly meetings: readonly Meeting[];
  /** Whether the baseline follows, because it has not been frozen. */
  readonly isBaselineFollowing: boolean;
  readonly before: Schedule;
  readonly after: Schedule;
  /** What is too tight after the change, or null. */
  readonly compression: PlanCompression | null;
}

/** The kickoff meetings that are still planned for the day of the kickoff; they move with it. */
export function meetingsOnKickoff({
  meetings,
  anchors,
}: Pick<Implementation, "meetings" | "anchors">): readonly Meeting[] {
  return Object.values(meetings).filter(
    ({ kind, status, date }) =>
      kind === "kickoff" && status === "planned" && date === anchors.kickoff,
  );
}

/** Everything that moving the anchors would change, as of `today`; `implementation/set-anchors` does the same. */
export function anchorChange(
  implementation: Implementation,
  anchors: Anchors,
  today: IsoDate,
): AnchorChange {
  const { items } = implementation;
  const basis = { anchors, calendar: implementation.calendar };
  const calendar = calendarOf(basis);
  const dates = replan(items, basis);
  const moved = [...dates].flatMap(([id, to]) => {
    const item = items[id];
    if (!item || isSatisfied(item)) return [];
    const days = businessDaysBetween(item.due, to, calendar);
    const byOffset = plannedDue({ ...item, isBankBound: false }, basis);
    return [{ item, from: item.due, to, days, offBankDay: byOffset === to ? null : byOffset }];
  });
  moved.sort((a, b) =>
    a.from === b.from ? a.item.position - b.item.position : a.from < b.from ? -1 : 1,
  );
  const after = changed(implementation, anchors, dates);
  return {
    moved,
    kept: Object.values(items).filter(
      (item) => item.isPinned && !isSatisfied(item) && plannedDue(item, basis) !== item.due,
    ),
    doneCount: Object.values(items).filter((item) => item.status === "done").length,
    meetings:
      anchors.kickoff === implementation.anchors.kickoff ? [] : meetingsOnKickoff(implementation),
    isBaselineFollowing: implementation.anchors.baselineFrozenOn === null,
    before: computeSchedule(implementation, today),
    after: computeSchedule(after, today),
    compression: planCompression(after),
  };
}

function changed(
  implementation: Implementation,
  { kickoff, goLive }: Anchors,
  dates: ReadonlyMap<string, IsoDate>,
): Implementation {
  const { anchors } = implementation;
  const isFrozen = anchors.baselineFrozenOn !== null;
  const items = Object.values(implementation.items).map((item): [string, Item] => {
    const due = dates.get(item.id) ?? item.due;
    return [item.id, { ...item, due, baselineDue: isFrozen ? item.baselineDue : due }];
  });
  return {
    ...implementation,
    anchors: {
      ...anchors,
      kickoff,
      goLive,
      baselineGoLive: isFrozen ? anchors.baselineGoLive : goLive,
    },
    items: Object.fromEntries(items),
  };
}
