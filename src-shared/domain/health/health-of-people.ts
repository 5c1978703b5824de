/** The dimensions of health that come from risks, decisions and meetings (domain.md section 10). */
import { businessDaysBetween } from "../calendar/business-days.ts";
import type { HealthReason } from "../card-summary.ts";
import { calendarDaysBetween } from "../dates.ts";
import type { MeasureContext } from "./health-measure.ts";
import { colourFrom, type HealthThresholds } from "./health-thresholds.ts";
import {
  type Decision,
  type Implementation,
  isSatisfied,
  type Meeting,
} from "../implementation.ts";
import { byStart } from "../meetings.ts";
import { countBusinessDays, countDays, lateInWords, shortDate } from "../people-dates.ts";
import { openDecisions, riskScore, topRisks } from "../selectors.ts";
import { lastChangedOn } from "./staleness.ts";
import { quoted } from "../text.ts";
import { phaseIndex } from "../vocabulary.ts";

/** The highest score of the open risks and issues, and issues that nobody acts on. Left out without any. */
export function riskHealth(
  implementation: Implementation,
  { today, thresholds, calendar }: MeasureContext,
): HealthReason | null {
  const open = topRisks(implementation, Number.POSITIVE_INFINITY);
  const top = open[0];
  if (!top) return null;
  const dimension = "risks";
  const score = riskScore(top);
  const colour = colourFrom(score, {
    amber: thresholds.riskScoreAmber,
    red: thresholds.riskScoreRed,
  });
  const kind = top.kind === "issue" ? "Issue" : "Risk";
  const scored = `${kind} ${quoted(top.title)} scores ${score} of 25`;
  const cause = { kind: "risk", riskId: top.id } as const;
  if (colour !== "green") return { dimension, colour, reason: scored, cause };
  const idle = open
    .filter((risk) => risk.kind === "issue")
    .map((issue) => ({ issue, days: businessDaysBetween(issue.lastActionOn, today, calendar) }))
    .sort((a, b) => b.days - a.days)[0];
  if (idle && idle.days >= thresholds.issueIdleDaysAmber) {
    const reason = `Issue ${quoted(idle.issue.title)} without action for ${countBusinessDays(idle.days)}`;
    return {
      dimension,
      colour: "amber",
      reason,
      cause: { kind: "risk", riskId: idle.issue.id },
    };
  }
  return { dimension, colour, reason: scored, cause };
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
  { today, thresholds, calendar }: MeasureContext,
): HealthReason | null {
  const open = openDecisions(implementation);
  const [next] = open;
  if (!next) return null;
  const dimension = "decisions";
  const late = open.flatMap((decision) =>
    decision.neededBy !== null && decision.neededBy < today
      ? [{ decision, neededBy: decision.neededBy }]
      : [],
  );
  const oldest = late[0];
  const toDecision = ({ id }: Decision): HealthReason["cause"] => ({
    kind: "decision",
    decisionId: id,
  });
  if (!oldest) {
    const reason = `${open.length} open ${open.length === 1 ? "decision" : "decisions"}, none late`;
    return { dimension, colour: "green", reason, cause: toDecision(next) };
  }
  const blocking = late.find(({ decision }) => isBlockingGate(implementation, decision));
  if (blocking) {
    const { decision, neededBy } = blocking;
    const reason = `Decision ${quoted(decision.title)} ${lateInWords(neededBy, today, calendar)} and blocks the ${implementation.phase} gate`;
    return { dimension, colour: "red", reason, cause: toDecision(decision) };
  }
  const days = businessDaysBetween(oldest.neededBy, today, calendar);
  const reason =
    late.length === 1
      ? `Decision ${quoted(oldest.decision.title)} ${lateInWords(oldest.neededBy, today, calendar)}`
      : `${late.length} of ${open.length} open decisions are late, the oldest by ${countDays(days)}`;
  const colour = colourFrom(days, {
    amber: thresholds.decisionDaysAmber,
    red: thresholds.decisionDaysRed,
  });
  return { dimension, colour, reason, cause: toDecision(oldest.decision) };
}

