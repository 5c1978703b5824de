/** The status list as the user edited it: words and limits over the built-in ones. */
import type { Implementation } from "../implementation.ts";
import { PAYEE_STATUS_LABELS, PAYEE_STATUSES, type PayeeStatus } from "../vocabulary.ts";
import { PAYEE_STEPS } from "./payee-steps.ts";

/** Where the own words of an implementation are found. */
export type StatusWords = Partial<Pick<Implementation, "payeeStatusWords">>;

/** The word for a status in this implementation. */
export function payeeStatusLabel({ payeeStatusWords }: StatusWords, status: PayeeStatus): string {
  return payeeStatusWords?.[status]?.label || PAYEE_STATUS_LABELS[status];
}

/** The words for all statuses. */
export function payeeStatusLabels(words: StatusWords): Readonly<Record<PayeeStatus, string>> {
  return Object.fromEntries(
    PAYEE_STATUSES.map((status) => [status, payeeStatusLabel(words, status)]),
  ) as Record<PayeeStatus, string>;
}

/** Business days after which a payee at that status is stalled; null = never. */
function stallLimitOf({ payeeStatusWords }: StatusWords, status: PayeeStatus): number | null {
  const own = payeeStatusWords?.[status]?.stallDays;
  return own === undefined ? PAYEE_STEPS[status].stallDays : own;
}

/** The limits of all statuses. */
export function stallLimits(words: StatusWords): Readonly<Record<PayeeStatus, number | null>> {
  return Object.fromEntries(
    PAYEE_STATUSES.map((status) => [status, stallLimitOf(words, status)]),
  ) as Record<PayeeStatus, number | null>;
}
