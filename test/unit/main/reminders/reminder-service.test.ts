import { beforeEach, describe, expect, it } from "vitest";
import type { DatedEntry } from "../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../src-shared/domain/reminders/reminder-settings.ts";
import { buildDatedEntry } from "../../../helpers/reminder-builders.ts";
import { TestReminders } from "../../../helpers/reminder-world.ts";

const SETTINGS = {
  ...DEFAULT_REMINDER_SETTINGS,
  dayStartsAt: "09:00",
  digestAt: null,
  timeZone: "America/New_York",
};
const ID = "HarlowPike";

function item(id: string, due: string, payorName = "Harlow & Pike"): DatedEntry {
  const implementationId = payorName.replaceAll(/\W/g, "");
  return buildDatedEntry({ implementationId, payorName, id, due });
}

let world: TestReminders;

beforeEach(() => {
  // 08:50 in New York, a Tuesday.
  world = new TestReminders("2026-11-24T13:50:00.000Z", SETTINGS);
  world.put(item("SET-05", "2026-11-24"));
});

function bodies(): readonly string[] {
  return world.notices.map(({ body }) => body);
}

describe("the reminder service", () => {
  it("fires when the wall clock passes the moment, once, also after a restart", () => {
    world.look();
    expect(world.notices).toEqual([]);
    world.look("2026-11-24T14:00:01.000Z");
    world.look();
    world.restart();
    world.look();
    world.crash();
    world.look();
    expect(world.notices).toEqual([
      {
        title: "Harlow & Pike",
        body: "SET-05: due today",
        address: "/implementation/HarlowPike/checklists?item=SET-05",
      },
    ]);
    expect(world.service.unread()).toBe(1);
  });

  it("looks again when the next moment comes, and after 30 seconds at the latest", () => {
    expect(world.look()).toBe(30_000);
    expect(world.look("2026-11-24T13:59:50.000Z")).toBe(10_000);
  });

  it("stores before it shows, so that a crash in between loses a notification and repeats none", () => {
    world.look();
    let shownAtStore = -1;
    world.beforeStore = () => (shownAtStore = world.notices.length);
    world.look("2026-11-24T14:00:00.000Z");
    expect([shownAtStore, world.notices.length]).toEqual([0, 1]);
    world.notices.length = 0;
    world.crash();
    world.look();
    expect(world.notices).toEqual([]);
    expect(world.listed()).toEqual(["SET-05 due_today"]);
  });

  it("repeats nothing when the program ended between both files", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    const stored = world.stored.get("w1");
    delete stored?.fired;
    world.crash();
    world.look("2026-11-24T13:00:00.000Z");
    world.look("2026-11-24T14:00:10.000Z");
    expect(world.notices).toHaveLength(1);
    expect(world.listed()).toEqual(["SET-05 due_today"]);
  });

  it("sums up in one notification what came while it slept", () => {
    world.put(
      ...Array.from({ length: 12 }, (_, index) =>
        item(`SET-${index}`, "2026-11-25", `Payor ${index % 5}`),
      ),
    );
    world.look();
    world.look("2026-11-25T15:00:00.000Z");
    expect(world.notices).toEqual([
      {
        title: "13 reminders came while you were away",
        body: "Payor 0 (3), Payor 1 (3), Payor 2 (2) and 3 more",
        address: "/reminders",
      },
    ]);
  });

  it("gets over a sleep of days what passed in it, once", () => {
    world.look();
    world.look("2026-11-25T20:00:00.000Z");
    world.look("2026-11-25T20:00:30.000Z");
    expect(world.listed()).toEqual(["SET-05 overdue_1", "SET-05 due_today"]);
    expect(world.notices).toHaveLength(1);
  });

  it("waits for the end of the quiet hours and of the weekend", () => {
    world.settings = { ...SETTINGS, quietHours: { from: "18:00", to: "08:00" } };
    world.put(item("SET-05", "2026-11-27"));
    world.look();
    // Friday is the day after Thanksgiving; the program was closed until Saturday.
    world.look("2026-11-28T16:00:00.000Z");
    world.look("2026-11-29T23:00:00.000Z");
    world.look("2026-11-30T12:59:00.000Z");
    expect(world.notices).toEqual([]);
    expect(world.service.silences().held).toBeGreaterThan(0);
    world.look("2026-11-30T13:00:00.000Z");
    expect(world.notices).toHaveLength(1);
    expect(world.service.silences().held).toBe(0);
  });

  it("reminds of the day, not of the past, of a workspace seen for the first time", () => {
    world = new TestReminders("2026-11-24T18:00:00.000Z", SETTINGS);
    world.put(item("SET-05", "2026-11-24"), item("SET-01", "2026-11-12"));
    world.look();
    expect(world.listed()).toEqual(["SET-05 due_today"]);
  });

  it("drops what was marked done for good, and what is no longer open", () => {
    world.put(item("SET-05", "2026-11-24"), item("SET-06", "2026-11-24"));
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    expect(world.listed()).toHaveLength(2);
    world.service.act([{ implementationId: ID, kind: "item", targetId: "SET-05" }], {
      kind: "done",
    });
    world.put(
      { ...item("SET-05", "2026-11-24") },
      { ...item("SET-06", "2026-11-24"), isOver: true },
    );
    world.look();
    world.look("2026-11-24T10:00:00.000Z");
    world.look("2026-11-24T14:00:30.000Z");
    expect(world.listed()).toEqual([]);
    expect(world.notices).toHaveLength(2);
  });

  it("says in its rows what a thing is called now", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.put({ ...item("SET-05", "2026-11-24"), title: "Hold the kickoff", payorName: "Harlow" });
    expect(world.service.list()[0]).toMatchObject({
      title: "Hold the kickoff",
      payorName: "Harlow",
    });
  });

  it("does not make up for the time in which it was switched off", () => {
    world.settings = null;
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.settings = SETTINGS;
    world.look("2026-11-24T14:30:00.000Z");
    expect(world.notices).toEqual([]);
    world.look("2026-11-25T14:00:00.000Z");
    expect(bodies()).toEqual(["SET-05: 1 day late"]);
  });

  it("does not make up for a rule that was switched off", () => {
    world.settings = { ...SETTINGS, rules: { item_due: false } };
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.settings = SETTINGS;
    world.look("2026-11-24T14:30:00.000Z");
    expect(world.listed()).toEqual([]);
  });

  it("reminds anew of a date that moved", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.put(item("SET-05", "2026-11-25"));
    world.look("2026-11-25T14:00:00.000Z");
    expect(world.service.list().map(({ due }) => due)).toEqual(["2026-11-25"]);
    expect(world.notices).toHaveLength(2);
  });

  it("finds a moment 60 days ahead, also of a machine that slept over it", () => {
    world.put(item("SET-05", "2027-01-25"));
    world.look();
    world.look("2027-01-24T14:30:00.000Z");
    world.look("2027-01-25T14:00:00.000Z");
    expect(world.listed()[0]).toBe("SET-05 due_today");
    world.put(item("SET-06", "2027-03-29"));
    world.look();
    world.look("2027-03-29T20:00:00.000Z");
    world.look("2027-03-29T20:00:30.000Z");
    expect(world.listed()[0]).toBe("SET-06 due_today");
    expect(world.listed().filter((each) => each === "SET-06 due_today")).toHaveLength(1);
  });

  it("lists what was missed more than three days ago without announcing it", () => {
    // Its first reminder, 5 business days before, came the day before.
    world.put(item("SET-06", "2026-12-01"));
    world.look();
    world.look("2026-11-30T14:10:00.000Z");
    expect(bodies()).toEqual(["SET-06: due tomorrow"]);
    world.put(item("SET-06", "2026-12-01"), item("SET-07", "2026-12-08"));
    world.look("2026-12-07T14:00:01.000Z");
    expect([...world.listed()].sort()).toEqual([
      "SET-06 due_in_1",
      "SET-06 due_today",
      "SET-06 overdue_1",
      "SET-06 overdue_3",
      "SET-07 due_in_1",
      "SET-07 due_in_5",
    ]);
    expect(world.notices.slice(1).map(({ title }) => title)).toEqual(["Harlow & Pike"]);
  });

  it("does not remind of the morning when a date is moved to today in the afternoon", () => {
    world.put(item("SET-09", "2027-06-01"));
    for (const time of ["13:50", "14:05", "20:00"]) world.look(`2026-11-24T${time}:00.000Z`);
    world.put(item("SET-05", "2026-11-24"), item("SET-06", "2026-11-24"));
    world.look("2026-11-24T20:01:00.000Z");
    world.crash();
    world.look("2026-11-24T20:30:00.000Z");
    expect(world.notices).toEqual([]);
  });

  it("tells the window how many are unread when that changes, also because one was done", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.look();
    world.set(ID, []);
    world.look();
    expect(world.unreadTold).toEqual([0, 1, 0]);
  });

  it("counts an item once, however often it has reminded", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.look("2026-11-25T14:00:00.000Z");
    expect(world.service.list()).toHaveLength(2);
    expect(world.service.unread()).toBe(1);
  });

  it("goes to the other workspace and comes back where it was", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.workspaceId = "w2";
    expect(world.service.list()).toEqual([]);
    world.look("2026-11-24T14:01:00.000Z");
    world.workspaceId = "w1";
    world.look("2026-11-24T14:02:00.000Z");
    expect(world.listed()).toEqual(["SET-05 due_today"]);
    // The other one saw the same entries for the first time.
    expect(world.notices).toHaveLength(2);
  });

  it("waits for a file that cannot be read for a while", () => {
    world.look();
    world.entries.delete(ID);
    world.service.entriesChanged([ID]);
    world.look("2026-11-24T14:00:00.000Z");
    world.look("2026-11-24T14:00:30.000Z");
    expect(world.notices).toEqual([]);
    world.put(item("SET-05", "2026-11-24"));
    world.look("2026-11-24T14:01:00.000Z");
    expect(bodies()).toEqual(["SET-05: due today"]);
  });
});

