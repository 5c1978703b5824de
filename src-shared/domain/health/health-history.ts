/**
 * How health came to be what it is. Only commands write: at each one the days since the last are measured on the document
 * as it stood all the while, which is exact, since nothing changed in between. Opening a file writes nothing; the days
 * after the last command are measured when somebody looks.
 */
import type { Health } from "../card-summary.ts";
import {
  addCalendarDays,
  calendarDaysBetween,
  type IsoDate,
  type IsoInstant,
  maxDate,
} from "../dates.ts";
import { computeHealth, headlineOf } from "./health.ts";
import type { HealthThresholds } from "./health-thresholds.ts";
import type { HealthEntry } from "./health-schema.ts";
import type { Implementation } from "../implementation.ts";
import { computeSchedule, type Schedule } from "../schedule/schedule.ts";
import { lastChangedOn } from "./staleness.ts";
import { HEALTH_DIMENSION_CODES, type HealthColour, type HealthDimension } from "../vocabulary.ts";

/** So many days are measured one by one; of a longer pause as many, evenly spread. */
const MOST_MEASURED = 60;

/** What a document keeps of its health. */
export type KeptHealth = Pick<Implementation, "healthHistory" | "healthKnownOn">;

/** The entry of a day from its health. */
export function healthEntry(on: IsoDate, health: Health): HealthEntry {
  const dimensions: Partial<Record<HealthDimension, HealthColour>> = {};
  for (const { dimension, colour } of health.reasons) dimensions[dimension] = colour;
  return { on, colour: health.colour, reason: headlineOf(health) ?? "", dimensions };
}

/** Whether two entries have the same colours; the words of their reasons may differ. */
export function isSameColours(a: HealthEntry | undefined, b: HealthEntry): boolean {
  return (
    a?.colour === b.colour &&
    HEALTH_DIMENSION_CODES.every((code) => a.dimensions[code] === b.dimensions[code])
  );
}

/** Days to measure from `first` to `last`, both included, rising. */
function daysToMeasure(first: IsoDate, last: IsoDate): readonly IsoDate[] {
  const count = calendarDaysBetween(first, last) + 1;
  if (count <= 0) return [];
  const measured = Math.min(count, MOST_MEASURED);
  return Array.from({ length: measured }, (_, index) =>
    addCalendarDays(first, measured === 1 ? 0 : Math.round((index * (count - 1)) / (measured - 1))),
  );
}

/** The first day that no entry speaks of and no command has looked at. */
function firstUnknownDay(implementation: Implementation): IsoDate {
  const { healthKnownOn } = implementation;
  // A file of the time before the history was kept: its past is lost, but it stands still since its last change.
  if (healthKnownOn === null) return lastChangedOn(implementation);
  return addCalendarDays(healthKnownOn, 1);
}

/** Puts entries into a history in order, leaving out those that say the same as the one before. */
function append(
  history: Record<string, HealthEntry>,
  latest: HealthEntry | undefined,
  entry: HealthEntry,
): HealthEntry | undefined {
  if (isSameColours(latest, entry)) return latest;
  history[entry.on] = entry;
  return entry;
}

/**
 * What a document says of its health on a day, or undefined: before its first entry, and after the last command, since
 * when nobody wrote.
 */
export function knownHealthOn(
  { healthHistory, healthKnownOn }: KeptHealth,
  day: IsoDate,
): HealthEntry | undefined {
  if (healthKnownOn === null || day > healthKnownOn) return undefined;
  return latestBefore(healthHistory, addCalendarDays(day, 1));
}

function latestBefore(
  history: Readonly<Record<string, HealthEntry>>,
  before: IsoDate,
): HealthEntry | undefined {
  let latest: HealthEntry | undefined;
  for (const on in history) {
    if (on < before && (latest === undefined || on > latest.on)) latest = history[on];
  }
  return latest;
}

/**
 * The history after a command made `after` from `before` today. The same object as in `before` when nothing is new, so
 * that a command leaves no patch without need. When the clock went back, the entry goes to the last day known.
 */
