import { buildTeam, withProofs } from "../../../../helpers/proven-implementation.ts";
import {
  confirmationInWords,
  gateStanding,
} from "../../../../../src-shared/domain/gates/gate-words.ts";
import { describe, expect, it } from "vitest";
import {
  closeoutGateStates,
  criterionState,
  gateState,
  unmetCriteriaBetween,
  unmetForDecision,
} from "../../../../../src-shared/domain/gates/gates.ts";
import type { Gate, GateCriterion } from "../../../../../src-shared/domain/gates/gate-schema.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import {
  buildImplementation,
  fullProfile,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

function withCriterion(
  implementation: Implementation,
  phase: "P2" | "P5",
  id: string,
  change: Partial<GateCriterion>,
): Implementation {
  const gate = implementation.gates[phase];
  const criterion = gate?.criteria[id];
  if (!gate || !criterion) throw new Error(`No criterion ${id}`);
  const criteria = { ...gate.criteria, [id]: { ...criterion, ...change } };
  return { ...implementation, gates: { ...implementation.gates, [phase]: { ...gate, criteria } } };
}

const attested: GateCriterion = {
  id: "X-1",
  text: "Attested by hand",
  itemIds: [],
  checks: [],
  isAttested: false,
  evidence: "",
  waivedBy: "",
  waiverReason: "",
  waivedOn: null,
  position: 1,
};

describe("criterionState", () => {
  it("is met when every item that proves it is done or not applicable", () => {
    const implementation = buildImplementation({ items: { "SET-14": { status: "done" } } });
    const criterion = implementation.gates.P2?.criteria["P2-2"];
    if (!criterion) throw new Error("P2-2 is missing");
    expect(criterionState(implementation, criterion)).toMatchObject({
      isMet: false,
      isWaived: false,
      missingItemIds: ["SET-18"],
    });
    const skipped = buildImplementation({
      people: buildTeam(),
      items: { "SET-14": { status: "done" }, "SET-18": { status: "not_applicable" } },
    });
    expect(criterionState(skipped, criterion)).toMatchObject({ isMet: true, missing: [] });
    expect(criterionState({ ...skipped, people: {} }, criterion)).toMatchObject({
      isMet: false,
      values: ["0 Payments Admins; 2 asked"],
      missingItemIds: [],
    });
  });

  it("does not wait for an item that is gone", () => {
    const { items: _removed, ...implementation } = buildImplementation();
    const criterion = { ...attested, itemIds: ["SET-14"] };
    expect(criterionState({ ...implementation, items: {} }, criterion).isMet).toBe(true);
  });

  it("without items is met when attested", () => {
    const implementation = buildImplementation();
    expect(criterionState(implementation, attested).isMet).toBe(false);
    expect(criterionState(implementation, { ...attested, isAttested: true }).isMet).toBe(true);
  });
});

describe("gateState", () => {
  const done = (ids: readonly string[]): Implementation =>
    withItemsDone(withProofs(buildImplementation()), (item) => ids.includes(item.id));

  it("lists criteria in order, and is met when each is", () => {
    const state = gateState(done(["SET-15", "SET-16", "SET-14", "SET-18", "SET-21"]), "P2");
    expect(state.criteria.map(({ criterion, isMet }) => [criterion.text, isMet])).toEqual([
      ["Product active", true],
      ["Two or more Payments Admins working with MFA", true],
      ["Every in-scope entity verified", true],
      ["Funding account tested", false],
    ]);
    expect(state.isMet).toBe(false);
    expect(
      gateState(done(["SET-15", "SET-16", "SET-14", "SET-18", "SET-21", "SET-25"]), "P2").isMet,
    ).toBe(true);
  });

  it("is met with a waiver, which does not make the criterion met", () => {
    const waived = withCriterion(
      done(["SET-15", "SET-16", "SET-14", "SET-18", "SET-21"]),
      "P2",
      "P2-4",
      {
        waivedBy: "Sam Ortiz",
        waivedOn: "2026-10-20",
      },
    );
    const state = gateState(waived, "P2");
    expect(state.isMet).toBe(true);
    expect(state.criteria[3]).toMatchObject({ isMet: false, isWaived: true });
  });

  it("of a phase without a gate is met", () => {
    expect(gateState({ ...buildImplementation(), gates: {} }, "P3")).toEqual({
      phase: "P3",
      criteria: [],
      isMet: true,
      isFailed: false,
    });
  });

  it("of every phase is met once all its items are done", () => {
    const all = withItemsDone(withProofs(buildImplementation({ profile: fullProfile })));
    for (const phase of ["P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7"] as const) {
      expect([phase, gateState(all, phase).isMet]).toEqual([phase, true]);
      expect(gateState(buildImplementation(), phase).isMet).toBe(false);
    }
  });
});

describe("unmetCriteriaBetween", () => {
  it("lists the gates that are crossed, none when moving back or staying", () => {
    const implementation = withItemsDone(
      withProofs(buildImplementation()),
      (item) => item.phase === "P0",
    );
    expect(unmetCriteriaBetween(implementation, "P0", "P1")).toEqual([]);
    expect(
      unmetCriteriaBetween(implementation, "P0", "P3").map((unmet) => unmet.criterionId),
    ).toEqual(["P1-1", "P1-2", "P1-3", "P1-4", "P2-1", "P2-2", "P2-3", "P2-4"]);
    expect(unmetCriteriaBetween(implementation, "P2", "P3")[3]).toEqual({
      phase: "P2",
      criterionId: "P2-4",
      text: "Funding account tested",
      missingItemIds: ["SET-25"],
      alsoMissing: [],
    });
    expect(unmetCriteriaBetween(implementation, "P5", "P1")).toEqual([]);
    expect(unmetCriteriaBetween(implementation, "P5", "P5")).toEqual([]);
  });
});

