/**
 * The thresholds of health, the same for all cards and in this one place (domain.md section 10). A workspace may change
 * them; `workspace.json` keeps only what differs from the values here.
 */
import { z } from "zod";
import type { HealthDimension } from "../vocabulary.ts";

/** Days are business days of the payor unless the key says otherwise. `...Before` counts back from go-live. */
const DEFAULTS = {
  scheduleSlipAmber: 3,
  scheduleSlipRed: 11,
  overdueCountAmber: 2,
  overdueCountRed: 5,
  overdueDaysAmber: 4,
  overdueDaysRed: 8,
  overdueCriticalDaysRed: 6,
  fundingTestBeforeAmber: 28,
  fundingTestBeforeRed: 16,
  payeePointsBelowAmber: 1,
  payeePointsBelowRed: 16,
  payeeBlockedBeforeRed: 5,
  payeesExpectedAt24: 0,
  payeesExpectedAt20: 20,
  payeesExpectedAt15: 45,
  payeesExpectedAt10: 80,
  payeesExpectedAt5: 90,
  payeesExpectedAt0: 95,
  trainingPercentAmber: 100,
  trainingPercentRed: 80,
  trainingBefore: 11,
  trainingAdminsBeforeRed: 5,
  testingShownBefore: 16,
  testingDefectScoreAmber: 12,
  testingDefectScoreRed: 20,
  endToEndBeforeRed: 4,
  riskScoreAmber: 12,
  riskScoreRed: 20,
  issueIdleDaysAmber: 6,
  decisionDaysAmber: 0,
  decisionDaysRed: 6,
  contactCalendarDaysAmber: 8,
  contactCalendarDaysRed: 15,
  missedMeetingsAmber: 1,
  missedMeetingsRed: 2,
  unchangedCalendarDaysAmber: 14,
  returnBankingDaysAmber: 0,
  returnBankingDaysRed: 4,
  hypercareIssueScoreAmber: 6,
  hypercareIssueScoreRed: 20,
  amberDimensionsForRed: 4,
  staleCalendarDays: 7,
} as const;

/** Key of a threshold. */
export type HealthThreshold = keyof typeof DEFAULTS;
/** A whole set of thresholds. */
export type HealthThresholds = Readonly<Record<HealthThreshold, number>>;

/** The thresholds of a workspace that changed none. */
export const DEFAULT_HEALTH_THRESHOLDS: HealthThresholds = DEFAULTS;

/** All keys. */
export const HEALTH_THRESHOLD_KEYS = Object.keys(DEFAULTS) as [
  HealthThreshold,
  ...HealthThreshold[],
];

/** What a threshold counts; decides which values it may have. */
export type ThresholdUnit =
  | "business days"
  | "calendar days"
  | "banking days"
  | "days before G"
  | "items"
  | "meetings"
  | "dimensions"
  | "points"
  | "percent"
  | "score";

/** One line of the table of thresholds: what is measured, and from which value on it has a colour. */
export interface ThresholdRule {
  readonly dimension: HealthDimension | "overall";
  /** What is measured: "Slip of the forecast go-live". */
  readonly label: string;
  readonly unit: ThresholdUnit;
  /** `from`: this value and more; `below`: less than this value; `until`: not done by this day before go-live. */
  readonly sense: "from" | "below" | "until";
  readonly amber: HealthThreshold | null;
  readonly red: HealthThreshold | null;
  /** A value that has no colour of its own, such as from when on a dimension is looked at. */
  readonly other?: HealthThreshold;
}

