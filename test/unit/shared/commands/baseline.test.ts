import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { addBusinessDays } from "../../../../src-shared/domain/calendar/business-days.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { applyPatches } from "immer";
import { CONTEXT } from "../../../helpers/busy-implementation.ts";
import { buildImplementation, KICKOFF } from "../../../helpers/implementation-builders.ts";

const { today } = CONTEXT;
const base = buildImplementation();
const later = addBusinessDays(base.anchors.goLive, 5);

let changes = 0;

function apply(implementation: Implementation, command: Command) {
  changes += 1;
  const answer = applyCommand(implementation, { id: `change-${changes}`, command }, CONTEXT);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const moveGoLive = (implementation: Implementation, goLive: string): Implementation =>
  apply(implementation, {
    type: "implementation/set-anchors",
    kickoff: implementation.anchors.kickoff,
    goLive,
  }).next;

/** Whether every item's baseline is its due date. */
function isInStep({ items }: Implementation): boolean {
  return Object.values(items).every((item) => item.baselineDue === item.due);
}

describe("a baseline that is not frozen", () => {
  it("follows the anchors, pinned dates and dates put back on the plan", () => {
    const moved = moveGoLive(base, later);
    expect(moved.anchors.baselineGoLive).toBe(later);
    expect(isInStep(moved)).toBe(true);
    const pinned = apply(moved, { type: "item/set-due", itemIds: ["ROL-10"], due: later }).next;
    expect(isInStep(pinned)).toBe(true);
    const shifted = apply(pinned, {
      type: "item/shift",
      itemIds: ["SET-20", "SET-21"],
      businessDays: 2,
    }).next;
    expect(isInStep(shifted)).toBe(true);
    const back = apply(shifted, { type: "item/unpin", itemIds: ["ROL-10", "SET-20"] }).next;
    expect(isInStep(back)).toBe(true);
    expect(back.items["ROL-10"]?.due).toBe(moved.items["ROL-10"]?.due);
  });
});

describe("completing SET-10", () => {
  it("freezes the baseline in the same step, also among others, and undo takes it back", () => {
    const drifted: Implementation = {
      ...base,
      anchors: { ...base.anchors, baselineGoLive: "2026-01-05" },
      items: { ...base.items, "ROL-11": { ...base.items["ROL-11"]!, baselineDue: "2026-01-05" } },
    };
    const { next, inverse, label } = apply(drifted, {
      type: "item/complete",
      itemIds: ["SET-09", "SET-10"],
    });
    expect(next.anchors).toMatchObject({
      baselineFrozenOn: today,
      baselineGoLive: base.anchors.goLive,
    });
    expect(isInStep(next)).toBe(true);
    expect(label).toBe("Completed 2 items, and froze the baseline with go-live on Thu 10 Dec 2026");
    expect(applyPatches(next, [...inverse])).toEqual(drifted);
  });

  it("leaves the baseline where it is from then on, whatever moves or is reopened", () => {
    const frozen = apply(base, { type: "item/complete", itemIds: ["SET-10"] }).next;
    const moved = moveGoLive(frozen, later);
    const pinned = apply(moved, { type: "item/shift", itemIds: ["SET-20"], businessDays: 3 }).next;
    const reopened = apply(pinned, { type: "item/reopen", itemIds: ["SET-10"] }).next;
    const again = apply(reopened, { type: "item/complete", itemIds: ["SET-10"] }).next;
    expect(again.anchors).toMatchObject({
      baselineFrozenOn: today,
      baselineGoLive: base.anchors.goLive,
    });
    for (const item of Object.values(again.items)) {
      expect(item.baselineDue).toBe(base.items[item.id]?.baselineDue);
    }
  });

  it("is the only item that does so", () => {
    const next = apply(base, { type: "item/complete", itemIds: ["SET-09"] }).next;
    expect(next.anchors.baselineFrozenOn).toBeNull();
  });
});

it("a new baseline is frozen at once, and done items keep what was agreed", () => {
  const frozen = buildImplementation({
    anchors: { ...base.anchors, baselineFrozenOn: KICKOFF },
    items: { "SET-05": { status: "done", doneOn: KICKOFF, baselineDue: "2026-09-01" } },
  });
  const { next } = apply(moveGoLive(frozen, later), { type: "implementation/rebaseline" });
  expect(next.anchors).toMatchObject({ baselineGoLive: later, baselineFrozenOn: today });
  expect(next.items["ROL-11"]?.baselineDue).toBe(later);
  expect(next.items["SET-05"]?.baselineDue).toBe("2026-09-01");
});
