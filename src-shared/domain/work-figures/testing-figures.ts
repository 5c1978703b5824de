/**
 * What the records of payment testing say of its items (domain.md section 3, TST items; section 7). Counts and proofs are
 * those of `testItemFigure`; here they get what is missing by name, and the day on which it was all there.
 */
import type { IsoDate } from "../dates.ts";
import type { Missing } from "../gates/missing.ts";
import type { Implementation } from "../implementation.ts";
import { inPosition } from "../records.ts";
import { CASES_OF_ITEM, testItemFigure } from "../testing/test-items.ts";
import {
  applicableCases,
  caseState,
  hasTestRecords,
  isDefectOpen,
  isEvidenceMissing,
  isMandatory,
  isSevere,
  lastAttempt,
} from "../testing/test-results.ts";
import { withCode } from "../text.ts";
import type { TestCase } from "../testing/testing-schema.ts";
import { TEST_RESULT_LABELS } from "../testing/testing-words.ts";
import { type FigureRule, latest, MOST_NAMED } from "./work-figure.ts";

const TESTING = { kind: "testing" } as const;

/** What is missing for an item, and the dates of what is there. */
interface Particulars {
  readonly missing: readonly Missing[];
  readonly dates: readonly (IsoDate | null)[];
}

function missingCase(testCase: TestCase, next: string): Missing {
  const target = { kind: "test_case", caseId: testCase.id } as const;
  return { text: withCode(testCase), next, target };
}

function nextOf(testCase: TestCase): string {
  const last = lastAttempt(testCase);
  return last ? `${TEST_RESULT_LABELS[last.result]}: try it again` : "Try it";
}

const attemptedOn = (testCase: TestCase): IsoDate | null => lastAttempt(testCase)?.on ?? null;

function ofCases(itemId: string, implementation: Implementation): Particulars {
  const ids = CASES_OF_ITEM[itemId] ?? [];
  const cases = applicableCases(implementation).filter(({ id }) => ids.includes(id));
  const open = cases.filter((one) => caseState(one, implementation.profile) !== "pass");
  return {
    missing: open.map((one) => missingCase(one, nextOf(one))),
    dates: cases.map(attemptedOn),
  };
}

function ofPlan(implementation: Implementation): Particulars {
  const open = applicableCases(implementation)
    .filter(isMandatory)
    .filter(({ plannedOn, attempts }) => plannedOn === null && Object.keys(attempts).length === 0);
  return { missing: open.map((one) => missingCase(one, "Plan its day")), dates: [] };
}

function ofEvidence(implementation: Implementation): Particulars {
  const mandatory = applicableCases(implementation).filter(isMandatory);
  const open = mandatory.filter(
    (one) => caseState(one, implementation.profile) !== "pass" || isEvidenceMissing(one),
  );
  return {
    missing: open.map((one) =>
      missingCase(one, isEvidenceMissing(one) ? "Add the evidence" : nextOf(one)),
    ),
    dates: mandatory.map(attemptedOn),
  };
}

function ofDefects(implementation: Implementation): Particulars {
  const severe = inPosition(implementation.defects).filter(isSevere);
  return {
    missing: severe.filter(isDefectOpen).map(({ id, title }) => ({
      text: title,
      next: "Fix and retest it, or accept it with a workaround",
      target: { kind: "defect", defectId: id },
    })),
    dates: severe.map(({ closedOn }) => closedOn),
  };
}

function ofSignatures({ testSignOff: { payor, procore } }: Implementation): Particulars {
  const missing = (name: string): Missing => ({
    text: `Signature of ${name}`,
    next: "Record who signed, and when",
    target: TESTING,
  });
  return {
    missing: [...(payor ? [] : [missing("the payor")]), ...(procore ? [] : [missing("Procore")])],
    dates: [payor?.on ?? null, procore?.on ?? null],
  };
}

/** What else an item asks, that records cannot prove: a signed test sheet, books that agree to the cent. */
const INFORMS_ONLY: ReadonlySet<string> = new Set(["TST-01", "TST-11"]);
/** Authorized is done days before the money arrives and the case passes: a case that runs does not deny it. */
const NOT_DENIED: ReadonlySet<string> = new Set(["TST-04"]);

function testingFigure(
  itemId: string,
  particularsOf: (implementation: Implementation) => Particulars,
): FigureRule {
  return (implementation) => {
    const figure = testItemFigure(itemId, implementation);
    if (!figure) return null;
    const { missing, dates } = particularsOf(implementation);
    const isProof = !INFORMS_ONLY.has(itemId);
    return {
      text: figure.text,
      done: figure.isProven ? Math.max(1, figure.done) : figure.done,
      // No defect is as good as all of them settled.
      total: Math.max(1, figure.total),
      isComplete: figure.isProven && isProof,
      // Who has no result at all keeps them elsewhere.
      isContrary:
        isProof && !NOT_DENIED.has(itemId) && !figure.isProven && hasTestRecords(implementation),
      missing: missing.slice(0, MOST_NAMED),
      missingCount: missing.length,
      target: TESTING,
      asOf: figure.isProven ? latest(dates) : null,
    };
  };
}

/** Signatures are asked once one is there: before, the sign-off is a plan. */
const signedOff: FigureRule = (implementation, today) => {
  const { payor, procore } = implementation.testSignOff;
  return payor || procore ? testingFigure("TST-13", ofSignatures)(implementation, today) : null;
};

/** Planning is asked once a day is planned, or something was tried. */
const planned: FigureRule = (implementation, today) => {
  const figure = testingFigure("TST-01", ofPlan)(implementation, today);
  return figure && figure.done > 0 ? figure : null;
};

/** The rules of payment testing, by item. */
export const TESTING_FIGURES: Readonly<Record<string, FigureRule>> = {
  "TST-01": planned,
  ...Object.fromEntries(
    Object.keys(CASES_OF_ITEM).map((itemId) => [
      itemId,
      testingFigure(itemId, (implementation) => ofCases(itemId, implementation)),
    ]),
  ),
  "TST-11": testingFigure("TST-11", ofEvidence),
  "TST-12": testingFigure("TST-12", ofDefects),
  "TST-13": signedOff,
};
