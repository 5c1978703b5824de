/** The records of a payee: commitments, call-backs and contacts (domain.md section 4). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import {
  callBackSchema,
  commitmentSchema,
  contactEntrySchema,
} from "../domain/payees/payee-schema.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, nameRecords } from "./naming.ts";
import { payeeName } from "./payee-commands.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";
import type { Implementation } from "../domain/implementation.ts";

const { id: commitmentId, position: _place, ...commitmentFields } = commitmentSchema.shape;
const { id: callBackId, ...callBackFields } = callBackSchema.shape;
const { id: contactId, ...contactFields } = contactEntrySchema.shape;

/** Name of one payee in the activity log, after a preposition. */
function nameOf({ payees }: Implementation, payeeId: string): string {
  const payee = payees[payeeId];
  return payee ? payeeName(payee) : "a payee";
}

/** Adds a commitment to a payee. */
export const addCommitment = defineCommand({
  type: "payee/add-commitment",
  shape: {
    payeeId: idSchema,
    commitment: z.strictObject({ id: commitmentId, ...commitmentFields }),
  },
  describe: ({ payeeId }, before) => `Added a commitment of ${nameOf(before, payeeId)}`,
  apply(draft, { payeeId, commitment }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    if (commitment.projectId !== null) {
      const project = requireRecord(draft.projects, commitment.projectId, "project");
      if (!project.ok) return project.error;
    }
    const { commitments } = payee.value;
    const taken = refuseTakenIds(commitments, [commitment.id], "commitment");
    if (taken) return taken;
    commitments[commitment.id] = { ...commitment, position: nextPosition(commitments) };
    return undefined;
  },
});

/** Changes commitments, of one payee or of several, in one step. */
export const editCommitments = defineCommand({
  type: "payee/edit-commitments",
  shape: {
    edits: z
      .array(
        z.strictObject({
          payeeId: idSchema,
          commitmentId: idSchema,
          changes: z.strictObject(commitmentFields).partial(),
        }),
      )
      .min(1)
      .max(10_000),
  },
  describe: ({ edits }, before, after) =>
    `Edited commitments of ${nameRecords(
      changedRecords(before.payees, after.payees, [
        ...new Set(edits.map(({ payeeId }) => payeeId)),
      ]),
      payeeName,
      "payee",
    )}`,
  apply(draft, { edits }) {
    for (const edit of edits) {
      const payee = requireRecord(draft.payees, edit.payeeId, "payee");
      if (!payee.ok) return payee.error;
      const commitment = requireRecord(payee.value.commitments, edit.commitmentId, "commitment");
      if (!commitment.ok) return commitment.error;
      const { projectId } = edit.changes;
      if (projectId !== undefined && projectId !== null) {
        const project = requireRecord(draft.projects, projectId, "project");
        if (!project.ok) return project.error;
      }
      assignChanges(commitment.value, edit.changes);
    }
    return undefined;
  },
});

/** Removes a commitment. */
export const removeCommitment = defineCommand({
  type: "payee/remove-commitment",
  shape: { payeeId: idSchema, commitmentId: idSchema },
  describe: ({ payeeId }, before) => `Removed a commitment of ${nameOf(before, payeeId)}`,
  apply(draft, { payeeId, commitmentId: own }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    const commitment = requireRecord(payee.value.commitments, own, "commitment");
    if (!commitment.ok) return commitment.error;
    delete payee.value.commitments[own];
    return undefined;
  },
});

/** Logs a call-back to a known number. */
export const addCallBack = defineCommand({
  type: "payee/add-call-back",
  shape: { payeeId: idSchema, callBack: z.strictObject({ id: callBackId, ...callBackFields }) },
  describe: ({ payeeId }, before) => `Logged a call-back to ${nameOf(before, payeeId)}`,
  apply(draft, { payeeId, callBack }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    const taken = refuseTakenIds(payee.value.callBacks, [callBack.id], "call-back");
    if (taken) return taken;
    payee.value.callBacks[callBack.id] = callBack;
    return undefined;
  },
});

/** Corrects a call-back. */
export const editCallBack = defineCommand({
  type: "payee/edit-call-back",
  shape: {
    payeeId: idSchema,
    callBackId: idSchema,
    changes: z.strictObject(callBackFields).partial(),
  },
  describe: ({ payeeId }, before) => `Edited a call-back to ${nameOf(before, payeeId)}`,
  apply(draft, { payeeId, callBackId: own, changes }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    const callBack = requireRecord(payee.value.callBacks, own, "call-back");
    if (!callBack.ok) return callBack.error;
    assignChanges(callBack.value, changes);
    return undefined;
  },
});

/** Removes a call-back. */
export const removeCallBack = defineCommand({
  type: "payee/remove-call-back",
  shape: { payeeId: idSchema, callBackId: idSchema },
  describe: ({ payeeId }, before) => `Removed a call-back to ${nameOf(before, payeeId)}`,
  apply(draft, { payeeId, callBackId: own }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    const callBack = requireRecord(payee.value.callBacks, own, "call-back");
    if (!callBack.ok) return callBack.error;
    delete payee.value.callBacks[own];
    return undefined;
  },
});

/** Logs a contact with one payee or with several in one step; each entry has an id, and may have a text, of its own. */
export const logContact = defineCommand({
  type: "payee/log-contact",
  shape: {
    entries: z
      .array(
        z.strictObject({ payeeId: idSchema, id: contactId, text: contactFields.text.optional() }),
      )
      .min(1)
      .max(10_000),
    ...contactFields,
  },
  describe: ({ entries }, before) =>
    `Logged a contact with ${nameRecords(
      entries.flatMap(({ payeeId }) => before.payees[payeeId] ?? []),
      payeeName,
      "payee",
    )}`,
  apply(draft, { entries, on, by, channel, text }) {
    for (const { payeeId, id, text: own } of entries) {
      const payee = requireRecord(draft.payees, payeeId, "payee");
      if (!payee.ok) return payee.error;
      const taken = refuseTakenIds(payee.value.contacts, [id], "contact");
      if (taken) return taken;
      payee.value.contacts[id] = { id, on, by, channel, text: own ?? text };
    }
    return undefined;
  },
});

/** Corrects a contact. */
export const editContact = defineCommand({
  type: "payee/edit-contact",
  shape: {
    payeeId: idSchema,
    contactId: idSchema,
    changes: z.strictObject(contactFields).partial(),
  },
  describe: ({ payeeId }, before) => `Edited a contact with ${nameOf(before, payeeId)}`,
  apply(draft, { payeeId, contactId: own, changes }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    const contact = requireRecord(payee.value.contacts, own, "contact");
    if (!contact.ok) return contact.error;
    assignChanges(contact.value, changes);
    return undefined;
  },
});

/** Removes a contact. */
export const removeContact = defineCommand({
  type: "payee/remove-contact",
  shape: { payeeId: idSchema, contactId: idSchema },
  describe: ({ payeeId }, before) => `Removed a contact with ${nameOf(before, payeeId)}`,
  apply(draft, { payeeId, contactId: own }) {
    const payee = requireRecord(draft.payees, payeeId, "payee");
    if (!payee.ok) return payee.error;
    const contact = requireRecord(payee.value.contacts, own, "contact");
    if (!contact.ok) return contact.error;
    delete payee.value.contacts[own];
    return undefined;
  },
});
