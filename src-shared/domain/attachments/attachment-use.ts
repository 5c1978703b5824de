/** Where attachments are used, and which names are free for them. */
import type { Implementation } from "../implementation.ts";
import { inPosition } from "../records.ts";

/** A place where a file proves something. */
export interface AttachmentUse {
  readonly caseId: string;
  readonly attemptId: string;
  readonly evidenceId: string;
}

/** The attempts that a file proves. */
export function evidenceOf(
  { testCases }: Pick<Implementation, "testCases">,
  attachmentId: string,
): readonly AttachmentUse[] {
  return inPosition(testCases).flatMap(({ id: caseId, attempts }) =>
    inPosition(attempts).flatMap(({ id: attemptId, evidence }) =>
      inPosition(evidence)
        .filter((piece) => piece.attachmentId === attachmentId)
        .map(({ id: evidenceId }) => ({ caseId, attemptId, evidenceId })),
    ),
  );
}

/** Whether a name is taken; names that differ in case only are one on Windows and macOS. */
export function isFileNameTaken(
  attachments: Implementation["attachments"],
  fileName: string,
): boolean {
  const wanted = fileName.toLowerCase();
  return Object.values(attachments).some(({ fileName: own }) => own.toLowerCase() === wanted);
}
