// Small selectors behind the tabs of the implementation page.
import { describe, expect, it } from "vitest";
import { activityRows } from "../../../../src-shared/domain/activity.ts";
import {
  criterionWord,
  gateFigures,
  gateStanding,
} from "../../../../src-shared/domain/gates/gate-words.ts";
import { withProofs } from "../../../helpers/proven-implementation.ts";
import { gateState } from "../../../../src-shared/domain/gates/gates.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import {
  closedDecisions,
  closedRisks,
  doneActions,
  openActions,
} from "../../../../src-shared/domain/log.ts";
import { formatCents, parseDollars } from "../../../../src-shared/domain/money.ts";
import {
  matchingPayees,
  parsePayeeLines,
} from "../../../../src-shared/domain/payees/payee-list.ts";
import { rolesWithoutHolder } from "../../../../src-shared/domain/people.ts";
import {
  buildDecision,
  buildImplementation,
  buildPayee,
  buildPerson,
  buildRisk,
  byId,
  withItemsDone,
} from "../../../helpers/implementation-builders.ts";

describe("money", () => {
  it("shows cents only when there are odd ones", () => {
    expect(formatCents(1_250_000)).toBe("$12,500");
    expect(formatCents(1_250_025)).toBe("$12,500.25");
    expect(formatCents(0)).toBe("$0");
  });
  it("reads what a person types", () => {
    expect(parseDollars("$12,500.25")).toBe(1_250_025);
    expect(parseDollars(" 1 000 ")).toBe(100_000);
    expect(parseDollars("")).toBe(0);
    expect(parseDollars("0.29")).toBe(29);
    expect(parseDollars("12.345")).toBeNull();
    expect(parseDollars("-5")).toBeNull();
    expect(parseDollars("a lot")).toBeNull();
  });
});

describe("payees", () => {
  const payees = byId(
    buildPayee({ id: "a", legalName: "Alder Creek Electric LLC", position: 2 }),
    buildPayee({
      id: "b",
      legalName: "Zamora Foundations",
      trade: "Concrete",
      status: "ready",
      position: 1,
    }),
  );
  it("filters by words and status, in order", () => {
    const ids = (text: string, status: Parameters<typeof matchingPayees>[2] = null) =>
      matchingPayees({ payees, waves: {} }, text, status).map(({ id }) => id);
    expect(ids("")).toEqual(["b", "a"]);
    expect(ids("concrete zamora")).toEqual(["b"]);
    expect(ids("payment-ready")).toEqual(["b"]);
    expect(ids("", "invited")).toEqual(["a"]);
    expect(ids("zamora", "invited")).toEqual([]);
  });
  it("takes pasted names, without doubles and without those in the list", () => {
    expect(
      parsePayeeLines("New One\tDrywall\n\nalder  creek electric llc\nNew One\nOther", payees),
    ).toEqual({
      payees: [
        { legalName: "New One", trade: "Drywall" },
        { legalName: "Other", trade: "" },
      ],
      knownNames: ["alder  creek electric llc", "New One"],
    });
  });
});

describe("roles", () => {
  it("names roles that open items need and nobody holds", () => {
    const implementation = buildImplementation();
    const gaps = rolesWithoutHolder(implementation);
    expect(gaps).toContain("PPM");
    expect(gaps).not.toContain("IPM");
    const held = byId(buildPerson({ roles: ["PPM", "SIGN"] }));
    expect(rolesWithoutHolder({ ...implementation, people: held })).not.toContain("PPM");
  });
  it("asks for nobody once everything is done", () => {
    expect(rolesWithoutHolder(withItemsDone(buildImplementation()))).toEqual([]);
  });
});

describe("logs", () => {
  it("puts closed records newest first", () => {
    const decisions = byId(
      buildDecision({ id: "open" }),
      buildDecision({ id: "old", status: "dropped", decidedOn: "2026-09-15" }),
      buildDecision({ id: "new", status: "taken", decidedOn: "2026-09-16" }),
    );
    expect(closedDecisions({ decisions }).map(({ id }) => id)).toEqual(["new", "old"]);
    const risks = byId(
      buildRisk({ id: "open" }),
      buildRisk({ id: "closed", status: "closed", closedOn: "2026-09-15" }),
    );
    expect(closedRisks({ risks }).map(({ id }) => id)).toEqual(["closed"]);
  });
  it("sorts open actions by due date, those without one last", () => {
    const action = (id: string, due: string | null, doneOn: string | null = null) => ({
      id,
      title: id,
      party: "payor" as const,
      owner: "",
      due,
      status: doneOn === null ? ("open" as const) : ("done" as const),
      raisedOn: "2026-09-14",
      doneOn,
      meetingId: null,
      position: 1,
    });
    const actions = byId(
      action("none", null),
      action("late", "2026-09-20"),
      action("soon", "2026-09-15"),
      action("done", null, "2026-09-18"),
    );
    expect(openActions({ actions }).map(({ id }) => id)).toEqual(["soon", "late", "none"]);
    expect(doneActions({ actions }).map(({ id }) => id)).toEqual(["done"]);
  });
});

describe("gates in words", () => {
  const standing = (implementation: Implementation, phase: "P0" | "P1" | "P2") =>
    gateStanding(gateState(implementation, phase), implementation.phase);
  it("tells open from ahead, and met from waived", () => {
    const fresh = buildImplementation();
    expect(standing(fresh, "P0")).toBe("open");
    expect(standing(fresh, "P2")).toBe("ahead");
    expect(standing(withItemsDone(withProofs(fresh)), "P0")).toBe("met");
    const { P0 } = fresh.gates;
    const criteria = Object.fromEntries(
      Object.values(P0?.criteria ?? {}).map((criterion) => [
        criterion.id,
        { ...criterion, waivedBy: "Sam", waiverReason: "Urgent", waivedOn: "2026-09-14" },
      ]),
    );
    const waived = { ...fresh, gates: { ...fresh.gates, ...(P0 && { P0: { ...P0, criteria } }) } };
    expect(standing(waived, "P0")).toBe("waived");
    expect(criterionWord(gateState(waived, "P0").criteria[0]!)).toBe("Waived");
  });
  it("counts criteria and words each", () => {
    const gate = gateState(
      withItemsDone(withProofs(buildImplementation()), ({ id }) => id === "SET-03"),
      "P0",
    );
    expect(gateFigures(gate)).toBe("1 of 4 criteria met");
    expect(gate.criteria.map(criterionWord)).toEqual(["Open", "Open", "Met", "Open"]);
  });
});

describe("activityRows", () => {
  const entry = (id: string, at: string, text = "Completed something") => ({
    id,
    at,
    by: "Dana",
    command: "item/complete",
    text,
  });
  const activity = byId(
    entry("a", "2026-09-14T15:00:00.000Z"),
    entry("b", "2026-09-15T03:00:00.000Z"),
    entry("c", "2026-09-15T15:00:00.000Z", "Moved Northgate"),
  );
  it("is newest first, by the days of the zone", () => {
    expect(activityRows({ activity }, "America/Chicago").map(({ key }) => key)).toEqual([
      "day:2026-09-15",
      "c",
      "day:2026-09-14",
      "b",
      "a",
    ]);
    expect(activityRows({ activity }, "UTC").map(({ key }) => key)).toEqual([
      "day:2026-09-15",
      "c",
      "b",
      "day:2026-09-14",
      "a",
    ]);
  });
  it("filters by words, and drops days without lines", () => {
    expect(activityRows({ activity }, "UTC", "northgate dana").map(({ key }) => key)).toEqual([
      "day:2026-09-15",
      "c",
    ]);
  });
});
