import { expect, it } from "vitest";
import { applyCommand } from "../../../../../src-shared/commands/apply-command.ts";
import {
  type AnchorChange,
  anchorChange,
} from "../../../../../src-shared/domain/schedule/anchor-change.ts";
import {
  addBusinessDays,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { replan } from "../../../../../src-shared/domain/schedule/plan.ts";
import { computeSchedule } from "../../../../../src-shared/domain/schedule/schedule.ts";
import { CONTEXT } from "../../../../helpers/busy-implementation.ts";
import {
  buildImplementation,
  buildMeeting,
  byId,
  fullProfile,
  KICKOFF,
} from "../../../../helpers/implementation-builders.ts";

const TODAY = CONTEXT.today;
const base = buildImplementation();
const goLive = addBusinessDays(base.anchors.goLive, 5);

function preview(
  implementation: Implementation,
  anchors: Partial<Implementation["anchors"]>,
): AnchorChange {
  return anchorChange(implementation, { ...implementation.anchors, ...anchors }, TODAY);
}

/** What the command makes of it. */
function move(
  implementation: Implementation,
  anchors: Partial<Implementation["anchors"]>,
): { readonly next: Implementation; readonly label: string } {
  const { kickoff, goLive: target } = { ...implementation.anchors, ...anchors };
  const answer = applyCommand(
    implementation,
    { id: "change-1", command: { type: "implementation/set-anchors", kickoff, goLive: target } },
    CONTEXT,
  );
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

it("moves open items of the moved anchor and says by how much", () => {
  const { moved, kept } = preview(base, { goLive });
  expect(moved.length).toBeGreaterThan(10);
  expect(moved.every(({ item, days }) => item.anchor === "G" && days === 5)).toBe(true);
  const froms = moved.map(({ from }) => from);
  expect(froms).toEqual([...froms].sort());
  expect(kept).toEqual([]);
});

it("keeps done and pinned ones, names the pinned and counts the done", () => {
  const implementation = buildImplementation({
    items: { "ROL-11": { isPinned: true }, "ROL-10": { status: "done", doneOn: "2026-11-01" } },
  });
  const { moved, kept, doneCount } = preview(implementation, { goLive });
  expect(kept.map(({ id }) => id)).toEqual(["ROL-11"]);
  expect(doneCount).toBe(1);
  const movedIds = moved.map(({ item }) => item.id);
  expect(movedIds).not.toContain("ROL-11");
  expect(movedIds).not.toContain("ROL-10");
});

it("says nothing moves when the anchors stay", () => {
  const { moved, kept, meetings, before, after } = preview(base, {});
  expect([moved, kept, meetings]).toEqual([[], [], []]);
  expect(after).toEqual(before);
});

it("counts what the sentence of the command counts: open items, not those that do not apply", () => {
  const { moved } = preview(base, { goLive });
  const shifted = replan(base.items, { ...base, anchors: { ...base.anchors, goLive } });
  // Those that do not apply keep pace with the plan, silently.
  expect(shifted.size).toBeGreaterThan(moved.length);
  expect(move(base, { goLive }).label).toMatch(
    new RegExp(`: ${moved.length} open items rescheduled$`),
  );
});

it("foresees what the command does: every date, the schedule after it, frozen or not", () => {
  for (const baselineFrozenOn of [null, KICKOFF]) {
    const implementation = buildImplementation({
      calendar: { ...STANDARD_CALENDAR_SETTINGS, worksOnBankHolidays: true },
      anchors: { ...base.anchors, baselineFrozenOn },
      items: { "SET-12": { isPinned: true, due: "2026-09-30" } },
    });
    const anchors = { kickoff: addBusinessDays(KICKOFF, 3), goLive: "2026-11-25" };
    const change = preview(implementation, anchors);
    const { next } = move(implementation, anchors);
    for (const { item, to } of change.moved) expect(next.items[item.id]?.due).toBe(to);
    for (const item of change.kept) expect(next.items[item.id]?.due).toBe(item.due);
    expect(change.after).toEqual(computeSchedule(next, TODAY));
    expect(change.isBaselineFollowing).toBe(baselineFrozenOn === null);
    expect(next.anchors.baselineGoLive).toBe(
      baselineFrozenOn === null ? anchors.goLive : base.anchors.goLive,
    );
  }
});

it("says which bank-bound items had to move on to a banking day", () => {
  const payor = buildImplementation({
    calendar: { ...STANDARD_CALENDAR_SETTINGS, worksOnBankHolidays: true },
  });
  // Thanksgiving, on which this payor works: the first production run waits a day, and the items before it count from there.
  const { moved } = preview(payor, { goLive: "2026-11-26" });
  const firstRun = moved.find(({ item }) => item.id === "ROL-11");
  expect(firstRun).toMatchObject({ to: "2026-11-27", offBankDay: null });
  // G-10 of Wed 25 Nov is Veterans Day.
  const test = preview(payor, { goLive: "2026-11-25" }).moved.find(
    ({ item }) => item.id === "TST-04",
  );
  expect(test).toMatchObject({ to: "2026-11-12", offBankDay: "2026-11-11" });
});

it("says what gets too tight, and nothing of it when all that would clash is done", () => {
  const full = buildImplementation({ profile: fullProfile });
  const tight = addBusinessDays(KICKOFF, 52);
  const { compression } = preview(full, { goLive: tight });
  expect(compression).toMatchObject({ distanceDays: 52, minimumDays: 56 });
  expect(compression?.clashes.map(({ itemId }) => itemId)).toEqual(["SET-26", "SET-32", "SET-38"]);
  expect(preview(full, { goLive }).compression).toBeNull();
  const done = { status: "done", doneOn: KICKOFF } as const;
  const later = buildImplementation({
    profile: fullProfile,
    items: { "SET-26": done, "SET-32": done, "SET-38": done },
  });
  expect(preview(later, { goLive: tight }).compression).toBeNull();
});

it("moves a kickoff meeting that is planned for the kickoff, and only that", () => {
  const implementation = buildImplementation({
    meetings: byId(
      buildMeeting({ id: "kickoff", kind: "kickoff", date: KICKOFF }),
      buildMeeting({ id: "other-day", kind: "kickoff", date: "2026-09-18" }),
      buildMeeting({ id: "held", kind: "kickoff", date: KICKOFF, status: "held" }),
      buildMeeting({ id: "weekly", date: KICKOFF }),
    ),
  });
  expect(preview(implementation, { goLive }).meetings).toEqual([]);
  const kickoff = addBusinessDays(KICKOFF, 2);
  expect(preview(implementation, { kickoff }).meetings.map(({ id }) => id)).toEqual(["kickoff"]);
  const { next, label } = move(implementation, { kickoff });
  expect(next.meetings).toEqual({
    ...implementation.meetings,
    kickoff: { ...implementation.meetings["kickoff"], date: kickoff },
  });
  expect(label).toContain("the kickoff meeting with it");
});
