/** Decisions, risks and issues, actions. */
import { calendarOf } from "../../domain/calendar/business-days.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Action, Decision, Risk } from "../../domain/implementation.ts";
import { dueInWords, shortDate } from "../../domain/people-dates.ts";
import { inPosition } from "../../domain/records.ts";
import { openDecisions, riskScore, topRisks } from "../../domain/selectors.ts";
import { PARTY_LABELS, ROLES } from "../../domain/vocabulary.ts";
import { type Block, paragraph, rich, strong, table, type TextLike } from "../report-model.ts";
import {
  andMore,
  cap,
  peopleWithRole,
  type SectionContext,
  silence,
  sinceLast,
} from "./section-context.ts";

const MOST_DECISIONS = 8;
const MOST_RISKS = 5;
const MOST_ACTIONS = 10;

/** Open decisions by the date by which they are needed. */
export function composeDecisions(context: SectionContext): readonly Block[] {
  const { implementation, today } = context;
  const decisions = openDecisions(implementation);
  if (decisions.length === 0) return [silence("No decision is open.")];
  const { shown, more } = cap(decisions, MOST_DECISIONS);
  return [
    table(
      ["Decision", "From", "-Needed by", "-Status"],
      shown.map((decision): TextLike[] => [
        rich(strong(decision.title), decision.detail ? `. ${decision.detail}` : ""),
        decider(decision, context),
        decision.neededBy ? shortDate(decision.neededBy, today) : "no date",
        decision.neededBy ? dueInWords(decision.neededBy, today, calendarOf(implementation)) : "",
      ]),
    ),
    ...andMore(more),
  ];
}

function decider({ neededFrom }: Decision, { implementation }: SectionContext): string {
  if (neededFrom === null) return "";
  const person = peopleWithRole(implementation, neededFrom)[0];
  return person ? `${person.name} (${ROLES[neededFrom].name})` : ROLES[neededFrom].name;
}

/** The five highest open risks and issues, with what is new or changed since the last time. */
export function composeRisks(context: SectionContext): readonly Block[] {
  return riskTable(
    topRisks(context.implementation, MOST_RISKS),
    context,
    "No risk or issue is open.",
  );
}

/** Open issues: what has happened, not what may. */
export function composeIssues(context: SectionContext): readonly Block[] {
  const issues = topRisks(context.implementation, Number.POSITIVE_INFINITY).filter(
    ({ kind }) => kind === "issue",
  );
  return riskTable(cap(issues, MOST_ACTIONS).shown, context, "No issue is open.");
}

function riskTable(
  risks: readonly Risk[],
  context: SectionContext,
  nothing: string,
): readonly Block[] {
  if (risks.length === 0) return [silence(nothing)];
  const since = sinceLast(context).date;
  return [
    table(
      ["Risk or issue", "Response", "Owner", "-Change", "#Score"],
      risks.map((risk): TextLike[] => [
        rich(strong(risk.title), risk.kind === "issue" ? " (issue)" : ""),
        risk.response || "–",
        risk.owner || "–",
        changeSince(risk, since),
        `${riskScore(risk)} of 25`,
      ]),
    ),
  ];
}

function changeSince({ raisedOn, lastActionOn }: Risk, since: IsoDate): string {
  if (raisedOn >= since) return "new";
  return lastActionOn >= since ? "changed" : "";
}

/** Open actions by due date, and those done since the last time in one line; not those that this meeting brings. */
export function composeActions(context: SectionContext): readonly Block[] {
  const { implementation, meeting, today } = context;
  const since = sinceLast(context).date;
  const all = inPosition(implementation.actions).filter(
    ({ meetingId }) => meetingId !== meeting.id,
  );
  const open = all
    .filter(({ status }) => status === "open")
    .sort((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : a.due === b.due ? 0 : 1));
  const done = all.filter(({ doneOn }) => doneOn !== null && doneOn >= since);
  const doneLine =
    done.length === 0
      ? []
      : [paragraph("Done since last time: ", done.map(({ title }) => title).join("; "), ".")];
  if (open.length === 0) return [silence("No action is open from last time."), ...doneLine];
  const { shown, more } = cap(open, MOST_ACTIONS);
  return [
    table(
      ["Action", "Who", "-Due", "Status"],
      shown.map((action): TextLike[] => [
        action.title,
        actor(action),
        action.due ? shortDate(action.due, today) : "",
        action.due ? dueInWords(action.due, today, calendarOf(implementation)) : "Open",
      ]),
    ),
    ...andMore(more),
    ...doneLine,
  ];
}

/** Who promised it: the person and the party. */
export function actor({ owner, party }: Action): string {
  return owner ? `${owner} (${PARTY_LABELS[party]})` : PARTY_LABELS[party];
}

/** Decisions that were taken, newest first: what holds, and who said so. */
export function composeTakenDecisions({ implementation, today }: SectionContext): readonly Block[] {
  const taken = Object.values(implementation.decisions)
    .filter(({ status }) => status === "taken")
    .sort((a, b) => ((a.decidedOn ?? "") < (b.decidedOn ?? "") ? 1 : -1));
  if (taken.length === 0) return [silence("No decision was recorded yet.")];
  const { shown, more } = cap(taken, MOST_DECISIONS);
  return [
    table(
      ["Decision", "Outcome", "By", "-On"],
      shown.map((decision): TextLike[] => [
        decision.title,
        decision.outcome || "not written down",
        decision.decidedBy,
        decision.decidedOn ? shortDate(decision.decidedOn, today) : "",
      ]),
    ),
    ...andMore(more),
  ];
}
