/**
 * What the payee walkthrough goes through with live data (domain.md section 4, walkthrough agenda): who at the payor owns
 * each status, what the invitation looks like, which messages go out when.
 */
import { addCalendarDays } from "../../domain/dates.ts";
import type { Implementation } from "../../domain/implementation.ts";
import { INVITATION_VALID_DAYS } from "../../domain/payees/payee-invitation.ts";
import { PAYEE_STEPS } from "../../domain/payees/payee-steps.ts";
import { payeeStatusLabel } from "../../domain/payees/payee-status-list.ts";
import { pilotPayees } from "../../domain/payees/payee-readiness.ts";
import { shortDate } from "../../domain/people-dates.ts";
import { inPosition } from "../../domain/records.ts";
import {
  communicationDate,
  communicationWarnings,
  offsetWords,
} from "../../domain/rollout/communication-dates.ts";
import type { Communication, Wave } from "../../domain/rollout/rollout-schema.ts";
import { COMMUNICATION_STATUS_LABELS } from "../../domain/rollout/rollout-words.ts";
import { type PayeeStatus, type RoleCode, ROLES } from "../../domain/vocabulary.ts";
import { type Block, bullets, field, table, type TextLike } from "../report-model.ts";
import { type DataContext, peopleWithRole, silence } from "./section-context.ts";

/**
 * The role at the payor that looks after each status of the way (`I`: the dossier names who moves a payee on; where that is
 * the payee itself, the payor's project lead chases).
 */
const STATUS_OWNERS: readonly (readonly [status: PayeeStatus, role: RoleCode])[] = [
  ["identified", "PPM"],
  ["not_invited", "IA"],
  ["invited", "PPM"],
  ["invite_expired", "IA"],
  ["reassign", "IA"],
  ["accepted", "PPM"],
  ["bank_pending", "PPM"],
  ["needs_review", "BAPP"],
  ["approved", "IA"],
  ["agreement_pending", "IA"],
  ["blocked", "SPON"],
];

function ownerOf(implementation: Implementation, role: RoleCode): string {
  const names = peopleWithRole(implementation, role).map(({ name }) => name);
  const { name } = ROLES[role];
  return names.length === 0 ? `${name}: nobody named yet` : `${names.join(", ")} (${name})`;
}

/** Each status of the way: how many pilot payees stand there, who at the payor owns it, what is done when it stalls. */
export function composeStatusOwners({ implementation }: DataContext): readonly Block[] {
  const pilot = pilotPayees(implementation);
  return [
    table(
      ["Status", "#Pilot payees", "Owner at the payor", "When it stalls"],
      STATUS_OWNERS.map(([status, role]): TextLike[] => [
        payeeStatusLabel(implementation, status),
        String(pilot.filter((payee) => payee.status === status).length),
        ownerOf(implementation, role),
        PAYEE_STEPS[status].nextStep,
      ]),
    ),
  ];
}

function pilotWaves({ waves }: Implementation): readonly Wave[] {
  return inPosition(waves).filter(({ type }) => type === "pilot");
}

function messagesOf(
  { communications }: Implementation,
  waves: readonly Wave[],
): readonly Communication[] {
  const ids = new Set<string | null>(waves.map(({ id }) => id));
  return inPosition(communications).filter(
    ({ waveId, status }) => ids.has(waveId) && status !== "cancelled",
  );
}

/** When the pilot's invitations go out, from whom, under which subject, and until when they can be accepted. */
export function composeInvitation({ implementation, today }: DataContext): readonly Block[] {
  const waves = pilotWaves(implementation);
  const invitation = messagesOf(implementation, waves).find(({ offsetDays }) => offsetDays === 0);
  const sentOn = waves.find(({ invitationsOn }) => invitationsOn !== null)?.invitationsOn ?? null;
  const open = "to be agreed";
  return [
    {
      kind: "fields",
      fields: [
        field("Invitations go out", sentOn === null ? open : shortDate(sentOn, today)),
        field(
          "Can be accepted until",
          sentOn === null
            ? `${INVITATION_VALID_DAYS} days after they are sent`
            : shortDate(addCalendarDays(sentOn, INVITATION_VALID_DAYS), today),
        ),
        field("Sender", invitation?.sender || open),
        field("Subject", invitation?.subject || open),
        field("Payees call", ownerOf(implementation, "PPM")),
      ],
    },
  ];
}

function messageTable(
  messages: readonly Communication[],
  { implementation, today }: DataContext,
): Block {
  return table(
    ["-When", "Message", "Audience", "Sender", "-Channel", "-Status"],
    messages.map((message): TextLike[] => {
      const date = communicationDate(implementation, message);
      const offset = message.offsetDays === null ? "" : ` (${offsetWords(message.offsetDays)})`;
      return [
        date === null ? `not dated${offset}` : `${shortDate(date, today)}${offset}`,
        message.purpose || message.subject,
        message.audience,
        message.sender,
        message.channel,
        COMMUNICATION_STATUS_LABELS[message.status],
      ];
    }),
  );
}

function warnings(messages: readonly Communication[], { implementation }: DataContext): Block[] {
  const lines = messages.flatMap((message) =>
    communicationWarnings(implementation, message).map(
      (warning) => `${message.purpose || message.subject}: ${warning}`,
    ),
  );
  return lines.length === 0 ? [] : [bullets(lines)];
}

/** The messages to pilot payees in the order of their days, with what speaks against one of them. */
export function composeChaseDates(context: DataContext): readonly Block[] {
  const { implementation } = context;
  const dated = messagesOf(implementation, pilotWaves(implementation)).map((message) => ({
    message,
    date: communicationDate(implementation, message) ?? "9999",
  }));
  if (dated.length === 0) return [silence("No message to pilot payees is planned yet.")];
  const messages = dated
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ message }) => message);
  return [messageTable(messages, context), ...warnings(messages, context)];
}

/** The whole communication plan, wave by wave in its order. */
export function composeCommunicationPlan(context: DataContext): readonly Block[] {
  const { communications, waves } = context.implementation;
  const groups = [
    ...inPosition(waves).map(({ id, name }) => ({ id, name })),
    { id: null, name: "Without a wave" },
  ].map((group) => ({
    ...group,
    messages: inPosition(communications).filter(({ waveId }) => waveId === group.id),
  }));
  const planned = groups.filter(({ messages }) => messages.length > 0);
  if (planned.length === 0) return [silence("No message is planned yet.")];
  return planned.flatMap(({ name, messages }): Block[] => [
    { kind: "heading", level: 3, text: name },
    messageTable(messages, context),
    ...warnings(messages, context),
  ]);
}
