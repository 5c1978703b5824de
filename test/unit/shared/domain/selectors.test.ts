import { describe, expect, it } from "vitest";
import { addBusinessDays } from "../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import { kindProgress } from "../../../../src-shared/domain/progress.ts";
import {
  payeeReadiness,
  pilotPayees,
} from "../../../../src-shared/domain/payees/payee-readiness.ts";
import {
  doneSince,
  isOverdue,
  itemsDueWithin,
  lastMeetingOfKind,
  nextEvent,
  openDecisions,
  overdueByParty,
  overdueItems,
  partyOf,
  topRisks,
} from "../../../../src-shared/domain/selectors.ts";
import {
  buildDecision,
  buildImplementation,
  buildMeeting,
  buildCommitment,
  buildPayee,
  buildProject,
  buildRisk,
  byId,
  KICKOFF,
  withItemsDone,
} from "../../../helpers/implementation-builders.ts";

const day = (offset: number): string => addBusinessDays(KICKOFF, offset);
const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

describe("overdue items", () => {
  it("are open ones whose date has passed, oldest first, then in the order of the plan", () => {
    const implementation = buildImplementation({
      items: {
        "SET-01": { status: "done" },
        "SET-02": { status: "blocked", due: day(-1) },
        "SET-03": { due: day(-1) },
        "SET-04": { due: day(-2) },
        "SET-06": { due: day(-9), status: "not_applicable" },
      },
    });
    expect(ids(overdueItems(implementation, KICKOFF))).toEqual(["SET-04", "SET-02", "SET-03"]);
    const dueToday = implementation.items["SET-05"];
    expect(dueToday && isOverdue(dueToday, KICKOFF)).toBe(false);
    expect(dueToday && isOverdue(dueToday, addCalendarDays(KICKOFF, 1))).toBe(true);
  });

  it("stand with the party that they wait on, else with the accountable owner's", () => {
    expect(partyOf({ status: "waiting_bank", owners: ["ACCT"] })).toBe("bank");
    expect(partyOf({ status: "waiting_payee", owners: ["IPM"] })).toBe("payee");
    expect(partyOf({ status: "waiting_procore", owners: ["SIGN"] })).toBe("procore");
    expect(partyOf({ status: "waiting_payor", owners: ["IPM"] })).toBe("payor");
    expect(partyOf({ status: "blocked", owners: ["SIGN", "PAYOPS"] })).toBe("payor");
    expect(partyOf({ status: "not_started", owners: ["PE-PA"] })).toBe("payee");
    expect(partyOf({ status: "not_started", owners: [] })).toBe("procore");
  });

  it("are grouped by party without empty groups", () => {
    const implementation = withItemsDone(buildImplementation(), (item) => item.phase === "P0");
    const groups = overdueByParty(implementation, day(6));
    expect(groups.map(({ party, items }) => [party, ids(items)])).toEqual([
      ["payor", ["SET-06", "SET-08"]],
      ["procore", ["SET-05", "SET-07", "SET-11"]],
    ]);
    expect(overdueByParty(implementation, KICKOFF)).toEqual([]);
  });
});

describe("itemsDueWithin", () => {
  it("takes both ends, open items only", () => {
    const implementation = buildImplementation({ items: { "SET-07": { status: "done" } } });
    // Kickoff is a Monday: K+3 is Thursday, K+5 the next Monday.
    expect(ids(itemsDueWithin(implementation, KICKOFF, 7))).toEqual([
      "SET-05",
      "SET-06",
      "SET-08",
      "SET-11",
    ]);
    expect(ids(itemsDueWithin(implementation, KICKOFF, 6))).toEqual(["SET-05", "SET-06"]);
    expect(ids(itemsDueWithin(implementation, addCalendarDays(KICKOFF, 1), 0))).toEqual([]);
  });
});

describe("nextEvent", () => {
  it("is the next open item or planned meeting, today included", () => {
    const implementation = buildImplementation();
    expect(nextEvent(implementation, day(1))).toEqual({
      kind: "item",
      id: "SET-06",
      title: "Agree the responsibility matrix for payor and Procore roles",
      date: day(3),
    });
    const meetings = byId(
      buildMeeting({ id: "past", date: day(0) }),
      buildMeeting({ id: "cancelled", date: day(1), status: "cancelled" }),
      buildMeeting({ id: "late", date: day(3), startTime: "15:00" }),
      buildMeeting({ id: "early", date: day(3), startTime: "09:00" }),
    );
    expect(nextEvent({ ...implementation, meetings }, day(1))).toMatchObject({
      kind: "meeting",
      id: "early",
    });
    expect(nextEvent(implementation, "2030-01-01")).toBeNull();
  });
});

