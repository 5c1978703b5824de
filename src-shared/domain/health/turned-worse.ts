/** Whether health is worse than it was the day before, and in which dimensions. */
import type { Health, TurnedWorse } from "../card-summary.ts";
import { addCalendarDays, type IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { HEALTH_DIMENSION_CODES, type HealthColour, type HealthDimension } from "../vocabulary.ts";
import { isWorseColour, measureOn } from "./health.ts";
import { knownHealthOn } from "./health-history.ts";
import type { HealthThresholds } from "./health-thresholds.ts";

type Colours = Partial<Record<HealthDimension, HealthColour>>;

/**
 * How `health` of today compares with the day before; null when it is no worse, or when there was no colour yesterday: not
 * created yet, on hold, or changed since by a program that wrote down nothing. What the document wrote down of yesterday
 * counts, as it then stood; else it was not changed since, and yesterday is measured on it as it stands.
 */
export function turnedWorse(
  implementation: Implementation,
  today: IsoDate,
  thresholds: HealthThresholds,
  health: Health,
): TurnedWorse | null {
  // Nothing is better than green.
  if (health.colour === "none" || health.colour === "green") return null;
  const yesterday = addCalendarDays(today, -1);
  if (implementation.createdOn > yesterday) return null;
  const known = knownHealthOn(implementation, yesterday);
  if (!known && (implementation.healthKnownOn ?? "") >= yesterday) return null;
  const before = known ?? measuredBetter(implementation, yesterday, thresholds, health);
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
 * today its colour are looked at first: most cards that are red today were so yesterday, for the same reason, and their
 * schedule of yesterday is not even made.
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
