/** What attempts, evidence and defects add up to (domain.md section 7). Nothing here is stored: it follows from the records. */
import type { Implementation } from "../implementation.ts";
import { inPosition } from "../records.ts";
import type { Defect, TestAttempt, TestCase } from "./testing-schema.ts";
import type { DefectSeverity, TestResult } from "./testing-words.ts";

/** What these rules look at. */
export type TestSource = Pick<Implementation, "defects" | "profile" | "testCases" | "testSignOff">;

/** The end-to-end test: one approved invoice from draft to credit. */
export const END_TO_END_CASE_ID = "PT-01";

/** How a case stands: the result of its last attempt; open = none yet. */
export type CaseState = TestResult | "open" | "not_applicable";

/** Whether a case applies: without a flag always, else when the profile has it on. */
export function appliesTo(
  { flag }: Pick<TestCase, "flag">,
  profile: TestSource["profile"],
): boolean {
  return flag === null || profile[flag];
}

/**
 * Whether testing cannot be signed without the case. M and M/T of the dossier count; what is only talked through (T) is
 * asked for, but does not hold up the signatures.
 */
export function isMandatory({ obligation }: Pick<TestCase, "obligation">): boolean {
  return obligation === "mandatory" || obligation === "either";
}

/** Attempts in the order in which they were made: by day, then as they were recorded. */
export function attemptsInOrder({ attempts }: Pick<TestCase, "attempts">): readonly TestAttempt[] {
  return inPosition(attempts).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** The attempt that decides; null = never tried. */
export function lastAttempt(testCase: Pick<TestCase, "attempts">): TestAttempt | null {
  return attemptsInOrder(testCase).at(-1) ?? null;
}

/** How a case stands. */
export function caseState(testCase: TestCase, profile: TestSource["profile"]): CaseState {
  if (!appliesTo(testCase, profile)) return "not_applicable";
  return lastAttempt(testCase)?.result ?? "open";
}

/** Cases that apply, in their order. */
export function applicableCases({
  testCases,
  profile,
}: Pick<TestSource, "testCases" | "profile">): readonly TestCase[] {
  return inPosition(testCases).filter((testCase) => appliesTo(testCase, profile));
}

/** Whether anything was recorded: only then cases and defects speak for the tests instead of items and issues. */
export function hasTestRecords({
  testCases,
  defects,
}: Pick<TestSource, "testCases" | "defects">): boolean {
  for (const _ in defects) return true;
  for (const id in testCases) for (const _ in testCases[id]?.attempts) return true;
  return false;
}

/** Passed, and the attempt that decides has nothing to show for it. */
export function isEvidenceMissing(testCase: TestCase): boolean {
  const last = lastAttempt(testCase);
  return last?.result === "pass" && Object.keys(last.evidence).length === 0;
}

/** Whether a defect still needs work: not closed, and not accepted with a workaround. */
export function isDefectOpen({ status }: Pick<Defect, "status">): boolean {
  return status !== "closed" && status !== "accepted";
}

/** Whether it stands in the way of the signatures while it is open. */
export function isSevere({ severity }: Pick<Defect, "severity">): boolean {
  return severity === "critical" || severity === "high";
}

/**
 * A defect said to be fixed that no attempt has proved yet: its case has no passing last attempt after one that did not
 * pass, on the day on which the defect was raised or later. One without a case needs its retest until it is closed.
 */
export function needsRetest(defect: Defect, testCases: TestSource["testCases"]): boolean {
  if (defect.status !== "fixed") return false;
  const testCase = defect.caseId === null ? undefined : testCases[defect.caseId];
  const attempts = testCase ? attemptsInOrder(testCase) : [];
  const last = attempts.at(-1);
  return !(
    last?.result === "pass" &&
    last.on >= defect.raisedOn &&
    attempts.some(({ result }) => result === "fail" || result === "blocked")
  );
}

/** How many cases stand how. */
export type CaseCounts = Readonly<Record<TestResult | "open", number>> & { readonly total: number };

/** What a line about the tests needs. */
export interface TestSummary {
  /** Of the mandatory cases that apply. */
  readonly mandatory: CaseCounts;
  /** Of all others that apply. */
  readonly others: CaseCounts;
  /** Cases that do not apply to this profile; they count as satisfied. */
  readonly notApplicable: number;
  /** Mandatory cases that passed without evidence. */
  readonly evidenceMissing: readonly TestCase[];
  /** Defects that still need work, by severity. */
  readonly openDefects: Readonly<Record<DefectSeverity, number>>;
  /** Defects said to be fixed, without the attempt that proves it. */
  readonly retests: readonly Defect[];
  readonly endToEnd: CaseState;
}

function countCases(cases: readonly TestCase[], profile: TestSource["profile"]): CaseCounts {
  const counts = { total: cases.length, pass: 0, fail: 0, blocked: 0, skipped: 0, open: 0 };
  for (const testCase of cases) {
    const state = caseState(testCase, profile);
    if (state !== "not_applicable") counts[state] += 1;
  }
  return counts;
}

/** Sums up the tests. */
export function summariseTests({ testCases, defects, profile }: TestSource): TestSummary {
  const cases = applicableCases({ testCases, profile });
  const mandatory = cases.filter(isMandatory);
  const openDefects = { critical: 0, high: 0, medium: 0, low: 0 };
  const all = inPosition(defects);
  for (const defect of all) if (isDefectOpen(defect)) openDefects[defect.severity] += 1;
  const endToEnd = testCases[END_TO_END_CASE_ID];
  return {
    mandatory: countCases(mandatory, profile),
    others: countCases(
      cases.filter((testCase) => !isMandatory(testCase)),
      profile,
    ),
    notApplicable: Object.keys(testCases).length - cases.length,
    evidenceMissing: mandatory.filter(isEvidenceMissing),
    openDefects,
    retests: all.filter((defect) => needsRetest(defect, testCases)),
    endToEnd: endToEnd ? caseState(endToEnd, profile) : "not_applicable",
  };
}

/** "11 of 14 mandatory passed, 1 failed, 2 open; evidence missing on 2". Parts that are zero are left out. */
export function summaryInWords({ mandatory, evidenceMissing }: TestSummary): string {
  const parts = [
    `${mandatory.pass} of ${mandatory.total} mandatory passed`,
    ...(mandatory.fail > 0 ? [`${mandatory.fail} failed`] : []),
    ...(mandatory.blocked > 0 ? [`${mandatory.blocked} blocked`] : []),
    ...(mandatory.skipped > 0 ? [`${mandatory.skipped} skipped`] : []),
    ...(mandatory.open > 0 ? [`${mandatory.open} open`] : []),
  ];
  const missing =
    evidenceMissing.length > 0 ? `; evidence missing on ${evidenceMissing.length}` : "";
  return `${parts.join(", ")}${missing}`;
}
