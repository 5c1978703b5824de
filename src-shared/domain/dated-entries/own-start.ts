/** When a dated thing takes place by the user's own calendar and clock. */
import type { IsoDate, IsoInstant } from "../dates.ts";
import { dateAt, instantOf, knownZoneOr, timeAt } from "../zoned-time.ts";
import type { DatedEntry } from "./dated-entry.ts";

/** A start in the zone of the user. */
export interface OwnStart {
  /** May be another date than in the zone of the entry. */
  readonly date: IsoDate;
  /** Wall time `HH:mm`; null = the whole day. */
  readonly time: string | null;
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
    if (time === null) return { date: due, time: null, startsAt: null };
    const key = `${due} ${time} ${zone ?? ""}`;
    let start = known.get(key);
    if (!start) {
      const startsAt = instantOf(due, time, knownZoneOr(zone, timeZone));
      start = { date: dateAt(startsAt, timeZone), time: timeAt(startsAt, timeZone), startsAt };
      known.set(key, start);
    }
    return start;
  };
}
