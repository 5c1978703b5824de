/** Payees and where their onboarding stands (domain.md section 4). */
import type { Draft } from "immer";
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { idSchema } from "../domain/ids.ts";
import { blankPayee, historyKey } from "../domain/payees/blank-payee.ts";
import { type Payee, payeeExceptionSchema, payeeSchema } from "../domain/payees/payee-schema.ts";
import { blankWave } from "../domain/rollout/blank-wave.ts";
import type { Implementation } from "../domain/implementation.ts";
import { WAVE_TYPES } from "../domain/rollout/rollout-words.ts";
import { PAYEE_STATUS_LABELS, PAYEE_STATUSES } from "../domain/vocabulary.ts";
import { type Problem, problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, nameRecords, recordsOf, shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord, requireRecords } from "./records-in-draft.ts";

const { shape } = payeeSchema;
const fields = {
  legalName: shape.legalName,
  tradingName: shape.tradingName,
  vendorNumber: shape.vendorNumber,
  trade: shape.trade,
  waveId: shape.waveId,
  priority: shape.priority,
  owner: shape.owner,
  monthlyPayoutCents: shape.monthlyPayoutCents,
  contactName: shape.contactName,
  contactEmail: shape.contactEmail,
  contactPhone: shape.contactPhone,
  admin: z.strictObject(shape.admin.shape),
  accountType: shape.accountType,
  verificationNote: shape.verificationNote,
  feePayer: shape.feePayer,
  waiverContact: shape.waiverContact,
  subTierCount: shape.subTierCount,
  languages: shape.languages,
  fallback: shape.fallback,
  tags: shape.tags,
  notes: shape.notes,
};
/** Changes of a payee's own fields; status, history, commitments, call-backs and contacts have commands of their own. */
export const payeeChangesSchema = z.strictObject(fields).partial();
/** Ids of payees in one command. */
export const payeeIdsSchema = z.array(idSchema).min(1).max(10_000);
/** Waves that a command makes, because payees it adds are in them. */
export const newWavesSchema = z
  .array(z.strictObject({ id: idSchema, name: titleSchema, type: z.enum(WAVE_TYPES) }))
  .max(100);
/** Statuses that need a reason and a review date (domain.md section 4, row X). */
export const EXCEPTION_STATUSES: ReadonlySet<string> = new Set(["exempt", "declined", "blocked"]);

/** Name of a payee in the activity log. */
export const payeeName = (payee: Pick<Payee, "legalName">): string => shorten(payee.legalName);

/** Adds waves that payees of the same command are in. */
export function addNewWaves(
  draft: Draft<Implementation>,
  waves: z.infer<typeof newWavesSchema>,
): Problem | undefined {
  const taken = refuseTakenIds(
    draft.waves,
    waves.map(({ id }) => id),
    "wave",
  );
  if (taken) return taken;
  for (const wave of waves) {
    draft.waves[wave.id] = { ...blankWave(), ...wave, position: nextPosition(draft.waves) };
  }
  return undefined;
}

/** `not-found` when a payee would be in a wave that is not there. */
export function refuseUnknownWave(
  draft: Draft<Implementation>,
  waveId: string | null | undefined,
): Problem | undefined {
  if (waveId === null || waveId === undefined) return undefined;
  const wave = requireRecord(draft.waves, waveId, "wave");
  return wave.ok ? undefined : wave.error;
}

/** Adds payees, all of them identified as of today, and the waves that they need. */
export const addPayees = defineCommand({
  type: "payee/add",
  shape: {
    payees: z
      .array(payeeChangesSchema.extend({ id: shape.id, legalName: shape.legalName }))
      .min(1)
      .max(10_000),
    newWaves: newWavesSchema,
  },
  describe: ({ payees }) => `Added ${nameRecords(payees, payeeName, "payee")}`,
  apply(draft, { payees, newWaves }, { today, user }) {
    const taken =
      addNewWaves(draft, newWaves) ??
      refuseTakenIds(
        draft.payees,
        payees.map((payee) => payee.id),
        "payee",
      );
    if (taken) return taken;
    const position = nextPosition(draft.payees);
    for (const [index, payee] of payees.entries()) {
      const unknown = refuseUnknownWave(draft, payee.waveId);
      if (unknown) return unknown;
      const added: Draft<Payee> = {
        ...(blankPayee(today, user) as Draft<Payee>),
        id: payee.id,
        legalName: payee.legalName,
        position: position + index,
      };
      assignChanges(added, payee);
      draft.payees[payee.id] = added;
    }
    return undefined;
  },
});

