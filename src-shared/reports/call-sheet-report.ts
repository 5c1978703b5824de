/** The call sheet of payees (domain.md section 4): who to call, how it stands, what to do next, and a call-back to fill in. */
import { calendarDaysBetween } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { invitationExpiry } from "../domain/payees/payee-invitation.ts";
import { formatCents } from "../domain/money.ts";
import { CALL_QUESTIONS } from "../domain/payees/call-questions.ts";
import { type PayeeStall, payeeStalls, STALL_KINDS } from "../domain/payees/payee-stalls.ts";
import { payeeStatusLabel } from "../domain/payees/payee-status-list.ts";
import { PAYEE_STEPS } from "../domain/payees/payee-steps.ts";
import { waveNameOf } from "../domain/payees/payee-list.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import {
  AGREEMENT_STATUS_LABELS,
  COMMITMENT_STATUS_LABELS,
  CONTACT_CHANNEL_LABELS,
} from "../domain/payees/payee-words.ts";
import { countBusinessDays, countDays, shortDate } from "../domain/people-dates.ts";
import { inPosition } from "../domain/records.ts";
import {
  type Audience,
  type Block,
  bullets,
  field,
  heading,
  pageHeading,
  paragraph,
  type Report,
  type ReportContext,
  type ReportField,
  strong,
  table,
  type TextLike,
} from "./report-model.ts";
import { silence } from "./sections/section-context.ts";

const MOST_CONTACTS = 6;
const NOT_KNOWN = "not known";
const TO_FILL_IN = "____________________";
const known = (text: string): string => text.trim() || NOT_KNOWN;
const joined = (...parts: readonly string[]): string =>
  known(parts.filter((part) => part.trim() !== "").join(", "));

function invitationWords({ invitation, status }: Payee, today: string): string {
  if (invitation === null) return "not sent yet";
  const sent = `sent ${shortDate(invitation.sentOn, today)}`;
  const attempt = `attempt ${invitation.attempts}`;
  // Once it is accepted nobody asks how long it was valid.
  if (status !== "invited" && status !== "invite_expired") return `${sent}, ${attempt}`;
  const expiry = invitationExpiry(invitation);
  const left = calendarDaysBetween(today, expiry);
  const state = left < 0 ? "expired" : left === 1 ? "1 day left" : `${left} days left`;
  return `${sent}, valid until ${shortDate(expiry, today)} (${state}), ${attempt}`;
}

function commitmentTable(payee: Payee): Block {
  const commitments = inPosition(payee.commitments).filter(({ isInScope }) => isInScope);
  if (commitments.length === 0) return silence("No commitment in scope is listed.");
  return table(
    ["Commitment", "#Value", "-Status", "-Agreement"],
    commitments.map((commitment): TextLike[] => [
      joined(commitment.number, commitment.title),
      formatCents(commitment.valueCents),
      COMMITMENT_STATUS_LABELS[commitment.status],
      AGREEMENT_STATUS_LABELS[commitment.agreement],
    ]),
  );
}

function contactLog({ contacts }: Payee, { today, audience }: Sheets): readonly Block[] {
  const entries = Object.values(contacts)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, MOST_CONTACTS);
  if (entries.length === 0) return [silence("No contact is logged yet.")];
  const isInternal = audience === "internal";
  return [
    table(
      ["-Date", "By", "Channel", ...(isInternal ? ["What"] : [])],
      entries.map(({ on, by, channel, text }): TextLike[] => [
        shortDate(on, today),
        by,
        CONTACT_CHANNEL_LABELS[channel],
        ...(isInternal ? [text] : []),
      ]),
    ),
  ];
}

/** What all sheets of a document share. */
interface Sheets {
  readonly implementation: Implementation;
  readonly today: string;
  readonly audience: Audience;
  readonly stalls: ReadonlyMap<string, readonly PayeeStall[]>;
}

function stallFields(stalls: readonly PayeeStall[], { status }: Payee): readonly ReportField[] {
  const step = PAYEE_STEPS[status];
  if (stalls.length === 0) {
    return [
      field("Moved on by", step.movedOnBy),
      field("Typical stall", step.typicalStall),
      field("Do next", step.nextStep),
    ];
  }
  const days = ({ days: count, unit }: PayeeStall): string =>
    unit === "calendar" ? countDays(count) : countBusinessDays(count);
  return [
    field(
      "Stands still",
      strong(stalls.map((stall) => `${STALL_KINDS[stall.kind]}, ${days(stall)}`).join("; ")),
    ),
    field("Moved on by", [...new Set(stalls.map(({ movedOnBy }) => movedOnBy))].join("; ")),
    field("Do next", [...new Set(stalls.map(({ nextStep }) => nextStep))].join("; ")),
  ];
}

// No internal notes: neither the payee's nor the reasons of exceptions are read here.
function sheetOf(sheets: Sheets, payee: Payee, isFirst: boolean): readonly Block[] {
  const { implementation, today, stalls } = sheets;
  const step = PAYEE_STEPS[payee.status];
  const { admin } = payee;
  return [
    isFirst ? heading(2, payee.legalName) : pageHeading(payee.legalName),
    {
      kind: "fields",
      fields: [
        field("Trade, wave", joined(payee.trade, waveNameOf(payee, implementation.waves))),
        field("Priority, owner", joined(payee.priority, payee.owner)),
        field("Invoice contact", joined(payee.contactName, payee.contactPhone, payee.contactEmail)),
        field("Payments Admin", joined(admin.name, admin.phone, admin.email)),
        field(
          "Status",
          `${payeeStatusLabel(implementation, payee.status)} since ${shortDate(payee.statusAsOf, today)}: ${step.meaning}`,
        ),
        field("Invitation", invitationWords(payee, today)),
        ...stallFields(stalls.get(payee.id) ?? [], payee),
      ],
    },
    heading(3, "Ask"),
    bullets(CALL_QUESTIONS[payee.status]),
    heading(3, "Commitments in scope"),
    commitmentTable(payee),
    heading(3, "Call-back, to fill in by hand"),
    paragraph(strong("Never write down account, routing, tax or card numbers, here or elsewhere.")),
    {
      kind: "fields",
      fields: ["By", "Source of the number", "Spoken to", "Date"].map((label) =>
        field(label, TO_FILL_IN),
      ),
    },
    heading(3, "Contact log"),
    ...contactLog(payee, sheets),
  ];
}

/**
 * The call sheets of payees, in the order asked for; payees that are gone are left out. The edition for the customer says
 * that there was a contact, not what was said.
 */
export function composeCallSheets(
  implementation: Implementation,
  { payeeIds, audience }: { readonly payeeIds: readonly string[]; readonly audience: Audience },
  { today, user }: ReportContext,
): Report {
  const payees = payeeIds.flatMap((id) => implementation.payees[id] ?? []);
  const [first] = payees;
  const asked = new Set(payeeIds);
  const stalls = Map.groupBy(
    payeeStalls(implementation, today).filter(({ payee }) => asked.has(payee.id)),
    ({ payee }) => payee.id,
  );
  const sheets: Sheets = { implementation, today, audience, stalls };
  return {
    label: "Call sheet",
    title: payees.length === 1 && first ? first.legalName : `${payees.length} payees`,
    payor: implementation.payor.name,
    date: today,
    audience,
    fields: [field("As of", shortDate(today, today)), field("Prepared by", known(user))],
    blocks: payees.flatMap((payee, index) => sheetOf(sheets, payee, index === 0)),
  };
}
