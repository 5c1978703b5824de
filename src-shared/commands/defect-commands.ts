/** Defects found by tests (domain.md section 7). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import type { Implementation } from "../domain/implementation.ts";
import { defectSchema } from "../domain/testing/testing-schema.ts";
import { type Problem, problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { id, caseId, title, severity, owner, workaround, notes } = defectSchema.shape;
const fields = { caseId, title, severity, owner, workaround, notes };

function defectName({ defects }: Implementation, defectId: string): string {
  return `the defect "${shorten(defects[defectId]?.title ?? defectId)}"`;
}

function refuseUnknownCase(
  { testCases }: Pick<Implementation, "testCases">,
  of: string | null | undefined,
): Problem | undefined {
  if (of === null || of === undefined) return undefined;
  const testCase = requireRecord({ ...testCases }, of, "test case");
  return testCase.ok ? undefined : testCase.error;
}

/** Adds a defect, raised today. */
export const addDefect = defineCommand({
  type: "defect/add",
  shape: { defect: z.strictObject({ id, ...fields }) },
  describe: ({ defect }, _before, after) => `Added ${defectName(after, defect.id)}`,
  apply(draft, { defect }, { today }) {
    const refused =
      refuseTakenIds(draft.defects, [defect.id], "defect") ??
      refuseUnknownCase(draft, defect.caseId);
    if (refused) return refused;
    draft.defects[defect.id] = {
      ...defect,
      status: "open",
      raisedOn: today,
      closedOn: null,
      retestAttemptId: null,
      position: nextPosition(draft.defects),
    };
    return undefined;
  },
});

/** Changes the given fields; `status` is where the work stands while the defect is open. */
export const editDefect = defineCommand({
  type: "defect/edit",
  shape: {
    defectId: idSchema,
    changes: z.strictObject({ ...fields, status: z.enum(["open", "in_work", "fixed"]) }).partial(),
  },
  describe: ({ defectId }, _before, after) => `Edited ${defectName(after, defectId)}`,
  apply(draft, { defectId, changes }) {
    const defect = requireRecord(draft.defects, defectId, "defect");
    if (!defect.ok) return defect.error;
    const { status } = defect.value;
    if (changes.status !== undefined && (status === "closed" || status === "accepted")) {
      return problem("refused", "This defect is settled", {
        where: defect.value.title,
        advice: "Reopen it first. Nothing was changed.",
      });
    }
    const isBlank = changes.workaround?.trim() === "";
    if (status === "accepted" && isBlank) return withoutWorkaround(defect.value.title);
    const unknown = refuseUnknownCase(draft, changes.caseId);
    if (unknown) return unknown;
    assignChanges(defect.value, changes);
    return undefined;
  },
});

/** Closes a defect. With a case it needs the passing attempt that shows that it is gone. */
export const closeDefect = defineCommand({
  type: "defect/close",
  shape: { defectId: idSchema, retestAttemptId: idSchema.nullable() },
  describe: ({ defectId }, before) => `Closed ${defectName(before, defectId)}`,
  apply(draft, { defectId, retestAttemptId }, { today }) {
    const defect = requireRecord(draft.defects, defectId, "defect");
    if (!defect.ok) return defect.error;
    if (defect.value.status === "closed") return undefined;
    const testCase =
      defect.value.caseId === null ? undefined : draft.testCases[defect.value.caseId];
    const attempt = retestAttemptId === null ? undefined : testCase?.attempts[retestAttemptId];
    if (testCase ? attempt?.result !== "pass" : retestAttemptId !== null) {
      return problem("refused", "The attempt that shows that the defect is gone is missing", {
        where: defect.value.title,
        advice: "Record a passing attempt of its case, then close it with that attempt.",
      });
    }
    assignChanges(defect.value, { status: "closed", closedOn: today, retestAttemptId });
    return undefined;
  },
});

function withoutWorkaround(where: string): Problem {
  return problem("bad-input", "An accepted defect needs a workaround", {
    where,
    advice: "Say how people get by with it. Nothing was changed.",
  });
}

/** Accepts that a defect stays, with the workaround that people use. */
export const acceptDefect = defineCommand({
  type: "defect/accept",
  shape: { defectId: idSchema, workaround: z.string().trim().max(2000) },
  describe: ({ defectId }, before) => `Accepted ${defectName(before, defectId)} with a workaround`,
  apply(draft, { defectId, workaround: accepted }, { today }) {
    const defect = requireRecord(draft.defects, defectId, "defect");
    if (!defect.ok) return defect.error;
    if (accepted === "") return withoutWorkaround(defect.value.title);
    assignChanges(defect.value, { status: "accepted", workaround: accepted, closedOn: today });
    return undefined;
  },
});

/** Opens a closed or accepted defect again. */
export const reopenDefect = defineCommand({
  type: "defect/reopen",
  shape: { defectId: idSchema },
  describe: ({ defectId }, before) => `Reopened ${defectName(before, defectId)}`,
  apply(draft, { defectId }) {
    const defect = requireRecord(draft.defects, defectId, "defect");
    if (!defect.ok) return defect.error;
    if (defect.value.closedOn === null) return undefined;
    assignChanges(defect.value, { status: "open", closedOn: null, retestAttemptId: null });
    return undefined;
  },
});

/** Removes a defect. */
export const removeDefect = defineCommand({
  type: "defect/remove",
  shape: { defectId: idSchema },
  describe: ({ defectId }, before) => `Removed ${defectName(before, defectId)}`,
  apply(draft, { defectId }) {
    const defect = requireRecord(draft.defects, defectId, "defect");
    if (!defect.ok) return defect.error;
    delete draft.defects[defectId];
    return undefined;
  },
});
