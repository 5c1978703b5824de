/** What moves payees besides a plain status: invitations, changed bank details, confirmed proposals; and the status list. */
import type { Draft } from "immer";
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { idSchema } from "../domain/ids.ts";
import { historyKey } from "../domain/payees/blank-payee.ts";
import {
  invitationSchema,
  type Payee,
  type PayeeStatusEntry,
  payeeStatusWordsSchema,
} from "../domain/payees/payee-schema.ts";
import { PAYEE_STEPS } from "../domain/payees/payee-steps.ts";
import { PAYEE_STATUS_LABELS, PAYEE_STATUSES } from "../domain/vocabulary.ts";
import { problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, nameRecords } from "./naming.ts";
import { EXCEPTION_STATUSES, payeeIdsSchema, payeeName } from "./payee-commands.ts";
import { requireRecord, requireRecords } from "./records-in-draft.ts";

function moveTo(payee: Draft<Payee>, entry: PayeeStatusEntry): void {
  payee.history[historyKey(entry)] = entry;
  assignChanges(payee, {
    status: entry.status,
    statusAsOf: entry.asOf,
    statusSource: entry.source,
    exception: null,
  });
}

/** Records an invitation, the first or a fresh one: attempts count up, and the payees are invited from that day on. */
export const recordInvitation = defineCommand({
  type: "payee/record-invitation",
  shape: {
    payeeIds: payeeIdsSchema,
    sentOn: isoDateSchema,
    sentBy: z.string().trim().max(500),
    path: invitationSchema.shape.path,
    /** Null = 14 calendar days after it was sent. */
    expiresOn: isoDateSchema.nullable(),
  },
  describe: ({ payeeIds }, before, after) =>
    `Invited ${nameRecords(changedRecords(before.payees, after.payees, payeeIds), payeeName, "payee")}`,
  apply(draft, { payeeIds, sentOn, sentBy, path, expiresOn }) {
    const payees = requireRecords(draft.payees, payeeIds, "payee");
    if (!payees.ok) return payees.error;
    for (const payee of payees.value) {
      const attempts = (payee.invitation?.attempts ?? 0) + 1;
      payee.invitation = { sentOn, sentBy, path, attempts, expiresOn };
      moveTo(payee, { status: "invited", asOf: sentOn, source: sentBy, note: "" });
    }
    return undefined;
  },
});

/** Corrects what is known of the invitation; status and history stay. `not-found` when there was none. */
export const editInvitation = defineCommand({
  type: "payee/edit-invitation",
  shape: {
    payeeId: idSchema,
    changes: z.strictObject(invitationSchema.shape).partial(),
  },
  describe: ({ payeeId }, _before, { payees }) => {
    const payee = payees[payeeId];
    return `Edited the invitation of ${payee ? payeeName(payee) : "a payee"}`;
  },
  apply(draft, { payeeId, changes }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    if (payee.value.invitation === null) {
      return problem("not-found", "This payee has no invitation", {
        where: payee.value.legalName,
        advice: "Record the invitation first. Nothing was changed.",
      });
    }
    assignChanges(payee.value.invitation, changes);
    return undefined;
  },
});

/** Bank details changed after approval: the new account needs a new approval, so the payee is back at "needs review". */
export const changeBankDetails = defineCommand({
  type: "payee/change-bank-details",
  shape: {
    payeeId: idSchema,
    on: isoDateSchema,
    source: z.string().trim().max(500),
    note: z.string().max(2000),
  },
  describe: ({ payeeId }, _before, { payees }) => {
    const payee = payees[payeeId];
    return `Bank details of ${payee ? payeeName(payee) : "a payee"} changed`;
  },
  apply(draft, { payeeId, on, source, note }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    const { place } = PAYEE_STEPS[payee.value.status];
    if (place === null || place < (PAYEE_STEPS.approved.place ?? 0)) {
      return problem("bad-input", "This payee is not approved yet", {
        where: payee.value.legalName,
        advice: "Only an approved account can change. Nothing was changed.",
      });
    }
    moveTo(payee.value, { status: "needs_review", asOf: on, source, note });
    return undefined;
  },
});

/** Confirms proposed statuses, each payee its own, in one step. Those that need a reason are refused. */
export const applyStatuses = defineCommand({
  type: "payee/apply-statuses",
  shape: {
    statuses: z
      .array(z.strictObject({ payeeId: idSchema, status: z.enum(PAYEE_STATUSES) }))
      .min(1)
      .max(10_000),
    asOf: isoDateSchema,
    source: z.string().trim().max(500),
  },
  describe: ({ statuses }, before, after) =>
    `Moved on ${nameRecords(
      changedRecords(
        before.payees,
        after.payees,
        statuses.map(({ payeeId }) => payeeId),
      ),
      payeeName,
      "payee",
    )}`,
  apply(draft, { statuses, asOf, source }) {
    for (const { payeeId, status } of statuses) {
      const payee = requireRecord(draft.payees, payeeId, "payee");
      if (!payee.ok) return payee.error;
      if (EXCEPTION_STATUSES.has(status)) {
        return problem("bad-input", "A reason and a review date are needed", {
          where: PAYEE_STATUS_LABELS[status],
          advice: "Set this status by itself. Nothing was changed.",
        });
      }
      moveTo(payee.value, { status, asOf, source, note: "" });
    }
    return undefined;
  },
});

/** Words, limit and aliases of one status; null goes back to the built-in ones. */
export const setStatusWords = defineCommand({
  type: "payee/set-status-words",
  shape: {
    status: z.enum(PAYEE_STATUSES),
    words: z.strictObject(payeeStatusWordsSchema.shape).nullable(),
  },
  describe: ({ status, words }) =>
    words === null
      ? `Took back the words for ${PAYEE_STATUS_LABELS[status]}`
      : `Changed the words for ${PAYEE_STATUS_LABELS[status]}`,
  apply(draft, { status, words }) {
    if (words === null) delete draft.payeeStatusWords[status];
    else draft.payeeStatusWords[status] = words;
    return undefined;
  },
});
