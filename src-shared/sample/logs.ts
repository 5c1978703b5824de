/** Decisions, risks, issues, actions and measures of success of a generated implementation. */
import { addBusinessDays, onOrBeforeBusinessDay } from "../domain/calendar/business-days.ts";
import { type IsoDate, maxDate, minDate } from "../domain/dates.ts";
import type {
  Action,
  Decision,
  Implementation,
  Meeting,
  Risk,
  SuccessCriterion,
} from "../domain/implementation.ts";
import { type Party, phaseIndex, type RoleCode } from "../domain/vocabulary.ts";
import {
  ACTIONS,
  type DecisionTemplate,
  DECISIONS,
  EARLY_ISSUES,
  LATE_QUESTIONS,
  OWN_ISSUES,
  OWN_RISKS,
  RISK_RESPONSES,
  SUCCESS_CRITERIA,
  WATCHED,
} from "./log-texts.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";
import type { Trouble } from "./trouble.ts";

/** Names of the people who speak for a party. */
export type PartyNames = Readonly<Record<Party, string>>;

/** Decisions: those that were due taken, the next ones open, and a late one where the story wants it. */
export function chooseDecisions(
  { items, createdOn }: Pick<Implementation, "items" | "createdOn">,
  { phase, state, asOf }: Scenario,
  troubles: ReadonlySet<Trouble>,
  nameOf: (role: RoleCode) => string,
  random: Random,
): Record<string, Decision> {
  const decisions: Record<string, Decision> = {};
  const add = (template: DecisionTemplate, itemId: string | null, neededBy: IsoDate): void => {
    const id = nextId("decision", decisions);
    const isTaken = state === "closed" || (itemId !== null && neededBy < asOf);
    const settledBy = minDate(neededBy, asOf);
    decisions[id] = {
      id,
      title: template.title,
      detail: template.detail,
      neededFrom: template.from,
      neededBy,
      status: isTaken ? "taken" : "open",
      outcome: isTaken ? template.outcome : "",
      decidedBy: isTaken ? nameOf(template.from) : "",
      decidedOn: isTaken ? maxDate(createdOn, onOrBeforeBusinessDay(settledBy)) : null,
      raisedOn: maxDate(createdOn, addBusinessDays(settledBy, -random.int(5, 12))),
      itemId,
      meetingId: null,
      position: Object.keys(decisions).length + 1,
    };
  };
  for (const template of DECISIONS) {
    const due = items[template.itemId]?.due;
    if (due === undefined || phaseIndex(template.phase) > phaseIndex(phase)) continue;
    add(template, template.itemId, due);
  }
  // Late ones hang on no item: a decision that keeps a gate shut would be red at once.
  if (troubles.has("late_decision")) {
    add(random.pick(LATE_QUESTIONS), null, addBusinessDays(asOf, -random.int(2, 4)));
  }
  if (troubles.has("stale_decision")) {
    const drawn = random.pick(LATE_QUESTIONS);
    const isAsked = Object.values(decisions).some(({ title }) => title === drawn.title);
    const other = LATE_QUESTIONS.find(({ title }) => title !== drawn.title);
    const template = isAsked && other ? other : drawn;
    add(template, null, addBusinessDays(asOf, -random.int(7, 12)));
  }
  return decisions;
}

