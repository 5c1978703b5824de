import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankingDay } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import {
  addBusinessDays,
  onOrAfterBusinessDay,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate } from "../../../../../src-shared/domain/dates.ts";
import {
  DELAY_STEPS,
  delayModel,
  type DelayModel,
  NO_DELAYS,
} from "../../../../../src-shared/domain/experience/delay-model.ts";
import { aggregateExperience } from "../../../../../src-shared/domain/experience/experience-aggregate.ts";
import type { PayorCalendar } from "../../../../../src-shared/domain/calendar/payor-calendar-schema.ts";
import type { Implementation, Item } from "../../../../../src-shared/domain/implementation.ts";
import { computeSchedule } from "../../../../../src-shared/domain/schedule/schedule.ts";
import { simulateGoLive } from "../../../../../src-shared/domain/experience/simulate-go-live.ts";
import { buildImplementation, withItemsDone } from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-10-19";

/** Items done early, late or not at all, pinned anywhere, left out: one choice for each item, from the first on. */
const disorder = fc.array(
  fc.record({
    state: fc.constantFrom("open", "open", "done", "done", "in_progress", "not_applicable"),
    shift: fc.integer({ min: -15, max: 25 }),
    isPinned: fc.boolean(),
    durationDays: fc.option(fc.integer({ min: 0, max: 12 })),
  }),
  { maxLength: 120 },
);
type Disorder = typeof disorder extends fc.Arbitrary<infer T> ? T : never;

/** Calendars of payors: the usual week, another one, work on bank holidays, closed days. */
const calendars: fc.Arbitrary<PayorCalendar> = fc.record({
  workingWeek: fc.constantFrom(
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4],
    [2, 3, 4, 5, 6],
    [6, 7],
  ),
  worksOnBankHolidays: fc.boolean(),
  blackouts: fc.constantFrom(
    {},
    {
      b: {
        id: "b",
        reason: "Works holiday",
        from: "2026-12-21",
        to: "2027-01-03",
        kind: "closed",
        position: 1,
      },
    },
  ),
  monthEnd: fc.constant({ daysBefore: 0, daysAfter: 0 }),
});

function inDisorder(
  choices: Disorder,
  calendar: PayorCalendar = STANDARD_CALENDAR_SETTINGS,
): Implementation {
  const built = buildImplementation();
  const items = Object.values(built.items).map((item, index): [string, Item] => {
    const choice = choices[index];
    if (!choice) return [item.id, item];
    const moved = addCalendarDays(item.due, choice.shift);
    const durationDays = choice.durationDays ?? item.durationDays;
    const changed = { ...item, durationDays, isPinned: choice.isPinned };
    switch (choice.state) {
      case "done":
        if (item.phase > "P3") return [item.id, changed];
        return [item.id, { ...changed, status: "done", statusSince: moved, doneOn: moved }];
      case "not_applicable":
        return [item.id, { ...changed, status: "not_applicable" }];
      case "in_progress":
        return [item.id, { ...changed, status: "in_progress" }];
      case "open":
        return [item.id, { ...changed, due: choice.isPinned ? moved : item.due }];
    }
  });
  return { ...built, calendar, items: Object.fromEntries(items) };
}

function always(days: number, togetherness = 0): DelayModel {
  return {
    basis: "experience",
    togetherness,
    tableOf: () => new Int16Array(DELAY_STEPS).fill(days),
  };
}

/** Delays from `from` to `to`, all equally likely. */
function between(from: number, to: number, togetherness = 0): DelayModel {
  const table = Int16Array.from({ length: DELAY_STEPS }, (_, step) =>
    Math.round(from + ((to - from) * step) / (DELAY_STEPS - 1)),
  );
  return { basis: "experience", togetherness, tableOf: () => table };
}

function run(
  implementation: Implementation,
  model: DelayModel,
  today: IsoDate = TODAY,
  seed = 1,
): readonly IsoDate[] {
  return simulateGoLive(implementation, today, model, { seed, runs: 200 }).dates;
}

