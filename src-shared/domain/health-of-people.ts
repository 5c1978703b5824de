/** The dimensions of health that come from risks, decisions and meetings (domain.md section 10). */
import { businessDaysBetween } from "./business-days.ts";
import type { HealthReason } from "./card-summary.ts";
import { calendarDaysBetween, type IsoDate } from "./dates.ts";
import { colourOf, HEALTH_THRESHOLDS } from "./health-thresholds.ts";
import { type Decision, type Implementation, isSatisfied } from "./implementation.ts";
import { countBusinessDays, countDays, lateInWords, shortDate } from "./people-dates.ts";
import { openDecisions, riskScore, topRisks } from "./selectors.ts";
import { quoted } from "./text.ts";
import { phaseIndex } from "./vocabulary.ts";

/** The highest score of the open risks and issues, and issues that nobody acts on. Left out without any. */
export function riskHealth(implementation: Implementation, today: IsoDate): HealthReason | null {
  const open = topRisks(implementation, Number.POSITIVE_INFINITY);
  const top = open[0];
  if (!top) return null;
  const dimension = "Risks and issues";
  const { score: limits, issueDaysWithoutAction } = HEALTH_THRESHOLDS.risks;
  const score = riskScore(top);
  const colour = colourOf(score, limits);
  const kind = top.kind === "issue" ? "Issue" : "Risk";
  const scored = `${kind} ${quoted(top.title)} scores ${score} of 25`;
  if (colour !== "green") return { dimension, colour, reason: scored, itemId: top.itemId };
  const idle = open
    .filter((risk) => risk.kind === "issue")
    .map((issue) => ({ issue, days: businessDaysBetween(issue.lastActionOn, today) }))
    .sort((a, b) => b.days - a.days)[0];
  if (idle && idle.days > issueDaysWithoutAction) {
    const reason = `Issue ${quoted(idle.issue.title)} without action for ${countBusinessDays(idle.days)}`;
    return { dimension, colour: "amber", reason, itemId: idle.issue.itemId };
  }
  return { dimension, colour, reason: scored, itemId: null };
}

// The exit gate of the phase in which the card is, kept shut by the item that waits for the decision.
function isBlockingGate(implementation: Implementation, { itemId }: Decision): boolean {
  const item = itemId === null ? undefined : implementation.items[itemId];
  if (!item || isSatisfied(item)) return false;
  const gate = implementation.gates[implementation.phase];
  return Object.values(gate?.criteria ?? {}).some(
    (criterion) => criterion.waivedOn === null && criterion.itemIds.includes(item.id),
  );
}

/** Decisions that are late, and those that keep the present gate shut. Left out without open decisions. */
export function decisionHealth(
  implementation: Implementation,
  today: IsoDate,
): HealthReason | null {
  const open = openDecisions(implementation);
  if (open.length === 0) return null;
  const dimension = "Decisions";
  const late = open.flatMap((decision) =>
    decision.neededBy !== null && decision.neededBy < today
      ? [{ decision, neededBy: decision.neededBy }]
      : [],
  );
  const oldest = late[0];
  if (!oldest) {
    const reason = `${open.length} open ${open.length === 1 ? "decision" : "decisions"}, none late`;
    return { dimension, colour: "green", reason, itemId: null };
  }
  const blocking = late.find(({ decision }) => isBlockingGate(implementation, decision));
  if (blocking) {
    const { decision, neededBy } = blocking;
    const reason = `Decision ${quoted(decision.title)} ${lateInWords(neededBy, today)} and blocks the ${implementation.phase} gate`;
    return { dimension, colour: "red", reason, itemId: decision.itemId };
  }
  const days = businessDaysBetween(oldest.neededBy, today);
  const reason =
    late.length === 1
      ? `Decision ${quoted(oldest.decision.title)} ${lateInWords(oldest.neededBy, today)}`
      : `${late.length} of ${open.length} open decisions are late, the oldest by ${countDays(days)}`;
  const colour = days > HEALTH_THRESHOLDS.decisions.daysLate ? "red" : "amber";
  return { dimension, colour, reason, itemId: oldest.decision.itemId };
}

