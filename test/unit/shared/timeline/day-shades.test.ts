import { describe, expect, it } from "vitest";
import { STANDARD_CALENDAR_SETTINGS } from "../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import type { PayorCalendar } from "../../../../src-shared/domain/calendar/payor-calendar-schema.ts";
import { dayInWords, dayShades } from "../../../../src-shared/timeline/day-shades.ts";

const range = { from: "2026-11-16", to: "2027-01-10" };
const shadesOf = (changes: Partial<PayorCalendar> = {}) =>
  dayShades({ calendar: { ...STANDARD_CALENDAR_SETTINGS, ...changes } }, range);
const isShaded = (date: string, shades: ReturnType<typeof shadesOf>, kind: string): boolean =>
  shades.some((shade) => shade.kind === kind && shade.from <= date && shade.to >= date);

describe("shaded days", () => {
  it("are all weekends and no working day, within the range", () => {
    const shades = shadesOf();
    for (let date = range.from; date <= range.to; date = addCalendarDays(date, 1)) {
      const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
      expect(isShaded(date, shades, "off"), date).toBe(weekday === 0 || weekday === 6);
    }
    expect(shades.every(({ from, to }) => from >= range.from && to <= range.to && from <= to)).toBe(
      true,
    );
  });

  it("are bank holidays by name, also across the turn of the year", () => {
    const shades = shadesOf();
    expect(dayInWords(shades, "2026-11-26")).toBe("Thanksgiving: banks are closed");
    expect(dayInWords(shades, "2027-01-01")).toBe("New Year's Day: banks are closed");
    expect(dayInWords(shades, "2026-11-24")).toBe("");
    expect(dayInWords(shades, "2026-11-28")).toBe("Not a working day");
  });

  it("follow the payor's own week", () => {
    const shades = shadesOf({ workingWeek: [1, 2, 3, 4] });
    expect(isShaded("2026-11-20", shades, "off")).toBe(true);
    expect(isShaded("2026-11-19", shades, "off")).toBe(false);
  });

  it("are black-outs with their reason, cut to the range; a freeze is no day off", () => {
    const shades = shadesOf({
      blackouts: {
        a: {
          id: "a",
          reason: "Winter break",
          from: "2026-12-24",
          to: "2027-02-01",
          kind: "closed",
          position: 1,
        },
        b: {
          id: "b",
          reason: "ERP upgrade",
          from: "2026-11-24",
          to: "2026-11-25",
          kind: "freeze",
          position: 2,
        },
        c: {
          id: "c",
          reason: "Long ago",
          from: "2025-12-24",
          to: "2025-12-31",
          kind: "closed",
          position: 3,
        },
      },
    });
    expect(shades.find(({ name }) => name === "Winter break")).toMatchObject({
      from: "2026-12-24",
      to: "2027-01-10",
    });
    expect(dayInWords(shades, "2026-11-24")).toBe("ERP upgrade: nothing goes live");
    expect(isShaded("2026-11-24", shades, "off")).toBe(false);
    expect(shades.some(({ name }) => name === "Long ago")).toBe(false);
  });

  it("are the business days around the turn of each month", () => {
    const shades = shadesOf({ monthEnd: { daysBefore: 2, daysAfter: 1 } });
    // Friday 27 and Monday 30 November before it, Tuesday 1 December after it.
    expect(isShaded("2026-11-26", shades, "month-end")).toBe(false);
    for (const date of ["2026-11-27", "2026-11-30", "2026-12-01"])
      expect(isShaded(date, shades, "month-end"), date).toBe(true);
    expect(isShaded("2026-12-02", shades, "month-end")).toBe(false);
    expect(shadesOf().some(({ kind }) => kind === "month-end")).toBe(false);
  });
});
