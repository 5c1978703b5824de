// What loses or repeats reminders elsewhere: files that come and go, clocks that start in another year, what is taken back.
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { readReminderMemory } from "../../../../src-main/reminders/reminder-memory.ts";
import { trayContent } from "../../../../src-main/tray/tray-content.ts";
import type { DatedEntry } from "../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../src-shared/domain/reminders/reminder-settings.ts";
import { buildDatedEntry } from "../../../helpers/reminder-builders.ts";
import { TestReminders } from "../../../helpers/reminder-world.ts";

const SETTINGS = { ...DEFAULT_REMINDER_SETTINGS, digestAt: null, timeZone: "America/New_York" };
const ID = "HarlowPike";

function item(id: string, due: string): DatedEntry {
  return buildDatedEntry({ implementationId: ID, payorName: "Harlow & Pike", id, due });
}

let world: TestReminders;

beforeEach(() => {
  // 08:20 in New York, a Tuesday.
  world = new TestReminders("2026-11-24T13:20:00.000Z", SETTINGS);
  world.put(item("SET-05", "2026-11-24"));
  world.look();
});

describe("a file that cannot be read", () => {
  const come = (): void => {
    world.put(item("SET-05", "2026-11-24"));
    world.look();
  };
  const go = (): void => {
    world.entries.delete(ID);
    world.service.entriesChanged([ID]);
    world.look();
  };

  it("over a restart: what passed comes when it is there again, once", () => {
    go();
    world.look("2026-11-24T13:31:00.000Z");
    world.restart();
    world.look("2026-11-24T13:40:00.000Z");
    expect(world.listed()).toEqual([]);
    come();
    expect(world.listed()).toEqual(["SET-05 due_today"]);
    go();
    come();
    world.restart();
    world.look("2026-11-24T13:50:00.000Z");
    expect([world.listed(), world.notices.length]).toEqual([["SET-05 due_today"], 1]);
  });

  it("at a start, which could be read at the last", () => {
    world.look("2026-11-24T13:30:00.000Z");
    world.restart();
    world.entries.delete(ID);
    // A day later something else of it is late by one day.
    world.look("2026-11-25T13:20:00.000Z");
    world.look("2026-11-25T13:40:00.000Z");
    come();
    expect(world.listed()).toEqual(["SET-05 overdue_1", "SET-05 due_today"]);
    expect(world.notices).toHaveLength(2);
  });

  it("that is there again at the next start", () => {
    go();
    world.look("2026-11-24T13:31:00.000Z");
    world.restart();
    world.entries.set(ID, [item("SET-05", "2026-11-24")]);
    world.look("2026-11-24T13:50:00.000Z");
    expect(world.listed()).toEqual(["SET-05 due_today"]);
  });

  it("for longer than anything is announced: what was held for a meeting is listed all the same", () => {
    world.service.setInMeeting("2026-11-24T14:00:00.000Z");
    world.look("2026-11-24T13:30:00.000Z");
    expect(world.service.silences().held).toBe(1);
    go();
    world.look("2026-11-24T14:00:00.000Z");
    for (let day = 24; day <= 30; day++) world.look(`2026-11-${day}T15:00:00.000Z`);
    come();
    expect(world.listed()).toContain("SET-05 due_today");
  });

  it("while the clock is set back", () => {
    world.look("2026-11-24T18:00:00.000Z");
    world.service.act(world.service.list(), { kind: "done" });
    go();
    world.look("2026-11-24T13:00:00.000Z");
    world.look("2026-11-24T14:00:00.000Z");
    world.put(item("SET-05", "2026-11-24"), item("SET-06", "2026-11-24"));
    world.look();
    expect(world.listed()).toEqual(["SET-06 due_today"]);
  });

  it("makes up for nothing of the time in which reminders were off", () => {
    go();
    world.settings = null;
    world.look("2026-11-24T13:25:00.000Z");
    world.look("2026-11-24T13:35:00.000Z");
    world.settings = SETTINGS;
    world.look("2026-11-24T13:36:00.000Z");
    come();
    expect(world.listed()).toEqual([]);
  });
});

