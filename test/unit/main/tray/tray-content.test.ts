import { describe, expect, it } from "vitest";
import {
  trayContent,
  type TrayFacts,
  type TrayLine,
} from "../../../../src-main/tray/tray-content.ts";
import type { ReminderRow } from "../../../../src-shared/domain/reminders/reminder-state.ts";

function row(targetId: string, other: Partial<ReminderRow> = {}): ReminderRow {
  return {
    key: `key of ${targetId}`,
    implementationId: "northgate",
    kind: "item",
    targetId,
    payorName: "Northgate & Sons",
    title: `Title of ${targetId}`,
    due: "2026-11-30",
    reason: "due_today",
    firedAt: "2026-11-30T14:00:00.000Z",
    snoozedUntil: null,
    isRead: false,
    ...other,
  };
}

const FACTS: TrayFacts = {
  hasWorkspace: true,
  rows: [],
  inMeeting: null,
  now: "2026-11-30T15:00:00.000Z",
  timeZone: "America/New_York",
};
const tray = (facts: Partial<TrayFacts> = {}) => trayContent({ ...FACTS, ...facts });
const labels = (lines: readonly TrayLine[]): string[] =>
  lines.map((line) => (line === "separator" ? "-" : line.label));
const lineOf = (facts: Partial<TrayFacts>, id: string) =>
  tray(facts).lines.find((line) => line !== "separator" && line.id === id);

describe("the tray", () => {
  it("says when nothing is unread", () => {
    expect(tray()).toMatchObject({ unread: 0, toolTip: "Payor Desk" });
    expect(labels(tray().lines)).toEqual([
      "No unread reminders",
      "Reminder centre",
      "-",
      "Open Payor Desk",
      "In a meeting for 30 minutes",
      "In a meeting for 1 hour",
      "-",
      "Quit Payor Desk",
    ]);
  });

  it("counts and lists each target once, with its newest reminder; not those read or silent", () => {
    const { unread, toolTip, lines } = tray({
      rows: [
        row("SET-20", { key: "newest" }),
        row("SET-20", { key: "older" }),
        row("SET-21", { isRead: true }),
        row("SET-22", { snoozedUntil: "2026-12-01T13:30:00.000Z" }),
        row("own", { kind: "own", implementationId: "", payorName: "", title: "Call the bank" }),
      ],
    });
    expect([unread, toolTip]).toEqual([2, "Payor Desk: 2 unread reminders"]);
    expect(labels(lines).slice(0, 4)).toEqual([
      "2 unread reminders",
      "Northgate & Sons: Title of SET-20",
      "Call the bank",
      "Reminder centre",
    ]);
    expect(lines[1]).toMatchObject({ id: "reminder newest" });
  });

  it("lists the newest first, of those that came together the most urgent one", () => {
    const { lines } = tray({
      rows: [
        row("ahead", { due: "2026-12-07" }),
        row("late", { due: "2026-11-25" }),
        row("newer", { due: "2026-12-07", firedAt: "2026-11-30T14:30:00.000Z" }),
      ],
    });
    expect(labels(lines).slice(1, 4)).toEqual([
      "Northgate & Sons: Title of newer",
      "Northgate & Sons: Title of late",
      "Northgate & Sons: Title of ahead",
    ]);
  });

  it("opens exactly there, and takes it for read", () => {
    expect(lineOf({ rows: [row("SET-20")] }, "reminder key of SET-20")).toMatchObject({
      act: {
        kind: "open",
        address: "/implementation/northgate/checklists?item=SET-20",
        target: { implementationId: "northgate", kind: "item", targetId: "SET-20" },
      },
    });
  });

  it("lists eight and says how many more there are", () => {
    const rows = Array.from({ length: 11 }, (_none, index) => row(`SET-${index}`));
    const { unread, lines } = tray({ rows });
    expect(unread).toBe(11);
    expect(labels(lines).indexOf("3 more in the Reminder centre")).toBe(9);
  });

  it("shortens what is too long for a menu", () => {
    const [, line] = labels(tray({ rows: [row("SET-20", { title: "x".repeat(200) })] }).lines);
    expect(line).toHaveLength(70);
    expect(line?.endsWith("…")).toBe(true);
  });

  it("ends a meeting, and says until when reminders are held", () => {
    const inMeeting = { since: FACTS.now, until: "2026-11-30T15:30:00.000Z" };
    expect(lineOf({ inMeeting }, "end-meeting")).toMatchObject({
      label: "End the meeting (reminders are held until 10:30)",
      act: { kind: "end-meeting" },
    });
    expect(lineOf({ inMeeting }, "meeting-30")).toBeUndefined();
    const over = { inMeeting, now: inMeeting.until };
    expect(lineOf(over, "end-meeting")).toBeUndefined();
    expect(lineOf(over, "meeting-60")).toMatchObject({
      act: { kind: "start-meeting", minutes: 60 },
    });
  });

  it("offers the window and the end without a workspace", () => {
    const { unread, lines } = tray({ hasWorkspace: false, rows: [row("SET-20")] });
    expect(unread).toBe(0);
    expect(labels(lines)).toEqual(["Open Payor Desk", "-", "Quit Payor Desk"]);
  });
});
