/**
 * The two passes of the schedule over the dependencies, in epoch days (domain.md section 3). Forward: when each item will
 * be due. Backward: how late each may be before the go-live moves.
 */
import type { BusinessCalendar } from "../calendar/business-days.ts";
import {
  addDays,
  type DayNumber,
  onOrAfterBankBound,
  onOrBefore,
  onOrBeforeBankBound,
} from "../calendar/business-day-numbers.ts";
import { toEpochDay } from "../dates.ts";
import { dependencyOrder } from "./dependencies.ts";
import type { ItemId } from "../ids.ts";
import type { Implementation, Item } from "../implementation.ts";

/** What decides the forecast of an open item. */
export type ScheduleBinding =
  /** It follows that item. */
  | { readonly kind: "dependency"; readonly itemId: ItemId }
  /** The plan gives it that date, and nothing is later. */
  | { readonly kind: "planned" }
  /** Its date was set by hand. */
  | { readonly kind: "pinned" }
  /** Its date has passed: today is the earliest that is left. */
  | { readonly kind: "today" }
  /** Money can move only later: the date is no banking day of the payor, or today's cut-off has passed. */
  | { readonly kind: "bank-day"; readonly because: "no-banking-day" | "cut-off-passed" };

/** Where an item stands after the passes. Epoch days. */
export interface Pass {
  readonly item: Item;
  readonly isOpen: boolean;
  readonly start: DayNumber;
  readonly due: DayNumber;
  /** Null for a done item. */
  readonly binding: ScheduleBinding | null;
  /** The last due date at which the go-live stays; null when the go-live does not wait for it, or it is done. */
  latest: DayNumber | null;
}

/** The passes of the items that apply, each after what it depends on. */
export type Passes = ReadonlyMap<ItemId, Pass>;

/** The moment of a schedule. */
export interface PassMoment {
  readonly today: DayNumber;
  /** The first banking day for which an authorization given now would count. */
  readonly firstBankDay: DayNumber;
}

const PLANNED: ScheduleBinding = { kind: "planned" };
const PINNED: ScheduleBinding = { kind: "pinned" };
const TODAY: ScheduleBinding = { kind: "today" };
const NO_BANKING_DAY: ScheduleBinding = { kind: "bank-day", because: "no-banking-day" };
const CUT_OFF_PASSED: ScheduleBinding = { kind: "bank-day", because: "cut-off-passed" };

/**
 * Expected start and due date of every item that applies. Done items stand at their done date; not applicable ones hold
 * nobody up. An open item is due at the latest of its date, today's business day, and its duration after the last
 * dependency; one that is not started starts today at the earliest. Dependencies inside a cycle are ignored.
 *
 * An item whose planned start has passed is taken to be under way even when nobody said so: otherwise every long item
 * without that tick would look late, and the forecast would not be believed. Each day past the due date moves it a day.
 */
export function passForward(
  items: Implementation["items"],
  calendar: BusinessCalendar,
  moment: PassMoment,
): Passes {
  const { today } = moment;
  const nextWorkday = addDays(today, 0, calendar);
  const passes = new Map<ItemId, Pass>();
  for (const id of dependencyOrder(Object.values(items))) {
    const item = items[id];
    if (!item || item.status === "not_applicable") continue;
    const { durationDays } = item;
    if (item.status === "done") {
      const due = toEpochDay(item.doneOn ?? item.statusSince);
      const start = durationDays === 0 ? due : addDays(due, -durationDays, calendar);
      passes.set(id, { item, isOpen: false, start, due, binding: null, latest: null });
      continue;
    }
    const planned = toEpochDay(item.due);
    let due = planned;
    let binding = item.isPinned ? PINNED : PLANNED;
    if (planned < today) {
      due = nextWorkday;
      binding = TODAY;
    }
    const last = lastDependency(item, passes);
    if (last) {
      const ready = durationDays === 0 ? last.due : addDays(last.due, durationDays, calendar);
      // Of two reasons for one date, the open dependency is the one that somebody can do something about.
      if (ready > due || (ready === due && last.isOpen)) {
        due = ready;
        binding = { kind: "dependency", itemId: last.item.id };
      }
    }
    if (item.isBankBound) {
      const possible = onOrAfterBankBound(due, calendar);
      const landed =
        possible >= moment.firstBankDay
          ? possible
          : onOrAfterBankBound(moment.firstBankDay, calendar);
      // A day on which the banks are closed anyway has no cut-off to miss.
      if (landed > due) binding = possible === due ? CUT_OFF_PASSED : NO_BANKING_DAY;
      due = landed;
    }
    let start = durationDays === 0 ? due : addDays(due, -durationDays, calendar);
    if (last && last.due > start) start = last.due;
    if (item.status === "not_started" && today > start) start = today;
    passes.set(id, { item, isOpen: true, start, due, binding, latest: null });
  }
  return passes;
}

// The dependency that is due last; of several, an open one.
function lastDependency(item: Item, passes: Passes): Pass | undefined {
  let last: Pass | undefined;
  for (const id of item.dependsOn) {
    const pass = passes.get(id);
    if (!pass) continue;
    if (!last || pass.due > last.due || (pass.due === last.due && pass.isOpen && !last.isOpen)) {
      last = pass;
    }
  }
  return last;
}

/**
 * Fills in `latest` of every open item that the target waits for, the target's being its forecast. Exact: an item may be
 * due on its latest day and the target stays, on the next possible one the target moves.
 */
export function passBackward(passes: Passes, targetId: ItemId, calendar: BusinessCalendar): void {
  const target = passes.get(targetId);
  if (!target?.isOpen) return;
  target.latest = target.due;
  const order = [...passes.values()];
  const done = new Set<ItemId>();
  for (let index = order.length - 1; index >= 0; index--) {
    const pass = order[index];
    if (!pass) continue;
    const { item } = pass;
    done.add(item.id);
    if (pass.latest === null) continue;
    if (item.isBankBound) pass.latest = onOrBeforeBankBound(pass.latest, calendar);
    const { latest } = pass;
    const allowed = item.durationDays === 0 ? latest : lastDayBefore(item, latest, calendar);
    for (const id of item.dependsOn) {
      const dependency = passes.get(id);
      // One that was passed already comes later in the order: a dependency inside a cycle, ignored forward too.
      if (!dependency?.isOpen || done.has(id)) continue;
      if (dependency.latest === null || dependency.latest > allowed) dependency.latest = allowed;
    }
  }
}

// The last day on which a dependency may be due so that the item is due by `latest`. It may be a day off, from which the
// work counts as from the business day before: one that is bank-bound may need it when the payor works at weekends only.
function lastDayBefore(item: Item, latest: DayNumber, calendar: BusinessCalendar): DayNumber {
  const last = addDays(onOrBefore(latest, calendar), -item.durationDays, calendar);
  return addDays(last, 1, calendar) - 1;
}
