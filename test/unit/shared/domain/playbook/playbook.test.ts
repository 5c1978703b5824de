import { describe, expect, it } from "vitest";
import { findDependencyCycle } from "../../../../../src-shared/domain/schedule/dependencies.ts";
import {
  createImplementation,
  defaultProfile,
} from "../../../../../src-shared/domain/playbook/create-implementation.ts";
import { implementationSchema } from "../../../../../src-shared/domain/implementation.ts";
import { checkInvariants } from "../../../../../src-shared/domain/invariants.ts";
import { playbookSchema } from "../../../../../src-shared/domain/playbook/playbook.ts";
import { PHASE_CODES } from "../../../../../src-shared/domain/vocabulary.ts";
import {
  buildImplementation,
  builtInPlaybook,
  fullProfile,
  KICKOFF,
} from "../../../../helpers/implementation-builders.ts";

const { items, gates, closeoutGates, seededRisks } = builtInPlaybook;
const countBy = (key: (item: (typeof items)[number]) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

describe("the built-in playbook", () => {
  it("has the 108 items of the dossier", () => {
    expect(items).toHaveLength(108);
    expect(new Set(items.map((item) => item.id)).size).toBe(108);
    expect(countBy((item) => item.id.slice(0, 3))).toEqual({
      SET: 40,
      ROL: 15,
      TRN: 10,
      PAY: 18,
      TST: 13,
      CLO: 12,
    });
    expect(countBy((item) => item.requirement)).toEqual({
      required: 95,
      conditional: 8,
      optional: 5,
    });
    expect(
      items.filter((item) => item.flag !== null).map((item) => `${item.id}:${item.flag ?? ""}`),
    ).toEqual([
      "SET-17:sso",
      "SET-19:monthlySandbox",
      "SET-31:workflows",
      "SET-34:complianceTemplates",
      "SET-36:subTier",
      "SET-38:erp",
      "SET-39:erp",
      "TST-09:erp",
    ]);
  });

  it("keeps owners, offsets and words of an item as the dossier has them", () => {
    expect(items.find((item) => item.id === "TST-04")).toEqual({
      id: "TST-04",
      title: "Authorize the end-to-end test disbursement",
      kind: "payment_testing",
      checklist: "Execute",
      phase: "P5",
      owners: ["DISB", "PAYOPS"],
      requirement: "required",
      flag: null,
      anchor: "G",
      offsetDays: -10,
      durationDays: 1,
      dependsOn: ["TST-02", "TST-03", "PAY-11", "PAY-13", "TRN-03"],
      isBankBound: true,
      doneWhen:
        "Authorized by a user other than the last invoice approver; drawdown shows Funding Requested",
      source: "S",
    });
  });

  it("depends on known items only, without a cycle", () => {
    const known = new Set(items.map((item) => item.id));
    expect(items.flatMap((item) => item.dependsOn).filter((id) => !known.has(id))).toEqual([]);
    expect(findDependencyCycle(items)).toBeNull();
  });

  it("has a gate for every phase and ten closeout gates, proved by known items", () => {
    const known = new Set(items.map((item) => item.id));
    expect(Object.keys(gates)).toEqual([...PHASE_CODES]);
    expect(closeoutGates.map((gate) => gate.id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `C${index + 1}`),
    );
    const criteria = [...Object.values(gates).flat(), ...closeoutGates];
    expect(criteria.flatMap((gate) => gate.itemIds).filter((id) => !known.has(id))).toEqual([]);
    expect(gates.P2?.map(({ id, itemIds }) => [id, itemIds])).toEqual([
      ["P2-1", ["SET-15", "SET-16"]],
      ["P2-2", ["SET-14", "SET-18"]],
      ["P2-3", ["SET-21"]],
      ["P2-4", ["SET-25"]],
    ]);
  });

  it("seeds twelve risks, none of which alone makes a new card amber", () => {
    expect(seededRisks).toHaveLength(12);
    expect(Math.max(...seededRisks.map((risk) => risk.probability * risk.impact))).toBe(10);
  });

  it("is refused with an item that breaks the schema", () => {
    const broken = { ...builtInPlaybook, items: [{ ...items[0], anchor: "X" }] };
    expect(playbookSchema.safeParse(broken).success).toBe(false);
  });
});

describe("createImplementation", () => {
  it("makes a valid document in P0, dated and baselined", () => {
    const implementation = buildImplementation();
    expect(implementationSchema.parse(implementation)).toEqual(implementation);
    expect(checkInvariants(implementation)).toBeNull();
    expect(JSON.parse(JSON.stringify(implementation))).toEqual(implementation);
    expect(implementation.phase).toBe("P0");
    expect(implementation.phaseEnteredOn).toEqual({ P0: KICKOFF });
    expect(implementation.anchors.baselineGoLive).toBe(implementation.anchors.goLive);
    expect(implementation.items["SET-05"]).toMatchObject({
      due: KICKOFF,
      baselineDue: KICKOFF,
      status: "not_started",
      position: 5,
      isPinned: false,
    });
    expect(implementation.items["ROL-11"]?.due).toBe(implementation.anchors.goLive);
    expect(Object.keys(implementation.items)).toEqual(items.map((item) => item.id));
  });

  it("leaves out conditional items whose flag is off, with the reason", () => {
    const { items: created } = buildImplementation({ profile: { erp: true } });
    expect(created["SET-17"]).toMatchObject({
      status: "not_applicable",
      notApplicableReason: "Single sign-on is off in the profile",
    });
    expect(created["SET-38"]).toMatchObject({ status: "not_started", notApplicableReason: "" });
    const full = buildImplementation({ profile: fullProfile });
    expect(Object.values(full.items).filter((item) => item.status === "not_applicable")).toEqual(
      [],
    );
  });

  it("copies gates, closeout gates and the risks with ids that are always the same", () => {
    const { gates: created, closeoutGates: closeout, risks } = buildImplementation();
    expect(created.P2?.criteria["P2-4"]).toMatchObject({
      text: "Funding account tested",
      itemIds: ["SET-25"],
      isAttested: false,
      waivedOn: null,
      position: 4,
    });
    expect(closeout["C10"]?.itemIds).toEqual(["CLO-11"]);
    expect(Object.keys(risks)).toEqual(
      Array.from({ length: 12 }, (_, index) => `risk-${String(index + 1).padStart(2, "0")}`),
    );
  });

  it("is pure: the same answers give the same document, and the playbook is not shared", () => {
    const start = {
      id: "a",
      payorName: "Northgate Builders",
      location: "",
      profile: defaultProfile(),
      kickoff: "2026-09-14",
      goLive: "2026-12-10",
      ipm: "",
      today: "2026-09-01",
    };
    const first = createImplementation(builtInPlaybook, start);
    expect(createImplementation(builtInPlaybook, start)).toEqual(first);
    expect(first.items["SET-01"]?.owners).not.toBe(items[0]?.owners);
  });

  it("starts with every flag off and the fee on the specialty contractor", () => {
    const { feePayer, erpName, ...flags } = defaultProfile();
    expect({ feePayer, erpName }).toEqual({ feePayer: "SC", erpName: "" });
    expect(new Set(Object.values(flags))).toEqual(new Set([false]));
  });
});

describe("the kickoff meeting of a new implementation", () => {
  const createdOn = (today: string) =>
    createImplementation(builtInPlaybook, {
      ...{ id: "a", payorName: "Acme", location: "", ipm: "Dana" },
      ...{ profile: defaultProfile(), kickoff: KICKOFF, goLive: "2027-06-01", today },
      timeZone: "America/Chicago",
    }).meetings;

  it("is planned on the kickoff, an hour without a time yet", () => {
    expect(createdOn(KICKOFF)["kickoff"]).toMatchObject({
      kind: "kickoff",
      title: "Kickoff",
      date: KICKOFF,
      startTime: null,
      timeZone: "America/Chicago",
      durationMinutes: 60,
      status: "planned",
    });
  });

  it("is not made up for a day that has passed", () => {
    expect(createdOn("2027-05-01")).toEqual({});
  });
});
