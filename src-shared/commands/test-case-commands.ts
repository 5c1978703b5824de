/** Test cases: what is tried, and when (domain.md section 7). */
import type { Draft } from "immer";
import { z } from "zod";
import { timeSchema } from "../domain/field-schemas.ts";
import { idSchema } from "../domain/ids.ts";
import { isoDateSchema } from "../domain/dates.ts";
import { standardTestCases } from "../domain/testing/test-cases.ts";
import { withCode } from "../domain/text.ts";
import { type TestCase, testCaseSchema } from "../domain/testing/testing-schema.ts";
import { problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, countOf, nameRecords, recordsOf, shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord, requireRecords } from "./records-in-draft.ts";

const { title, type, preconditions, steps, expected, evidenceAsked, obligation, flag } =
  testCaseSchema.shape;
const fields = { title, type, preconditions, steps, expected, evidenceAsked, obligation, flag };

/** Name of a case in the activity log. */
export const testCaseName = (testCase: Pick<TestCase, "id" | "title">): string =>
  shorten(withCode(testCase));

/** Adds the standard cases that are not there yet. */
export const addStandardCases = defineCommand({
  type: "test/add-standard",
  shape: {},
  describe: (_payload, before, after) =>
    `Added ${countOf(
      Object.keys(after.testCases).length - Object.keys(before.testCases).length,
      "standard test case",
    )}`,
  apply(draft) {
    for (const standard of Object.values(standardTestCases())) {
      draft.testCases[standard.id] ??= {
        ...(standard as Draft<TestCase>),
        position: nextPosition(draft.testCases),
      };
    }
    return undefined;
  },
});

/** Adds a case of the user's own. */
export const addTestCase = defineCommand({
  type: "test/add-case",
  shape: { testCase: z.strictObject({ id: idSchema, ...fields }) },
  describe: ({ testCase }) => `Added the test case ${testCaseName(testCase)}`,
  apply(draft, { testCase }) {
    const taken = refuseTakenIds(draft.testCases, [testCase.id], "test case");
    if (taken) return taken;
    draft.testCases[testCase.id] = {
      ...testCase,
      plannedOn: null,
      plannedTime: null,
      attempts: {},
      signedByPayor: null,
      signedByProcore: null,
      position: nextPosition(draft.testCases),
    };
    return undefined;
  },
});

/** Changes the given fields of a case. */
export const editTestCase = defineCommand({
  type: "test/edit-case",
  shape: { caseId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ caseId }, _before, after) =>
    `Edited the test case ${testCaseName(after.testCases[caseId] ?? { id: caseId, title: caseId })}`,
  apply(draft, { caseId, changes }) {
    const testCase = requireRecord(draft.testCases, caseId, "test case");
    if (!testCase.ok) return testCase.error;
    assignChanges(testCase.value, changes);
    return undefined;
  },
});

/** Removes cases with their attempts; their defects stay, without a case. */
export const removeTestCases = defineCommand({
  type: "test/remove-cases",
  shape: { caseIds: z.array(idSchema).min(1).max(500) },
  describe: ({ caseIds }, before) =>
    `Removed ${nameRecords(
      recordsOf(before.testCases, caseIds),
      (one) => `the test case ${testCaseName(one)}`,
      "test case",
    )}`,
  apply(draft, { caseIds }) {
    const cases = requireRecords(draft.testCases, caseIds, "test case");
    if (!cases.ok) return cases.error;
    const removed = new Set(cases.value.map(({ id }) => id));
    for (const id of removed) delete draft.testCases[id];
    for (const defect of Object.values(draft.defects)) {
      if (defect.caseId === null || !removed.has(defect.caseId)) continue;
      defect.caseId = null;
      defect.retestAttemptId = null;
    }
    return undefined;
  },
});

/** Plans cases for a moment (date, and wall time in New York), or takes the plan back. */
export const planTestCases = defineCommand({
  type: "test/plan",
  shape: {
    caseIds: z.array(idSchema).min(1).max(500),
    plannedOn: isoDateSchema.nullable(),
    plannedTime: timeSchema.nullable(),
  },
  describe: ({ caseIds, plannedOn, plannedTime }, before, after) => {
    const changed = changedRecords(before.testCases, after.testCases, caseIds);
    const names = nameRecords(changed, testCaseName, "test case");
    if (plannedOn === null) return `Took ${names} out of the test plan`;
    return `Planned ${names} for ${plannedOn}${plannedTime === null ? "" : ` ${plannedTime} Eastern`}`;
  },
  apply(draft, { caseIds, plannedOn, plannedTime }) {
    const cases = requireRecords(draft.testCases, caseIds, "test case");
    if (!cases.ok) return cases.error;
    if (plannedOn === null && plannedTime !== null) {
      return problem("bad-input", "A time needs its day", {
        where: plannedTime,
        advice: "Pick the day too. Nothing was changed.",
      });
    }
    for (const testCase of cases.value) assignChanges(testCase, { plannedOn, plannedTime });
    return undefined;
  },
});
