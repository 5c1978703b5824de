/** When a message of the communication plan goes out, and what speaks against that day (domain.md section 6). */
import { addBusinessDays, calendarOf } from "../calendar/business-days.ts";
import { bankDayConflict, blackoutSpan } from "../calendar/payor-calendar.ts";
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { inPosition } from "../records.ts";
import type { Communication } from "./rollout-schema.ts";

/**
 * The day on which it goes out: so many business days of the payor's calendar from the invitations of its wave, or its own
 * date. Null while neither is known.
 */
export function communicationDate(
  implementation: Pick<Implementation, "calendar" | "waves">,
  { offsetDays, sendOn, waveId }: Pick<Communication, "offsetDays" | "sendOn" | "waveId">,
): IsoDate | null {
  if (offsetDays === null) return sendOn;
  const invitationsOn =
    waveId === null ? null : (implementation.waves[waveId]?.invitationsOn ?? null);
  if (invitationsOn === null) return null;
  return offsetDays === 0
    ? invitationsOn
    : addBusinessDays(invitationsOn, offsetDays, calendarOf(implementation));
}

/** "T-4", "T", "T+3". */
export function offsetWords(offsetDays: number): string {
  if (offsetDays === 0) return "T";
  return offsetDays < 0 ? `T${offsetDays}` : `T+${offsetDays}`;
}

const isPhone = (channel: string): boolean => /phone|call/i.test(channel);

/**
 * What speaks against the day of a message that is still to be sent, in words. Written reminders between the invitation
 * and its expiry come on top of the product's own, whose rhythm cannot be changed (domain.md section 6; S).
 */
export function communicationWarnings(
  implementation: Pick<Implementation, "calendar" | "waves">,
  message: Communication,
): readonly string[] {
  if (message.status === "sent" || message.status === "cancelled") return [];
  const date = communicationDate(implementation, message);
  if (date === null) {
    return [
      message.offsetDays === null
        ? "It has no date yet"
        : message.waveId === null
          ? "It counts from a wave, but is in none"
          : "The wave has no date for its invitations yet",
    ];
  }
  const calendar = calendarOf(implementation);
  const closed = bankDayConflict(date, calendar);
  const freeze = inPosition(implementation.calendar.blackouts).find(
    ({ kind, from, to }) => kind === "freeze" && date >= from && date <= to,
  );
  const isDoubled = message.offsetDays !== null && message.offsetDays > 0 && isReminder(message);
  return [
    ...(closed ? [`That day ${closed.reason}`] : []),
    ...(freeze
      ? [`It falls into the black-out "${freeze.reason}" (${blackoutSpan(freeze, date)})`]
      : []),
    ...(isDoubled
      ? [
          "Procore reminds invited payees by itself: write only to those who have not moved, or call",
        ]
      : []),
  ];
}

const REMINDS = /remind|warning|expir|final|chase|day 3|day 10/i;

/** Whether it is chasing in writing: a call never doubles an e-mail of the product. */
function isReminder({ channel, purpose }: Communication): boolean {
  return !isPhone(channel) && REMINDS.test(purpose);
}
