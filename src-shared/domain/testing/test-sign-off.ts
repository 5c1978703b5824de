/** Who signed payment testing, and what stands in the way (domain.md sections 2 and 7, TST-12, TST-13). */
import { inPosition } from "../records.ts";
import { withCode } from "../text.ts";
import {
  applicableCases,
  caseState,
  type CaseState,
  isDefectOpen,
  isMandatory,
  isSevere,
  type TestSource,
} from "./test-results.ts";
import type { Defect, Signature, TestCase } from "./testing-schema.ts";

/** What stands in the way of the signatures. */
export type SignOffBlocker =
  | { readonly kind: "no_cases" }
  | { readonly kind: "case"; readonly testCase: TestCase; readonly state: CaseState }
  | { readonly kind: "defect"; readonly defect: Defect };

/** A case that did not pass, all whose defects are settled, one of them accepted with a workaround. */
function isAccepted(testCase: TestCase, state: CaseState, defects: readonly Defect[]): boolean {
  if (state !== "fail" && state !== "blocked") return false;
  const own = defects.filter(({ caseId }) => caseId === testCase.id);
  return own.some(({ status }) => status === "accepted") && !own.some(isDefectOpen);
}

/** Everything that stands in the way, cases first; empty = both parties may sign. */
export function signOffBlockers(source: TestSource): readonly SignOffBlocker[] {
  const cases = applicableCases(source);
  const defects = inPosition(source.defects);
  if (cases.length === 0) return [{ kind: "no_cases" }];
  return [
    ...cases.filter(isMandatory).flatMap((testCase): SignOffBlocker[] => {
      const state = caseState(testCase, source.profile);
      return state === "pass" || isAccepted(testCase, state, defects)
        ? []
        : [{ kind: "case", testCase, state }];
    }),
    ...defects
      .filter((defect) => isSevere(defect) && isDefectOpen(defect))
      .map((defect): SignOffBlocker => ({ kind: "defect", defect })),
  ];
}

const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  open: "has not been tried",
  pass: "passed",
  fail: "failed",
  blocked: "is blocked",
  skipped: "was skipped",
  not_applicable: "does not apply",
};

/** "PT-02 Several payees in one disbursement failed". */
export function blockerInWords(blocker: SignOffBlocker): string {
  switch (blocker.kind) {
    case "no_cases":
      return "There are no test cases yet";
    case "case":
      return `${withCode(blocker.testCase)} ${STATE_WORDS[blocker.state]}`;
    case "defect":
      return `The ${blocker.defect.severity} defect “${blocker.defect.title}” is open`;
  }
}

/** Both signatures, and what stands in the way of the next. */
export interface SignOffState {
  readonly payor: Signature | null;
  readonly procore: Signature | null;
  readonly isSigned: boolean;
  readonly blockers: readonly SignOffBlocker[];
  /** Signed by both, yet something stands in the way since: what was signed is no longer true. */
  readonly isOutdated: boolean;
}

/** How the sign-off stands. */
export function signOffState(source: TestSource): SignOffState {
  const { payor, procore } = source.testSignOff;
  const blockers = signOffBlockers(source);
  const isSigned = payor !== null && procore !== null;
  return { payor, procore, isSigned, blockers, isOutdated: isSigned && blockers.length > 0 };
}
