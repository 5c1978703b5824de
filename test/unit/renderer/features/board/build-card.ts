import type { CardSummary } from "../../../../../src-shared/domain/card-summary.ts";
import type { HealthColour } from "../../../../../src-shared/domain/vocabulary.ts";

/** A day in the tests of the board: a Monday. */
export const TODAY = "2026-11-23";

/** A card as main would send it; `colour` and `reason` make its health. */
export function buildCard(
  change: Partial<CardSummary> & {
    readonly id: string;
    readonly colour?: HealthColour;
    readonly reason?: string;
  },
): CardSummary {
  const { colour = "green", reason = "Forecast go-live meets the baseline", ...fields } = change;
  return {
    payorName: `Payor ${change.id}`,
    ipm: "Maya Reyes",
    playbook: { slug: "procore-pay-payor", version: 1 },
    state: "active",
    phase: "P2",
    phaseEnteredOn: "2026-11-14",
    kickoff: "2026-10-05",
    goLive: "2027-01-14",
    baselineGoLive: "2027-01-14",
    forecastGoLive: "2027-01-14",
    slipDays: 0,
    health: {
      colour,
      reasons:
        colour === "none"
          ? []
          : [{ dimension: "schedule", colour, reason, cause: { kind: "place", place: "plan" } }],
      together: null,
      override: null,
    },
    progress: [
      { kind: "setup", done: 18, total: 25, overdue: 0 },
      { kind: "training", done: 2, total: 9, overdue: 0 },
      { kind: "rollout", done: 3, total: 12, overdue: 0 },
      { kind: "payee_onboarding", done: 4, total: 18, overdue: 0 },
      { kind: "payment_testing", done: 0, total: 14, overdue: 0 },
      { kind: "closeout", done: 0, total: 16, overdue: 0 },
    ],
    payees: { ready: 21, total: 40, readyCents: 500, totalCents: 1000 },
    flags: [],
    worse: null,
    overdueCount: 0,
    next: { kind: "item", id: "SET-12", title: "KYC pack", date: "2026-11-24" },
    isGateMet: false,
    readinessPercent: 62,
    openDecisions: 0,
    lessonCount: 0,
    holdReason: null,
    staleSince: null,
    asOf: TODAY,
    trueUntil: null,
    thresholds: "",
    ...fields,
  };
}
