// Examples of the commands about message templates and the communication plan.
import type { Command, CommandType } from "../../src-shared/commands/command.ts";
import {
  COMMUNICATION_SEQUENCE,
  sequenceMessage,
} from "../../src-shared/domain/rollout/communication-sequence.ts";
import { buildBusyImplementation } from "./busy-implementation.ts";
import type { CommandExample } from "./command-examples.ts";
import { REMOVED } from "./document-changes.ts";
import { buildWave, byId } from "./implementation-builders.ts";
import { buildCommunication } from "./rollout-builders.ts";

type MessageType = Extract<CommandType, `message/${string}` | `communication/${string}`>;

const template = {
  id: "template-1",
  name: "Reminder of the fee",
  subject: "The fee at {{payor}}",
  body: "Hello {{contact}}\n\n{{fee}}",
};
const writing = buildBusyImplementation({
  messageTemplates: byId({ ...template, position: 10 }),
  communications: byId(buildCommunication({ text: "We will invite you." })),
});
const planned = buildBusyImplementation({ communications: {} });
const wave = planned.waves["wave-1"] ?? buildWave();

/** One of each type. */
export const MESSAGE_EXAMPLES: {
  readonly [Type in MessageType]: CommandExample<Extract<Command, { type: Type }>>;
} = {
  "message/save-template": {
    command: { type: "message/save-template", template },
    label: "Added the message template Reminder of the fee",
    changes: { "messageTemplates.template-1": { ...template, position: 10 } },
  },
  "message/remove-template": {
    on: writing,
    command: { type: "message/remove-template", templateId: "template-1" },
    label: "Removed the message template Reminder of the fee",
    changes: { "messageTemplates.template-1": REMOVED },
  },
  "communication/add-sequence": {
    on: planned,
    command: { type: "communication/add-sequence", waveId: "wave-1" },
    label: `Added 8 messages to ${wave.name}`,
    changes: Object.fromEntries(
      COMMUNICATION_SEQUENCE.map((step, position) => {
        const message = { ...sequenceMessage(step, wave, planned), position };
        return [`communications.${message.id}`, message];
      }),
    ),
  },
  "communication/add": {
    on: writing,
    command: {
      type: "communication/add",
      communication: {
        id: "communication-2",
        audience: "Project teams",
        purpose: "Who to call",
        sendOn: "2026-10-05",
      },
    },
    label: 'Added the message "Who to call"',
    changes: {
      "communications.communication-2": buildCommunication({
        id: "communication-2",
        audience: "Project teams",
        purpose: "Who to call",
        sender: "",
        channel: "",
        waveId: null,
        offsetDays: null,
        sendOn: "2026-10-05",
        subject: "",
        approvedBy: "",
        status: "draft",
        position: 2,
      }),
    },
  },
  "communication/edit": {
    on: writing,
    command: {
      type: "communication/edit",
      communicationId: "communication-1",
      changes: { text: "We will invite you on Friday.", replies: "None" },
    },
    label: 'Edited the message "Pre-notice"',
    changes: {
      "communications.communication-1.text": "We will invite you on Friday.",
      "communications.communication-1.replies": "None",
      // Other words need another approval.
      "communications.communication-1.status": "draft",
      "communications.communication-1.approvedBy": "",
    },
  },
  "communication/approve": {
    on: writing,
    command: {
      type: "communication/approve",
      communicationIds: ["communication-1"],
      by: "Sam Ito",
      on: "2026-09-15",
    },
    label: 'Approved the message "Pre-notice" (Sam Ito)',
    changes: {
      "communications.communication-1.approvedBy": "Sam Ito",
      "communications.communication-1.approvedOn": "2026-09-15",
    },
  },
  "communication/mark-sent": {
    on: writing,
    command: {
      type: "communication/mark-sent",
      communicationIds: ["communication-1"],
      on: "2026-09-16",
    },
    label: 'Marked the message "Pre-notice" as sent',
    changes: {
      "communications.communication-1.status": "sent",
      "communications.communication-1.sentOn": "2026-09-16",
    },
  },
  "communication/cancel": {
    on: writing,
    command: { type: "communication/cancel", communicationIds: ["communication-1"] },
    label: 'Cancelled the message "Pre-notice"',
    changes: { "communications.communication-1.status": "cancelled" },
  },
  "communication/remove": {
    on: writing,
    command: { type: "communication/remove", communicationIds: ["communication-1"] },
    label: 'Removed the message "Pre-notice"',
    changes: { "communications.communication-1": REMOVED },
  },
};