/** Seeded risks worked on as time passed, and one to three of the project's own. */
export function chooseRisks(
  { risks, createdOn }: Pick<Implementation, "risks" | "createdOn">,
  { phase, state, asOf, mood }: Scenario,
  troubles: ReadonlySet<Trouble>,
  owner: string,
  random: Random,
): Record<string, Risk> {
  const result: Record<string, Risk> = {};
  const recently = (): IsoDate => maxDate(createdOn, addBusinessDays(asOf, -random.int(0, 4)));
  for (const risk of Object.values(risks)) {
    const isClosed = state === "closed" || random.chance(phaseIndex(phase) * 0.09);
    result[risk.id] = {
      ...risk,
      owner: random.chance(0.5) ? owner : "",
      response: random.chance(0.6) ? (RISK_RESPONSES[risk.title] ?? WATCHED) : "",
      lastActionOn: recently(),
      status: isClosed ? "closed" : "open",
      closedOn: isClosed ? recently() : null,
    };
  }
  const add = (kind: Risk["kind"], probability: number, impact: number): void => {
    const [title, response] = random.pick<readonly [string, string]>(
      kind === "risk" ? OWN_RISKS : phaseIndex(phase) < 2 ? EARLY_ISSUES : OWN_ISSUES,
    );
    const id = nextId("risk", result);
    const isClosed = state === "closed";
    result[id] = {
      id,
      kind,
      title,
      probability,
      impact,
      response,
      owner,
      status: isClosed ? "closed" : "open",
      raisedOn: maxDate(createdOn, addBusinessDays(asOf, -random.int(3, 15))),
      lastActionOn: recently(),
      closedOn: isClosed ? asOf : null,
      itemId: null,
      position: Object.keys(result).length + 1,
    };
  };
  if (troubles.has("critical_issue")) add("issue", 5, random.int(4, 5));
  if (troubles.has("high_risk")) add("risk", 4, random.int(3, 4));
  if (mood !== "steady" || random.chance(0.5)) add("risk", 2, random.int(3, 5));
  if (phaseIndex(phase) >= 3 && random.chance(0.25)) add("issue", 2, random.int(2, 3));
  return result;
}

/** Actions from the last held meetings: older ones done, those of the last two partly open, rarely one overdue. */
export function chooseActions(
  meetings: Readonly<Record<string, Meeting>>,
  scenario: Scenario,
  names: PartyNames,
  random: Random,
): Record<string, Action> {
  const held = Object.values(meetings).filter(({ status }) => status === "held");
  const actions: Record<string, Action> = {};
  held.forEach((meeting, index) => {
    const isRecent = index >= held.length - 2;
    // What was promised in the last meetings is not promised again.
    const recent = new Set(
      Object.values(actions)
        .slice(-6)
        .map((action) => action.title),
    );
    const fresh = ACTIONS.filter(([title]) => !recent.has(title));
    for (const [title, party] of random.sample(fresh, random.int(isRecent ? 1 : 0, 2))) {
      const id = nextId("action", actions);
      const due = addBusinessDays(meeting.date, random.int(3, 6));
      const isDone = scenario.state === "closed" || !isRecent || random.chance(0.3);
      actions[id] = {
        id,
        title,
        party,
        owner: names[party],
        due,
        status: isDone ? "done" : "open",
        raisedOn: meeting.date,
        doneOn: isDone ? maxDate(meeting.date, minDate(due, scenario.asOf)) : null,
        meetingId: meeting.id,
        position: Object.keys(actions).length + 1,
      };
    }
  });
  return actions;
}

/** Measures of success: drafted at kickoff, with actual values once adoption was measured. */
export function chooseSuccessCriteria(
  { items }: Pick<Implementation, "items">,
  { goLive }: Scenario,
): Record<string, SuccessCriterion> {
  if (items["SET-01"]?.status !== "done") return {};
  const isMeasured = items["PAY-18"]?.status === "done";
  return Object.fromEntries(
    SUCCESS_CRITERIA.map(([text, baseline, target, actual], index): [string, SuccessCriterion] => {
      const id = `criterion-${index + 1}`;
      const measureOn = addBusinessDays(goLive, 18);
      const position = index + 1;
      return [
        id,
        { id, text, baseline, target, actual: isMeasured ? actual : "", measureOn, position },
      ];
    }),
  );
}

function nextId(kind: string, records: Readonly<Record<string, unknown>>): string {
  return `${kind}-${String(Object.keys(records).length + 1).padStart(2, "0")}`;
}
