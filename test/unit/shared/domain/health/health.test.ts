import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  businessDaysBetween,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import type { Health, HealthReason } from "../../../../../src-shared/domain/card-summary.ts";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import { computeHealth } from "../../../../../src-shared/domain/health/health.ts";
import {
  colourFrom,
  DEFAULT_HEALTH_THRESHOLDS,
} from "../../../../../src-shared/domain/health/health-thresholds.ts";
import type {
  ActivityEntry,
  Implementation,
  Item,
} from "../../../../../src-shared/domain/implementation.ts";
import type { HealthDimension } from "../../../../../src-shared/domain/vocabulary.ts";
import { expectedReadinessPercent } from "../../../../../src-shared/domain/payees/payee-readiness.ts";
import {
  buildDecision,
  buildImplementation,
  buildMeeting,
  buildPayee,
  buildPayees,
  buildPerson,
  buildRisk,
  byId,
  type ImplementationOverrides,
  KICKOFF,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

const GO_LIVE = addBusinessDays(KICKOFF, 60);
const beforeGoLive = (days: number): string => addBusinessDays(GO_LIVE, -days);

function healthOf(implementation: Implementation, today: string): Health {
  return computeHealth(implementation, today, DEFAULT_HEALTH_THRESHOLDS);
}

function reasonOf(
  implementation: Implementation,
  today: string,
  dimension: HealthDimension,
): HealthReason | undefined {
  return healthOf(implementation, today).reasons.find((reason) => reason.dimension === dimension);
}

const changeOn = (date: string): ActivityEntry => ({
  id: `at-${date}`,
  at: `${date}T10:00:00.000Z`,
  by: "",
  command: "item/complete",
  text: "",
});

/** Everything due before `today` is done, apart from the items that `changes` name. */
function onTime(
  today: string,
  changes: Record<string, Partial<Item>> = {},
  more: ImplementationOverrides = {},
): Implementation {
  const { items, ...rest } = withItemsDone(
    buildImplementation({ risks: {}, activity: byId(changeOn(today)), ...more }),
    (item) => item.due < today,
  );
  const fresh = buildImplementation(more).items;
  const changed = Object.fromEntries(
    Object.entries(changes).map(([id, change]) => [id, { ...fresh[id], ...change }]),
  ) as Record<string, Item>;
  return { ...rest, items: { ...items, ...changed } };
}

describe("colourFrom", () => {
  it("is amber and red from their limits on", () => {
    const limits = { amber: 3, red: 11 };
    expect([2, 3, 10, 11, -5].map((value) => colourFrom(value, limits))).toEqual([
      "green",
      "amber",
      "amber",
      "red",
      "green",
    ]);
  });
});

describe("Schedule", () => {
  // Pushes ROL-11 by a date of its own.
  const slipped = (days: number): Implementation =>
    onTime(KICKOFF, { "ROL-11": { due: addBusinessDays(GO_LIVE, days) } });

  it.each([
    [0, "green"],
    [2, "green"],
    [3, "amber"],
    [10, "amber"],
    [11, "red"],
  ])("with a slip of %i business days is %s", (days, colour) => {
    expect(reasonOf(slipped(days), KICKOFF, "schedule")?.colour).toBe(colour);
  });

  it("says forecast and slip, and names the item that drives it", () => {
    expect(reasonOf(slipped(0), KICKOFF, "schedule")?.reason).toBe(
      "Go-live forecast Thu 10 Dec, as baselined",
    );
    const today = addBusinessDays(KICKOFF, 40);
    const late = onTime(today, { "PAY-09": { due: addBusinessDays(GO_LIVE, -13) } });
    expect(reasonOf(late, today, "schedule")).toEqual({
      dimension: "schedule",
      colour: "amber",
      reason: "Go-live forecast Tue 15 Dec, 3 business days after the baseline",
      cause: { kind: "item", itemId: "PAY-09" },
    });
  });

  it("measures against the baseline, also when the target was pulled in or lies on a day off", () => {
    const anchors = {
      kickoff: KICKOFF,
      goLive: "2026-12-07",
      baselineGoLive: GO_LIVE,
      baselineFrozenOn: KICKOFF,
    };
    const pulledIn = onTime(KICKOFF, { "ROL-11": { due: "2026-12-07" } }, { anchors });
    expect(reasonOf({ ...pulledIn, items: {} }, KICKOFF, "schedule")?.reason).toBe(
      "Go-live forecast Mon 7 Dec, 3 business days before the baseline",
    );
    const saturday = buildImplementation({ goLive: "2026-12-12" });
    expect(reasonOf(saturday, KICKOFF, "schedule")?.reason).toBe(
      "Go-live forecast Mon 14 Dec, as baselined",
    );
  });

  it("is red from the day after G without a go decision, and rests once live", () => {
    const dayAfter = addBusinessDays(GO_LIVE, 1);
    const open = { "ROL-09": {}, "ROL-10": {}, "ROL-11": {} };
    expect(reasonOf(onTime(GO_LIVE, open), GO_LIVE, "schedule")?.colour).toBe("green");
    expect(reasonOf(onTime(dayAfter, open), dayAfter, "schedule")).toEqual({
      dimension: "schedule",
      colour: "red",
      reason: "Go-live Thu 10 Dec passed without a go decision",
      cause: { kind: "item", itemId: "ROL-09" },
    });
    const decided = { "ROL-10": {}, "ROL-11": {} };
    expect(reasonOf(onTime(dayAfter, decided), dayAfter, "schedule")?.colour).toBe("green");
    expect(reasonOf(onTime(dayAfter), dayAfter, "schedule")).toBeUndefined();
  });
});

describe("Overdue items", () => {
  const today = addBusinessDays(KICKOFF, 30);
  const daysLate = (days: number): Partial<Item> => ({ due: addBusinessDays(today, -days) });
  const overdue = (changes: Record<string, Partial<Item>>): HealthReason | undefined =>
    reasonOf(onTime(today, changes), today, "overdue");

  it("counts those required of those that apply", () => {
    expect(overdue({})).toEqual({
      dimension: "overdue",
      colour: "green",
      reason: "None of 95 required items is overdue",
      cause: { kind: "place", place: "checklists" },
    });
    expect(overdue({ "SET-07": { ...daysLate(9), requirement: "optional" } })?.colour).toBe(
      "green",
    );
    expect(overdue({ "SET-17": daysLate(9) })?.colour).toBe("green");
    expect(overdue({ "SET-07": { due: today } })?.colour).toBe("green");
  });

  it.each([
    [1, 3, "green"],
    [1, 4, "amber"],
    [1, 7, "amber"],
    [1, 8, "red"],
    [2, 1, "amber"],
    [4, 1, "amber"],
    [5, 1, "red"],
  ])("with %i late by %i business days is %s", (count, days, colour) => {
    const ids = ["SET-07", "SET-09", "SET-12", "SET-14", "SET-20"].slice(0, count);
    expect(overdue(Object.fromEntries(ids.map((id) => [id, daysLate(days)])))?.colour).toBe(colour);
  });

  it("is red when an item of the critical path is more than 5 days late", () => {
    const critical = { "ROL-04": daysLate(6) };
    expect(overdue(critical)).toEqual({
      dimension: "overdue",
      colour: "red",
      reason: '"Approve pilot projects, waves and wave dates" on the critical path is 6 days late',
      cause: { kind: "item", itemId: "ROL-04" },
    });
    expect(overdue({ "ROL-04": daysLate(5) })?.colour).toBe("amber");
    expect(overdue({ "SET-07": daysLate(6) })?.colour).toBe("amber");
  });

  it("says how many and how old, or which one", () => {
    expect(overdue({ "SET-07": daysLate(2), "SET-12": daysLate(5) })).toMatchObject({
      reason: "2 of 95 required items are overdue, the oldest by 5 days",
      cause: { kind: "item", itemId: "SET-12" },
    });
    expect(overdue({ "SET-20": daysLate(1) })?.reason).toBe(
      '"Assemble the KYC pack for each business entity" is 1 day late',
    );
  });

  it("calls an item of Friday due, not late, on Saturday", () => {
    const implementation = onTime("2026-10-02", { "SET-20": { due: "2026-10-02" } });
    expect(reasonOf(implementation, "2026-10-03", "overdue")?.reason).toBe(
      '"Assemble the KYC pack for each business entity" was due yesterday',
    );
  });
});

describe("Banking path", () => {
  const fundingTest = (today: string, due = today): HealthReason | undefined =>
    reasonOf(onTime(today, { "SET-25": { due } }), today, "banking");

  it("is green while all is on time", () => {
    const today = addBusinessDays(KICKOFF, 20);
    expect(reasonOf(onTime(today), today, "banking")).toMatchObject({
      colour: "green",
      reason: "Banking path on time, 7 of 13 items done",
    });
  });

  it.each([
    [28, "green", "Banking path on time, 12 of 13 items done"],
    [27, "amber", "Funding test not passed by G-28"],
    [16, "amber", "Funding test not passed by G-28"],
    [15, "red", "Funding test not passed by G-16"],
  ])("with the funding test open at G-%i is %s", (days, colour, reason) => {
    expect(fundingTest(beforeGoLive(days))).toMatchObject({ colour, reason });
  });

  it("is amber with any item late, the funding test first", () => {
    const today = addBusinessDays(KICKOFF, 20);
    expect(reasonOf(onTime(today, { "SET-13": {} }), today, "banking")).toMatchObject({
      colour: "amber",
      reason: '"Sign the payment-service or transaction-banking agreement" is 5 days late',
      cause: { kind: "item", itemId: "SET-13" },
    });
    expect(fundingTest(beforeGoLive(30), beforeGoLive(33))).toMatchObject({
      colour: "amber",
      reason: "Funding test is 3 days late",
      cause: { kind: "item", itemId: "SET-25" },
    });
  });

  it("is satisfied once the funding test is passed", () => {
    const today = beforeGoLive(5);
    expect(reasonOf(onTime(today), today, "banking")).toMatchObject({
      colour: "green",
      reason: "Banking path on time, 13 of 13 items done",
    });
  });
});

describe("Payee readiness", () => {
  it.each([
    [40, 0],
    [24, 0],
    [22, 10],
    [20, 20],
    [15, 45],
    [12, 66],
    [10, 80],
    [5, 90],
    [1, 94],
    [0, 95],
    [-7, 95],
  ])("is expected at G-%i to be %i percent", (days, percent) => {
    expect(expectedReadinessPercent(days)).toBe(percent);
  });

  it.each([
    [66, "green"],
    [65, "amber"],
    [51, "amber"],
    [50, "red"],
  ])("with %i of 100 at G-12 is %s", (ready, colour) => {
    const today = beforeGoLive(12);
    const reason = reasonOf(
      onTime(today, {}, { payees: buildPayees(100, ready) }),
      today,
      "payees",
    );
    expect(reason).toEqual({
      dimension: "payees",
      colour,
      reason: `Pilot payees ${ready}% (${ready} of 100), expected 66% at G-12`,
      cause: { kind: "place", place: "payees" },
    });
  });

  it("looks at the pilot, without those exempt, and is left out without payees or once live", () => {
    const today = beforeGoLive(20);
    const payees = byId(
      buildPayee({ id: "a", status: "paid" }),
      buildPayee({ id: "b", status: "exempt" }),
      buildPayee({ id: "c", waveId: "wave-2" }),
    );
    expect(reasonOf(onTime(today, {}, { payees }), today, "payees")?.reason).toBe(
      "Pilot payees 100% (1 of 1), expected 20% at G-20",
    );
    expect(reasonOf(onTime(today), today, "payees")).toBeUndefined();
    const later = addBusinessDays(GO_LIVE, 1);
    expect(reasonOf(onTime(later, {}, { payees }), later, "payees")).toBeUndefined();
  });

  it("is red with a priority-A payee blocked inside G-5", () => {
    const payees = (priority: "A" | "B"): ImplementationOverrides => ({
      payees: byId(
        ...Object.values(buildPayees(30, 30)),
        buildPayee({ id: "x", legalName: "Mesa Steel", status: "blocked", priority }),
      ),
    });
    const at = (days: number, priority: "A" | "B"): HealthReason | undefined =>
      reasonOf(onTime(beforeGoLive(days), {}, payees(priority)), beforeGoLive(days), "payees");
    expect(at(6, "A")?.colour).toBe("green");
    expect(at(5, "B")?.colour).toBe("green");
    expect(at(5, "A")).toMatchObject({
      colour: "red",
      reason: 'Priority-A payee "Mesa Steel" is blocked at G-5',
    });
  });
});

describe("Testing", () => {
  const testing = (
    days: number,
    changes: Record<string, Partial<Item>> = {},
  ): HealthReason | undefined =>
    reasonOf(onTime(beforeGoLive(days), changes), beforeGoLive(days), "testing");

  it("is looked at from G-16 until live", () => {
    expect(testing(17)).toBeUndefined();
    expect(testing(16)).toMatchObject({
      colour: "green",
      reason: "End-to-end test on plan for Tue 1 Dec",
    });
    expect(testing(5)).toMatchObject({ colour: "green", reason: "End-to-end test passed" });
    expect(testing(-1)).toBeUndefined();
  });

  it("is amber when the end-to-end test is late or a mandatory one blocked, red after G-4", () => {
    expect(testing(9, { "TST-04": {} })).toMatchObject({
      colour: "amber",
      reason: "End-to-end test is 1 day late",
      cause: { kind: "item", itemId: "TST-04" },
    });
    expect(testing(9, { "TST-08": { status: "blocked" } })).toMatchObject({
      colour: "amber",
      cause: { kind: "item", itemId: "TST-08" },
    });
    expect(testing(4, { "TST-05": {} })?.colour).toBe("amber");
    expect(testing(3, { "TST-05": {} })).toMatchObject({
      colour: "red",
      reason: "End-to-end test not passed by G-4",
      cause: { kind: "item", itemId: "TST-05" },
    });
  });
});

describe("Risks and issues", () => {
  const risks = (...list: Parameters<typeof buildRisk>): HealthReason | undefined =>
    reasonOf(
      buildImplementation({ risks: byId(...list.map((risk) => buildRisk(risk))) }),
      KICKOFF,
      "risks",
    );

  it.each([
    [2, 5, "green"],
    [3, 4, "amber"],
    [4, 4, "amber"],
    [4, 5, "red"],
  ] as const)("with probability %i and impact %i is %s", (probability, impact, colour) => {
    expect(risks({ probability, impact, itemId: "SET-13" })).toMatchObject({
      colour,
      reason: `Risk "Signer hard to reach" scores ${probability * impact} of 25`,
    });
  });

  it("is amber when nobody acts on an issue for more than 5 business days", () => {
    const issue = (days: number): HealthReason | undefined =>
      risks({
        kind: "issue",
        title: "Form unsigned",
        lastActionOn: addBusinessDays(KICKOFF, -days),
      });
    expect(issue(5)?.colour).toBe("green");
    expect(issue(6)).toMatchObject({
      colour: "amber",
      reason: 'Issue "Form unsigned" without action for 6 business days',
    });
    expect(risks({ kind: "risk", lastActionOn: addBusinessDays(KICKOFF, -60) })?.colour).toBe(
      "green",
    );
  });

  it("is left out without open ones, and green with the seeded ones", () => {
    expect(risks({ status: "closed", probability: 5, impact: 5 })).toBeUndefined();
    expect(reasonOf(buildImplementation(), KICKOFF, "risks")?.colour).toBe("green");
  });
});

describe("Decisions", () => {
  const today = addBusinessDays(KICKOFF, 12);
  const decisions = (...list: Parameters<typeof buildDecision>[0][]): HealthReason | undefined =>
    reasonOf(
      onTime(
        today,
        { "ROL-02": {} },
        {
          phase: "P1",
          decisions: byId(
            ...list.map((one, index) =>
              buildDecision({ id: `d${index}`, position: index, ...one }),
            ),
          ),
        },
      ),
      today,
      "decisions",
    );
  const late = (days: number): string => addBusinessDays(today, -days);

  it("are red when more than 5 business days late", () => {
    expect(decisions({ neededBy: today }, {})).toMatchObject({
      colour: "green",
      reason: "2 open decisions, none late",
    });
    expect(decisions({ neededBy: late(5), itemId: "SET-12" })).toMatchObject({
      colour: "amber",
      reason: 'Decision "Who bears the platform fee?" is 5 days late',
      cause: { kind: "decision", decisionId: "d0" },
    });
    expect(decisions({ neededBy: late(2) }, { neededBy: late(6) }, {})).toMatchObject({
      colour: "red",
      reason: "2 of 3 open decisions are late, the oldest by 6 days",
    });
  });

  it("are red when late and blocking the gate of the present phase", () => {
    expect(decisions({ neededBy: late(1), itemId: "ROL-02" })).toMatchObject({
      colour: "red",
      reason: 'Decision "Who bears the platform fee?" is 1 day late and blocks the P1 gate',
    });
    expect(decisions({ neededBy: late(1), itemId: "SET-25" })?.colour).toBe("amber");
    expect(decisions({ neededBy: late(1), itemId: "SET-06" })?.colour).toBe("amber");
  });

  it("are left out without open ones", () => {
    expect(
      decisions({ status: "taken", neededBy: late(9) }, { status: "dropped", neededBy: late(9) }),
    ).toBeUndefined();
  });
});

describe("Engagement", () => {
  const today = addCalendarDays(KICKOFF, 40);
  const ago = (days: number): string => addCalendarDays(today, -days);
  const engagement = (more: ImplementationOverrides): HealthReason | undefined =>
    reasonOf(onTime(today, {}, { phase: "P2", ...more }), today, "engagement");
  const held = (days: number): ReturnType<typeof buildMeeting> =>
    buildMeeting({ id: `held-${days}`, status: "held", date: ago(days) });
  const planned = (days: number): ReturnType<typeof buildMeeting> =>
    buildMeeting({ id: `planned-${days}`, date: ago(days) });

  it.each([
    [0, "green"],
    [7, "green"],
    [8, "amber"],
    [14, "amber"],
    [15, "red"],
  ])("with the last meeting %i days ago is %s", (days, colour) => {
    expect(engagement({ meetings: byId(held(days), held(30)) })?.colour).toBe(colour);
  });

  it("says when, and counts from the kickoff while no meeting was held", () => {
    expect(engagement({ meetings: byId(held(9)) })?.reason).toBe(
      "Last meeting held Thu 15 Oct, 9 days ago",
    );
    expect(engagement({})).toMatchObject({
      colour: "red",
      reason: "No meeting held since the kickoff date, 40 days ago",
    });
  });

  it("is amber after one planned meeting that was not held, red after two in a row", () => {
    expect(engagement({ meetings: byId(held(6), planned(1)) })).toMatchObject({
      colour: "amber",
      reason: "The last planned meeting was not held",
    });
    expect(engagement({ meetings: byId(held(6), planned(2), planned(1)) })).toMatchObject({
      colour: "red",
      reason: "The last 2 planned meetings were not held",
    });
    const others = [
      planned(0),
      buildMeeting({ id: "c", status: "cancelled", date: ago(1) }),
      planned(10),
    ];
    expect(engagement({ meetings: byId(held(6), ...others) })?.colour).toBe("green");
  });

  it("is left out in Intake, and before the kickoff while there are no meetings", () => {
    expect(engagement({ phase: "P0" })).toBeUndefined();
    const early = buildImplementation({ phase: "P1" });
    expect(reasonOf(early, addCalendarDays(KICKOFF, -1), "engagement")).toBeUndefined();
    expect(reasonOf(early, KICKOFF, "engagement")?.colour).toBe("green");
  });

  it("is red with the sponsor or signer vacant once the names were collected", () => {
    const sponsor = buildPerson({ id: "s", roles: ["SPON"] });
    const signer = buildPerson({ id: "g", roles: ["SIGN", "PPM"] });
    const meetings = byId(held(1));
    expect(engagement({ meetings, people: byId(signer) })).toMatchObject({
      colour: "red",
      reason: "No sponsor among the people listed (1)",
    });
    expect(engagement({ meetings, people: byId(sponsor) })?.reason).toBe(
      "No authorized signer among the people listed (1)",
    );
    expect(engagement({ meetings, people: byId(sponsor, signer) })?.colour).toBe("green");
    expect(engagement({ meetings })?.colour).toBe("green");
  });

  it("is amber when nothing was changed for 14 days", () => {
    const activity = (days: number): ImplementationOverrides => ({
      meetings: byId(held(1)),
      activity: byId(
        { id: "old", at: `${ago(35)}T10:00:00.000Z`, by: "", command: "x", text: "" },
        { id: "new", at: `${ago(days)}T10:00:00.000Z`, by: "", command: "x", text: "" },
      ),
    });
    expect(engagement(activity(13))?.colour).toBe("green");
    expect(engagement(activity(14))).toMatchObject({
      colour: "amber",
      reason: "Nothing was changed here for 14 days",
    });
  });
});

describe("computeHealth", () => {
  const today = beforeGoLive(12);
  // Amber: overdue and banking (SET-25 late), payees, risks, engagement; one more or less by the arguments.
  const ambers = (isFourth: boolean): Implementation =>
    onTime(
      today,
      {},
      {
        phase: "P4",
        payees: buildPayees(100, 60),
        risks: byId(buildRisk({ probability: 3, impact: 4 })),
        meetings: byId(
          buildMeeting({ status: "held", date: addCalendarDays(today, isFourth ? -8 : -7) }),
        ),
        decisions: byId(buildDecision({ neededBy: addBusinessDays(today, -1) })),
      },
    );

  it("is the worst dimension, with the reasons worst first", () => {
    const { colour, reasons } = healthOf(ambers(false), today);
    expect(colour).toBe("amber");
    expect(reasons.map((reason) => [reason.dimension, reason.colour])).toEqual([
      ["payees", "amber"],
      ["risks", "amber"],
      ["decisions", "amber"],
      ["schedule", "green"],
      ["overdue", "green"],
      ["banking", "green"],
      ["testing", "green"],
      ["engagement", "green"],
    ]);
  });

  it("is red with four amber dimensions, and says so first", () => {
    const { colour, reasons, together } = healthOf(ambers(true), today);
    expect(colour).toBe("red");
    expect(together).toBe("4 of 8 dimensions are at risk");
    expect(reasons.filter((reason) => reason.colour === "amber")).toHaveLength(4);
  });

  it("has no colour on hold, cancelled or closed", () => {
    const on = "2026-10-01";
    const none = { colour: "none", reasons: [], together: null, override: null };
    expect(
      healthOf(buildImplementation({ hold: { reason: "Audit", reviewOn: on, since: on } }), today),
    ).toEqual(none);
    expect(healthOf(buildImplementation({ cancelled: { reason: "Sold", on } }), today)).toEqual(
      none,
    );
    expect(
      healthOf(buildImplementation({ closed: { on, by: "Dana", retainUntil: on } }), today),
    ).toEqual(none);
  });

  it("is green for a card just created", () => {
    const created = addBusinessDays(KICKOFF, -8);
    expect(healthOf(buildImplementation({ today: created }), created).colour).toBe("green");
    expect(businessDaysBetween(created, KICKOFF)).toBe(8);
  });

  it("keeps every reason to one line", () => {
    const long = "x".repeat(500);
    const implementation = onTime(
      today,
      { "SET-25": { title: long } },
      {
        phase: "P4",
        risks: byId(buildRisk({ title: long, probability: 5, impact: 5 })),
        decisions: byId(buildDecision({ title: long, neededBy: "2026-09-20" })),
      },
    );
    const lengths = healthOf(implementation, today).reasons.map(({ reason }) => reason.length);
    expect(Math.max(...lengths)).toBeLessThan(120);
  });
});
