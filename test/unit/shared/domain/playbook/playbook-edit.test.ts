import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDependencyCycle } from "../../../../../src-shared/domain/schedule/dependencies.ts";
import {
  checkPlaybook,
  playbookErrors,
} from "../../../../../src-shared/domain/playbook/playbook-check.ts";
import {
  criteriaOf,
  duplicateItem,
  editItems,
  insertItem,
  moveInList,
  moveItem,
  moveToPhase,
  newCriterion,
  newItem,
  nextItemCode,
  referencesTo,
  removeItems,
  renameItem,
  setCriteria,
  shiftOffsets,
} from "../../../../../src-shared/domain/playbook/playbook-edit.ts";
import { nextVersion } from "../../../../../src-shared/domain/playbook/playbook-versions.ts";
import {
  type Playbook,
  playbookSchema,
} from "../../../../../src-shared/domain/playbook/playbook.ts";
import { PHASE_CODES } from "../../../../../src-shared/domain/vocabulary.ts";
import { builtInPlaybook } from "../../../../helpers/implementation-builders.ts";

const itemOf = (playbook: Playbook, id: string) => playbook.items.find((item) => item.id === id)!;
const idsOf = (playbook: Playbook, phase: string, kind: string): string[] =>
  playbook.items.filter((item) => item.phase === phase && item.kind === kind).map(({ id }) => id);

describe("editing a playbook", () => {
  it("adds an item with the next code of its family beside another one, free of findings", () => {
    const item = newItem(builtInPlaybook, itemOf(builtInPlaybook, "SET-10"));
    expect(item).toMatchObject({ id: "SET-41", phase: "P1", checklist: "Kickoff & plan" });
    const next = insertItem(builtInPlaybook, item, "SET-10");
    expect(next.items.findIndex(({ id }) => id === "SET-41")).toBe(10);
    expect(checkPlaybook(next)).toEqual([]);
    expect(nextItemCode(next.items, "setup")).toBe("SET-42");
    expect(nextItemCode([], "training")).toBe("TRN-01");
  });

  it("duplicates an item straight after it", () => {
    const next = duplicateItem(builtInPlaybook, "TST-06");
    expect(idsOf(next, "P5", "payment_testing")).toContain("TST-14");
    expect(itemOf(next, "TST-14")).toMatchObject({ title: "Test a partial payment (copy)" });
    expect(duplicateItem(builtInPlaybook, "NO-1")).toBe(builtInPlaybook);
  });

  it("lists what refers to an item, and takes the references out with it", () => {
    expect(referencesTo(builtInPlaybook, ["SET-21"]).map(({ text }) => text)).toEqual([
      "SET-22 waits for SET-21",
      "P2-3 of the gate of P2 rests on SET-21",
    ]);
    const next = removeItems(builtInPlaybook, ["SET-21"]);
    expect(itemOf(next, "SET-22").dependsOn).toEqual(["SET-13"]);
    expect(playbookErrors(next)).toEqual([]);
    expect(checkPlaybook(next).map(({ message }) => message)).toContain(
      "Without SET-21 this no longer works: It belongs to the banking path of the health",
    );
    expect(referencesTo(next, ["SET-21"])).toEqual([]);
  });

  it("renames an item wherever it is named", () => {
    const next = renameItem(builtInPlaybook, "SET-21", "KYC-01");
    expect(playbookErrors(next)).toEqual([]);
    expect(itemOf(next, "SET-22").dependsOn).toEqual(["SET-13", "KYC-01"]);
    expect(criteriaOf(next, "P2")[2]?.itemIds).toEqual(["KYC-01"]);
    expect(renameItem(next, "KYC-01", "SET-21")).toEqual(builtInPlaybook);
  });

  it("moves an item among those of its phase and kind, there and back", () => {
    const before = idsOf(builtInPlaybook, "P1", "rollout");
    expect(before).toEqual(["ROL-01", "ROL-02", "ROL-03"]);
    const next = moveItem(builtInPlaybook, "ROL-01", 1);
    expect(idsOf(next, "P1", "rollout")).toEqual(["ROL-02", "ROL-01", "ROL-03"]);
    expect(moveItem(next, "ROL-01", -1)).toEqual(builtInPlaybook);
    expect(moveItem(builtInPlaybook, "ROL-01", -1)).toBe(builtInPlaybook);
    expect(moveItem(builtInPlaybook, "ROL-03", 1)).toBe(builtInPlaybook);
  });

  it("moves many items to another phase and shifts their offsets", () => {
    const next = moveToPhase(builtInPlaybook, ["ROL-02", "ROL-03"], "P2");
    expect(idsOf(next, "P2", "rollout")).toEqual(["ROL-02", "ROL-03"]);
    const later = shiftOffsets(next, ["ROL-02", "ROL-03"], 2);
    expect(itemOf(later, "ROL-03").offsetDays).toBe(17);
    expect(shiftOffsets(later, ["ROL-02", "ROL-03"], -2)).toEqual(next);
  });

  it("adds, changes and orders criteria", () => {
    const criterion = newCriterion(builtInPlaybook, "P2");
    expect(criterion.id).toBe("P2-5");
    const added = setCriteria(builtInPlaybook, "P2", [
      ...criteriaOf(builtInPlaybook, "P2"),
      criterion,
    ]);
    expect(playbookErrors(added)).toEqual([]);
    const moved = setCriteria(added, "P2", moveInList(criteriaOf(added, "P2"), 4, -1));
    expect(criteriaOf(moved, "P2").map(({ id }) => id)).toEqual([
      ..."P2-1 P2-2 P2-3 P2-5 P2-4".split(" "),
    ]);
    expect(newCriterion(moved, "closeout").id).toBe("C11");
    expect(moveInList([1, 2], 1, 1)).toEqual([1, 2]);
  });
});

