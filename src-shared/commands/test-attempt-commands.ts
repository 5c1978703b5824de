/** Attempts at test cases, and what proves them (domain.md section 7). */
import type { Draft } from "immer";
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import type { Implementation } from "../domain/implementation.ts";
import {
  evidenceSchema,
  testAttemptSchema,
  type TestAttempt,
} from "../domain/testing/testing-schema.ts";
import { TEST_RESULT_LABELS } from "../domain/testing/testing-words.ts";
import { fail, ok, type Problem, problem, type Result } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { linkKind } from "./links.ts";
import { shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";
import { testCaseName } from "./test-case-commands.ts";

const { id, on, by, actual, result, skipReason, amountCents, disbursementNumber } =
  testAttemptSchema.shape;
const fields = { on, by, actual, result, skipReason, amountCents, disbursementNumber };

function nameOf({ testCases }: Implementation, caseId: string): string {
  return testCaseName(testCases[caseId] ?? { id: caseId, title: caseId });
}

/** The attempt of a case, or `not-found`. */
export function requireAttempt(
  draft: Draft<Implementation>,
  caseId: string,
  attemptId: string,
): Result<Draft<TestAttempt>> {
  const testCase = requireRecord(draft.testCases, caseId, "test case");
  return testCase.ok ? requireRecord(testCase.value.attempts, attemptId, "attempt") : testCase;
}

function refuseBlankReason(
  attempt: Pick<TestAttempt, "result" | "skipReason">,
): Problem | undefined {
  if (attempt.result !== "skipped" || attempt.skipReason.trim() !== "") return undefined;
  return problem("bad-input", "A skipped test needs its reason", {
    where: "Skip reason",
    advice: "Say why it was not tried. Nothing was changed.",
  });
}

/** Records an attempt; its result is from now on that of the case. */
export const recordAttempt = defineCommand({
  type: "test/record-attempt",
  shape: { caseId: idSchema, attempt: z.strictObject({ id, ...fields }) },
  describe: ({ caseId, attempt }, before) =>
    `${TEST_RESULT_LABELS[attempt.result]}: ${nameOf(before, caseId)}`,
  apply(draft, { caseId, attempt }) {
    const testCase = requireRecord(draft.testCases, caseId, "test case");
    if (!testCase.ok) return testCase.error;
    const { attempts } = testCase.value;
    const refused = refuseTakenIds(attempts, [attempt.id], "attempt") ?? refuseBlankReason(attempt);
    if (refused) return refused;
    attempts[attempt.id] = { ...attempt, evidence: {}, position: nextPosition(attempts) };
    return undefined;
  },
});

/** Changes the given fields of an attempt. */
export const editAttempt = defineCommand({
  type: "test/edit-attempt",
  shape: { caseId: idSchema, attemptId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ caseId }, before) => `Edited an attempt of ${nameOf(before, caseId)}`,
  apply(draft, { caseId, attemptId, changes }) {
    const attempt = requireAttempt(draft, caseId, attemptId);
    if (!attempt.ok) return attempt.error;
    assignChanges(attempt.value, changes);
    return refuseBlankReason(attempt.value);
  },
});

/** Removes an attempt; the one before it decides again. */
export const removeAttempt = defineCommand({
  type: "test/remove-attempt",
  shape: { caseId: idSchema, attemptId: idSchema },
  describe: ({ caseId }, before) => `Removed an attempt of ${nameOf(before, caseId)}`,
  apply(draft, { caseId, attemptId }) {
    const attempt = requireAttempt(draft, caseId, attemptId);
    if (!attempt.ok) return attempt.error;
    Reflect.deleteProperty(draft.testCases[caseId]?.attempts ?? {}, attemptId);
    for (const defect of Object.values(draft.defects)) {
      if (defect.retestAttemptId === attemptId) defect.retestAttemptId = null;
    }
    return undefined;
  },
});

/** Adds evidence to an attempt: a link, or a file that is among the attachments. */
export const addEvidence = defineCommand({
  type: "test/add-evidence",
  shape: {
    caseId: idSchema,
    attemptId: idSchema,
    evidence: z.strictObject({
      id: idSchema,
      label: evidenceSchema.shape.label,
      url: z.string().trim().max(2000),
      attachmentId: idSchema.nullable(),
    }),
  },
  describe: ({ caseId }, before) => `Added evidence to ${nameOf(before, caseId)}`,
  apply(draft, { caseId, attemptId, evidence }) {
    const attempt = requireAttempt(draft, caseId, attemptId);
    if (!attempt.ok) return attempt.error;
    const source = evidenceSource(draft, evidence);
    if (!source.ok) return source.error;
    const taken = refuseTakenIds(attempt.value.evidence, [evidence.id], "piece of evidence");
    if (taken) return taken;
    attempt.value.evidence[evidence.id] = {
      ...evidence,
      label: shorten(evidence.label) === "" ? source.value : evidence.label,
      position: nextPosition(attempt.value.evidence),
    };
    return undefined;
  },
});

/** What the evidence is called when nobody names it. */
function evidenceSource(
  draft: Draft<Implementation>,
  { url, attachmentId }: { readonly url: string; readonly attachmentId: string | null },
): Result<string> {
  if (attachmentId !== null) {
    const attachment = requireRecord(draft.attachments, attachmentId, "file");
    return attachment.ok ? ok(attachment.value.originalName) : attachment;
  }
  if (linkKind(url) === "web") return ok(url);
  return fail(
    problem("bad-input", "That is not a web address that can be opened", {
      where: shorten(url),
      advice: "Give an address that begins with https://, or add the file itself.",
    }),
  );
}

/** Takes a piece of evidence off an attempt; its file stays among the attachments. */
export const removeEvidence = defineCommand({
  type: "test/remove-evidence",
  shape: { caseId: idSchema, attemptId: idSchema, evidenceId: idSchema },
  describe: ({ caseId }, before) => `Removed evidence from ${nameOf(before, caseId)}`,
  apply(draft, { caseId, attemptId, evidenceId }) {
    const attempt = requireAttempt(draft, caseId, attemptId);
    if (!attempt.ok) return attempt.error;
    const evidence = requireRecord(attempt.value.evidence, evidenceId, "piece of evidence");
    if (!evidence.ok) return evidence.error;
    Reflect.deleteProperty(attempt.value.evidence, evidenceId);
    return undefined;
  },
});