describe("the simulated go-live", () => {
  it("is the schedule's forecast in every run when nothing deviates from the plan", () => {
    fc.assert(
      fc.property(
        disorder,
        calendars,
        fc.integer({ min: -20, max: 70 }).map((days) => addCalendarDays(TODAY, days)),
        (choices, calendar, today) => {
          const implementation = inDisorder(choices, calendar);
          const { forecastGoLive } = computeSchedule(implementation, today);
          const dates = run(implementation, NO_DELAYS, today);
          expect(new Set(dates)).toEqual(new Set([forecastGoLive]));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is the same for the same seed and another for another", () => {
    const implementation = buildImplementation();
    const model = between(-2, 10);
    expect(run(implementation, model)).toEqual(run(implementation, model));
    expect(run(implementation, model, TODAY, 2)).not.toEqual(run(implementation, model));
  });

  it("is sorted, and lands on banking days", () => {
    fc.assert(
      fc.property(disorder, (choices) => {
        const implementation = inDisorder(choices);
        const dates = run(implementation, between(-3, 8));
        expect([...dates].sort()).toEqual(dates);
        if (implementation.items["ROL-11"]?.status === "not_applicable") return;
        expect(dates.every((date) => isBankingDay(date) && date >= TODAY)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("never comes earlier with longer delays, in no run", () => {
    fc.assert(
      fc.property(
        disorder,
        fc.integer({ min: -4, max: 6 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(0, 0.3),
        (choices, from, width, more, togetherness) => {
          const implementation = inDisorder(choices);
          const less = run(implementation, between(from, from + width, togetherness));
          const longer = run(
            implementation,
            between(from + more, from + width + more, togetherness),
          );
          less.forEach((date, index) => {
            expect(longer[index]! >= date, `${date} ${longer[index]}`).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never comes earlier when an item is done later or takes longer", () => {
    fc.assert(
      fc.property(disorder, fc.nat(), fc.integer({ min: 1, max: 10 }), (choices, pick, days) => {
        const implementation = inDisorder(choices);
        const open = Object.values(implementation.items).filter(
          ({ status }) => status === "not_started" || status === "in_progress",
        );
        const item = open[pick % open.length];
        if (!item) return;
        const slower = {
          ...implementation,
          items: {
            ...implementation.items,
            [item.id]: {
              ...item,
              due: addBusinessDays(item.due, days),
              durationDays: item.durationDays + days,
            },
          },
        };
        const model = between(-2, 5);
        const [before, after] = [run(implementation, model), run(slower, model)];
        before.forEach((date, index) => {
          expect(after[index]! >= date).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("can miss a pinned date but not beat it", () => {
    const goLive = "2027-01-12";
    const pinned = buildImplementation({
      items: { "ROL-11": { isPinned: true, due: goLive } },
    });
    expect(new Set(run(pinned, always(-5)))).toEqual(new Set([goLive]));
    expect(run(pinned, always(3))[0]! > goLive).toBe(true);
  });

  it("does not put work before what it waits for, and nothing before today", () => {
    const implementation = buildImplementation();
    const late = "2027-06-01";
    expect(run(implementation, always(-200), late)[0]).toBe(late);
  });

  it("is the day on which it went live once it has", () => {
    const live = withItemsDone(buildImplementation());
    const simulated = simulateGoLive(live, "2027-02-01", between(0, 9), { seed: 1 });
    expect(simulated).toEqual({ dates: [live.items["ROL-11"]!.due], drivers: [] });
  });

  it("follows the last item up to G where the first disbursement was removed, else the target", () => {
    const { "ROL-11": _removed, ...items } = buildImplementation().items;
    const without = { ...buildImplementation(), items };
    expect(run(without, NO_DELAYS)[0]).toBe(computeSchedule(without, TODAY).forecastGoLive);
    const empty = { ...buildImplementation(), items: {} };
    expect(run(empty, between(0, 9))).toEqual([onOrAfterBusinessDay(empty.anchors.goLive)]);
  });

  it("says which items the go-live waits for, and for how long", () => {
    const model: DelayModel = {
      basis: "experience",
      togetherness: 0,
      tableOf: ({ id }) => new Int16Array(DELAY_STEPS).fill(id === "PAY-10" ? 30 : 0),
    };
    const { drivers } = simulateGoLive(buildImplementation(), TODAY, model, { seed: 1, runs: 50 });
    const driver = new Map(drivers.map((each) => [each.itemId, each]));
    expect(driver.get("PAY-10")).toMatchObject({ share: 1, meanDays: 30 });
    expect(driver.get("ROL-11")).toMatchObject({ share: 1, meanDays: 0 });
    expect(driver.has("TRN-01")).toBe(false);
  });

  it("spreads wider when items are late together", () => {
    const implementation = buildImplementation();
    const width = (togetherness: number): number => {
      const dates = run(implementation, between(-2, 8, togetherness), TODAY, 5);
      return new Set(dates).size;
    };
    expect(width(0.8)).toBeGreaterThan(width(0));
  });

  it("ends for a plan with a cycle", () => {
    const implementation = buildImplementation({
      items: { "ROL-10": { dependsOn: ["ROL-11"] }, "ROL-11": { dependsOn: ["ROL-10"] } },
    });
    expect(run(implementation, between(0, 5))).toHaveLength(200);
  });
});

describe("how late things may be", () => {
  const row = (delay: number, itemId = "PAY-09", kind = "payee_onboarding" as const) => ({
    ...{ implementationId: "i", closedOn: "2026-09-01", flags: [], goLiveSlipDays: 0 },
    phaseDays: {},
    items: [
      { itemId, kind, slipDays: delay, ownDelayDays: delay },
      { itemId: "PAY-01", kind, slipDays: 0, ownDelayDays: 0 },
    ],
  });
  const times = (count: number, delay: number) => Array.from({ length: count }, () => row(delay));
  const item = (id: string) => buildImplementation().items[id]!;

  it("comes from the playbook below five closed implementations, and from experience from then on", () => {
    expect(delayModel(aggregateExperience(times(4, 3))).basis).toBe("playbook");
    expect(delayModel(aggregateExperience(times(5, 3))).basis).toBe("experience");
  });

  it("is between a tenth early and half its duration late by the playbook", () => {
    const model = delayModel(aggregateExperience([]));
    const table = model.tableOf({ ...item("ROL-13"), durationDays: 20 });
    expect([table[0], table[DELAY_STEPS - 1]]).toEqual([-2, 9]);
    expect([...table]).toEqual([...table].sort((a, b) => a - b));
    expect(model.tableOf({ ...item("ROL-13"), durationDays: 0 })[DELAY_STEPS - 1]).toBe(1);
  });

  it("leans on the kind while an item has little history, and on the item as it grows", () => {
    const lateShare = (count: number): number => {
      const table = delayModel(aggregateExperience(times(count, 10))).tableOf(item("PAY-09"));
      return table.filter((days) => days === 10).length / DELAY_STEPS;
    };
    // Half from its own history (all late), half from the kind (every other one late).
    expect(lateShare(5)).toBeCloseTo(0.75, 1);
    expect(lateShare(95)).toBeCloseTo(0.975, 1);
  });

  it("treats an item that nobody has done as its kind, and a kind that nobody has done as all", () => {
    const model = delayModel(aggregateExperience(times(8, 6)));
    expect([...model.tableOf(item("PAY-02"))].filter((days) => days === 6)).toHaveLength(
      DELAY_STEPS / 2,
    );
    expect(model.tableOf(item("SET-05"))).toEqual(model.tableOf(item("PAY-02")));
  });
});