/** Every threshold once, in the order of the dossier's table. */
export const THRESHOLD_RULES: readonly ThresholdRule[] = [
  rule("schedule", "Slip of the forecast go-live", "business days", {
    amber: "scheduleSlipAmber",
    red: "scheduleSlipRed",
  }),
  rule("overdue", "Overdue required items", "items", {
    amber: "overdueCountAmber",
    red: "overdueCountRed",
  }),
  rule("overdue", "One overdue item, late by", "business days", {
    amber: "overdueDaysAmber",
    red: "overdueDaysRed",
  }),
  rule("overdue", "One on the critical path, late by", "business days", {
    red: "overdueCriticalDaysRed",
  }),
  rule("banking", "Funding test not passed by", "days before G", {
    amber: "fundingTestBeforeAmber",
    red: "fundingTestBeforeRed",
    sense: "until",
  }),
  rule("payees", "Pilot payees below the expected percent by", "points", {
    amber: "payeePointsBelowAmber",
    red: "payeePointsBelowRed",
  }),
  rule("payees", "A priority-A payee blocked inside", "days before G", {
    red: "payeeBlockedBeforeRed",
    sense: "until",
  }),
  rule("payees", "Expected at G-24", "percent", { other: "payeesExpectedAt24" }),
  rule("payees", "Expected at G-20", "percent", { other: "payeesExpectedAt20" }),
  rule("payees", "Expected at G-15", "percent", { other: "payeesExpectedAt15" }),
  rule("payees", "Expected at G-10", "percent", { other: "payeesExpectedAt10" }),
  rule("payees", "Expected at G-5", "percent", { other: "payeesExpectedAt5" }),
  rule("payees", "Expected at G", "percent", { other: "payeesExpectedAt0" }),
  rule("training", "Coverage of required roles", "percent", {
    amber: "trainingPercentAmber",
    red: "trainingPercentRed",
    sense: "below",
  }),
  rule("training", "Coverage is asked for at", "days before G", { other: "trainingBefore" }),
  rule("training", "A Payments Admin or disburser untrained at", "days before G", {
    red: "trainingAdminsBeforeRed",
    sense: "until",
  }),
  rule("testing", "Score of an open defect", "score", {
    amber: "testingDefectScoreAmber",
    red: "testingDefectScoreRed",
  }),
  rule("testing", "End-to-end test not passed by", "days before G", {
    red: "endToEndBeforeRed",
    sense: "until",
  }),
  rule("testing", "Testing is looked at from", "days before G", { other: "testingShownBefore" }),
  rule("risks", "Score of the top risk or issue", "score", {
    amber: "riskScoreAmber",
    red: "riskScoreRed",
  }),
  rule("risks", "An issue without action for", "business days", { amber: "issueIdleDaysAmber" }),
  rule("decisions", "A late decision, late by", "business days", {
    amber: "decisionDaysAmber",
    red: "decisionDaysRed",
  }),
  rule("engagement", "Since the last meeting held", "calendar days", {
    amber: "contactCalendarDaysAmber",
    red: "contactCalendarDaysRed",
  }),
  rule("engagement", "Planned meetings missed in a row", "meetings", {
    amber: "missedMeetingsAmber",
    red: "missedMeetingsRed",
  }),
  rule("engagement", "Nothing changed for", "calendar days", {
    amber: "unchangedCalendarDaysAmber",
  }),
  rule("hypercare", "A failed or returned payout open for", "banking days", {
    amber: "returnBankingDaysAmber",
    red: "returnBankingDaysRed",
  }),
  rule("hypercare", "Score of an issue raised since go-live", "score", {
    amber: "hypercareIssueScoreAmber",
    red: "hypercareIssueScoreRed",
  }),
  rule("overall", "So many dimensions at risk together", "dimensions", {
    red: "amberDimensionsForRed",
  }),
  rule("overall", "Marked as stale when nothing changed for", "calendar days", {
    other: "staleCalendarDays",
  }),
];

function rule(
  dimension: ThresholdRule["dimension"],
  label: string,
  unit: ThresholdUnit,
  values: Partial<Pick<ThresholdRule, "amber" | "red" | "sense" | "other">>,
): ThresholdRule {
  return { dimension, label, unit, sense: "from", amber: null, red: null, ...values };
}

const RANGES: Readonly<Record<ThresholdUnit, readonly [least: number, most: number]>> = {
  "business days": [0, 250],
  "calendar days": [1, 365],
  "banking days": [0, 60],
  "days before G": [0, 120],
  items: [1, 200],
  meetings: [1, 20],
  dimensions: [1, 10],
  points: [1, 100],
  percent: [0, 100],
  score: [1, 25],
};

const RULE_OF = new Map<HealthThreshold, ThresholdRule>(
  THRESHOLD_RULES.flatMap((one) =>
    [one.amber, one.red, one.other].flatMap((key) => (key ? [[key, one] as const] : [])),
  ),
);

/** Smallest and largest value that a threshold may have, both included. */
function thresholdRange(key: HealthThreshold): readonly [least: number, most: number] {
  return RANGES[RULE_OF.get(key)?.unit ?? "business days"];
}

