/** When a meeting takes place, in words: the user's own clock first, the meeting's behind it where it differs. */
import type { IsoDate } from "./dates.ts";
import type { Meeting } from "./implementation.ts";
import { shortDate } from "./people-dates.ts";
import { dateAt, instantOf, isKnownTimeZone, timeAt } from "./zoned-time.ts";

type Timed = Pick<Meeting, "date" | "startTime" | "timeZone">;

/** "Los Angeles" from "America/Los_Angeles". */
function zoneCity(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? "";
}

/** "08:30 (Los Angeles time)", for documents that are read anywhere; empty without a time. */
export function timeWithZone({ startTime, timeZone }: Omit<Timed, "date">): string {
  if (startTime === null) return "";
  const city = zoneCity(timeZone);
  if (city === "") return startTime;
  return `${startTime} (${city === "UTC" ? city : `${city} time`})`;
}

/** A meeting as the user's own clock shows it. */
export interface LocalStart {
  /** The date in the user's zone, which may be another one than the meeting's. */
  readonly date: IsoDate;
  /** "11:30 (08:30 Los Angeles)", "11:30" in the same time, "00:30 (Tue 24 Nov, 21:30 Los Angeles)"; null without a time. */
  readonly time: string | null;
}

/** Start of a meeting for a user in `userZone`. A zone that is not known leaves date and time as they are stored. */
export function localStart({ date, startTime, timeZone }: Timed, userZone: string): LocalStart {
  if (startTime === null) return { date, time: null };
  if (!isKnownTimeZone(timeZone) || !isKnownTimeZone(userZone)) return { date, time: startTime };
  const instant = instantOf(date, startTime, timeZone);
  const [ownDate, ownTime] = [dateAt(instant, userZone), timeAt(instant, userZone)];
  if (ownDate === date && ownTime === startTime) return { date, time: startTime };
  const there = `${startTime} ${zoneCity(timeZone)}`;
  const day = ownDate === date ? "" : `${shortDate(date, ownDate)}, `;
  return { date: ownDate, time: `${ownTime} (${day}${there})` };
}
