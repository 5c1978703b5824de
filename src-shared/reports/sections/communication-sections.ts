/** The communication plan: who hears what, from whom, how and when (domain.md section 6). Replies are internal and not read. */
import { shortDate } from "../../domain/people-dates.ts";
import { inPosition } from "../../domain/records.ts";
import { communicationDate, offsetWords } from "../../domain/rollout/communication-dates.ts";
import type { Communication } from "../../domain/rollout/rollout-schema.ts";
import { COMMUNICATION_STATUS_LABELS } from "../../domain/rollout/rollout-words.ts";
import { type Block, table, type TextLike } from "../report-model.ts";
import { type DataContext, silence } from "./section-context.ts";

const LATEST = "9999-12-31";

/** The messages by date, without those that were cancelled. */
export function composeCommunicationPlan({ implementation, today }: DataContext): readonly Block[] {
  const messages = inPosition(implementation.communications)
    .filter(({ status }) => status !== "cancelled")
    .map((message) => ({ message, date: communicationDate(implementation, message) ?? LATEST }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (messages.length === 0) return [silence("No message is planned yet.")];
  return [
    table(
      ["-Date", "Message", "Audience", "Sender", "-Channel", "-Status"],
      messages.map(({ message, date }): TextLike[] => [
        date === LATEST ? "No date" : `${shortDate(date, today)}${countedFrom(message)}`,
        message.purpose || message.subject,
        message.audience,
        message.sender,
        message.channel,
        statusOf(message, today),
      ]),
    ),
  ];
}

function countedFrom({ offsetDays }: Communication): string {
  return offsetDays === null ? "" : ` (${offsetWords(offsetDays)})`;
}

function statusOf({ status, sentOn }: Communication, today: string): string {
  const label = COMMUNICATION_STATUS_LABELS[status];
  return status === "sent" && sentOn !== null ? `${label} ${shortDate(sentOn, today)}` : label;
}