describe("a clock that is set", () => {
  it("does not repeat itself when it is set back", () => {
    world.look("2026-11-24T14:00:00.000Z");
    world.look("2026-11-24T11:00:00.000Z");
    world.look("2026-11-24T14:00:30.000Z");
    expect(world.notices).toHaveLength(1);
  });

  it("goes on after one that was years ahead is set right, for what is entered then", () => {
    world.look();
    world.look("2031-01-02T15:00:00.000Z");
    world.notices.length = 0;
    world.look("2026-11-24T13:50:00.000Z");
    world.look("2026-11-24T14:00:00.000Z");
    expect(world.notices).toEqual([]);
    world.put(item("SET-05", "2026-11-24"), item("SET-06", "2026-11-25"));
    world.look("2026-11-25T14:00:00.000Z");
    expect(world.notices.length).toBeGreaterThan(0);
    expect(world.listed()).toContain("SET-06 due_today");
  });

  it("forgets nothing by one look at a clock that is years ahead", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.set(ID, []);
    for (const now of ["2031-01-02T15:00:00.000Z", "2026-11-24T13:00:00.000Z"]) world.look(now);
    world.put(item("SET-05", "2026-11-24"));
    world.notices.length = 0;
    world.look("2026-11-24T14:00:00.000Z");
    expect(world.notices).toEqual([]);
  });
});

