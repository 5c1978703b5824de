/** Health of an implementation (domain.md section 10): written thresholds, each colour with its reason in one line. */
import type { Health, HealthReason } from "./card-summary.ts";
import type { IsoDate } from "./dates.ts";
import { decisionHealth, engagementHealth, riskHealth } from "./health-of-people.ts";
import {
  bankingHealth,
  overdueHealth,
  payeeHealth,
  scheduleHealth,
  testingHealth,
} from "./health-of-plan.ts";
import { HEALTH_THRESHOLDS } from "./health-thresholds.ts";
import { type Implementation, implementationState } from "./implementation.ts";
import type { Schedule } from "./schedule.ts";
import { HEALTH_COLOURS } from "./vocabulary.ts";

const DIMENSIONS = [
  scheduleHealth,
  overdueHealth,
  bankingHealth,
  payeeHealth,
  testingHealth,
  riskHealth,
  decisionHealth,
  engagementHealth,
] as const;

/**
 * Health today: the worst dimension; four or more amber make red, said as a reason of its own. Dimensions for which
 * there is no data are left out. On hold, cancelled and closed have no colour.
 */
export function computeHealth(
  implementation: Implementation,
  today: IsoDate,
  schedule: Schedule,
): Health {
  if (implementationState(implementation) !== "active") return { colour: "none", reasons: [] };
  const reasons: HealthReason[] = [];
  for (const measure of DIMENSIONS) {
    const reason = measure(implementation, today, schedule);
    if (reason) reasons.push(reason);
  }
  reasons.sort((a, b) => HEALTH_COLOURS.indexOf(a.colour) - HEALTH_COLOURS.indexOf(b.colour));
  const worst = reasons[0]?.colour ?? "green";
  const amberCount = reasons.filter((reason) => reason.colour === "amber").length;
  if (worst !== "amber" || amberCount < HEALTH_THRESHOLDS.amberDimensionsForRed) {
    return { colour: worst, reasons };
  }
  const together: HealthReason = {
    dimension: "Overall",
    colour: "red",
    reason: `${amberCount} of ${reasons.length} dimensions are at risk`,
    itemId: null,
  };
  return { colour: "red", reasons: [together, ...reasons] };
}
