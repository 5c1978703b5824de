/** From the document to what the board knows of it. Runs over every file of a workspace: keep it lean. */
import type { CardSummary } from "./card-summary.ts";
import type { IsoDate, IsoInstant } from "./dates.ts";
import { type GateState, gateState } from "./gates/gates.ts";
import { computeHealth } from "./health/health.ts";
import { turnedWorse } from "./health/turned-worse.ts";
import { type HealthThresholds, thresholdsKey } from "./health/health-thresholds.ts";
import { type Implementation, implementationState } from "./implementation.ts";
import { kindProgress } from "./progress.ts";
import { payeeReadiness } from "./payees/payee-readiness.ts";
import { isFirstPaymentMade, readinessScore } from "./gates/readiness-score.ts";
import { computeSchedule } from "./schedule/schedule.ts";
import { nextEvent, openDecisions } from "./selectors.ts";
import { staleSince } from "./health/staleness.ts";
import { cutText } from "./text.ts";
import { PROFILE_FLAGS } from "./vocabulary.ts";

const MAX_TITLE_LENGTH = 200;

/**
 * Summary of a card as of `today`. A closed or cancelled implementation is summed up as of the day on which it ended, so
 * its figures do not change with the day; nothing in it counts as overdue or next. `now` counts bank-bound items for the
 * next banking day once the cut-off has passed; null takes the day from its start. `gate` is the state of the gate of the
 * present phase, for whoever needs it too.
 */
export function summariseCard(
  implementation: Implementation,
  today: IsoDate,
  thresholds: HealthThresholds,
  now: IsoInstant | null = null,
  gate: GateState = gateState(implementation, implementation.phase),
): CardSummary {
  const { payor, anchors, phase, hold, profile } = implementation;
  const state = implementationState(implementation);
  const endedOn = implementation.closed?.on ?? implementation.cancelled?.on ?? null;
  const asOf = endedOn ?? today;
  const schedule = computeSchedule(implementation, asOf, endedOn === null ? now : null);
  const progress = kindProgress(implementation, asOf);
  const health = computeHealth(implementation, today, thresholds, schedule);
  const next = state === "active" ? nextEvent(implementation, today) : null;
  return {
    id: implementation.id,
    payorName: cutText(payor.name, MAX_TITLE_LENGTH),
    ipm: cutText(implementation.ipm, MAX_TITLE_LENGTH),
    playbook: { slug: implementation.playbook.slug, version: implementation.playbook.version },
    state,
    phase,
    phaseEnteredOn: implementation.phaseEnteredOn[phase] ?? implementation.createdOn,
    kickoff: anchors.kickoff,
    goLive: anchors.goLive,
    baselineGoLive: anchors.baselineGoLive,
    forecastGoLive: schedule.forecastGoLive,
    slipDays: schedule.lateDays,
    health,
    worse: turnedWorse(implementation, today, thresholds, health),
    progress: endedOn ? progress.map((kind) => ({ ...kind, overdue: 0 })) : progress,
    payees: payeeReadiness(implementation.payees),
    flags: PROFILE_FLAGS.filter((flag) => profile[flag]),
    overdueCount: endedOn ? 0 : progress.reduce((sum, kind) => sum + kind.overdue, 0),
    next: next && { ...next, title: cutText(next.title, MAX_TITLE_LENGTH) },
    isGateMet: gate.isMet,
    readinessPercent:
      endedOn !== null || isFirstPaymentMade(implementation)
        ? null
        : readinessScore(implementation).percent,
    openDecisions: openDecisions(implementation).length,
    lessonCount: Object.keys(implementation.lessons).length,
    holdReason: hold ? cutText(hold.reason, MAX_TITLE_LENGTH) : null,
    staleSince: staleSince(implementation, today, thresholds),
    asOf: today,
    trueUntil: schedule.trueUntil,
    thresholds: thresholdsKey(thresholds),
  };
}
