import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  calendarOf,
  createCalendar,
  isBusinessDay,
  onOrAfterBusinessDay,
  onOrBeforeBusinessDay,
  STANDARD_CALENDAR,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import {
  addCalendarDays,
  calendarDaysBetween,
  dayOfWeek,
  fromEpochDay,
  type IsoDate,
  isIsoDate,
  toEpochDay,
} from "../../../../../src-shared/domain/dates.ts";
import type {
  Blackout,
  PayorCalendar,
} from "../../../../../src-shared/domain/calendar/payor-calendar-schema.ts";
import { isNaiveBankingDay } from "../../../../helpers/naive-days.ts";

const anyDate = fc
  .integer({ min: toEpochDay("1990-01-01"), max: toEpochDay("2060-12-31") })
  .map(fromEpochDay);

function naiveAdd(date: IsoDate, days: number): IsoDate {
  let result = date;
  if (days === 0) {
    while (!isNaiveBankingDay(result)) result = addCalendarDays(result, 1);
    return result;
  }
  for (let left = Math.abs(days); left > 0;) {
    result = addCalendarDays(result, Math.sign(days));
    if (isNaiveBankingDay(result)) left -= 1;
  }
  return result;
}

function naiveBetween(from: IsoDate, to: IsoDate): number {
  if (from > to) return 0 - naiveBetween(to, from);
  let count = 0;
  for (let day = addCalendarDays(from, 1); day <= to; day = addCalendarDays(day, 1)) {
    if (isNaiveBankingDay(day)) count += 1;
  }
  return count;
}

describe("addBusinessDays", () => {
  it("agrees with walking day by day", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -150, max: 150 }), (date, days) => {
        expect(addBusinessDays(date, days)).toBe(naiveAdd(date, days));
      }),
    );
  });

  it("counts from a day off as from the evening before it", () => {
    expect(addBusinessDays("2026-11-21", 0)).toBe("2026-11-23");
    expect(addBusinessDays("2026-11-21", 1)).toBe("2026-11-23");
    expect(addBusinessDays("2026-11-21", -1)).toBe("2026-11-20");
    expect([onOrBeforeBusinessDay("2026-11-26"), onOrAfterBusinessDay("2026-11-26")]).toEqual([
      "2026-11-25",
      "2026-11-27",
    ]);
    expect(addBusinessDays("2026-11-25", 1)).toBe("2026-11-27");
  });

  it("goes there and back between business days", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -100, max: 100 }), (date, days) => {
        const start = onOrAfterBusinessDay(date);
        expect(addBusinessDays(addBusinessDays(start, days), -days)).toBe(start);
        expect(businessDaysBetween(start, addBusinessDays(start, days))).toBe(days);
      }),
    );
  });
});

describe("businessDaysBetween", () => {
  it("agrees with counting day by day", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -200, max: 200 }), (from, days) => {
        const to = addCalendarDays(from, days);
        expect(businessDaysBetween(from, to)).toBe(naiveBetween(from, to));
      }),
    );
  });

  it("is 0 over a weekend and 1 over Thanksgiving", () => {
    expect(businessDaysBetween("2026-11-20", "2026-11-22")).toBe(0);
    expect(businessDaysBetween("2026-11-25", "2026-11-27")).toBe(1);
    expect(businessDaysBetween("2026-11-27", "2026-11-25")).toBe(-1);
  });
});

