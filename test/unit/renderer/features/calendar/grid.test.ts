import { describe, expect, test } from "vitest";
import { cutOffMarks, dayMarks } from "../../../../../src-renderer/features/calendar/day-marks.ts";
import { neighbour } from "../../../../../src-renderer/features/calendar/entry-keys.ts";
import {
  cutOffEvents,
  gridEvents,
} from "../../../../../src-renderer/features/calendar/grid-events.ts";
import { payorLabels } from "../../../../../src-renderer/features/calendar/payor-labels.ts";
import { STANDARD_CALENDAR_SETTINGS } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { BASIS, buildShown, TODAY } from "./build-entry.ts";

const many = (count: number) =>
  Array.from({ length: count }, (_each, index) => buildShown({ id: `i${index}` }));

describe("gridEvents", () => {
  test("a day shows what fits; the last line says how many more there are", () => {
    const events = gridEvents(many(2_000), { most: 4, isTimed: false, canMove: true });
    expect(events.map(({ id }) => id)).toEqual([
      "harlow/item/i0",
      "harlow/item/i1",
      "harlow/item/i2",
      `more-${TODAY}`,
    ]);
    expect(events[3]).toMatchObject({ title: "1997 more", startEditable: false });
    expect(gridEvents(many(4), { most: 4, isTimed: false, canMove: true })).toHaveLength(4);
  });

  test("what has a time stands at its hour in the week and in its day in the month", () => {
    const meeting = buildShown({
      ...{ kind: "meeting", id: "m1", time: "23:30", timeZone: BASIS.timeZone },
      durationMinutes: 60,
    });
    const [atHour] = gridEvents([meeting], { most: 4, isTimed: true, canMove: true });
    expect(atHour).toMatchObject({
      start: `${TODAY}T23:30`,
      end: "2026-11-25T00:30",
      allDay: false,
    });
    const [inDay] = gridEvents([meeting], { most: 4, isTimed: false, canMove: true });
    expect(inDay).toMatchObject({ start: TODAY, allDay: true });
  });

  test("what cannot be moved is not picked up", () => {
    const entries = [buildShown(), buildShown({ id: "done", isOver: true })];
    const startEditable = (canMove: boolean) =>
      gridEvents(entries, { most: 4, isTimed: false, canMove }).map((event) => event.startEditable);
    expect(startEditable(true)).toEqual([true, false]);
    expect(startEditable(false)).toEqual([false, false]);
  });
});

describe("what days are by themselves", () => {
  test("weekends and bank holidays; of one payor its own week and closed days", () => {
    const marks = dayMarks("2026-11-23", "2026-11-29", null);
    expect([...marks.keys()]).toEqual(["2026-11-26", "2026-11-28", "2026-11-29"]);
    expect(marks.get("2026-11-26")).toEqual({
      kind: "holiday",
      name: "Thanksgiving",
      words: "Thanksgiving: banks are closed",
    });
    const calendar = {
      ...STANDARD_CALENDAR_SETTINGS,
      workingWeek: [1, 2, 3, 4, 5, 6],
      blackouts: {
        b1: {
          id: "b1",
          kind: "closed",
          reason: "Stocktaking",
          position: 1,
          from: "2026-11-24",
          to: "2026-11-24",
        },
      },
    } as const;
    const own = dayMarks("2026-11-23", "2026-11-29", { calendar });
    expect([...own.keys()]).toEqual(["2026-11-24", "2026-11-26", "2026-11-29"]);
    expect(own.get("2026-11-24")).toMatchObject({ kind: "closed", name: "Stocktaking" });
  });

  test("cut-offs of banking days stand on the user's clock", () => {
    const berlin = cutOffMarks("2026-11-23", "2026-11-29", "Europe/Berlin");
    expect(berlin.map(({ date, time }) => `${date} ${time}`)).toEqual([
      "2026-11-23 22:00",
      "2026-11-24 22:00",
      "2026-11-25 22:00",
      "2026-11-27 22:00",
    ]);
    const tokyo = cutOffMarks("2026-11-23", "2026-11-29", "Asia/Tokyo");
    // The cut-off of Friday is on Saturday morning there, that of the Friday before on the Saturday before.
    expect(tokyo.map(({ date }) => date)).toEqual([
      "2026-11-24",
      "2026-11-25",
      "2026-11-26",
      "2026-11-28",
    ]);
    expect(cutOffMarks("2026-11-23", "2026-11-29", "UTC", { cutOff: null })).toEqual([]);
    expect(cutOffEvents(berlin)[0]).toMatchObject({ display: "background" });
  });
});

test("payors are told apart by as few words as it takes", () => {
  const names = [
    "Harlow & Pike Builders",
    "Meridian & Pendry Co",
    "Meridian & Zeller",
    "Yarrow, Inc.",
  ];
  const label = payorLabels(names.map((payorName) => ({ id: payorName, payorName })));
  expect(names.map((payorName) => label({ implementationId: payorName, payorName }))).toEqual([
    "Harlow",
    "Meridian & Pendry",
    "Meridian & Zeller",
    "Yarrow",
  ]);
  const twins = payorLabels([
    { id: "a", payorName: "Same" },
    { id: "b", payorName: "Same" },
  ]);
  expect(twins({ implementationId: "b", payorName: "Same" })).toBe("Same");
});

test("arrows go through a day and from day to day", () => {
  const order = ["a", "a", "a", "b", "c", "c"].map((day) => ({ day }));
  expect(neighbour(order, 0, "ArrowDown")).toBe(1);
  expect(neighbour(order, 2, "ArrowDown")).toBe(3);
  expect(neighbour(order, 5, "ArrowDown")).toBeNull();
  expect(neighbour(order, 0, "ArrowUp")).toBeNull();
  // From the third of a day to the only one of the next, and to the first of the one after.
  expect(neighbour(order, 2, "ArrowRight")).toBe(3);
  expect(neighbour(order, 3, "ArrowRight")).toBe(4);
  expect(neighbour(order, 5, "ArrowLeft")).toBe(3);
  expect(neighbour(order, 1, "ArrowLeft")).toBeNull();
});
