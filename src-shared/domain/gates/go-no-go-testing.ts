/** What test records tell of go/no-go criteria: testing, control, ERP (domain.md section 6). */
import { type CheckSource, type CheckState, ofParts, plural } from "./check-state.ts";
import type { Missing } from "./missing.ts";
import { inPosition } from "../records.ts";
import { CASES_OF_ITEM } from "../testing/test-items.ts";
import {
  applicableCases,
  caseState,
  hasTestRecords,
  isDefectOpen,
  isMandatory,
  isSevere,
} from "../testing/test-results.ts";
import { caseName } from "../testing/test-sign-off.ts";
import type { TestCase } from "../testing/testing-schema.ts";

/** What these rules look at. */
type TestingSource = Pick<CheckSource, "defects" | "profile" | "testCases" | "testSignOff">;

const NEXT = {
  open: "Try it",
  fail: "Mend the cause and try it again",
  blocked: "Unblock it and try it",
  skipped: "Try it after all",
} as const;

function missingCases(cases: readonly TestCase[], { profile }: TestingSource): readonly Missing[] {
  return cases.flatMap((testCase): Missing[] => {
    const state = caseState(testCase, profile);
    if (state === "pass" || state === "not_applicable") return [];
    const target = { kind: "test_case", caseId: testCase.id } as const;
    return [{ text: caseName(testCase), next: NEXT[state], target }];
  });
}

/** Every mandatory case passed, no critical or high defect open; null before anything is recorded. */
export function testingOfTests(source: TestingSource): CheckState | null {
  if (!hasTestRecords(source)) return null;
  const mandatory = applicableCases(source).filter(isMandatory);
  const open = missingCases(mandatory, source);
  const severe = inPosition(source.defects).filter((one) => isSevere(one) && isDefectOpen(one));
  const passed = `${mandatory.length - open.length} of ${plural(mandatory.length, "mandatory case")} passed`;
  const defects = severe.length === 0 ? "" : `, ${severe.length} critical or high defects open`;
  return ofParts(`${passed}${defects}`, mandatory.length + severe.length, [
    ...open,
    ...severe.map(({ id, title, severity }): Missing => ({
      text: title,
      next: `Mend and retest the ${severity} defect, or accept it with a workaround`,
      target: { kind: "defect", defectId: id },
    })),
  ]);
}

function ofItem(itemId: string, source: TestingSource): CheckState | null {
  if (!hasTestRecords(source)) return null;
  const ids = CASES_OF_ITEM[itemId] ?? [];
  const cases = applicableCases(source).filter(({ id }) => ids.includes(id));
  if (cases.length === 0) return null;
  const open = missingCases(cases, source);
  return ofParts(
    `${cases.length - open.length} of ${plural(cases.length, "case")} passed`,
    cases.length,
    open,
  );
}

/** Separation of duties, rejection and cancelling were proved by their cases; null before anything is recorded. */
export function controlOfTests(source: TestingSource): CheckState | null {
  return ofItem("TST-08", source);
}

/** Posting to the ERP was proved by its cases; null before anything is recorded, and without an ERP. */
export function erpOfTests(source: TestingSource): CheckState | null {
  return ofItem("TST-09", source);
}
