/** Cells of the payee grid, typed, pasted or filled: whatever they are, one step. */
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { idSchema } from "../domain/ids.ts";
import { PAYEE_STATUSES } from "../domain/vocabulary.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, nameRecords } from "./naming.ts";
import { editPayees, payeeChangesSchema, payeeName, setPayeeStatus } from "./payee-commands.ts";

/**
 * Changes fields and statuses of payees at once. Statuses hold as of `asOf`, said by `source`; exempt, declined and
 * blocked are refused with `bad-input`, for they need a reason: `payee/set-status` takes it.
 */
export const editPayeeCells = defineCommand({
  type: "payee/edit-cells",
  shape: {
    edits: z
      .array(
        z.strictObject({
          payeeId: idSchema,
          changes: payeeChangesSchema,
          status: z.enum(PAYEE_STATUSES).nullable(),
        }),
      )
      .min(1)
      .max(10_000),
    asOf: isoDateSchema,
    source: z.string().trim().max(500),
  },
  describe: ({ edits }, before, after) =>
    `Edited ${nameRecords(
      changedRecords(
        before.payees,
        after.payees,
        edits.map(({ payeeId }) => payeeId),
      ),
      payeeName,
      "payee",
    )}`,
  apply(draft, { edits, asOf, source }, context) {
    const changed = edits.map(({ payeeId, changes }) => ({ payeeId, changes }));
    const refused = editPayees.apply(draft, { edits: changed }, context);
    if (refused) return refused;
    for (const status of PAYEE_STATUSES) {
      const payeeIds = edits.filter((edit) => edit.status === status).map((edit) => edit.payeeId);
      if (payeeIds.length === 0) continue;
      const rest = { status, payeeIds, asOf, source, note: "", exception: null };
      const why = setPayeeStatus.apply(draft, rest, context);
      if (why) return why;
    }
    return undefined;
  },
});
