import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type BusinessCalendar,
  createCalendar,
  isBusinessDay,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import {
  addCalendarDays,
  fromEpochDay,
  toEpochDay,
} from "../../../../../src-shared/domain/dates.ts";
import type {
  Blackout,
  PayorCalendar,
} from "../../../../../src-shared/domain/calendar/payor-calendar-schema.ts";
import {
  bankDayConflict,
  calendarConflicts,
  goLiveConflict,
  tooCloseForWave,
} from "../../../../../src-shared/domain/calendar/payor-calendar.ts";
import { buildBusyImplementation } from "../../../../helpers/busy-implementation.ts";

const freeze: Blackout = {
  id: "freeze",
  reason: "Year-end close",
  from: "2026-12-14",
  to: "2027-01-01",
  kind: "freeze",
  position: 1,
};
const closure: Blackout = {
  ...freeze,
  id: "closure",
  reason: "Inventory",
  kind: "closed",
  from: "2026-12-03",
  to: "2026-12-04",
};

const settings = (changes: Partial<PayorCalendar>): PayorCalendar => ({
  ...STANDARD_CALENDAR_SETTINGS,
  ...changes,
});
const calendar = (changes: Partial<PayorCalendar>): BusinessCalendar =>
  createCalendar(settings(changes));

describe("a day on which nothing goes live", () => {
  const own = calendar({
    workingWeek: [1, 2, 3, 4],
    blackouts: { freeze, closure },
    monthEnd: { daysBefore: 2, daysAfter: 1 },
  });

  test.each([
    ["2026-11-26", "bank_holiday", "the banks are closed (Thanksgiving)"],
    ["2026-11-28", "weekend", "the banks are closed on a Saturday"],
    ["2026-11-20", "day_off", "the payor does not work on a Friday"],
    ["2026-12-03", "closed", "the payor is closed (Inventory, Thu 3 Dec to Fri 4 Dec)"],
    ["2026-12-14", "freeze", "the payor's freeze (Year-end close, Mon 14 Dec to Fri 1 Jan 2027)"],
    ["2026-11-25", "month_end", "month-end (last 2 business days of the month)"],
    ["2026-11-30", "month_end", "month-end (last 2 business days of the month)"],
    ["2026-12-01", "month_end", "month-end (first 1 business day of the month)"],
  ])("%s: %s", (date, kind, reason) => {
    expect(goLiveConflict(date, own)).toEqual({ kind, reason });
  });

  test.each(["2026-11-24", "2026-12-02", "2026-12-10"])("%s is none", (date) => {
    expect(goLiveConflict(date, own)).toBeNull();
  });

  it("is one of work too, but for freezes and month-ends", () => {
    expect(bankDayConflict("2026-12-14", own)).toBeNull();
    expect(bankDayConflict("2026-11-30", own)).toBeNull();
    expect(bankDayConflict("2026-12-03", own)?.kind).toBe("closed");
  });

  it("with a Saturday week stays one, as the banks are closed", () => {
    const saturdays = calendar({ workingWeek: [1, 2, 3, 4, 5, 6], worksOnBankHolidays: true });
    expect(isBusinessDay("2026-11-28", saturdays)).toBe(true);
    expect(goLiveConflict("2026-11-28", saturdays)?.kind).toBe("weekend");
    expect(goLiveConflict("2026-11-26", saturdays)?.kind).toBe("bank_holiday");
  });

  it("at month-end is exactly one of the last and first business days, on any day", () => {
    const dates = fc
      .integer({ min: toEpochDay("2024-01-01"), max: toEpochDay("2030-12-31") })
      .map(fromEpochDay);
    const size = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(dates, size, size, (date, daysBefore, daysAfter) => {
        const cal = calendar({ monthEnd: { daysBefore, daysAfter } });
        if (!isBusinessDay(date, cal)) return;
        // Told again by listing the business days of the month.
        const month: string[] = [];
        for (let day = 1; day <= 31; day++) {
          const other = `${date.slice(0, 8)}${String(day).padStart(2, "0")}`;
          const isReal = addCalendarDays(`${date.slice(0, 8)}01`, day - 1) === other;
          if (isReal && isBusinessDay(other, cal)) month.push(other);
        }
        const index = month.indexOf(date);
        const isExpected = index < daysAfter || index >= month.length - daysBefore;
        expect(goLiveConflict(date, cal)?.kind === "month_end").toBe(isExpected);
      }),
    );
  });
});

