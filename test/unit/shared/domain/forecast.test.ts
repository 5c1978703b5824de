import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessDays } from "../../../../src-shared/domain/business-days.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import {
  forecastGoLive,
  forecastItems,
  judgeGoLive,
} from "../../../../src-shared/domain/forecast.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { ITEM_STATUSES } from "../../../../src-shared/domain/vocabulary.ts";
import {
  buildImplementation,
  builtInPlaybook,
  fullProfile,
  KICKOFF,
  withItemsDone,
} from "../../../helpers/implementation-builders.ts";

const day = (offset: number): string => addBusinessDays(KICKOFF, offset);

describe("forecastItems", () => {
  it("gives the plan back while everything is on time", () => {
    const implementation = withItemsDone(
      buildImplementation({ profile: fullProfile }),
      (item) => item.due < day(10),
    );
    const forecast = forecastItems(implementation, day(10));
    for (const item of Object.values(implementation.items)) {
      if (item.due >= day(10))
        expect([item.id, forecast.get(item.id)?.due]).toEqual([item.id, item.due]);
    }
    expect(forecastGoLive(implementation, forecast)).toBe(implementation.anchors.goLive);
  });

  it("lets what is due today be done today, and moves what is late day by day", () => {
    const implementation = withItemsDone(buildImplementation(), (item) => item.phase === "P0");
    const kickoff = (today: string): unknown => forecastItems(implementation, today).get("SET-05");
    expect(kickoff(KICKOFF)).toEqual({ start: KICKOFF, due: KICKOFF });
    expect(kickoff(day(4))).toEqual({ start: day(4), due: day(4) });
    expect(forecastItems(implementation, day(4)).get("SET-06")?.due).toBe(day(7));
    expect(kickoff("2026-09-19")).toEqual({ start: "2026-09-19", due: "2026-09-21" });
  });

  it("takes an item whose planned start has passed to be under way", () => {
    const bank = (today: string, status: Item["status"]): unknown => {
      const items = { "SET-23": { dependsOn: [], status } };
      return forecastItems(buildImplementation({ items }), today).get("SET-23");
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
    const forecast = forecastItems(open, today);
    expect(forecast.get("ROL-09")?.due).toBe(today);
    expect(forecast.get("ROL-10")).toEqual({ start: today, due: addBusinessDays(today, 1) });
    expect(forecastGoLive(open, forecast)).toBe(addBusinessDays(today, 2));
  });

  it("does not wait for what does not apply, nor for what is gone", () => {
    const implementation = buildImplementation({
      items: { "SET-05": { dependsOn: ["SET-17", "gone"] } },
    });
    const forecast = forecastItems(implementation, KICKOFF);
    expect(forecast.has("SET-17")).toBe(false);
    expect(forecast.get("SET-05")?.due).toBe(KICKOFF);
  });

  it("uses the day on which a thing was done", () => {
    const implementation = buildImplementation({
      items: {
        "SET-04": { status: "done", doneOn: day(-1) },
        "SET-05": { status: "done", doneOn: day(6) },
      },
    });
    const forecast = forecastItems(implementation, day(7));
    expect(forecast.get("SET-05")).toEqual({ start: day(5), due: day(6) });
    expect(forecast.get("SET-06")?.due).toBe(day(9));
  });

  it("never precedes the plan, today or a dependency, whatever the state", () => {
    const ids = builtInPlaybook.items.map((item) => item.id);
    const states = fc.array(
      fc.record({
        id: fc.constantFrom(...ids),
        status: fc.constantFrom(...ITEM_STATUSES),
        offset: fc.integer({ min: -40, max: 40 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(states, fc.integer({ min: -20, max: 140 }), (changes, offset) => {
        const today = addCalendarDays(KICKOFF, offset);
        const implementation = buildImplementation({
          profile: fullProfile,
          items: Object.fromEntries(
            changes.map((change) => [
              change.id,
              {
                status: change.status,
                statusSince: addCalendarDays(today, Math.min(change.offset, 0)),
                doneOn:
                  change.status === "done"
                    ? addCalendarDays(today, Math.min(change.offset, 0))
                    : null,
              },
            ]),
          ),
        });
        const forecast = forecastItems(implementation, today);
        for (const item of Object.values(implementation.items)) {
          const expected = forecast.get(item.id);
          if (item.status === "not_applicable") {
            expect(expected).toBeUndefined();
            continue;
          }
          if (!expected) throw new Error(`${item.id} has no forecast`);
          if (item.status === "done") {
            expect(expected.due).toBe(item.doneOn);
            continue;
          }
          expect(expected.due >= item.due && expected.due >= today).toBe(true);
          expect(expected.start <= expected.due).toBe(true);
          if (item.status === "not_started") expect(expected.start >= today).toBe(true);
          for (const id of item.dependsOn) {
            const dependency = forecast.get(id);
            if (!dependency) continue;
            expect(expected.start >= dependency.due, `${item.id} starts before ${id}`).toBe(true);
            expect(expected.due >= addBusinessDays(dependency.due, item.durationDays)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("ends with dependencies in a circle", () => {
    const implementation = buildImplementation({ items: { "SET-05": { dependsOn: ["SET-06"] } } });
    const forecast = forecastItems(implementation, KICKOFF);
    expect(forecast.size).toBe(
      Object.values(implementation.items).filter((item) => item.status !== "not_applicable").length,
    );
  });
});

describe("forecastGoLive", () => {
  it("is the done date once live", () => {
    const implementation = buildImplementation({
      items: { "ROL-11": { status: "done", doneOn: "2026-12-14" } },
    });
    expect(forecastGoLive(implementation, forecastItems(implementation, "2026-12-20"))).toBe(
      "2026-12-14",
    );
  });

  it("comes from the last item before G when the disbursement was removed, else from the target", () => {
    const implementation = buildImplementation();
    const { "ROL-11": _removed, ...items } = implementation.items;
    const today = addBusinessDays(implementation.anchors.goLive, 4);
    const without = { ...implementation, items };
    const forecast = forecastItems(without, today);
    expect(forecastGoLive(without, forecast)).toBe(
      addBusinessDays(forecast.get("ROL-10")?.due ?? "", 1),
    );
    const empty = { ...implementation, items: {} };
    expect(forecastGoLive(empty, forecastItems(empty, today))).toBe(implementation.anchors.goLive);
  });
});

describe("judgeGoLive", () => {
  it("says how late a tight target is, and names a target that can be met", () => {
    const judge = (goLive: string) => judgeGoLive(buildImplementation({ goLive }), KICKOFF);
    const tight = judge(day(40));
    expect(tight.lateDays).toBeGreaterThan(0);
    expect(tight.realisticGoLive).toBe(addBusinessDays(day(40), tight.lateDays));
    expect(judge(tight.realisticGoLive)).toEqual({
      realisticGoLive: tight.realisticGoLive,
      lateDays: 0,
    });
  });

  it("is content with a target that leaves time", () => {
    expect(judgeGoLive(buildImplementation({ goLive: day(60) }), KICKOFF).lateDays).toBe(0);
  });
});
