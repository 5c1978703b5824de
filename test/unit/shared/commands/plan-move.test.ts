import { describe, expect, test } from "vitest";
import { planMove, whyUnmovable } from "../../../../src-shared/commands/plan-move.ts";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import { STANDARD_CALENDAR_SETTINGS } from "../../../../src-shared/domain/calendar/business-days.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import type { DatedEntry } from "../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { buildDatedEntry } from "../../../helpers/reminder-builders.ts";

const TODAY = "2026-11-24";
const buildEntry = (given: Partial<DatedEntry> = {}): DatedEntry =>
  buildDatedEntry({
    ...{ implementationId: "harlow", payorName: "Harlow & Pike", id: "TST-03", due: TODAY },
    title: "Funding test",
    ...given,
  });

const payor = { ...buildImplementation().payor, name: "Harlow & Pike" };
const implementation = { calendar: STANDARD_CALENDAR_SETTINGS, payor };
const basis = { today: TODAY, timeZone: "America/New_York", implementation };
const on = (date: string, time: string | null = null) => ({ date, time });
const plan = (
  given: Parameters<typeof buildEntry>[0],
  target: { date: string; time: string | null },
  more: object = {},
) => planMove(buildEntry(given), given?.due ?? TODAY, target, { ...basis, ...more });

describe("planMove", () => {
  test("an item is pinned to the date, by a command that is taken", () => {
    const answer = plan({}, on("2026-12-01"));
    expect(answer).toEqual({
      kind: "command",
      command: { type: "item/set-due", itemIds: ["TST-03"], due: "2026-12-01" },
      due: "2026-12-01",
      time: null,
    });
    const real = buildImplementation();
    if (answer.kind !== "command") throw new Error("no command");
    const applied = applyCommand(
      real,
      { id: "c1", command: answer.command },
      {
        today: TODAY,
        now: `${TODAY}T12:00:00.000Z`,
        user: "Dana",
        healthThresholds: DEFAULT_HEALTH_THRESHOLDS,
      },
    );
    expect(applied.ok && applied.value.next.items["TST-03"]).toMatchObject({
      due: "2026-12-01",
      isPinned: true,
    });
  });

  test("a meeting keeps its own zone: by days it keeps its hour, by time it gets the hour there", () => {
    const meeting = {
      kind: "meeting",
      id: "m1",
      due: "2026-11-25",
      time: "02:30",
      timeZone: "Europe/London",
    } as const;
    // Shown on the evening before in New York.
    const entry = buildEntry(meeting);
    expect(planMove(entry, "2026-11-24", on("2026-11-26"), basis)).toMatchObject({
      command: { type: "meeting/edit", meetingId: "m1", changes: { date: "2026-11-27" } },
    });
    expect(planMove(entry, "2026-11-24", on("2026-11-24", "09:00"), basis)).toMatchObject({
      command: { changes: { date: "2026-11-24", startTime: "14:00" } },
    });
    const unknown = buildEntry({ ...meeting, timeZone: "Central time" });
    expect(planMove(unknown, "2026-11-25", on("2026-11-24", "09:00"), basis)).toMatchObject({
      command: { changes: { date: "2026-11-24", startTime: "09:00" } },
    });
  });

  test("every other kind that can be moved has its command", () => {
    const commandOf = (given: Parameters<typeof buildEntry>[0]) => {
      const answer = plan(given, on("2026-12-01"));
      return answer.kind === "command" ? answer.command : answer;
    };
    expect(commandOf({ kind: "session", id: "s1" })).toEqual({
      type: "training/edit-session",
      sessionId: "s1",
      changes: { date: "2026-12-01" },
    });
    expect(commandOf({ kind: "action", id: "a1" })).toEqual({
      type: "action/edit",
      actionId: "a1",
      changes: { due: "2026-12-01" },
    });
    expect(commandOf({ kind: "decision", id: "d1" })).toEqual({
      type: "decision/edit",
      decisionId: "d1",
      changes: { neededBy: "2026-12-01" },
    });
    expect(commandOf({ kind: "test_case", id: "PT-01" })).toEqual({
      type: "test/plan",
      caseIds: ["PT-01"],
      plannedOn: "2026-12-01",
      plannedTime: null,
    });
    expect(commandOf({ kind: "wave", id: "w1.enableOn" })).toEqual({
      type: "wave/edit",
      waveId: "w1",
      changes: { enableOn: "2026-12-01" },
    });
  });

  test("kickoff and go-live are asked about first", () => {
    expect(plan({ kind: "go_live", id: "go_live" }, on("2026-12-03"))).toEqual({
      kind: "anchors",
      anchor: "goLive",
      date: "2026-12-03",
    });
  });

  test("where it is already, nothing happens", () => {
    expect(plan({}, on(TODAY))).toEqual({ kind: "nothing" });
  });

  test("what needs a bank is warned of a day on which the banks are closed, with the next banking day", () => {
    expect(plan({ isBankBound: true }, on("2026-11-26"))).toEqual({
      kind: "day-off",
      why: "The banks are closed on Thu 26 Nov (Thanksgiving), and money has to move for this.",
      next: "2026-11-27",
    });
    expect(plan({ kind: "test_case", id: "PT-01" }, on("2026-11-28"))).toMatchObject({
      kind: "day-off",
      next: "2026-11-30",
    });
    expect(plan({ isBankBound: true }, on("2026-11-26"), { isDayOffMeant: true })).toMatchObject({
      kind: "command",
    });
  });

  test("an item is warned of the payor's day off; a meeting may be on a Saturday", () => {
    expect(plan({}, on("2026-11-28"))).toMatchObject({
      kind: "day-off",
      why: "Harlow & Pike does not work on Sat 28 Nov.",
      next: "2026-11-30",
    });
    expect(plan({ kind: "meeting", id: "m1" }, on("2026-11-28"))).toMatchObject({
      kind: "command",
    });
  });

  test("what stays on its day says why", () => {
    expect(whyUnmovable({ kind: "stall", isOver: false })).toMatch(/follow up/);
    expect(whyUnmovable({ kind: "item", isOver: true })).toMatch(/reopen/);
    expect(whyUnmovable({ kind: "item", isOver: false })).toBeNull();
    expect(plan({ kind: "hold", id: "hold" }, on("2026-12-01"))).toMatchObject({
      kind: "refused",
    });
  });
});
