/** How well projects serve as the pilot (domain.md section 6, model): a verdict per rule in words, a score, a check of the whole. */
import { addCalendarDays, calendarDaysBetween, type IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { shortDate } from "../people-dates.ts";
import { inPosition } from "../records.ts";
import { type ProjectFigures, projectFigures } from "./project-figures.ts";
import { PAYEE_SIZES, PILOT_RULE, payeeSize } from "./rollout-rules.ts";
import type { Project } from "./rollout-schema.ts";

/** The rules of the pilot in their order. */
export const PILOT_RULES = [
  "projects",
  "payees",
  "next_billing",
  "manager",
  "sizes",
  "disputes",
] as const;
/** A rule of the pilot. */
export type PilotRule = (typeof PILOT_RULES)[number];
/** Label of each rule. */
export const PILOT_RULE_LABELS: Readonly<Record<PilotRule, string>> = {
  projects: `${PILOT_RULE.projects.min} to ${PILOT_RULE.projects.max} projects`,
  payees: `${PILOT_RULE.payees.min} to ${PILOT_RULE.payees.max} payees`,
  next_billing: `Next billing in ${PILOT_RULE.nextBillingWeeks.min} to ${PILOT_RULE.nextBillingWeeks.max} weeks`,
  manager: "Engaged project manager",
  sizes: "Several payee sizes",
  disputes: "No open disputes",
};

/** How a rule stands: not known counts as neither. */
export interface PilotVerdict {
  readonly rule: PilotRule;
  readonly state: "met" | "unmet" | "unknown";
  /** "18 payees, 3 more than 15". */
  readonly words: string;
}

/** How well something serves as the pilot. */
export interface PilotFitness {
  readonly verdicts: readonly PilotVerdict[];
  /** Share of the rules that are met, in whole percent; a rule of which nothing is known counts a quarter. */
  readonly score: number;
}

/** What the rule looks at. */
export type PilotSource = Pick<Implementation, "payees" | "projects" | "waves">;

/** What an unknown rule counts: better than unmet, so that gaps in a list do not bury a project. */
const UNKNOWN_SHARE = 0.25;
const DAYS_OF_WEEK = 7;

function fitnessOf(verdicts: readonly PilotVerdict[]): PilotFitness {
  const points = verdicts.reduce(
    (sum, { state }) => sum + (state === "met" ? 1 : state === "unknown" ? UNKNOWN_SHARE : 0),
    0,
  );
  return { verdicts, score: Math.round((points * 100) / Math.max(1, verdicts.length)) };
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}

function inRange(
  rule: PilotRule,
  number: number,
  one: string,
  { min, max }: { readonly min: number; readonly max: number },
): PilotVerdict {
  const words = count(number, one);
  if (number < min)
    return { rule, state: "unmet", words: `${words}, ${min - number} short of ${min}` };
  if (number > max)
    return { rule, state: "unmet", words: `${words}, ${number - max} more than ${max}` };
  return { rule, state: "met", words };
}

function payeesVerdict(figures: readonly ProjectFigures[]): PilotVerdict {
  const rule = "payees";
  const known = figures.filter(({ payees }) => payees !== null);
  if (known.length === 0) return { rule, state: "unknown", words: "Number of payees not known" };
  // A payee of two projects is one payee; of estimates nobody knows who is in both.
  const ids = new Set(known.flatMap(({ payeeIds }) => payeeIds));
  const estimated = known.filter(({ source }) => source === "estimate");
  const total = ids.size + estimated.reduce((sum, { payees }) => sum + (payees ?? 0), 0);
  const verdict = inRange(rule, total, "payee", PILOT_RULE.payees);
  return estimated.length > 0 ? { ...verdict, words: `${verdict.words} (estimate)` } : verdict;
}

/** Latest and earliest next billing date that the rule allows for a choice on that day. */
function billingWindow(asOf: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const { min, max } = PILOT_RULE.nextBillingWeeks;
  return {
    from: addCalendarDays(asOf, min * DAYS_OF_WEEK),
    to: addCalendarDays(asOf, max * DAYS_OF_WEEK),
  };
}

function billingVerdict(projects: readonly Project[], asOf: IsoDate): PilotVerdict {
  const rule = "next_billing";
  const window = billingWindow(asOf);
  const said = projects.map(({ name, nextBillingOn }): PilotVerdict => {
    const who = projects.length > 1 ? `${name}: ` : "";
    if (nextBillingOn === null) {
      return { rule, state: "unknown", words: `${who}next billing date not known` };
    }
    const words = `${who}${shortDate(nextBillingOn, asOf)}`;
    if (nextBillingOn < asOf) return { rule, state: "unmet", words: `${words} has passed` };
    const days = calendarDaysBetween(asOf, nextBillingOn);
    const away = days < 2 * DAYS_OF_WEEK ? count(days, "day") : `${Math.floor(days / 7)} weeks`;
    if (nextBillingOn < window.from) {
      return { rule, state: "unmet", words: `${words}, too soon (in ${away})` };
    }
    return nextBillingOn > window.to
      ? { rule, state: "unmet", words: `${words}, too late (in ${away})` }
      : { rule, state: "met", words: `${words} (in ${away})` };
  });
  return worst(rule, said);
}

/** The worst of several, in the words of those that are so. */
function worst(rule: PilotRule, said: readonly PilotVerdict[]): PilotVerdict {
  const state = (["unmet", "unknown", "met"] as const).find((candidate) =>
    said.some((verdict) => verdict.state === candidate),
  );
  if (!state) return { rule, state: "unknown", words: "No project" };
  const words = said.filter((verdict) => verdict.state === state).map((verdict) => verdict.words);
  return { rule, state, words: words.join("; ") };
}

function managerVerdict(projects: readonly Project[]): PilotVerdict {
  const rule = "manager";
  return worst(
    rule,
    projects.map(({ name, projectManager, isManagerEngaged }) => {
      const who = projectManager === "" ? `The project manager of ${name}` : projectManager;
      if (isManagerEngaged) return { rule, state: "met", words: `${who} is engaged` };
      return projectManager === ""
        ? { rule, state: "unknown", words: `No project manager named for ${name}` }
        : { rule, state: "unmet", words: `${who} is not engaged yet` };
    }),
  );
}

function sizesVerdict(
  figures: readonly ProjectFigures[],
  payees: Implementation["payees"],
): PilotVerdict {
  const rule = "sizes";
  const ids = new Set(figures.flatMap(({ payeeIds }) => payeeIds));
  const counts = new Map<string, number>();
  for (const id of ids) {
    const cents = payees[id]?.monthlyPayoutCents ?? 0;
    if (cents === 0) continue; // nobody entered it
    const size = payeeSize(cents);
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  if (counts.size === 0) return { rule, state: "unknown", words: "Sizes of the payees not known" };
  const parts = PAYEE_SIZES.flatMap(({ label }) =>
    counts.has(label) ? [`${counts.get(label)} ${label}`] : [],
  );
  return counts.size >= PILOT_RULE.payeeSizes
    ? { rule, state: "met", words: parts.join(", ") }
    : { rule, state: "unmet", words: `Only one size: ${parts.join("")}` };
}

function disputesVerdict(projects: readonly Project[]): PilotVerdict {
  const disputed = projects.filter(({ hasOpenDispute }) => hasOpenDispute);
  return disputed.length === 0
    ? { rule: "disputes", state: "met", words: "None" }
    : {
        rule: "disputes",
        state: "unmet",
        words: `Open dispute on ${disputed.map(({ name }) => name).join(", ")}`,
      };
}

/**
 * How the projects together serve as the pilot, if they were chosen on that day. The figures are those of `projectFigures`,
 * which a caller with many candidates makes once.
 */
export function pilotFitness(
  projects: readonly Project[],
  { payees }: Pick<PilotSource, "payees">,
  figures: Readonly<Record<string, ProjectFigures>>,
  asOf: IsoDate,
): PilotFitness {
  const own = projects.flatMap(({ id }) => figures[id] ?? []);
  return fitnessOf([
    inRange("projects", projects.length, "project", PILOT_RULE.projects),
    payeesVerdict(own),
    billingVerdict(projects, asOf),
    managerVerdict(projects),
    sizesVerdict(own, payees),
    disputesVerdict(projects),
  ]);
}

/** Projects of the pilot as chosen, in their order. */
export function pilotProjects({
  projects,
  waves,
}: Pick<PilotSource, "projects" | "waves">): readonly Project[] {
  return inPosition(projects).filter(
    ({ waveId }) => waveId !== null && waves[waveId]?.type === "pilot",
  );
}

/**
 * The chosen pilot as a whole; null while no project is in it. Once its invitations are out, the next billing date says
 * nothing any more about whether the choice was good.
 */
export function pilotCheck(source: PilotSource, today: IsoDate): PilotFitness | null {
  const projects = pilotProjects(source);
  if (projects.length === 0) return null;
  const fitness = pilotFitness(projects, source, projectFigures(source), today);
  const pilots = Object.values(source.waves).filter(({ type }) => type === "pilot");
  const isUnderWay = pilots.some(({ invitationsOn }) => (invitationsOn ?? "9999") <= today);
  if (!isUnderWay) return fitness;
  return fitnessOf(
    fitness.verdicts.map((verdict) =>
      verdict.rule === "next_billing"
        ? { ...verdict, state: "met", words: "Asked until the invitations go out" }
        : verdict,
    ),
  );
}