describe("random edits", () => {
  const anyId = fc.constantFrom(...builtInPlaybook.items.map(({ id }) => id));
  const anyEdit = fc.oneof(
    fc.tuple(fc.constant("depend" as const), anyId, anyId),
    fc.tuple(fc.constant("remove" as const), anyId, anyId),
    fc.tuple(fc.constant("rename" as const), anyId, fc.constantFrom("X-1", "X-2", "SET-05")),
    fc.tuple(fc.constant("duplicate" as const), anyId, anyId),
    fc.tuple(fc.constant("down" as const), anyId, anyId),
    fc.tuple(fc.constant("shift" as const), anyId, anyId),
    fc.tuple(fc.constant("phase" as const), anyId, fc.constantFrom(...PHASE_CODES)),
  );
  type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;
  function apply(playbook: Playbook, [kind, id, other]: Edit): Playbook {
    switch (kind) {
      case "depend":
        return editItems(playbook, [id], ({ dependsOn }) => ({ dependsOn: [...dependsOn, other] }));
      case "remove":
        return removeItems(playbook, [id]);
      case "rename":
        return renameItem(playbook, id, other);
      case "duplicate":
        return duplicateItem(playbook, id);
      case "down":
        return moveItem(playbook, id, 1);
      case "shift":
        return shiftOffsets(playbook, [id, other], 3);
      case "phase":
        return moveToPhase(playbook, [id], other);
    }
  }

  it("never lead to a version with a cycle or with a reference to nothing", () => {
    let saved = 0;
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
        const draft = edits.reduce(apply, builtInPlaybook);
        // What is saved is what has no error, in the window and again in main.
        if (playbookErrors(draft).length > 0) return;
        saved += 1;
        const next = nextVersion(builtInPlaybook, draft, "Edited", {
          today: "2026-11-23",
          user: "Dana",
        });
        expect(findDependencyCycle(next.items)).toBeNull();
        const ids = new Set(next.items.map(({ id }) => id));
        expect(ids.size).toBe(next.items.length);
        const named = [
          ...next.items.flatMap(({ dependsOn }) => dependsOn),
          ...[...PHASE_CODES, "closeout" as const].flatMap((gate) =>
            criteriaOf(next, gate).flatMap(({ itemIds }) => itemIds),
          ),
        ];
        expect(named.filter((id) => !ids.has(id))).toEqual([]);
        expect(playbookSchema.safeParse(next).success).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(saved).toBeGreaterThan(20);
  });

  it("removing leaves no reference to what is gone, whatever was edited before", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 6 }), fc.array(anyId), (edits, ids) => {
        const draft = removeItems(edits.reduce(apply, builtInPlaybook), ids);
        expect(referencesTo(draft, ids)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
