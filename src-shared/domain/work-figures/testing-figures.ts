/** What the records of payment testing say of its items (domain.md section 3, TST items; section 7). */
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { inPosition } from "../records.ts";
import type { TestAttempt, TestCase } from "../testing/testing-schema.ts";
import { TEST_RESULT_LABELS } from "../testing/testing-words.ts";
import { countFigure, type FigureRule, partsFigure } from "./work-figure.ts";

const TESTING = { kind: "testing" } as const;

/** The standard cases that each item asks for. */
const CASES_OF_ITEM: Readonly<Record<string, readonly string[]>> = {
  "TST-05": ["PT-01", "PT-02", "PT-03", "PT-04"],
  "TST-06": ["PT-05", "PT-06"],
  "TST-07": ["PT-07", "PT-08", "PT-12"],
  "TST-08": ["PT-09", "PT-10", "PT-11"],
  "TST-09": ["PT-19", "PT-20"],
  "TST-10": ["PT-16", "PT-17", "PT-18"],
};

function lastAttempt({ attempts }: TestCase): TestAttempt | undefined {
  return inPosition(attempts).at(-1);
}

/** Cases that apply by the profile, in their order. */
function casesThatApply({ testCases, profile }: Implementation): readonly TestCase[] {
  return inPosition(testCases).filter(({ flag }) => flag === null || profile[flag]);
}

function isPassed(testCase: TestCase): boolean {
  return lastAttempt(testCase)?.result === "pass";
}

function nextOf(testCase: TestCase): string {
  const last = lastAttempt(testCase);
  return last ? `${TEST_RESULT_LABELS[last.result]}: try it again` : "Try it";
}

const attemptedOn = (testCase: TestCase): IsoDate | null => lastAttempt(testCase)?.on ?? null;

function casesPassed(ids: readonly string[]): FigureRule {
  return (implementation) =>
    countFigure({
      records: casesThatApply(implementation).filter(({ id }) => ids.includes(id)),
      isDone: isPassed,
      text: (done, total) => `${done} of ${total} ${total === 1 ? "case" : "cases"} passed`,
      missing: (testCase) => ({
        text: `${testCase.id} ${testCase.title}`,
        next: nextOf(testCase),
        target: { kind: "test_case", caseId: testCase.id },
      }),
      target: TESTING,
      doneOn: attemptedOn,
    });
}

/** Passed cases with evidence of their last attempt (TST-11). */
const evidenceFiled: FigureRule = (implementation) => {
  const figure = countFigure({
    records: casesThatApply(implementation).filter(isPassed),
    isDone: (testCase) => Object.keys(lastAttempt(testCase)?.evidence ?? {}).length > 0,
    text: (done, total) => `Evidence on ${done} of ${total} passed cases`,
    missing: ({ id, title }) => ({
      text: `${id} ${title}`,
      next: "Link or add the evidence",
      target: { kind: "test_case", caseId: id },
    }),
    target: TESTING,
    doneOn: attemptedOn,
    // The reconciliation to the cent is not in the records.
    isProof: false,
  });
  return figure;
};

/** No critical or high defect is open, and accepted ones have a workaround (TST-12); asked once something was tried. */
const defectsSettled: FigureRule = (implementation) => {
  const isTried = casesThatApply(implementation).some((testCase) => lastAttempt(testCase));
  const defects = inPosition(implementation.defects);
  if (!isTried || defects.length === 0) return null;
  const isOpen = (status: string): boolean => status !== "closed" && status !== "accepted";
  return countFigure({
    records: defects.filter(
      ({ severity, status }) =>
        severity === "critical" || severity === "high" || status === "accepted",
    ),
    isDone: ({ status, workaround }) =>
      !isOpen(status) && (status !== "accepted" || workaround.trim() !== ""),
    text: (done, total) => `${done} of ${total} high, critical or accepted defects settled`,
    missing: ({ id, title, status }) => ({
      text: title,
      next: status === "accepted" ? "Write down the workaround" : "Fix and retest it, or accept it",
      target: { kind: "defect", defectId: id },
    }),
    target: TESTING,
    doneOn: ({ closedOn }) => closedOn,
    isAlwaysTold: true,
  });
};

/** Both parties have signed (TST-13). */
const signedOff: FigureRule = ({ testSignOff: { payor, procore } }) => {
  if (!payor && !procore) return null;
  const partOf = (name: string, signature: typeof payor) => ({
    isDone: signature !== null,
    on: signature?.on ?? null,
    missing: { text: `Signature of ${name}`, next: "Record who signed, and when", target: TESTING },
  });
  return partsFigure([partOf("the payor", payor), partOf("Procore", procore)], {
    text: (done, total) => `${done} of ${total} parties signed`,
    target: TESTING,
  });
};

/** The end-to-end test was authorized: its first attempt is recorded (TST-04). */
const endToEndStarted: FigureRule = (implementation) =>
  countFigure({
    records: casesThatApply(implementation).filter(({ id }) => id === "PT-01"),
    isDone: (testCase) => lastAttempt(testCase) !== undefined,
    text: (done) => (done === 1 ? "PT-01 tried" : "PT-01 not tried yet"),
    missing: ({ id, title }) => ({
      text: `${id} ${title}`,
      next: "Try it",
      target: { kind: "test_case", caseId: id },
    }),
    target: TESTING,
    doneOn: (testCase) => inPosition(testCase.attempts)[0]?.on ?? null,
  });

/** The rules of payment testing, by item. */
export const TESTING_FIGURES: Readonly<Record<string, FigureRule>> = {
  "TST-04": endToEndStarted,
  ...Object.fromEntries(
    Object.entries(CASES_OF_ITEM).map(([itemId, ids]) => [itemId, casesPassed(ids)]),
  ),
  "TST-11": evidenceFiled,
  "TST-12": defectsSettled,
  "TST-13": signedOff,
};
