// Health counts by the payor's own calendar, in the colour and in the words alike.
import { describe, expect, it } from "vitest";
import { STANDARD_CALENDAR_SETTINGS } from "../../../../../src-shared/domain/calendar/business-days.ts";
import type { HealthReason } from "../../../../../src-shared/domain/card-summary.ts";
import { computeHealth } from "../../../../../src-shared/domain/health/health.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import type { HealthDimension } from "../../../../../src-shared/domain/vocabulary.ts";
import {
  buildBlackout,
  buildDecision,
  buildImplementation,
  buildPayees,
  byId,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

function reasonOf(
  implementation: Implementation,
  today: string,
  dimension: HealthDimension,
): HealthReason | undefined {
  const { reasons } = computeHealth(implementation, today, DEFAULT_HEALTH_THRESHOLDS);
  return reasons.find((reason) => reason.dimension === dimension);
}

describe("a payor that was closed for a week", () => {
  const closed = buildBlackout({ from: "2026-11-16", to: "2026-11-20" });
  const calendar = { ...STANDARD_CALENDAR_SETTINGS, blackouts: byId(closed) };
  const today = "2026-11-24";

  it("is two days late with what was due before it, not seven", () => {
    const plan = buildImplementation({ calendar, items: { "SET-11": { due: "2026-11-13" } } });
    const late = withItemsDone(plan, ({ id }) => id !== "SET-11");
    expect(reasonOf(late, today, "overdue")).toMatchObject({ colour: "green" });
    expect(reasonOf(late, today, "overdue")?.reason).toMatch(/is 2 days late$/);
    expect(reasonOf(late, today, "banking")?.reason).toMatch(/is 2 days late$/);
  });

  it("is two days late with a decision", () => {
    const decisions = byId(buildDecision({ neededBy: "2026-11-13" }));
    expect(
      reasonOf(buildImplementation({ calendar, decisions }), today, "decisions"),
    ).toMatchObject({
      colour: "amber",
      reason: expect.stringMatching(/is 2 days late$/) as string,
    });
  });
});

it("a go-live on a bank holiday counts from the banking day on which it can be", () => {
  // Thu 26 Nov 2026 is Thanksgiving; this payor works, the banks do not.
  const calendar = { ...STANDARD_CALENDAR_SETTINGS, worksOnBankHolidays: true };
  const plan = buildImplementation({
    calendar,
    kickoff: "2026-08-31",
    goLive: "2026-11-26",
    payees: buildPayees(10, 10),
  });
  expect(reasonOf(plan, "2026-11-20", "payees")?.reason).toMatch(/ at G-5$/);
});
