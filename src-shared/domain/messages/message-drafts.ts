/** Messages for a selection of payees: filled, addressed, and with what stands in the way of their export. */
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import type { Payee } from "../payees/payee-schema.ts";
import { fillText } from "./fill-message.ts";
import type { MessageTemplate } from "./message-template-schema.ts";
import { type MendPlace, type PlaceholderName, PLACEHOLDERS } from "./placeholders.ts";

/** The parts of a template that are filled. */
export type MessageText = Pick<MessageTemplate, "subject" | "body">;

/** A message for one payee. Nothing is ever sent from here. */
export interface MessageDraft {
  readonly payeeId: string;
  /** Name of the payee. */
  readonly payee: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly body: string;
  readonly empty: readonly PlaceholderName[];
  readonly unknown: readonly string[];
  /** Everything that is missing, in words; empty = it can be exported. */
  readonly missing: readonly string[];
}

const NO_ADDRESS = "e-mail address";
// What a mail program takes as one address. Deliverability is for it to find out.
const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/u;

/** Whether the text is one e-mail address. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** The message for one payee. */
export function draftMessage(
  implementation: Implementation,
  payee: Payee,
  text: MessageText,
  today: IsoDate,
): MessageDraft {
  const context = { implementation, payee, today };
  const subject = fillText(text.subject, context);
  const body = fillText(text.body, context);
  const empty = [...new Set([...subject.empty, ...body.empty])];
  const unknown = [...new Set([...subject.unknown, ...body.unknown])];
  const address = payee.contactEmail.trim();
  return {
    payeeId: payee.id,
    payee: payee.legalName,
    to: { name: payee.contactName.trim(), address },
    subject: subject.text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim(),
    body: body.text.replaceAll(/\r\n?/g, "\n"),
    empty,
    unknown,
    missing: [
      ...(isMailAddress(address) ? [] : [NO_ADDRESS]),
      ...empty.map((name) => PLACEHOLDERS[name].label),
      ...unknown.map((name) => `"${name}" is no placeholder`),
    ],
  };
}

/** One thing that is missing, and of how many payees. */
export interface MessageGap {
  readonly missing: string;
  readonly payeeIds: readonly string[];
  /** "3 of 12 payees have no contact name". */
  readonly words: string;
  /** Where it is entered; "template" when it is the text that is wrong. */
  readonly mend: MendPlace | "template";
}

/** What is missing over all messages, the most frequent first. */
export function messageGaps(drafts: readonly MessageDraft[]): readonly MessageGap[] {
  const gaps = new Map<string, string[]>();
  for (const { missing, payeeId } of drafts) {
    for (const each of missing) gaps.set(each, [...(gaps.get(each) ?? []), payeeId]);
  }
  const total = drafts.length;
  return [...gaps]
    .map(([missing, payeeIds]) => ({
      missing,
      payeeIds,
      words: gapWords(missing, payeeIds, total),
      mend: mendOf(missing),
    }))
    .sort((a, b) => b.payeeIds.length - a.payeeIds.length);
}

function mendOf(missing: string): MessageGap["mend"] {
  if (missing === NO_ADDRESS) return "payee";
  return Object.values(PLACEHOLDERS).find(({ label }) => label === missing)?.mend ?? "template";
}

function gapWords(missing: string, { length }: readonly string[], total: number): string {
  if (missing.startsWith('"')) return `The text has ${missing.replace(" is", ", which is")}`;
  const payees = total === 1 ? "payee" : "payees";
  return `${length} of ${total} ${payees} ${length === 1 ? "has" : "have"} no ${missing}`;
}

/** All messages in one text, for the clipboard. */
export function draftsAsText(drafts: readonly MessageDraft[]): string {
  return drafts
    .map(({ to, subject, body }) =>
      [
        `To: ${to.name === "" ? to.address : `${to.name} <${to.address}>`}`,
        `Subject: ${subject}`,
        "",
        body,
      ].join("\n"),
    )
    .join("\n\n----------\n\n");
}

/** How a contact by e-mail is logged after the drafts were made: what was written, not that it was sent. */
export function contactLine(
  templateName: string,
  subject: string,
  how: "draft" | "copied" = "draft",
): string {
  return `${templateName}: "${subject}" ${how === "draft" ? "written as a draft" : "copied"}`;
}
