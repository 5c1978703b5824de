import { beforeEach, describe, expect, it } from "vitest";
import {
  type ReminderNotice,
  ReminderService,
} from "../../../../src-main/reminders/reminder-service.ts";
import {
  NO_REMINDERS,
  type ReminderState,
} from "../../../../src-shared/domain/reminders/reminder-state.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../src-shared/domain/reminders/reminder-settings.ts";
import { buildDatedEntry } from "../../../helpers/reminder-builders.ts";
import type { DatedEntry } from "../../../../src-shared/domain/dated-entries/dated-entry.ts";

const SETTINGS = {
  ...DEFAULT_REMINDER_SETTINGS,
  dayStartsAt: "09:00",
  timeZone: "America/New_York",
};

function item(id: string, due: string, payorName = "Harlow & Pike"): DatedEntry {
  const implementationId = payorName.replaceAll(/\W/g, "");
  return buildDatedEntry({ implementationId, payorName, id, due });
}

let now: string;
let entries: DatedEntry[];
let state: ReminderState;
let notices: ReminderNotice[];
let isOn: boolean;
let unreadTold: number[];

function newService(): ReminderService {
  return new ReminderService({
    clock: {
      now: () => now,
      today: () => now.slice(0, 10),
      timeZone: () => SETTINGS.timeZone,
    },
    datedEntries: (from, to) => entries.filter(({ due }) => due >= from && due <= to),
    settings: () => (isOn ? SETTINGS : null),
    load: () => state,
    store: (next) => {
      state = structuredClone(next);
    },
    notify: (notice) => notices.push(notice),
    changed: (unread) => unreadTold.push(unread),
  });
}

beforeEach(() => {
  // 08:50 in New York.
  now = "2026-11-24T13:50:00.000Z";
  entries = [item("SET-05", "2026-11-24")];
  state = NO_REMINDERS;
  notices = [];
  isOn = true;
  unreadTold = [];
});

