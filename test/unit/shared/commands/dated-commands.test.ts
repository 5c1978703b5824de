import { expect, test } from "vitest";
import {
  completeCommands,
  isCompletable,
  moveCommand,
} from "../../../../src-shared/commands/dated-commands.ts";

test("items and actions are completed with one command each, every thing once; the others are left out", () => {
  expect(
    completeCommands([
      { kind: "item", id: "SET-01" },
      { kind: "meeting", id: "m1" },
      { kind: "action", id: "a1" },
      { kind: "item", id: "SET-02" },
      { kind: "item", id: "SET-01" },
    ]),
  ).toEqual([
    { type: "item/complete", itemIds: ["SET-01", "SET-02"] },
    { type: "action/complete", actionIds: ["a1"] },
  ]);
  expect(completeCommands([{ kind: "gate", id: "P2" }])).toEqual([]);
  expect(isCompletable("own")).toBe(false);
});

test("a meeting keeps its time when none is given, and loses it when there is to be none", () => {
  const meeting = { kind: "meeting", id: "m1" } as const;
  expect(moveCommand(meeting, "2026-12-01")).toMatchObject({ changes: { date: "2026-12-01" } });
  expect(moveCommand(meeting, "2026-12-01")).not.toHaveProperty("changes.startTime");
  expect(moveCommand(meeting, "2026-12-01", null)).toMatchObject({
    changes: { date: "2026-12-01", startTime: null },
  });
});

test("a payment test is planned with its time or not at all; what hangs on the plan has no command", () => {
  const test1 = { kind: "test_case", id: "PT-01" } as const;
  expect(moveCommand(test1, "2026-12-01")).toBeNull();
  expect(moveCommand(test1, "2026-12-01", "10:00")).toEqual({
    type: "test/plan",
    caseIds: ["PT-01"],
    plannedOn: "2026-12-01",
    plannedTime: "10:00",
  });
  expect(moveCommand({ kind: "go_live", id: "go_live" }, "2026-12-01")).toBeNull();
});
