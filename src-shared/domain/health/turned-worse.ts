/** Whether health is worse than it was on the last business day, and in which dimensions. */
import type { Health, TurnedWorse } from "../card-summary.ts";
import { onOrBeforeBusinessDay } from "../calendar/business-days.ts";
import { addCalendarDays, type IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { HEALTH_DIMENSION_CODES, type HealthColour, type HealthDimension } from "../vocabulary.ts";
import { isWorseColour, measureOn } from "./health.ts";
import { knownHealthOn } from "./health-history.ts";
import type { HealthThresholds } from "./health-thresholds.ts";

type Colours = Partial<Record<HealthDimension, HealthColour>>;

/**
 * The day that "since yesterday" goes back to: the last business day before today. What turned worse on Saturday would
 * be seen by nobody otherwise.
 */
export function worseSince(today: IsoDate): IsoDate {
  return onOrBeforeBusinessDay(addCalendarDays(today, -1));
}

/**
 * How `health` of today compares with `worseSince`; null when it is no worse, or when there was no colour then: not
 * created yet, on hold, or changed since by a program that wrote down nothing. What the document wrote down of that day
 * counts, as it then stood; else it was not changed since, and since is measured on it as it stands.
 */
export function turnedWorse(
  implementation: Implementation,
  today: IsoDate,
  thresholds: HealthThresholds,
  health: Health,
): TurnedWorse | null {
  // Nothing is better than green.
  if (health.colour === "none" || health.colour === "green") return null;
  const since = worseSince(today);
  if (implementation.createdOn > since) return null;
  const known = knownHealthOn(implementation, since);
  if (!known && (implementation.healthKnownOn ?? "") >= since) return null;
  const before = known ?? measuredBetter(implementation, since, thresholds, health);
  if (!before || before.colour === "none" || !isWorseColour(health.colour, before.colour)) {
    return null;
  }
  const dimensions = health.reasons.flatMap(({ dimension, colour }) =>
    isWorseColour(colour, before.dimensions[dimension] ?? "none") && colour !== "green"
      ? [dimension]
      : [],
  );
  return { before: before.colour, dimensions };
}

/**
 * Health of a day as far as it takes to know that it was better than `than`; null when it was not. The dimensions that give
 * today its colour are looked at first: most cards that are red today were so before, for the same reason, and their
 * schedule of that day is not even made.
 */
function measuredBetter(
  implementation: Implementation,
  day: IsoDate,
  thresholds: HealthThresholds,
  than: Health,
): { readonly colour: HealthColour; readonly dimensions: Colours } | null {
  const measure = measureOn(implementation, day, thresholds);
  const dimensions: Colours = {};
  let worst: HealthColour = "green";
  let amberCount = 0;
  const ofToday = than.reasons.map(({ dimension }) => dimension);
  for (const dimension of new Set([...ofToday, ...HEALTH_DIMENSION_CODES])) {
    const colour = measure(dimension)?.colour;
    if (colour === undefined) continue;
    dimensions[dimension] = colour;
    if (colour === "amber") amberCount += 1;
    if (isWorseColour(colour, worst)) worst = colour;
    if (amberCount >= thresholds.amberDimensionsForRed) worst = "red";
    if (!isWorseColour(than.colour, worst)) return null;
  }
  return { colour: worst, dimensions };
}
