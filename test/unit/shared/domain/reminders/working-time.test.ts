import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import {
  DEFAULT_REMINDER_SETTINGS,
  type ReminderSettings,
} from "../../../../../src-shared/domain/reminders/reminder-settings.ts";
import { createWorkingTime } from "../../../../../src-shared/domain/reminders/working-time.ts";
import { dateAt, instantOf } from "../../../../../src-shared/domain/zoned-time.ts";
import { anySettings, isWelcomeNaively } from "./any-settings.ts";

const NEW_YORK: ReminderSettings = { ...DEFAULT_REMINDER_SETTINGS, timeZone: "America/New_York" };
const MINUTE = 60_000;

function at(date: string, time: string, settings = NEW_YORK): string {
  return instantOf(date, time, settings.timeZone);
}

describe("working time", () => {
  const { isWelcome, nextWelcome, lastWelcomeBefore, morningOf } = createWorkingTime(NEW_YORK);

  it("is between the quiet hours of working days", () => {
    const asked = ["07:59", "08:00", "12:00", "17:59", "18:00", "23:30"];
    expect(asked.map((time) => isWelcome(at("2026-11-24", time)))).toEqual([
      ...[false, true, true, true, false, false],
    ]);
    expect(isWelcome(at("2026-11-28", "12:00"))).toBe(false);
    expect(isWelcome(at("2026-11-26", "12:00"))).toBe(false);
    expect(
      createWorkingTime({ ...NEW_YORK, areBankHolidaysOff: false }).isWelcome(
        at("2026-11-26", "12:00"),
      ),
    ).toBe(true);
  });

  it("begins anew on the next working day, over Thanksgiving and a weekend", () => {
    expect(nextWelcome(at("2026-11-25", "18:00"))).toBe(at("2026-11-27", "08:00"));
    expect(nextWelcome(at("2026-11-27", "20:00"))).toBe(at("2026-11-30", "08:00"));
    expect(nextWelcome(at("2026-11-24", "10:07"))).toBe(at("2026-11-24", "10:07"));
  });

  it("pulls back to a quarter of an hour before the last working time ended", () => {
    expect(lastWelcomeBefore(at("2026-11-30", "07:45"))).toBe(at("2026-11-27", "17:45"));
    expect(lastWelcomeBefore(at("2026-11-26", "12:00"))).toBe(at("2026-11-25", "17:45"));
    expect(lastWelcomeBefore(at("2026-11-24", "17:59"))).toBe(at("2026-11-24", "17:59"));
  });

  it("never pulls back before a short working time began", () => {
    const short = createWorkingTime({ ...NEW_YORK, quietHours: { from: "08:10", to: "08:00" } });
    expect(short.lastWelcomeBefore(at("2026-11-24", "12:00"))).toBe(at("2026-11-24", "08:00"));
  });

  it("takes midnight for no end of working time", () => {
    const settings = { ...NEW_YORK, quietHours: { from: "00:05", to: "06:00" } };
    const late = createWorkingTime(settings);
    expect(late.lastWelcomeBefore(at("2026-11-25", "03:00"))).toBe(at("2026-11-24", "23:50"));
  });

  it("takes silence from an hour to the same hour for none", () => {
    const settings = { ...NEW_YORK, quietHours: { from: "08:00", to: "08:00" } };
    expect(createWorkingTime(settings).isWelcome(at("2026-11-24", "03:00"))).toBe(true);
  });

  it("starts a day when the user says, not before the quiet hours end, and on a working day", () => {
    expect(morningOf("2026-11-24")).toBe(at("2026-11-24", "08:30"));
    expect(morningOf("2026-11-26")).toBe(at("2026-11-27", "08:30"));
    const early = createWorkingTime({ ...NEW_YORK, dayStartsAt: "06:00" });
    expect(early.morningOf("2026-11-24")).toBe(at("2026-11-24", "08:00"));
    const late = createWorkingTime({ ...NEW_YORK, dayStartsAt: "19:00" });
    expect(late.morningOf("2026-11-24")).toBe(at("2026-11-24", "08:00"));
  });

  it("ends a search also where no day is a working day", () => {
    const never = createWorkingTime({ ...NEW_YORK, workingDays: [] });
    const noon = at("2026-11-24", "12:00");
    expect([never.nextWelcome(noon), never.lastWelcomeBefore(noon)]).toEqual([noon, noon]);
  });
});

describe("working time against the clock on the wall", () => {
  // The weeks in which clocks change somewhere, and one with bank holidays.
  const starts = fc.constantFrom(
    ...["2026-03-05", "2026-03-26", "2026-04-02", "2026-10-01", "2026-10-22", "2026-10-29"],
    ...["2026-12-23", "2027-09-22"],
  );

  it("says the same minute by minute, next and last included, through every clock change", () => {
    fc.assert(
      fc.property(anySettings, starts, (settings, start) => {
        const working = createWorkingTime(settings);
        const from = Date.parse(`${start}T00:00:00Z`);
        const length = 5 * 24 * 60;
        const welcome = Array.from({ length }, (_, minute) =>
          isWelcomeNaively(from + minute * MINUTE, settings),
        );
        const iso = (minute: number): string => new Date(from + minute * MINUTE).toISOString();
        for (let minute = 0; minute < length; minute++) {
          if (working.isWelcome(iso(minute)) !== welcome[minute]) {
            expect.fail(`${iso(minute)} is ${welcome[minute] ? "" : "not "}welcome`);
          }
          if (minute % 97 !== 0) continue;
          const next = welcome.indexOf(true, minute);
          if (next >= 0) expect(working.nextWelcome(iso(minute))).toBe(iso(next));
          const last = welcome.lastIndexOf(true, minute);
          // 15 minutes earlier must be known as well.
          if (last < 15) continue;
          let called = last === minute ? minute : last + 1;
          while (last !== minute && called > last - 14 && welcome[called - 1]) called -= 1;
          expect(working.lastWelcomeBefore(iso(minute))).toBe(iso(called));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("starts every day at a welcome instant of that or the next working day", () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 0, max: 800 }), (settings, days) => {
        const date = addCalendarDays("2026-01-01", days);
        const working = createWorkingTime(settings);
        const morning = working.morningOf(date);
        expect(isWelcomeNaively(Date.parse(morning), settings)).toBe(true);
        expect(dateAt(morning, settings.timeZone)).toBe(working.onOrAfterWorkingDay(date));
        expect(working.onOrBeforeWorkingDay(date) <= date).toBe(true);
        expect(working.isWorkingDay(working.onOrBeforeWorkingDay(date))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
