import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goCriteria } from "../../../../../src-shared/domain/gates/go-no-go.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import type { Implementation, Item } from "../../../../../src-shared/domain/implementation.ts";
import {
  lackOf,
  missingParts,
  READINESS_WEIGHTS,
  readinessScore,
} from "../../../../../src-shared/domain/gates/readiness-score.ts";
import { summariseCard } from "../../../../../src-shared/domain/summarise-card.ts";
import { ITEM_STATUSES, PAYEE_STATUSES } from "../../../../../src-shared/domain/vocabulary.ts";
import {
  buildImplementation,
  buildPayees,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";
import { buildTeam, withProofs } from "../../../../helpers/proven-implementation.ts";

const fresh = buildImplementation({ profile: { erp: true }, payees: buildPayees(10, 0) });
const whole = withItemsDone(withProofs(buildImplementation({ profile: { erp: true } })));

describe("weights", () => {
  it("add up to 100, and every must weighs more than every should", () => {
    const of = (type: string): number[] =>
      goCriteria(fresh)
        .filter((criterion) => criterion.type === type)
        .map(({ category }) => READINESS_WEIGHTS[category].weight);
    const [musts, shoulds] = [of("must"), of("should")];
    expect([...musts, ...shoulds].reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(Math.min(...musts)).toBeGreaterThan(Math.max(...shoulds));
  });
});

describe("readinessScore", () => {
  it("is 100 when every must and should is met, and not before", () => {
    expect(readinessScore(whole).percent).toBe(100);
    const last = { ...whole, items: { ...whole.items } };
    last.items["PAY-15"] = { ...whole.items["PAY-15"]!, status: "in_progress", doneOn: null };
    const score = readinessScore(last);
    expect(score.percent).toBe(98);
    expect(missingParts(score).map(({ category, missing }) => [category, missing])).toEqual([
      [
        "Fallback",
        [
          {
            text: "Escalate or exempt the remaining payees",
            next: "Finish it",
            target: { kind: "item", itemId: "PAY-15" },
          },
        ],
      ],
    ]);
  });

  it("drops what does not apply and rescales the rest to 100", () => {
    const without = readinessScore(buildImplementation());
    expect(without.parts.some(({ category }) => category === "ERP")).toBe(false);
    const total = without.parts.reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeCloseTo(100, 9);
    expect(readinessScore(withItemsDone(withProofs(buildImplementation()))).percent).toBe(100);
  });

  it("names what costs most first", () => {
    const lacks = missingParts(readinessScore(fresh)).map(lackOf);
    expect(lacks).toEqual([...lacks].sort((a, b) => b - a));
    expect(missingParts(readinessScore(fresh))[0]?.category).toBe("Payees");
  });

  it("rests on the same rules as the go/no-go", () => {
    for (const implementation of [fresh, whole]) {
      const parts = readinessScore(implementation).parts;
      expect(parts).toMatchObject(goCriteria(implementation));
    }
  });

  it("is null on a card once the first payment was made, or when it is out of work", () => {
    const percentOf = (implementation: Implementation): number | null =>
      summariseCard(implementation, "2026-10-01", DEFAULT_HEALTH_THRESHOLDS).readinessPercent;
    expect(percentOf(whole)).toBeNull();
    expect(percentOf(fresh)).toBe(readinessScore(fresh).percent);
    expect(percentOf({ ...fresh, cancelled: { reason: "Sold", on: "2026-09-20" } })).toBeNull();
  });

  it("keeps its promises over any state: whole only when met, never lower for work that gets done", () => {
    const ids = Object.keys(fresh.items);
    const people = buildTeam();
    const arbitrary = fc.record({
      statuses: fc.array(fc.constantFrom(...ITEM_STATUSES), {
        minLength: ids.length,
        maxLength: ids.length,
      }),
      payees: fc.array(
        fc.record({
          status: fc.constantFrom(...PAYEE_STATUSES),
          cents: fc.integer({ min: 0, max: 1_000_000 }),
        }),
        { maxLength: 8 },
      ),
      seats: fc.subarray(Object.keys(people)),
      itemIndex: fc.nat({ max: ids.length - 1 }),
      payeeIndex: fc.nat({ max: 7 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ statuses, payees, seats, itemIndex, payeeIndex }) => {
        const items: Record<string, Item> = Object.fromEntries(
          ids.map((id, index) => [id, { ...fresh.items[id]!, status: statuses[index]! }]),
        );
        const [template] = Object.values(buildPayees(1, 0));
        const listed = Object.fromEntries(
          payees.map(({ status, cents }, index) => [
            `p${index}`,
            { ...template!, id: `p${index}`, status, monthlyPayoutCents: cents },
          ]),
        );
        const before: Implementation = {
          ...fresh,
          items,
          payees: listed,
          people: Object.fromEntries(seats.map((id) => [id, people[id]!])),
        };
        const score = readinessScore(before);
        expect(score.percent === 100).toBe(score.parts.every(({ isMet }) => isMet));
        for (const { isMet, progress, missing } of score.parts) {
          expect(progress === 1).toBe(isMet);
          expect(missing.length === 0).toBe(isMet);
        }
        const id = ids[itemIndex]!;
        // What does not apply is no work to be done: were it done, more would count, and the whole be larger.
        const isWork = items[id]!.status !== "not_applicable";
        const done: Item = { ...items[id]!, status: isWork ? "done" : "not_applicable" };
        const worked: Implementation = { ...before, items: { ...items, [id]: done } };
        expect(readinessScore(worked).percent).toBeGreaterThanOrEqual(score.percent);
        const payee = listed[`p${payeeIndex}`];
        if (!payee || payee.status === "paid") return;
        const readied: Implementation = {
          ...before,
          payees: { ...listed, [payee.id]: { ...payee, status: "ready" } },
        };
        expect(readinessScore(readied).percent).toBeGreaterThanOrEqual(score.percent);
      }),
      { numRuns: 300 },
    );
  });
});
