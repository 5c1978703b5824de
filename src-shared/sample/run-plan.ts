/** Brings the items of a fresh plan to where they stand on a day: done, under way, waiting, late. */
import {
  addBusinessDays,
  businessDaysBetween,
  onOrBeforeBusinessDay,
  STANDARD_CALENDAR,
} from "../domain/calendar/business-days.ts";
import { maxDate, minDate } from "../domain/dates.ts";
import { dependencyOrder } from "../domain/schedule/dependencies.ts";
import {
  type Implementation,
  isSatisfied,
  type Item,
  type Person,
} from "../domain/implementation.ts";
import { startsOn } from "../domain/schedule/plan.ts";
import { type ItemStatus, phaseIndex, ROLES } from "../domain/vocabulary.ts";
import { DONE_NOTES, EVIDENCE_LINKS, OPEN_NOTES } from "./item-texts.ts";
import type { Random } from "../random.ts";
import type { Mood, Scenario } from "./scenario.ts";
import type { Trouble } from "./trouble.ts";

type Items = Readonly<Record<string, Item>>;

/** Items whose first answer is the bank's. */
const BANK_ITEMS: ReadonlySet<string> = new Set(["SET-23", "SET-24", "SET-25", "TST-03"]);
/** How many business days a team that is ahead finishes the work of a phase before it is due. */
const AHEAD_DAYS = 6;
/** An overdue item up to this old is amber by itself, an older one red. */
const FEW_OVERDUE_OLDEST = 3;
const MANY_OVERDUE_OLDEST = 9;

/** The items as they stand on `scenario.asOf`. */
export function runPlan(
  implementation: Pick<Implementation, "items" | "gates" | "createdOn">,
  scenario: Scenario,
  troubles: ReadonlySet<Trouble>,
  people: Readonly<Record<string, Person>>,
  random: Random,
): Items {
  const done = finishDueWork(implementation, scenario, random);
  const late = reopenLateWork(done, implementation, scenario, troubles, random);
  const current = scenario.state === "closed" ? late : startCurrentWork(late, scenario, random);
  return decorate(current, people, random);
}

/** How late or early the work of a running implementation was so far, in business days with weights. */
const DAYS_LATE_SO_FAR: readonly (readonly [days: number, weight: number])[] = [
  [-2, 2],
  [-1, 4],
  [0, 9],
  [1, 3],
  [3, 1],
];

/** How late or early work was, in business days with weights, in implementations that are behind us. */
const DAYS_LATE: Readonly<Record<Mood, readonly (readonly [days: number, weight: number])[]>> = {
  steady: [
    [-2, 3],
    [-1, 5],
    [0, 12],
    [1, 3],
    [3, 1],
  ],
  strained: [
    [-1, 4],
    [0, 12],
    [1, 4],
    [2, 2],
    [5, 1],
  ],
  troubled: [
    [-1, 2],
    [0, 11],
    [1, 5],
    [3, 3],
    [8, 1],
  ],
};

/** Everything due by the day is done, about when it was due, and never before what it depends on. */
function finishDueWork(
  { items, createdOn }: Pick<Implementation, "items" | "createdOn">,
  scenario: Scenario,
  random: Random,
): Record<string, Item> {
  const { asOf, phase, state, mood } = scenario;
  const isClosed = state === "closed";
  const result: Record<string, Item> = { ...items };
  for (const id of dependencyOrder(Object.values(items))) {
    const item = items[id];
    if (!item || item.status === "not_applicable") continue;
    const isEarlierPhase = phaseIndex(item.phase) < phaseIndex(phase);
    const isAhead = isEarlierPhase && businessDaysBetween(asOf, item.due) <= AHEAD_DAYS;
    const isDue = item.due < asOf || (item.due === asOf && random.chance(0.4));
    if (!isDue && !isAhead && !isClosed) continue;
    const dependencies = item.dependsOn.flatMap((dependency) => result[dependency] ?? []);
    if (!dependencies.every(isSatisfied)) continue;
    if (item.requirement === "optional" && random.chance(0.25)) {
      result[id] = {
        ...item,
        status: "not_applicable",
        statusSince: minDate(item.due, asOf),
        notApplicableReason: "The payor does not want it in this roll-out",
      };
      continue;
    }
    const days = random.pickWeighted(isClosed ? DAYS_LATE[mood] : DAYS_LATE_SO_FAR);
    const earliest = dependencies.reduce(
      (date, dependency) => maxDate(date, dependency.doneOn ?? date),
      createdOn,
    );
    const latest = onOrBeforeBusinessDay(asOf);
    // In one that is behind us, late work makes late what follows: that is what there is to learn from it.
    const isPushed = isClosed && earliest > createdOn;
    const expected = isPushed
      ? maxDate(item.due, addBusinessDays(earliest, item.durationDays))
      : item.due;
    const doneOn = minDate(
      maxDate(addBusinessDays(minDate(expected, latest), days), earliest),
      latest,
    );
    result[id] = { ...item, status: "done", statusSince: doneOn, doneOn };
  }
  return result;
}

