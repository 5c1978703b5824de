/** Payees with what follows from their facts, as the grid shows them. */
import {
  businessDaysBetween,
  type calendarOf,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import type { IsoDate } from "../../../../../src-shared/domain/dates.ts";
import {
  commitmentsInScope,
  invitationExpiry,
  lastContact,
} from "../../../../../src-shared/domain/payees/payee-invitation.ts";
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

/** The row of one payee. */
export function payeeRowOf(
  payee: Payee,
  stall: string,
  today: IsoDate,
  calendar: ReturnType<typeof calendarOf>,
): PayeeRow {
  const { invitation } = payee;
  const commitments = commitmentsInScope(payee);
  let [acceptedCount, valueInScopeCents] = [0, 0];
  for (const { agreement, valueCents } of commitments) {
    valueInScopeCents += valueCents;
    if (agreement === "accepted") acceptedCount += 1;
  }
  return {
    id: payee.id,
    payee,
    daysInStatus: businessDaysBetween(payee.statusAsOf, today, calendar),
    stall,
    commitmentCount: commitments.length,
    acceptedCount,
    valueInScopeCents,
    lastContactOn: lastContact(payee)?.on ?? null,
    expiresOn:
      invitation === null || payee.status !== "invited" ? null : invitationExpiry(invitation),
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
