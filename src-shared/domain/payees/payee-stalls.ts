/** Payees that stand too long at one step (domain.md section 4). */
import { businessDaysBetween, calendarOf } from "../calendar/business-days.ts";
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import type { Payee } from "./payee-schema.ts";
import type { PayeeStatus } from "../vocabulary.ts";

/** Business days after which a payee at that status counts as stalled; statuses without an entry never do. */
const STALL_LIMIT_DAYS: Partial<Record<PayeeStatus, number>> = {
  invited: 7,
  accepted: 5,
  bank_pending: 3,
  needs_review: 2,
  agreement_pending: 5,
};

/** A payee that does not move, and for how many business days of the payor. */
export interface StalledPayee {
  readonly payee: Payee;
  readonly days: number;
}

/** Stalled payees: highest priority first, then the longest stalled. */
export function stalledPayees(
  { payees, calendar }: Pick<Implementation, "payees" | "calendar">,
  today: IsoDate,
): readonly StalledPayee[] {
  const days = calendarOf({ calendar });
  return Object.values(payees)
    .map((payee) => ({ payee, days: businessDaysBetween(payee.statusAsOf, today, days) }))
    .filter(({ payee, days }) => {
      const limit = STALL_LIMIT_DAYS[payee.status];
      return limit !== undefined && days > limit;
    })
    .sort((a, b) => {
      if (a.payee.priority !== b.payee.priority) {
        return a.payee.priority < b.payee.priority ? -1 : 1;
      }
      return b.days - a.days || a.payee.position - b.payee.position;
    });
}