// Expected percents must not fall on the way to go-live.
const CURVE_KEYS = [
  "payeesExpectedAt24",
  "payeesExpectedAt20",
  "payeesExpectedAt15",
  "payeesExpectedAt10",
  "payeesExpectedAt5",
  "payeesExpectedAt0",
] as const satisfies readonly HealthThreshold[];

/** Points of the expected percent of pilot payees, farthest from go-live first. */
export function expectedCurve(
  thresholds: HealthThresholds,
): readonly { readonly daysToGoLive: number; readonly percent: number }[] {
  return CURVE_KEYS.map((key) => ({
    daysToGoLive: Number(key.replace("payeesExpectedAt", "")),
    percent: thresholds[key],
  }));
}

/** Why a set of thresholds makes no sense, by the threshold to change; empty when it does. */
export function thresholdProblems(
  thresholds: HealthThresholds,
): ReadonlyMap<HealthThreshold, string> {
  const problems = new Map<HealthThreshold, string>();
  for (const key of HEALTH_THRESHOLD_KEYS) {
    const [least, most] = thresholdRange(key);
    const value = thresholds[key];
    if (!Number.isInteger(value) || value < least || value > most) {
      problems.set(key, `Must be a whole number from ${least} to ${most}`);
    }
  }
  if (problems.size > 0) return problems;
  for (const { amber, red, sense } of THRESHOLD_RULES) {
    if (!amber || !red) continue;
    const [first, second] = [thresholds[amber], thresholds[red]];
    if (sense === "from" ? first >= second : first <= second) {
      problems.set(red, `Red must come ${sense === "from" ? "above" : "below"} amber (${first})`);
    }
  }
  CURVE_KEYS.forEach((key, index) => {
    const before = CURVE_KEYS[index - 1];
    if (before && thresholds[key] < thresholds[before]) {
      problems.set(key, `Must not be less than the percent before it (${thresholds[before]})`);
    }
  });
  return problems;
}

/** Shape of what a workspace changed; whether it makes sense says `thresholdProblems`. */
export const healthThresholdsSchema = z.partialRecord(
  z.enum(HEALTH_THRESHOLD_KEYS),
  z.number().int(),
);
/** The thresholds that a workspace changed. */
export type HealthThresholdChanges = Readonly<z.infer<typeof healthThresholdsSchema>>;

/**
 * The thresholds in force from what stands in `workspace.json`. Never fails: a value that is no whole number in its range
 * counts as not changed, and of values that contradict each other none counts.
 */
export function resolveHealthThresholds(stored: unknown): HealthThresholds {
  const changed = typeof stored === "object" && stored !== null ? stored : {};
  const wanted: Record<HealthThreshold, number> = { ...DEFAULT_HEALTH_THRESHOLDS };
  for (const key of HEALTH_THRESHOLD_KEYS) {
    const value: unknown = Object.hasOwn(changed, key)
      ? (changed as Record<string, unknown>)[key]
      : undefined;
    const [least, most] = thresholdRange(key);
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) {
      wanted[key] = value;
    }
  }
  for (const key of thresholdProblems(wanted).keys()) {
    const { dimension } = RULE_OF.get(key) ?? {};
    for (const [other, { dimension: own }] of RULE_OF) {
      if (own === dimension) wanted[other] = DEFAULT_HEALTH_THRESHOLDS[other];
    }
  }
  return wanted;
}

/** Those that differ from the defaults: what `workspace.json` keeps. */
export function changedThresholds(thresholds: HealthThresholds): HealthThresholdChanges {
  return Object.fromEntries(
    HEALTH_THRESHOLD_KEYS.filter((key) => thresholds[key] !== DEFAULT_HEALTH_THRESHOLDS[key]).map(
      (key) => [key, thresholds[key]],
    ),
  );
}

/** Tells one set of thresholds from another, short; empty for the defaults. A card carries the one it was measured with. */
export function thresholdsKey(thresholds: HealthThresholds): string {
  if (thresholds === DEFAULT_HEALTH_THRESHOLDS) return "";
  return Object.entries(changedThresholds(thresholds))
    .map(([key, value]) => `${key}=${value}`)
    .join(" ");
}

/** Colour of a number that is the worse the higher: amber from `amber`, red from `red`. */
export function colourFrom(
  value: number,
  limits: { readonly amber: number; readonly red: number },
): "green" | "amber" | "red" {
  if (value >= limits.red) return "red";
  return value >= limits.amber ? "amber" : "green";
}