describe("another time zone", () => {
  it("brings what it moved into the past, and repeats nothing", () => {
    world.look("2026-11-24T10:00:00.000Z");
    // In Berlin it is 11:00 already, and the day started at 09:00.
    world.timeZone = "Europe/Berlin";
    world.settings = { ...SETTINGS, timeZone: "Europe/Berlin" };
    world.look("2026-11-24T10:00:30.000Z");
    expect(world.listed()).toEqual(["SET-05 due_today"]);
    world.timeZone = "America/New_York";
    world.settings = SETTINGS;
    world.look("2026-11-24T14:00:00.000Z");
    expect(world.listed()).toEqual(["SET-05 due_today"]);
  });

  it("brings it also when the program was closed meanwhile", () => {
    world.look("2026-11-24T10:00:00.000Z");
    world.timeZone = "Europe/Berlin";
    world.settings = { ...SETTINGS, timeZone: "Europe/Berlin" };
    world.restart();
    world.look("2026-11-24T10:10:00.000Z");
    expect(world.listed()).toEqual(["SET-05 due_today"]);
  });
});

describe("a snooze", () => {
  const target = { implementationId: ID, kind: "item", targetId: "SET-05" } as const;

  it("is silent until the instant, then comes once more", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.service.act([target], { kind: "snooze", until: "2026-11-24T15:00:00Z" });
    expect(world.service.unread()).toBe(0);
    world.restart();
    world.look("2026-11-24T14:59:59.000Z");
    expect(world.notices).toHaveLength(1);
    world.look("2026-11-24T15:00:00.000Z");
    world.restart();
    world.look();
    expect(world.notices).toHaveLength(2);
    expect(world.service.unread()).toBe(1);
  });

  it("holds what else comes about the same thing", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.service.act([target], { kind: "snooze", until: "2026-11-30T14:00:00.000Z" });
    world.look("2026-11-25T14:00:00.000Z");
    expect(world.listed()).toEqual(["SET-05 overdue_1", "SET-05 due_today"]);
    expect(world.notices).toHaveLength(1);
    world.look("2026-11-30T14:00:00.000Z");
    expect(world.notices).toHaveLength(2);
  });

  it("silences what never reminded, and wakes it as a row", () => {
    world.put({ ...item("SET-05", "2026-12-30"), title: "Hold the kickoff" });
    world.look();
    world.service.act([target], { kind: "snooze", until: "2026-11-24T15:00:00.000Z" });
    expect(world.service.list()[0]).toMatchObject({
      ...{ title: "Hold the kickoff", payorName: "Harlow & Pike", reason: "snoozed" },
      snoozedUntil: "2026-11-24T15:00:00.000Z",
    });
    world.crash();
    world.look("2026-11-24T15:00:00.000Z");
    world.look("2026-11-24T15:00:30.000Z");
    expect(bodies()).toEqual(["Hold the kickoff: in 24 business days"]);
  });

  it("can be ended by hand, without a notification", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.service.act([target], { kind: "snooze", until: "2026-11-24T15:00:00.000Z" });
    world.service.act([target], { kind: "wake" });
    world.look("2026-11-24T15:00:00.000Z");
    expect(world.service.list()[0]?.snoozedUntil).toBeNull();
    expect(world.notices).toHaveLength(1);
  });

  it("does not wake what was done meanwhile", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.service.act([target], { kind: "snooze", until: "2026-11-24T15:00:00.000Z" });
    world.set(ID, []);
    world.look("2026-11-24T15:00:00.000Z");
    expect(world.notices).toHaveLength(1);
    expect(world.service.list()).toEqual([]);
  });

  it("that ends at night wakes in the morning", () => {
    world.look();
    world.look("2026-11-24T14:00:00.000Z");
    world.service.act([target], { kind: "snooze", until: "2026-11-25T02:00:00.000Z" });
    world.look("2026-11-25T02:00:00.000Z");
    expect(world.notices).toHaveLength(1);
    world.look("2026-11-25T13:00:00.000Z");
    expect(world.notices).toHaveLength(2);
  });
});

