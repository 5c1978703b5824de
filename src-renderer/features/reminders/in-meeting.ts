/** *In a meeting*: until when reminders are held. */
import {
  DATED_KIND_CODES,
  type DatedEntry,
  isMeeting,
} from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { createOwnStart } from "../../../src-shared/domain/dated-entries/own-start.ts";
import { compareTexts } from "../../../src-shared/domain/text.ts";
import type { IsoDate, IsoInstant } from "../../../src-shared/domain/dates.ts";
import { instantOf } from "../../../src-shared/domain/zoned-time.ts";
import { request } from "../../api-client.ts";

const MS_PER_MINUTE = 60_000;
/** Of a meeting without a length. */
const USUAL_MINUTES = 30;

/** A moment at which a meeting may end. */
export interface MeetingEnd {
  readonly name: string;
  readonly until: IsoInstant;
}

/** So many minutes from now. */
export function minutesFrom(now: IsoInstant, minutes: number): IsoInstant {
  return new Date(Date.parse(now) + minutes * MS_PER_MINUTE).toISOString();
}

/** "Until I end it": the day is over by then, so that tomorrow's reminders are not held by what was forgotten. */
export function endOfDay(today: IsoDate, timeZone: string): IsoInstant {
  return instantOf(today, "23:59", timeZone);
}

/** The end of the meeting or session that runs, else of the one that starts next; null = none is left of these. */
export function nextMeetingEnd(
  entries: readonly DatedEntry[],
  now: IsoInstant,
  timeZone: string,
): MeetingEnd | null {
  const ownStart = createOwnStart(timeZone);
  const spans = entries.flatMap((entry) => {
    const { isOver, title, payorName } = entry;
    const { startsAt } = ownStart(entry);
    if (isOver || startsAt === null || !isMeeting(entry)) return [];
    const until = minutesFrom(startsAt, entry.durationMinutes ?? USUAL_MINUTES);
    return until > now ? [{ startsAt, name: `${title}, ${payorName}`, until }] : [];
  });
  const [next] = spans.toSorted((a, b) => compareTexts(a.startsAt, b.startsAt));
  return next ? { name: next.name, until: next.until } : null;
}

/** Asks main for the meetings of today; the end of the one that runs or comes next, or null. */
export async function askNextMeetingEnd(
  today: IsoDate,
  now: IsoInstant,
  timeZone: string,
): Promise<MeetingEnd | null> {
  const filter = {
    ...{ payorIds: [], isMine: false, isOpenOnly: true },
    hiddenKinds: DATED_KIND_CODES.filter((kind) => !isMeeting({ kind })),
  };
  const answer = await request("readCalendar", { from: today, to: today, filter });
  return answer.ok ? nextMeetingEnd(answer.value.entries, now, timeZone) : null;
}
