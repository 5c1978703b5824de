/** Until when a reminder can be silent: always a welcome instant, so that it comes when the menu says. */
import { addBankingDays } from "../calendar/banking-days.ts";
import { addCalendarDays, dayOfWeek, type IsoDate, type IsoInstant } from "../dates.ts";
import { dateAt } from "../zoned-time.ts";
import type { ReminderSettings } from "./reminder-settings.ts";
import { createWorkingTime } from "./working-time.ts";

const MS_PER_HOUR = 3_600_000;

/** Instants that the snooze menu offers; mornings of days off are those of the next working day. */
export interface SnoozeInstants {
  /** In quiet hours and on days off the first welcome instant after. */
  readonly inAnHour: IsoInstant;
  /** The morning of the next working day after today. */
  readonly tomorrowMorning: IsoInstant;
  /** The next Monday after today. */
  readonly nextMonday: IsoInstant;
  readonly nextBankingDay: IsoInstant;
}

/** When a snoozed reminder may come back. All are after `now`. */
export function snoozeInstants(now: IsoInstant, settings: ReminderSettings): SnoozeInstants {
  const { morningOf, nextWelcome } = createWorkingTime(settings);
  const today = dateAt(now, settings.timeZone);
  return {
    inAnHour: nextWelcome(new Date(Date.parse(now) + MS_PER_HOUR).toISOString()),
    tomorrowMorning: morningOf(addCalendarDays(today, 1)),
    nextMonday: morningOf(addCalendarDays(today, 7 - ((dayOfWeek(today) + 6) % 7))),
    nextBankingDay: morningOf(addBankingDays(today, 1)),
  };
}

/** When a reminder comes back that is silent until a date, e.g. one that the user chose. */
export function morningOf(date: IsoDate, settings: ReminderSettings): IsoInstant {
  return createWorkingTime(settings).morningOf(date);
}