describe("a payor that is mute", () => {
  it("is passed over in silence, and reminds again after the last day of it", () => {
    world.look();
    world.service.mute(ID, true, "2026-11-24");
    expect(world.service.silences().muted).toMatchObject([
      { implementationId: ID, payorName: "Harlow & Pike", until: "2026-11-24" },
    ]);
    world.look("2026-11-24T14:00:00.000Z");
    world.restart();
    world.look("2026-11-25T13:59:00.000Z");
    expect(world.service.silences().muted).toEqual([]);
    expect(world.listed()).toEqual([]);
    world.look("2026-11-25T14:00:00.000Z");
    expect(world.listed()).toEqual(["SET-05 overdue_1"]);
  });

  it("does not come as a storm when it is heard again", () => {
    world.look();
    world.service.mute(ID, true, null);
    world.look("2026-11-25T14:00:00.000Z");
    world.service.mute(ID, false, null);
    world.look("2026-11-25T14:00:30.000Z");
    expect(world.notices).toEqual([]);
    expect(world.service.silences().muted).toEqual([]);
  });
});

describe("a meeting of the user", () => {
  it("holds what comes, and sums it up when it ends by itself", () => {
    world.put(item("SET-05", "2026-11-24"), item("SET-06", "2026-11-24"));
    world.look();
    world.service.setInMeeting("2026-11-24T15:00:00.000Z");
    world.look("2026-11-24T14:00:00.000Z");
    world.restart();
    world.look("2026-11-24T14:59:00.000Z");
    expect(world.notices).toEqual([]);
    expect(world.service.silences()).toMatchObject({
      held: 2,
      inMeeting: { until: "2026-11-24T15:00:00.000Z" },
    });
    world.look("2026-11-24T15:00:00.000Z");
    world.look("2026-11-24T15:00:30.000Z");
    expect(world.notices.map(({ title }) => title)).toEqual([
      "While you were in a meeting: 2 reminders",
    ]);
    expect(world.service.silences()).toMatchObject({ held: 0, inMeeting: null });
  });

  it("is over when the user says so", () => {
    world.look();
    world.service.setInMeeting("2026-11-24T15:00:00.000Z");
    world.look("2026-11-24T14:00:00.000Z");
    world.service.setInMeeting(null);
    expect(world.service.silences().inMeeting).toBeNull();
    world.look("2026-11-24T14:00:10.000Z");
    expect(world.notices).toHaveLength(1);
  });

  it("forgets what was done while it lasted, and what was moved into the past", () => {
    world.look();
    world.service.setInMeeting("2026-11-24T15:00:00.000Z");
    world.look("2026-11-24T14:00:00.000Z");
    world.put(item("SET-06", "2026-11-24"));
    world.look("2026-11-24T15:00:00.000Z");
    expect(world.listed()).toEqual([]);
    expect(world.notices).toEqual([]);
  });

  it("that was entered with a clock years ahead ends when that is set right", () => {
    world.look();
    world.look("2031-01-02T15:00:00.000Z");
    world.service.setInMeeting("2031-01-02T16:00:00.000Z");
    world.look();
    world.look("2026-11-24T13:50:00.000Z");
    expect(world.service.silences().inMeeting).toBeNull();
  });
});

