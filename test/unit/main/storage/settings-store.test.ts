import { beforeEach, describe, expect, it, vi } from "vitest";
import { openSettingsStore } from "../../../../src-main/storage/settings-store.ts";
import { NOTHING_FIRED } from "../../../../src-main/reminders/fired-ledger.ts";
import { NO_REMINDERS } from "../../../../src-main/reminders/reminder-memory.ts";
import { DEFAULT_SETTINGS } from "../../../../src-shared/ipc/settings.ts";

const files = vi.hoisted(() => new Map<string, Record<string, unknown>>());
const disk = vi.hoisted(() => ({ isFull: false }));

vi.mock("electron-store", () => ({
  default: class {
    readonly #name: string;
    constructor({ name }: { name: string }) {
      this.#name = name;
    }
    get store(): Record<string, unknown> {
      return files.get(this.#name) ?? {};
    }
    set(key: string, value: unknown): void {
      if (disk.isFull) throw new Error("ENOSPC");
      files.set(this.#name, { ...this.store, [key]: structuredClone(value) });
    }
  },
}));

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const DANA = { ...DEFAULT_SETTINGS, userName: "dana" };
const open = () => openSettingsStore(DANA, log);

beforeEach(() => {
  files.clear();
  disk.isFull = false;
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
    expect(store.reminderMemory("w1")).toEqual({ state: NO_REMINDERS, fired: NOTHING_FIRED });
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
    expect(store.reminderMemory("w2")).toEqual({ state: NO_REMINDERS, fired: NOTHING_FIRED });
    expect(open().reminderMemory("w1")).toEqual({ state, fired });
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