// Vacant means: the names were once collected (SET-03), people are listed, and nobody holds the role.
function findVacantRole({ people, items }: Implementation): HealthReason | null {
  const listed = Object.values(people);
  if (listed.length === 0 || items["SET-03"]?.status !== "done") return null;
  for (const role of ["SPON", "SIGN"] as const) {
    if (listed.some((person) => person.roles.includes(role))) continue;
    const noun = role === "SPON" ? "sponsor" : "authorized signer";
    return {
      dimension: "engagement",
      colour: "red",
      reason: `No ${noun} among the people listed (${listed.length})`,
      cause: { kind: "role", role },
    };
  }
  return null;
}

function missedReason(missed: readonly Meeting[], thresholds: HealthThresholds): HealthReason {
  const [newest] = missed.toSorted((a, b) => byStart(b, a));
  return {
    dimension: "engagement",
    colour: colourFrom(missed.length, {
      amber: thresholds.missedMeetingsAmber,
      red: thresholds.missedMeetingsRed,
    }),
    reason:
      missed.length === 1
        ? "The last planned meeting was not held"
        : `The last ${missed.length} planned meetings were not held`,
    cause: newest
      ? { kind: "meeting", meetingId: newest.id }
      : { kind: "place", place: "meetings" },
  };
}

/** Since the last held meeting; since the kickoff date while none was held; null while the kickoff is ahead. */
function contactReason(
  last: Meeting | undefined,
  { anchors }: Implementation,
  { today, thresholds }: MeasureContext,
): HealthReason | null {
  if (!last && anchors.kickoff > today) return null;
  const days = calendarDaysBetween(last?.date ?? anchors.kickoff, today);
  return {
    dimension: "engagement",
    colour: colourFrom(days, {
      amber: thresholds.contactCalendarDaysAmber,
      red: thresholds.contactCalendarDaysRed,
    }),
    reason: last
      ? `Last meeting held ${shortDate(last.date, today)}, ${countDays(days)} ago`
      : `No meeting held since the kickoff date, ${countDays(days)} ago`,
    cause: last ? { kind: "meeting", meetingId: last.id } : { kind: "place", place: "meetings" },
  };
}

function unchangedReason(
  implementation: Implementation,
  { today, thresholds }: MeasureContext,
): HealthReason | null {
  const days = calendarDaysBetween(lastChangedOn(implementation), today);
  if (days < thresholds.unchangedCalendarDaysAmber) return null;
  return {
    dimension: "engagement",
    colour: "amber",
    reason: `Nothing was changed here for ${countDays(days)}`,
    cause: { kind: "place", place: "activity" },
  };
}

/**
 * Contact with the payor, from P1 on: days since the last held meeting (since kickoff when none was held), meetings that
 * passed without being held, a vacant sponsor or signer. Not looked at while there are no meetings and the kickoff is
 * ahead. Data that nobody touches count in every phase.
 */
export function engagementHealth(
  implementation: Implementation,
  context: MeasureContext,
): HealthReason | null {
  const reasons = [
    ...contactReasons(implementation, context),
    unchangedReason(implementation, context),
  ];
  for (const colour of ["red", "amber"] as const) {
    const found = reasons.find((one) => one?.colour === colour);
    if (found) return found;
  }
  return reasons[0] ?? null;
}

function contactReasons(
  implementation: Implementation,
  context: MeasureContext,
): readonly HealthReason[] {
  if (phaseIndex(implementation.phase) < 1) return [];
  const { today, thresholds } = context;
  const meetings = Object.values(implementation.meetings);
  if (meetings.length === 0 && implementation.anchors.kickoff > today) return [];
  const last = meetings
    .filter(({ status, date }) => status === "held" && date <= today)
    .reduce<Meeting | undefined>(
      (latest, one) => (!latest || one.date > latest.date ? one : latest),
      undefined,
    );
  const missed = meetings.filter(
    ({ status, date }) => status === "planned" && date < today && (!last || date > last.date),
  );
  const vacant = findVacantRole(implementation);
  const contact = contactReason(last, implementation, context);
  return [
    ...(vacant ? [vacant] : []),
    ...(missed.length >= thresholds.missedMeetingsAmber ? [missedReason(missed, thresholds)] : []),
    ...(contact ? [contact] : []),
  ];
}
