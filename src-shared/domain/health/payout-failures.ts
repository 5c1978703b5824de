/** Payouts that did not arrive: their reason codes, how long they are open, in the order in which they are read. */
import { bankingDaysBetween } from "../calendar/banking-days.ts";
import type { IsoDate } from "../dates.ts";
import type { PayoutFailure } from "./payout-failure-schema.ts";
import type { Implementation } from "../implementation.ts";

/** Reason codes with which a bank sends a payout back (domain.md section 7, ACH returns). */
export const RETURN_CODES = {
  R02: "Account closed",
  R03: "No account, or the name does not fit",
  R04: "Account number not valid",
  R16: "Account frozen",
  R20: "Not a transaction account",
  R23: "Credit refused by the receiver",
} as const;
/** A known reason code. */
export type ReturnCode = keyof typeof RETURN_CODES;

/** "R02 Account closed"; a code that is not known as it stands; empty without one. */
export function returnCodeInWords(code: string): string {
  const meaning = Object.hasOwn(RETURN_CODES, code) ? RETURN_CODES[code as ReturnCode] : "";
  return meaning === "" ? code : `${code} ${meaning}`;
}

/** Open failures, oldest first. */
export function openPayoutFailures({
  payoutFailures,
}: Pick<Implementation, "payoutFailures">): readonly PayoutFailure[] {
  return Object.values(payoutFailures)
    .filter(({ resolvedOn }) => resolvedOn === null)
    .sort((a, b) =>
      a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : a.position - b.position,
    );
}

/** Resolved failures, newest first. */
export function resolvedPayoutFailures({
  payoutFailures,
}: Pick<Implementation, "payoutFailures">): readonly PayoutFailure[] {
  return Object.values(payoutFailures)
    .filter(({ resolvedOn }) => resolvedOn !== null)
    .sort(
      (a, b) => (b.resolvedOn ?? "").localeCompare(a.resolvedOn ?? "") || a.position - b.position,
    );
}

/** Banking days after the day on which it came up, to the day on which it was resolved or today. */
export function bankingDaysOpen(
  { openedOn, resolvedOn }: Pick<PayoutFailure, "openedOn" | "resolvedOn">,
  today: IsoDate,
): number {
  return Math.max(0, bankingDaysBetween(openedOn, resolvedOn ?? today));
}
