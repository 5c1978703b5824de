import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { openSettingsStore } from "../../../../src-main/storage/settings-store.ts";
import { NOTHING_FIRED } from "../../../../src-main/reminders/fired-ledger.ts";
import { NO_REMINDERS } from "../../../../src-main/reminders/reminder-memory.ts";
import { DEFAULT_SETTINGS } from "../../../../src-shared/ipc/settings.ts";

const files = vi.hoisted(() => new Map<string, Record<string, unknown>>());
const disk = vi.hoisted(() => ({ isFull: false, folder: "" }));

vi.mock("electron", () => ({ app: { getPath: () => disk.folder } }));

vi.mock("electron-store", () => ({
  default: class {
    readonly #name: string;
    constructor({ name }: { name: string }) {
      this.#name = name;
      // As the real one does.
      const file = `${disk.folder}/${name}.json`;
      if (existsSync(file)) JSON.parse(readFileSync(file, "utf8"));
    }
    get store(): Record<string, unknown> {
      return files.get(this.#name) ?? {};
    }
    set(values: Record<string, unknown>): void {
      if (disk.isFull) throw new Error("ENOSPC");
      files.set(this.#name, { ...this.store, ...structuredClone(values) });
    }
  },
}));

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const DANA = { ...DEFAULT_SETTINGS, userName: "dana" };
const NO_MEMORY = { state: NO_REMINDERS, fired: NOTHING_FIRED, isBeforeWorkingTime: false };
const open = () => openSettingsStore(DANA, log);

beforeEach(() => {
  files.clear();
  disk.isFull = false;
  disk.folder = "";
});

describe("the settings store", () => {
  it("keeps what was changed over a restart, and leaves the rest at its default", () => {
    open().updateSettings({ theme: "dark", density: undefined });
    expect(open().settings()).toEqual({ ...DANA, theme: "dark" });
  });

  it("falls back field by field where a stored value does not fit", () => {
    const stored = { userName: 7, theme: "dark", dayStartsAt: "25:00", boardView: { sort: "due" } };
    files.set("settings", {
      settings: stored,
      bounds: { x: 1 },
      recents: "no list",
      lastWorkspaceId: 3,
    });
    files.set("reminders", { w1: { rows: [] } });
    const store = open();
    expect(store.settings()).toEqual({
      ...DANA,
      theme: "dark",
      boardView: { sort: "due" },
      gridViews: {},
    });
    expect([store.bounds(), store.recents(), store.lastWorkspaceId()]).toEqual([null, [], null]);
    expect(store.reminderMemory("w1")).toEqual(NO_MEMORY);
  });

  it("puts a file aside that is not JSON, and goes on with defaults", () => {
    disk.folder = mkdtempSync(join(tmpdir(), "settings-"));
    onTestFinished(() => rmSync(disk.folder, { recursive: true }));
    writeFileSync(join(disk.folder, "reminders.json"), '{"w1": {"own": [{"title": "Call D');
    writeFileSync(join(disk.folder, "settings.json"), "{}\n");
    const { state } = open().reminderMemory("w1");
    expect(state.own).toEqual([]);
    expect(readdirSync(disk.folder).sort()).toEqual(["reminders.json.damaged", "settings.json"]);
    const kept = readFileSync(join(disk.folder, "reminders.json.damaged"), "utf8");
    expect(kept).toContain("Call D");
  });

  it("lists the eight workspaces opened last, each once, newest first", () => {
    const store = open();
    for (const id of ["a", "b", "c", "d", "e", "f", "g", "h", "i", "c"])
      store.addRecent({ id, name: id, folder: `/${id}` });
    store.removeRecent("e");
    expect(
      open()
        .recents()
        .map(({ id }) => id),
    ).toEqual(["c", "i", "h", "g", "f", "d", "b"]);
  });

  it("keeps the reminders of each workspace apart", () => {
    const store = open();
    const state = { ...NO_REMINDERS, checkedUpTo: "2026-11-24T14:00:00.000Z" };
    store.setReminderState("w1", state);
    const fired = { ...NOTHING_FIRED, keys: { a: { "item/SET-05/2026-11-24": "0.0" } } };
    store.setFiredKeys("w1", fired);
    expect(store.reminderMemory("w2")).toEqual(NO_MEMORY);
    expect(open().reminderMemory("w1")).toEqual({ ...NO_MEMORY, state, fired });
  });

  it("hands the reminders of a workspace on to where it was moved, once", () => {
    const store = open();
    const state = { ...NO_REMINDERS, checkedUpTo: "2026-11-24T14:00:00.000Z" };
    const fired = { ...NOTHING_FIRED, keys: { a: { "item/SET-05/2026-11-24": "0.0" } } };
    store.setReminderState("w1", state);
    store.setFiredKeys("w1", fired);
    store.takeOverReminders("w1", "w2");
    expect(open().reminderMemory("w2")).toEqual({ ...NO_MEMORY, state, fired });
    store.setReminderState("w1", NO_REMINDERS);
    store.takeOverReminders("w1", "w2");
    expect(open().reminderMemory("w2")).toEqual({ ...NO_MEMORY, state, fired });
  });

  it("writes later what a full disk refused", () => {
    const store = open();
    disk.isFull = true;
    const fired = { ...NOTHING_FIRED, keys: { a: { "item/SET-05/2026-11-24": "0.0" } } };
    store.setFiredKeys("w1", fired);
    disk.isFull = false;
    store.setFiredKeys("w2", NOTHING_FIRED);
    expect(open().reminderMemory("w1").fired).toEqual(fired);
  });

  it("keeps the calendar file of each workspace, and one that cannot be read takes no other along", () => {
    const feed = { path: "/home/dana/desk.ics", writtenAt: "2026-11-24T14:00:00.000Z" };
    const store = open();
    expect(store.calendarFeed("w1")).toBeNull();
    store.setCalendarFeed("w1", feed);
    store.setCalendarFeed("w2", { ...feed, writtenAt: "yesterday" });
    expect([open().calendarFeed("w1"), open().calendarFeed("w2")]).toEqual([feed, null]);
    open().setCalendarFeed("w3", feed);
    open().setCalendarFeed("w2", null);
    expect(["w1", "w2", "w3"].map((id) => open().calendarFeed(id))).toEqual([feed, null, feed]);
    open().setCalendarFeed("w1", null);
    expect(open().calendarFeed("w1")).toBeNull();
  });

  it("remembers that closing the window was explained", () => {
    expect(open().isKeepRunningTold()).toBe(false);
    open().setKeepRunningTold();
    expect(open().isKeepRunningTold()).toBe(true);
  });

  it("keeps what is set of reminders, and takes a default for each value that is none", () => {
    const change = {
      ...{ dayStartsAt: "07:45", digestAt: null, quietHours: { from: "19:00", to: "07:00" } },
      ...{ workingDays: [1, 2, 3, 4], areBankHolidaysOff: false, meetingLeadMinutes: 5 },
      ...{ reminderRules: { stall: false }, keepsRunning: true, startsAtLogin: true },
      ...{ calendarView: { view: "week" }, deskView: { isMine: true } },
    };
    open().updateSettings(change);
    expect(open().settings()).toMatchObject(change);
    open().updateSettings({ workingDays: [], dayStartsAt: "25:00", digestAt: "soon" });
    const { workingDays, dayStartsAt, digestAt } = DEFAULT_SETTINGS;
    expect(open().settings()).toMatchObject({ ...change, workingDays, dayStartsAt, digestAt });
  });

  it("goes on with what it was told when the file cannot be written, and logs it", () => {
    const store = open();
    disk.isFull = true;
    expect(store.updateSettings({ theme: "light" }).theme).toBe("light");
    store.setBounds({ x: 0, y: 0, width: 1200, height: 800, isMaximized: false });
    expect([store.settings().theme, store.bounds()?.width]).toEqual(["light", 1200]);
    expect(log.error).toHaveBeenCalled();
  });
});
