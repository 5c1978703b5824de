import { describe, expect, it } from "vitest";
import { addBankingDays } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import { addBusinessDays } from "../../../../../src-shared/domain/calendar/business-days.ts";
import type { HealthReason } from "../../../../../src-shared/domain/card-summary.ts";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import { computeHealth, weightiestColour } from "../../../../../src-shared/domain/health/health.ts";
import {
  changedThresholds,
  DEFAULT_HEALTH_THRESHOLDS,
  resolveHealthThresholds,
  thresholdProblems,
} from "../../../../../src-shared/domain/health/health-thresholds.ts";
import type { Gate } from "../../../../../src-shared/domain/gates/gate-schema.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { staleSince } from "../../../../../src-shared/domain/health/staleness.ts";
import type { HealthDimension } from "../../../../../src-shared/domain/vocabulary.ts";
import {
  buildImplementation,
  buildPayoutFailure,
  buildPerson,
  buildRisk,
  byId,
  KICKOFF,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

const GO_LIVE = addBusinessDays(KICKOFF, 60);
const live = withItemsDone(buildImplementation({ risks: {}, phase: "P6" }));

function reasonOf(
  implementation: Implementation,
  today: string,
  dimension: HealthDimension,
): HealthReason | undefined {
  const { reasons } = computeHealth(implementation, today, DEFAULT_HEALTH_THRESHOLDS);
  return reasons.find((reason) => reason.dimension === dimension);
}

describe("Hypercare", () => {
  const failure = buildPayoutFailure({ openedOn: GO_LIVE });
  const after = (days: number): string => addBankingDays(GO_LIVE, days);

  it.each([
    [0, "amber"],
    [3, "amber"],
    [4, "red"],
  ])("with a return open for %i banking days is %s", (days, colour) => {
    const on = { ...live, payoutFailures: byId(failure) };
    expect(reasonOf(on, after(days), "hypercare")).toMatchObject({
      colour,
      cause: { kind: "payout_failure", failureId: "failure-1" },
    });
  });

  it("is red at once when funding failed, green when resolved, and left out before go-live", () => {
    const funding = { ...failure, kind: "funding_failed" as const };
    const at = (one: typeof failure): HealthReason | undefined =>
      reasonOf({ ...live, payoutFailures: byId(one) }, after(0), "hypercare");
    expect(at(funding)?.colour).toBe("red");
    expect(at({ ...funding, resolvedOn: after(0) })?.colour).toBe("green");
    const early = buildImplementation({ payoutFailures: byId(funding) });
    expect(reasonOf(early, KICKOFF, "hypercare")).toBeUndefined();
  });

  it.each([
    [5, "green"],
    [6, "amber"],
    [20, "red"],
  ])("with an issue since go-live that scores %i is %s", (score, colour) => {
    const [probability, impact] = score === 6 ? [2, 3] : score === 20 ? [4, 5] : [1, 5];
    const issue = buildRisk({ kind: "issue", probability, impact, raisedOn: GO_LIVE });
    const on = { ...live, risks: byId(issue) };
    expect(reasonOf(on, GO_LIVE, "hypercare")?.colour).toBe(colour);
  });
});

describe("Training coverage", () => {
  const people = byId(
    ...["PA", "DISB", "BAPP", "IA", "ACCT"].map((role, index) =>
      buildPerson({ id: `p${index}`, name: `P ${index}`, roles: [role as "PA"], position: index }),
    ),
  );
  const trained = (missing: readonly string[], daysBefore: number): HealthReason | undefined => {
    const all = withItemsDone(
      buildImplementation({ people }),
      ({ id, kind }) => kind === "training" && !missing.includes(id),
    );
    return reasonOf(all, addBusinessDays(GO_LIVE, -daysBefore), "training");
  };

  it.each([
    [[], 11, "green"],
    [["TRN-07"], 11, "amber"],
    [["TRN-07", "TRN-05"], 11, "red"],
    [["TRN-07"], 14, "green"],
    [["TRN-05"], 14, "amber"],
    [["TRN-03"], 6, "amber"],
    [["TRN-03"], 5, "red"],
  ])("with %j open at G-%i is %s", (missing, days, colour) => {
    expect(trained(missing, days)?.colour).toBe(colour);
  });

  it("says its base", () => {
    expect(trained([], 11)?.reason).toBe("Training 5 of 5 people");
  });
});

describe("the go decision", () => {
  const review = (status: "done" | "not_started", decision: Gate["decision"]): Implementation => {
    const plan = buildImplementation({ items: { "ROL-09": { status } } });
    const { P5 } = plan.gates;
    return { ...plan, gates: { ...plan.gates, ...(P5 && { P5: { ...P5, decision } }) } };
  };
  const passed = (implementation: Implementation): string =>
    reasonOf(implementation, addBusinessDays(GO_LIVE, 1), "schedule")?.reason ?? "";

  it.each([
    ["not_started", null, true],
    ["done", null, false],
    ["not_started", "pass_with_conditions", false],
    ["done", "fail", true],
  ] as const)("is missing after G: review %s, gate %s: %s", (status, decision, isMissing) => {
    expect(passed(review(status, decision)).endsWith("passed without a go decision")).toBe(
      isMissing,
    );
  });
});

describe("what is wrong early", () => {
  it("a blocked mandatory test is amber long before testing begins", () => {
    const today = addBusinessDays(GO_LIVE, -40);
    const blocked = buildImplementation({ items: { "TST-08": { status: "blocked" } } });
    expect(reasonOf(blocked, today, "testing")).toMatchObject({
      colour: "amber",
      cause: { kind: "item", itemId: "TST-08" },
    });
    expect(reasonOf(buildImplementation(), today, "testing")).toBeUndefined();
  });

  it("two weeks without a change are amber in P0 too", () => {
    const intake = buildImplementation({ createdOn: "2026-08-31" });
    expect(reasonOf(intake, "2026-09-13", "engagement")).toBeUndefined();
    expect(reasonOf(intake, "2026-09-14", "engagement")).toMatchObject({
      colour: "amber",
      reason: "Nothing was changed here for 14 days",
    });
  });
});

describe("an override", () => {
  const override = {
    colour: "green" as const,
    reason: "Bank confirmed",
    by: "Dana",
    since: KICKOFF,
    until: addCalendarDays(KICKOFF, 3),
  };
  const red = buildImplementation({
    risks: byId(buildRisk({ probability: 5, impact: 5 })),
    healthOverride: override,
  });

  it("stands beside the computed colour until its last day, and the worse sorts", () => {
    const on = (days: number): ReturnType<typeof computeHealth> =>
      computeHealth(red, addCalendarDays(KICKOFF, days), DEFAULT_HEALTH_THRESHOLDS);
    expect(on(3)).toMatchObject({ colour: "red", override: { colour: "green" } });
    expect(weightiestColour(on(3))).toBe("red");
    expect(on(4).override).toBeNull();
  });
});

describe("thresholds of a workspace", () => {
  it("take what makes sense, and keep only what differs", () => {
    expect(resolveHealthThresholds(undefined)).toEqual(DEFAULT_HEALTH_THRESHOLDS);
    const stored = { scheduleSlipAmber: 5, riskScoreRed: "high", other: 1, overdueCountAmber: 9 };
    const thresholds = resolveHealthThresholds(stored);
    expect(changedThresholds(thresholds)).toEqual({ scheduleSlipAmber: 5 });
    expect(thresholdProblems(DEFAULT_HEALTH_THRESHOLDS).size).toBe(0);
    const swapped = { ...DEFAULT_HEALTH_THRESHOLDS, scheduleSlipAmber: 11 };
    expect([...thresholdProblems(swapped).keys()]).toEqual(["scheduleSlipRed"]);
  });

  it("change the colour of a card", () => {
    const risky = buildImplementation({ risks: byId(buildRisk({ probability: 2, impact: 5 })) });
    const strict = { ...DEFAULT_HEALTH_THRESHOLDS, riskScoreAmber: 10 };
    const colour = (thresholds: typeof DEFAULT_HEALTH_THRESHOLDS): string | undefined =>
      computeHealth(risky, KICKOFF, thresholds).reasons.find(
        ({ dimension }) => dimension === "risks",
      )?.colour;
    expect([colour(DEFAULT_HEALTH_THRESHOLDS), colour(strict)]).toEqual(["green", "amber"]);
  });
});

it("an implementation is stale after a week without a change", () => {
  const stale = (days: number): string | null =>
    staleSince(buildImplementation(), addCalendarDays(KICKOFF, days), DEFAULT_HEALTH_THRESHOLDS);
  expect([stale(6), stale(7)]).toEqual([null, KICKOFF]);
});
