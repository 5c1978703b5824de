import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBankingDays,
  bankHolidayName,
  bankHolidays,
  bankingDaysBetween,
  isBankingDay,
  onOrAfterBankingDay,
} from "../../../../../src-shared/domain/calendar/banking-days.ts";
import {
  addCalendarDays,
  fromEpochDay,
  type IsoDate,
  toEpochDay,
} from "../../../../../src-shared/domain/dates.ts";
import { isNaiveBankingDay } from "../../../../helpers/naive-days.ts";

const anyDate = fc
  .integer({ min: toEpochDay("1990-01-01"), max: toEpochDay("2060-12-31") })
  .map(fromEpochDay);

describe("bankHolidays", () => {
  it.each([
    [2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"],
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

describe("banking days", () => {
  it("are stepped over one by one", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (date, days) => {
        const steps = (direction: 1 | -1): IsoDate => {
          let day = date;
          for (let left = days; left > 0;) {
            day = addCalendarDays(day, direction);
            if (isNaiveBankingDay(day)) left -= 1;
          }
          return day;
        };
        expect(addBankingDays(date, days)).toBe(steps(1));
        expect(addBankingDays(date, -days)).toBe(steps(-1));
      }),
    );
  });

  it("between two dates are as many as one adds", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, days) => {
        const start = onOrAfterBankingDay(date);
        expect(isBankingDay(start)).toBe(true);
        const end = addBankingDays(start, days);
        expect(bankingDaysBetween(start, end)).toBe(days);
        expect(addBankingDays(end, -days)).toBe(start);
      }),
    );
  });

  it("skip the turn of the year and a holiday that is observed on a Monday", () => {
    expect(addBankingDays("2026-12-31", 1)).toBe("2027-01-04");
    expect(addBankingDays("2027-07-02", 1)).toBe("2027-07-06");
    // Saturday 4 July 2026: the Friday before stays open.
    expect(addBankingDays("2026-07-02", 1)).toBe("2026-07-03");
    expect(onOrAfterBankingDay("2026-11-26")).toBe("2026-11-27");
    expect(bankingDaysBetween("2026-12-31", "2027-01-03")).toBe(0);
  });
});
