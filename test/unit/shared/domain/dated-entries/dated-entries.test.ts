import { describe, expect, it } from "vitest";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import type { DatedKind } from "../../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { datedEntries } from "../../../../../src-shared/domain/dated-entries/dated-entries.ts";
import {
  waveDateId,
  waveDateOf,
} from "../../../../../src-shared/domain/dated-entries/wave-entries.ts";
import { lastChangedOn } from "../../../../../src-shared/domain/health/staleness.ts";
import type { Action, Implementation } from "../../../../../src-shared/domain/implementation.ts";
import {
  payeeStalls,
  stalledPayees,
} from "../../../../../src-shared/domain/payees/payee-stalls.ts";
import { generateSample } from "../../../../../src-shared/sample/generate-sample.ts";
import { withProofs } from "../../../../helpers/proven-implementation.ts";
import {
  buildDecision,
  buildImplementation,
  buildMeeting,
  buildPayee,
  buildWave,
  builtInPlaybook,
  byId,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-24";
const BASIS = { today: TODAY, staleCalendarDays: 7 };

function entriesOf(implementation: Implementation, kind: DatedKind) {
  return datedEntries(implementation, BASIS).filter((entry) => entry.kind === kind);
}

describe("dated entries", () => {
  it("are items with who has to act, over once they are done and forgotten after two weeks", () => {
    const implementation = buildImplementation({
      items: {
        "SET-01": { status: "done", doneOn: "2026-09-01" },
        "SET-02": { status: "done", doneOn: "2026-11-20" },
        "SET-03": { status: "waiting_bank", statusSince: "2026-11-10", assignee: "Noor Haddad" },
      },
    });
    const byItem = new Map(entriesOf(implementation, "item").map((entry) => [entry.id, entry]));
    expect(byItem.has("SET-01")).toBe(false);
    expect(byItem.get("SET-02")).toMatchObject({ isOver: true, doneOn: "2026-11-20" });
    expect(byItem.get("SET-03")).toMatchObject({
      ...{ isOver: false, party: "bank", since: "2026-11-10", assignee: "Noor Haddad" },
    });
    expect(byItem.get("SET-05")).toMatchObject({
      ...{ title: "Hold the kickoff meeting", due: implementation.anchors.kickoff },
      ...{ role: "IPM", party: "procore", payorName: implementation.payor.name, phase: "P1" },
    });
  });

  it("are meetings with their time and zone, over once they were held or cancelled", () => {
    const implementation = buildImplementation({
      meetings: byId(
        buildMeeting({ id: "planned", startTime: "10:00", attendeeIds: ["p1", "p2"] }),
        buildMeeting({ id: "untimed", attendeeIds: [] }),
        buildMeeting({ id: "held", status: "held", attendeeIds: [] }),
        buildMeeting({ id: "cancelled", status: "cancelled", attendeeIds: [] }),
      ),
    });
    expect(
      entriesOf(implementation, "meeting").map(({ id, time, timeZone, attendeeCount, isOver }) => [
        ...[id, time, timeZone, attendeeCount, isOver],
      ]),
    ).toEqual([
      ["planned", "10:00", "America/New_York", 2, false],
      ["untimed", null, null, 0, false],
      ["held", null, null, 0, true],
      ["cancelled", null, null, 0, true],
    ]);
  });

  it("are kickoff and go-live, over once they are behind", () => {
    const early = buildImplementation({ phase: "P1" });
    const late = buildImplementation({
      ...{ phase: "P6", items: { "ROL-11": { status: "done", doneOn: TODAY } } },
    });
    const overOf = (implementation: Implementation) =>
      (["kickoff", "go_live"] as const).map((kind) => entriesOf(implementation, kind)[0]?.isOver);
    expect(overOf(early)).toEqual([false, false]);
    expect(overOf(late)).toEqual([true, true]);
  });

  it("are the dates of each wave; the first pay run of the pilot is the go-live", () => {
    const dates = {
      ...{ invitationsOn: "2026-12-01", plannedStart: null },
      ...{ enableOn: "2026-12-07", firstPayRunOn: "2026-12-14" },
    };
    const paid = { type: "wave", firstPaymentOn: "2026-12-15" } as const;
    const implementation = buildImplementation({
      waves: byId(
        buildWave({ id: "w1", name: "Pilot", type: "pilot", ...dates }),
        buildWave({ id: "w2", name: "Wave 2", ...paid, ...dates }),
      ),
    });
    expect(
      entriesOf(implementation, "wave").map(({ id, due, isOver }) => [id, due, isOver]),
    ).toEqual([
      ["w1.invitationsOn", "2026-12-01", false],
      ["w1.enableOn", "2026-12-07", false],
      ["w2.invitationsOn", "2026-12-01", true],
      ["w2.enableOn", "2026-12-07", true],
      ["w2.firstPayRunOn", "2026-12-14", true],
    ]);
    expect(waveDateOf(waveDateId("w2", "enableOn"))).toEqual({ waveId: "w2", field: "enableOn" });
    expect(waveDateOf("w2")).toBeNull();
    expect(waveDateOf("w2.toString")).toBeNull();
  });

  it("are actions and open decisions that have a date", () => {
    const action: Action = {
      ...{ id: "a1", title: "Send the W-9 list", party: "payor", owner: "Ray", due: "2026-11-26" },
      ...{ status: "open", raisedOn: "2026-11-19", doneOn: null, meetingId: null, position: 1 },
    };
    const implementation = buildImplementation({
      actions: byId<Action>(
        action,
        { ...action, id: "a2", due: null },
        { ...action, id: "a3", status: "done", doneOn: "2026-11-23" },
        { ...action, id: "a4", status: "done", doneOn: "2026-10-23" },
      ),
      decisions: byId(
        buildDecision({ id: "d1", neededBy: "2026-11-27", neededFrom: "SPON", status: "open" }),
        buildDecision({ id: "d2", neededBy: null }),
        buildDecision({ id: "d3", neededBy: "2026-11-27", status: "taken" }),
      ),
    });
    expect(
      entriesOf(implementation, "action").map(({ id, party, assignee, isOver, doneOn }) => [
        ...[id, party, assignee, isOver, doneOn],
      ]),
    ).toEqual([
      ["a1", "payor", "Ray", false, null],
      ["a3", "payor", "Ray", true, "2026-11-23"],
    ]);
    expect(entriesOf(implementation, "decision")).toMatchObject([
      { id: "d1", due: "2026-11-27", role: "SPON", party: "payor" },
    ]);
  });

  it("put payees of one status and day together", () => {
    const invitation = {
      ...{ sentOn: "2026-11-16", sentBy: "Ray", path: "commitment", attempts: 1, expiresOn: null },
    } as unknown as Implementation["payees"][string]["invitation"];
    const invited = { status: "invited", statusAsOf: "2026-11-16", invitation } as const;
    const implementation = buildImplementation({
      payees: byId(
        buildPayee({ id: "p1", legalName: "Acme Drywall", ...invited }),
        buildPayee({ id: "p2", legalName: "Bolt Steel", ...invited }),
        buildPayee({ id: "p3", legalName: "Corner Glass", ...invited }),
        buildPayee({ id: "ready", status: "ready", statusAsOf: "2026-11-02" }),
      ),
    });
    expect(entriesOf(implementation, "invitation").map(({ id, title }) => [id, title])).toEqual([
      ["invited-2026-11-30", "3 invitations run out: Acme Drywall, Bolt Steel and 1 more"],
    ]);
    expect(entriesOf(implementation, "stall").map(({ title }) => title)).toEqual([
      "3 payees too long at Invite Not Accepted: Acme Drywall, Bolt Steel and 1 more",
    ]);
  });

  it("are the gate of the phase from the day on which only the move is missing", () => {
    const proven = withProofs(withItemsDone(buildImplementation()));
    const lastDoneOn = (phase: "P2" | "P5"): string =>
      Object.values(proven.gates[phase]?.criteria ?? {})
        .flatMap(({ itemIds }) => itemIds.map((id) => proven.items[id]?.doneOn ?? ""))
        .sort()
        .at(-1) ?? "";
    const gateOf = (change: Partial<Implementation>) =>
      entriesOf({ ...proven, phaseEnteredOn: {}, ...change }, "gate");
    expect(gateOf({ phase: "P2" })).toMatchObject([
      { id: "P2", title: "Gate of P2 Initial setup is met: move on", due: lastDoneOn("P2") },
    ]);
    expect(gateOf({ phase: "P2", people: {} })).toEqual([]);
    const gate = proven.gates.P5;
    if (!gate) throw new Error("there is no gate of P5");
    const undecided = { ...proven.gates, P5: { ...gate, decision: null } };
    expect(gateOf({ phase: "P5", gates: undecided })).toMatchObject([
      { id: "P5", title: "Gate of P5 Payment testing waits for its decision" },
    ]);
  });

  it("are the review alone while on hold, and none once cancelled or closed", () => {
    const on = "2026-10-01";
    const hold = { reason: "Audit", reviewOn: "2026-11-30", since: on };
    expect(datedEntries(buildImplementation({ hold }), BASIS)).toMatchObject([
      { kind: "hold", due: "2026-11-30", since: on, title: "Review the hold: Audit" },
    ]);
    const cancelled = { reason: "Sold", on };
    expect(datedEntries(buildImplementation({ cancelled }), BASIS)).toEqual([]);
    const closed = { on, by: "Dana", retainUntil: on };
    expect(datedEntries(buildImplementation({ closed }), BASIS)).toEqual([]);
  });
});

describe("dated entries of the sample", () => {
  const options = { count: 40, closedCount: 4, seed: 1, today: TODAY, ipm: "Dana Whitfield" };
  const sample = [...generateSample({ ...options, playbook: builtInPlaybook })].map(
    ({ implementation }) => implementation,
  );
  const active = sample.filter(({ hold, cancelled, closed }) => !hold && !cancelled && !closed);
  const countOf = (title: string): number => Number(title.split(" ")[0]);

  it("name each thing once", () => {
    for (const implementation of sample) {
      const names = datedEntries(implementation, BASIS).map(({ kind, id }) => `${kind}/${id}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("have every kind somewhere but gates: no card of the sample waits for a move", () => {
    const kinds = new Set(
      sample.flatMap((one) => datedEntries(one, BASIS)).map(({ kind }) => kind),
    );
    expect([...kinds].sort()).toEqual([
      ...["action", "decision", "go_live", "hold", "invitation", "item", "kickoff"],
      ...["meeting", "session", "stale", "stall", "test_case", "wave"],
    ]);
  });

  it("say that payees stand still from exactly the day on which the stall list has them", () => {
    for (const implementation of active) {
      const past = entriesOf(implementation, "stall").filter(({ due }) => due <= TODAY);
      expect(past.reduce((sum, { title }) => sum + countOf(title), 0)).toBe(
        stalledPayees(implementation, TODAY).length,
      );
    }
  });

  it("say that invitations run out on the last day on which no expiry is shown", () => {
    for (const implementation of active) {
      for (const { due, title } of entriesOf(implementation, "invitation")) {
        const expiredOn = (day: string): number =>
          payeeStalls(implementation, day).filter(({ kind }) => kind === "invite_expired").length;
        expect(expiredOn(addCalendarDays(due, 1)) - expiredOn(due)).toBe(countOf(title));
      }
    }
  });

  it("mark an untouched card on the day on which it is shown as such", () => {
    for (const implementation of active) {
      expect(entriesOf(implementation, "stale")[0]?.due).toBe(
        addCalendarDays(lastChangedOn(implementation), 7),
      );
    }
  });

  it("hold when nothing changes but the day, apart from what was done long ago", () => {
    const today = addCalendarDays(TODAY, 1);
    for (const implementation of active) {
      const kept = datedEntries(implementation, BASIS).filter(
        ({ kind, doneOn }) =>
          doneOn === null ||
          kind === "meeting" ||
          kind === "session" ||
          doneOn >= addCalendarDays(today, -14),
      );
      expect(datedEntries(implementation, { ...BASIS, today })).toEqual(kept);
    }
  });
});
