/** Where the implementation stands: at a glance, health with reasons, what is at stake, the way back to the plan. */
import { businessDaysBetween, calendarOf } from "../../domain/calendar/business-days.ts";
import { computeHealth, headlineOf } from "../../domain/health/health.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../domain/health/health-thresholds.ts";
import type { Health, HealthReason } from "../../domain/card-summary.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { type Implementation, isRequired } from "../../domain/implementation.ts";
import { GO_LIVE_ITEM_ID } from "../../domain/schedule/key-items.ts";
import {
  countBusinessDays,
  countDays,
  dueInWords,
  goLiveOffset,
  longDate,
  shortDate,
} from "../../domain/people-dates.ts";
import { computeSchedule } from "../../domain/schedule/schedule.ts";
import { itemsDueWithin, openDecisions, overdueItems, partyOf } from "../../domain/selectors.ts";
import { sessionsInOrder, sessionTitle } from "../../domain/training/session-warnings.ts";
import { HEALTH_DIMENSIONS, phaseName, ROLES } from "../../domain/vocabulary.ts";
import {
  type Block,
  bullets,
  paragraph,
  type RichText,
  rich,
  status,
  strong,
  table,
  type TextLike,
} from "../report-model.ts";
import { cap, itemName, type SectionContext, silence, whoDoes } from "./section-context.ts";

const GLANCE_LINES = 4;
// Sessions come in blocks, and must not bury what else is next.
const MOST_SESSIONS = 2;
const SOON_DAYS = 14;

/** Health of the implementation on a day. */
export function healthOn(
  implementation: Implementation,
  today: IsoDate,
  thresholds = DEFAULT_HEALTH_THRESHOLDS,
): Health {
  return computeHealth(implementation, today, thresholds);
}

/** The colour; with an override both: "At risk (set by Dana until Fri 4 Dec; computed: Off track)". */
export function coloursOf({ colour, override }: Health, today: IsoDate): RichText {
  if (!override) return [status(colour)];
  return rich(
    status(override.colour),
    ` (set by ${override.by || "hand"} until ${shortDate(override.until, today)}; computed: `,
    status(colour),
    ")",
  );
}

function overrideBlocks(health: Health, today: IsoDate): readonly Block[] {
  const { override } = health;
  if (!override) return [];
  return [
    paragraph(...coloursOf(health, today), `. Reason: ${override.reason.replace(/\.$/, "")}.`),
  ];
}

/** "P4 Payee onboarding". */
export function phaseInWords({ phase }: Pick<Implementation, "phase">): string {
  return `${phase} ${phaseName(phase)}`;
}

/** "Thu 14 Jan 2027, in 36 business days (G-36)", with the forecast when it is another date. */
export function goLiveInWords(implementation: Implementation, today: IsoDate): string {
  const { goLive } = implementation.anchors;
  const days = businessDaysBetween(today, goLive, calendarOf(implementation));
  const distance =
    days > 0
      ? `in ${countBusinessDays(days)} (${goLiveOffset(today, goLive, calendarOf(implementation))})`
      : days === 0
        ? "today"
        : `${countBusinessDays(-days)} ago (${goLiveOffset(today, goLive, calendarOf(implementation))})`;
  return `${longDate(goLive)}, ${distance}`;
}

/** The first page's answers: where are we, what do we need from you, what is next. */
export function composeGlance(context: SectionContext): readonly Block[] {
  return [
    {
      kind: "columns",
      columns: [
        { heading: "Where we are", blocks: whereWeAre(context) },
        { heading: "What we need from you", blocks: whatWeNeed(context) },
        { heading: "What is next", blocks: whatIsNext(context) },
      ],
    },
  ];
}

function whereWeAre({ implementation, today, thresholds }: SectionContext): readonly Block[] {
  const required = Object.values(implementation.items).filter(isRequired);
  const done = required.filter((item) => item.status === "done").length;
  const health = healthOn(implementation, today, thresholds);
  const worst = health.reasons[0];
  const headline = headlineOf(health);
  const lines: TextLike[] = [
    rich(...coloursOf(health, today), ` in ${phaseInWords(implementation)}`),
    `${done} of ${required.length} required items done`,
    forecastInWords(implementation, today),
  ];
  // The last line says how the schedule stands.
  if (headline !== null && worst?.colour !== "green" && worst?.dimension !== "schedule") {
    lines.splice(1, 0, headline);
  }
  return [bullets(lines)];
}

function forecastInWords(implementation: Implementation, today: IsoDate): string {
  const { forecastGoLive, slipDays: slip } = computeSchedule(implementation, today);
  if (implementation.items[GO_LIVE_ITEM_ID]?.status === "done") {
    return `Live since ${shortDate(forecastGoLive, today)}`;
  }
  const when = `Go-live forecast ${shortDate(forecastGoLive, today)}`;
  if (slip === 0) return `${when}, as planned`;
  return `${when}, ${countBusinessDays(Math.abs(slip))} ${slip > 0 ? "later" : "earlier"} than planned`;
}

