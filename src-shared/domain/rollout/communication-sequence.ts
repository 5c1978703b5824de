/** The default sequence of messages to the payees of a wave (domain.md section 6; I). T = the day of the invitations. */
import type { Implementation } from "../implementation.ts";
import type { BuiltInTemplateId } from "../messages/built-in-templates.ts";
import { payorContact, sponsorName } from "../messages/payor-contact.ts";
import { templatesOf } from "../messages/message-templates.ts";
import type { Communication, Wave } from "./rollout-schema.ts";

/** A message of the sequence. */
export interface SequenceStep {
  /** Stands for it within the wave. */
  readonly key: string;
  readonly purpose: string;
  readonly audience: string;
  readonly channel: string;
  /** Business days from the invitations; null = on the day of the first payment. */
  readonly offsetDays: number | null;
  /** Whose text it takes; null = the product sends its own. */
  readonly templateId: BuiltInTemplateId | null;
  readonly sender: "sponsor" | "lead" | "product";
}

const ALL = "Payees of the wave";
const OPEN = "Payees that have not accepted";

/** The messages of the sequence in order. */
export const COMMUNICATION_SEQUENCE: readonly SequenceStep[] = [
  step("sponsor-letter", "Letter from the sponsor", ALL, "Letter", -4, "sponsor-letter", "sponsor"),
  step("pre-notice", "Pre-notice with sender and subject", ALL, "E-mail", -2, "pre-notice", "lead"),
  step("invitation", "Invitation", ALL, "Procore", 0, null, "product"),
  step("day-3-call", "Call to priority A", "Payees of priority A", "Phone", 3, "day-3", "lead"),
  step("office-hours", "Office hours", ALL, "E-mail", 4, "office-hours", "lead"),
  step("warning", "Warning before the invitation expires", OPEN, "E-mail", 7, "day-10", "lead"),
  step("final-call", "Final call or fresh invitation", OPEN, "Phone", 9, "final-call", "lead"),
  step(
    "first-payment",
    "Note at the first payment",
    "Payees paid for the first time",
    "E-mail",
    null,
    "first-payment",
    "lead",
  ),
];

function step(
  key: string,
  purpose: string,
  audience: string,
  channel: string,
  offsetDays: number | null,
  templateId: BuiltInTemplateId | null,
  sender: SequenceStep["sender"],
): SequenceStep {
  return { key, purpose, audience, channel, offsetDays, templateId, sender };
}

/** Id of a message of the sequence in a wave, so that none is added twice. */
export function sequenceId(waveId: string, key: string): string {
  return `${waveId}_${key}`.slice(0, 64);
}

type Source = Pick<Implementation, "anchors" | "messageTemplates" | "people" | "payor">;

function subjectOf(
  templateId: BuiltInTemplateId | null,
  source: Source,
): { subject: string; text: string } {
  const entry = templatesOf(source).find(({ template }) => template.id === templateId);
  if (!entry) {
    return {
      subject: `${source.payor.name} invites you to Procore Pay`,
      text: "Procore sends the invitation with the custom onboarding message (PAY-03). Subject and sender here are what payees are told to look for: check them against the preview.",
    };
  }
  return { subject: entry.template.subject, text: entry.template.body };
}

/** The message of a step for a wave: a draft, with the text of its template. */
export function sequenceMessage(
  { key, purpose, audience, channel, offsetDays, templateId, sender }: SequenceStep,
  wave: Pick<Wave, "id" | "name" | "type" | "firstPayRunOn" | "owner">,
  source: Source,
): Omit<Communication, "position"> {
  const lead = wave.owner.trim() || payorContact(source, { owner: "" }).name;
  const senders = { sponsor: sponsorName(source), lead, product: "Procore" };
  return {
    id: sequenceId(wave.id, key),
    audience: audience.replace("the wave", wave.name),
    purpose,
    sender: senders[sender],
    channel,
    waveId: wave.id,
    offsetDays,
    // The pilot's first payment run is the target go-live.
    sendOn:
      offsetDays === null
        ? wave.type === "pilot"
          ? source.anchors.goLive
          : wave.firstPayRunOn
        : null,
    ...subjectOf(templateId, source),
    links: "",
    approvedBy: "",
    approvedOn: null,
    status: "draft",
    sentOn: null,
    replies: "",
  };
}