// Vacant means: the names were once collected (SET-03), people are listed, and nobody holds the role.
function findVacantRole({ people, items }: Implementation): string | null {
  const listed = Object.values(people);
  if (listed.length === 0 || items["SET-03"]?.status !== "done") return null;
  const holds = (role: "SIGN" | "SPON"): boolean =>
    listed.some((person) => person.roles.includes(role));
  if (!holds("SPON")) return `No sponsor among the people listed (${listed.length})`;
  if (!holds("SIGN")) return `No authorized signer among the people listed (${listed.length})`;
  return null;
}

function lastChangedOn({ activity }: Implementation): IsoDate | null {
  let last: string | null = null;
  for (const id in activity) {
    const at = activity[id]?.at;
    if (at !== undefined && (last === null || at > last)) last = at;
  }
  return last === null ? null : last.slice(0, 10);
}

/**
 * Contact with the payor, from P1 on: days since the last held meeting (since kickoff when none was held), meetings that
 * passed without being held, a vacant sponsor or signer, and data that nobody touches. Left out while there are no
 * meetings and the kickoff is ahead.
 */
export function engagementHealth(
  implementation: Implementation,
  today: IsoDate,
): HealthReason | null {
  if (phaseIndex(implementation.phase) < 1) return null;
  const dimension = "Engagement";
  const { calendarDaysSinceContact, missedMeetings, calendarDaysUnchanged } =
    HEALTH_THRESHOLDS.engagement;
  const meetings = Object.values(implementation.meetings);
  const { kickoff } = implementation.anchors;
  if (meetings.length === 0 && kickoff > today) return null;

  const vacant = findVacantRole(implementation);
  if (vacant) return { dimension, colour: "red", reason: vacant, itemId: null };

  let lastHeld: IsoDate | null = null;
  for (const { status, date } of meetings) {
    if (status === "held" && date <= today && (lastHeld === null || date > lastHeld))
      lastHeld = date;
  }
  const missed = meetings.filter(
    ({ status, date }) =>
      status === "planned" && date < today && (lastHeld === null || date > lastHeld),
  );
  const contactOn = lastHeld ?? (kickoff <= today ? kickoff : null);
  const days = contactOn === null ? 0 : calendarDaysBetween(contactOn, today);
  const contact =
    lastHeld === null
      ? `No meeting held since the kickoff date, ${countDays(days)} ago`
      : `Last meeting held ${shortDate(lastHeld, today)}, ${countDays(days)} ago`;
  const missedWords =
    missed.length === 1
      ? "The last planned meeting was not held"
      : `The last ${missed.length} planned meetings were not held`;
  const byContact = colourOf(days, calendarDaysSinceContact);
  const byMissed = colourOf(missed.length, missedMeetings);
  if (byMissed === "red") {
    return { dimension, colour: byMissed, reason: missedWords, itemId: null };
  }
  if (byContact === "red") return { dimension, colour: byContact, reason: contact, itemId: null };
  if (byMissed === "amber") {
    return { dimension, colour: byMissed, reason: missedWords, itemId: null };
  }
  if (byContact === "amber") {
    return { dimension, colour: byContact, reason: contact, itemId: null };
  }
  const changedOn = lastChangedOn(implementation);
  const unchangedDays = changedOn === null ? 0 : calendarDaysBetween(changedOn, today);
  if (unchangedDays >= calendarDaysUnchanged) {
    const reason = `Nothing was changed here for ${countDays(unchangedDays)}`;
    return { dimension, colour: "amber", reason, itemId: null };
  }
  if (contactOn === null) return null;
  return { dimension, colour: "green", reason: contact, itemId: null };
}
