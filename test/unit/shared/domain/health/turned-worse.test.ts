import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../../../src-shared/commands/apply-command.ts";
import { isBusinessDay } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate } from "../../../../../src-shared/domain/dates.ts";
import { computeHealth } from "../../../../../src-shared/domain/health/health.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import { turnedWorse } from "../../../../../src-shared/domain/health/turned-worse.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { healthEntry } from "../../../../../src-shared/domain/health/health-history.ts";
import { HEALTH_COLOURS, type HealthColour } from "../../../../../src-shared/domain/vocabulary.ts";
import { generateSample } from "../../../../../src-shared/sample/generate-sample.ts";
import {
  builtInPlaybook,
  buildImplementation,
} from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";
const THRESHOLDS = DEFAULT_HEALTH_THRESHOLDS;

const sample = [
  ...generateSample({
    ...{ count: 40, seed: 7, today: TODAY, playbook: builtInPlaybook, ipm: "Jordan Reyes" },
  }),
].map(({ implementation }) => implementation);

function worseOf(implementation: Implementation, today: IsoDate) {
  return turnedWorse(
    implementation,
    today,
    THRESHOLDS,
    computeHealth(implementation, today, THRESHOLDS),
  );
}

/** The plain way: both days measured in full and compared. */
function bothDays(implementation: Implementation, today: IsoDate) {
  const health = computeHealth(implementation, today, THRESHOLDS);
  let since = addCalendarDays(today, -1);
  while (!isBusinessDay(since)) since = addCalendarDays(since, -1);
  const before = computeHealth(implementation, since, THRESHOLDS);
  const place = (colour: HealthColour): number => HEALTH_COLOURS.indexOf(colour);
  if (implementation.createdOn > since) return null;
  if (place(health.colour) >= place(before.colour) || before.colour === "none") return null;
  const was = new Map(before.reasons.map(({ dimension, colour }) => [dimension, colour]));
  return {
    before: before.colour,
    dimensions: health.reasons
      .filter(({ dimension, colour }) => {
        const earlier = was.get(dimension);
        return earlier ? place(colour) < place(earlier) : colour !== "green";
      })
      .map(({ dimension }) => dimension),
  };
}

/** As if nobody had written down a day of its health. */
function forgetful(implementation: Implementation): Implementation {
  return { ...implementation, healthHistory: {}, healthKnownOn: null };
}

describe("turnedWorse", () => {
  it("is what measuring both days in full says, on every day of a month over the sample", () => {
    let turns = 0;
    for (const implementation of sample.map(forgetful)) {
      for (let day = 0; day < 30; day++) {
        const today = addCalendarDays(TODAY, day);
        const expected = bothDays(implementation, today);
        expect(worseOf(implementation, today), `${implementation.payor.name} ${today}`).toEqual(
          expected,
        );
        if (expected) turns += 1;
      }
    }
    // Nobody works in that month, so that many a card turns.
    expect(turns).toBeGreaterThan(20);
  });

  it("knows from the document how health was yesterday, whatever the document says today", () => {
    const [implementation] = sample.filter(
      (each) => computeHealth(each, TODAY, THRESHOLDS).colour === "red",
    );
    if (!implementation) throw new Error("None of the sample is off track");
    // Monday's yesterday.
    const yesterday = addCalendarDays(TODAY, -3);
    const kept = (colour: HealthColour, healthKnownOn: IsoDate): Implementation => ({
      ...implementation,
      healthHistory: {
        [addCalendarDays(TODAY, -9)]: {
          ...{ on: addCalendarDays(TODAY, -9), colour, reason: "" },
          dimensions: Object.fromEntries(
            computeHealth(implementation, TODAY, THRESHOLDS).reasons.map((reason, index) => [
              reason.dimension,
              index === 0 ? colour : reason.colour,
            ]),
          ),
        },
      },
      healthKnownOn,
    });
    const [worst] = computeHealth(implementation, TODAY, THRESHOLDS).reasons;
    const worse = { before: "amber", dimensions: [worst?.dimension] };
    expect(worseOf(kept("amber", yesterday), TODAY)).toEqual(worse);
    expect(worseOf(kept("amber", TODAY), TODAY)).toEqual(worse);
    expect(worseOf(kept("red", TODAY), TODAY)).toBeNull();
    // A document whose last command is older was red yesterday, by the same reasons as today.
    expect(worseOf(kept("amber", addCalendarDays(TODAY, -4)), TODAY)).toBeNull();
    // On hold yesterday: there was no colour to compare with.
    expect(worseOf(kept("none", yesterday), TODAY)).toBeNull();
  });

  it("says nothing of a card that has no colour, is new, or got better", () => {
    const implementation = forgetful(
      buildImplementation({ kickoff: "2026-10-05", goLive: "2026-12-11" }),
    );
    expect(worseOf({ ...implementation, createdOn: TODAY }, TODAY)).toBeNull();
    // Changed today, with nothing written down of yesterday.
    expect(worseOf({ ...implementation, healthKnownOn: TODAY }, TODAY)).toBeNull();
    const hold = { reason: "Budget", since: TODAY, reviewOn: "2026-12-01" };
    expect(worseOf({ ...implementation, hold }, TODAY)).toBeNull();
  });

  it("tells a command of today that makes a card worse", () => {
    // Monday's yesterday.
    const yesterday = addCalendarDays(TODAY, -3);
    const onTrack = sample.find((each) =>
      [TODAY, yesterday].every((day) => computeHealth(each, day, THRESHOLDS).colour === "green"),
    );
    if (!onTrack) throw new Error("None of the sample is on track");
    const entry = healthEntry(yesterday, computeHealth(onTrack, yesterday, THRESHOLDS));
    const implementation: Implementation = {
      ...onTrack,
      healthHistory: { [yesterday]: entry },
      healthKnownOn: yesterday,
    };
    const context = {
      ...{ today: TODAY, now: `${TODAY}T15:00:00.000Z`, user: "Jordan Reyes" },
      healthThresholds: THRESHOLDS,
    };
    const applied = applyCommand(
      implementation,
      {
        id: "change-1",
        command: {
          type: "implementation/set-anchors",
          kickoff: implementation.anchors.kickoff,
          goLive: addCalendarDays(TODAY, 7),
        },
      },
      context,
    );
    if (!applied.ok) throw new Error(applied.error.message);
    const worse = worseOf(applied.value.next, TODAY);
    expect(worse?.before).toBe("green");
    expect(worse?.dimensions).toContain("overdue");
  });
});