/** Takes items back that nothing done depends on, newest first, until there is as much late work as the story wants. */
function reopenLateWork(
  items: Record<string, Item>,
  { gates }: Pick<Implementation, "gates">,
  scenario: Scenario,
  troubles: ReadonlySet<Trouble>,
  random: Random,
): Items {
  const { asOf, phase, state, mood } = scenario;
  if (state === "closed") return items;
  let wanted = 0;
  let oldest = FEW_OVERDUE_OLDEST;
  if (troubles.has("few_overdue")) wanted = random.int(2, 3);
  else if (mood !== "steady" || random.chance(0.3)) wanted = 1;
  if (troubles.has("many_overdue")) {
    wanted = random.int(5, 7);
    oldest = MANY_OVERDUE_OLDEST;
  }
  const gateItemIds = new Set(
    Object.values(gates)
      .filter((gate) => phaseIndex(gate.phase) < phaseIndex(phase))
      .flatMap((gate) => Object.values(gate.criteria).flatMap((criterion) => criterion.itemIds)),
  );
  const result = items;
  for (let count = 0; count < wanted; count++) {
    const needed = new Set(
      Object.values(result)
        .filter((item) => item.status === "done")
        .flatMap((item) => item.dependsOn),
    );
    const next = Object.values(result)
      .filter(
        (item) =>
          item.status === "done" &&
          item.requirement !== "optional" &&
          item.due < asOf &&
          businessDaysBetween(item.due, asOf) <= oldest &&
          !needed.has(item.id) &&
          !gateItemIds.has(item.id),
      )
      .sort((a, b) => (a.due < b.due ? 1 : a.due > b.due ? -1 : a.position - b.position))[0];
    if (!next) break;
    const status = random.pickWeighted<ItemStatus>([
      [waitingStatus(next), 6],
      ["in_progress", 3],
      ["blocked", 2],
    ]);
    const since = maxDate(
      startsOn(next.due, next.durationDays, STANDARD_CALENDAR),
      addBusinessDays(asOf, -8),
    );
    result[next.id] = { ...next, status, statusSince: minDate(since, asOf), doneOn: null };
  }
  return result;
}

/** Work whose time has come and whose dependencies are there is under way. */
function startCurrentWork(items: Items, { asOf }: Scenario, random: Random): Items {
  const result: Record<string, Item> = { ...items };
  let pins = random.int(0, 2);
  for (const item of Object.values(items)) {
    if (item.status !== "not_started") continue;
    const start = startsOn(item.due, item.durationDays, STANDARD_CALENDAR);
    const canStart = item.dependsOn.every((id) => {
      const dependency = items[id];
      return dependency === undefined || isSatisfied(dependency);
    });
    if (start <= asOf && canStart) {
      const status = random.pickWeighted<ItemStatus>([
        ["in_progress", 5],
        [waitingStatus(item), 3],
        ["not_started", 3],
      ]);
      if (status !== "not_started") {
        const since = addBusinessDays(start, random.int(0, 1));
        result[item.id] = { ...item, status, statusSince: minDate(since, asOf) };
      }
    } else if (pins > 0 && item.due > addBusinessDays(asOf, 8) && random.chance(0.08)) {
      pins -= 1;
      result[item.id] = { ...item, isPinned: true, due: addBusinessDays(item.due, -1) };
    }
  }
  return result;
}

function waitingStatus(item: Item): ItemStatus {
  if (BANK_ITEMS.has(item.id)) return "waiting_bank";
  const role = item.owners[0];
  return role ? `waiting_${ROLES[role].party}` : "in_progress";
}

/** Who does it, a few notes and links. */
function decorate(items: Items, people: Readonly<Record<string, Person>>, random: Random): Items {
  const nameOf = new Map<string, string>();
  for (const person of Object.values(people)) {
    for (const role of person.roles) if (!nameOf.has(role)) nameOf.set(role, person.name);
  }
  const result: Record<string, Item> = {};
  for (const item of Object.values(items)) {
    const isOpen = item.status !== "done" && item.status !== "not_applicable";
    const isUnderWay = isOpen && item.status !== "not_started";
    const role = item.owners[0];
    const hasNote = isUnderWay ? random.chance(0.5) : item.status === "done" && random.chance(0.06);
    const hasLink = item.status === "done" && random.chance(0.05);
    result[item.id] = {
      ...item,
      assignee: role && (isUnderWay || random.chance(0.4)) ? (nameOf.get(role) ?? "") : "",
      notes: hasNote ? random.pick(isUnderWay ? OPEN_NOTES[item.status] : DONE_NOTES) : "",
      links: hasLink ? [random.pick(EVIDENCE_LINKS)] : [],
    };
  }
  return result;
}
