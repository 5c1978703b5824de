/** What other settings, another time zone or an earlier version of the program make of moments that were still to come. */
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import {
  DEFAULT_REMINDER_SETTINGS,
  type ReminderSettings,
} from "../../src-shared/domain/reminders/reminder-settings.ts";
import { later } from "./instants.ts";
import type { PassedMoment } from "./moment-book.ts";
import type { Timetable } from "./timetable.ts";

/** A moment that was still to come may lie so far back after a change. */
const SHIFT_DAYS = 14;

/** The settings of a version that knew no working time. */
export function withoutWorkingTime(settings: ReminderSettings): ReminderSettings {
  const { dayStartsAt } = settings;
  return {
    ...{ ...settings, quietHours: null, workingDays: [1, 2, 3, 4, 5, 6, 7] },
    areBankHolidaysOff: false,
    // It began the day half an hour later, unless the user had chosen another time.
    dayStartsAt: dayStartsAt === DEFAULT_REMINDER_SETTINGS.dayStartsAt ? "09:00" : dayStartsAt,
  };
}

/** Moments of an implementation that the change moved from the time to come into the time that is settled. */
export function shiftedBack(
  id: string,
  after: IsoInstant,
  timetable: Timetable,
  before: Timetable,
): readonly PassedMoment[] {
  const spanMs = SHIFT_DAYS * 86_400_000;
  const passed = timetable.between(id, later(after, -spanMs), after);
  if (passed.length === 0) return [];
  const toCome = new Set(before.between(id, after, later(after, spanMs)).map(({ key }) => key));
  return passed.filter(({ key }) => toCome.has(key));
}
