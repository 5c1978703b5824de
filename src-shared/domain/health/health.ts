/** Health of an implementation (domain.md section 10): written thresholds, each colour with its reason in one line. */
import { calendarOf } from "../calendar/business-days.ts";
import type { ActiveOverride, Health, HealthReason } from "../card-summary.ts";
import type { IsoDate } from "../dates.ts";
import type { Measure } from "./health-measure.ts";
import { hypercareHealth } from "./health-of-hypercare.ts";
import { decisionHealth, engagementHealth, riskHealth } from "./health-of-people.ts";
import { bankingHealth, overdueHealth, scheduleHealth } from "./health-of-plan.ts";
import { payeeHealth, trainingHealth } from "./health-of-readiness.ts";
import { testingHealth } from "./health-of-testing.ts";
import type { HealthThresholds } from "./health-thresholds.ts";
import { type Implementation, implementationState } from "../implementation.ts";
import { computeSchedule, type Schedule } from "../schedule/schedule.ts";
import {
  HEALTH_COLOURS,
  HEALTH_DIMENSION_CODES,
  type HealthColour,
  type HealthDimension,
} from "../vocabulary.ts";

const MEASURES: Readonly<Record<HealthDimension, Measure>> = {
  schedule: scheduleHealth,
  overdue: overdueHealth,
  banking: bankingHealth,
  payees: payeeHealth,
  training: trainingHealth,
  testing: testingHealth,
  risks: riskHealth,
  decisions: decisionHealth,
  engagement: engagementHealth,
  hypercare: hypercareHealth,
};

/** An override holds so many business days at most, the day on which it is set not counted (domain.md section 10). */
export const MOST_OVERRIDE_DAYS = 10;

/** The override of an implementation when it holds on that day, else null: one that has run out needs no taking back. */
function activeOverride(
  { healthOverride }: Pick<Implementation, "healthOverride">,
  today: IsoDate,
): ActiveOverride | null {
  if (!healthOverride || healthOverride.until < today) return null;
  const { colour, reason, by, until } = healthOverride;
  return { colour, reason, by, until };
}

/** The worse of two colours; `none` is the least. */
function worseColour(a: HealthColour, b: HealthColour): HealthColour {
  return HEALTH_COLOURS.indexOf(a) <= HEALTH_COLOURS.indexOf(b) ? a : b;
}

/** Whether the first colour is the worse one; `none` is the least. */
export function isWorseColour(a: HealthColour, b: HealthColour): boolean {
  return HEALTH_COLOURS.indexOf(a) < HEALTH_COLOURS.indexOf(b);
}

/** Place of the worse of computed colour and override: neither a hopeful nor an old override may bury a card. */
export function weightiestColour({ colour, override }: Health): HealthColour {
  return override ? worseColour(colour, override.colour) : colour;
}

/** The reason that matters most in one line; null when nothing is measured. */
export function headlineOf({ together, reasons }: Health): string | null {
  return together ?? reasons[0]?.reason ?? null;
}

/** Measures single dimensions on a day; the schedule of that day is made when one of them first asks for it. */
export function measureOn(
  implementation: Implementation,
  today: IsoDate,
  thresholds: HealthThresholds,
  schedule?: Schedule,
): (dimension: HealthDimension) => HealthReason | null {
  let known = schedule;
  const context = {
    ...{ today, thresholds, calendar: calendarOf(implementation) },
    get schedule() {
      return (known ??= computeSchedule(implementation, today));
    },
  };
  return (dimension) => MEASURES[dimension](implementation, context);
}

/**
 * Health on a day: the worst dimension; four or more amber make red. Dimensions for which there is no data are left out.
 * On hold, cancelled and closed have no colour. `schedule` is that of the same day, made when it is left out.
 */
export function computeHealth(
  implementation: Implementation,
  today: IsoDate,
  thresholds: HealthThresholds,
  schedule?: Schedule,
): Health {
  if (implementationState(implementation) !== "active") {
    return { colour: "none", reasons: [], together: null, override: null };
  }
  const measure = measureOn(implementation, today, thresholds, schedule);
  const reasons: HealthReason[] = HEALTH_DIMENSION_CODES.flatMap(
    (dimension) => measure(dimension) ?? [],
  );
  reasons.sort((a, b) => HEALTH_COLOURS.indexOf(a.colour) - HEALTH_COLOURS.indexOf(b.colour));
  const worst = reasons[0]?.colour ?? "green";
  const override = activeOverride(implementation, today);
  const amberCount = reasons.filter((reason) => reason.colour === "amber").length;
  if (worst === "amber" && amberCount >= thresholds.amberDimensionsForRed) {
    const together = `${amberCount} of ${reasons.length} dimensions are at risk`;
    return { colour: "red", reasons, together, override };
  }
  return { colour: worst, reasons, together: null, override };
}
