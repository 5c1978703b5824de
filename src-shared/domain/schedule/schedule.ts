/** The schedule of an implementation: planned, baseline and forecast dates, slack and critical path (domain.md section 3). */
import { type BusinessCalendar, calendarOf } from "../calendar/business-days.ts";
import {
  addDays,
  type DayNumber,
  daysBetween,
  onOrAfterBankBound,
} from "../calendar/business-day-numbers.ts";
import { fromEpochDay, type IsoDate, type IsoInstant, toEpochDay } from "../dates.ts";
import type { ItemId } from "../ids.ts";
import type { Implementation } from "../implementation.ts";
import { GO_LIVE_ITEM_ID } from "./key-items.ts";
import { authorizationDay, authorizationHoldsUntil } from "../calendar/money-movement.ts";
import {
  type Pass,
  passBackward,
  type Passes,
  passForward,
  type ScheduleBinding,
} from "./schedule-passes.ts";

/** The dates of an item that applies. Slack and slip are business days of the payor's calendar. */
export interface ScheduledItem {
  readonly id: ItemId;
  readonly baselineDue: IsoDate;
  /** Forecast start of the work. */
  readonly start: IsoDate;
  /** Forecast due date; the done date of a done item. */
  readonly due: IsoDate;
  /** Forecast due minus baseline due; positive = later. */
  readonly slipDays: number;
  /** How far its forecast may slip before the forecast go-live does; null when the go-live does not wait for it. */
  readonly slackDays: number | null;
  /** Open, and the go-live slips with it: it has no slack. */
  readonly isCritical: boolean;
  /** What decides the forecast due date; null for a done item. */
  readonly binding: ScheduleBinding | null;
  /** Open and pinned, but the forecast is later: the pinned date cannot hold. */
  readonly isPinMissed: boolean;
}

/** The schedule as of a day. */
export interface Schedule {
  /** Every item that applies, each after what it depends on. */
  readonly items: ReadonlyMap<ItemId, ScheduledItem>;
  /**
   * The chain of open items that drives the forecast go-live, first to do first: each waits for the one before it, the
   * first for what its binding says, the last is the go-live. Empty once the go-live is done.
   */
  readonly criticalPath: readonly ItemId[];
  readonly forecastGoLive: IsoDate;
  readonly baselineGoLive: IsoDate;
  /** The day that the target go-live stands for: the first banking day of the payor from G on. */
  readonly targetGoLive: IsoDate;
  /** Forecast minus baseline go-live. */
  readonly slipDays: number;
  /** Forecast minus target go-live. */
  readonly lateDays: number;
  /**
   * The last instant of today at which this holds: the cut-off of the day for which an open bank-bound item is forecast.
   * Null when no cut-off changes it, and when it was made without `now`.
   */
  readonly trueUntil: IsoInstant | null;
}

/** What a schedule is computed from. */
export type Schedulable = Pick<Implementation, "items" | "anchors" | "calendar" | "moneyMovement">;

/**
 * The schedule of an implementation as of `today`. With `now`, bank-bound items count for the next banking day once the
 * cut-off has passed; without, the day is taken from its start. Never throws: a cycle of a broken file is cut open.
 */
export function computeSchedule(
  implementation: Schedulable,
  today: IsoDate,
  now: IsoInstant | null = null,
): Schedule {
  const { items, anchors } = implementation;
  const calendar = calendarOf(implementation);
  const bankDay = firstBankDay(implementation, today, now);
  const passes = passForward(items, calendar, {
    today: toEpochDay(today),
    firstBankDay: bankDay,
  });
  const goLive = goLivePass(passes);
  const target = onOrAfterBankBound(toEpochDay(anchors.goLive), calendar);
  const baseline = onOrAfterBankBound(toEpochDay(anchors.baselineGoLive), calendar);
  const forecast = goLive ? goLiveDay(goLive, calendar) : target;
  let described: Schedule["items"] | undefined;
  return {
    // On demand: a card and most health measurements need no more than the go-live, and there are thousands of them.
    get items() {
      described ??= describePasses(passes, goLive, calendar);
      return described;
    },
    criticalPath: goLive ? drivingChain(passes, goLive) : [],
    forecastGoLive: fromEpochDay(forecast),
    baselineGoLive: fromEpochDay(baseline),
    targetGoLive: fromEpochDay(target),
    slipDays: daysBetween(baseline, forecast, calendar),
    lateDays: daysBetween(target, forecast, calendar),
    trueUntil:
      now !== null && isAnyBankBoundOn(bankDay, passes)
        ? authorizationHoldsUntil(now, implementation.moneyMovement)
        : null,
  };
}

// Without a known cut-off the day is taken to be in time: a warning that may be wrong is for the screen, not for a date.
function firstBankDay(
  { moneyMovement }: Schedulable,
  today: IsoDate,
  now: IsoInstant | null,
): DayNumber {
  if (now === null) return toEpochDay(today);
  const day = authorizationDay(now, moneyMovement);
  return toEpochDay(day.isKnown ? day.date : day.inTime);
}

function isAnyBankBoundOn(day: DayNumber, passes: Passes): boolean {
  for (const { item, isOpen, due } of passes.values()) {
    if (isOpen && item.isBankBound && due === day) return true;
  }
  return false;
}

/** What the go-live waits for: the first production disbursement; where that was removed, the last item planned up to G. */
export function goLivePass(passes: Passes): Pass | null {
  const goLive = passes.get(GO_LIVE_ITEM_ID);
  if (goLive) return goLive;
  let last: Pass | null = null;
  for (const pass of passes.values()) {
    const { anchor, offsetDays } = pass.item;
    if (anchor !== "G" || offsetDays > 0) continue;
    if (!last || offsetDays > last.item.offsetDays) last = pass;
  }
  return last;
}

/** The go-live when the item of `goLivePass` is due then. */
export function goLiveDay(
  { item, due }: Pick<Pass, "item" | "due">,
  calendar: BusinessCalendar,
): DayNumber {
  if (item.id === GO_LIVE_ITEM_ID) return due;
  return onOrAfterBankBound(addDays(due, -item.offsetDays, calendar), calendar);
}

function describePasses(
  passes: Passes,
  goLive: Pass | null,
  calendar: BusinessCalendar,
): ReadonlyMap<ItemId, ScheduledItem> {
  if (goLive) passBackward(passes, goLive.item.id, calendar);
  const items = new Map<ItemId, ScheduledItem>();
  for (const { item, isOpen, start, due, binding, latest } of passes.values()) {
    const dueDate = fromEpochDay(due);
    const slackDays = latest === null ? null : daysBetween(due, latest, calendar);
    items.set(item.id, {
      id: item.id,
      baselineDue: item.baselineDue,
      start: fromEpochDay(start),
      due: dueDate,
      slipDays: daysBetween(toEpochDay(item.baselineDue), due, calendar),
      slackDays,
      isCritical: slackDays === 0,
      binding,
      isPinMissed: isOpen && item.isPinned && dueDate > item.due,
    });
  }
  return items;
}

function drivingChain(passes: Passes, goLive: Pass): readonly ItemId[] {
  const chain: ItemId[] = [];
  let pass: Pass | undefined = goLive;
  while (pass?.isOpen) {
    chain.push(pass.item.id);
    pass = pass.binding?.kind === "dependency" ? passes.get(pass.binding.itemId) : undefined;
  }
  return chain.reverse();
}
