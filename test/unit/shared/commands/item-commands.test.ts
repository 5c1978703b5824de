import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { gateState } from "../../../../src-shared/domain/gates/gates.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { buildBusyImplementation, CONTEXT } from "../../../helpers/busy-implementation.ts";
import { COMMAND_EXAMPLES } from "../../../helpers/command-examples.ts";
import { documentChanges } from "../../../helpers/document-changes.ts";

const busy = buildBusyImplementation();
let changeNumber = 0;

function apply(on: Implementation, command: Command) {
  const applied = applyCommand(on, { id: `change-${++changeNumber}`, command }, CONTEXT);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value;
}

function idsOf(implementation: Implementation, checklist: string): string[] {
  return inPosition(implementation.items)
    .filter((item) => item.checklist === checklist)
    .map((item) => item.id);
}

describe("adding items", () => {
  test("pasting three lines after an item makes three items there, one undo and one log line", () => {
    const { next, label } = apply(busy, {
      ...COMMAND_EXAMPLES["item/add"].command,
      items: ["a", "b", "c"].map((id) => ({ id, title: `Line ${id}`, due: "2026-09-21" })),
      afterItemId: "SET-02",
    });
    expect(label).toBe("Added 3 items to Intake");
    expect(idsOf(next, "Intake")).toEqual(["SET-01", "SET-02", "a", "b", "c", "SET-03", "SET-04"]);
    expect(Object.keys(next.activity)).toHaveLength(1);
  });

  test("a new checklist goes behind everything", () => {
    const { next } = apply(busy, { ...COMMAND_EXAMPLES["item/add"].command, checklist: "Badges" });
    expect(inPosition(next.items).at(-1)?.id).toBe("new-1");
  });
});

