import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CALENDAR_VIEW_NAMES,
  dateOfAddress,
  daysInSight,
  isFiltered,
  parseKeptCalendar,
  stepped,
  titleOf,
  viewOfAddress,
  withoutFilters,
} from "../../../../../src-renderer/features/calendar/calendar-view.ts";
import { dayOfWeek, fromEpochDay } from "../../../../../src-shared/domain/dates.ts";

test("stored settings of another version fall back field by field", () => {
  expect(parseKeptCalendar({ view: "year", hidden: ["item"], isMine: "yes" })).toEqual({
    view: "month",
    hidden: ["item"],
    payorIds: [],
    isMine: false,
    isOpenOnly: false,
  });
  expect(parseKeptCalendar(null).view).toBe("month");
});

test("an address names a view and a date, or nothing", () => {
  expect(viewOfAddress("week")).toBe("week");
  expect(viewOfAddress("constructor")).toBeNull();
  expect(dateOfAddress("2026-11-24")).toBe("2026-11-24");
  expect(dateOfAddress("2026-02-30")).toBeNull();
  expect(dateOfAddress(null)).toBeNull();
});

describe("days in sight", () => {
  test("a month shows whole weeks", () => {
    expect(daysInSight("month", "2026-11-24")).toEqual({ from: "2026-10-26", to: "2026-12-06" });
    expect(titleOf("month", "2026-11-24")).toBe("November 2026");
    expect(titleOf("week", "2026-11-24")).toBe("23 to 29 Nov 2026");
    expect(titleOf("week", "2026-12-30")).toBe("28 Dec 2026 to 3 Jan 2027");
    expect(titleOf("day", "2026-11-24")).toBe("Tue 24 Nov 2026");
    expect(titleOf("agenda", "2026-11-24")).toBe("24 Nov to 21 Dec 2026");
  });

  test("on any date: the date is in sight, weeks begin on Monday, a step forward and back returns", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }).map(fromEpochDay),
        fc.constantFrom(...CALENDAR_VIEW_NAMES),
        (date, view) => {
          const { from, to } = daysInSight(view, date);
          expect(from <= date && date <= to).toBe(true);
          if (view === "month" || view === "week")
            expect([dayOfWeek(from), dayOfWeek(to)]).toEqual([1, 0]);
          const there = daysInSight(view, stepped(view, date, 1));
          expect(there.to > to).toBe(true);
          const back = stepped(view, stepped(view, date, 1), -1);
          expect(daysInSight(view, back)).toEqual({ from, to });
        },
      ),
    );
  });
});

test("clearing the filters keeps the view", () => {
  const kept = parseKeptCalendar({ view: "week", isMine: true, hidden: ["wave"] });
  expect(isFiltered(kept)).toBe(true);
  expect(withoutFilters(kept).view).toBe("week");
  expect(isFiltered(withoutFilters(kept))).toBe(false);
});
