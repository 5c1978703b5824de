/** Who to call today: stalled payees and invitations on day 3, in the order in which they matter. */
import { addCalendarDays, calendarDaysBetween, dayOfWeek, type IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { lacksReminder, lastContact } from "./payee-invitation.ts";
import type { ContactEntry, Payee } from "./payee-schema.ts";
import { payeeStalls, STALL_KINDS } from "./payee-stalls.ts";
import { PAYEE_STEPS } from "./payee-steps.ts";

const CALL_DAY = 3;
const RANK = { A: 0, B: 1, C: 2 } as const;

/** A payee to call. */
export interface CallEntry {
  readonly payee: Payee;
  readonly reason: string;
  readonly nextStep: string;
  /** Longest of its stalls, in the days of that stall. */
  readonly days: number;
  readonly lastContact: ContactEntry | null;
  readonly isContactedToday: boolean;
  /** From Monday on. */
  readonly isContactedThisWeek: boolean;
  /** Its open invitation breaks the rule of PAY-08. */
  readonly isContactOverdue: boolean;
}

/** The order must not change under the user who logs a call. */
interface RankedEntry extends Omit<CallEntry, "reason"> {
  reason: string;
  /** It was so this morning. */
  readonly wasContactOverdue: boolean;
}

/** The list: priority, overdue contact, monthly value, then the longest. */
export function callList(
  source: Pick<Implementation, "payees" | "calendar" | "payeeStatusWords">,
  today: IsoDate,
): readonly CallEntry[] {
  const monday = addCalendarDays(today, -((dayOfWeek(today) + 6) % 7));
  const entries = new Map<string, RankedEntry>();
  const add = (payee: Payee, reason: string, nextStep: string, days: number): void => {
    const before = entries.get(payee.id);
    if (before) {
      before.reason = `${before.reason}; ${reason}`;
      return;
    }
    const last = lastContact(payee);
    entries.set(payee.id, {
      payee,
      reason,
      nextStep,
      days,
      lastContact: last,
      isContactedToday: last?.on === today,
      isContactedThisWeek: last !== null && last.on >= monday && last.on <= today,
      isContactOverdue: lacksReminder(payee, today),
      wasContactOverdue: lacksReminder(payee, today, today),
    });
  };
  for (const { payee, kind, days, unit, nextStep } of payeeStalls(source, today)) {
    const word = unit === "business" ? "business day" : "day";
    add(payee, `${STALL_KINDS[kind]}, ${days} ${word}${days === 1 ? "" : "s"}`, nextStep, days);
  }
  for (const payee of Object.values(source.payees)) {
    if (payee.status !== "invited" || payee.invitation === null || entries.has(payee.id)) continue;
    const { sentOn } = payee.invitation;
    const days = calendarDaysBetween(sentOn, today);
    if (days < CALL_DAY) continue;
    const contactedOn = lastContact(payee)?.on ?? "";
    // Who was called today stays on the list, marked as done.
    if (contactedOn >= sentOn && contactedOn !== today) continue;
    add(
      payee,
      `Invited ${days} days ago, day ${CALL_DAY} call`,
      PAYEE_STEPS.invited.nextStep,
      days,
    );
  }
  return [...entries.values()].sort(
    (a, b) =>
      RANK[a.payee.priority] - RANK[b.payee.priority] ||
      Number(b.wasContactOverdue) - Number(a.wasContactOverdue) ||
      b.payee.monthlyPayoutCents - a.payee.monthlyPayoutCents ||
      b.days - a.days ||
      a.payee.position - b.payee.position,
  );
}