describe("far dates", () => {
  it("agree with counting day by day, and time has two ends", () => {
    expect(businessDaysBetween("0202-01-01", "2026-11-23")).toBe(
      naiveBetween("0202-01-01", "2026-11-23"),
    );
    expect(addBusinessDays("0202-11-24", 60) > "0203-02-01").toBe(true);
    expect(addBusinessDays("9999-12-20", 30)).toBe("9999-12-31");
    expect(addBusinessDays("0100-01-10", -30)).toBe("0100-01-01");
  });

  it("count whole years as day by day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 1, max: 3 }),
        (year, years) => {
          const [from, to] = [`${year}-12-31`, `${year + years}-12-31`];
          expect(businessDaysBetween(from, to)).toBe(naiveBetween(from, to));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("dates", () => {
  it("knows leap years and refuses dates that do not exist", () => {
    expect(["2028-02-29", "2000-02-29", "2026-12-31"].map(isIsoDate)).toEqual([true, true, true]);
    expect(
      ["2026-02-29", "2100-02-29", "2026-13-01", "2026-04-31", "2026-4-1", "26-04-01", ""].map(
        isIsoDate,
      ),
    ).toEqual([false, false, false, false, false, false, false]);
  });

  it("adds and counts calendar days, and knows the weekday", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = addCalendarDays(date, days);
        expect(isIsoDate(moved)).toBe(true);
        expect(calendarDaysBetween(date, moved)).toBe(days);
        expect(dayOfWeek(moved)).toBe(new Date(`${moved}T12:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe("the calendar of a payor", () => {
  const blackout = (fields: Partial<Blackout>): Blackout => ({
    id: "blackout-1",
    reason: "Office move",
    from: "2026-11-23",
    to: "2026-11-25",
    kind: "closed",
    position: 1,
    ...fields,
  });

  const anyBlackout = fc
    .record({
      from: fc
        .integer({ min: toEpochDay("2024-01-01"), max: toEpochDay("2029-12-31") })
        .map(fromEpochDay),
      days: fc.integer({ min: 0, max: 80 }),
      kind: fc.constantFrom("closed" as const, "freeze" as const),
    })
    .map(({ from, days, kind }) => blackout({ from, to: addCalendarDays(from, days), kind }));

  const anySettings: fc.Arbitrary<PayorCalendar> = fc.record({
    workingWeek: fc
      .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
      .map((week) => week.sort((a, b) => a - b)),
    worksOnBankHolidays: fc.boolean(),
    blackouts: fc
      .array(anyBlackout, { maxLength: 4 })
      .map((list) => Object.fromEntries(list.map((entry, index) => [`b${index}`, entry]))),
    monthEnd: fc.record({
      daysBefore: fc.integer({ min: 0, max: 10 }),
      daysAfter: fc.integer({ min: 0, max: 10 }),
    }),
  });

  const nearDates = fc
    .integer({ min: toEpochDay("2024-01-01"), max: toEpochDay("2030-06-30") })
    .map(fromEpochDay);

  // The same told with JavaScript dates and without a table.
  function isNaiveBusinessDay(date: IsoDate, settings: PayorCalendar): boolean {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (!settings.workingWeek.includes(weekday === 0 ? 7 : weekday)) return false;
    const isHoliday = weekday % 6 !== 0 && !isNaiveBankingDay(date);
    if (isHoliday && !settings.worksOnBankHolidays) return false;
    return !Object.values(settings.blackouts).some(
      ({ kind, from, to }) => kind === "closed" && from <= date && date <= to,
    );
  }

  function walk(date: IsoDate, days: number, settings: PayorCalendar): IsoDate {
    let day = date;
    if (days === 0) {
      while (!isNaiveBusinessDay(day, settings)) day = addCalendarDays(day, 1);
      return day;
    }
    for (let left = Math.abs(days); left > 0;) {
      day = addCalendarDays(day, Math.sign(days));
      if (isNaiveBusinessDay(day, settings)) left -= 1;
    }
    return day;
  }

  it("counts as walking day by day does, whatever its settings", { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(anySettings, nearDates, fc.integer({ min: -60, max: 60 }), (own, date, days) => {
        const calendar = createCalendar(own);
        expect(isBusinessDay(date, calendar)).toBe(isNaiveBusinessDay(date, own));
        const there = addBusinessDays(date, days, calendar);
        expect(there).toBe(walk(date, days, own));
        let count = 0;
        const [from, to] = date < there ? [date, there] : [there, date];
        for (let day = addCalendarDays(from, 1); day <= to; day = addCalendarDays(day, 1)) {
          if (isNaiveBusinessDay(day, own)) count += 1;
        }
        expect(businessDaysBetween(from, to, calendar)).toBe(count);
        expect(businessDaysBetween(to, from, calendar)).toBe(0 - count);
      }),
    );
  });

  it("goes there and back between its business days, also over whole years", () => {
    fc.assert(
      fc.property(
        anySettings,
        nearDates,
        fc.integer({ min: -900, max: 900 }),
        (own, date, days) => {
          const calendar = createCalendar(own);
          const start = onOrAfterBusinessDay(date, calendar);
          const end = addBusinessDays(start, days, calendar);
          expect(isBusinessDay(end, calendar)).toBe(true);
          expect(addBusinessDays(end, -days, calendar)).toBe(start);
          expect(businessDaysBetween(start, end, calendar)).toBe(days);
          expect(onOrBeforeBusinessDay(end, calendar)).toBe(end);
        },
      ),
    );
  });

  it("counts between years as it does in parts", () => {
    fc.assert(
      fc.property(anySettings, nearDates, nearDates, nearDates, (own, a, b, c) => {
        const calendar = createCalendar(own);
        expect(businessDaysBetween(a, c, calendar)).toBe(
          businessDaysBetween(a, b, calendar) + businessDaysBetween(b, c, calendar),
        );
      }),
    );
  });

  it("knows Saturday weeks, work on bank holidays, and days on which it is closed", () => {
    const saturdays = createCalendar({
      ...STANDARD_CALENDAR_SETTINGS,
      workingWeek: [1, 2, 3, 4, 5, 6],
    });
    expect(addBusinessDays("2026-11-20", 1, saturdays)).toBe("2026-11-21");
    const always = createCalendar({ ...STANDARD_CALENDAR_SETTINGS, worksOnBankHolidays: true });
    expect(addBusinessDays("2026-11-25", 1, always)).toBe("2026-11-26");
    const own = { ...STANDARD_CALENDAR_SETTINGS, blackouts: { b: blackout({}) } };
    expect(addBusinessDays("2026-11-20", 1, createCalendar(own))).toBe("2026-11-27");
  });

  it("goes on through a freeze and around month-end: no business day is lost", () => {
    const calendar: PayorCalendar = {
      ...STANDARD_CALENDAR_SETTINGS,
      blackouts: { b: blackout({ kind: "freeze" }) },
      monthEnd: { daysBefore: 5, daysAfter: 5 },
    };
    expect(calendarOf({ calendar }).counter).toBe(STANDARD_CALENDAR.counter);
    expect(calendarOf({ calendar }).settings).toBe(calendar);
  });

  it("is made once for the same settings", () => {
    const calendar = { ...STANDARD_CALENDAR_SETTINGS, worksOnBankHolidays: true };
    expect(calendarOf({ calendar })).toBe(calendarOf({ calendar }));
  });

  it("counts a working day once, also when a file written by hand names it twice", () => {
    const twice = createCalendar({
      ...STANDARD_CALENDAR_SETTINGS,
      workingWeek: [1, 2, 3, 3, 4, 5],
    });
    expect(businessDaysBetween("2026-01-05", "2030-01-07", twice)).toBe(
      businessDaysBetween("2026-01-05", "2030-01-07"),
    );
  });

  it("ends when it is closed for ever", () => {
    const closed: BusinessCalendar = createCalendar({
      ...STANDARD_CALENDAR_SETTINGS,
      blackouts: { b: blackout({ from: "0100-01-01", to: "9999-12-31" }) },
    });
    expect(addBusinessDays("2026-11-25", 1, closed)).toBe("9999-12-31");
    expect(addBusinessDays("2026-11-25", -1, closed)).toBe("0100-01-01");
    expect(businessDaysBetween("2026-11-25", "2226-11-25", closed)).toBe(0);
    expect(onOrBeforeBusinessDay("2026-11-25", closed)).toBe("0100-01-01");
  });
});
