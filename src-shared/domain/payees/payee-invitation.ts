/** Invitations: when they end, and statuses that follow from what is recorded (domain.md section 4). */
import { addCalendarDays, calendarDaysBetween, type IsoDate } from "../dates.ts";
import { inPosition } from "../records.ts";
import type { PayeeStatus } from "../vocabulary.ts";
import type { Commitment, ContactEntry, Invitation, Payee } from "./payee-schema.ts";

/** An invitation can be accepted for so many calendar days (domain.md section 4; S). */
export const INVITATION_VALID_DAYS = 14;
/** From this calendar day of an invitation a reminder or a fresh one is due. */
export const REINVITE_DAY = 10;

/** Last day on which the invitation can be accepted. */
export function invitationExpiry({ sentOn, expiresOn }: Invitation): IsoDate {
  return expiresOn ?? addCalendarDays(sentOn, INVITATION_VALID_DAYS);
}

/** Calendar days left; 0 on the last day, negative after it. Null without an open invitation. */
export function daysToExpiry(payee: Payee, today: IsoDate): number | null {
  if (payee.status !== "invited" || payee.invitation === null) return null;
  return calendarDaysBetween(today, invitationExpiry(payee.invitation));
}

/** The latest contact with the payee, or null. */
export function lastContact({ contacts }: Pick<Payee, "contacts">): ContactEntry | null {
  let last: ContactEntry | null = null;
  for (const id in contacts) {
    const entry = contacts[id];
    if (entry && (last === null || entry.on > last.on)) last = entry;
  }
  return last;
}

/**
 * Whether the open invitation is older than 10 calendar days without a contact logged since it was sent (PAY-08).
 * Contacts from `before` on do not count, e.g. those of today to tell how the day began.
 */
export function lacksReminder(payee: Payee, today: IsoDate, before?: IsoDate): boolean {
  if (payee.status !== "invited" || payee.invitation === null) return false;
  const { sentOn } = payee.invitation;
  if (calendarDaysBetween(sentOn, today) <= REINVITE_DAY) return false;
  for (const id in payee.contacts) {
    const on = payee.contacts[id]?.on;
    if (on !== undefined && on >= sentOn && (before === undefined || on < before)) return false;
  }
  return true;
}

/** Commitments that count, in the order of their positions. */
export function commitmentsInScope({ commitments }: Pick<Payee, "commitments">): Commitment[] {
  return inPosition(commitments).filter(({ isInScope }) => isInScope);
}

/** The status that the records of the payee speak for, when it is another one than it has; null otherwise. */
export function proposedStatus(payee: Payee, today: IsoDate): PayeeStatus | null {
  const left = daysToExpiry(payee, today);
  if (left !== null) return left < 0 ? "invite_expired" : null;
  if (payee.status !== "approved" && payee.status !== "agreement_pending") return null;
  const commitments = commitmentsInScope(payee);
  if (commitments.length === 0) return null;
  if (commitments.every(({ agreement }) => agreement === "accepted")) return "ready";
  return payee.status === "approved" ? "agreement_pending" : null;
}
