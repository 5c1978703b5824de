import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STANDARD_CALENDAR } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { isBankingDay } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import { termsOf } from "../../../../../src-shared/domain/calendar/money-movement.ts";
import { addCalendarDays, dayOfWeek } from "../../../../../src-shared/domain/dates.ts";
import {
  bankLine,
  momentInZone,
  planDay,
  planWarnings,
  verdictInWords,
} from "../../../../../src-shared/domain/testing/day-planner.ts";

const PROCORE = termsOf("procore_payment_services");
const UNKNOWN = { ...PROCORE, cutOff: null };

const moments = fc.record({
  date: fc.integer({ min: 0, max: 1500 }).map((days) => addCalendarDays("2026-01-01", days)),
  time: fc
    .integer({ min: 0, max: 1439 })
    .map(
      (m) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`,
    ),
});

test("never credits on a weekend or a bank holiday, and in order", () => {
  fc.assert(
    fc.property(moments, fc.boolean(), (moment, isKnown) => {
      const { dates, datesWhenTooLate } = planDay(moment, isKnown ? PROCORE : UNKNOWN);
      for (const found of [dates, ...(datesWhenTooLate ? [datesWhenTooLate] : [])]) {
        const order = [
          found.authorizedFor,
          found.earliestCredit,
          found.latestCredit,
          found.watchUntil,
        ];
        expect(order).toEqual([...order].sort());
        for (const day of order) {
          expect([0, 6]).not.toContain(dayOfWeek(day));
          expect(isBankingDay(day)).toBe(true);
        }
      }
    }),
  );
});

test("is monotone: a later moment never brings money earlier", () => {
  fc.assert(
    fc.property(moments, moments, (a, b) => {
      const [first, second] = [planDay(a, PROCORE), planDay(b, PROCORE)];
      const [early, late] = first.instant <= second.instant ? [first, second] : [second, first];
      expect(early.dates.earliestCredit <= late.dates.earliestCredit).toBe(true);
      expect(early.dates.watchUntil <= late.dates.watchUntil).toBe(true);
    }),
  );
});

describe("words", () => {
  test("makes the cut-off, misses it by a minute, falls on a holiday", () => {
    const at = (date: string, time: string) => {
      const plan = planDay({ date, time }, PROCORE);
      return [verdictInWords({ date }, plan, PROCORE), plan.dates.earliestCredit];
    };
    expect(at("2026-11-24", "13:30")).toEqual([
      "Makes the cut-off of Tue 24 Nov, 2 h 30 min to spare",
      "2026-11-25",
    ]);
    expect(at("2026-11-24", "16:00")[1]).toBe("2026-11-25");
    // Thanksgiving lies between.
    expect(at("2026-11-24", "16:01")).toEqual([
      "Too late for Tue 24 Nov: the cut-off is 16:00 Eastern. Counts for Wed 25 Nov",
      "2026-11-27",
    ]);
    expect(at("2026-11-26", "10:00")[0]).toBe(
      "The banks are closed (Thanksgiving). Counts for Fri 27 Nov",
    );
    expect(planDay({ date: "2026-11-25", time: "10:00" }, PROCORE).holidays).toEqual([
      { date: "2026-11-26", name: "Thanksgiving" },
    ]);
  });

  test("says that it does not know without a cut-off, and gives both answers", () => {
    const plan = planDay({ date: "2026-11-24", time: "10:00" }, UNKNOWN);
    expect(plan.state).toBe("unknown");
    expect(plan.dates.authorizedFor).toBe("2026-11-24");
    expect(plan.datesWhenTooLate?.authorizedFor).toBe("2026-11-25");
  });

  test("the cut-off is wall time in New York on both sides of a clock change", () => {
    // Clocks go forward on Sunday 8 March 2026, back on Sunday 1 November 2026.
    for (const [date, utc] of [
      ["2026-03-06", "21:00"],
      ["2026-03-09", "20:00"],
      ["2026-10-30", "20:00"],
      ["2026-11-02", "21:00"],
    ] as const) {
      const plan = planDay({ date, time: "16:00" }, PROCORE);
      expect(plan.instant).toBe(`${date}T${utc}:00.000Z`);
      expect(plan.state).toBe("in_time");
      expect(planDay({ date, time: "16:01" }, PROCORE).state).toBe("too_late");
    }
  });
});

test("the moment in the reader's own zone, with the day when it is another", () => {
  expect(momentInZone({ date: "2026-11-24", time: "19:00" }, "Europe/Berlin")).toEqual({
    date: "2026-11-25",
    time: "01:00",
  });
  expect(momentInZone({ date: "2026-11-24", time: "19:00" }, "America/New_York")).toBeNull();
});

test("the line of bank days ends with the watch and marks each step once", () => {
  const plan = planDay({ date: "2026-11-25", time: "10:00" }, PROCORE);
  const line = bankLine({ date: "2026-11-25" }, plan);
  expect(line.at(-1)?.date).toBe(plan.dates.watchUntil);
  expect(line.flatMap(({ marks }) => marks).sort()).toEqual(
    ["authorized", "earliest", "latest", "moment", "watch_end"].sort(),
  );
});

test("warnings of a planned moment", () => {
  const warn = (plannedOn: string | null, plannedTime: string | null, terms = PROCORE) =>
    planWarnings({ plannedOn, plannedTime }, terms, STANDARD_CALENDAR);
  expect(warn(null, null)).toEqual([]);
  expect(warn("2026-11-24", "10:00")).toEqual([]);
  expect(warn("2026-11-24", "16:30")).toEqual(["After the cut-off of 16:00 Eastern"]);
  expect(warn("2026-11-26", "10:00")).toEqual(["The banks are closed (Thanksgiving)"]);
  expect(warn("2026-11-24", "10:00", UNKNOWN)).toEqual(["The cut-off is not entered yet"]);
});
