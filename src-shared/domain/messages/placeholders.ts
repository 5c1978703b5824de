/**
 * What can stand between `{{` and `}}` in a message, and where each value comes from. Nothing is typed for messages alone:
 * the subject of the invitation, say, is that of the invitation in the communication plan.
 */
import { calendarDaysBetween, type IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { commitmentsInScope, invitationExpiry } from "../payees/payee-invitation.ts";
import type { Payee } from "../payees/payee-schema.ts";
import { longDate } from "../people-dates.ts";
import { inPosition } from "../records.ts";
import { communicationDate } from "../rollout/communication-dates.ts";
import type { Communication } from "../rollout/rollout-schema.ts";
import { feeSentence } from "./fee-sentence.ts";
import { payorContact, sponsorName } from "./payor-contact.ts";

/** What a message is filled from. */
export interface MessageContext {
  readonly implementation: Implementation;
  readonly payee: Payee;
  readonly today: IsoDate;
}

/** Where a value that is missing is entered. */
export type MendPlace = "payee" | "people" | "plan" | "wave" | "profile" | "none";

/** A placeholder. */
export interface Placeholder {
  /** What it stands for: "contact name". */
  readonly label: string;
  /** Where its value comes from. */
  readonly fills: string;
  readonly mend: MendPlace;
  /** One line of text, or several of a list; empty when it is not known. */
  readonly value: (context: MessageContext) => string;
}

function placeholder(
  label: string,
  fills: string,
  mend: MendPlace,
  value: Placeholder["value"],
): Placeholder {
  return { label, fills, mend, value };
}

/** The message of the plan that goes out so many business days from the invitations of the payee's wave. */
function messageAt(
  { implementation, payee }: MessageContext,
  offset: number,
): Communication | null {
  const { communications } = implementation;
  const ofWave = inPosition(communications).filter(
    ({ waveId, offsetDays, status }) =>
      waveId !== null && waveId === payee.waveId && offsetDays === offset && status !== "cancelled",
  );
  return ofWave[0] ?? null;
}

function waveOf({ implementation, payee }: MessageContext): Implementation["waves"][string] | null {
  return payee.waveId === null ? null : (implementation.waves[payee.waveId] ?? null);
}

function commitmentNames(
  context: MessageContext,
  isAsked: (commitment: Payee["commitments"][string]) => boolean,
): string {
  return commitmentsInScope(context.payee)
    .filter(isAsked)
    .map(({ number, title }) => [number, title].filter((part) => part.trim() !== "").join(" "))
    .filter((name) => name !== "")
    .join(", ");
}

function projectNames(context: MessageContext): string {
  const { projects } = context.implementation;
  const names = commitmentsInScope(context.payee).flatMap(({ projectId }) =>
    projectId === null ? [] : (projects[projectId]?.name ?? []),
  );
  return [...new Set(names)].join(", ");
}

function expiryOf({ payee }: MessageContext): IsoDate | null {
  return payee.invitation === null ? null : invitationExpiry(payee.invitation);
}

const dated = (date: IsoDate | null | undefined): string => (date ? longDate(date) : "");

function firstPayRun(context: MessageContext): string {
  const wave = waveOf(context);
  if (wave === null) return "";
  return dated(wave.type === "pilot" ? context.implementation.anchors.goLive : wave.firstPayRunOn);
}

const INVITATION_OFFSET = 0;
const OFFICE_HOURS_OFFSET = 4;

const TABLE = {
  payee: placeholder(
    "payee",
    "Trading name of the payee, else its legal name",
    "payee",
    ({ payee }) => payee.tradingName.trim() || payee.legalName,
  ),
  legalName: placeholder(
    "legal name",
    "Legal name of the payee",
    "payee",
    ({ payee }) => payee.legalName,
  ),
  contact: placeholder(
    "contact name",
    "Invoice contact of the payee",
    "payee",
    ({ payee }) => payee.contactName,
  ),
  admin: placeholder(
    "payee admin",
    "Payments Admin of the payee",
    "payee",
    ({ payee }) => payee.admin.name,
  ),
  payor: placeholder(
    "payor",
    "Name of the payor",
    "none",
    ({ implementation }) => implementation.payor.name,
  ),
  sender: placeholder(
    "sender",
    "Owner of the payee, else the payor project lead",
    "people",
    ({ implementation, payee }) => payorContact(implementation, payee).name,
  ),
  phone: placeholder(
    "phone number of the sender",
    "Phone of the owner in the list of people, else that of the payor project lead",
    "people",
    ({ implementation, payee }) => payorContact(implementation, payee).phone,
  ),
  sponsor: placeholder("sponsor", "Sponsor in the list of people", "people", ({ implementation }) =>
    sponsorName(implementation),
  ),
  inviteSender: placeholder(
    "sender of the invitation",
    "Sender of the invitation in the communication plan of the wave",
    "plan",
    (context) => messageAt(context, INVITATION_OFFSET)?.sender ?? "",
  ),
  inviteSubject: placeholder(
    "subject of the invitation",
    "Subject of the invitation in the communication plan of the wave",
    "plan",
    (context) => messageAt(context, INVITATION_OFFSET)?.subject ?? "",
  ),
  inviteOn: placeholder(
    "day of the invitations",
    "Invitations go out on, of the wave",
    "wave",
    (context) => dated(waveOf(context)?.invitationsOn),
  ),
  sentOn: placeholder(
    "day of the invitation",
    "Day on which the invitation of the payee was sent",
    "payee",
    ({ payee }) => dated(payee.invitation?.sentOn),
  ),
  expiresOn: placeholder(
    "last day of the invitation",
    "14 calendar days after it was sent, or its own date",
    "payee",
    (context) => dated(expiryOf(context)),
  ),
  daysLeft: placeholder(
    "days left to accept",
    "Calendar days until the invitation expires; empty when it has expired",
    "payee",
    (context) => {
      const expiry = expiryOf(context);
      if (expiry === null || expiry < context.today) return "";
      const days = calendarDaysBetween(context.today, expiry);
      return days === 1 ? "1 day" : `${days} days`;
    },
  ),
  commitments: placeholder(
    "commitments in scope",
    "Numbers and titles of the payee's commitments in scope",
    "payee",
    (context) => commitmentNames(context, () => true),
  ),
  openAgreements: placeholder(
    "commitments with an open agreement",
    "Commitments in scope whose agreement is not accepted",
    "payee",
    (context) => commitmentNames(context, ({ agreement }) => agreement !== "accepted"),
  ),
  project: placeholder(
    "project",
    "Projects of the payee's commitments in scope",
    "payee",
    projectNames,
  ),
  fee: placeholder(
    "fee sentence",
    "Who bears the platform fee: of the payee, else its projects, its wave, the profile",
    "profile",
    ({ implementation, payee }) => feeSentence(implementation, payee),
  ),
  officeHours: placeholder(
    "day of the office hours",
    "Date of the office hours in the communication plan of the wave",
    "plan",
    (context) => {
      const message = messageAt(context, OFFICE_HOURS_OFFSET);
      return message ? dated(communicationDate(context.implementation, message)) : "";
    },
  ),
  officeHoursLink: placeholder(
    "link of the office hours",
    "Links of the office hours in the communication plan of the wave",
    "plan",
    (context) => messageAt(context, OFFICE_HOURS_OFFSET)?.links ?? "",
  ),
  firstPayRun: placeholder(
    "first payment run",
    "First payment run of the wave; the target go-live for the pilot",
    "wave",
    firstPayRun,
  ),
} as const satisfies Record<string, Placeholder>;

/** Name of a placeholder. */
export type PlaceholderName = keyof typeof TABLE;
/** Every placeholder, in the order in which an editor offers them. */
export const PLACEHOLDERS: Readonly<Record<PlaceholderName, Placeholder>> = TABLE;
/** Names of all placeholders. */
export const PLACEHOLDER_NAMES = Object.keys(TABLE) as readonly PlaceholderName[];

/** Whether there is a placeholder of that name. */
export function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(TABLE, name);
}
