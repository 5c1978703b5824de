import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import { computeSchedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import { xAfterDay, xOfDay } from "../../../../src-shared/timeline/time-scale.ts";
import { layoutBars, layoutGround } from "../../../../src-shared/timeline/timeline-layout.ts";
import {
  finishedPhases,
  NO_FILTER,
  timelineRows,
} from "../../../../src-shared/timeline/timeline-rows.ts";
import { groupInWords, itemInWords } from "../../../../src-shared/timeline/timeline-words.ts";
import {
  buildImplementation,
  buildWave,
  byId,
  withItemsDone,
} from "../../../helpers/implementation-builders.ts";
import { buildSession } from "../../../helpers/training-builders.ts";

const today = "2026-10-20";

function layOut(implementation: Implementation, dayWidth = 9, rowHeight = 28) {
  const schedule = computeSchedule(implementation, today);
  const { rows } = timelineRows(implementation, schedule, today);
  const ground = layoutGround({ implementation, schedule, today }, dayWidth);
  return {
    schedule,
    rows,
    ground,
    ...layoutBars({ implementation, today }, rows, ground.scale, rowHeight),
  };
}

const halfDone = withItemsDone(buildImplementation({ today }), ({ due }) => due < today);

describe("rows", () => {
  it("show every item that applies once, by phase, kind and position", () => {
    const { rows, schedule } = layOut(halfDone);
    const items = rows.flatMap((row) => (row.type === "item" ? [row.item] : []));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items).toHaveLength(schedule.items.size);
    const phases = items.map(({ phase }) => phase);
    expect(phases).toEqual([...phases].sort());
    expect(rows[0]).toMatchObject({ type: "phase", label: "P0 Intake" });
  });

  it("stay in their order when dates move", () => {
    const keysOf = (implementation: Implementation): string[] =>
      layOut(implementation).rows.map(({ key }) => key);
    const moved = buildImplementation({
      today,
      items: { "SET-12": { due: "2027-03-01", isPinned: true } },
    });
    expect(keysOf(moved)).toEqual(keysOf(buildImplementation({ today })));
  });

  it("are filtered by kind, state, path, party and words, and folded", () => {
    const schedule = computeSchedule(halfDone, today);
    const count = (filter: object): number =>
      timelineRows(halfDone, schedule, today, { ...NO_FILTER, ...filter }).shownCount;
    const all = count({});
    expect(count({ isOpenOnly: true })).toBe(
      Object.values(halfDone.items).filter(
        ({ status }) => status !== "done" && status !== "not_applicable",
      ).length,
    );
    expect(count({ isCriticalOnly: true })).toBe(
      [...schedule.items.values()].filter(({ isCritical }) => isCritical).length,
    );
    expect(count({ kind: "training" })).toBeGreaterThan(5);
    expect(count({ kind: "training" })).toBeLessThan(all);
    expect(count({ party: "procore" }) + count({ party: "payor" })).toBeLessThanOrEqual(all);
    expect(count({ text: "SET-05" })).toBe(1);
    expect(count({ text: "no such words" })).toBe(0);
    const folded = timelineRows(halfDone, schedule, today, NO_FILTER, () => true);
    expect(folded.rows.map(({ type }) => type)).toEqual(Array(8).fill("phase"));
    expect(folded.shownCount).toBe(all);
  });

  it("folds phases in which nothing is open, unless nothing is open anywhere", () => {
    const finished = finishedPhases(halfDone, computeSchedule(halfDone, today));
    expect(finished.has("phase:P0")).toBe(true);
    expect(finished.has("phase:P6")).toBe(false);
    const done = withItemsDone(halfDone);
    expect(finishedPhases(done, computeSchedule(done, today)).size).toBe(0);
  });
});

describe("bars", () => {
  it("lie inside of the picture with a width that can be seen, whatever the dates are", () => {
    const ids = Object.keys(halfDone.items);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.constantFrom(...ids),
            days: fc.integer({ min: -900_000, max: 900_000 }).map((n) => Math.trunc(n / 1000)),
            durationDays: fc.integer({ min: 0, max: 400 }),
          }),
          { maxLength: 12 },
        ),
        fc.double({ min: 1, max: 30, noNaN: true }),
        (changes, dayWidth) => {
          const items = Object.fromEntries(
            changes.map(({ id, days, durationDays }) => [
              id,
              { due: addCalendarDays(today, days), durationDays, isPinned: true },
            ]),
          );
          const { bars, ground, measures } = layOut(
            buildImplementation({ today, items }),
            dayWidth,
          );
          for (const { x, width, baseline, slack, path } of bars.values()) {
            for (const extent of slack
              ? [{ x, width }, baseline, slack]
              : [{ x, width }, baseline]) {
              expect(extent.x).toBeGreaterThanOrEqual(0);
              expect(extent.width).toBeGreaterThanOrEqual(0);
              expect(extent.x + extent.width).toBeLessThanOrEqual(ground.scale.width + 0.02);
            }
            expect(width).toBeGreaterThan(2);
            expect(path).not.toMatch(/NaN|Infinity/);
          }
          expect(measures.baselineTop + measures.baselineHeight).toBeLessThan(measures.height);
          expect(measures.barTop - measures.criticalExtra).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("end with the due day, and what follows begins where what it waits for ends", () => {
    const { bars, schedule, ground } = layOut(buildImplementation({ today }));
    for (const [id, bar] of bars) {
      const dates = schedule.items.get(id);
      expect(bar.x + bar.width).toBeCloseTo(xAfterDay(ground.scale, dates?.due ?? ""), 1);
      expect(bar.x).toBeLessThanOrEqual(xOfDay(ground.scale, dates?.due ?? "") + 0.01);
    }
  });

  it("tell done, critical and open apart, by shape", () => {
    const { bars, schedule } = layOut(halfDone);
    expect(bars.get("SET-01")?.look).toBe("done");
    const critical = schedule.criticalPath.map((id) => bars.get(id));
    expect(critical.length).toBeGreaterThan(3);
    expect(critical.every((bar) => bar?.look === "critical")).toBe(true);
    expect(critical.every((bar) => bar?.slack === null)).toBe(true);
  });

  it("do not share a row", () => {
    const { rows, bars, measures } = layOut(halfDone);
    const tops = rows.flatMap((row, index) => (bars.has(row.key) ? [index * measures.height] : []));
    expect(new Set(tops).size).toBe(bars.size);
  });
});

