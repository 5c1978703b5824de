// Settings of reminders for property tests: every zone, quiet hours and working week that may be awkward.
import fc from "fast-check";
import { isBankingDay } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import { addCalendarDays, dayOfWeek } from "../../../../../src-shared/domain/dates.ts";
import {
  type Recurrence,
  WEEKDAY_CODES,
} from "../../../../../src-shared/domain/reminders/recurrence-rule.ts";
import type { ReminderSettings } from "../../../../../src-shared/domain/reminders/reminder-settings.ts";
import { dateAt, timeAt } from "../../../../../src-shared/domain/zoned-time.ts";

/** Zones with clock changes at 02:00, at midnight, by half an hour, to the day before, and with none. */
export const AWKWARD_ZONES = [
  ...["America/New_York", "America/Los_Angeles", "America/Phoenix", "Europe/Berlin", "Asia/Beirut"],
  ...["America/Havana", "America/Nuuk", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Tokyo"],
  ...["Pacific/Kiritimati", "Asia/Kathmandu", "UTC"],
];

/** A wall time. */
export const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

/** Settings with every rule on. */
export const anySettings: fc.Arbitrary<ReminderSettings> = fc.record({
  timeZone: fc.constantFrom(...AWKWARD_ZONES),
  dayStartsAt: anyTime,
  digestAt: fc.option(anyTime),
  quietHours: fc.option(fc.record({ from: anyTime, to: anyTime })),
  workingDays: fc.oneof(
    fc.constant([1, 2, 3, 4, 5]),
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  ),
  areBankHolidaysOff: fc.boolean(),
  meetingLeadMinutes: fc.constantFrom(0, 5, 15, 60, 240),
  rules: fc.constant({}),
});

function someOf(values: readonly number[]): fc.Arbitrary<number[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<number[]>([]) },
    fc.subarray([...values], { maxLength: 3 }),
  );
}

/** A recurrence that the standard allows. */
export const anyRecurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    frequency: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
    interval: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 9 })),
    end: fc.oneof(
      fc.constant({ count: null, until: null }),
      fc.integer({ min: 1, max: 30 }).map((count) => ({ count, until: null })),
      fc
        .integer({ min: 850, max: 1500 })
        .map((days) => ({ count: null, until: addCalendarDays("2026-01-01", days) })),
    ),
    codes: fc.subarray([...WEEKDAY_CODES], { maxLength: 5 }),
    nth: fc.option(fc.constantFrom(1, 2, 3, -1, -2)),
    monthDays: someOf([1, 5, 13, 15, 28, 29, 30, 31, -1, -3]),
    months: someOf([1, 2, 3, 6, 11, 12]),
    yearDays: someOf([1, 100, 366, -1]),
    weeks: someOf([1, 20, 53, -1]),
    positions: someOf([1, 2, -1]),
  })
  .map(({ frequency, interval, end, codes, nth, monthDays, months, ...rest }) => {
    const isYear = frequency === "YEARLY";
    const weeks = isYear ? rest.weeks : [];
    const hasNth = nth !== null && weeks.length === 0 && (isYear || frequency === "MONTHLY");
    const limits = {
      days: codes.map((day) => ({ day, nth: hasNth ? nth : null })),
      monthDays: frequency === "WEEKLY" ? [] : monthDays,
      months,
      yearDays: isYear ? rest.yearDays : [],
      weeks,
    };
    const hasLimits = Object.values(limits).some(({ length }) => length > 0);
    const positions = hasLimits ? rest.positions : [];
    return { frequency, interval, ...end, ...limits, positions, weekStart: "MO" };
  });

/** Whether the user works on that date, as the settings say. */
export function isWorkedNaively(date: string, settings: ReminderSettings): boolean {
  const weekday = dayOfWeek(date) === 0 ? 7 : dayOfWeek(date);
  if (!settings.workingDays.includes(weekday)) return false;
  return !settings.areBankHolidaysOff || weekday > 5 || isBankingDay(date);
}

/** What the settings say, asked of the clock on the wall at one instant. */
export function isWelcomeNaively(ms: number, settings: ReminderSettings): boolean {
  const instant = new Date(ms).toISOString();
  const time = timeAt(instant, settings.timeZone);
  if (!isWorkedNaively(dateAt(instant, settings.timeZone), settings)) return false;
  const { from, to } = settings.quietHours ?? { from: "", to: "" };
  if (from === to) return true;
  return from < to ? time < from || time >= to : time >= to && time < from;
}
