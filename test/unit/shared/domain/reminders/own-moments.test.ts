import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  calendarDaysBetween,
  dayOfWeek,
} from "../../../../../src-shared/domain/dates.ts";
import {
  checkRecurrence,
  createOwnMomentFinder,
} from "../../../../../src-shared/domain/reminders/own-moments.ts";
import type { OwnReminder } from "../../../../../src-shared/domain/reminders/own-reminder.ts";
import {
  type Recurrence,
  recurrenceText,
  WEEKDAY_CODES,
} from "../../../../../src-shared/domain/reminders/recurrence-rule.ts";
import {
  DEFAULT_REMINDER_SETTINGS,
  type ReminderSettings,
} from "../../../../../src-shared/domain/reminders/reminder-settings.ts";
import { createWorkingTime } from "../../../../../src-shared/domain/reminders/working-time.ts";
import { instantOf } from "../../../../../src-shared/domain/zoned-time.ts";
import { anyRecurrence, anySettings, anyTime } from "./any-settings.ts";

const NEW_YORK: ReminderSettings = { ...DEFAULT_REMINDER_SETTINGS, timeZone: "America/New_York" };
const ALWAYS = { ...NEW_YORK, quietHours: null, workingDays: [1, 2, 3, 4, 5, 6, 7] };
const AT_ALL_TIMES = { ...ALWAYS, areBankHolidaysOff: false };

function own(given: Partial<OwnReminder> = {}): OwnReminder {
  return {
    id: "own-1",
    title: "Ask the bank for the cut-off",
    note: "",
    about: null,
    date: "2026-11-24",
    time: "10:00",
    rule: null,
    createdAt: "2026-11-20T15:00:00.000Z",
    ...given,
  };
}

function moments(reminder: OwnReminder, settings: ReminderSettings, until: string): string[] {
  return createOwnMomentFinder(settings)
    .between(reminder, "2026-01-01T00:00:00.000Z", until)
    .map(({ at }) => at);
}

