import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import type { Attendee } from "../../../../../src-shared/domain/training/training-schema.ts";
import { PAYEE_STATUSES } from "../../../../../src-shared/domain/vocabulary.ts";
import {
  FIGURE_AREAS,
  FIGURE_ITEM_IDS,
  isDoubted,
  isProposed,
  proposedItems,
  workFigures,
} from "../../../../../src-shared/domain/work-figures/work-figures.ts";
import {
  buildCommitment,
  buildDecision,
  buildImplementation,
  buildMeeting,
  buildPayee,
  buildPerson,
  buildProject,
  buildWave,
  builtInPlaybook,
  byId,
  fullProfile,
  type ImplementationOverrides,
} from "../../../../helpers/implementation-builders.ts";
import { buildAttendee, buildPassed, buildSession } from "../../../../helpers/training-builders.ts";
import { buildCommunication } from "../../../../helpers/rollout-builders.ts";

const TODAY = "2026-11-23";

const figure = (itemId: string, overrides: ImplementationOverrides) =>
  workFigures(buildImplementation(overrides), TODAY).get(itemId);

const payee = (id: string, overrides: Partial<Payee> = {}): Payee =>
  buildPayee({ id, legalName: `Payee ${id}`, ...overrides });

describe("the table of items that know", () => {
  it("names items of the built-in playbook only", () => {
    const ids = builtInPlaybook.items.map(({ id }) => id);
    expect(FIGURE_ITEM_IDS.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("proposes nothing in a new implementation, and never counts nothing of nothing", () => {
    const fresh = buildImplementation({ profile: fullProfile, waves: {} });
    expect(proposedItems(fresh, TODAY)).toEqual([]);
    for (const [, { total, text }] of workFigures(fresh, TODAY)) {
      expect(total).toBeGreaterThan(0);
      expect(text).not.toContain("of 0");
    }
    const empty: Implementation = { ...fresh, people: {}, risks: {}, testCases: {}, courses: {} };
    expect([...workFigures(empty, TODAY).keys()]).toEqual([]);
  });

  it("is computed once for the same state", () => {
    const implementation = buildImplementation({ payees: byId(payee("a")) });
    expect(workFigures(implementation, TODAY)).toBe(workFigures(implementation, TODAY));
    expect(workFigures(implementation, "2026-11-24")).not.toBe(workFigures(implementation, TODAY));
  });

  it("does not count again what a change did not touch, and sees what it did", () => {
    const before = buildImplementation({ payees: byId(payee("a")) });
    const found = workFigures(before, TODAY).get("PAY-06");
    const ticked = { ...before, items: { ...before.items } };
    expect(workFigures(ticked, TODAY).get("PAY-06")).toBe(found);
    const more = {
      ...before,
      payees: { ...before.payees, b: payee("b", { status: "identified" }) },
    };
    expect(workFigures(more, TODAY).get("PAY-06")).toMatchObject({ done: 1, total: 2 });
    const moved = { ...more, waves: { ...more.waves, "wave-1": buildWave({ type: "wave" }) } };
    expect(workFigures(moved, TODAY).get("PAY-06")?.text).toBe("1 of 2 payees invited");
  });

  it("says truly which parts of a document each area reads", () => {
    const implementation = buildImplementation({
      payees: byId(payee("a", { commitments: byId(buildCommitment()) })),
      projects: byId(buildProject()),
      communications: byId(buildCommunication()),
      people: byId(buildPerson({ roles: ["PA"] })),
      trainingSessions: byId(buildSession({ attendees: byId(buildPassed("person-1")) })),
    });
    for (const { rules, reads } of FIGURE_AREAS) {
      const touched = new Set<string | symbol>();
      const watched = new Proxy(implementation, {
        get: (target, key) => {
          touched.add(key);
          return target[key as keyof Implementation];
        },
      });
      for (const rule of Object.values(rules)) rule(watched, TODAY);
      expect([...touched].filter((key) => !(reads as readonly unknown[]).includes(key))).toEqual(
        [],
      );
    }
  });

  it("says nothing of items that do not apply", () => {
    const items = { "PAY-06": { status: "not_applicable" } } as const;
    expect(figure("PAY-06", { payees: byId(payee("a")), items })).toBeUndefined();
  });
});

describe("payees", () => {
  it("says how many of the pilot are invited, and names those who are not", () => {
    const payees = byId(
      payee("a", { status: "identified" }),
      payee("b", { status: "not_invited" }),
      payee("c", { status: "invited" }),
      payee("d", { status: "exempt" }),
      payee("e", { status: "identified", waveId: "wave-2" }),
    );
    const found = figure("PAY-06", { payees });
    expect(found).toMatchObject({
      text: "1 of 3 pilot payees invited",
      done: 1,
      total: 3,
      isComplete: false,
      isContrary: true,
      missingCount: 2,
    });
    expect(found?.missing[0]).toEqual({
      text: "Payee a",
      next: "Get the contact from accounts payable, not from the site team",
      target: { kind: "payee", payeeId: "a" },
    });
  });

  it("says who is not asked any more because it declined or is blocked", () => {
    const payees = byId(
      payee("a", { status: "invited" }),
      payee("b", { status: "declined" }),
      payee("c", { status: "blocked" }),
    );
    expect(figure("PAY-06", { payees })?.text).toBe(
      "1 of 1 pilot payees invited, 2 declined or blocked",
    );
  });

  it("proposes PAY-06 once nobody is at Invite Not Sent, dated by the last invitation", () => {
    const invitation = (sentOn: string) => ({
      sentOn,
      sentBy: "",
      path: "unknown" as const,
      attempts: 1,
      expiresOn: null,
    });
    const payees = byId(
      payee("a", { invitation: invitation("2026-11-02") }),
      payee("b", { invitation: invitation("2026-11-05") }),
    );
    const implementation = buildImplementation({ payees });
    const found = workFigures(implementation, TODAY).get("PAY-06");
    expect(found).toMatchObject({ isComplete: true, missing: [], asOf: "2026-11-05" });
    expect(isProposed(implementation.items["PAY-06"]!, found)).toBe(true);
    const done = buildImplementation({ payees, items: { "PAY-06": { status: "done" } } });
    expect(isProposed(done.items["PAY-06"]!, workFigures(done, TODAY).get("PAY-06"))).toBe(false);
  });

  it("doubts an item that is done while records say otherwise", () => {
    const items = { "PAY-06": { status: "done" } } as const;
    const payees = byId(payee("a"), payee("b", { status: "not_invited" }));
    const implementation = buildImplementation({ payees, items });
    const found = workFigures(implementation, TODAY).get("PAY-06");
    expect(isDoubted(implementation.items["PAY-06"]!, found)).toBe(true);
  });

  it("asks for call-backs before it takes approved accounts for done", () => {
    const callBack = {
      id: "c-1",
      on: "2026-11-10",
      by: "Rob",
      numberSource: "contract",
      spokenTo: "Ann",
      outcome: "confirmed",
      note: "",
    } as const;
    const without = figure("PAY-11", { payees: byId(payee("a", { status: "ready" })) });
    expect(without).toMatchObject({ done: 0, isComplete: false, isContrary: false });
    expect(without?.missing[0]?.next).toBe("Log the call-back");
    const called = payee("a", { status: "ready", callBacks: byId(callBack) });
    expect(figure("PAY-11", { payees: byId(called) })).toMatchObject({
      text: "1 of 1 pilot payees called back and approved",
      isComplete: true,
      asOf: "2026-11-10",
    });
  });

  it("counts commitments in scope, with the agreement that each has", () => {
    const commitments = byId(
      buildCommitment({ id: "c-1", agreement: "accepted", agreementAcceptedOn: "2026-11-12" }),
      buildCommitment({ id: "c-2", status: "draft", agreement: "none", position: 2 }),
      buildCommitment({ id: "c-3", isInScope: false, agreement: "none", position: 3 }),
    );
    const payees = byId(payee("a", { commitments }));
    expect(figure("PAY-12", { payees })?.text).toBe("1 of 2 commitments in scope approved");
    expect(figure("PAY-13", { payees })).toMatchObject({ done: 1, total: 2, isComplete: false });
  });

  it("lets an invitation grow old only with a logged contact", () => {
    const invitation = (sentOn: string) => ({
      sentOn,
      sentBy: "",
      path: "unknown" as const,
      attempts: 1,
      expiresOn: null,
    });
    const contacts = byId({
      id: "x",
      on: "2026-11-11",
      by: "",
      channel: "phone" as const,
      text: "called",
    });
    const payees = byId(
      payee("young", { invitation: invitation("2026-11-20") }),
      payee("old", { invitation: invitation("2026-11-05") }),
      payee("chased", { invitation: invitation("2026-11-05"), contacts }),
    );
    const found = figure("PAY-08", { payees });
    expect(found).toMatchObject({ done: 2, total: 3, isComplete: false });
    expect(found?.missing.map(({ text }) => text)).toEqual(["Payee old"]);
    // On time is not done: chasing goes on until nobody has an open invitation.
    const young = byId(payee("young", { invitation: invitation("2026-11-20") }));
    expect(figure("PAY-08", { payees: young })?.isComplete).toBe(false);
    const over = byId(payee("a", { status: "accepted" }));
    expect(figure("PAY-08", { payees: over })?.isComplete).toBe(true);
  });

  it("takes the threshold of the gate for readiness", () => {
    const payees = byId(
      ...["a", "b", "c", "d"].map((id) => payee(id, { status: "ready" })),
      payee("e"),
    );
    expect(figure("PAY-16", { payees })).toMatchObject({ done: 4, total: 5, isComplete: true });
    const fewer = byId(...Object.values(payees).slice(1));
    expect(figure("PAY-16", { payees: fewer })).toMatchObject({ done: 3, isComplete: false });
  });
});

describe("roll-out", () => {
  it("asks pilot and a later wave for projects, payees, dates and an owner", () => {
    const pilot = buildWave({ owner: "Rob", plannedStart: "2026-12-01" });
    const next = buildWave({ id: "wave-2", name: "Wave 2", type: "wave", position: 2 });
    const projects = byId(buildProject());
    const payees = byId(payee("a"));
    expect(figure("ROL-04", { waves: byId(pilot, next), projects, payees })).toMatchObject({
      done: 1,
      total: 2,
      missing: [{ text: "Wave 2", next: "Add projects, payees, dates, an owner" }],
    });
  });

  it("wants every message approved before ROL-05, and those before the invitations sent for PAY-05", () => {
    const message = buildCommunication({ text: "Dear partner", approvedOn: "2026-11-01" });
    const later = buildCommunication({ id: "m-2", offsetDays: 3, status: "draft", position: 2 });
    const communications = byId(message, later);
    expect(figure("ROL-05", { communications })).toMatchObject({ done: 1, total: 2 });
    expect(figure("PAY-05", { communications })).toMatchObject({ done: 0, total: 1 });
    const sent = { ...message, status: "sent", sentOn: "2026-11-03" } as const;
    expect(figure("PAY-05", { communications: byId(sent, later) })).toMatchObject({
      isComplete: true,
      asOf: "2026-11-03",
    });
  });

  it("counts the settings of pilot projects once, as the gate does", () => {
    const projects = byId(
      buildProject({
        entity: "Northgate LLC",
        fundingAccount: "Operating",
        feePayer: "SC",
        invoiceAdministrator: "Ida",
        payEnabledOn: "2026-11-18",
        templateState: "approved",
      }),
    );
    expect(figure("SET-29", { projects })?.isComplete).toBe(true);
    expect(figure("SET-32", { projects })).toMatchObject({ isComplete: true, asOf: "2026-11-18" });
    expect(figure("SET-35", { projects })?.isComplete).toBe(true);
    expect(figure("ROL-03", { projects })?.text).toBe("1 of 1 projects with a fee payer");
  });
});

describe("people, meetings, decisions", () => {
  it("wants a second Payments Admin before the roles are held", () => {
    const everybody = buildPerson({ roles: ["PA"] });
    const found = figure("SET-06", { people: byId(everybody) });
    expect(found?.missingCount).toBeGreaterThan(5);
    expect(figure("SET-14", { people: byId(everybody) })).toMatchObject({
      isComplete: false,
      isContrary: true,
    });
  });

  it("reads two named disbursers as a start, not as a proof", () => {
    const people = byId(
      buildPerson({ id: "a", roles: ["DISB"] }),
      buildPerson({ id: "b", roles: ["DISB"] }),
    );
    expect(figure("SET-27", { people })).toMatchObject({ isComplete: false, isContrary: false });
  });

  it("takes separated duties for a proof only after the roles were assigned", () => {
    const people = byId(
      buildPerson({ id: "a", roles: ["DISB"] }),
      buildPerson({ id: "b", roles: ["BAPP", "IA"] }),
    );
    expect(figure("SET-30", { people })?.isComplete).toBe(false);
    const done = { status: "done" } as const;
    const items = { "SET-27": done, "SET-28": done, "SET-29": done };
    expect(figure("SET-30", { people, items })?.isComplete).toBe(true);
  });

  it("dates a meeting that was held, and a decision that was taken", () => {
    const walkthrough = buildMeeting({ kind: "payee_walkthrough", date: "2026-11-09" });
    expect(figure("PAY-04", { meetings: byId(walkthrough) })?.isComplete).toBe(false);
    const held = { ...walkthrough, status: "held" } as const;
    expect(figure("PAY-04", { meetings: byId(held) })).toMatchObject({
      isComplete: true,
      asOf: "2026-11-09",
    });
    const decision = buildDecision({
      itemId: "ROL-02",
      status: "taken",
      decidedOn: "2026-10-01",
    });
    expect(figure("ROL-02", { decisions: byId(decision) })).toMatchObject({
      isComplete: true,
      asOf: "2026-10-01",
    });
  });
});

describe("training", () => {
  const [ann, bob] = [
    buildPerson({ id: "ann", name: "Ann", roles: ["IA"] }),
    buildPerson({ id: "bob", name: "Bob", roles: ["IA"], position: 2 }),
  ];
  // One course, so that one session trains.
  const { C1 } = buildImplementation().courses;
  const training = {
    people: byId(ann, bob),
    courses: { C1: { ...C1!, audiences: { IA: "R" }, hasCheck: true } },
  } as const;
  const session = (...attendees: readonly Attendee[]) =>
    byId(buildSession({ audiences: ["IA"], status: "held", attendees: byId(...attendees) }));

  it("says nothing without a session, whatever the item says", () => {
    expect(figure("TRN-05", training)).toBeUndefined();
  });

  it("names who has to be trained, and is done once all passed", () => {
    const half = session(buildPassed("ann"), buildAttendee("bob", { attended: false }));
    const found = figure("TRN-05", { ...training, trainingSessions: half });
    expect(found).toMatchObject({ text: "1 of 2 trained", done: 1, total: 2, isContrary: true });
    expect(found?.missing[0]?.text).toContain("Bob");
    const whole = session(buildPassed("ann"), buildPassed("bob"));
    expect(figure("TRN-05", { ...training, trainingSessions: whole })).toMatchObject({
      isComplete: true,
      asOf: "2026-10-20",
    });
    expect(figure("TRN-09", { ...training, trainingSessions: whole })?.isComplete).toBe(true);
  });

  it("books no seat for an audience whose training was left out of the plan", () => {
    const people = byId(ann, buildPerson({ id: "sue", name: "Sue", roles: ["SPON"], position: 2 }));
    const courses = { C1: { ...C1!, audiences: { IA: "R", APPR: "R" } } } as const;
    const trainingSessions = session(buildPassed("ann"));
    const { items } = buildImplementation();
    const withApprovers = { people, courses, trainingSessions, items };
    expect(figure("TRN-01", withApprovers)).toMatchObject({ done: 1, total: 2 });
    const leftOut = { ...items["TRN-08"]!, status: "not_applicable" } as const;
    expect(
      figure("TRN-01", { ...withApprovers, items: { ...items, "TRN-08": leftOut } }),
    ).toMatchObject({ done: 1, total: 1 });
  });

  it("wants everybody booked before the first task", () => {
    const trainingSessions = session(buildPassed("ann"));
    const found = figure("TRN-01", { ...training, trainingSessions });
    expect(found).toMatchObject({
      text: "1 of 2 people booked before their first task",
      missing: [{ next: "Plan a session" }],
    });
  });
});

describe("payment testing", () => {
  const attempt = (result: "pass" | "fail", on: string, position = 1) => ({
    id: `t-${on}`,
    on,
    by: "",
    actual: "",
    result,
    skipReason: "",
    amountCents: null,
    disbursementNumber: "",
    evidence: {},
    position,
  });
  const tested = (id: string, attempts: readonly ReturnType<typeof attempt>[]) => {
    const { testCases } = buildImplementation();
    return { ...testCases, [id]: { ...testCases[id]!, attempts: byId(...attempts) } };
  };

  it("counts the last attempt of each case that applies", () => {
    expect(figure("TST-06", {})).toMatchObject({ text: "0 of 2 cases passed", isContrary: false });
    const testCases = tested("PT-05", [
      attempt("fail", "2026-11-10"),
      attempt("pass", "2026-11-12", 2),
    ]);
    expect(figure("TST-06", { testCases })).toMatchObject({ done: 1, total: 2 });
    const again = tested("PT-05", [
      attempt("pass", "2026-11-10"),
      attempt("fail", "2026-11-12", 2),
    ]);
    expect(figure("TST-06", { testCases: again })).toMatchObject({ done: 0 });
  });

  it("wants both signatures", () => {
    const signature = { name: "Ann", on: "2026-11-20", note: "" };
    const one = { testSignOff: { payor: signature, procore: null } };
    expect(figure("TST-13", one)).toMatchObject({
      text: "1 of 2 signed",
      isComplete: false,
    });
    const both = { testSignOff: { payor: signature, procore: { ...signature, on: "2026-11-21" } } };
    expect(figure("TST-13", both)).toMatchObject({ isComplete: true, asOf: "2026-11-21" });
    expect(figure("TST-13", {})).toBeUndefined();
  });
});

describe("every figure", () => {
  const payees = fc.array(
    fc.record({
      status: fc.constantFrom(...PAYEE_STATUSES),
      waveId: fc.constantFrom("wave-1", "wave-2", null),
      owner: fc.constantFrom("", "Rob"),
      contactEmail: fc.constantFrom("", "a@b.c"),
      fallback: fc.constantFrom("", "Check"),
    }),
    { maxLength: 12 },
  );

  it("has a base, counts within it, and never both proves and contradicts", () => {
    fc.assert(
      fc.property(payees, (given) => {
        const records = given.map((fields, at) => payee(`p-${at}`, { ...fields, position: at }));
        const implementation = buildImplementation({ payees: byId(...records) });
        for (const [, found] of workFigures(implementation, TODAY)) {
          expect(found.total).toBeGreaterThan(0);
          expect(found.done).toBeGreaterThanOrEqual(0);
          expect(found.done).toBeLessThanOrEqual(found.total);
          expect(found.isComplete && found.isContrary).toBe(false);
          if (found.isComplete) expect(found.missingCount).toBe(0);
          expect(found.missing.length).toBeLessThanOrEqual(Math.min(5, found.missingCount));
        }
        // An independent count of the one that everybody looks at.
        const pilot = records.some(({ waveId }) => waveId === "wave-1")
          ? records.filter(({ waveId }) => waveId === "wave-1")
          : records;
        const asked = pilot.filter(
          ({ status }) => !["exempt", "declined", "blocked"].includes(status),
        );
        const invited = asked.filter(
          ({ status }) => status !== "identified" && status !== "not_invited",
        );
        const found = workFigures(implementation, TODAY).get("PAY-06");
        if (asked.length === 0) expect(found).toBeUndefined();
        else expect(found).toMatchObject({ done: invited.length, total: asked.length });
      }),
    );
  });

  it("takes a few milliseconds for 5,000 payees", () => {
    const many = Array.from({ length: 5_000 }, (_, at) =>
      payee(`p-${at}`, {
        position: at,
        commitments: byId(buildCommitment(), buildCommitment({ id: "c-2", position: 2 })),
      }),
    );
    const base = buildImplementation({ payees: byId(...many) });
    const times = Array.from({ length: 7 }, () => {
      const copy = { ...base };
      const start = performance.now();
      workFigures(copy, TODAY);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    // Ten times what a quiet machine takes.
    expect(times[3]).toBeLessThan(150);
  });
});
