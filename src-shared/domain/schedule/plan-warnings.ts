/** What is wrong with a plan before anybody works by it: too short, in the wrong order, on a day off (domain.md section 3). */
import {
  type BusinessCalendar,
  businessDaysBetween,
  calendarOf,
  isBusinessDay,
} from "../calendar/business-days.ts";
import type { IsoDate } from "../dates.ts";
import type { ItemId } from "../ids.ts";
import { type Implementation, isSatisfied, type Item, type Profile } from "../implementation.ts";
import { countBusinessDays, longDate } from "../people-dates.ts";
import { anchorDay, isApplicable, type PlanBasis, plannedDue, startsOn } from "./plan.ts";
import type { Playbook } from "../playbook/playbook.ts";

/** An item whose start falls before a dependency's due date. */
export interface PlanClash {
  readonly itemId: ItemId;
  readonly title: string;
  readonly startsOn: IsoDate;
  readonly dependencyId: ItemId;
  readonly dependencyDue: IsoDate;
}

/** Something to know before a plan is created. */
export interface PlanWarning {
  readonly code: "compressed" | "kickoff-off-day" | "go-live-off-day" | "order";
  /** A sentence for the screen. */
  readonly message: string;
  /** Only with `compressed`. */
  readonly clashes: readonly PlanClash[];
}

type SpacedItem = Pick<Item, "id" | "anchor" | "offsetDays" | "durationDays" | "dependsOn">;

/** The shortest distance K to G in business days at which nothing starts before what it depends on is due. */
export function minimumDistanceDays(items: readonly SpacedItem[]): number {
  const byId = new Map(items.map((item) => [item.id, item]));
  let minimum = 1;
  for (const item of items) {
    if (item.anchor !== "G") continue;
    for (const id of item.dependsOn) {
      const dependency = byId.get(id);
      if (dependency?.anchor !== "K") continue;
      minimum = Math.max(minimum, dependency.offsetDays - item.offsetDays + item.durationDays);
    }
  }
  return minimum;
}

/** Kickoff to go-live in business days of the payor. */
function distanceDays(basis: PlanBasis): number {
  return businessDaysBetween(anchorDay("K", basis), anchorDay("G", basis), calendarOf(basis));
}

type ClashingItem = Pick<Item, "id" | "title" | "due" | "durationDays" | "dependsOn">;

/** The items that would have to start before what they depend on is due, in the order given; each with the latest such. */
function findClashes(
  items: readonly ClashingItem[],
  calendar: BusinessCalendar,
): readonly PlanClash[] {
  const dueOf = new Map(items.map(({ id, due }) => [id, due]));
  return items.flatMap((item) => {
    const start = startsOn(item.due, item.durationDays, calendar);
    let worst: PlanClash | null = null;
    for (const dependencyId of item.dependsOn) {
      const dependencyDue = dueOf.get(dependencyId);
      if (dependencyDue === undefined || dependencyDue <= start) continue;
      if (worst && worst.dependencyDue >= dependencyDue) continue;
      worst = { itemId: item.id, title: item.title, startsOn: start, dependencyId, dependencyDue };
    }
    return worst ? [worst] : [];
  });
}

/** A plan that is too tight for its dependencies. */
export interface PlanCompression {
  readonly distanceDays: number;
  readonly minimumDays: number;
  /** The open items that would have to start too early, in the order of the playbook; at least one. */
  readonly clashes: readonly PlanClash[];
}

/**
 * Whether the dates of a running implementation are too tight: open items that the plan itself starts before what they
 * need is due. Null when none is, also when the distance is short but all that would clash is done. Dates set by hand are
 * left out: they clash for reasons of their own.
 */
export function planCompression(
  implementation: PlanBasis & Pick<Implementation, "items">,
): PlanCompression | null {
  const items = Object.values(implementation.items);
  const planned = items
    .filter((item) => !isSatisfied(item) && !item.isPinned && item.anchor !== null)
    .sort((a, b) => a.position - b.position);
  const clashes = findClashes(planned, calendarOf(implementation));
  if (clashes.length === 0) return null;
  return {
    distanceDays: distanceDays(implementation),
    minimumDays: minimumDistanceDays(items),
    clashes,
  };
}

/** "Kickoff and go-live are 50 business days apart, the plan needs 56. 3 items start before what they need is due." */
export function compressionInWords({
  distanceDays: distance,
  minimumDays: minimum,
  clashes,
}: PlanCompression): string {
  const cause =
    distance < minimum
      ? `Kickoff and go-live are ${countBusinessDays(distance)} apart, the plan needs ${minimum}.`
      : "Banking days and the payor's calendar leave too little room.";
  return `${cause} ${clashesInWords(clashes.length)}.`;
}

function clashesInWords(count: number): string {
  return `${count === 1 ? "1 item starts" : `${count} items start`} before what they need is due`;
}

/**
 * What is wrong with a plan before it is created: kickoff and go-live in the wrong order or on a day off, and a
 * distance too short for the playbook, with the items that would start too early (domain.md section 3).
 */
export function planWarnings(
  playbook: Playbook,
  profile: Profile,
  basis: PlanBasis,
): readonly PlanWarning[] {
  const { kickoff, goLive } = basis.anchors;
  const calendar = calendarOf(basis);
  if (kickoff >= goLive) {
    return [
      { code: "order", message: "The target go-live must be after the kickoff.", clashes: [] },
    ];
  }
  const warnings: PlanWarning[] = [];
  const clashes = findClashes(
    playbook.items
      .filter((item) => isApplicable(item, profile))
      .map((item) => ({ ...item, due: plannedDue(item, basis) })),
    calendar,
  );
  const [from, to] = [anchorDay("K", basis), anchorDay("G", basis)];
  const distance = distanceDays(basis);
  const minimum = minimumDistanceDays(playbook.items);
  if (distance < minimum || clashes.length > 0) {
    warnings.push({
      code: "compressed",
      message:
        `Kickoff and go-live are ${distance} business days apart; the playbook is made for ${minimum} or more.` +
        (clashes.length > 0 ? ` ${clashesInWords(clashes.length)}.` : ""),
      clashes,
    });
  }
  if (from !== kickoff) {
    const message = `Kickoff ${longDate(kickoff)} is not a business day.`;
    warnings.push({ code: "kickoff-off-day", message, clashes: [] });
  }
  if (to !== goLive) {
    const kind = isBusinessDay(goLive, calendar) ? "banking day" : "business day";
    const message = `Go-live ${longDate(goLive)} is not a ${kind}.`;
    warnings.push({ code: "go-live-off-day", message, clashes: [] });
  }
  return warnings;
}
