/** Files that belong to an implementation. Main copies them first; these commands say that they are there (design.md section 3). */
import { z } from "zod";
import { attachmentSchema } from "../domain/attachments/attachment-schema.ts";
import { evidenceOf, isFileNameTaken } from "../domain/attachments/attachment-use.ts";
import { idSchema } from "../domain/ids.ts";
import { problem } from "../result.ts";
import { defineCommand } from "./define-command.ts";
import { nameRecords, recordsOf, shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecords } from "./records-in-draft.ts";
import { requireAttempt } from "./test-attempt-commands.ts";

const { id, fileName, originalName, bytes } = attachmentSchema.shape;
const nameOf = ({ originalName: name }: { readonly originalName: string }): string =>
  `the file "${shorten(name)}"`;

/** Adds files that lie in the folder already; with `evidenceOf` they prove that attempt too. */
export const addAttachments = defineCommand({
  type: "attachment/add",
  shape: {
    attachments: z.array(z.strictObject({ id, fileName, originalName, bytes })).min(1).max(100),
    evidenceOf: z.strictObject({ caseId: idSchema, attemptId: idSchema }).nullable(),
  },
  describe: ({ attachments }) => `Added ${nameRecords(attachments, nameOf, "file")}`,
  apply(draft, { attachments, evidenceOf: target }, { today, user }) {
    const taken = refuseTakenIds(
      draft.attachments,
      attachments.map((attachment) => attachment.id),
      "file",
    );
    if (taken) return taken;
    for (const attachment of attachments) {
      if (isFileNameTaken(draft.attachments, attachment.fileName)) {
        return problem("already-exists", "There is already a file of that name", {
          where: attachment.fileName,
          advice: "Nothing was changed. Add it again: it then gets a name of its own.",
        });
      }
      draft.attachments[attachment.id] = {
        ...attachment,
        addedOn: today,
        addedBy: user,
        position: nextPosition(draft.attachments),
      };
    }
    if (target === null) return undefined;
    const attempt = requireAttempt(draft, target.caseId, target.attemptId);
    if (!attempt.ok) return attempt.error;
    for (const attachment of attachments) {
      attempt.value.evidence[attachment.id] = {
        id: attachment.id,
        label: attachment.originalName,
        url: "",
        attachmentId: attachment.id,
        position: nextPosition(attempt.value.evidence),
      };
    }
    return undefined;
  },
});

/** Takes files off the implementation, and off the attempts that they prove. The files themselves stay in the folder. */
export const removeAttachments = defineCommand({
  type: "attachment/remove",
  shape: { attachmentIds: z.array(idSchema).min(1).max(1000) },
  describe: ({ attachmentIds }, before) =>
    `Removed ${nameRecords(recordsOf(before.attachments, attachmentIds), nameOf, "file")}`,
  apply(draft, { attachmentIds }) {
    const attachments = requireRecords(draft.attachments, attachmentIds, "file");
    if (!attachments.ok) return attachments.error;
    for (const attachment of attachments.value) {
      for (const use of evidenceOf(draft, attachment.id)) {
        const evidence = draft.testCases[use.caseId]?.attempts[use.attemptId]?.evidence;
        if (evidence) Reflect.deleteProperty(evidence, use.evidenceId);
      }
      Reflect.deleteProperty(draft.attachments, attachment.id);
    }
    return undefined;
  },
});
