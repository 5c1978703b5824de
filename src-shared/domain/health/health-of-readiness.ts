/** The dimensions of health that come from payees and training (domain.md section 10). */
import { businessDaysBetween } from "../calendar/business-days.ts";
import type { HealthReason } from "../card-summary.ts";
import { liveSince, type MeasureContext, offsetInWords } from "./health-measure.ts";
import { colourFrom } from "./health-thresholds.ts";
import type { Implementation } from "../implementation.ts";
import { lateInWords } from "../people-dates.ts";
import { anchorDay } from "../schedule/plan.ts";
import {
  expectedReadinessPercent,
  payeeReadiness,
  pilotPayees,
} from "../payees/payee-readiness.ts";
import { quoted } from "../text.ts";
import type { CourseNeed } from "../training/course-needs.ts";
import { trainingCoverage } from "../training/training-coverage.ts";
import { ROLES } from "../vocabulary.ts";

// Rounding errors of the division must not turn 15 points into 16.
const TOLERANCE = 1e-9;

function daysToGoLive(
  implementation: Implementation,
  { today, calendar }: Pick<MeasureContext, "today" | "calendar">,
): number {
  return businessDaysBetween(today, anchorDay("G", implementation), calendar);
}

/**
 * Pilot payees payment-ready against the expected curve, in whole points begun. Left out without payees, and once live:
 * the threshold was then answered by the go decision.
 */
export function payeeHealth(
  implementation: Implementation,
  context: MeasureContext,
): HealthReason | null {
  const { thresholds } = context;
  const pilot = pilotPayees(implementation);
  const { ready, total } = payeeReadiness(pilot);
  if (total === 0 || liveSince(implementation) !== null) return null;
  const dimension = "payees";
  const days = daysToGoLive(implementation, context);
  const at = offsetInWords(days);
  const blocked = pilot.find((payee) => payee.status === "blocked" && payee.priority === "A");
  if (blocked && days <= thresholds.payeeBlockedBeforeRed) {
    const reason = `Priority-A payee ${quoted(blocked.legalName)} is blocked at ${at}`;
    return { dimension, colour: "red", reason, cause: { kind: "payee", payeeId: blocked.id } };
  }
  const percent = (100 * ready) / total;
  const expected = expectedReadinessPercent(days, thresholds);
  return {
    dimension,
    colour: colourFrom(Math.ceil(expected - percent - TOLERANCE), {
      amber: thresholds.payeePointsBelowAmber,
      red: thresholds.payeePointsBelowRed,
    }),
    reason: `Pilot payees ${Math.floor(percent)}% (${ready} of ${total}), expected ${expected}% at ${at}`,
    cause: { kind: "place", place: "payees" },
  };
}

function earliest(missing: readonly CourseNeed[]): CourseNeed | undefined {
  return missing.reduce<CourseNeed | undefined>(
    (first, one) => (first === undefined || one.due < first.due ? one : first),
    undefined,
  );
}

/**
 * Training of the required roles. Up to G-11 the sessions have to be on plan, a late one is amber; from G-11 on the
 * coverage counts, from G-5 on each Payments Admin and disburser. Left out without anybody to train, and once live.
 */
export function trainingHealth(
  implementation: Implementation,
  context: MeasureContext,
): HealthReason | null {
  const { today, thresholds, calendar } = context;
  const { trainees, trained, total, percent } = trainingCoverage(implementation);
  if (total === 0 || liveSince(implementation) !== null) return null;
  const dimension = "training";
  const covered = `Training ${trained} of ${total} people`;
  const missing = trainees.flatMap((trainee) => trainee.missing);
  const first = earliest(missing);
  if (!first) {
    return {
      dimension,
      colour: "green",
      reason: covered,
      cause: { kind: "place", place: "training" },
    };
  }
  const days = daysToGoLive(implementation, context);
  const at = offsetInWords(days);
  const toTraining = ({ role, itemId, sessionId }: CourseNeed): HealthReason["cause"] => {
    if (sessionId !== null) return { kind: "session", sessionId };
    return itemId === null
      ? { kind: "place", place: "training" }
      : { kind: "training", role, itemId };
  };
  const admin = missing.find(({ role }) => role === "PA" || role === "DISB");
  if (admin && days <= thresholds.trainingAdminsBeforeRed) {
    const names = trainees.filter(({ missing: own }) =>
      own.some(({ role }) => role === admin.role),
    );
    const who =
      names.length === 1 && names[0]
        ? `${ROLES[admin.role].name} ${quoted(names[0].name)} is`
        : `${names.length} people as ${ROLES[admin.role].name} are`;
    const reason = `${who} not trained at ${at}`;
    return { dimension, colour: "red", reason, cause: toTraining(admin) };
  }
  if (days <= thresholds.trainingBefore) {
    const share = `${covered} (${Math.floor(percent)}%)`;
    return {
      dimension,
      colour:
        percent < thresholds.trainingPercentRed
          ? "red"
          : percent < thresholds.trainingPercentAmber
            ? "amber"
            : "green",
      reason: `${share} at ${at}, ${thresholds.trainingPercentAmber}% wanted by G-${thresholds.trainingBefore}`,
      cause: toTraining(first),
    };
  }
  if (first.due < today) {
    const session = `the session for ${ROLES[first.role].name} ${lateInWords(first.due, today, calendar)}`;
    return {
      dimension,
      colour: "amber",
      reason: `${covered}, ${session}`,
      cause: toTraining(first),
    };
  }
  return {
    dimension,
    colour: "green",
    reason: `${covered}, sessions on plan`,
    cause: toTraining(first),
  };
}
