/** On which days a wave can start, switch Pay on and pay for the first time (domain.md section 6, model; SET-09). */
import type { BusinessCalendar } from "../calendar/business-days.ts";
import { goLiveConflict, tooCloseForWave } from "../calendar/payor-calendar.ts";
import { addCalendarDays, type IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import type { Wave } from "./rollout-schema.ts";

/** Calendar days to look ahead for a free one. */
const SEARCH_DAYS = 750;
/** Dates end with the year 9999. */
const LAST_DATE = "9990-01-01";

/** Why a wave cannot start on that date, in words, the most pressing first; empty when it can. */
export function startObstacles(date: IsoDate, calendar: BusinessCalendar): readonly string[] {
  const conflict = goLiveConflict(date, calendar);
  return [...(conflict ? [conflict.reason] : []), ...tooCloseForWave(date, calendar)];
}

function nextFree(from: IsoDate, isFree: (date: IsoDate) => boolean): IsoDate | null {
  let date = from;
  for (let tries = 0; tries < SEARCH_DAYS && date < LAST_DATE; tries++) {
    if (isFree(date)) return date;
    date = addCalendarDays(date, 1);
  }
  return null;
}

/**
 * The first date from that one on at which a wave can start: a day on which the banks and the payor work, outside freezes,
 * more than 5 banking days from month-end, black-outs and year-end. Null when there is none within two years.
 */
export function nextFreeStart(from: IsoDate, calendar: BusinessCalendar): IsoDate | null {
  return nextFree(from, (date) => startObstacles(date, calendar).length === 0);
}

/** The first date from that one on at which Pay can be switched on, or a first pay run be made. Null as above. */
export function nextFreeRun(from: IsoDate, calendar: BusinessCalendar): IsoDate | null {
  return nextFree(from, (date) => goLiveConflict(date, calendar) === null);
}

/**
 * The day of the first pay run of a wave. That of the pilot is the target go-live, which is kept in one place only: a date
 * of its own counts for the other waves.
 */
export function firstPayRunOf(
  { type, firstPayRunOn }: Pick<Wave, "type" | "firstPayRunOn">,
  { anchors }: Pick<Implementation, "anchors">,
): IsoDate | null {
  return type === "pilot" ? anchors.goLive : firstPayRunOn;
}
