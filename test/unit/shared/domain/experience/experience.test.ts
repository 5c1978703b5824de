import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessDays } from "../../../../../src-shared/domain/calendar/business-days.ts";
import {
  type ExperienceRow,
  type ItemExperience,
  learnFrom,
  phaseDays,
} from "../../../../../src-shared/domain/experience/experience.ts";
import {
  aggregateExperience,
  distributionOf,
} from "../../../../../src-shared/domain/experience/experience-aggregate.ts";
import type { Implementation, Item } from "../../../../../src-shared/domain/implementation.ts";
import { CHECKLIST_KINDS, PHASE_CODES } from "../../../../../src-shared/domain/vocabulary.ts";
import {
  buildImplementation,
  type ImplementationOverrides,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

const CLOSED = { on: "2027-03-01", by: "Dana", retainUntil: "2034-03-01" };

/** Everything done on its due date, then changed, then closed. */
function closedOne(
  items: Readonly<Record<string, Partial<Item>>> = {},
  overrides: ImplementationOverrides = {},
): Implementation {
  const done = withItemsDone(buildImplementation(overrides));
  const changed = Object.fromEntries(
    Object.entries(items).map(([id, change]): [string, Item] => [
      id,
      { ...done.items[id]!, ...change },
    ]),
  );
  return { ...done, closed: CLOSED, items: { ...done.items, ...changed } };
}

function learnt(implementation: Implementation): ReadonlyMap<string, ItemExperience> {
  return new Map(learnFrom(implementation)!.items.map((item) => [item.itemId, item]));
}

/** The due date of an item in the built plan, moved by business days. */
function late(id: string, days: number): Partial<Item> {
  const due = buildImplementation().items[id]!.due;
  return { doneOn: addBusinessDays(due, days) };
}

describe("what a closed implementation teaches", () => {
  it("is nothing while it is open, and nothing when it was cancelled", () => {
    expect(learnFrom(buildImplementation())).toBeNull();
    const cancelled = { reason: "Bought by another", on: "2027-01-04" };
    expect(learnFrom({ ...closedOne(), cancelled })).toBeNull();
  });

  it("is that nothing was late when everything was done as planned", () => {
    const row = learnFrom(closedOne())!;
    expect(row).toMatchObject({ closedOn: "2027-03-01", goLiveSlipDays: 0, flags: [] });
    expect(row.items.every(({ slipDays }) => slipDays === 0)).toBe(true);
    // Items with room before their due date could have been done earlier only if they had no due date.
    expect(row.items.every(({ ownDelayDays }) => ownDelayDays === 0)).toBe(true);
  });

  it("puts a delay to the item that caused it, not to the one that waited", () => {
    // ROL-10 waits for ROL-09 with one day of work, ROL-11 for ROL-10.
    const items = learnt(
      closedOne({
        "ROL-09": late("ROL-09", 6),
        "ROL-10": late("ROL-10", 6),
        "ROL-11": late("ROL-11", 8),
      }),
    );
    expect(items.get("ROL-09")).toMatchObject({ slipDays: 6, ownDelayDays: 6 });
    expect(items.get("ROL-10")).toMatchObject({ slipDays: 6, ownDelayDays: 0 });
    expect(items.get("ROL-11")).toMatchObject({ slipDays: 8, ownDelayDays: 2 });
  });

  it("does not let a date that was moved by hand, or with the go-live, hide a delay", () => {
    const doneOn = addBusinessDays(buildImplementation().items["PAY-10"]!.due, 15);
    const moved = { due: doneOn, isPinned: true, doneOn };
    expect(learnt(closedOne({ "PAY-10": moved })).get("PAY-10")?.slipDays).toBe(15);
    expect(learnt(closedOne({ "PAY-10": moved })).get("PAY-10")?.ownDelayDays).toBe(15);
  });

  it("counts work done ahead as early", () => {
    expect(learnt(closedOne({ "CLO-12": late("CLO-12", -1) })).get("CLO-12")?.slipDays).toBe(-1);
  });

  it("does not believe that an item waited for what was ticked after it", () => {
    const items = learnt(closedOne({ "ROL-09": late("ROL-09", 30) }));
    expect(items.get("ROL-10")?.ownDelayDays).toBe(0);
  });

  it("leaves out what did not apply or was removed", () => {
    const { items } = closedOne({ "SET-05": { status: "not_applicable", doneOn: null } });
    const { "SET-06": _removed, ...others } = items;
    const left = learnt({ ...closedOne(), items: others });
    expect(left.has("SET-05")).toBe(false);
    expect(left.has("SET-06")).toBe(false);
    expect(left.size).toBeGreaterThan(80);
    expect(learnFrom({ ...closedOne(), items: {} })).toMatchObject({
      goLiveSlipDays: null,
      items: [],
    });
  });

  it("takes a date in another year for a slip of the pen", () => {
    const items = learnt(closedOne({ "CLO-12": { doneOn: "2036-01-02" } }));
    expect(items.get("CLO-12")?.slipDays).toBe(250);
  });

  it("counts business days of the payor's own calendar", () => {
    const calendar = { ...buildImplementation().calendar, workingWeek: [1, 2, 3, 4] };
    const doneOn = "2027-02-01";
    const row = learnFrom(
      closedOne({ "CLO-12": { baselineDue: "2027-01-25", doneOn, dependsOn: [] } }, { calendar }),
    )!;
    expect(row.items.find(({ itemId }) => itemId === "CLO-12")?.slipDays).toBe(4);
  });

  it("counts each phase to the next one that was entered", () => {
    const phaseEnteredOn = { P0: "2026-09-07", P1: "2026-09-14", P4: "2026-09-21" };
    const { calendar } = buildImplementation();
    // Labor Day is the 7th.
    expect(phaseDays({ phaseEnteredOn, calendar }, "2026-09-24")).toEqual({ P0: 5, P1: 5, P4: 3 });
  });
});

const rows: fc.Arbitrary<ExperienceRow> = fc.record({
  implementationId: fc.uuid(),
  closedOn: fc.constant("2026-09-01"),
  flags: fc.constant([]),
  goLiveSlipDays: fc.option(fc.integer({ min: -5, max: 60 })),
  phaseDays: fc.dictionary(fc.constantFrom(...PHASE_CODES), fc.integer({ min: 0, max: 40 })),
  items: fc.array(
    fc.record({
      itemId: fc.constantFrom("SET-05", "SET-06", "PAY-09", "own"),
      kind: fc.constantFrom(...CHECKLIST_KINDS),
      slipDays: fc.integer({ min: -10, max: 60 }),
      ownDelayDays: fc.integer({ min: -10, max: 60 }),
    }),
    { maxLength: 12 },
  ),
});

describe("the experience of a workspace", () => {
  it("does not depend on the order of the closed implementations", () => {
    fc.assert(
      fc.property(
        fc
          .array(rows, { maxLength: 12 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          const plain = (from: readonly ExperienceRow[]): unknown => {
            const { items, kinds, ...rest } = aggregateExperience(from);
            return { ...rest, items: [...items], kinds: [...kinds] };
          };
          expect(plain(shuffled)).toEqual(plain(list));
        },
      ),
    );
  });

  it("sums up phases, items and kinds", () => {
    const of = (days: number, phase: number): ExperienceRow => ({
      implementationId: `i${days}`,
      closedOn: "2026-09-01",
      flags: [],
      goLiveSlipDays: days,
      phaseDays: { P4: phase },
      items: [{ itemId: "PAY-09", kind: "payee_onboarding", slipDays: 0, ownDelayDays: days }],
    });
    const experience = aggregateExperience([of(0, 20), of(4, 24), of(2, 31), of(2, 22)]);
    expect(experience.closedCount).toBe(4);
    expect(experience.phases).toEqual({
      P4: { count: 4, min: 20, median: 22, p85: 31, max: 31 },
    });
    expect(experience.goLiveSlip).toEqual({ count: 4, min: 0, median: 2, p85: 4, max: 4 });
    expect(distributionOf(experience.items.get("PAY-09")!).median).toBe(2);
    expect(experience.kinds.get("payee_onboarding")).toEqual([
      [0, 1],
      [2, 2],
      [4, 1],
    ]);
  });

  it("sees that items of one implementation are late together", () => {
    const of = (id: string, delays: readonly number[]): ExperienceRow => ({
      ...{ implementationId: id, closedOn: "2026-09-01", flags: [], goLiveSlipDays: 0 },
      phaseDays: {},
      items: delays.map((ownDelayDays, index) => ({
        ...{ itemId: `I-${index}`, kind: "setup" as const, slipDays: 0, ownDelayDays },
      })),
    });
    const apart = [of("a", [0, 9, 0, 9]), of("b", [9, 0, 9, 0]), of("c", [0, 9, 9, 0])];
    const together = [of("a", [9, 9, 8, 9]), of("b", [0, 0, 1, 0]), of("c", [4, 5, 4, 5])];
    expect(aggregateExperience(apart).togetherness).toBe(0);
    expect(aggregateExperience(together).togetherness).toBeGreaterThan(0.7);
    expect(aggregateExperience(together.slice(0, 1)).togetherness).toBe(0);
  });
});
