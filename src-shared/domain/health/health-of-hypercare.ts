/** The dimension of health after go-live: money that did not arrive, and new issues (domain.md section 10). */
import { bankingDaysOpen, openPayoutFailures } from "./payout-failures.ts";
import type { HealthReason } from "../card-summary.ts";
import type { IsoDate } from "../dates.ts";
import { liveSince, type MeasureContext } from "./health-measure.ts";
import { colourFrom } from "./health-thresholds.ts";
import type { PayoutFailure } from "./payout-failure-schema.ts";
import type { Implementation } from "../implementation.ts";
import { riskScore, topRisks } from "../selectors.ts";
import { quoted } from "../text.ts";
import { PAYOUT_FAILURE_KINDS, phaseIndex } from "../vocabulary.ts";

const HYPERCARE_PHASE = phaseIndex("P6");

/** Since when hypercare is on: the first production disbursement, else the target once the card is there. Null before. */
function hypercareSince(implementation: Implementation, today: IsoDate): IsoDate | null {
  const live = liveSince(implementation);
  if (live !== null) return live;
  const { anchors, phase } = implementation;
  return phaseIndex(phase) >= HYPERCARE_PHASE && today > anchors.goLive ? anchors.goLive : null;
}

function inWords({ kind, title }: PayoutFailure, days: number): string {
  const age = days === 1 ? "1 banking day" : `${days} banking days`;
  return `${PAYOUT_FAILURE_KINDS[kind]}: ${quoted(title)}, open for ${age}`;
}

/**
 * After go-live: refused funding is red; a failed or returned payout amber, then red when it stays open; an open issue
 * raised since go-live amber when medium, red when critical. Left out before.
 */
export function hypercareHealth(
  implementation: Implementation,
  { today, thresholds }: MeasureContext,
): HealthReason | null {
  const since = hypercareSince(implementation, today);
  if (since === null) return null;
  const dimension = "hypercare";
  const open = openPayoutFailures(implementation);
  const found = open.map((failure): HealthReason => {
    const days = bankingDaysOpen(failure, today);
    const byAge = colourFrom(days, {
      amber: thresholds.returnBankingDaysAmber,
      red: thresholds.returnBankingDaysRed,
    });
    return {
      dimension,
      colour: failure.kind === "funding_failed" ? "red" : byAge,
      reason: inWords(failure, days),
      cause: { kind: "payout_failure", failureId: failure.id },
    };
  });
  const issue = topRisks(implementation, Number.POSITIVE_INFINITY).find(
    ({ kind, raisedOn }) => kind === "issue" && raisedOn >= since,
  );
  if (issue) {
    found.push({
      dimension,
      colour: colourFrom(riskScore(issue), {
        amber: thresholds.hypercareIssueScoreAmber,
        red: thresholds.hypercareIssueScoreRed,
      }),
      reason: `Issue ${quoted(issue.title)} since go-live scores ${riskScore(issue)} of 25`,
      cause: { kind: "risk", riskId: issue.id },
    });
  }
  const worst =
    found.find(({ colour }) => colour === "red") ??
    found.find(({ colour }) => colour === "amber") ??
    found[0];
  return (
    worst ?? {
      dimension,
      colour: "green",
      reason: "No failed payout is open",
      cause: { kind: "place", place: "log" },
    }
  );
}
