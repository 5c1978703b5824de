import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../../../src-shared/commands/apply-command.ts";
import type { HealthEntry } from "../../../../../src-shared/domain/health/health-schema.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { addCalendarDays, calendarDaysBetween } from "../../../../../src-shared/domain/dates.ts";
import { computeHealth } from "../../../../../src-shared/domain/health/health.ts";
import {
  type HealthTrend,
  healthEntry,
  healthTrend,
  isSameColours,
  lastTurn,
  trendSegments,
} from "../../../../../src-shared/domain/health/health-history.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import {
  buildBusyImplementation,
  CONTEXT,
  TODAY,
} from "../../../../helpers/busy-implementation.ts";
import { buildImplementation, KICKOFF } from "../../../../helpers/implementation-builders.ts";
import { randomCommand } from "../../../../helpers/random-commands.ts";

const at = (trend: HealthTrend, day: string): HealthEntry | undefined =>
  trend.entries.findLast(({ on }) => on <= day);

const entry = (on: string, colour: "red" | "amber" | "green"): HealthEntry => ({
  on,
  colour,
  reason: "",
  dimensions: { schedule: colour },
});

describe("the history of health", () => {
  it("on any day is the health of the document as it was at the end of that day", () => {
    const step = fc.record({
      days: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 5, 9, 20),
      draws: fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), fc.nat(20), (steps, rest) => {
        let implementation: Implementation = buildBusyImplementation({ today: KICKOFF });
        let today: string = TODAY;
        const ends = new Map<string, Implementation>();
        for (let day = KICKOFF; day < today; day = addCalendarDays(day, 1)) {
          ends.set(day, implementation);
        }
        steps.forEach(({ days, draws }, index) => {
          for (let passed = 0; passed < days; passed++) {
            ends.set(today, implementation);
            today = addCalendarDays(today, 1);
          }
          let drawn = 0;
          const pick = (below: number): number => (draws[drawn++ % draws.length] ?? 0) % below;
          const command = randomCommand(implementation, pick, `fresh-${index}`);
          const context = { ...CONTEXT, today, now: `${today}T15:00:00.000Z` };
          const applied = applyCommand(implementation, { id: `c${index}`, command }, context);
          if (applied.ok) implementation = applied.value.next;
        });
        const last = addCalendarDays(today, rest);
        for (; today <= last; today = addCalendarDays(today, 1)) ends.set(today, implementation);
        const trend = healthTrend(implementation, last, DEFAULT_HEALTH_THRESHOLDS);
        for (const [day, document] of ends) {
          const expected = healthEntry(
            day,
            computeHealth(document, day, DEFAULT_HEALTH_THRESHOLDS),
          );
          const found = at(trend, day);
          expect(found && isSameColours(found, expected), day).toBe(true);
          compared++;
        }
        // Only changes are kept.
        trend.entries.forEach((one, index) => {
          const before = trend.entries[index - 1];
          if (before) expect(isSameColours(before, one)).toBe(false);
        });
      }),
      { numRuns: 25 },
    );
    expect(compared).toBeGreaterThan(500);
  }, 120_000);

  it("measures a long pause at sixty days, and the last of them is there", () => {
    const applied = applyCommand(
      buildImplementation(),
      { id: "c", command: { type: "implementation/set-ipm", ipm: "Jo" } },
      { ...CONTEXT, today: addCalendarDays(KICKOFF, 400) },
    );
    if (!applied.ok) throw new Error(applied.error.message);
    const { healthHistory, healthKnownOn } = applied.value.next;
    expect(healthKnownOn).toBe(addCalendarDays(KICKOFF, 400));
    expect(Object.keys(healthHistory).length).toBeGreaterThan(2);
    expect(Object.keys(healthHistory).length).toBeLessThanOrEqual(61);
  });

  it("keeps going forward when the clock was set back", () => {
    const first = applyCommand(
      buildImplementation(),
      { id: "a", command: { type: "implementation/set-ipm", ipm: "Jo" } },
      { ...CONTEXT, today: "2026-09-20" },
    );
    if (!first.ok) throw new Error(first.error.message);
    const second = applyCommand(
      first.value.next,
      { id: "b", command: { type: "implementation/set-ipm", ipm: "Al" } },
      { ...CONTEXT, today: "2026-09-18" },
    );
    if (!second.ok) throw new Error(second.error.message);
    expect(second.value.next.healthKnownOn).toBe("2026-09-20");
  });
});

describe("trendSegments", () => {
  const trend: HealthTrend = {
    today: "2026-09-30",
    entries: [
      entry("2026-09-10", "green"),
      entry("2026-09-20", "amber"),
      entry("2026-09-28", "red"),
    ],
  };

  it("cover every day once, unknown days included", () => {
    const segments = trendSegments(trend, "2026-09-01", "overall");
    expect(segments.map(({ from, to, colour }) => [from, to, colour])).toEqual([
      ["2026-09-01", "2026-09-09", null],
      ["2026-09-10", "2026-09-19", "green"],
      ["2026-09-20", "2026-09-27", "amber"],
      ["2026-09-28", "2026-09-30", "red"],
    ]);
    const days = segments.reduce((sum, { from, to }) => sum + calendarDaysBetween(from, to) + 1, 0);
    expect(days).toBe(30);
    expect(trendSegments(trend, "2026-09-25", "schedule")[0]).toEqual({
      from: "2026-09-25",
      to: "2026-09-27",
      colour: "amber",
    });
    expect(trendSegments(trend, "2026-09-25", "banking")).toEqual([
      { from: "2026-09-25", to: "2026-09-30", colour: null },
    ]);
  });

  it("lastTurn says when the colour of today came", () => {
    expect(lastTurn(trend)).toEqual({ on: "2026-09-28", from: "amber", to: "red" });
    expect(lastTurn({ ...trend, entries: trend.entries.slice(0, 1) })).toBeNull();
  });
});
