import { describe, expect, it } from "vitest";
import { addBusinessDays } from "../../../../src-shared/domain/business-days.ts";
import type { Implementation, Item } from "../../../../src-shared/domain/implementation.ts";
import { computeSchedule } from "../../../../src-shared/domain/schedule.ts";
import {
  buildImplementation,
  fullProfile,
  KICKOFF,
  withItemsDone,
} from "../../../helpers/implementation-builders.ts";

const day = (offset: number): string => addBusinessDays(KICKOFF, offset);

/** Forecast start and due date of an item. */
function forecastOf(implementation: Implementation, today: string, id: string): unknown {
  const item = computeSchedule(implementation, today).items.get(id);
  return item && { start: item.start, due: item.due };
}

describe("the forecast of an item", () => {
  it("gives the plan back while everything is on time", () => {
    const implementation = withItemsDone(
      buildImplementation({ profile: fullProfile }),
      (item) => item.due < day(10),
    );
    const schedule = computeSchedule(implementation, day(10));
    for (const item of Object.values(implementation.items)) {
      if (item.due >= day(10))
        expect([item.id, schedule.items.get(item.id)?.due]).toEqual([item.id, item.due]);
    }
    expect(schedule.forecastGoLive).toBe(implementation.anchors.goLive);
    expect([schedule.slipDays, schedule.lateDays]).toEqual([0, 0]);
  });

  it("lets what is due today be done today, and moves what is late day by day", () => {
    const implementation = withItemsDone(buildImplementation(), (item) => item.phase === "P0");
    const kickoff = (today: string): unknown => forecastOf(implementation, today, "SET-05");
    expect(kickoff(KICKOFF)).toEqual({ start: KICKOFF, due: KICKOFF });
    expect(kickoff(day(4))).toEqual({ start: day(4), due: day(4) });
    expect(forecastOf(implementation, day(4), "SET-06")).toMatchObject({ due: day(7) });
    expect(kickoff("2026-09-19")).toEqual({ start: "2026-09-19", due: "2026-09-21" });
  });

  it("takes an item whose planned start has passed to be under way", () => {
    const bank = (today: string, status: Item["status"]): unknown => {
      const items = { "SET-23": { dependsOn: [], status } };
      return forecastOf(buildImplementation({ items }), today, "SET-23");
    };
    // SET-23 takes 10 days and is due at K+26.
    expect(bank(day(20), "not_started")).toEqual({ start: day(20), due: day(26) });
    expect(bank(day(20), "waiting_bank")).toEqual({ start: day(16), due: day(26) });
    expect(bank(day(30), "waiting_bank")).toEqual({ start: day(20), due: day(30) });
  });

  it("moves what follows by the working days it needs, and the go-live with it", () => {
    const implementation = withItemsDone(buildImplementation(), (item) => item.id !== "ROL-11");
    const open = {
      ...implementation,
      items: {
        ...implementation.items,
        ...Object.fromEntries(
          ["ROL-09", "ROL-10", "ROL-11"].flatMap((id) => {
            const item = buildImplementation().items[id];
            return item ? [[id, item]] : [];
          }),
        ),
      },
    };
    const { goLive } = implementation.anchors;
    const today = addBusinessDays(goLive, 3);
    expect(forecastOf(open, today, "ROL-09")).toMatchObject({ due: today });
    expect(forecastOf(open, today, "ROL-10")).toEqual({
      start: today,
      due: addBusinessDays(today, 1),
    });
    expect(computeSchedule(open, today)).toMatchObject({
      forecastGoLive: addBusinessDays(today, 2),
      slipDays: 5,
      lateDays: 5,
      criticalPath: ["ROL-09", "ROL-10", "ROL-11"],
    });
  });

  it("does not wait for what does not apply, nor for what is gone", () => {
    const implementation = buildImplementation({
      items: { "SET-05": { dependsOn: ["SET-17", "gone"] } },
    });
    const { items } = computeSchedule(implementation, KICKOFF);
    expect(items.has("SET-17")).toBe(false);
    expect(items.get("SET-05")?.due).toBe(KICKOFF);
  });

  it("uses the day on which a thing was done", () => {
    const implementation = buildImplementation({
      items: {
        "SET-04": { status: "done", doneOn: day(-1) },
        "SET-05": { status: "done", doneOn: day(6) },
      },
    });
    expect(forecastOf(implementation, day(7), "SET-05")).toEqual({ start: day(5), due: day(6) });
    expect(forecastOf(implementation, day(7), "SET-06")).toMatchObject({ due: day(9) });
  });

  it("ends with dependencies in a circle", () => {
    const implementation = buildImplementation({ items: { "SET-05": { dependsOn: ["SET-06"] } } });
    const schedule = computeSchedule(implementation, KICKOFF);
    expect(schedule.items.size).toBe(
      Object.values(implementation.items).filter((item) => item.status !== "not_applicable").length,
    );
  });
});

describe("the forecast go-live", () => {
  it("is the done date once live, and nothing drives it any more", () => {
    const implementation = buildImplementation({
      items: { "ROL-11": { status: "done", doneOn: "2026-12-14" } },
    });
    expect(computeSchedule(implementation, "2026-12-20")).toMatchObject({
      forecastGoLive: "2026-12-14",
      criticalPath: [],
    });
  });

  it("comes from the last item before G when the disbursement was removed, else from the target", () => {
    const implementation = buildImplementation();
    const { "ROL-11": _removed, ...items } = implementation.items;
    const today = addBusinessDays(implementation.anchors.goLive, 4);
    const schedule = computeSchedule({ ...implementation, items }, today);
    expect(schedule.forecastGoLive).toBe(
      addBusinessDays(schedule.items.get("ROL-10")?.due ?? "", 1),
    );
    expect(schedule.criticalPath.at(-1)).toBe("ROL-10");
    const empty = computeSchedule({ ...implementation, items: {} }, today);
    expect(empty).toMatchObject({
      forecastGoLive: implementation.anchors.goLive,
      criticalPath: [],
      slipDays: 0,
    });
  });

  it("says how late a tight target is, and is content with one that leaves time", () => {
    const judge = (goLive: string) => computeSchedule(buildImplementation({ goLive }), KICKOFF);
    const tight = judge(day(40));
    expect(tight.lateDays).toBeGreaterThan(0);
    expect(tight.forecastGoLive).toBe(addBusinessDays(day(40), tight.lateDays));
    expect(judge(tight.forecastGoLive)).toMatchObject({
      forecastGoLive: tight.forecastGoLive,
      lateDays: 0,
    });
    expect(judge(day(60)).lateDays).toBe(0);
  });
});
