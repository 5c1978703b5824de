// Settings of reminders for property tests: every zone, quiet hours and working week that may be awkward.
import fc from "fast-check";
import type { ReminderSettings } from "../../../../../src-shared/domain/reminders/reminder-settings.ts";

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
