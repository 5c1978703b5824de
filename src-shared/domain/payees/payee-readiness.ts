/** Payee readiness (domain.md sections 4 and 10). */
import type { PayeeReadiness } from "../card-summary.ts";
import {
  DEFAULT_HEALTH_THRESHOLDS,
  expectedCurve,
  type HealthThresholds,
} from "../health/health-thresholds.ts";
import type { Implementation } from "../implementation.ts";
import type { Payee } from "./payee-schema.ts";

type Payees = Implementation["payees"];

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

type RollOut = Pick<Implementation, "payees" | "waves" | "projects">;

/** Payees of any of the waves: onboarded in it, or with a commitment in scope on one of its projects. */
export function payeesOfWaves(
  { payees, projects }: Pick<RollOut, "payees" | "projects">,
  isIn: (waveId: string) => boolean,
): readonly Payee[] {
  return Object.values(payees).filter((payee) => {
    if (payee.waveId !== null && isIn(payee.waveId)) return true;
    for (const id in payee.commitments) {
      const commitment = payee.commitments[id];
      if (!commitment?.isInScope || commitment.projectId === null) continue;
      const waveId = projects[commitment.projectId]?.waveId ?? null;
      if (waveId !== null && isIn(waveId)) return true;
    }
    return false;
  });
}

/** Payees of the pilot; all payees while there is no pilot, or nobody in it. */
export function pilotPayees(implementation: RollOut): readonly Payee[] {
  const { waves, payees } = implementation;
  const pilot = payeesOfWaves(implementation, (waveId) => waves[waveId]?.type === "pilot");
  return pilot.length > 0 ? pilot : Object.values(payees);
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