describe("reordering", () => {
  const checklist = "Kickoff & plan";
  const all = idsOf(busy, checklist);

  test("changes the moved records only", () => {
    const { next } = apply(busy, {
      type: "item/reorder",
      itemIds: ["SET-08", "SET-06"],
      beforeItemId: "SET-05",
    });
    expect(idsOf(next, checklist)).toEqual([
      "SET-08",
      "SET-06",
      ...all.filter((id) => id !== "SET-08" && id !== "SET-06"),
    ]);
    const touched = Object.keys(documentChanges(busy.items, next.items));
    expect(touched.sort()).toEqual(["SET-06.position", "SET-08.position"]);
  });

  test("a place that an item has already is no change", () => {
    const { patches } = apply(busy, {
      type: "item/reorder",
      itemIds: ["SET-06"],
      beforeItemId: all[all.indexOf("SET-06") + 1] ?? null,
    });
    expect(patches).toEqual([]);
  });

  test("any sequence of moves gives the order of a plain list, also when positions run out", () => {
    const move = fc.record({ from: fc.nat(all.length - 1), to: fc.nat(all.length) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 120 }), (moves) => {
        let implementation = busy;
        let expected = [...all];
        for (const { from, to } of moves) {
          const moved = expected[from] ?? "";
          const before = to === from ? null : (expected[to] ?? null);
          implementation = apply(implementation, {
            type: "item/reorder",
            itemIds: [moved],
            beforeItemId: before,
          }).next;
          const rest = expected.filter((id) => id !== moved);
          const index = before === null ? rest.length : rest.indexOf(before);
          expected = [...rest.slice(0, index), moved, ...rest.slice(index)];
        }
        expect(idsOf(implementation, checklist)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test("sixty swaps of the first two keep the order, though halving runs out of numbers", () => {
    let implementation = busy;
    const [first = "", second = "", third = ""] = all;
    for (let turn = 0; turn < 60; turn++) {
      const itemIds = [turn % 2 === 0 ? first : second];
      implementation = apply(implementation, {
        type: "item/reorder",
        itemIds,
        beforeItemId: third,
      }).next;
    }
    expect(idsOf(implementation, checklist).slice(0, 3)).toEqual([first, second, third]);
  });
});

describe("removing", () => {
  test("a gate is never met by removing the items that prove it", () => {
    const { next } = apply(busy, { type: "item/remove", itemIds: ["SET-02", "SET-03", "SET-04"] });
    const open = (on: typeof next): string[] =>
      gateState(on, "P0")
        .criteria.filter(({ isMet }) => !isMet)
        .map(({ criterion }) => criterion.id);
    expect(open(next)).toEqual(["P0-1", "P0-3", "P0-4"]);
    const attested = apply(next, {
      type: "gate/attest",
      gate: "P0",
      criterionId: "P0-1",
      by: "Robin Vega",
      on: "2026-09-16",
      evidence: "Seen",
    }).next;
    expect(open(attested)).toEqual(["P0-3", "P0-4"]);
  });
});

describe("statuses", () => {
  test("a bulk command on items already there changes the others only, and counts those", () => {
    const on = buildBusyImplementation({
      items: { "SET-01": { status: "done", doneOn: "2026-09-07", statusSince: "2026-09-07" } },
    });
    const { next, label } = apply(on, {
      type: "item/complete",
      itemIds: ["SET-01", "SET-02", "SET-03"],
    });
    expect(label).toBe("Completed 2 items");
    expect(next.items["SET-01"]?.doneOn).toBe("2026-09-07");
  });

  test("a done item set to another status is no longer done on a day", () => {
    const on = buildBusyImplementation({
      items: { "SET-01": { status: "done", doneOn: "2026-09-07" } },
    });
    const { next } = apply(on, { type: "item/set-status", itemIds: ["SET-01"], status: "blocked" });
    expect(next.items["SET-01"]).toMatchObject({ status: "blocked", doneOn: null });
  });

  test("a command without effect leaves no patch and no line", () => {
    const { next, patches, history } = apply(busy, { type: "item/reopen", itemIds: ["SET-05"] });
    expect(patches).toEqual([]);
    expect(history).toBe("never");
    expect(next).toBe(busy);
  });
});

describe("editing", () => {
  test("an item made conditional on a flag that is off is not applicable, with the reason", () => {
    const { next } = apply(busy, {
      type: "item/edit",
      itemIds: ["SET-05"],
      changes: { requirement: "conditional", flag: "erp" },
    });
    expect(next.items["SET-05"]).toMatchObject({
      status: "not_applicable",
      notApplicableReason: "ERP integration is off in the profile",
    });
  });

  test("an item that is no longer conditional keeps no flag", () => {
    const { next } = apply(busy, {
      type: "item/edit",
      itemIds: ["SET-17"],
      changes: { requirement: "required" },
    });
    expect(next.items["SET-17"]?.flag).toBeNull();
  });

  test("several items move to another checklist in one command", () => {
    const { next, label } = apply(busy, {
      type: "item/edit",
      itemIds: ["SET-01", "SET-02"],
      changes: { checklist: "Kickoff & plan", phase: "P1" },
    });
    expect(label).toBe("Edited 2 items");
    expect(idsOf(next, "Intake")).toEqual(["SET-03", "SET-04"]);
  });
});

test("shifting back says so", () => {
  const { label, next } = apply(busy, {
    type: "item/shift",
    itemIds: ["SET-05"],
    businessDays: -1,
  });
  expect(label).toBe("Shifted SET-05 Hold the kickoff meeting back by 1 business day");
  expect(next.items["SET-05"]?.due).toBe("2026-09-11");
});

test("notes typed in a burst are one line of the log, in two bursts two", () => {
  let implementation = busy;
  const times = ["15:00:00", "15:00:40", "15:01:59", "15:02:30"];
  times.forEach((time, index) => {
    const applied = applyCommand(
      implementation,
      {
        id: `note-${index}`,
        command: { type: "item/set-notes", itemId: "SET-05", notes: `Note ${index}` },
      },
      { ...CONTEXT, now: `2026-09-16T${time}.000Z` },
    );
    if (!applied.ok) throw new Error(applied.error.message);
    implementation = applied.value.next;
  });
  expect(Object.keys(implementation.activity)).toEqual(["note-0", "note-3"]);
  expect(implementation.items["SET-05"]?.notes).toBe("Note 3");
});