describe("a reminder of the user's own", () => {
  const own = {
    ...{ id: "own-1", title: "Call the bank", note: "", date: "2026-11-24", time: "10:00" },
    about: { implementationId: ID, payorName: "Harlow", target: null },
  };

  beforeEach(() => {
    world.put(item("SET-05", "2027-06-01"));
    world.look();
  });

  it("comes once, says what the payor is called now, and goes when it is done", () => {
    world.service.saveOwn({ ...own, rule: null });
    world.restart();
    world.look("2026-11-24T14:59:59.000Z");
    expect(world.notices).toEqual([]);
    world.look("2026-11-24T15:00:00.000Z");
    world.look("2026-11-24T15:00:30.000Z");
    expect(world.notices).toEqual([
      {
        title: "Harlow & Pike",
        body: "Call the bank",
        address: "/implementation/HarlowPike",
      },
    ]);
    const [row] = world.service.list();
    expect(row).toMatchObject({ kind: "own", targetId: "own-1", due: "2026-11-24" });
    world.service.act(row ? [row] : [], { kind: "done" });
    expect(world.service.list()).toEqual([]);
    expect(world.service.silences().own).toEqual([]);
  });

  it("comes again and again by its rule, and stays when one coming is done", () => {
    world.service.saveOwn({ ...own, about: null, rule: "FREQ=WEEKLY;BYDAY=TU" });
    world.look("2026-11-24T15:00:00.000Z");
    world.service.act(world.service.list(), { kind: "done" });
    world.look("2026-12-01T15:00:00.000Z");
    world.look("2026-12-08T15:00:00.000Z");
    expect(world.service.list().map(({ due }) => due)).toEqual(["2026-12-08", "2026-12-01"]);
    expect(world.notices.map(({ title }) => title)).toEqual(Array(3).fill("Call the bank"));
  });

  it("comes from a mute payor too, but not while the rule is off", () => {
    world.service.mute(ID, true, null);
    world.service.saveOwn({ ...own, rule: null });
    world.look("2026-11-24T15:00:00.000Z");
    expect(world.notices).toHaveLength(1);
    world.settings = { ...SETTINGS, rules: { own: false } };
    world.service.saveOwn({ ...own, date: "2026-11-25", rule: null });
    world.look("2026-11-25T15:00:00.000Z");
    expect(world.notices).toHaveLength(1);
  });

  it("takes its rows along when it is taken out", () => {
    world.service.saveOwn({ ...own, rule: null });
    world.look("2026-11-24T15:00:00.000Z");
    world.service.removeOwn("own-1");
    expect([world.service.list(), world.service.unread()]).toEqual([[], 0]);
  });
});

