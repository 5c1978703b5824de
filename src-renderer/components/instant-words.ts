import type { IsoDate, IsoInstant } from "../../src-shared/domain/dates.ts";
import { nearDate } from "../../src-shared/domain/people-dates.ts";
import { dateAt } from "../../src-shared/domain/zoned-time.ts";

/** Wall time `HH:mm` in a zone. */
export function timeInWords(instant: IsoInstant, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    Date.parse(instant),
  );
}

/** A moment as people say it near today: "today 14:20", "tomorrow 08:30", "Mon 30 Nov 08:30". */
export function instantInWords(instant: IsoInstant, timeZone: string, today: IsoDate): string {
  return `${nearDate(dateAt(instant, timeZone), today)} ${timeInWords(instant, timeZone)}`;
}
