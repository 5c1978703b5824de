// Examples of the commands about the records and moves of payees.
import type { Command, CommandType } from "../../src-shared/commands/command.ts";
import { buildBusyImplementation } from "./busy-implementation.ts";
import type { CommandExample } from "./command-examples.ts";
import { REMOVED } from "./document-changes.ts";
import { buildCommitment, buildPayee, byId } from "./implementation-builders.ts";

type RecordType = Extract<
  CommandType,
  | `payee/${string}-commitment${string}`
  | `payee/${string}-call-back`
  | `payee/${string}-contact`
  | `payee/${string}-invitation`
  | "payee/change-bank-details"
  | "payee/apply-statuses"
  | "payee/set-status-words"
>;

const contact = {
  id: "contact-1",
  on: "2026-09-15",
  by: "Dana",
  channel: "phone",
  text: "Left word",
} as const;
const callBack = {
  id: "call-1",
  on: "2026-09-15",
  by: "Dana",
  numberSource: "Vendor file",
  spokenTo: "Robin Vega",
  outcome: "confirmed",
  note: "",
} as const;
const { position: _position, ...commitment } = buildCommitment({ id: "commitment-2" });
const payee = buildPayee({
  status: "approved",
  commitments: byId(buildCommitment()),
  callBacks: byId(callBack),
  contacts: byId(contact),
});
const approved = buildBusyImplementation({
  payees: byId(payee),
  payeeStatusWords: { invited: { label: "Mail is out", aliases: [] } },
});
const at = "payees.payee-1";
const label = "Alder Creek Electric LLC";

function moved(status: string, asOf: string, source: string, note = ""): Record<string, unknown> {
  return {
    [`${at}.status`]: status,
    [`${at}.statusAsOf`]: asOf,
    [`${at}.statusSource`]: source,
    [`${at}.history.${asOf}-${status}`]: { status, asOf, source, note },
  };
}

/** An example of each. */
export const PAYEE_EXAMPLES: { [T in RecordType]: CommandExample<Extract<Command, { type: T }>> } =
  {
    "payee/add-commitment": {
      on: approved,
      command: { type: "payee/add-commitment", payeeId: "payee-1", commitment },
      label: `Added a commitment of ${label}`,
      changes: { [`${at}.commitments.commitment-2`]: { ...commitment, position: 2 } },
    },
    "payee/edit-commitments": {
      on: approved,
      command: {
        type: "payee/edit-commitments",
        edits: [
          {
            payeeId: "payee-1",
            commitmentId: "commitment-1",
            changes: { agreement: "accepted", agreementAcceptedOn: "2026-09-15" },
          },
        ],
      },
      label: `Edited commitments of ${label}`,
      changes: {
        [`${at}.commitments.commitment-1.agreement`]: "accepted",
        [`${at}.commitments.commitment-1.agreementAcceptedOn`]: "2026-09-15",
      },
    },
    "payee/remove-commitment": {
      on: approved,
      command: {
        type: "payee/remove-commitment",
        payeeId: "payee-1",
        commitmentId: "commitment-1",
      },
      label: `Removed a commitment of ${label}`,
      changes: { [`${at}.commitments.commitment-1`]: REMOVED },
    },
    "payee/add-call-back": {
      on: approved,
      command: {
        type: "payee/add-call-back",
        payeeId: "payee-1",
        callBack: { ...callBack, id: "call-2" },
      },
      label: `Logged a call-back to ${label}`,
      changes: { [`${at}.callBacks.call-2`]: { ...callBack, id: "call-2" } },
    },
    "payee/edit-call-back": {
      on: approved,
      command: {
        type: "payee/edit-call-back",
        payeeId: "payee-1",
        callBackId: "call-1",
        changes: { outcome: "differs", note: "Another bank" },
      },
      label: `Edited a call-back to ${label}`,
      changes: {
        [`${at}.callBacks.call-1.outcome`]: "differs",
        [`${at}.callBacks.call-1.note`]: "Another bank",
      },
    },
    "payee/remove-call-back": {
      on: approved,
      command: { type: "payee/remove-call-back", payeeId: "payee-1", callBackId: "call-1" },
      label: `Removed a call-back to ${label}`,
      changes: { [`${at}.callBacks.call-1`]: REMOVED },
    },
    "payee/log-contact": {
      on: approved,
      command: {
        type: "payee/log-contact",
        entries: [{ payeeId: "payee-1", id: "contact-2" }],
        on: contact.on,
        by: contact.by,
        channel: contact.channel,
        text: contact.text,
      },
      label: `Logged a contact with ${label}`,
      changes: { [`${at}.contacts.contact-2`]: { ...contact, id: "contact-2" } },
    },
    "payee/edit-contact": {
      on: approved,
      command: {
        type: "payee/edit-contact",
        payeeId: "payee-1",
        contactId: "contact-1",
        changes: { channel: "email" },
      },
      label: `Edited a contact with ${label}`,
      changes: { [`${at}.contacts.contact-1.channel`]: "email" },
    },
    "payee/remove-contact": {
      on: approved,
      command: { type: "payee/remove-contact", payeeId: "payee-1", contactId: "contact-1" },
      label: `Removed a contact with ${label}`,
      changes: { [`${at}.contacts.contact-1`]: REMOVED },
    },
    "payee/edit-invitation": {
      on: buildBusyImplementation({
        payees: byId(
          buildPayee({
            status: "invited",
            invitation: {
              ...{ sentOn: "2026-09-01", sentBy: "", path: "unknown", attempts: 1 },
              expiresOn: null,
            },
          }),
        ),
      }),
      command: {
        type: "payee/edit-invitation",
        payeeId: "payee-1",
        changes: { sentBy: "Dana", path: "commitments", expiresOn: "2026-09-20" },
      },
      label: `Edited the invitation of ${label}`,
      changes: {
        [`${at}.invitation.sentBy`]: "Dana",
        [`${at}.invitation.path`]: "commitments",
        [`${at}.invitation.expiresOn`]: "2026-09-20",
      },
    },
    "payee/record-invitation": {
      on: approved,
      command: {
        type: "payee/record-invitation",
        payeeIds: ["payee-1"],
        sentOn: "2026-09-15",
        sentBy: "Dana",
        path: "payments_tool",
        expiresOn: null,
      },
      label: `Invited ${label}`,
      changes: {
        [`${at}.invitation`]: {
          sentOn: "2026-09-15",
          sentBy: "Dana",
          path: "payments_tool",
          attempts: 1,
          expiresOn: null,
        },
        ...moved("invited", "2026-09-15", "Dana"),
      },
    },
    "payee/change-bank-details": {
      on: approved,
      command: {
        type: "payee/change-bank-details",
        payeeId: "payee-1",
        on: "2026-09-15",
        source: "Dana",
        note: "New bank",
      },
      label: `Bank details of ${label} changed`,
      changes: moved("needs_review", "2026-09-15", "Dana", "New bank"),
    },
    "payee/apply-statuses": {
      on: approved,
      command: {
        type: "payee/apply-statuses",
        statuses: [{ payeeId: "payee-1", status: "agreement_pending" }],
        asOf: "2026-09-15",
        source: "Dana",
      },
      label: `Moved on ${label}`,
      changes: moved("agreement_pending", "2026-09-15", "Dana"),
    },
    "payee/set-status-words": {
      on: approved,
      command: { type: "payee/set-status-words", status: "invited", words: null },
      label: "Took back the words for Invite Not Accepted",
      changes: { "payeeStatusWords.invited": REMOVED },
    },
  };
