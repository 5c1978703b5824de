/**
 * The platform fee: 0.2% of each paid invoice, at most USD 4,000 per commitment (domain.md section 1; S). What is reckoned
 * here is an estimate for the decision on who bears it (ROL-03): each commitment is taken as paid in full, as one invoice.
 * Every amount is rounded half up to a whole cent, per commitment and before it is capped.
 */

/** Share of an invoice in thousandths: 2 = 0.2%. */
const FEE_PER_THOUSAND = 2;
/** The most that one commitment costs, in cents. */
export const FEE_CAP_CENTS = 400_000;

/** Fee of a paid amount before any cap, in cents, rounded half up. */
function uncappedFeeCents(amountCents: number): number {
  return Math.floor((amountCents * FEE_PER_THOUSAND + 500) / 1000);
}

/** Fee of a commitment of that value once all of it is paid, in cents. */
export function commitmentFeeCents(valueCents: number): number {
  return Math.min(uncappedFeeCents(valueCents), FEE_CAP_CENTS);
}

/** What the fee comes to. */
export interface FeeEstimate {
  /** Over the whole of the commitments; null when no commitment is known, so that the cap cannot be applied. */
  readonly totalCents: number | null;
  /** Of an average month, before the cap is reached. */
  readonly monthlyCents: number;
  /** Commitments whose fee is capped. */
  readonly cappedCount: number;
}

/** The fee of commitments of those values, and of what is paid in an average month. */
export function feeEstimate(
  commitmentValuesCents: readonly number[],
  monthlyPayoutCents: number,
): FeeEstimate {
  return {
    totalCents:
      commitmentValuesCents.length === 0
        ? null
        : commitmentValuesCents.reduce((sum, value) => sum + commitmentFeeCents(value), 0),
    monthlyCents: uncappedFeeCents(monthlyPayoutCents),
    cappedCount: commitmentValuesCents.filter((value) => uncappedFeeCents(value) > FEE_CAP_CENTS)
      .length,
  };
}

/** The fee of several projects together. */
export function sumFees(fees: readonly FeeEstimate[]): FeeEstimate {
  return fees.reduce<FeeEstimate>(
    (sum, fee) => ({
      totalCents:
        fee.totalCents === null && sum.totalCents === null
          ? null
          : (sum.totalCents ?? 0) + (fee.totalCents ?? 0),
      monthlyCents: sum.monthlyCents + fee.monthlyCents,
      cappedCount: sum.cappedCount + fee.cappedCount,
    }),
    { totalCents: null, monthlyCents: 0, cappedCount: 0 },
  );
}
