/** Words of the roll-out views. */
import type { FeeEstimate } from "../../../../src-shared/domain/rollout/platform-fee.ts";
import { formatCents } from "../../../../src-shared/domain/money.ts";

/** Who bears the fee, as one chooses it. */
export const FEE_PAYER_OPTIONS = [
  ["none", "Not decided"],
  ["GC", "GC pays"],
  ["SC", "SC pays"],
] as const satisfies readonly (readonly ["none" | "GC" | "SC", string])[];

/** "$1,200 a month; $48,000 over all commitments, 2 of them at the cap of $4,000". */
export function feeInWords({ monthlyCents, totalCents, cappedCount }: FeeEstimate): string {
  // Nothing is known of the money yet: a fee of $0 would be read as free.
  if (monthlyCents === 0 && totalCents === null) return "not known yet";
  const capped = cappedCount > 0 ? `, ${cappedCount} of them at the cap of $4,000` : "";
  const total =
    totalCents === null ? "" : `; ${formatCents(totalCents)} over all commitments${capped}`;
  return `${formatCents(monthlyCents)} a month${total}`;
}
