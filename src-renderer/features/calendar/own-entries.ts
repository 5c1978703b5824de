/** The user's own reminders as the calendar shows them: on the day and at the time at which each comes. Loads the recurrence library. */
import {
  addCalendarDays,
  type IsoDate,
  type IsoInstant,
} from "../../../src-shared/domain/dates.ts";
import { createOwnMomentFinder } from "../../../src-shared/domain/reminders/own-moments.ts";
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import type { ReminderSettings } from "../../../src-shared/domain/reminders/reminder-settings.ts";
import { dateAt, instantOf, timeAt } from "../../../src-shared/domain/zoned-time.ts";
import type { OwnEntry } from "./own-entry.ts";

/** Each coming of each reminder from one day to another, both included, in time order. */
export function ownEntries(
  own: readonly OwnReminder[],
  {
    from,
    to,
    now,
    settings,
  }: {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly now: IsoInstant;
    readonly settings: ReminderSettings;
  },
): readonly OwnEntry[] {
  const { timeZone } = settings;
  const finder = createOwnMomentFinder(settings);
  const dawn = new Date(Date.parse(instantOf(from, "00:00", timeZone)) - 1).toISOString();
  const end = instantOf(addCalendarDays(to, 1), "00:00", timeZone);
  return own
    .flatMap((reminder) => finder.between(reminder, dawn, end))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap(({ at, key, reminder }) => {
      const date = dateAt(at, timeZone);
      if (date > to) return [];
      return [{ key, reminder, date, time: timeAt(at, timeZone), isOver: at <= now }];
    });
}