describe("the reminder service", () => {
  it("fires when the wall clock passes the moment, once, also after a restart", () => {
    const service = newService();
    service.check();
    expect(notices).toEqual([]);
    now = "2026-11-24T14:00:01.000Z";
    service.check();
    service.check();
    newService().check();
    expect(notices).toEqual([
      {
        title: "Harlow & Pike",
        body: "SET-05: due today",
        address: "/implementation/HarlowPike/checklists?item=SET-05",
      },
    ]);
    expect(service.unread()).toBe(1);
  });

  it("looks again when the next moment comes, and after 30 seconds at the latest", () => {
    const service = newService();
    expect(service.check()).toBe(30_000);
    now = "2026-11-24T13:59:50.000Z";
    expect(service.check()).toBe(10_000);
  });

  it("sums up in one notification what came while it slept", () => {
    entries = Array.from({ length: 12 }, (_, index) =>
      item(`SET-${index}`, "2026-11-25", `Payor ${index % 5}`),
    );
    const service = newService();
    service.check();
    now = "2026-11-28T13:00:00.000Z";
    service.check();
    expect(notices).toHaveLength(1);
    expect(notices[0]?.title).toMatch(/^\d+ reminders came while you were away$/);
    expect(notices[0]?.body).toContain("and 2 more");
    expect(notices[0]?.address).toBe("/reminders");
  });

  it("reminds of the day, not of the past, of a workspace seen for the first time", () => {
    now = "2026-11-24T18:00:00.000Z";
    entries = [item("SET-05", "2026-11-24"), item("SET-01", "2026-11-12")];
    const service = newService();
    service.check();
    expect(service.list().map(({ targetId, reason }) => [targetId, reason])).toEqual([
      ["SET-05", "due_today"],
    ]);
  });

  it("stays silent until the snooze is over, then comes once more", () => {
    const service = newService();
    now = "2026-11-24T14:00:00.000Z";
    service.check();
    const [row] = service.list();
    service.act(row ? [row] : [], { kind: "snooze", until: "2026-11-24T15:00:00.000Z" });
    expect(service.unread()).toBe(0);
    now = "2026-11-24T14:59:59.000Z";
    newService().check();
    expect(notices).toHaveLength(1);
    now = "2026-11-24T15:00:00.000Z";
    newService().check();
    newService().check();
    expect(notices).toHaveLength(2);
    expect(service.unread()).toBe(1);
  });

  it("drops what was marked done for good, and what is no longer open", () => {
    entries.push(item("SET-06", "2026-11-24"));
    now = "2026-11-24T14:00:00.000Z";
    const service = newService();
    service.check();
    expect(service.list()).toHaveLength(2);
    service.act(
      service.list().filter(({ targetId }) => targetId === "SET-05"),
      { kind: "done" },
    );
    entries = entries.filter(({ id }) => id !== "SET-06");
    state = { ...state, checkedUpTo: "2026-11-24T10:00:00.000Z" };
    service.check();
    expect(service.list()).toEqual([]);
    expect(notices).toHaveLength(2);
  });

  it("does not repeat itself when the clock is set back", () => {
    now = "2026-11-24T14:00:00.000Z";
    const service = newService();
    service.check();
    now = "2026-11-24T11:00:00.000Z";
    service.check();
    now = "2026-11-24T14:00:30.000Z";
    service.check();
    expect(notices).toHaveLength(1);
  });

  it("does not make up for the time in which it was switched off", () => {
    isOn = false;
    now = "2026-11-24T14:00:00.000Z";
    newService().check();
    isOn = true;
    now = "2026-11-24T14:30:00.000Z";
    newService().check();
    expect(notices).toEqual([]);
  });

  it("reminds anew of a date that moved", () => {
    now = "2026-11-24T14:00:00.000Z";
    const service = newService();
    service.check();
    entries = [item("SET-05", "2026-11-25")];
    now = "2026-11-25T14:00:00.000Z";
    service.check();
    expect(service.list().map(({ due }) => due)).toEqual(["2026-11-25"]);
    expect(notices.length).toBeGreaterThan(1);
  });

  it("finds a moment 60 days ahead", () => {
    entries = [item("SET-05", "2027-01-25")];
    const service = newService();
    service.check();
    now = "2027-01-15T14:30:00.000Z";
    service.check();
    now = "2027-01-25T14:00:00.000Z";
    service.check();
    expect(service.list().at(0)?.reason).toBe("due_today");
  });

  it("does not wake a snoozed reminder of an item that was done meanwhile", () => {
    now = "2026-11-24T14:00:00.000Z";
    const service = newService();
    service.check();
    const [row] = service.list();
    service.act(row ? [row] : [], { kind: "snooze", until: "2026-11-24T15:00:00.000Z" });
    entries = [];
    now = "2026-11-24T15:00:00.000Z";
    service.check();
    expect(notices).toHaveLength(1);
    expect(service.list()).toEqual([]);
  });

  it("lists what was missed more than three days ago without announcing it", () => {
    // Its first reminder, 5 business days before, came the day before.
    entries = [item("SET-06", "2026-12-01")];
    const service = newService();
    service.check();
    now = "2026-11-30T14:10:00.000Z";
    service.check();
    expect(notices.map(({ body }) => body)).toEqual(["SET-06: due tomorrow"]);
    entries = [item("SET-07", "2026-12-08"), ...entries];
    now = "2026-12-06T12:00:00.000Z";
    service.check();
    expect(service.list().map(({ targetId, reason }) => `${targetId} ${reason}`)).toEqual([
      "SET-06 overdue_3",
      "SET-06 overdue_1",
      "SET-07 due_in_5",
      "SET-06 due_today",
      "SET-06 due_in_1",
    ]);
    expect(notices.slice(1).map(({ body }) => body)).toEqual(["SET-06: 3 days late"]);
  });

  it("goes on reminding after a clock that was years ahead is set right", () => {
    now = "2031-01-01T12:00:00.000Z";
    newService().check();
    now = "2026-11-24T13:50:00.000Z";
    newService().check();
    now = "2026-11-24T14:00:00.000Z";
    newService().check();
    expect(notices.map(({ body }) => body)).toEqual(["SET-05: due today"]);
  });

  it("does not remind of the morning when a date is moved to today in the afternoon", () => {
    entries = [];
    const service = newService();
    for (const time of ["13:50", "14:05", "20:00"]) {
      now = `2026-11-24T${time}:00.000Z`;
      service.check();
    }
    entries = [item("SET-05", "2026-11-24"), item("SET-06", "2026-11-24")];
    now = "2026-11-24T20:01:00.000Z";
    service.check();
    expect(notices).toEqual([]);
  });

  it("tells the window how many are unread when that changes, also because one was done", () => {
    const service = newService();
    service.check();
    now = "2026-11-24T14:00:00.000Z";
    service.check();
    service.check();
    entries = [];
    service.check();
    expect(unreadTold).toEqual([0, 1, 0]);
  });

  it("counts an item once, however often it has reminded", () => {
    const service = newService();
    service.check();
    now = "2026-11-24T14:00:00.000Z";
    service.check();
    now = "2026-11-25T14:00:00.000Z";
    service.check();
    expect(service.list()).toHaveLength(2);
    expect(service.unread()).toBe(1);
  });
});