// Whether a rule means a date, from the standard's own words and without a library; for what has no numbered weeks.
function isMeant(date: string, first: string, recurrence: Recurrence): boolean {
  const { frequency, interval, days, monthDays, months } = recurrence;
  const day = Number(date.slice(8));
  const month = Number(date.slice(5, 7));
  const lastDay = Number(
    addCalendarDays(`${addCalendarDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1).slice(8),
  );
  const code = WEEKDAY_CODES[(dayOfWeek(date) + 6) % 7];
  const monthsPassed =
    (Number(date.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    (month - Number(first.slice(5, 7)));
  const monday = (of: string): string => addCalendarDays(of, -((dayOfWeek(of) + 6) % 7));
  const passed = {
    DAILY: calendarDaysBetween(first, date),
    WEEKLY: calendarDaysBetween(monday(first), monday(date)) / 7,
    MONTHLY: monthsPassed,
    YEARLY: Number(date.slice(0, 4)) - Number(first.slice(0, 4)),
  }[frequency];
  if (passed % interval !== 0) return false;
  if (months.length > 0 && !months.includes(month)) return false;
  if (monthDays.length > 0 && !monthDays.some((one) => day === (one > 0 ? one : lastDay + 1 + one)))
    return false;
  if (days.length > 0) {
    return days.some(
      ({ day: wanted, nth }) =>
        wanted === code &&
        (nth === null || nth === Math.ceil(day / 7) || nth === -Math.ceil((lastDay + 1 - day) / 7)),
    );
  }
  if (monthDays.length > 0 || frequency === "DAILY") return true;
  if (frequency === "WEEKLY") return dayOfWeek(date) === dayOfWeek(first);
  const isSameDay = day === Number(first.slice(8));
  return frequency === "MONTHLY" || months.length > 0
    ? isSameDay
    : isSameDay && month === Number(first.slice(5, 7));
}

describe("own moments", () => {
  it("come once without a rule", () => {
    expect(moments(own(), NEW_YORK, "2030-01-01T00:00:00.000Z")).toEqual([
      "2026-11-24T15:00:00.000Z",
    ]);
  });

  it("name the reminder, its day and its time, and the payor that it is about", () => {
    const about = { implementationId: "impl-1", payorName: "Harlow & Pike", target: null };
    const finder = createOwnMomentFinder(NEW_YORK);
    const keys = [own(), own({ about }), own({ time: "11:00" })].map(
      (reminder) => finder.nextAfter(reminder, "2026-11-01T00:00:00.000Z")?.key,
    );
    expect(keys).toEqual([
      "/own/own-1/2026-11-24T10:00/own",
      "impl-1/own/own-1/2026-11-24T10:00/own",
      "/own/own-1/2026-11-24T11:00/own",
    ]);
  });

  it("keep the wall time through clock changes", () => {
    const weekly = own({ date: "2026-10-20", rule: "FREQ=WEEKLY;BYDAY=TU;COUNT=3" });
    expect(moments(weekly, NEW_YORK, "2027-01-01T00:00:00.000Z")).toEqual([
      "2026-10-20T14:00:00.000Z",
      "2026-10-27T14:00:00.000Z",
      "2026-11-03T15:00:00.000Z",
    ]);
  });

  it("are not lost in the hour that the clocks skip", () => {
    const nightly = own({ date: "2027-03-13", time: "02:30", rule: "FREQ=DAILY;COUNT=3" });
    expect(moments(nightly, AT_ALL_TIMES, "2028-01-01T00:00:00.000Z")).toEqual([
      "2027-03-13T07:30:00.000Z",
      "2027-03-14T07:30:00.000Z",
      "2027-03-15T06:30:00.000Z",
    ]);
  });

  it("of every day come once on a Monday: those of days off before it are left out", () => {
    const daily = own({ date: "2026-11-26", rule: "FREQ=DAILY;COUNT=6" });
    expect(moments(daily, NEW_YORK, "2027-01-01T00:00:00.000Z")).toEqual([
      // Thanksgiving, Friday, the weekend, Monday, Tuesday.
      "2026-11-27T15:00:00.000Z",
      "2026-11-30T15:00:00.000Z",
      "2026-12-01T15:00:00.000Z",
    ]);
  });

  it.each([
    ["of Thanksgiving", own({ date: "2026-11-26" }), ["2026-11-27T13:30:00.000Z"]],
    [
      "of every Saturday",
      own({ rule: "FREQ=WEEKLY;BYDAY=SA;COUNT=2" }),
      ["2026-11-30T13:30:00.000Z", "2026-12-07T13:30:00.000Z"],
    ],
    [
      "of Saturday and Sunday, once",
      own({ rule: "FREQ=WEEKLY;BYDAY=SA,SU;COUNT=2" }),
      ["2026-11-30T13:30:00.000Z"],
    ],
    [
      "of Saturday and Monday, once",
      own({ rule: "FREQ=WEEKLY;BYDAY=SA,MO;COUNT=2" }),
      ["2026-11-30T15:00:00.000Z"],
    ],
  ])("%s come with the next working morning", (_of, reminder, expected) => {
    expect(moments(reminder, NEW_YORK, "2027-01-01T00:00:00.000Z")).toEqual(expected);
    const finder = createOwnMomentFinder(NEW_YORK);
    // Asked on the Sunday, and on the Monday before the morning, as from before.
    for (const now of ["2026-11-25T22:00:00.000Z", "2026-11-29T20:00:00.000Z"]) {
      const next = finder.nextAfter(reminder, now)?.at ?? null;
      expect(next).toBe(expected.find((at) => at > now) ?? null);
    }
  });

  it("of an evening are pulled back to before the quiet hours", () => {
    const evening = own({ date: "2026-11-24", time: "20:00" });
    expect(moments(evening, NEW_YORK, "2027-01-01T00:00:00.000Z")).toEqual([
      "2026-11-24T22:45:00.000Z",
    ]);
  });

  it("begin with the first day that the rule means", () => {
    const finder = createOwnMomentFinder(NEW_YORK);
    const friday = own({ rule: "FREQ=MONTHLY;BYDAY=-1FR" });
    expect(finder.nextAfter(friday, "2026-11-01T00:00:00.000Z")?.date).toBe("2026-11-27");
  });

  it("never come of a stored rule that cannot be followed", () => {
    const broken = own({ rule: "FREQ=SECONDLY" });
    expect(moments(broken, NEW_YORK, "2030-01-01T00:00:00.000Z")).toEqual([]);
    const finder = createOwnMomentFinder(NEW_YORK);
    expect(finder.nextAfter(broken, "2026-11-01T00:00:00.000Z")).toBeNull();
  });

  it.each([
    ["FREQ=WEEKLY;UNTIL=20261101", "it ends before it begins"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no day of the next ten years is meant by it"],
    ["FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4,6", "no day of the next ten years is meant by it"],
    ["FREQ=YEARLY;INTERVAL=20;BYMONTH=1", "no day of the next ten years is meant by it"],
    ["FREQ=MINUTELY", "more than once a day is too often"],
  ])("are refused of %s: %s", (rule, reason) => {
    const checked = checkRecurrence("2026-11-24", rule);
    expect(checked.ok ? "" : checked.error.message).toContain(reason);
    expect(checked.ok ? "" : checked.error.advice).toContain("Nothing was saved");
  });

  it("are on the days that a recount from the words of the standard gives", () => {
    const starts = fc
      .integer({ min: 0, max: 800 })
      .map((days) => addCalendarDays("2026-01-01", days));
    fc.assert(
      fc.property(anyRecurrence, starts, (recurrence, first) => {
        const { until, count, yearDays, weeks, positions } = recurrence;
        fc.pre([...yearDays, ...weeks, ...positions].length === 0);
        // A day of the week counted within a year rather than a month.
        fc.pre(
          recurrence.frequency !== "YEARLY" ||
            recurrence.months.length > 0 ||
            recurrence.days.every(({ nth }) => nth === null),
        );
        const last = addCalendarDays(first, 1200);
        const expected: string[] = [];
        for (let date = first; date <= last; date = addCalendarDays(date, 1)) {
          if (until !== null && date > until) break;
          if (isMeant(date, first, recurrence)) expected.push(date);
          if (count !== null && expected.length === count) break;
        }
        const reminder = own({ date: first, rule: recurrenceText(recurrence) });
        const end = instantOf(last, "23:59", "America/New_York");
        const found = createOwnMomentFinder(AT_ALL_TIMES).between(
          reminder,
          "2025-01-01T00:00:00.000Z",
          end,
        );
        expect(found.map(({ date }) => date)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("are welcome, once each, and the same however time is cut", () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 200 * 24 * 60 }), { maxLength: 6 });
    const rule = fc.option(anyRecurrence.map(recurrenceText));
    fc.assert(
      fc.property(anySettings, rule, anyTime, minutes, (settings, text, time, cuts) => {
        const finder = createOwnMomentFinder(settings);
        const { isWelcome } = createWorkingTime(settings);
        const reminder = own({ date: "2026-02-20", time, rule: text });
        const start = Date.parse("2026-01-01T00:00:00Z");
        const end = start + 200 * 24 * 60 * 60_000;
        const instants = [start, ...cuts.map((minute) => start + minute * 60_000), end]
          .sort((a, b) => a - b)
          .map((ms) => new Date(ms).toISOString());
        const whole = finder.between(reminder, instants[0] ?? "", instants.at(-1) ?? "");
        const pieces = instants
          .slice(1)
          .flatMap((to, index) => finder.between(reminder, instants[index] ?? "", to));
        expect(pieces).toEqual(whole);
        expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
        for (const { at } of whole) expect(isWelcome(at)).toBe(true);
        let at = instants[0] ?? "";
        for (const moment of whole.slice(0, 20)) {
          const next = finder.nextAfter(reminder, at);
          expect(next).toEqual(moment);
          at = moment.at;
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