describe("a gate that was decided as failed", () => {
  const passed = withItemsDone(withProofs(buildImplementation({ phase: "P2" })));
  const decided = (phase: "P2" | "P5", waiver: Gate["failWaiver"] = null): Implementation => ({
    ...passed,
    gates: {
      ...passed.gates,
      [phase]: {
        ...passed.gates[phase],
        decision: "fail",
        decidedBy: "Robin Vega",
        decidedOn: "2026-11-03",
        failWaiver: waiver,
      },
    },
  });
  it("is shut though every criterion is met, until somebody waives the decision", () => {
    const state = gateState(decided("P2"), "P2");
    expect([state.isMet, state.isFailed]).toEqual([false, true]);
    expect(gateStanding(state, "P2")).toBe("failed");
    expect(unmetCriteriaBetween(decided("P2"), "P2", "P3")).toEqual([
      {
        phase: "P2",
        criterionId: null,
        text: "Decided as failed by Robin Vega on Tue 3 Nov 2026",
        missingItemIds: [],
        alsoMissing: [],
      },
    ]);
    const waiver = { by: "Sam Ortiz", reason: "Agreed by phone", on: "2026-11-04" };
    expect(gateState(decided("P2", waiver), "P2").isMet).toBe(true);
  });
  it("says so once where the decision is a criterion of its own", () => {
    const unmet = unmetCriteriaBetween(decided("P5"), "P5", "P6");
    expect(unmet.map(({ criterionId, alsoMissing }) => [criterionId, alsoMissing])).toEqual([
      ["P5-5", ["The decision was no-go"]],
    ]);
  });
});

describe("unmetForDecision", () => {
  it("leaves out the criterion that asks for the decision itself, and what is waived", () => {
    const open = new Set(["ROL-09", "TST-13", "TST-11"]);
    const built = withItemsDone(buildImplementation(), ({ id }) => !open.has(id));
    expect(unmetForDecision(built, "P5").map(({ criterionId }) => criterionId)).toEqual([
      "P5-2",
      "P5-4",
    ]);
    const waived = withCriterion(built, "P5", "P5-2", { waivedBy: "Sam", waivedOn: "2026-11-03" });
    expect(unmetForDecision(waived, "P5").map(({ criterionId }) => criterionId)).toEqual(["P5-4"]);
  });
});

describe("closeoutGateStates", () => {
  const stateOf = (implementation: Implementation, id: string): unknown => {
    const state = closeoutGateStates(implementation).find(({ criterion }) => criterion.id === id);
    return state && { isMet: state.isMet, missingItemIds: state.missingItemIds };
  };

  it("come in order, C1 to C10", () => {
    expect(closeoutGateStates(buildImplementation()).map(({ criterion }) => criterion.id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `C${index + 1}`),
    );
  });

  it("compute C8 over every required item, but not over archiving, which closing does", () => {
    const open = new Set(["CLO-12", "CLO-06", "SET-37"]);
    const almost = withItemsDone(buildImplementation(), (item) => !open.has(item.id));
    expect(stateOf(almost, "C8")).toEqual({ isMet: false, missingItemIds: ["SET-37"] });
    open.delete("SET-37");
    const all = withItemsDone(buildImplementation(), (item) => !open.has(item.id));
    expect(stateOf(all, "C8")).toEqual({ isMet: true, missingItemIds: [] });
  });

  it("count an item that the user added in C8", () => {
    const all = withItemsDone(buildImplementation());
    const template = all.items["SET-37"];
    if (!template) throw new Error("SET-37 is missing");
    const own = { ...template, id: "own-1", status: "in_progress" as const, doneOn: null };
    const more = { ...all, items: { ...all.items, [own.id]: own } };
    expect(stateOf(more, "C8")).toEqual({ isMet: false, missingItemIds: ["own-1"] });
  });

  it("ask for the sign-off in C10 and for attestation in C5", () => {
    expect(stateOf(buildImplementation(), "C10")).toEqual({
      isMet: false,
      missingItemIds: ["CLO-11"],
    });
    const all = withItemsDone(buildImplementation());
    expect(stateOf(all, "C10")).toEqual({ isMet: true, missingItemIds: [] });
    expect(stateOf(all, "C5")).toEqual({ isMet: false, missingItemIds: [] });
  });
});

describe("a confirmation by hand", () => {
  const criterion = {
    id: "C2",
    text: "Two consecutive pay runs",
    itemIds: [],
    checks: [],
    isAttested: true,
    attestedBy: "Dana Reyes",
    attestedOn: "2026-11-24",
    evidence: "",
    waivedBy: "",
    waiverReason: "",
    waivedOn: null,
    position: 1,
  };
  it("names who and when, with the evidence where there is some", () => {
    expect(confirmationInWords(criterion)).toBe("Confirmed by Dana Reyes on Tue 24 Nov 2026");
    expect(confirmationInWords({ ...criterion, evidence: "Runs 3 and 4" })).toBe(
      "Confirmed by Dana Reyes on Tue 24 Nov 2026. Runs 3 and 4",
    );
  });
  it("of an older file says what its evidence says", () => {
    const { attestedBy: _by, attestedOn: _on, ...older } = criterion;
    expect(confirmationInWords({ ...older, evidence: "Mail of 3 Nov" })).toBe("Mail of 3 Nov");
  });
});
