/** A message as a draft file that mail programs open. Nothing is sent, and no sender is invented: the user's own is used. */
import type { MessageDraft } from "../../src-shared/domain/messages/message-drafts.ts";
import { newId } from "../clock.ts";

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The text as simple HTML: a paragraph for each block, a break for each line. */
function toHtml(body: string): string {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((block) => `<p>${escapeHtml(block).replaceAll("\n", "<br>")}</p>`);
  return `<!doctype html><html><body>${paragraphs.join("")}</body></html>`;
}

/** The bytes of the `.eml`. `X-Unsent` makes Outlook open it as a draft. */
export async function composeEml(
  { to, subject, body }: Pick<MessageDraft, "to" | "subject" | "body">,
  date: Date,
): Promise<Uint8Array> {
  // Loaded with the first export: most starts of the app never write a mail.
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const composer = new MailComposer({
    to: { name: to.name, address: to.address },
    subject,
    text: body,
    html: toHtml(body),
    headers: { "X-Unsent": "1" },
    date,
    // Its own choice would name this computer.
    messageId: `<${newId()}@draft.invalid>`,
    // Flowed text would be unfolded differently by different programs.
    textEncoding: "quoted-printable",
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
