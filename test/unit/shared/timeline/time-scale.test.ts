import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  calendarDaysBetween,
  dayOfWeek,
  fromEpochDay,
  toEpochDay,
} from "../../../../src-shared/domain/dates.ts";
import { computeSchedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import {
  axisOf,
  dayAt,
  timelineRange,
  timeScale,
  xAfterDay,
  xOfDay,
} from "../../../../src-shared/timeline/time-scale.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";

const days = fc
  .integer({ min: toEpochDay("2024-01-01"), max: toEpochDay("2031-12-31") })
  .map(fromEpochDay);
const ranges = fc
  .record({ from: days, length: fc.integer({ min: 6, max: 800 }) })
  .map(({ from, length }) => ({ from, to: addCalendarDays(from, length) }));
const widths = fc.double({ min: 1, max: 40, noNaN: true });

describe("the scale", () => {
  it("gives every day the same width, across changes of the clock and the turn of the year", () => {
    // Clocks changed in the United States on 2026-11-01 and 2027-03-14, in Europe on 2026-10-25 and 2027-03-28.
    const scale = timeScale({ from: "2026-10-19", to: "2027-04-04" }, 10);
    for (let date = scale.from; date <= scale.to; date = addCalendarDays(date, 1)) {
      expect(xAfterDay(scale, date) - xOfDay(scale, date)).toBe(10);
    }
    expect(scale.days).toBe(168);
    expect(xOfDay(scale, "2027-01-01") - xOfDay(scale, "2026-12-31")).toBe(10);
  });

  it("finds the day at a place back", () => {
    fc.assert(
      fc.property(ranges, widths, fc.nat(), (range, dayWidth, seed) => {
        const scale = timeScale(range, dayWidth);
        const date = addCalendarDays(range.from, seed % scale.days);
        expect(dayAt(scale, xOfDay(scale, date) + dayWidth / 2)).toBe(date);
      }),
    );
  });

  it("keeps days outside of the range at its edges", () => {
    const scale = timeScale({ from: "2026-11-02", to: "2026-11-29" }, 5);
    expect(xOfDay(scale, "0202-01-01")).toBe(0);
    expect(xAfterDay(scale, "9999-12-31")).toBe(scale.width);
    expect(dayAt(scale, -50)).toBe("2026-11-02");
    expect(dayAt(scale, 9999)).toBe("2026-11-29");
  });
});

describe("the axis", () => {
  it("covers the range without gaps, in order, at every zoom", () => {
    fc.assert(
      fc.property(ranges, widths, (range, dayWidth) => {
        const scale = timeScale(range, dayWidth);
        const { upper, lower } = axisOf(scale);
        for (const cells of [upper, lower]) {
          let end = 0;
          for (const { x, width } of cells) {
            expect(x).toBeCloseTo(end, 6);
            expect(width).toBeGreaterThan(0);
            end = x + width;
          }
          expect(end).toBeCloseTo(scale.width, 6);
        }
      }),
    );
  });

  it("names months, weeks by their Monday, and years above months", () => {
    const range = { from: "2026-11-30", to: "2027-02-07" };
    const month = axisOf(timeScale(range, 9));
    expect(month.unit).toBe("week");
    expect(month.upper.map(({ label }) => label)).toEqual(["", "Dec 2026", "Jan 2027", "Feb 2027"]);
    expect(month.lower.slice(0, 3).map(({ label }) => label)).toEqual(["30", "7", "14"]);
    expect(month.lower.every(({ date }) => dayOfWeek(date) === 1)).toBe(true);
    const quarter = axisOf(timeScale(range, 3));
    expect(quarter.unit).toBe("month");
    expect(quarter.upper.map(({ label }) => label)).toEqual(["2026", "2027"]);
    expect(quarter.lower.map(({ label }) => label)).toEqual(["", "Dec", "Jan", "F"]);
    expect(axisOf(timeScale(range, 24)).lower).toHaveLength(70);
  });
});

describe("the range", () => {
  const today = "2026-10-05";

  it("holds all bars, both anchors and today, in whole weeks", () => {
    const implementation = buildImplementation({ today });
    const schedule = computeSchedule(implementation, today);
    const { from, to } = timelineRange(implementation, schedule, today);
    expect(dayOfWeek(from)).toBe(1);
    expect(dayOfWeek(to)).toBe(0);
    for (const { start, due, baselineDue } of schedule.items.values()) {
      for (const date of [start, due, baselineDue]) expect(date > from && date < to).toBe(true);
    }
  });

  it("is not stretched over centuries by a slip of the finger", () => {
    const implementation = buildImplementation({
      today,
      items: { "SET-10": { due: "0202-11-24" }, "CLO-11": { due: "9999-12-31" } },
    });
    const range = timelineRange(implementation, computeSchedule(implementation, today), today);
    expect(calendarDaysBetween(range.from, range.to)).toBeLessThan(1200);
  });
});
