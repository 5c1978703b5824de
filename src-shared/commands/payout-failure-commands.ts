/** Payouts that did not arrive, and funding that was refused (domain.md section 7). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { payoutFailureSchema } from "../domain/health/payout-failure-schema.ts";
import type { Implementation } from "../domain/implementation.ts";
import { PAYOUT_FAILURE_KINDS } from "../domain/vocabulary.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { id, kind, title, payeeId, returnCode, owner, openedOn, notes } = payoutFailureSchema.shape;
const fields = { kind, title, payeeId, returnCode, owner, openedOn, notes };
const failureId = idSchema;

function failureName(implementation: Implementation, ofId: string): string {
  const failure = implementation.payoutFailures[ofId];
  if (!failure) return `payout failure ${ofId}`;
  return `${PAYOUT_FAILURE_KINDS[failure.kind].toLowerCase()} "${shorten(failure.title)}"`;
}

/** Adds a failure. */
export const addPayoutFailure = defineCommand({
  type: "payout-failure/add",
  shape: { failure: z.strictObject({ id, ...fields }) },
  describe: ({ failure }, _before, after) => `Added the ${failureName(after, failure.id)}`,
  apply(draft, { failure }) {
    const taken = refuseTakenIds(draft.payoutFailures, [failure.id], "payout failure");
    if (taken) return taken;
    draft.payoutFailures[failure.id] = {
      ...failure,
      resolvedOn: null,
      position: nextPosition(draft.payoutFailures),
    };
    return undefined;
  },
});

/** Changes the given fields. */
export const editPayoutFailure = defineCommand({
  type: "payout-failure/edit",
  shape: { failureId, changes: z.strictObject(fields).partial() },
  describe: ({ failureId: of }, _before, after) => `Edited the ${failureName(after, of)}`,
  apply(draft, { failureId: of, changes }) {
    const failure = requireRecord(draft.payoutFailures, of, "payout failure");
    if (!failure.ok) return failure.error;
    assignChanges(failure.value, changes);
    return undefined;
  },
});

/** Says that the money arrived, or need not any more. */
export const resolvePayoutFailure = defineCommand({
  type: "payout-failure/resolve",
  shape: { failureId },
  describe: ({ failureId: of }, before) => `Resolved the ${failureName(before, of)}`,
  apply(draft, { failureId: of }, { today }) {
    const failure = requireRecord(draft.payoutFailures, of, "payout failure");
    if (!failure.ok) return failure.error;
    failure.value.resolvedOn ??= today;
    return undefined;
  },
});

/** Opens a resolved one again; it counts from the day on which it first came up. */
export const reopenPayoutFailure = defineCommand({
  type: "payout-failure/reopen",
  shape: { failureId },
  describe: ({ failureId: of }, before) => `Reopened the ${failureName(before, of)}`,
  apply(draft, { failureId: of }) {
    const failure = requireRecord(draft.payoutFailures, of, "payout failure");
    if (!failure.ok) return failure.error;
    failure.value.resolvedOn = null;
    return undefined;
  },
});

/** Removes a failure. */
export const removePayoutFailure = defineCommand({
  type: "payout-failure/remove",
  shape: { failureId },
  describe: ({ failureId: of }, before) => `Removed the ${failureName(before, of)}`,
  apply(draft, { failureId: of }) {
    const failure = requireRecord(draft.payoutFailures, of, "payout failure");
    if (!failure.ok) return failure.error;
    delete draft.payoutFailures[of];
    return undefined;
  },
});
