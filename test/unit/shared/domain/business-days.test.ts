import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bankHolidayName,
  bankHolidays,
  isBankingDay,
} from "../../../../src-shared/domain/banking-days.ts";
import {
  addBusinessDays,
  businessDaysBetween,
  onOrAfterBusinessDay,
  onOrBeforeBusinessDay,
} from "../../../../src-shared/domain/business-days.ts";
import {
  addCalendarDays,
  calendarDaysBetween,
  dayOfWeek,
  fromEpochDay,
  type IsoDate,
  isIsoDate,
  toEpochDay,
} from "../../../../src-shared/domain/dates.ts";

const anyDate = fc
  .integer({ min: toEpochDay("1990-01-01"), max: toEpochDay("2060-12-31") })
  .map(fromEpochDay);

// The rules of domain.md section 7 told a second time, on JavaScript dates and without a table.
function isNaiveBankingDay(date: IsoDate): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  const [year, month, dayOfMonth] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  const weekday = day.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const isFixed = ([m, d]: readonly [number, number]): boolean => {
    const holiday = new Date(Date.UTC(year, m - 1, d));
    const observed = holiday.getUTCDay() === 0 ? d + 1 : d;
    return month === m - 1 && dayOfMonth === observed;
  };
  const fixed = [
    [1, 1],
    [6, 19],
    [7, 4],
    [11, 11],
    [12, 25],
  ] as const;
  if (fixed.some(isFixed)) return false;
  const nth = Math.ceil(dayOfMonth / 7);
  const isMonday = weekday === 1;
  if (isMonday && nth === 3 && (month === 0 || month === 1)) return false;
  if (isMonday && month === 4 && dayOfMonth + 7 > 31) return false;
  if (isMonday && nth === 1 && month === 8) return false;
  if (isMonday && nth === 2 && month === 9) return false;
  return !(weekday === 4 && nth === 4 && month === 10);
}

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

describe("bankHolidays", () => {
  it.each([
    [2026, "01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25"],
    [2027, "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25"],
    [2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-23 12-25"],
    [2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25"],
  ])("of %i are those of the Federal Reserve", (year, dates) => {
    expect(bankHolidays(year).map(({ date }) => date.slice(5))).toEqual(dates.split(" "));
  });

  it("names the day on which the holiday is observed", () => {
    expect(bankHolidayName("2027-07-05")).toBe("Independence Day");
    expect(bankHolidayName("2027-07-04")).toBeNull();
    expect(isBankingDay("2026-07-03")).toBe(true);
  });

  it("agrees with the rules told a second time, on every day of forty years", () => {
    for (let day = toEpochDay("2010-01-01"); day <= toEpochDay("2050-12-31"); day++) {
      const date = fromEpochDay(day);
      if (isBankingDay(date) !== isNaiveBankingDay(date)) expect(date).toBe("consistent");
    }
    expect(isBankingDay("2026-11-27")).toBe(true);
  });
});

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
