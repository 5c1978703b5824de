import { describe, expect, it } from "vitest";

import {
  addBusinessDays,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { stalledPayees } from "../../../../../src-shared/domain/payees/payee-stalls.ts";
import type { PayeeStatus } from "../../../../../src-shared/domain/vocabulary.ts";
import { buildBlackout, buildPayee, byId } from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";

function stallsAfter(status: PayeeStatus, days: number): number {
  const payee = buildPayee({ status, statusAsOf: addBusinessDays(TODAY, -days) });
  return stalledPayees({ payees: byId(payee), calendar: STANDARD_CALENDAR_SETTINGS }, TODAY).length;
}

describe("stalledPayees", () => {
  it.each([
    ["invited", 7],
    ["accepted", 5],
    ["bank_pending", 3],
    ["needs_review", 2],
    ["agreement_pending", 5],
  ] as const)("counts %s as stalled after more than %i business days", (status, limit) => {
    expect(stallsAfter(status, limit)).toBe(0);
    expect(stallsAfter(status, limit + 1)).toBe(1);
  });

  it.each(["identified", "ready", "paid", "exempt"] as const)("never counts %s", (status) => {
    expect(stallsAfter(status, 100)).toBe(0);
  });

  it("does not count the days on which the payor is closed", () => {
    const closed = buildBlackout({ from: "2026-11-16", to: "2026-11-20" });
    const calendar = { ...STANDARD_CALENDAR_SETTINGS, blackouts: byId(closed) };
    const payees = byId(buildPayee({ status: "needs_review", statusAsOf: "2026-11-13" }));
    expect(stalledPayees({ payees, calendar: STANDARD_CALENDAR_SETTINGS }, TODAY)).toHaveLength(1);
    expect(stalledPayees({ payees, calendar }, TODAY)).toEqual([]);
  });

  it("puts priority A first, then the longest stalled", () => {
    const at = (id: string, priority: "A" | "B", days: number) =>
      buildPayee({ id, priority, statusAsOf: addBusinessDays(TODAY, -days) });
    const payees = byId(at("b-20", "B", 20), at("a-9", "A", 9), at("b-30", "B", 30));
    expect(
      stalledPayees({ payees, calendar: STANDARD_CALENDAR_SETTINGS }, TODAY).map(
        ({ payee, days }) => [payee.id, days],
      ),
    ).toEqual([
      ["a-9", 9],
      ["b-30", 30],
      ["b-20", 20],
    ]);
  });
});
