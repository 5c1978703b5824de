/** Wall time in a time zone and instants. Only offsets are asked of the library, so the machine's own zone has no say. */
import { tzOffset } from "@date-fns/tz";
import type { IsoDate, IsoInstant } from "./dates.ts";

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

function offsetMs(timeZone: string, epochMs: number): number {
  return tzOffset(timeZone, new Date(epochMs)) * MS_PER_MINUTE;
}

/** Whether the text names a time zone that this system knows. */
export function isKnownTimeZone(timeZone: string): boolean {
  return !Number.isNaN(tzOffset(timeZone, new Date(0)));
}

/** The zone when this system knows it, else `fallback`: what was written elsewhere may name any. */
export function knownZoneOr(timeZone: string | null, fallback: string): string {
  return timeZone !== null && isKnownTimeZone(timeZone) ? timeZone : fallback;
}

/**
 * The instant at which clocks in the zone show `date` and `time` (`HH:mm`). A time that the clocks skip is moved forward
 * by the gap (02:30 becomes 03:30); of a time that they show twice the first is taken. The zone must be known.
 */
export function instantOf(date: IsoDate, time: string, timeZone: string): IsoInstant {
  const wallMs = Date.parse(`${date}T${time}:00Z`);
  const before = wallMs - offsetMs(timeZone, wallMs - MS_PER_DAY);
  const after = wallMs - offsetMs(timeZone, wallMs + MS_PER_DAY);
  // Most days have one offset, and every question for another one costs as much as the rest together.
  if (before === after) return new Date(before).toISOString();
  const showsWallTime = (epochMs: number): boolean =>
    epochMs + offsetMs(timeZone, epochMs) === wallMs;
  const chosen = !showsWallTime(before) && showsWallTime(after) ? after : before;
  return new Date(chosen).toISOString();
}

/** Minutes from midnight to a wall time `HH:mm`. */
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The calendar date in the zone at that instant. The zone must be known. */
export function dateAt(instant: IsoInstant, timeZone: string): IsoDate {
  const epochMs = Date.parse(instant);
  return new Date(epochMs + offsetMs(timeZone, epochMs)).toISOString().slice(0, 10);
}

/** What clocks in the zone show at that instant, `HH:mm`. The zone must be known. */
export function timeAt(instant: IsoInstant, timeZone: string): string {
  const epochMs = Date.parse(instant);
  return new Date(epochMs + offsetMs(timeZone, epochMs)).toISOString().slice(11, 16);
}
