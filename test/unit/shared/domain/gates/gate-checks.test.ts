import { describe, expect, it } from "vitest";
import { checkState } from "../../../../../src-shared/domain/gates/gate-checks.ts";
import {
  type GateCheck,
  gateCheckSchema,
} from "../../../../../src-shared/domain/gates/gate-schema.ts";
import type { PayoutFailure } from "../../../../../src-shared/domain/health/payout-failure-schema.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { buildLesson } from "../../../../helpers/busy-implementation.ts";
import {
  buildImplementation,
  buildMeeting,
  buildPayee,
  buildPayees,
  buildPerson,
  buildRisk,
  byId,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";
import { buildTeam, withProofs } from "../../../../helpers/proven-implementation.ts";

const empty = buildImplementation({ risks: {} });

const tried = new Set<string>();

/** Whether it is met, its value in words, and what is missing. */
function look(check: GateCheck, on: Partial<Implementation> = {}) {
  tried.add(check.kind);
  const { isMet, value, missing, fraction } = checkState(check, { ...empty, ...on });
  expect(missing.length === 0).toBe(isMet);
  expect(fraction === 1).toBe(isMet);
  expect(fraction).toBeGreaterThanOrEqual(0);
  return { isMet, value, missing: missing.map(({ text, target }) => [text, target.kind]) };
}

describe("profile_filled", () => {
  const check = { kind: "profile_filled" } as const;
  it("asks for the name of an ERP that is there, and for a project manager", () => {
    expect(look(check).isMet).toBe(true);
    const profile = { ...empty.profile, erp: true };
    expect(look(check, { profile, ipm: " " })).toEqual({
      isMet: false,
      value: "Not filled: name of the erp, project manager",
      missing: [
        ["Name of the ERP", "profile"],
        ["Project manager", "ipm"],
      ],
    });
    expect(look(check, { profile: { ...profile, erpName: "Vista" } }).isMet).toBe(true);
  });
});

describe("contacts_named", () => {
  const check: GateCheck = { kind: "contacts_named", roles: ["SPON", "IT"] };
  const sponsor = buildPerson({ roles: ["SPON"], email: "r@x.example", phone: "(555) 555-0101" });
  it("asks for a holder with e-mail and phone of each role", () => {
    const lead = buildPerson({ id: "p2", name: "Sam Ortiz", roles: ["IT"], email: "s@x.example" });
    expect(look(check, { people: byId(sponsor, lead) })).toEqual({
      isMet: false,
      value: "1 of 2 contacts have name, e-mail and phone",
      missing: [["Technical lead Sam Ortiz: no phone", "person"]],
    });
    expect(look(check, { people: byId(sponsor) }).missing).toEqual([
      ["Technical lead: nobody named", "role"],
    ]);
    const reached = { ...lead, phone: "(555) 555-0102" };
    expect(look(check, { people: byId(sponsor, reached) }).isMet).toBe(true);
  });
});

describe("meeting_booked", () => {
  const check: GateCheck = { kind: "meeting_booked", meetingKind: "kickoff" };
  it("counts a planned or held one, not a cancelled one nor another kind", () => {
    const kickoff = buildMeeting({ kind: "kickoff" });
    expect(look(check, { meetings: byId(kickoff) }).value).toBe("Kickoff booked: Mon 14 Sep 2026");
    expect(look(check, { meetings: byId({ ...kickoff, status: "held" }) }).isMet).toBe(true);
    for (const other of [{ ...kickoff, status: "cancelled" as const }, buildMeeting()]) {
      expect(look(check, { meetings: byId(other) })).toMatchObject({
        isMet: false,
        value: "No kickoff is booked",
      });
    }
  });
});

describe("measures of success", () => {
  const { successCriteria } = withProofs(empty);
  const [first] = Object.values(successCriteria);
  const without = (change: object) => ({
    successCriteria: { ...successCriteria, "measure-1": { ...first!, ...change } },
  });
  it("need baseline, target and date to count as agreed", () => {
    const check: GateCheck = { kind: "success_criteria", minimum: 3 };
    expect(look(check, { successCriteria }).isMet).toBe(true);
    for (const change of [{ baseline: " " }, { target: "" }, { measureOn: null }]) {
      expect(look(check, without(change))).toMatchObject({
        isMet: false,
        value: "2 measures with baseline, target and measuring date; 3 asked",
      });
    }
  });
  it("need actual values to count as measured, and there must be one", () => {
    const check: GateCheck = { kind: "success_measured" };
    expect(look(check, { successCriteria }).isMet).toBe(true);
    expect(look(check, without({ actual: "" })).missing).toEqual([
      ["Measure 1", "success_criteria"],
    ]);
    expect(look(check).isMet).toBe(false);
  });
});

describe("roles", () => {
  it("need so many holders", () => {
    const check: GateCheck = { kind: "role_holders", role: "DISB", minimum: 2 };
    const one = buildPerson({ roles: ["DISB"] });
    expect(look(check, { people: byId(one) })).toEqual({
      isMet: false,
      value: "1 Payments Disburser (Robin Vega); 2 asked",
      missing: [["1 more Payments Disburser", "role"]],
    });
    expect(look(check, { people: byId(one, { ...one, id: "p2" }) }).isMet).toBe(true);
    // The same person twice in a list of roles is still one person.
    expect(look(check, { people: byId({ ...one, roles: ["DISB", "DISB"] }) }).isMet).toBe(false);
  });
  it("are separate when nobody who approves is alone in disbursing", () => {
    const check: GateCheck = { kind: "duties_separated", approver: "IA", disburser: "DISB" };
    const both = buildPerson({ roles: ["IA", "DISB"] });
    const other = (roles: ("IA" | "DISB")[]) => buildPerson({ id: "p2", name: "Sam", roles });
    expect(look(check, { people: byId(both) }).missing).toEqual([
      ["Robin Vega approves and is the only Payments Disburser", "role"],
    ]);
    // A second approver does not help the first; a second disburser does.
    expect(look(check, { people: byId(both, other(["IA"])) }).isMet).toBe(false);
    expect(look(check, { people: byId(both, other(["DISB"])) }).isMet).toBe(true);
    expect(look(check, { people: byId(other(["IA"])) }).missing).toEqual([
      ["Payments Disburser: nobody named", "role"],
    ]);
    expect(look(check, { people: buildTeam() }).isMet).toBe(true);
  });
});

describe("payees", () => {
  it("are listed when they are in scope", () => {
    const check: GateCheck = { kind: "payees_listed", minimum: 2 };
    expect(look(check, { payees: buildPayees(2, 0) }).isMet).toBe(true);
    const payees = byId(buildPayee(), buildPayee({ id: "p2", status: "exempt" }));
    expect(look(check, { payees })).toMatchObject({ isMet: false, value: "1 pilot payee listed" });
  });
  const check: GateCheck = { kind: "payee_readiness", percent: 80 };
  it("are ready from exactly 80% by count and by value", () => {
    expect(look(check, { payees: buildPayees(10, 8) })).toMatchObject({
      isMet: true,
      value: "80% by count (8 of 10), 80% by value; 80% asked",
    });
    expect(look(check, { payees: buildPayees(10, 7) }).missing).toHaveLength(3);
    // 799 of 999 is 79.98%: rounding up would let it pass.
    expect(look(check, { payees: buildPayees(999, 799) })).toMatchObject({
      isMet: false,
      value: "79% by count (799 of 999), 79% by value; 80% asked",
    });
  });
  it("are not ready by count alone; the largest is named first", () => {
    const large = buildPayee({ id: "big", legalName: "Big Steel", monthlyPayoutCents: 9_000_000 });
    const state = look(check, { payees: { ...buildPayees(9, 9), big: large } });
    expect(state).toMatchObject({
      isMet: false,
      missing: [["Big Steel, Invite Not Accepted", "payee"]],
    });
    const { missing } = checkState(check, { ...empty, payees: { big: large } });
    expect(missing[0]?.next).toContain("phone call on day 3");
    expect(state.value).toBe("90% by count (9 of 10), 9% by value; 80% asked");
  });
  it("look at the pilot only, leave exempt ones out, and need somebody", () => {
    const later = buildPayee({ id: "later", waveId: "wave-2" });
    const exempt = buildPayee({ id: "ex", status: "exempt" });
    expect(look(check, { payees: { ...buildPayees(5, 4), later, ex: exempt } }).isMet).toBe(true);
    expect(look(check).value).toBe("No pilot payee in scope; 80% asked");
  });
  it("count alone where no monthly value is known, and names five of many", () => {
    const payees = Object.fromEntries(
      Object.entries(buildPayees(10, 1)).map(([id, payee]) => [
        id,
        { ...payee, monthlyPayoutCents: 0 },
      ]),
    );
    const state = look(check, { payees });
    expect(state.value).toBe("10% by count (1 of 10), no monthly values entered; 80% asked");
    expect(state.missing).toHaveLength(6);
    expect(state.missing.at(-1)).toEqual(["4 more pilot payees not payment-ready", "payees"]);
  });
});

describe("issues", () => {
  const issue = buildRisk({ id: "i", kind: "issue", probability: 3, impact: 4 });
  it("block from the score on, of the kind asked for; risks and closed ones do not", () => {
    const any: GateCheck = { kind: "no_open_issue", score: 12, itemKind: null };
    expect(look(any, { risks: byId(issue) }).missing).toEqual([
      ["Signer hard to reach (score 12)", "risk"],
    ]);
    for (const harmless of [
      { ...issue, impact: 3 },
      { ...issue, status: "closed" as const },
      { ...issue, kind: "risk" as const },
    ]) {
      expect(look(any, { risks: byId(harmless) }).isMet).toBe(true);
    }
    const testing: GateCheck = { ...any, itemKind: "payment_testing" };
    expect(look(testing, { risks: byId({ ...issue, itemId: "SET-05" }) }).isMet).toBe(true);
    expect(look(testing, { risks: byId({ ...issue, itemId: "TST-05" }) }).isMet).toBe(false);
  });
  it("are handed over with a plan and an owner who is not the project manager", () => {
    const check: GateCheck = { kind: "issues_handed_over", score: 12 };
    const planned = { ...issue, response: "Mend it in wave 2", owner: "Robin Vega" };
    expect(look(check, { risks: byId(planned) }).isMet).toBe(true);
    expect(look(check, { risks: byId({ ...planned, owner: empty.ipm }) }).isMet).toBe(false);
    expect(look(check, { risks: byId({ ...planned, response: "" }) }).isMet).toBe(false);
    expect(look(check, { risks: byId({ ...issue, impact: 3 }) }).isMet).toBe(true);
  });
});

describe("payout_failures_owned", () => {
  it("lets solved and owned ones pass", () => {
    const failure: PayoutFailure = {
      id: "f",
      kind: "returned",
      title: "Payout to Alder Creek came back",
      payeeId: null,
      returnCode: "R03",
      owner: "",
      openedOn: "2026-12-09",
      resolvedOn: null,
      notes: "",
      position: 1,
    };
    const check: GateCheck = { kind: "payout_failures_owned" };
    expect(look(check).isMet).toBe(true);
    expect(look(check, { payoutFailures: byId(failure) })).toMatchObject({
      isMet: false,
      value: "0 of 1 open return have an owner",
    });
    expect(look(check, { payoutFailures: byId({ ...failure, owner: "Sam" }) }).isMet).toBe(true);
    const solved = { ...failure, resolvedOn: "2026-12-10" };
    expect(look(check, { payoutFailures: byId(solved) }).isMet).toBe(true);
  });
});

describe("lessons_owned", () => {
  const check: GateCheck = { kind: "lessons_owned", minimum: 1 };
  it("needs one, and an owner of each that was not rejected", () => {
    expect(look(check).missing).toEqual([["1 more lesson", "lessons"]]);
    expect(look(check, { lessons: byId(buildLesson()) }).missing).toEqual([
      ["The signer joined the kickoff", "lesson"],
    ]);
    const owned = buildLesson({ owner: "Sam" });
    expect(look(check, { lessons: byId(owned) }).isMet).toBe(true);
    const rejected = buildLesson({ id: "l2", status: "rejected" });
    expect(look(check, { lessons: byId(owned, rejected) }).isMet).toBe(true);
    expect(look(check, { lessons: byId(rejected) }).isMet).toBe(false);
  });
});

describe("gate_decided", () => {
  const check: GateCheck = { kind: "gate_decided", phase: "P5" };
  it("reads the decision, not the state of the gate, so it never goes in a circle", () => {
    const decided = (decision: "pass" | "pass_with_conditions" | "fail") => ({
      gates: { P5: { ...empty.gates.P5!, decision, decidedBy: "Robin Vega", decidedOn: null } },
    });
    expect(look(check).value).toBe("Not decided yet");
    expect(look(check, decided("pass")).value).toBe("Go, decided by Robin Vega");
    expect(look(check, decided("pass_with_conditions")).isMet).toBe(true);
    expect(look(check, decided("fail"))).toMatchObject({
      isMet: false,
      missing: [["The decision was no-go", "gate"]],
    });
    expect(look(check, { gates: {} }).isMet).toBe(false);
  });
});

describe("required_items_done", () => {
  it("counts required items but the archiving", () => {
    const check: GateCheck = { kind: "required_items_done" };
    const { items } = withItemsDone(empty, ({ id }) => id !== "CLO-12" && id !== "PAY-07");
    expect(look(check, { items }).isMet).toBe(true);
    const open = { ...items, "SET-05": { ...items["SET-05"]!, status: "blocked" as const } };
    expect(look(check, { items: open }).missing).toEqual([["Hold the kickoff meeting", "item"]]);
  });
});

it("every kind of the schema is tried above", () => {
  const kinds = gateCheckSchema.options.map(({ shape }) => shape.kind.value);
  expect([...tried].sort()).toEqual([...kinds].sort());
});
