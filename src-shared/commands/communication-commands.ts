/** The communication plan (domain.md section 6). The app never sends anything: "sent" is what the user says. */
import type { Draft } from "immer";
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { idSchema } from "../domain/ids.ts";
import type { Implementation } from "../domain/implementation.ts";
import {
  COMMUNICATION_SEQUENCE,
  sequenceId,
  sequenceMessage,
} from "../domain/rollout/communication-sequence.ts";
import { type Communication, communicationSchema } from "../domain/rollout/rollout-schema.ts";
import { problem, type Problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, countOf, nameRecords, recordsOf, shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord, requireRecords } from "./records-in-draft.ts";

const { shape } = communicationSchema;
const fields = {
  audience: shape.audience,
  purpose: shape.purpose,
  sender: shape.sender,
  channel: shape.channel,
  waveId: shape.waveId,
  offsetDays: z.number().int().min(-250).max(250).nullable(),
  sendOn: shape.sendOn,
  subject: z.string().max(500),
  text: z.string().max(20_000),
  links: z.string().max(4000),
  replies: z.string().max(20_000),
};
const changesSchema = z.strictObject(fields).partial();
const ids = z.array(idSchema).min(1).max(1000);

type Messages = Implementation["communications"];

function messageName({ purpose, subject, audience }: Communication): string {
  return shorten(`the message "${purpose || subject || audience}"`);
}

function nameChanged(before: Messages, after: Messages, changed: readonly string[]): string {
  return nameRecords(changedRecords(before, after, changed), messageName, "message");
}

function refuseUnknownWave(
  draft: Draft<Implementation>,
  waveId: string | null | undefined,
): Problem | undefined {
  if (waveId === null || waveId === undefined) return undefined;
  const wave = requireRecord(draft.waves, waveId, "wave");
  return wave.ok ? undefined : wave.error;
}

/** Adds the messages of the default sequence that the wave does not have yet. */
export const addCommunicationSequence = defineCommand({
  type: "communication/add-sequence",
  shape: { waveId: idSchema.max(48) },
  describe: ({ waveId }, before, after) => {
    const count =
      Object.keys(after.communications).length - Object.keys(before.communications).length;
    return `Added ${countOf(count, "message")} to ${shorten(after.waves[waveId]?.name ?? waveId)}`;
  },
  apply(draft, { waveId }) {
    const wave = requireRecord(draft.waves, waveId, "wave");
    if (!wave.ok) return wave.error;
    let position = nextPosition(draft.communications);
    for (const step of COMMUNICATION_SEQUENCE) {
      const id = sequenceId(waveId, step.key);
      if (Object.hasOwn(draft.communications, id)) continue;
      draft.communications[id] = { ...sequenceMessage(step, wave.value, draft), position };
      position += 1;
    }
    return undefined;
  },
});

/** Adds a message, as a draft. */
export const addCommunication = defineCommand({
  type: "communication/add",
  shape: { communication: changesSchema.extend({ id: shape.id, audience: shape.audience }) },
  describe: ({ communication }, _before, after) => {
    const added = after.communications[communication.id];
    return `Added ${added ? messageName(added) : "a message"}`;
  },
  apply(draft, { communication }) {
    const refused =
      refuseTakenIds(draft.communications, [communication.id], "message") ??
      refuseUnknownWave(draft, communication.waveId);
    if (refused) return refused;
    const added: Draft<Communication> = {
      id: communication.id,
      audience: communication.audience,
      purpose: "",
      sender: "",
      channel: "",
      waveId: null,
      offsetDays: null,
      sendOn: null,
      subject: "",
      text: "",
      links: "",
      approvedBy: "",
      approvedOn: null,
      status: "draft",
      sentOn: null,
      replies: "",
      position: nextPosition(draft.communications),
    };
    assignChanges(added, communication);
    draft.communications[added.id] = added;
    return undefined;
  },
});

/** What was approved: a change of it needs a new approval. */
const APPROVED_FIELDS = ["audience", "sender", "channel", "subject", "text"] as const;

/** Changes fields of a message. An approved one whose words, sender or audience change is a draft again. */
export const editCommunication = defineCommand({
  type: "communication/edit",
  shape: { communicationId: idSchema, changes: changesSchema },
  describe: ({ communicationId }, before, after) =>
    `Edited ${nameChanged(before.communications, after.communications, [communicationId])}`,
  apply(draft, { communicationId, changes }) {
    const message = requireRecord(draft.communications, communicationId, "message");
    if (!message.ok) return message.error;
    const unknown = refuseUnknownWave(draft, changes.waveId);
    if (unknown) return unknown;
    const isOther = APPROVED_FIELDS.some(
      (name) => changes[name] !== undefined && changes[name] !== message.value[name],
    );
    assignChanges(message.value, changes);
    if (isOther && message.value.status === "approved") {
      assignChanges(message.value, { status: "draft", approvedBy: "", approvedOn: null });
    }
    return undefined;
  },
});

/** Records who approved messages, and when. */
export const approveCommunications = defineCommand({
  type: "communication/approve",
  shape: { communicationIds: ids, by: z.string().trim().min(1).max(500), on: isoDateSchema },
  describe: ({ communicationIds, by }, before, after) =>
    `Approved ${nameChanged(before.communications, after.communications, communicationIds)} (${shorten(by)})`,
  apply(draft, { communicationIds, by, on }) {
    const messages = requireRecords(draft.communications, communicationIds, "message");
    if (!messages.ok) return messages.error;
    for (const message of messages.value) {
      if (message.text.trim() === "") {
        return problem("bad-input", "There is no text to approve", {
          where: message.purpose || message.audience,
          advice: "Write it, or take it from a template. Nothing was changed.",
        });
      }
      assignChanges(message, { approvedBy: by, approvedOn: on });
      if (message.status === "draft" || message.status === "cancelled") message.status = "approved";
    }
    return undefined;
  },
});

/** Records that messages were sent on a day. */
export const markCommunicationsSent = defineCommand({
  type: "communication/mark-sent",
  shape: { communicationIds: ids, on: isoDateSchema },
  describe: ({ communicationIds }, before, after) =>
    `Marked ${nameChanged(before.communications, after.communications, communicationIds)} as sent`,
  apply(draft, { communicationIds, on }) {
    const messages = requireRecords(draft.communications, communicationIds, "message");
    if (!messages.ok) return messages.error;
    for (const message of messages.value) assignChanges(message, { status: "sent", sentOn: on });
    return undefined;
  },
});

/** Cancels messages: they stay in the plan, but nobody waits for them. */
export const cancelCommunications = defineCommand({
  type: "communication/cancel",
  shape: { communicationIds: ids },
  describe: ({ communicationIds }, before, after) =>
    `Cancelled ${nameChanged(before.communications, after.communications, communicationIds)}`,
  apply(draft, { communicationIds }) {
    const messages = requireRecords(draft.communications, communicationIds, "message");
    if (!messages.ok) return messages.error;
    for (const message of messages.value) {
      assignChanges(message, { status: "cancelled", sentOn: null });
    }
    return undefined;
  },
});

/** Removes messages from the plan. */
export const removeCommunications = defineCommand({
  type: "communication/remove",
  shape: { communicationIds: ids },
  describe: ({ communicationIds }, before) =>
    `Removed ${nameRecords(
      recordsOf(before.communications, communicationIds),
      messageName,
      "message",
    )}`,
  apply(draft, { communicationIds }) {
    const messages = requireRecords(draft.communications, communicationIds, "message");
    if (!messages.ok) return messages.error;
    for (const { id } of messages.value) delete draft.communications[id];
    return undefined;
  },
});