/** Changes fields of payees, each its own; one step however many there are. */
export const editPayees = defineCommand({
  type: "payee/edit",
  shape: {
    edits: z
      .array(z.strictObject({ payeeId: idSchema, changes: payeeChangesSchema }))
      .min(1)
      .max(10_000),
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
  apply(draft, { edits }) {
    for (const { payeeId, changes } of edits) {
      const payee = requireRecord(draft.payees, payeeId, "payee");
      if (!payee.ok) return payee.error;
      const unknown = refuseUnknownWave(draft, changes.waveId);
      if (unknown) return unknown;
      assignChanges(payee.value, changes);
    }
    return undefined;
  },
});

/**
 * Records the status of payees as of a date, with who said so, in their history too. The first "invited" also dates the
 * invitation. Exempt, declined and blocked need a reason and a review date; any other status ends an exception.
 */
export const setPayeeStatus = defineCommand({
  type: "payee/set-status",
  shape: {
    payeeIds: payeeIdsSchema,
    status: z.enum(PAYEE_STATUSES),
    asOf: isoDateSchema,
    source: z.string().trim().max(500),
    note: z.string().max(2000),
    exception: z.strictObject(payeeExceptionSchema.shape).nullable(),
  },
  describe: ({ payeeIds, status }, before, after) => {
    const payees = changedRecords(before.payees, after.payees, payeeIds);
    return `Set ${nameRecords(payees, payeeName, "payee")} to ${PAYEE_STATUS_LABELS[status]}`;
  },
  apply(draft, { payeeIds, status, asOf, source, note, exception }) {
    const payees = requireRecords(draft.payees, payeeIds, "payee");
    if (!payees.ok) return payees.error;
    if (EXCEPTION_STATUSES.has(status) && exception === null) {
      return problem("bad-input", "A reason and a review date are needed", {
        where: PAYEE_STATUS_LABELS[status],
        advice: "Say why, and when it is looked at again. Nothing was changed.",
      });
    }
    const entry = { status, asOf, source, note };
    for (const payee of payees.value) {
      payee.history[historyKey(entry)] = entry;
      assignChanges(payee, { status, statusAsOf: asOf, statusSource: source });
      payee.exception = EXCEPTION_STATUSES.has(status) ? exception : null;
      if (status === "invited") {
        payee.invitation ??= {
          sentOn: asOf,
          sentBy: "",
          path: "unknown",
          attempts: 1,
          expiresOn: null,
        };
      }
    }
    return undefined;
  },
});

/** Removes payees. */
export const removePayees = defineCommand({
  type: "payee/remove",
  shape: { payeeIds: payeeIdsSchema },
  describe: ({ payeeIds }, before) =>
    `Removed ${nameRecords(recordsOf(before.payees, payeeIds), payeeName, "payee")}`,
  apply(draft, { payeeIds }) {
    const payees = requireRecords(draft.payees, payeeIds, "payee");
    if (!payees.ok) return payees.error;
    const removed = new Set(payees.value.map(({ id: own }) => own));
    for (const own of removed) delete draft.payees[own];
    for (const failure of Object.values(draft.payoutFailures)) {
      if (failure.payeeId !== null && removed.has(failure.payeeId)) failure.payeeId = null;
    }
    for (const session of Object.values(draft.trainingSessions)) {
      for (const own of removed) delete session.attendees[own];
    }
    return undefined;
  },
});