describe("the digest of the day", () => {
  beforeEach(() => {
    world.settings = { ...SETTINGS, dayStartsAt: "08:30", digestAt: "09:00" };
    world.put(item("SET-05", "2026-11-24"), item("SET-06", "2026-11-25"), {
      ...item("m-1", "2026-11-24"),
      ...{ kind: "meeting", title: "Weekly", time: "09:15", timeZone: "America/New_York" },
    });
    world.look("2026-11-24T13:00:00.000Z");
  });

  it("is one notification that leads to the Desk; what starts soon is told besides", () => {
    world.settings = { ...SETTINGS, dayStartsAt: "09:00", digestAt: "09:00" };
    world.look("2026-11-24T13:59:30.000Z");
    world.look("2026-11-24T14:00:00.000Z");
    world.look("2026-11-24T14:00:30.000Z");
    expect(world.notices.map(({ title, address }) => [title, address])).toEqual([
      [expect.stringContaining("1 due today"), "/desk"],
      ["Harlow & Pike", "/implementation/HarlowPike/meetings?meeting=m-1"],
    ]);
    expect(world.notices[1]?.body).toBe("Weekly: today at 09:15");
    expect(world.listed()).toHaveLength(3);
  });

  it("comes once, also after a restart, and at a start in the morning with what was missed", () => {
    world.restart();
    world.look("2026-11-24T15:00:00.000Z");
    world.restart();
    world.look("2026-11-24T15:10:00.000Z");
    expect(world.notices).toHaveLength(1);
    expect(world.notices[0]?.body).toContain("3 reminders came while you were away");
  });

  it("does not come in the afternoon, nor of a day that holds nothing", () => {
    world.set(ID, []);
    world.look("2026-11-24T14:00:00.000Z");
    world.put(item("SET-05", "2026-11-27"));
    world.look("2026-11-25T21:00:00.000Z");
    expect(world.notices.filter(({ address }) => address === "/desk")).toEqual([]);
  });
});
