/** What test records tell of go/no-go criteria: testing, control, ERP (domain.md section 6). */
import { type CheckSource, type CheckState, ofParts, plural } from "./check-state.ts";
import type { Missing } from "./missing.ts";
import type { ItemId } from "../ids.ts";
import { CASES_OF_ITEM } from "../testing/test-items.ts";
import {
  applicableCases,
  caseState,
  hasTestRecords,
  isMandatory,
  summariseTests,
} from "../testing/test-results.ts";
import { withCode } from "../text.ts";
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
    return [{ text: withCode(testCase), next: NEXT[state], target }];
  });
}

function passedOf(cases: readonly TestCase[], noun: string, source: TestingSource): CheckState {
  const open = missingCases(cases, source);
  const value = `${cases.length - open.length} of ${plural(cases.length, noun)} passed`;
  return ofParts(value, cases.length, open);
}

function mandatoryPassed(source: TestingSource): CheckState {
  return passedOf(applicableCases(source).filter(isMandatory), "mandatory case", source);
}

/** Every mandatory case passed; null before anything is recorded. Open defects are counted by the check of issues. */
export function testingOfTests(source: TestingSource): CheckState | null {
  return hasTestRecords(source) ? mandatoryPassed(source) : null;
}

/** Items with cases that every payor has to prove; a criterion that names them all speaks of all mandatory cases. */
const PROVING_ITEM_IDS = Object.keys(CASES_OF_ITEM).filter((itemId) => itemId !== "TST-06");

function evidenceFiled(source: TestingSource): CheckState {
  const { mandatory, evidenceMissing } = summariseTests(source);
  const value = `evidence on ${mandatory.pass - evidenceMissing.length} of ${plural(mandatory.pass, "mandatory case")} passed`;
  return ofParts(
    value,
    Math.max(1, mandatory.pass),
    evidenceMissing.map((testCase) => ({
      text: withCode(testCase),
      next: "Add the evidence",
      target: { kind: "test_case", caseId: testCase.id },
    })),
  );
}

function bothSigned({ testSignOff: { payor, procore } }: TestingSource): CheckState {
  const missing = [
    ...(payor ? [] : ["Signature of the payor"]),
    ...(procore ? [] : ["Signature of Procore"]),
  ].map((text): Missing => ({
    text,
    next: "Record who signed, and when",
    target: { kind: "testing" },
  }));
  return ofParts(`${2 - missing.length} of 2 signed`, 2, missing);
}

/**
 * What test records say of a gate's criterion that rests on testing items: they have to hold too once anything is recorded,
 * as in the go/no-go. Nothing of it is stored with the gate, so that gates of every version of a file are read alike.
 */
export function recordsOfTests(
  itemIds: readonly ItemId[],
  source: TestingSource,
): readonly CheckState[] {
  if (!itemIds.some((id) => id.startsWith("TST-")) || !hasTestRecords(source)) return [];
  const named = itemIds.flatMap((id) => CASES_OF_ITEM[id] ?? []);
  const cases = applicableCases(source).filter(({ id }) => named.includes(id));
  const isAll = PROVING_ITEM_IDS.every((id) => itemIds.includes(id));
  return [
    ...(isAll ? [mandatoryPassed(source)] : []),
    ...(!isAll && cases.length > 0 ? [passedOf(cases, "case", source)] : []),
    ...(itemIds.includes("TST-11") ? [evidenceFiled(source)] : []),
    ...(itemIds.includes("TST-13") ? [bothSigned(source)] : []),
  ];
}

function ofItem(itemId: string, source: TestingSource): CheckState | null {
  if (!hasTestRecords(source)) return null;
  const ids = CASES_OF_ITEM[itemId] ?? [];
  const cases = applicableCases(source).filter(({ id }) => ids.includes(id));
  if (cases.length === 0) return null;
  return passedOf(cases, "case", source);
}

/** Separation of duties, rejection and cancelling were proved by their cases; null before anything is recorded. */
export function controlOfTests(source: TestingSource): CheckState | null {
  return ofItem("TST-08", source);
}

/** Posting to the ERP was proved by its cases; null before anything is recorded, and without an ERP. */
export function erpOfTests(source: TestingSource): CheckState | null {
  return ofItem("TST-09", source);
}
