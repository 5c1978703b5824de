/** A message with what it was written from. */
import type { Command } from "../../../../src-shared/commands/command.ts";
import {
  contactLine,
  type MessageDraft,
} from "../../../../src-shared/domain/messages/message-drafts.ts";
import type { MessageTemplate } from "../../../../src-shared/domain/messages/message-template-schema.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { newId } from "../../../new-id.ts";

/** A message with what it was written from. */
export interface WrittenMessage {
  readonly payee: Payee;
  readonly template: MessageTemplate;
  readonly draft: MessageDraft;
}

/** Messages that left the app, and how. */
export interface HandedOut {
  readonly how: "draft" | "copied";
  readonly messages: readonly WrittenMessage[];
  /** Where the drafts are; empty when they were copied. */
  readonly folder: string;
}

/** "1 message", "12 messages". */
export function countMessages(count: number): string {
  return count === 1 ? "1 message" : `${count} messages`;
}

/** The contacts with everybody who was written to, in one step. */
export function contactsWith({ how, messages }: HandedOut, on: string, by: string): Command {
  return {
    type: "payee/log-contact",
    entries: messages.map(({ payee, template, draft }) => ({
      payeeId: payee.id,
      id: newId(),
      text: contactLine(template.name, draft.subject, how),
    })),
    on,
    by,
    channel: "email",
    text: "",
  };
}
