/** Payees with what follows from their facts, as the grid shows them. */
import {
  businessDaysBetween,
  type calendarOf,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate } from "../../../../../src-shared/domain/dates.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";

/** A payee as a row of the grid. */
export interface PayeeRow {
  readonly id: string;
  readonly payee: Payee;
  /** Business days of the payor since it came to its status. */
  readonly daysInStatus: number;
  /** Why it counts as stalled; empty when it does not. */
  readonly stall: string;
  readonly commitmentCount: number;
  readonly acceptedCount: number;
  readonly valueInScopeCents: number;
  readonly lastContactOn: IsoDate | null;
  /** Last day on which the open invitation can be accepted; null when none is open. */
  readonly expiresOn: IsoDate | null;
  /** Its words in lower case, for the text filter. */
  readonly words: string;
}

/** Calendar days for which an invitation can be accepted (domain.md section 4). */
const INVITATION_DAYS = 14;

/** The row of one payee. */
export function payeeRowOf(
  payee: Payee,
  stall: string,
  today: IsoDate,
  calendar: ReturnType<typeof calendarOf>,
): PayeeRow {
  const { invitation } = payee;
  let [commitmentCount, acceptedCount, valueInScopeCents] = [0, 0, 0];
  for (const commitment of Object.values(payee.commitments)) {
    if (!commitment.isInScope) continue;
    commitmentCount += 1;
    valueInScopeCents += commitment.valueCents;
    if (commitment.agreement === "accepted") acceptedCount += 1;
  }
  let lastContactOn: IsoDate | null = null;
  for (const { on } of Object.values(payee.contacts)) {
    if (lastContactOn === null || on > lastContactOn) lastContactOn = on;
  }
  return {
    id: payee.id,
    payee,
    daysInStatus: businessDaysBetween(payee.statusAsOf, today, calendar),
    stall,
    commitmentCount,
    acceptedCount,
    valueInScopeCents,
    lastContactOn,
    expiresOn:
      invitation === null || payee.status !== "invited"
        ? null
        : (invitation.expiresOn ?? addCalendarDays(invitation.sentOn, INVITATION_DAYS)),
    words: [
      payee.legalName,
      payee.tradingName,
      payee.vendorNumber,
      payee.trade,
      payee.owner,
      payee.contactName,
      payee.contactEmail,
      payee.contactPhone,
      payee.notes,
      ...payee.tags,
    ]
      .join("\n")
      .toLowerCase(),
  };
}