describe("arrows", () => {
  it("are one for each dependency that is shown, none into what is folded away", () => {
    const { links, rows } = layOut(halfDone);
    const shown = new Set(rows.map(({ key }) => key));
    const expected = rows.flatMap((row) =>
      row.type === "item" ? row.item.dependsOn.filter((id) => shown.has(id)) : [],
    );
    expect(links).toHaveLength(expected.length);
    expect(links.some(({ isCritical }) => isCritical)).toBe(true);
    for (const { line, head } of links) expect(line + head).not.toMatch(/NaN|undefined/);
    const schedule = computeSchedule(halfDone, today);
    const only = timelineRows(halfDone, schedule, today, { ...NO_FILTER, text: "SET-05" });
    const { scale } = layoutGround({ implementation: halfDone, schedule, today }, 9);
    expect(layoutBars({ implementation: halfDone, today }, only.rows, scale, 28).links).toEqual([]);
  });
});

describe("marks", () => {
  it("put flags that would cover each other in lines of their own", () => {
    const implementation = buildImplementation({ today });
    const schedule = { ...computeSchedule(implementation, today), forecastGoLive: "2026-12-14" };
    const { marks, laneCount } = layoutGround({ implementation, schedule, today }, 3);
    expect(marks.map(({ kind }) => kind)).toContain("target");
    expect(laneCount).toBeGreaterThan(1);
    for (const a of marks) {
      for (const b of marks) {
        if (a === b || a.lane !== b.lane) continue;
        expect(a.flagX + a.flagWidth <= b.flagX || b.flagX + b.flagWidth <= a.flagX).toBe(true);
      }
    }
  });

  it("says it once when target and forecast are one day", () => {
    const implementation = buildImplementation({ today });
    const computed = computeSchedule(implementation, today);
    const schedule = { ...computed, forecastGoLive: computed.targetGoLive };
    const { marks } = layoutGround({ implementation, schedule, today }, 9);
    expect(marks.map(({ label }) => label)).toEqual([
      "Kickoff",
      "Today",
      "Target and forecast go-live",
    ]);
  });

  it("has the start and the first pay run of waves; the pilot pays at the go-live", () => {
    const waves = byId(
      buildWave({ plannedStart: "2026-11-12", firstPayRunOn: "2026-12-01" }),
      buildWave({
        id: "wave-2",
        name: "Wave 2",
        type: "wave",
        plannedStart: "2026-12-14",
        firstPayRunOn: "2026-12-14",
        position: 2,
      }),
    );
    const implementation = { ...buildImplementation({ today }), waves };
    const schedule = computeSchedule(implementation, today);
    const range = { from: "2026-09-01", to: "2026-12-31" };
    const { marks } = layoutGround({ implementation, schedule, today }, 9, range);
    expect(
      marks.filter(({ kind }) => kind === "wave").map(({ date, label }) => [date, label]),
    ).toEqual([
      ["2026-11-12", "Pilot starts"],
      ["2026-12-14", "Wave 2 starts and pays"],
    ]);
  });
});

describe("weeks of training", () => {
  it("have one flag at the first planned session, with how many there are", () => {
    const trainingSessions = byId(
      buildSession({ id: "s1", date: "2026-11-19" }),
      buildSession({ id: "s2", date: "2026-11-17" }),
      buildSession({ id: "s3", date: "2026-11-18", status: "held" }),
      buildSession({ id: "s4", date: "2026-11-23" }),
      buildSession({ id: "s5", date: "2026-11-25", status: "cancelled" }),
    );
    const implementation = { ...buildImplementation({ today }), trainingSessions };
    const schedule = computeSchedule(implementation, today);
    const range = { from: "2026-09-01", to: "2026-12-31" };
    const { marks } = layoutGround({ implementation, schedule, today }, 9, range);
    expect(
      marks.filter(({ kind }) => kind === "training").map(({ date, label }) => [date, label]),
    ).toEqual([
      ["2026-11-17", "2 training sessions"],
      ["2026-11-23", "Training session"],
    ]);
  });
});

describe("words", () => {
  it("say what the bar shows", () => {
    const { rows } = layOut(halfDone);
    const row = rows.find(({ key }) => key === "ROL-11");
    if (row?.type !== "item") throw new Error("no row");
    const words = itemInWords(row, halfDone, today);
    expect(words).toMatch(/^ROL-11 .*: .* \d+ \w{3}/);
    expect(words).toContain("critical: go-live waits for it");
    expect(words).toContain("needs a banking day");
    expect(words).toContain("waits for ROL-10");
    const group = rows[0];
    if (group?.type !== "phase") throw new Error("no group");
    expect(groupInWords(group, today)).toMatch(/^P0 Intake: 4 of 4 done, \w{3} \d+ \w{3} to/);
  });
});
