import { bankHolidayName } from "../../../src-shared/domain/calendar/banking-days.ts";
import {
  addCalendarDays,
  dayOfWeek,
  type IsoDate,
  type IsoInstant,
} from "../../../src-shared/domain/dates.ts";
import type {
  QuietHours,
  ReminderSettings,
} from "../../../src-shared/domain/reminders/reminder-settings.ts";
import type { WorkingTime } from "../../../src-shared/domain/reminders/working-time.ts";
import { instantInWords, timeInWords } from "../../components/instant-words.ts";

/** The days of the week with the numbers that settings have for them. */
export const WEEKDAYS = [
  { day: 1, short: "Mon", name: "Monday" },
  { day: 2, short: "Tue", name: "Tuesday" },
  { day: 3, short: "Wed", name: "Wednesday" },
  { day: 4, short: "Thu", name: "Thursday" },
  { day: 5, short: "Fri", name: "Friday" },
  { day: 6, short: "Sat", name: "Saturday" },
  { day: 7, short: "Sun", name: "Sunday" },
] as const;

/** Whether these hours silence anything: from an hour to the same hour is an entry that is not finished. */
export function isQuietAtAll({ from, to }: QuietHours): boolean {
  return from !== to;
}

function hoursInWords(quiet: QuietHours | null): string {
  if (!quiet || !isQuietAtAll(quiet)) return "at any hour";
  const { from, to } = quiet;
  return from > to ? `from ${to} to ${from}` : `at any hour but ${from} to ${to}`;
}

/** Why a date is no working day. */
function reasonOff(date: IsoDate, workingDays: readonly number[]): string {
  const weekday = dayOfWeek(date) || 7;
  const holiday = workingDays.includes(weekday) ? bankHolidayName(date) : null;
  if (holiday !== null) return `${holiday} is a day off`;
  return `${WEEKDAYS[weekday - 1]?.name ?? "It"} is a day off`;
}

/** What the settings mean today and on the next working day, in one line. */
export function reminderPreview(
  settings: ReminderSettings,
  workingTime: WorkingTime,
  { now, today }: { readonly now: IsoInstant; readonly today: IsoDate },
): string {
  const { timeZone, quietHours, workingDays } = settings;
  const next = workingTime.morningOf(addCalendarDays(today, 1));
  const nextWords = `Next morning: ${instantInWords(next, timeZone, today)}.`;
  if (!workingTime.isWorkingDay(today))
    return `No reminders today: ${reasonOff(today, workingDays)}. ${nextWords}`;
  const morning = timeInWords(workingTime.morningOf(today), timeZone);
  const quietNow = workingTime.isWelcome(now) ? "" : " It is quiet now.";
  return `Today reminders come ${hoursInWords(quietHours)}, those of a whole day at ${morning}.${quietNow} ${nextWords}`;
}
