/** What is wrong with a plan before anybody works by it: too short, in the wrong order, on a day off (domain.md section 3). */
import {
  type BusinessCalendar,
  businessDaysBetween,
  calendarOf,
  isBusinessDay,
} from "./business-days.ts";
import type { IsoDate } from "./dates.ts";
import type { ItemId } from "./ids.ts";
import type { Item, Profile } from "./implementation.ts";
import { longDate } from "./people-dates.ts";
import { anchorDay, isApplicable, type PlanBasis, plannedDue, startsOn } from "./plan.ts";
import type { Playbook } from "./playbook.ts";

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

/** The shortest distance K to G in business days at which nothing starts before what it depends on is due. */
export function minimumDistanceDays(playbook: Playbook): number {
  const byId = new Map(playbook.items.map((item) => [item.id, item]));
  let minimum = 1;
  for (const item of playbook.items) {
    if (item.anchor !== "G") continue;
    for (const id of item.dependsOn) {
      const dependency = byId.get(id);
      if (dependency?.anchor !== "K") continue;
      minimum = Math.max(minimum, dependency.offsetDays - item.offsetDays + item.durationDays);
    }
  }
  return minimum;
}

type ClashingItem = Pick<Item, "id" | "title" | "due" | "durationDays" | "dependsOn">;

/** The items that would have to start before what they depend on is due, in the order given; each with the latest such. */
export function findClashes(
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
  const distance = businessDaysBetween(from, to, calendar);
  const minimum = minimumDistanceDays(playbook);
  if (distance < minimum || clashes.length > 0) {
    const count = clashes.length === 1 ? "1 item starts" : `${clashes.length} items start`;
    warnings.push({
      code: "compressed",
      message:
        `Kickoff and go-live are ${distance} business days apart; the playbook is made for ${minimum} or more.` +
        (clashes.length > 0 ? ` ${count} before what they need is due.` : ""),
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