describe("risks and decisions", () => {
  it("come by score, issues first among equals, closed ones not at all", () => {
    const risks = byId(
      buildRisk({ id: "low", probability: 1, impact: 2 }),
      buildRisk({ id: "second", probability: 3, impact: 4, position: 1 }),
      buildRisk({ id: "issue", kind: "issue", probability: 4, impact: 3, position: 9 }),
      buildRisk({ id: "closed", status: "closed", probability: 5, impact: 5 }),
    );
    expect(ids(topRisks({ risks }))).toEqual(["issue", "second", "low"]);
    expect(ids(topRisks({ risks }, 1))).toEqual(["issue"]);
    expect(topRisks(buildImplementation())).toHaveLength(5);
  });

  it("come by the date by which they are needed, those without a date last", () => {
    const decisions = byId(
      buildDecision({ id: "undated", position: 1 }),
      buildDecision({ id: "later", neededBy: "2026-10-02", position: 2 }),
      buildDecision({ id: "b", neededBy: "2026-10-01", position: 4 }),
      buildDecision({ id: "a", neededBy: "2026-10-01", position: 3 }),
      buildDecision({ id: "taken", neededBy: "2026-09-01", status: "taken" }),
    );
    expect(ids(openDecisions({ decisions }))).toEqual(["a", "b", "later", "undated"]);
  });
});

describe("doneSince and lastMeetingOfKind", () => {
  it("give what was done from a date on, in order", () => {
    const implementation = buildImplementation({
      items: {
        "SET-01": { status: "done", doneOn: "2026-09-10" },
        "SET-03": { status: "done", doneOn: "2026-09-14" },
        "SET-02": { status: "done", doneOn: "2026-09-14" },
        "SET-04": { status: "done", doneOn: "2026-09-12" },
      },
    });
    expect(ids(doneSince(implementation, "2026-09-12"))).toEqual(["SET-04", "SET-02", "SET-03"]);
  });

  it("find the last held meeting of the kind before a date", () => {
    const meetings = byId(
      buildMeeting({ id: "first", status: "held", date: "2026-09-14" }),
      buildMeeting({ id: "second", status: "held", date: "2026-09-21" }),
      buildMeeting({ id: "other", kind: "kickoff", status: "held", date: "2026-09-22" }),
      buildMeeting({ id: "skipped", status: "cancelled", date: "2026-09-28" }),
      buildMeeting({ id: "this", status: "held", date: "2026-10-05" }),
    );
    expect(lastMeetingOfKind({ meetings }, "weekly_status", "2026-10-05")?.id).toBe("second");
    expect(lastMeetingOfKind({ meetings }, "weekly_status", "2026-09-14")).toBeNull();
  });
});

describe("kindProgress", () => {
  it("counts required items of those that apply, and overdue ones of all", () => {
    const implementation = buildImplementation({
      profile: { erp: true },
      items: {
        "TST-06": { status: "done" },
        "TST-09": { status: "done" },
        "TST-01": { status: "done" },
        "TST-02": { due: day(-1) },
        "TRN-08": { due: day(-1) },
      },
    });
    const progress = kindProgress(implementation, KICKOFF);
    expect(progress.map(({ kind }) => kind)).toEqual([
      "setup",
      "training",
      "rollout",
      "payee_onboarding",
      "payment_testing",
      "closeout",
    ]);
    // 13 items, one of them optional; ERP is on, so TST-09 counts.
    expect(progress[4]).toEqual({ kind: "payment_testing", done: 2, total: 12, overdue: 1 });
    expect(progress[1]).toEqual({ kind: "training", done: 0, total: 9, overdue: 1 });
  });
});

describe("payeeReadiness", () => {
  it("counts ready and paid ones, by number and by value, without those exempt", () => {
    const payees = byId(
      buildPayee({ id: "a", status: "ready", monthlyPayoutCents: 500 }),
      buildPayee({ id: "b", status: "paid", monthlyPayoutCents: 250 }),
      buildPayee({ id: "c", status: "approved", monthlyPayoutCents: 100 }),
      buildPayee({ id: "d", status: "declined", monthlyPayoutCents: 50 }),
      buildPayee({ id: "e", status: "exempt", monthlyPayoutCents: 9000 }),
    );
    expect(payeeReadiness(payees)).toEqual({
      ready: 2,
      total: 4,
      readyCents: 750,
      totalCents: 900,
    });
    expect(payeeReadiness({})).toEqual({ ready: 0, total: 0, readyCents: 0, totalCents: 0 });
  });

  it("knows the pilot by the type of the wave, else takes all", () => {
    const implementation = buildImplementation({
      payees: byId(
        buildPayee({ id: "a", waveId: "wave-1" }),
        buildPayee({ id: "b", waveId: "wave-2" }),
      ),
    });
    expect(ids(pilotPayees(implementation))).toEqual(["a"]);
    expect(ids(pilotPayees({ ...implementation, waves: {} }))).toEqual(["a", "b"]);
    const later = byId(buildPayee({ id: "b", waveId: "wave-2" }));
    expect(ids(pilotPayees({ ...implementation, payees: later }))).toEqual(["b"]);
  });
  it("counts a payee to the pilot that has a commitment in scope on one of its projects", () => {
    const commitment = buildCommitment({ projectId: "project-1" });
    const implementation = buildImplementation({
      projects: byId(buildProject({ waveId: "wave-1" })),
      payees: byId(
        buildPayee({ id: "a", waveId: "wave-2", commitments: byId(commitment) }),
        buildPayee({
          id: "b",
          waveId: "wave-2",
          commitments: byId({ ...commitment, isInScope: false }),
        }),
      ),
    });
    expect(ids(pilotPayees(implementation))).toEqual(["a"]);
  });
});