// What the payor owes: late items first, then decisions, then what falls due soon.
function whatWeNeed({ implementation, today }: SectionContext): readonly Block[] {
  const late = overdueItems(implementation, today).filter((item) => partyOf(item) === "payor");
  const decisions = openDecisions(implementation).filter(
    ({ neededFrom }) => neededFrom === null || ROLES[neededFrom].party === "payor",
  );
  const soon = itemsDueWithin(implementation, today, SOON_DAYS).filter(
    (item) => partyOf(item) === "payor",
  );
  const lines: RichText[] = [
    ...late.map((item) =>
      rich(strong(item.title), ` (${dueInWords(item.due, today, calendarOf(implementation))})`),
    ),
    ...decisions.map(({ title, neededBy }) =>
      rich(
        "Decide: ",
        strong(title),
        neededBy ? ` (${dueInWords(neededBy, today, calendarOf(implementation))})` : "",
      ),
    ),
    ...soon.map((item) =>
      rich(item.title, ` (${dueInWords(item.due, today, calendarOf(implementation))})`),
    ),
  ];
  if (lines.length === 0) return [silence("Nothing is waiting for you.")];
  const { shown, more } = cap(lines, GLANCE_LINES);
  return [bullets(more > 0 ? [...shown, `and ${more} more below`] : shown)];
}

function whatIsNext({ implementation, meeting, today }: SectionContext): readonly Block[] {
  const items = itemsDueWithin(implementation, today, SOON_DAYS).map((item) => ({
    date: item.due,
    text: item.title,
  }));
  const meetings = Object.values(implementation.meetings)
    .filter(
      ({ id, status: state, date }) => id !== meeting.id && state === "planned" && date >= today,
    )
    .map(({ date, title }) => ({ date, text: title }));
  const sessions = sessionsInOrder(implementation)
    .filter(({ status, date }) => status === "planned" && date >= today)
    .slice(0, MOST_SESSIONS)
    .map((session) => ({
      date: session.date,
      text: `Training: ${sessionTitle(implementation, session)}`,
    }));
  const events = [...meetings, ...sessions, ...items]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, GLANCE_LINES)
    .map(({ date, text }) => rich(strong(shortDate(date, today)), ` ${text}`));
  return events.length === 0
    ? [silence("Nothing is planned in the next 14 days.")]
    : [bullets(events)];
}

/** Health and reasons: every dimension with its colour and its reason in one line. */
export function composeHealth({
  implementation,
  today,
  thresholds,
}: SectionContext): readonly Block[] {
  const health = healthOn(implementation, today, thresholds);
  const { colour, reasons, together } = health;
  if (colour === "none") {
    const { hold, cancelled, closed } = implementation;
    if (closed) return [silence(`Closed on ${longDate(closed.on)}.`)];
    if (cancelled) return [silence(`Cancelled on ${longDate(cancelled.on)}: ${cancelled.reason}`)];
    if (hold) {
      return [
        silence(
          `On hold since ${longDate(hold.since)}: ${hold.reason}. Review on ${longDate(hold.reviewOn)}.`,
        ),
      ];
    }
  }
  if (reasons.length === 0) return [silence("There is nothing to measure yet.")];
  const calm = reasons.filter((reason) => reason.colour === "green");
  return [
    ...overrideBlocks(health, today),
    ...(together === null ? [] : [paragraph(status("red"), `: ${together}.`)]),
    ...reasonTable(reasons.filter((reason) => reason.colour !== "green")),
    ...(calm.length > 0 ? [onTrackLine(calm)] : []),
  ];
}

// What is on track fits into one paragraph; a line for each would bury what is not.
function onTrackLine(reasons: readonly HealthReason[]): Block {
  const words = reasons
    .map(({ dimension, reason }) => `${HEALTH_DIMENSIONS[dimension]} (${reason})`)
    .join("; ");
  return paragraph(status("green"), `: ${words}.`);
}

function reasonTable(reasons: readonly HealthReason[]): readonly Block[] {
  if (reasons.length === 0) return [];
  return [
    table(
      ["-Health", "-Area", "Reason"],
      reasons.map(({ colour, dimension, reason }): TextLike[] => [
        status(colour),
        HEALTH_DIMENSIONS[dimension],
        reason,
      ]),
    ),
  ];
}

/** What is at stake: only what is not on track, or that nothing is. */
export function composeStake({
  implementation,
  today,
  thresholds,
}: SectionContext): readonly Block[] {
  const health = healthOn(implementation, today, thresholds);
  const troubles = health.reasons.filter(({ colour }) => colour !== "green");
  return [
    ...overrideBlocks(health, today),
    ...(troubles.length === 0 ? [silence("Every dimension is on track.")] : reasonTable(troubles)),
  ];
}

/** Recovery plan: forecast against baseline, and the late items to pull in first. */
export function composeRecovery({ implementation, today }: SectionContext): readonly Block[] {
  const schedule = computeSchedule(implementation, today);
  const slipped = Object.values(implementation.items)
    .flatMap((item) => {
      const expected = schedule.items.get(item.id);
      if (!expected || item.status === "done") return [];
      const { due, slipDays } = expected;
      return slipDays > 0 ? [{ item, expected: due, days: slipDays }] : [];
    })
    .sort((a, b) => b.days - a.days || a.item.position - b.item.position);
  const sentence = paragraph(`${forecastInWords(implementation, today)}.`);
  if (slipped.length === 0) return [sentence, silence("No open item is behind its baseline.")];
  const { shown } = cap(slipped, 8);
  return [
    sentence,
    table(
      ["Item", "Who", "-Baseline", "-Forecast", "#Late by"],
      shown.map(({ item, expected, days }): TextLike[] => [
        itemName(item),
        whoDoes(item),
        shortDate(item.baselineDue, today),
        shortDate(expected, today),
        countDays(days),
      ]),
    ),
  ];
}
