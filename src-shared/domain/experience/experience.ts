/** What one closed implementation teaches about how long things take. Small, plain data: the index keeps a row of each. */
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  calendarOf,
} from "../calendar/business-days.ts";
import { type IsoDate, maxDate } from "../dates.ts";
import { GO_LIVE_ITEM_ID } from "../schedule/key-items.ts";
import { onOrAfterBankBoundDay } from "../schedule/plan.ts";
import type { ImplementationId, ItemId } from "../ids.ts";
import type { Implementation, Item } from "../implementation.ts";
import {
  type ChecklistKind,
  PHASE_CODES,
  type PhaseCode,
  PROFILE_FLAGS,
  type ProfileFlag,
} from "../vocabulary.ts";

/** How late one item was. Business days of the payor's calendar; negative = earlier. */
export interface ItemExperience {
  readonly itemId: ItemId;
  readonly kind: ChecklistKind;
  /** Done minus baseline due. */
  readonly slipDays: number;
  /** The part of the lateness that is its own, see `learnFrom`. */
  readonly ownDelayDays: number;
}

/** What one closed implementation teaches. */
export interface ExperienceRow {
  readonly implementationId: ImplementationId;
  readonly closedOn: IsoDate;
  /** The profile flags that were on. */
  readonly flags: readonly ProfileFlag[];
  /** First production disbursement minus baseline go-live, business days; null when that item was removed. */
  readonly goLiveSlipDays: number | null;
  /** Business days from entering a phase to leaving it; phases that were never entered are absent. */
  readonly phaseDays: Partial<Readonly<Record<PhaseCode, number>>>;
  /** Items that were done, in no order. */
  readonly items: readonly ItemExperience[];
}

/** A delay beyond this is a slip of the pen (a date in another year), and counts as this much. Business days. */
const LONGEST_DELAY_DAYS = 250;

/**
 * What an implementation teaches; null while it is not closed, and when it was cancelled: work that stopped says nothing
 * about how long work takes.
 *
 * An item's own delay is counted from the day on which it could have been done: the later of its baseline due date and
 * its planned duration after the last dependency was done. So an item that waited for a late one is not late itself, and
 * adding own delays to a forward pass over a plan gives the dates that really came about. The reference is the baseline,
 * not the due date as it stood in the end: a date that was moved (by hand, or with the go-live) because the work was late
 * would otherwise teach that it was on time. A dependency that was ticked after the item itself did not hold it up.
 *
 * Items that are not applicable or were removed teach nothing; a dependency on one counts as satisfied.
 */
export function learnFrom(implementation: Implementation): ExperienceRow | null {
  const { id, closed, cancelled, items, anchors, profile } = implementation;
  if (!closed || cancelled) return null;
  const calendar = calendarOf(implementation);
  const learnt: ItemExperience[] = [];
  for (const item of Object.values(items)) {
    const doneOn = dateDone(item);
    if (doneOn === null) continue;
    const possible = maxDate(item.baselineDue, readyDate(item, items, doneOn, calendar));
    learnt.push({
      itemId: item.id,
      kind: item.kind,
      slipDays: plausible(businessDaysBetween(item.baselineDue, doneOn, calendar)),
      ownDelayDays: plausible(businessDaysBetween(possible, doneOn, calendar)),
    });
  }
  const goLive = items[GO_LIVE_ITEM_ID];
  const wentLiveOn = goLive ? dateDone(goLive) : null;
  const baseline = onOrAfterBankBoundDay(anchors.baselineGoLive, calendar);
  return {
    implementationId: id,
    closedOn: closed.on,
    flags: PROFILE_FLAGS.filter((flag) => profile[flag]),
    goLiveSlipDays:
      wentLiveOn === null ? null : plausible(businessDaysBetween(baseline, wentLiveOn, calendar)),
    phaseDays: phaseDays(implementation, closed.on),
    items: learnt,
  };
}

/**
 * Business days of the payor's calendar that each phase took, counted to the next phase that was entered; the present one
 * up to `until`. A phase that was entered again counts from the last time.
 */
export function phaseDays(
  implementation: Pick<Implementation, "phaseEnteredOn" | "calendar">,
  until: IsoDate,
): Partial<Record<PhaseCode, number>> {
  const { phaseEnteredOn } = implementation;
  const calendar = calendarOf(implementation);
  const days: Partial<Record<PhaseCode, number>> = {};
  let leftOn = until;
  for (const code of PHASE_CODES.toReversed()) {
    const enteredOn = phaseEnteredOn[code];
    if (enteredOn === undefined) continue;
    days[code] = Math.max(0, businessDaysBetween(enteredOn, leftOn, calendar));
    leftOn = enteredOn;
  }
  return days;
}

function dateDone(item: Item): IsoDate | null {
  return item.status === "done" ? (item.doneOn ?? item.statusSince) : null;
}

/** The item's planned duration after its last dependency was done; its baseline due date when it had to wait for none. */
function readyDate(
  item: Item,
  items: Implementation["items"],
  doneOn: IsoDate,
  calendar: BusinessCalendar,
): IsoDate {
  let ready: IsoDate | null = null;
  for (const id of item.dependsOn) {
    const dependency = items[id];
    const date = dependency ? dateDone(dependency) : null;
    if (date !== null && date <= doneOn && (ready === null || date > ready)) ready = date;
  }
  if (ready === null) return item.baselineDue;
  return item.durationDays === 0 ? ready : addBusinessDays(ready, item.durationDays, calendar);
}

function plausible(days: number): number {
  return Math.max(-LONGEST_DELAY_DAYS, Math.min(LONGEST_DELAY_DAYS, days));
}