export function extendHealthHistory(
  before: Implementation,
  after: Implementation,
  { today, now }: { readonly today: IsoDate; readonly now: IsoInstant | null },
  thresholds: HealthThresholds,
): KeptHealth {
  const { healthKnownOn } = before;
  const on = healthKnownOn === null ? today : maxDate(today, healthKnownOn);
  const history: Record<string, HealthEntry> = { ...before.healthHistory };
  const first = firstUnknownDay(before);
  let latest = latestBefore(history, first);
  for (const day of daysToMeasure(first, addCalendarDays(on, -1))) {
    const health = computeHealth(before, day, thresholds);
    latest = append(history, latest, healthEntry(day, health));
  }
  const schedule = computeSchedule(after, on, on === today ? now : null);
  const entry = healthEntry(on, computeHealth(after, on, thresholds, schedule));
  const old = before.healthHistory[on];
  Reflect.deleteProperty(history, on);
  append(history, latestBefore(history, on), entry);
  // The words of a reason alone make no new entry. Fields of other programs stay.
  if (old && history[on]) history[on] = isSameColours(old, entry) ? old : { ...old, ...entry };
  const isSame =
    Object.keys(history).length === Object.keys(before.healthHistory).length &&
    Object.keys(history).every((key) => history[key] === before.healthHistory[key]);
  return { healthHistory: isSame ? before.healthHistory : history, healthKnownOn: on };
}

/** Health from its first known day up to today. */
export interface HealthTrend {
  /** Stored and computed entries, oldest first; each holds until the next. Never empty. */
  readonly entries: readonly HealthEntry[];
  readonly today: IsoDate;
}

/**
 * The trend up to today: what is stored, and the days after the last command measured now. `schedule` is that of today,
 * made when it is left out.
 */
export function healthTrend(
  implementation: Implementation,
  today: IsoDate,
  thresholds: HealthThresholds,
  schedule?: Schedule,
): HealthTrend {
  const history: Record<string, HealthEntry> = {};
  const stored = Object.values(implementation.healthHistory)
    .filter(({ on }) => on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  for (const entry of stored) history[entry.on] = entry;
  let latest = stored.at(-1);
  const first = firstUnknownDay(implementation);
  for (const day of daysToMeasure(first, addCalendarDays(today, -1))) {
    latest = append(
      history,
      latest,
      healthEntry(day, computeHealth(implementation, day, thresholds)),
    );
  }
  // Today always by the thresholds in force: its colour is the one on the card.
  Reflect.deleteProperty(history, today);
  latest = latestBefore(history, today);
  const health = computeHealth(implementation, today, thresholds, schedule);
  append(history, latest, healthEntry(today, health));
  return { entries: Object.values(history).sort((a, b) => (a.on < b.on ? -1 : 1)), today };
}

/** A stretch of days with one colour, both ends included; null = not known, or the dimension did not apply. */
export interface TrendSegment {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly colour: HealthColour | null;
}

/** What of a trend is drawn. */
export type TrendLine = HealthDimension | "overall";

function colourIn(entry: HealthEntry | undefined, line: TrendLine): HealthColour | null {
  if (!entry) return null;
  return line === "overall" ? entry.colour : (entry.dimensions[line] ?? null);
}

/** The stretches of one line of the trend from a day to today, oldest first, without gaps. */
export function trendSegments(
  { entries, today }: HealthTrend,
  from: IsoDate,
  line: TrendLine,
): readonly TrendSegment[] {
  const known = entries.filter(({ on }) => on <= from).at(-1);
  const segments: { from: IsoDate; to: IsoDate; colour: HealthColour | null }[] = [
    { from, to: today, colour: colourIn(known, line) },
  ];
  for (const entry of entries) {
    const last = segments.at(-1);
    if (!last || entry.on <= from || entry.on > today) continue;
    const colour = colourIn(entry, line);
    if (colour === last.colour) continue;
    last.to = addCalendarDays(entry.on, -1);
    segments.push({ from: entry.on, to: today, colour });
  }
  return segments;
}

/** Since when the colour of today holds, and which one was before; null while nothing else is known. */
export function lastTurn({ entries }: HealthTrend): {
  readonly on: IsoDate;
  readonly from: HealthColour;
  readonly to: HealthColour;
} | null {
  const now = entries.at(-1);
  if (!now) return null;
  let since = now;
  for (let index = entries.length - 2; index >= 0; index--) {
    const entry = entries[index];
    if (!entry) break;
    if (entry.colour !== now.colour) {
      return { on: since.on, from: entry.colour, to: now.colour };
    }
    since = entry;
  }
  return null;
}
