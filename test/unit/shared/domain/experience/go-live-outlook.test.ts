import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANDARD_CALENDAR } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import { aggregateExperience } from "../../../../../src-shared/domain/experience/experience-aggregate.ts";
import {
  type ExperienceRow,
  learnFrom,
} from "../../../../../src-shared/domain/experience/experience.ts";
import {
  MOST_BINS,
  outlookOf,
} from "../../../../../src-shared/domain/experience/go-live-outlook.ts";
import {
  againstTarget,
  driverInWords,
  outlookSentence,
  phaseInWords,
} from "../../../../../src-shared/domain/experience/outlook-words.ts";
import { computeSchedule } from "../../../../../src-shared/domain/schedule/schedule.ts";
import { buildImplementation, withItemsDone } from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-10-19";
const implementation = buildImplementation();

/** Closed implementations in which each item of its own was that late. */
function closed(...delays: readonly number[]): readonly ExperienceRow[] {
  const done = withItemsDone(buildImplementation());
  const row = learnFrom({
    ...done,
    closed: { on: "2027-03-01", by: "Dana", retainUntil: "2034-03-01" },
    phaseEnteredOn: { P0: "2026-09-01", P4: "2026-10-05", P5: "2026-11-02" },
  })!;
  return delays.map((delay, index) => ({
    ...row,
    implementationId: `i-${index}`,
    items: row.items.map((item) => ({ ...item, ownDelayDays: delay })),
  }));
}

function outlook(rows: readonly ExperienceRow[], today = TODAY) {
  return outlookOf(implementation, today, aggregateExperience(rows));
}

describe("the outlook", () => {
  it("puts P50 before P85, inside a histogram that holds every run without gaps", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 9 }),
        fc.integer({ min: 0, max: 60 }),
        (delays, days) => {
          const today = addCalendarDays(TODAY, days);
          const { p50, p85, histogram, runs } = outlook(closed(...delays), today);
          expect(p50 <= p85).toBe(true);
          expect(histogram.length).toBeLessThanOrEqual(MOST_BINS);
          expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(runs);
          expect(histogram[0]!.from <= p50 && p85 <= histogram.at(-1)!.to).toBe(true);
          histogram.slice(1).forEach(({ from }, index) => {
            expect(from > histogram[index]!.to).toBe(true);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is the same on the same day, and played anew on another", () => {
    const rows = closed(0, 2, 4, 6, 8);
    expect(outlook(rows)).toEqual(outlook(rows));
    const counts = (today: string) => outlook(rows, today).histogram.map(({ count }) => count);
    expect(counts("2026-10-20")).not.toEqual(counts(TODAY));
  });

  it("is later with later experience", () => {
    const [early, late] = [outlook(closed(0, 0, 0, 1, 1)), outlook(closed(3, 3, 4, 6, 6))];
    expect(late.p50 > early.p50).toBe(true);
    expect(late.p85 > early.p85).toBe(true);
  });

  it("stands beside target, baseline and the plan's own forecast", () => {
    const schedule = computeSchedule(implementation, TODAY);
    expect(outlook(closed(1, 2, 3, 4, 5))).toMatchObject({
      target: schedule.targetGoLive,
      baseline: schedule.baselineGoLive,
      asPlanned: schedule.forecastGoLive,
      isSettled: false,
    });
  });

  it("says what it rests on", () => {
    expect(outlook(closed(1, 1, 1, 1)).evidence).toEqual({
      closedCount: 4,
      basis: "playbook",
      text:
        "Not from experience: of 5 closed implementations that are needed, this workspace has 4. " +
        "Until then the durations of the plan count, each item between 10% early and 50% late.",
    });
    expect(outlook(closed(1, 1, 1, 1, 1)).evidence).toEqual({
      closedCount: 5,
      basis: "experience",
      text: "From 5 closed implementations of this workspace.",
    });
  });

  it("names what makes it late, most days first", () => {
    const { drivers } = outlook(closed(2, 2, 2, 2, 2));
    expect(drivers.length).toBeGreaterThan(0);
    const days = drivers.map(({ meanDays }) => meanDays);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(drivers.every(({ share }) => share > 0 && share <= 1)).toBe(true);
  });

  it("compares phases, from five closed implementations on", () => {
    const here = { ...implementation, phaseEnteredOn: { P0: "2026-09-08", P1: "2026-09-14" } };
    const phases = (rows: readonly ExperienceRow[]) =>
      outlookOf({ ...here, phase: "P1" }, TODAY, aggregateExperience(rows)).phases;
    const [p0, p1, , , p4] = phases(closed(0, 0, 0, 0, 0));
    expect(p0).toMatchObject({ hereDays: 4, isCurrent: false });
    expect(p1).toMatchObject({ usual: null, isCurrent: true });
    expect(p4).toMatchObject({ usual: { median: 19 }, hereDays: null });
    expect(phases(closed(0))[4]?.usual).toBeNull();
  });
});

describe("the outlook in words", () => {
  it("makes one sentence for an agenda", () => {
    const { evidence } = outlook(closed(0, 0, 0, 0, 0));
    const dates = {
      target: "2026-12-08",
      asPlanned: "2026-12-10",
      p50: "2026-12-14",
      p85: "2027-01-05",
    };
    expect(outlookSentence({ ...outlook([]), ...dates, evidence }, TODAY)).toBe(
      "Target Tue 8 Dec, as planned Thu 10 Dec, likely Mon 14 Dec (P50), safe to promise Tue 5 Jan 2027 (P85). " +
        "From 5 closed implementations of this workspace.",
    );
    const live = withItemsDone(implementation);
    const settled = outlookOf(live, "2027-01-04", aggregateExperience([]));
    expect(outlookSentence(settled, "2027-01-04")).toMatch(/^Target .*; nothing is open/);
  });

  it("counts from the target in business days", () => {
    const say = (date: string): string => againstTarget(date, "2026-12-08", STANDARD_CALENDAR);
    expect([say("2026-12-08"), say("2026-12-09"), say("2026-12-04")]).toEqual([
      "on the target",
      "1 business day after the target",
      "2 business days before the target",
    ]);
  });

  it("says what an item adds and how often it decides", () => {
    expect(driverInWords({ itemId: "x", share: 0.654, meanDays: 1.04 })).toBe(
      "adds 1.0 business day on average; decides in 65 of 100 runs",
    );
    expect(driverInWords({ itemId: "x", share: 1, meanDays: 2 })).toContain("decides in every run");
  });

  it("says how long a phase takes", () => {
    const usual = { count: 5, min: 1, median: 24, p85: 31, max: 40 };
    expect(phaseInWords({ phase: "P4", usual, hereDays: 31, isCurrent: false })).toBe(
      "usually 24 business days, here 31",
    );
    expect(phaseInWords({ phase: "P4", usual: null, hereDays: 3, isCurrent: true })).toBe(
      "here 3 business days so far",
    );
    expect(phaseInWords({ phase: "P4", usual: null, hereDays: null, isCurrent: false })).toBe("");
  });
});