describe("a clock that starts in another year", () => {
  const past = [-400, -60, -40, -20].map((days, index) =>
    item(`SET-${index}`, addCalendarDays("2026-11-24", days)),
  );

  it("brings nothing of the time before reminders began when it is set right", () => {
    world.put(...past, item("SET-05", "2026-11-24"));
    world.look("2026-11-24T13:30:00.000Z");
    world.restart();
    world.look("2020-01-01T15:00:00.000Z");
    world.look("2020-01-01T15:00:30.000Z");
    world.restart();
    world.look("2020-01-01T15:02:00.000Z");
    world.look("2026-11-25T13:31:00.000Z");
    expect(world.listed()).toEqual(["SET-05 overdue_1", "SET-05 due_today"]);
  });

  it("nor of the time in which they were off", () => {
    world.settings = null;
    world.look("2026-11-24T13:25:00.000Z");
    world.look("2026-12-24T13:25:00.000Z");
    world.settings = SETTINGS;
    world.look("2026-12-24T13:26:00.000Z");
    world.look("2020-01-01T15:00:00.000Z");
    world.look("2026-12-24T13:27:00.000Z");
    expect(world.listed()).toEqual([]);
  });

  it("nor what a payor's silence has swallowed", () => {
    world.service.mute(ID, true, null);
    world.look("2026-11-24T13:31:00.000Z");
    world.service.mute(ID, false, null);
    world.look("2026-11-23T13:31:00.000Z");
    world.look("2026-11-24T13:32:00.000Z");
    expect(world.listed()).toEqual([]);
  });

  it("in which reminders began is no reason to lose what comes after it is set right", () => {
    world = new TestReminders("2028-11-24T13:20:00.000Z", SETTINGS);
    world.put(item("SET-05", "2026-11-24"));
    world.look();
    world.look("2026-11-24T13:20:00.000Z");
    world.look("2026-11-24T13:31:00.000Z");
    expect(world.listed()).toEqual(["SET-05 due_today"]);
  });
});

describe("what is taken back", () => {
  beforeEach(() => {
    world.look("2026-11-24T13:30:00.000Z");
  });

  it("an item that was done stands in the list again, without a second reminder", () => {
    world.put({ ...item("SET-05", "2026-11-24"), isOver: true }, item("SET-06", "2026-11-25"));
    world.look("2026-11-24T13:40:00.000Z");
    // Another reminder comes in between.
    world.put(
      { ...item("SET-05", "2026-11-24"), isOver: true },
      buildDatedEntry({
        ...{ implementationId: ID, payorName: "Harlow & Pike", kind: "meeting", id: "m1" },
        ...{ due: "2026-11-24", time: "09:00" },
      }),
    );
    world.look("2026-11-24T13:46:00.000Z");
    expect(world.listed()).toEqual(["m1 meeting"]);
    world.notices.length = 0;
    // Nor is it counted before everything is looked up after a start.
    world.restart();
    expect(world.service.unread()).toBe(1);
    world.put(item("SET-05", "2026-11-24"));
    world.look("2026-11-24T13:50:00.000Z");
    expect([world.listed(), world.notices]).toEqual([["SET-05 due_today"], []]);
  });

  it("a date that was moved away and back", () => {
    world.put(item("SET-05", "2026-12-24"), item("SET-06", "2026-11-25"));
    world.look("2026-11-24T14:00:00.000Z");
    expect(world.listed()).toEqual([]);
    world.notices.length = 0;
    world.put(item("SET-05", "2026-11-24"));
    world.look("2026-11-24T14:10:00.000Z");
    world.look("2026-11-24T20:00:00.000Z");
    expect([world.listed(), world.notices]).toEqual([["SET-05 due_today"], []]);
  });

  it("does not fill the store: after some days it is gone for good", () => {
    world.put({ ...item("SET-05", "2026-11-24"), isOver: true }, item("SET-06", "2026-12-01"));
    world.look("2026-12-01T13:30:00.000Z");
    expect(world.state().rows.map(({ targetId }) => targetId)).toEqual(["SET-06", "SET-06"]);
  });
});

describe("a silence of a thing", () => {
  const target = { implementationId: ID, kind: "item", targetId: "SET-05" } as const;
  const tomorrow = "2026-11-25T13:30:00.000Z";
  const snooze = (): void =>
    world.service.act([target], { kind: "snooze", until: "2026-11-25T14:00:00.000Z" });

  beforeEach(() => {
    world.put(item("SET-05", "2026-12-20"));
    world.look();
    snooze();
  });

  it("that ends while its payor is mute ends without a word", () => {
    world.service.mute(ID, true, null);
    world.look("2026-11-25T14:00:00.000Z");
    expect([world.notices, world.service.unread()]).toEqual([[], 0]);
    expect(world.service.list()[0]?.snoozedUntil).toBeNull();
  });

  it("is forgotten with the thing that was done, also when that is undone after", () => {
    world.put({ ...item("SET-05", "2026-12-20"), isOver: true });
    world.look("2026-11-25T14:00:00.000Z");
    expect(world.notices).toEqual([]);
    world.put(item("SET-05", "2026-12-20"));
    world.look("2026-11-25T14:10:00.000Z");
    // It was to come back by then, and is open: it does, once.
    expect(world.notices).toHaveLength(1);
    world.look("2026-11-25T15:00:00.000Z");
    expect(world.notices).toHaveLength(1);
  });

  it("holds what its new date brings, and ends once", () => {
    world.put(item("SET-05", "2026-11-25"));
    world.look(tomorrow);
    expect(world.notices).toEqual([]);
    world.look("2026-11-25T14:00:00.000Z");
    expect(world.notices).toHaveLength(1);
    world.look("2026-11-25T16:00:00.000Z");
    expect(world.listed()).toEqual(["SET-05 due_today", "SET-05 due_in_1"]);
    expect(world.notices).toHaveLength(1);
  });

  it("holds it also a week later", () => {
    const until = "2026-12-11T14:00:00.000Z";
    world.service.act([target], { kind: "snooze", until });
    world.put(item("SET-05", "2026-12-10"), item("SET-06", "2026-12-01"));
    world.look("2026-12-01T14:00:00.000Z");
    world.look("2026-12-03T14:00:00.000Z");
    world.service.act([{ ...target, targetId: "SET-06" }], { kind: "done" });
    world.notices.length = 0;
    world.look("2026-12-10T14:00:00.000Z");
    expect(world.notices.filter(({ body }) => body.startsWith("SET-05"))).toEqual([]);
    world.look(until);
    expect(world.listed()).toContain("SET-05 due_today");
  });
});

