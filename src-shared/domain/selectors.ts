/** What an implementation has to say: derived values that the screen, the reports and the summaries share. */
import { addCalendarDays, type IsoDate } from "./dates.ts";
import { byStart as compareStart } from "./training/course-standing.ts";
import { sessionTitle } from "./training/session-warnings.ts";
import type { TrainingSession } from "./training/training-schema.ts";
import type { NextEvent } from "./card-summary.ts";
import {
  type Decision,
  type Implementation,
  isSatisfied,
  type Item,
  type Meeting,
  type Risk,
} from "./implementation.ts";
import { byStart } from "./meetings.ts";
import { type MeetingKind, PARTIES, type Party, ROLES, WAITING_ON } from "./vocabulary.ts";

type WithItems = Pick<Implementation, "items">;

function byDue(a: Item, b: Item): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.position - b.position;
}

/** Whether an open item's due date has passed. An item due today is not overdue. */
export function isOverdue(item: Item, today: IsoDate): boolean {
  return item.due < today && !isSatisfied(item);
}

/** Open items whose due date has passed, oldest first. */
export function overdueItems({ items }: WithItems, today: IsoDate): readonly Item[] {
  return Object.values(items)
    .filter((item) => isOverdue(item, today))
    .sort(byDue);
}

/** Open items due from today up to and including that many calendar days from now, earliest first. */
export function itemsDueWithin(
  { items }: WithItems,
  today: IsoDate,
  calendarDays: number,
): readonly Item[] {
  const last = addCalendarDays(today, calendarDays);
  return Object.values(items)
    .filter((item) => !isSatisfied(item) && item.due >= today && item.due <= last)
    .sort(byDue);
}

/**
 * Who has to move: the party that an item waits on, else the party of its accountable owner, else Procore, whose
 * project manager runs the plan.
 */
export function partyOf(item: Pick<Item, "status" | "owners">): Party {
  const accountable = item.owners[0];
  return WAITING_ON[item.status] ?? (accountable ? ROLES[accountable].party : "procore");
}

/** Items of a party. */
export interface PartyItems {
  readonly party: Party;
  readonly items: readonly Item[];
}

/** Groups items by the party that has to move, in the order of `PARTIES`, without empty groups; order within is kept. */
export function groupByParty(items: readonly Item[]): readonly PartyItems[] {
  return PARTIES.map((party) => ({
    party,
    items: items.filter((item) => partyOf(item) === party),
  })).filter((group) => group.items.length > 0);
}

/** Overdue items by the party that has to move, oldest first. */
export function overdueByParty(implementation: WithItems, today: IsoDate): readonly PartyItems[] {
  return groupByParty(overdueItems(implementation, today));
}

/** The next open item, planned meeting or training session from today on; on the same day meetings first, items last. */
export function nextEvent(
  implementation: Pick<Implementation, "courses" | "items" | "meetings" | "trainingSessions">,
  today: IsoDate,
): NextEvent | null {
  const { items, meetings } = implementation;
  let item: Item | null = null;
  for (const candidate of Object.values(items)) {
    if (candidate.due < today || isSatisfied(candidate)) continue;
    if (!item || byDue(candidate, item) < 0) item = candidate;
  }
  let meeting: Meeting | null = null;
  for (const candidate of Object.values(meetings)) {
    if (candidate.status !== "planned" || candidate.date < today) continue;
    if (!meeting || byStart(candidate, meeting) < 0) meeting = candidate;
  }
  const session = nextSession(implementation, today);
  if (session && (!item || session.date <= item.due) && (!meeting || session.date < meeting.date)) {
    const { id, date } = session;
    return { kind: "session", id, title: sessionTitle(implementation, session), date };
  }
  if (meeting && (!item || meeting.date <= item.due)) {
    return { kind: "meeting", id: meeting.id, title: meeting.title, date: meeting.date };
  }
  return item ? { kind: "item", id: item.id, title: item.title, date: item.due } : null;
}

function nextSession(
  { trainingSessions }: Pick<Implementation, "trainingSessions">,
  today: IsoDate,
): TrainingSession | null {
  let next: TrainingSession | null = null;
  for (const session of Object.values(trainingSessions)) {
    if (session.status !== "planned" || session.date < today) continue;
    if (!next || compareStart(session, next) < 0) next = session;
  }
  return next;
}

/** Score of a risk, 1 to 25: probability times impact. */
export function riskScore(risk: Pick<Risk, "probability" | "impact">): number {
  return risk.probability * risk.impact;
}

/** Open risks and issues by score, highest first; issues before risks of the same score. */
export function topRisks({ risks }: Pick<Implementation, "risks">, count = 5): readonly Risk[] {
  return Object.values(risks)
    .filter((risk) => risk.status === "open")
    .sort(
      (a, b) =>
        riskScore(b) - riskScore(a) ||
        Number(b.kind === "issue") - Number(a.kind === "issue") ||
        a.position - b.position,
    )
    .slice(0, count);
}

/** Open decisions by the date by which they are needed; those without a date last. */
export function openDecisions({
  decisions,
}: Pick<Implementation, "decisions">): readonly Decision[] {
  return Object.values(decisions)
    .filter((decision) => decision.status === "open")
    .sort((a, b) => {
      if (a.neededBy === b.neededBy) return a.position - b.position;
      return (a.neededBy ?? "9999") < (b.neededBy ?? "9999") ? -1 : 1;
    });
}

/** Items done on or after a date, in the order in which they were done. */
export function doneSince({ items }: WithItems, date: IsoDate): readonly Item[] {
  return Object.values(items)
    .filter((item) => item.status === "done" && item.doneOn !== null && item.doneOn >= date)
    .sort((a, b) => {
      const [doneA, doneB] = [a.doneOn ?? "", b.doneOn ?? ""];
      if (doneA !== doneB) return doneA < doneB ? -1 : 1;
      return a.position - b.position;
    });
}

/** The last meeting of a kind that was held before a date, or null. */
export function lastMeetingOfKind(
  { meetings }: Pick<Implementation, "meetings">,
  kind: MeetingKind,
  before: IsoDate,
): Meeting | null {
  let last: Meeting | null = null;
  for (const meeting of Object.values(meetings)) {
    if (meeting.kind !== kind || meeting.status !== "held" || meeting.date >= before) continue;
    if (!last || byStart(last, meeting) < 0) last = meeting;
  }
  return last;
}
