/** Payee readiness (domain.md sections 4 and 10). */
import type { PayeeReadiness } from "../card-summary.ts";
import {
  DEFAULT_HEALTH_THRESHOLDS,
  expectedCurve,
  type HealthThresholds,
} from "../health/health-thresholds.ts";
import type { Implementation, Payee } from "../implementation.ts";

type Payees = Implementation["payees"];

// Several rules ask for the pilot of each card, over thousands of payees: no new text is made to compare.
const PILOT = /^\s*pilot\s*$/i;

/** Whether the payee can be paid: payment-ready, or already paid once. */
export function isPaymentReady(payee: Pick<Payee, "status">): boolean {
  return payee.status === "ready" || payee.status === "paid";
}

/** Payment-ready payees of those in scope, by count and by monthly value; exempt payees are out of scope. */
export function payeeReadiness(payees: Payees | readonly Payee[]): PayeeReadiness {
  let [ready, total, readyCents, totalCents] = [0, 0, 0, 0];
  const listed: readonly Payee[] = Array.isArray(payees) ? payees : Object.values<Payee>(payees);
  for (const payee of listed) {
    if (payee.status === "exempt") continue;
    total += 1;
    totalCents += payee.monthlyPayoutCents;
    if (!isPaymentReady(payee)) continue;
    ready += 1;
    readyCents += payee.monthlyPayoutCents;
  }
  return { ready, total, readyCents, totalCents };
}

/** Payees of the wave named "Pilot" in any case; all payees when no wave has that name. */
export function pilotPayees(payees: Payees): readonly Payee[] {
  const all = Object.values(payees);
  const pilot = all.filter(({ wave }) => wave === "Pilot" || PILOT.test(wave));
  return pilot.length > 0 ? pilot : all;
}

/**
 * Percent of pilot payees expected to be payment-ready that many business days before go-live, linear between the points
 * of the curve; the last one after it. Whole percent.
 */
export function expectedReadinessPercent(
  daysToGoLive: number,
  thresholds: HealthThresholds = DEFAULT_HEALTH_THRESHOLDS,
): number {
  let previous: { readonly daysToGoLive: number; readonly percent: number } | null = null;
  for (const point of expectedCurve(thresholds)) {
    if (daysToGoLive >= point.daysToGoLive) {
      if (previous === null) return point.percent;
      const span = previous.daysToGoLive - point.daysToGoLive;
      const passed = (previous.daysToGoLive - daysToGoLive) / span;
      return Math.round(previous.percent + passed * (point.percent - previous.percent));
    }
    previous = point;
  }
  return previous?.percent ?? 0;
}
