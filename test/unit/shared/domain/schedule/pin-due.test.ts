import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankingDay } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import {
  calendarOf,
  isBusinessDay,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { fromEpochDay, toEpochDay } from "../../../../../src-shared/domain/dates.ts";
import type { Implementation, Item } from "../../../../../src-shared/domain/implementation.ts";
import {
  pinInWords,
  previewPin,
  snapDue,
} from "../../../../../src-shared/domain/schedule/pin-due.ts";
import { computeSchedule } from "../../../../../src-shared/domain/schedule/schedule.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";

const today = "2026-09-14";
const implementation = buildImplementation({ today });
const itemOf = (id: string, of: Implementation = implementation): Item => {
  const item = of.items[id];
  if (!item) throw new Error(`no item ${id}`);
  return item;
};
const days = fc
  .integer({ min: toEpochDay("2026-01-01"), max: toEpochDay("2028-12-31") })
  .map(fromEpochDay);

describe("where a due date may land", () => {
  it("is a business day, and a banking day when a bank takes part, in the direction asked for", () => {
    const working = {
      ...implementation,
      calendar: {
        ...implementation.calendar,
        workingWeek: [1, 2, 3, 4, 5, 6],
        worksOnBankHolidays: true,
      },
    };
    fc.assert(
      fc.property(
        days,
        fc.boolean(),
        fc.constantFrom(1 as const, -1 as const),
        (date, isBankBound, step) => {
          const snapped = snapDue(date, { isBankBound }, working, step);
          expect(isBusinessDay(snapped, calendarOf(working))).toBe(true);
          if (isBankBound) expect(isBankingDay(snapped)).toBe(true);
          expect(step === 1 ? snapped >= date : snapped <= date).toBe(true);
          expect(snapDue(snapped, { isBankBound }, working, step)).toBe(snapped);
        },
      ),
    );
  });

  it("is past Thanksgiving for the bank, not for a payor that works on it", () => {
    const working = {
      calendar: { ...implementation.calendar, worksOnBankHolidays: true },
    };
    expect(snapDue("2026-11-26", { isBankBound: false }, working)).toBe("2026-11-26");
    expect(snapDue("2026-11-26", { isBankBound: true }, working)).toBe("2026-11-27");
  });

  it("is the first day after a long closure", () => {
    const closed = {
      calendar: {
        ...implementation.calendar,
        blackouts: {
          b: {
            id: "b",
            reason: "Closed for good",
            from: "2026-01-01",
            to: "2030-01-01",
            kind: "closed" as const,
            position: 1,
          },
        },
      },
    };
    expect(snapDue("2026-11-24", { isBankBound: false }, closed)).toBe("2030-01-02");
  });
});

describe("what pinning would do", () => {
  const schedule = computeSchedule(implementation, today);

  it("moves what waits for it and the go-live, and changes nothing yet", () => {
    const item = itemOf("ROL-10");
    const before = JSON.stringify(implementation);
    const preview = previewPin(implementation, schedule, item, "2027-01-15", today);
    expect(preview.was).toBe(item.due);
    expect(preview.movedIds).toContain("ROL-11");
    expect(preview.goLive > schedule.forecastGoLive).toBe(true);
    expect(preview.goLiveDays).toBeGreaterThan(0);
    expect(preview.heldUntil).toBeNull();
    expect(JSON.stringify(implementation)).toBe(before);
    const words = pinInWords(preview, today);
    expect(words[0]).toMatch(/^Moves \d+ other items$/);
    expect(words[1]).toMatch(/^Go-live .* to .* business days later$/);
  });

  it("says when what it waits for keeps the forecast later", () => {
    const preview = previewPin(implementation, schedule, itemOf("ROL-10"), "2026-09-15", today);
    expect(preview.heldUntil).not.toBeNull();
    expect(pinInWords(preview, today)[0]).toMatch(/^What it waits for keeps the forecast at /);
  });

  it("moves nothing when the date stays", () => {
    const item = itemOf("ROL-10");
    const { due } = schedule.items.get(item.id) ?? { due: item.due };
    const preview = previewPin(implementation, schedule, item, due, today);
    expect(preview.movedIds).toEqual([]);
    expect(pinInWords(preview, today)).toEqual(["Moves no other item", "Go-live stays"]);
  });
});
