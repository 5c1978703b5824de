/** Payees and where their onboarding stands (domain.md section 4). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { type Payee, payeeSchema } from "../domain/implementation.ts";
import { PAYEE_STATUS_LABELS } from "../domain/vocabulary.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, nameRecords, shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord, requireRecords } from "./records-in-draft.ts";

const { shape } = payeeSchema;
const fields = {
  legalName: shape.legalName,
  trade: shape.trade,
  wave: shape.wave,
  priority: shape.priority,
  inviteSentOn: shape.inviteSentOn,
  monthlyPayoutCents: shape.monthlyPayoutCents,
  contactName: shape.contactName,
  contactEmail: shape.contactEmail,
  contactPhone: shape.contactPhone,
  notes: shape.notes,
};
const payeeIdsSchema = z.array(idSchema).min(1).max(10_000);
const payeeName = (payee: Pick<Payee, "legalName">): string => shorten(payee.legalName);

/** Adds payees, all of them identified as of today. */
export const addPayees = defineCommand({
  type: "payee/add",
  shape: {
    payees: z
      .array(z.strictObject({ id: shape.id, ...fields }))
      .min(1)
      .max(10_000),
  },
  describe: ({ payees }) => `Added ${nameRecords(payees, payeeName, "payee")}`,
  apply(draft, { payees }, { today, user }) {
    const taken = refuseTakenIds(
      draft.payees,
      payees.map((payee) => payee.id),
      "payee",
    );
    if (taken) return taken;
    const position = nextPosition(draft.payees);
    payees.forEach((payee, index) => {
      draft.payees[payee.id] = {
        ...payee,
        status: "identified",
        statusAsOf: today,
        statusSource: user,
        position: position + index,
      };
    });
    return undefined;
  },
});

/** Changes the given fields of a payee. */
export const editPayee = defineCommand({
  type: "payee/edit",
  shape: { payeeId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ payeeId }, before, after) =>
    `Edited ${nameRecords(changedRecords(before.payees, after.payees, [payeeId]), payeeName, "payee")}`,
  apply(draft, { payeeId, changes }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    assignChanges(payee.value, changes);
    return undefined;
  },
});

/** Records the status of payees as of a date, with who said so. The first "invited" also dates the invitation. */
export const setPayeeStatus = defineCommand({
  type: "payee/set-status",
  shape: {
    payeeIds: payeeIdsSchema,
    status: shape.status,
    asOf: shape.statusAsOf,
    source: z.string().trim().max(500),
  },
  describe: ({ payeeIds, status }, before, after) => {
    const payees = changedRecords(before.payees, after.payees, payeeIds);
    return `Set ${nameRecords(payees, payeeName, "payee")} to ${PAYEE_STATUS_LABELS[status]}`;
  },
  apply(draft, { payeeIds, status, asOf, source }) {
    const payees = requireRecords(draft.payees, payeeIds, "payee");
    if (!payees.ok) return payees.error;
    for (const payee of payees.value) {
      assignChanges(payee, { status, statusAsOf: asOf, statusSource: source });
      if (status === "invited") payee.inviteSentOn ??= asOf;
    }
    return undefined;
  },
});

/** Removes payees. */
export const removePayees = defineCommand({
  type: "payee/remove",
  shape: { payeeIds: payeeIdsSchema },
  describe: ({ payeeIds }, before) =>
    `Removed ${nameRecords(
      [...new Set(payeeIds)].flatMap((id) => before.payees[id] ?? []),
      payeeName,
      "payee",
    )}`,
  apply(draft, { payeeIds }) {
    const payees = requireRecords(draft.payees, payeeIds, "payee");
    if (!payees.ok) return payees.error;
    const removed = new Set(payees.value.map(({ id: own }) => own));
    for (const own of removed) delete draft.payees[own];
    for (const failure of Object.values(draft.payoutFailures)) {
      if (failure.payeeId !== null && removed.has(failure.payeeId)) failure.payeeId = null;
    }
    return undefined;
  },
});