describe("a wave", () => {
  test.each([
    ["2026-11-23", ["4 banking days before month-end"]],
    ["2026-11-30", ["on month-end"]],
    [
      "2026-12-07",
      ["5 banking days after month-end", "5 banking days before the black-out “Year-end close”"],
    ],
    ["2026-12-08", ["4 banking days before the black-out “Year-end close”"]],
    [
      "2027-01-04",
      ["1 banking day after month-end", "1 banking day after the black-out “Year-end close”"],
    ],
    ["2027-01-15", []],
  ])("on %s is close to %j", (date, near) => {
    expect(tooCloseForWave(date, calendar({ blackouts: { freeze } }))).toEqual(near);
  });
});

describe("calendarConflicts", () => {
  const busy = buildBusyImplementation({
    anchors: {
      kickoff: "2026-09-14",
      goLive: "2026-12-15",
      baselineGoLive: "2026-12-15",
      baselineFrozenOn: null,
    },
    items: {
      "TST-04": { due: "2026-12-03", isPinned: true },
      "TST-05": { due: "2026-11-28", isPinned: true },
      "SET-24": { due: "2026-11-26", status: "done", doneOn: "2026-11-25" },
      "ROL-11": { due: "2026-12-15" },
    },
  });
  const withCalendar = { ...busy, calendar: settings({ blackouts: { freeze, closure } }) };

  it("names go-live and open bank-bound items, each with its reason", () => {
    expect(
      calendarConflicts(withCalendar).map(({ itemId, date, kind }) => [itemId, date, kind]),
    ).toEqual([
      [null, "2026-12-15", "freeze"],
      ["TST-05", "2026-11-28", "weekend"],
      ["TST-04", "2026-12-03", "closed"],
    ]);
  });

  it("names the first production run when it lies on another day than the target", () => {
    const moved = {
      ...withCalendar.items["ROL-11"],
      due: "2026-12-16",
    } as (typeof busy.items)[string];
    const conflicts = calendarConflicts({
      ...withCalendar,
      items: { ...busy.items, "ROL-11": moved },
    });
    expect(conflicts.at(-1)).toMatchObject({
      itemId: "ROL-11",
      date: "2026-12-16",
      kind: "freeze",
    });
  });

  it("leaves the target alone once the first production run is done", () => {
    const done = {
      ...withCalendar.items["ROL-11"],
      status: "done",
      doneOn: "2026-12-15",
    } as (typeof busy.items)[string];
    const conflicts = calendarConflicts({
      ...withCalendar,
      items: { ...busy.items, "ROL-11": done },
    });
    expect(conflicts.some(({ itemId }) => itemId === null || itemId === "ROL-11")).toBe(false);
  });

  it("are found by a freeze or a month-end alone, which change no business day", () => {
    const kinds = (changes: Partial<PayorCalendar>): readonly string[] =>
      calendarConflicts({ ...busy, calendar: settings(changes) }).map(({ kind }) => kind);
    expect(kinds({})).toEqual(["weekend"]);
    expect(kinds({ blackouts: { freeze } })).toEqual(["freeze", "weekend"]);
    expect(kinds({ monthEnd: { daysBefore: 10, daysAfter: 10 } })).toEqual(["weekend"]);
    const { anchors } = busy;
    const atEnd = { ...busy, anchors: { ...anchors, goLive: "2026-12-30" } };
    const calendarAtEnd = settings({ monthEnd: { daysBefore: 2, daysAfter: 0 } });
    expect(calendarConflicts({ ...atEnd, calendar: calendarAtEnd })[0]?.kind).toBe("month_end");
  });

  it("are none with the standard calendar and a plan of its own", () => {
    expect(calendarConflicts(buildBusyImplementation())).toEqual([]);
  });
});
