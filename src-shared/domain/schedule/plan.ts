/** From a playbook to a dated plan (domain.md section 3). All offsets and durations are business days of the payor. */
import { onOrAfterBankBound } from "../calendar/business-day-numbers.ts";
import {
  addBusinessDays,
  type BusinessCalendar,
  calendarOf,
  onOrAfterBusinessDay,
} from "../calendar/business-days.ts";
import { fromEpochDay, type IsoDate, toEpochDay } from "../dates.ts";
import type { ItemId } from "../ids.ts";
import type { Implementation, Item, Profile } from "../implementation.ts";
import type { Playbook, PlaybookItem } from "../playbook/playbook.ts";
import { PROFILE_FLAG_LABELS } from "../vocabulary.ts";

/** Anchor dates: K, the kickoff, and G, the first production disbursement. */
export type Anchors = Pick<Implementation["anchors"], "kickoff" | "goLive">;

/** What planned dates are computed from. Every implementation is one. */
export interface PlanBasis {
  readonly anchors: Anchors;
  readonly calendar: Implementation["calendar"];
}

type Dated = Pick<Item, "anchor" | "offsetDays" | "isBankBound" | "due">;
type Offset = Pick<PlaybookItem, "anchor" | "offsetDays" | "isBankBound">;

/**
 * The day on which money can move from that date on: the date itself when it is a business day of the payor and a
 * banking day, else the next such day. A payor who works on no banking day (weekends only) gets the next banking day.
 */
export function onOrAfterBankBoundDay(date: IsoDate, calendar: BusinessCalendar): IsoDate {
  return fromEpochDay(onOrAfterBankBound(toEpochDay(date), calendar));
}

/**
 * The day that an anchor stands for: itself, or the next possible one. K needs a business day of the payor; G, the first
 * production disbursement, needs a banking day besides.
 */
export function anchorDay(anchor: "K" | "G", { anchors, calendar }: PlanBasis): IsoDate {
  const days = calendarOf({ calendar });
  return anchor === "K"
    ? onOrAfterBusinessDay(anchors.kickoff, days)
    : onOrAfterBankBoundDay(anchors.goLive, days);
}

/**
 * Due date by the plan: anchor plus offset, moved on to a banking day when the item is bank-bound; the item's own due
 * date when it has no anchor.
 */
export function plannedDue(item: Offset | Dated, basis: PlanBasis): IsoDate {
  if (item.anchor === null) return item.due;
  const calendar = calendarOf(basis);
  const due = addBusinessDays(anchorDay(item.anchor, basis), item.offsetDays, calendar);
  return item.isBankBound ? onOrAfterBankBoundDay(due, calendar) : due;
}

/** Start of the work: due minus duration, so that an item may start on the day on which what it needs is due. */
export function startsOn(due: IsoDate, durationDays: number, calendar: BusinessCalendar): IsoDate {
  return durationDays === 0 ? due : addBusinessDays(due, -durationDays, calendar);
}

/** Whether an item of the playbook applies to a customer with this profile. */
export function isApplicable(item: Pick<PlaybookItem, "flag">, profile: Profile): boolean {
  return item.flag === null || profile[item.flag];
}

/** Why a conditional item does not apply. */
export function notApplicableReason(item: Pick<PlaybookItem, "flag">): string {
  return item.flag === null ? "" : `${PROFILE_FLAG_LABELS[item.flag]} is off in the profile`;
}

/** An item as it begins from its template: dated by the plan, and not applicable when the profile says so. */
export function itemFromTemplate(
  template: PlaybookItem,
  profile: Profile,
  basis: PlanBasis,
  { today, position }: { readonly today: IsoDate; readonly position: number },
): Item {
  const { source: _source, ...planned } = template;
  const due = plannedDue(template, basis);
  const applies = isApplicable(template, profile);
  return {
    ...planned,
    owners: [...planned.owners],
    dependsOn: [...planned.dependsOn],
    assignee: "",
    status: applies ? "not_started" : "not_applicable",
    statusSince: today,
    due,
    baselineDue: due,
    isPinned: false,
    doneOn: null,
    notApplicableReason: applies ? "" : notApplicableReason(template),
    notes: "",
    links: [],
    position,
  };
}

/** The items of a new implementation, in the order of the playbook, with their baseline dates. */
export function planItems(
  playbook: Playbook,
  profile: Profile,
  basis: PlanBasis,
  today: IsoDate,
): Record<ItemId, Item> {
  return Object.fromEntries(
    playbook.items.map((template, index) => [
      template.id,
      itemFromTemplate(template, profile, basis, { today, position: index + 1 }),
    ]),
  );
}

/**
 * New due dates after an anchor moved or the calendar changed: of items that are neither done nor pinned and whose date
 * changes (not applicable ones move along, so that they have the right date when they come back).
 */
export function replan(
  items: Implementation["items"],
  basis: PlanBasis,
): ReadonlyMap<ItemId, IsoDate> {
  const moved = new Map<ItemId, IsoDate>();
  for (const item of Object.values(items)) {
    if (item.status === "done" || item.isPinned) continue;
    const due = plannedDue(item, basis);
    if (due !== item.due) moved.set(item.id, due);
  }
  return moved;
}
