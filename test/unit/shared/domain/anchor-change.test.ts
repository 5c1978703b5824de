import { expect, it } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import { anchorChange } from "../../../../src-shared/domain/anchor-change.ts";
import { addBusinessDays } from "../../../../src-shared/domain/business-days.ts";
import { replan } from "../../../../src-shared/domain/plan.ts";
import { CONTEXT } from "../../../helpers/busy-implementation.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";

const base = buildImplementation();
const goLive = addBusinessDays(base.anchors.goLive, 5);

it("moves open items of the moved anchor and says by how much", () => {
  const { moved, kept } = anchorChange(base, { ...base.anchors, goLive });
  expect(moved.length).toBeGreaterThan(10);
  expect(moved.every(({ item, days }) => item.anchor === "G" && days === 5)).toBe(true);
  const froms = moved.map(({ from }) => from);
  expect(froms).toEqual([...froms].sort());
  expect(kept).toEqual([]);
});

it("keeps done and pinned ones, and names the pinned", () => {
  const { items } = buildImplementation({
    items: { "ROL-11": { isPinned: true }, "ROL-10": { status: "done", doneOn: "2026-11-01" } },
  });
  const { moved, kept } = anchorChange({ ...base, items }, { ...base.anchors, goLive });
  expect(kept.map(({ id }) => id)).toEqual(["ROL-11"]);
  const movedIds = moved.map(({ item }) => item.id);
  expect(movedIds).not.toContain("ROL-11");
  expect(movedIds).not.toContain("ROL-10");
});

it("says nothing moves when the anchors stay", () => {
  expect(anchorChange(base, base.anchors)).toEqual({ moved: [], kept: [] });
});

it("counts what the sentence of the command counts: open items, not those that do not apply", () => {
  const { moved } = anchorChange(base, { ...base.anchors, goLive });
  const shifted = replan(base.items, { ...base, anchors: { ...base.anchors, goLive } });
  // Those that do not apply keep pace with the plan, silently.
  expect(shifted.size).toBeGreaterThan(moved.length);
  const answer = applyCommand(
    base,
    {
      id: "change-1",
      command: { type: "implementation/set-anchors", kickoff: base.anchors.kickoff, goLive },
    },
    CONTEXT,
  );
  expect(answer.ok && answer.value.label).toMatch(
    new RegExp(`: ${moved.length} open items rescheduled$`),
  );
});
