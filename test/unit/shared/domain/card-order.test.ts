import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareByDaysInPhase,
  compareByGoLive,
  compareByNeed,
  compareByPayor,
} from "../../../../src-shared/domain/card-order.ts";
import type { CardSummary } from "../../../../src-shared/domain/card-summary.ts";
import { HEALTH_COLOURS } from "../../../../src-shared/domain/vocabulary.ts";
import { buildCard } from "../../renderer/features/board/build-card.ts";

const ids = (cards: readonly CardSummary[]): string[] => cards.map(({ id }) => id);

describe("compareByNeed", () => {
  test("red comes first, then days to go-live, then most overdue; without colour last", () => {
    const cards = [
      buildCard({ id: "held", colour: "none", state: "on_hold", goLive: "2026-11-24" }),
      buildCard({ id: "green-late", colour: "green", goLive: "2027-03-01" }),
      buildCard({
        id: "amber-soon-2-overdue",
        colour: "amber",
        goLive: "2026-12-01",
        overdueCount: 2,
      }),
      buildCard({
        id: "green-soon-5-overdue",
        colour: "green",
        goLive: "2026-12-01",
        overdueCount: 5,
      }),
      buildCard({ id: "red-far", colour: "red", goLive: "2027-06-01" }),
      buildCard({ id: "red-soon", colour: "red", goLive: "2026-12-24" }),
    ];
    expect(ids(cards.sort(compareByNeed))).toEqual([
      "red-soon",
      "red-far",
      "green-soon-5-overdue",
      "amber-soon-2-overdue",
      "green-late",
      "held",
    ]);
  });

  test("is a total order: sorting does not depend on where one starts", () => {
    const card = fc.record({
      colour: fc.constantFrom(...HEALTH_COLOURS),
      goLive: fc.constantFrom("2026-12-01", "2026-12-02", "2027-01-05"),
      overdueCount: fc.integer({ min: 0, max: 3 }),
      payorName: fc.constantFrom("Alder", "Birch", "birch"),
    });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 12 }), (fields) => {
        const cards = fields.map((field, index) => buildCard({ id: `c${index}`, ...field }));
        const sorted = ids([...cards].sort(compareByNeed));
        expect(ids([...cards].reverse().sort(compareByNeed))).toEqual(sorted);
      }),
    );
  });
});

test("compareByPayor sorts as people do: case and digits", () => {
  const cards = ["b 10", "B 9", "a"].map((payorName) => buildCard({ id: payorName, payorName }));
  expect(ids(cards.sort(compareByPayor))).toEqual(["a", "B 9", "b 10"]);
});

test("compareByGoLive and compareByDaysInPhase fall back to the name", () => {
  const cards = [
    buildCard({ id: "b", goLive: "2027-01-02", phaseEnteredOn: "2026-11-01" }),
    buildCard({ id: "a", goLive: "2027-01-02", phaseEnteredOn: "2026-11-01" }),
    buildCard({ id: "c", goLive: "2027-01-01", phaseEnteredOn: "2026-10-01" }),
  ];
  expect(ids([...cards].sort(compareByGoLive))).toEqual(["c", "a", "b"]);
  expect(ids([...cards].sort(compareByDaysInPhase))).toEqual(["c", "a", "b"]);
});
