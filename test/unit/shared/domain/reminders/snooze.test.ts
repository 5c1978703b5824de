import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankingDay } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import { addCalendarDays, dayOfWeek } from "../../../../../src-shared/domain/dates.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../../src-shared/domain/reminders/reminder-settings.ts";
import { morningOf, snoozeInstants } from "../../../../../src-shared/domain/reminders/snooze.ts";
import { createWorkingTime } from "../../../../../src-shared/domain/reminders/working-time.ts";
import { dateAt, instantOf } from "../../../../../src-shared/domain/zoned-time.ts";
import { anySettings, anyTime } from "./any-settings.ts";

const NEW_YORK = { ...DEFAULT_REMINDER_SETTINGS, timeZone: "America/New_York" };

describe("snoozeInstants", () => {
  it("are an hour on, the next working morning, next Monday and the next banking day", () => {
    const now = instantOf("2026-11-23", "10:12", "America/New_York");
    expect(snoozeInstants(now, NEW_YORK)).toEqual({
      inAnHour: "2026-11-23T16:12:00.000Z",
      tomorrowMorning: "2026-11-24T13:30:00.000Z",
      nextMonday: "2026-11-30T13:30:00.000Z",
      nextBankingDay: "2026-11-24T13:30:00.000Z",
    });
  });

  it("are never in quiet hours, on Thanksgiving or at the weekend", () => {
    // Wednesday before Thanksgiving, late in the evening in New York.
    expect(snoozeInstants("2026-11-26T03:30:00.000Z", NEW_YORK)).toEqual({
      inAnHour: "2026-11-27T13:00:00.000Z",
      tomorrowMorning: "2026-11-27T13:30:00.000Z",
      nextMonday: "2026-11-30T13:30:00.000Z",
      nextBankingDay: "2026-11-27T13:30:00.000Z",
    });
  });

  it("say Tuesday where Monday is a bank holiday, unless it is worked on", () => {
    const now = instantOf("2027-01-14", "10:00", "America/New_York");
    expect(snoozeInstants(now, NEW_YORK).nextMonday).toBe("2027-01-19T13:30:00.000Z");
    const working = { ...NEW_YORK, areBankHolidaysOff: false };
    expect(snoozeInstants(now, working).nextMonday).toBe("2027-01-18T13:30:00.000Z");
  });

  it("are welcome and in the future at any time, in any zone, under any settings", () => {
    const someDay = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(anySettings, someDay, anyTime, (settings, day, time) => {
        const { timeZone } = settings;
        const now = instantOf(addCalendarDays("2026-01-01", day), time, timeZone);
        const today = dateAt(now, timeZone);
        const working = createWorkingTime(settings);
        const snooze = snoozeInstants(now, settings);
        for (const instant of Object.values<string>({ ...snooze })) {
          expect(instant > now).toBe(true);
          expect(working.isWelcome(instant)).toBe(true);
        }
        const [tomorrow, monday, bankingDay] = [
          dateAt(snooze.tomorrowMorning, timeZone),
          dateAt(snooze.nextMonday, timeZone),
          dateAt(snooze.nextBankingDay, timeZone),
        ];
        expect(tomorrow > today && monday > today && bankingDay > today).toBe(true);
        // No working day was passed over.
        const between = (from: string, to: string): string[] => {
          const dates: string[] = [];
          for (let date = from; date < to; date = addCalendarDays(date, 1)) dates.push(date);
          return dates.filter(working.isWorkingDay);
        };
        expect(between(addCalendarDays(today, 1), tomorrow)).toEqual([]);
        let wanted = addCalendarDays(today, 1);
        while (dayOfWeek(wanted) !== 1) wanted = addCalendarDays(wanted, 1);
        expect(between(wanted, monday)).toEqual([]);
        let banking = addCalendarDays(today, 1);
        while (!isBankingDay(banking)) banking = addCalendarDays(banking, 1);
        expect(between(banking, bankingDay)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("morningOf", () => {
  it("is when the day starts on a chosen date, or on the next working day", () => {
    expect(morningOf("2026-12-01", NEW_YORK)).toBe("2026-12-01T13:30:00.000Z");
    expect(morningOf("2026-12-25", NEW_YORK)).toBe("2026-12-28T13:30:00.000Z");
  });
});
