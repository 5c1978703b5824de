import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankingDay } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import {
  addBusinessDays,
  calendarOf,
  isBusinessDay,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import {
  type Implementation,
  isSatisfied,
  type Item,
} from "../../../../../src-shared/domain/implementation.ts";
import { plannedDue, replan } from "../../../../../src-shared/domain/schedule/plan.ts";
import { computeSchedule } from "../../../../../src-shared/domain/schedule/schedule.ts";
import {
  anyPlan,
  anySituation,
  withDates,
  withItem,
} from "../../../../helpers/random-implementations.ts";

const RUNS = { numRuns: 150 };

/** Whether some weekday is both worked by the payor and a banking day in principle. */
function hasBankDays({ calendar }: Implementation): boolean {
  return calendar.workingWeek.some((weekday) => weekday <= 5);
}

function slip(implementation: Implementation, id: string, due: string): Implementation {
  return withItem(implementation, id, { due, isPinned: true });
}

describe("moving an anchor", () => {
  it("there and back restores every open, unpinned date, and never touches the others", () => {
    const days = fc.integer({ min: -60, max: 90 });
    fc.assert(
      fc.property(anySituation, days, days, ({ implementation }, k, g) => {
        const { items, anchors, calendar } = implementation;
        const moved = {
          kickoff: addCalendarDays(anchors.kickoff, k),
          goLive: addCalendarDays(anchors.goLive, g),
        };
        const there = withDates(items, replan(items, { anchors: moved, calendar }));
        for (const item of Object.values(items)) {
          if (item.status === "done" || item.isPinned) expect(there[item.id]).toEqual(item);
        }
        expect(withDates(there, replan(there, implementation))).toEqual(items);
      }),
      RUNS,
    );
  });
});

describe("planned dates", () => {
  it("of bank-bound items lie on banking days on which the payor works, whatever the calendar", () => {
    fc.assert(
      fc.property(anyPlan, (implementation) => {
        const calendar = calendarOf(implementation);
        const bound = Object.values(implementation.items).filter((item) => item.isBankBound);
        expect(bound.length).toBeGreaterThan(0);
        for (const item of bound) {
          expect(isBankingDay(item.due), `${item.id} on ${item.due}`).toBe(true);
          if (hasBankDays(implementation)) expect(isBusinessDay(item.due, calendar)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe("the forecast", () => {
  it("never precedes the item's date, today or a dependency, and done items stand where they were done", () => {
    fc.assert(
      fc.property(anySituation, ({ implementation, today }) => {
        const calendar = calendarOf(implementation);
        const { items } = computeSchedule(implementation, today);
        for (const item of Object.values(implementation.items)) {
          const expected = items.get(item.id);
          if (item.status === "not_applicable") {
            expect(expected).toBeUndefined();
            continue;
          }
          if (!expected) throw new Error(`${item.id} has no forecast`);
          if (item.status === "done") {
            expect([expected.due, expected.binding]).toEqual([item.doneOn, null]);
            continue;
          }
          expect(expected.due >= item.due && expected.due >= today).toBe(true);
          expect(expected.start <= expected.due).toBe(true);
          expect(expected.isPinMissed).toBe(item.isPinned && expected.due > item.due);
          if (item.status === "not_started") expect(expected.start >= today).toBe(true);
          for (const id of item.dependsOn) {
            const ready = items.get(id)?.due;
            if (ready === undefined) continue;
            expect(expected.start >= ready, `${item.id} starts before ${id}`).toBe(true);
            expect(expected.due >= addBusinessDays(ready, item.durationDays, calendar)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it("puts no open bank-bound item on a bank holiday or a weekend, pinned or not", () => {
    fc.assert(
      fc.property(anySituation, ({ implementation, today }) => {
        const calendar = calendarOf(implementation);
        const schedule = computeSchedule(implementation, today);
        for (const item of Object.values(implementation.items)) {
          const due = schedule.items.get(item.id)?.due;
          if (!item.isBankBound || isSatisfied(item) || due === undefined) continue;
          expect(isBankingDay(due), `${item.id} on ${due}`).toBe(true);
          if (hasBankDays(implementation)) expect(isBusinessDay(due, calendar)).toBe(true);
        }
        expect(isBankingDay(schedule.targetGoLive) && isBankingDay(schedule.baselineGoLive)).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  it("of the go-live never gets earlier by a delay: a later date, a longer duration, a later today", () => {
    const delay = fc.record({
      index: fc.nat(),
      days: fc.integer({ min: 1, max: 40 }),
      kind: fc.constantFrom("date", "duration", "today"),
    });
    fc.assert(
      fc.property(anySituation, delay, ({ implementation, today }, { index, days, kind }) => {
        const before = computeSchedule(implementation, today).forecastGoLive;
        const all = Object.values(implementation.items);
        const item = all[index % all.length];
        if (!item) return;
        const changes: Record<string, () => Partial<Item>> = {
          date: () => ({ due: addCalendarDays(item.due, days) }),
          duration: () => ({ durationDays: item.durationDays + days }),
        };
        const change = changes[kind];
        const after = change
          ? computeSchedule(withItem(implementation, item.id, change()), today)
          : computeSchedule(implementation, addCalendarDays(today, days));
        expect(after.forecastGoLive >= before).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("slack", () => {
  it("is exact: an item may slip by it and the go-live stays, one day more and it moves", () => {
    fc.assert(
      fc.property(anySituation, ({ implementation, today }) => {
        const calendar = calendarOf(implementation);
        const { items, forecastGoLive } = computeSchedule(implementation, today);
        const goLiveAfter = (id: string, due: string): string =>
          computeSchedule(slip(implementation, id, due), today).forecastGoLive;
        for (const { id, due, slackDays, isCritical } of items.values()) {
          if (slackDays === null) continue;
          expect(slackDays).toBeGreaterThanOrEqual(0);
          expect(isCritical).toBe(slackDays === 0);
          const latest = slackDays === 0 ? due : addBusinessDays(due, slackDays, calendar);
          expect(goLiveAfter(id, latest), `${id} by its slack of ${slackDays}`).toBe(
            forecastGoLive,
          );
          const tooLate = addBusinessDays(latest, 1, calendar);
          expect(goLiveAfter(id, tooLate) > forecastGoLive, `${id} by a day more`).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is null exactly where the go-live does not wait: such an item may slip by months", () => {
    fc.assert(
      fc.property(anySituation, ({ implementation, today }) => {
        const { items, forecastGoLive } = computeSchedule(implementation, today);
        for (const item of Object.values(implementation.items)) {
          const scheduled = items.get(item.id);
          if (!scheduled || scheduled.slackDays !== null || item.status === "done") continue;
          const late = slip(implementation, item.id, addCalendarDays(scheduled.due, 200));
          expect(computeSchedule(late, today).forecastGoLive).toBe(forecastGoLive);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("the critical path", () => {
  it("is there while the go-live is open, ends with it, and each of it waits for the one before", () => {
    fc.assert(
      fc.property(anySituation, ({ implementation, today }) => {
        const { items, criticalPath } = computeSchedule(implementation, today);
        const goLive = implementation.items["ROL-11"];
        if (!goLive || goLive.status === "not_applicable") return;
        if (isSatisfied(goLive)) {
          expect(criticalPath).toEqual([]);
          return;
        }
        expect(criticalPath.at(-1)).toBe("ROL-11");
        criticalPath.forEach((id, index) => {
          const scheduled = items.get(id);
          expect(scheduled?.isCritical, id).toBe(true);
          const before = criticalPath[index - 1];
          if (before !== undefined) {
            expect(scheduled?.binding).toEqual({ kind: "dependency", itemId: before });
          }
        });
      }),
      RUNS,
    );
  });
});

describe("a broken file", () => {
  it("with dependencies in circles is scheduled without an exception", () => {
    const edges = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anySituation, edges, ({ implementation, today }, pairs) => {
        let broken = implementation;
        const ids = Object.keys(implementation.items);
        for (const [from, to] of pairs) {
          const [item, other] = [ids[from % ids.length], ids[to % ids.length]];
          if (item === undefined || other === undefined) continue;
          const dependsOn = [...(broken.items[item]?.dependsOn ?? []), other];
          broken = withItem(broken, item, { dependsOn });
        }
        const schedule = computeSchedule(broken, today);
        const applicable = Object.values(broken.items).filter(
          (item) => item.status !== "not_applicable",
        );
        expect(schedule.items.size).toBe(applicable.length);
        for (const { slackDays } of schedule.items.values()) {
          expect(slackDays === null || slackDays >= 0).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe("plannedDue", () => {
  it("is where a fresh plan puts every item", () => {
    fc.assert(
      fc.property(anyPlan, (implementation) => {
        for (const item of Object.values(implementation.items)) {
          expect(plannedDue(item, implementation)).toBe(item.due);
        }
      }),
      RUNS,
    );
  });
});
