/** When the meetings of the Desk take place for the user, and what is missing for them. */
import type { CardSummary } from "../card-summary.ts";
import type { DatedEntry } from "../dated-entries/dated-entry.ts";
import type { IsoDate, IsoInstant } from "../dates.ts";
import { plural } from "../gates/check-state.ts";
import { dateAt, instantOf, knownZoneOr } from "../zoned-time.ts";

/** A meeting on the user's own clock. */
interface OwnStart {
  /** The date in the user's zone, which may be another one than the meeting's. */
  readonly date: IsoDate;
  /** Null = no time given. */
  readonly startsAt: IsoInstant | null;
}

/**
 * When an entry takes place for a user in `timeZone`. A zone that is not known counts as the user's. Thousands of entries
 * share a few hundred starts, so one function serves one question and remembers its answers.
 */
export function createOwnStart(timeZone: string): (entry: DatedEntry) => OwnStart {
  const known = new Map<string, OwnStart>();
  return ({ due, time, timeZone: zone }) => {
    if (time === null) return { date: due, startsAt: null };
    const key = `${due} ${time} ${zone ?? ""}`;
    let start = known.get(key);
    if (!start) {
      const startsAt = instantOf(due, time, knownZoneOr(zone, timeZone));
      start = { date: dateAt(startsAt, timeZone), startsAt };
      known.set(key, start);
    }
    return start;
  };
}

/** What is missing for a meeting or session that is not over. */
export function missingFor({ time, place, attendeeCount, isOver }: DatedEntry): readonly string[] {
  if (isOver) return [];
  return [
    ...(time === null ? ["No time"] : []),
    ...(place.trim() === "" ? ["No place or link"] : []),
    ...(attendeeCount === 0 ? ["No attendees"] : []),
  ];
}

/** What a meeting that is not over has to speak about; a training session has its own matter. */
export function toDiscussIn(
  { kind, isOver }: DatedEntry,
  { openDecisions, overdueCount }: Pick<CardSummary, "openDecisions" | "overdueCount">,
): readonly string[] {
  if (isOver || kind !== "meeting") return [];
  return [
    ...(overdueCount > 0 ? [plural(overdueCount, "overdue item")] : []),
    ...(openDecisions > 0 ? [plural(openDecisions, "open decision")] : []),
  ];
}