describe("the number of unread reminders", () => {
  it("is the same for the bell and for tray and badge", () => {
    const counts = (): readonly number[] => {
      const facts = { hasWorkspace: true, rows: world.service.list(), inMeeting: null };
      const { unread } = trayContent({ ...facts, now: world.now, timeZone: SETTINGS.timeZone });
      return [world.service.unread(), unread, world.unreadTold.at(-1) ?? 0];
    };
    const act = (id: string, kind: "read" | "done"): void =>
      world.service.act([{ implementationId: ID, kind: "item", targetId: id }], { kind });
    world.put(...["SET-01", "SET-02", "SET-03", "SET-04"].map((id) => item(id, "2026-11-24")));
    world.look("2026-11-24T13:30:00.000Z");
    // Each late by a day as well: two rows, one thing.
    world.look("2026-11-25T13:30:00.000Z");
    expect(counts()).toEqual([4, 4, 4]);
    act("SET-01", "read");
    expect(counts()).toEqual([3, 3, 3]);
    act("SET-02", "done");
    expect(counts()).toEqual([2, 2, 2]);
    world.service.act([{ implementationId: ID, kind: "item", targetId: "SET-03" }], {
      kind: "snooze",
      until: "2026-11-25T16:00:00.000Z",
    });
    expect(counts()).toEqual([1, 1, 1]);
    world.put(item("SET-03", "2026-11-24"));
    world.look();
    expect(counts()).toEqual([0, 0, 0]);
    world.look("2026-11-25T16:00:00.000Z");
    expect(counts()).toEqual([1, 1, 1]);
  });
});

describe("what the released version stored", () => {
  const stored: unknown = JSON.parse(
    readFileSync(
      new URL("../../../fixtures/reminders/released-state.json", import.meta.url),
      "utf8",
    ),
  );
  const takeOver = (now: string, ...entries: readonly DatedEntry[]): void => {
    world = new TestReminders(now, SETTINGS);
    world.put(...entries);
    world.stored.set("w1", { state: stored as never });
    world.crash();
    world.look();
  };

  it("is taken over with its rows and without a storm", () => {
    takeOver(
      "2026-11-24T15:00:00.000Z",
      item("SET-01", "2026-11-20"),
      item("SET-02", "2026-11-20"),
      item("SET-03", "2026-11-23"),
      item("SET-05", "2026-11-24"),
    );
    expect(world.listed()).toEqual(["SET-05 due_today", "SET-03 overdue_1", "SET-02 overdue_1"]);
    expect(world.notices).toHaveLength(1);
    // Neither what stands in the list nor what was done there comes again.
    world.look("2026-11-20T13:00:00.000Z");
    world.look("2026-11-24T15:10:00.000Z");
    expect(world.listed().filter((row) => /SET-02 overdue_1|SET-01/.test(row))).toEqual([
      "SET-02 overdue_1",
    ]);
  });

  it("keeps the row of a meeting, whose key named no zone", () => {
    const meeting = buildDatedEntry({
      ...{ implementationId: ID, payorName: "Harlow & Pike", kind: "meeting", id: "m1" },
      ...{ due: "2026-11-23", time: "10:00", timeZone: "America/Chicago" },
    });
    takeOver("2026-11-24T12:00:00.000Z", meeting);
    expect(world.listed()).toEqual(["m1 meeting"]);
  });

  it("loses nothing that was to come on a day off, and now comes before", () => {
    // Looked at last on Monday at five; due on Thanksgiving, which was to be told on that day.
    takeOver("2026-11-25T13:40:00.000Z", item("SET-07", "2026-11-26"));
    expect(world.listed()).toEqual(["SET-07 due_today"]);
    // As it was looked at last on Wednesday evening, what is told on Wednesday morning now was still to come.
    world = new TestReminders("2026-11-27T13:40:00.000Z", SETTINGS);
    world.put(item("SET-07", "2026-11-26"));
    const late = { ...(stored as object), checkedUpTo: "2026-11-25T22:00:00.000Z" };
    world.stored.set("w1", { state: late as never });
    world.crash();
    world.look();
    expect(world.listed()).toContain("SET-07 due_today");
  });

  it("loses one bad row alone", () => {
    const { state } = readReminderMemory(stored, undefined);
    expect(state.rows.map(({ targetId }) => targetId)).toEqual(["SET-02", "m1"]);
  });
});
