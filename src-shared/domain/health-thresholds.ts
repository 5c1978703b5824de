/** The thresholds of health, the same for all cards and in this one place (domain.md section 10). */

/** Green up to `green`, amber up to `amber`, red beyond. */
export interface Limits {
  readonly green: number;
  readonly amber: number;
}

/** Thresholds of every dimension. Days are business days unless the name says otherwise. */
export const HEALTH_THRESHOLDS = {
  /** This many amber dimensions together make red. */
  amberDimensionsForRed: 4,
  schedule: { slipDays: { green: 2, amber: 10 } },
  overdue: {
    count: { green: 1, amber: 4 },
    daysLate: { green: 3, amber: 7 },
    /** More than this on the critical path is red. */
    criticalPathDaysLate: 5,
  },
  banking: { fundingTestAmberBeforeGoLive: 28, fundingTestRedBeforeGoLive: 16 },
  payees: {
    pointsBelow: { green: 0, amber: 15 },
    /** A blocked priority-A payee is red from this many days before go-live. */
    blockedInsideDays: 5,
    /** Expected percent of pilot payees by days to go-live; linear in between. */
    expectedCurve: [
      { daysToGoLive: 24, percent: 0 },
      { daysToGoLive: 20, percent: 20 },
      { daysToGoLive: 15, percent: 45 },
      { daysToGoLive: 10, percent: 80 },
      { daysToGoLive: 5, percent: 90 },
      { daysToGoLive: 0, percent: 95 },
    ],
  },
  /** Testing is looked at from its first planned day on. */
  testing: { shownBeforeGoLive: 16, endToEndRedBeforeGoLive: 4 },
  risks: { score: { green: 11, amber: 19 }, issueDaysWithoutAction: 5 },
  decisions: { daysLate: 5 },
  engagement: {
    calendarDaysSinceContact: { green: 7, amber: 14 },
    missedMeetings: { green: 0, amber: 1 },
    /** Calendar days without any change of data that make amber. */
    calendarDaysUnchanged: 14,
  },
} as const;

/** Colour of a number against its limits. */
export function colourOf(value: number, limits: Limits): "green" | "amber" | "red" {
  if (value <= limits.green) return "green";
  return value <= limits.amber ? "amber" : "red";
}
