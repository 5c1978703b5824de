/** From a playbook to a dated plan (domain.md section 3). All offsets and durations are business days. */
import { addBusinessDays, businessDaysBetween, isBusinessDay } from "./business-days.ts";
import type { IsoDate } from "./dates.ts";
import { longDate } from "./people-dates.ts";
import type { ItemId } from "./ids.ts";
import type { Implementation, Item, Profile } from "./implementation.ts";
import type { Playbook, PlaybookItem } from "./playbook.ts";
import { PROFILE_FLAG_LABELS } from "./vocabulary.ts";

/** Anchor dates: K, the kickoff, and G, the first production disbursement. */
export type Anchors = Pick<Implementation["anchors"], "kickoff" | "goLive">;

type Dated = Pick<Item, "anchor" | "offsetDays" | "due">;

/** The business day that an anchor stands for: itself, or the next one when it lies on a day off. */
export function anchorDay(anchor: IsoDate): IsoDate {
  return addBusinessDays(anchor, 0);
}

/** Due date by the plan: anchor plus offset; the item's own due date when it has no anchor. */
export function plannedDue(
  item: Pick<PlaybookItem, "anchor" | "offsetDays"> | Dated,
  anchors: Anchors,
): IsoDate {
  if (item.anchor === null) return item.due;
  const anchor = item.anchor === "K" ? anchors.kickoff : anchors.goLive;
  return addBusinessDays(anchorDay(anchor), item.offsetDays);
}

/** Start of the work: due minus duration, so that an item may start on the day on which what it needs is due. */
export function startsOn(due: IsoDate, durationDays: number): IsoDate {
  return durationDays === 0 ? due : addBusinessDays(due, -durationDays);
}

/** Whether an item of the playbook applies to a customer with this profile. */
function isApplicable(item: Pick<PlaybookItem, "flag">, profile: Profile): boolean {
  return item.flag === null || profile[item.flag];
}

/** Why a conditional item does not apply. */
export function notApplicableReason(item: Pick<PlaybookItem, "flag">): string {
  return item.flag === null ? "" : `${PROFILE_FLAG_LABELS[item.flag]} is off in the profile`;
}

/** The items of a new implementation, in the order of the playbook, with their baseline dates. */
export function planItems(
  playbook: Playbook,
  profile: Profile,
  anchors: Anchors,
  today: IsoDate,
): Record<ItemId, Item> {
  const items: Record<ItemId, Item> = {};
  playbook.items.forEach((template, index) => {
    const due = plannedDue(template, anchors);
    const applies = isApplicable(template, profile);
    items[template.id] = {
      id: template.id,
      title: template.title,
      kind: template.kind,
      checklist: template.checklist,
      phase: template.phase,
      owners: [...template.owners],
      assignee: "",
      requirement: template.requirement,
      flag: template.flag,
      anchor: template.anchor,
      offsetDays: template.offsetDays,
      durationDays: template.durationDays,
      dependsOn: [...template.dependsOn],
      isBankBound: template.isBankBound,
      doneWhen: template.doneWhen,
      status: applies ? "not_started" : "not_applicable",
      statusSince: today,
      due,
      baselineDue: due,
      isPinned: false,
      doneOn: null,
      notApplicableReason: applies ? "" : notApplicableReason(template),
      notes: "",
      links: [],
      position: index + 1,
    };
  });
  return items;
}

/**
 * New due dates after an anchor moved: of items that are neither done nor pinned and whose date changes (not applicable
 * ones move along, so that they have the right date when they come back).
 */
export function replan(
  items: Implementation["items"],
  anchors: Anchors,
): ReadonlyMap<ItemId, IsoDate> {
  const moved = new Map<ItemId, IsoDate>();
  for (const item of Object.values(items)) {
    if (item.status === "done" || item.isPinned) continue;
    const due = plannedDue(item, anchors);
    if (due !== item.due) moved.set(item.id, due);
  }
  return moved;
}

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

function findClashes(playbook: Playbook, profile: Profile, anchors: Anchors): PlanClash[] {
  const applicable = new Map(
    playbook.items
      .filter((item) => isApplicable(item, profile))
      .map((item) => [item.id, { item, due: plannedDue(item, anchors) }]),
  );
  return [...applicable.values()].flatMap(({ item, due }) => {
    const start = startsOn(due, item.durationDays);
    let worst: PlanClash | null = null;
    for (const dependencyId of item.dependsOn) {
      const dependencyDue = applicable.get(dependencyId)?.due;
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
  kickoff: IsoDate,
  goLive: IsoDate,
): readonly PlanWarning[] {
  if (kickoff >= goLive) {
    return [
      { code: "order", message: "The target go-live must be after the kickoff.", clashes: [] },
    ];
  }
  const warnings: PlanWarning[] = [];
  const clashes = findClashes(playbook, profile, { kickoff, goLive });
  const distance = businessDaysBetween(anchorDay(kickoff), anchorDay(goLive));
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
  const offDay = (date: IsoDate, code: PlanWarning["code"], name: string): void => {
    if (isBusinessDay(date)) return;
    warnings.push({
      code,
      message: `${name} ${longDate(date)} is not a business day.`,
      clashes: [],
    });
  };
  offDay(kickoff, "kickoff-off-day", "Kickoff");
  offDay(goLive, "go-live-off-day", "Go-live");
  return warnings;
}
