/** Per-user state in the user-data folder through electron-store: settings, window bounds, recent workspaces, reminders. */
import { renameSync } from "node:fs";
import path from "node:path";
import { app } from "electron";
import ElectronStore from "electron-store";
import { z } from "zod";
import { isoInstantSchema } from "../../src-shared/domain/dates.ts";
import { type Settings, settingsSchema } from "../../src-shared/ipc/settings.ts";
import type { Log } from "../log.ts";
import type { FiredKeys } from "../reminders/fired-ledger.ts";
import {
  readReminderMemory,
  type ReminderMemory,
  type ReminderState,
} from "../reminders/reminder-memory.ts";

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
});
/** Where the window stood, in screen pixels. */
export type WindowBounds = z.infer<typeof boundsSchema>;

const recentSchema = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  /** When the workspace was made, by which it is known when its folder is moved; absent = from an earlier version. */
  madeAt: z.string().optional(),
});
/** A workspace opened before, newest first in the list. */
export type Recent = z.infer<typeof recentSchema>;

const feedSchema = z.object({ path: z.string(), writtenAt: isoInstantSchema });
/** A calendar file that is kept up to date, and when it was written last. */
export type KeptFeed = z.infer<typeof feedSchema>;

/** Some settings; an absent or undefined one stays as it is. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** Per-user state. Each field is parsed on its own: one bad value falls back alone and never takes the rest along. */
export interface SettingsStore {
  readonly settings: () => Settings;
  readonly updateSettings: (change: SettingsChange) => Settings;
  readonly bounds: () => WindowBounds | null;
  readonly setBounds: (bounds: WindowBounds) => void;
  readonly recents: () => readonly Recent[];
  readonly addRecent: (recent: Recent) => void;
  readonly removeRecent: (id: string) => void;
  /** Whether the user was told that closing the window leaves the program running. */
  readonly isKeepRunningTold: () => boolean;
  readonly setKeepRunningTold: () => void;
  readonly lastWorkspaceId: () => string | null;
  readonly setLastWorkspaceId: (id: string | null) => void;
  /** Read when a workspace is opened; whoever asked keeps it. */
  readonly reminderMemory: (workspaceId: string) => ReminderMemory;
  readonly setReminderState: (workspaceId: string, state: ReminderState) => void;
  /** In a file of its own: it is long in a large workspace, and seldom changes. */
  readonly setFiredKeys: (workspaceId: string, fired: FiredKeys) => void;
  /** A workspace was moved to another folder, so that it has another id: it keeps its reminders, unless it has some there already. */
  readonly takeOverReminders: (fromId: string, toId: string) => void;
  /** The calendar file that is kept up to date with a workspace, or null. */
  readonly calendarFeed: (workspaceId: string) => KeptFeed | null;
  readonly setCalendarFeed: (workspaceId: string, feed: KeptFeed | null) => void;
}

const KEPT_RECENTS = 8;

function parseField<T, F>(schema: z.ZodType<T>, value: unknown, fallback: F): T | F {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : fallback;
}

type StoreFile = ElectronStore<Record<string, unknown>>;

/** Opens a file; one that is not JSON is put aside, since somebody's own reminders may be in it. */
function openFile(name: string, log: Log): StoreFile {
  try {
    return new ElectronStore({ name });
  } catch (error) {
    const file = path.join(app.getPath("userData"), `${name}.json`);
    log.error(`${name}.json cannot be read: it is kept as ${name}.json.damaged`, error);
    renameSync(file, `${file}.damaged`);
    return new ElectronStore({ name });
  }
}

/** One JSON file of electron-store, read once: this process is its only writer, and every command asks for the user. */
class StoredValues {
  readonly #file: StoreFile;
  readonly #values: Map<string, unknown>;
  readonly #log: Log;
  /** What was set and does not stand in the file yet. */
  readonly #unstored = new Set<string>();

  constructor(name: string, log: Log) {
    this.#file = openFile(name, log);
    this.#values = new Map(Object.entries(this.#file.store));
    this.#log = log;
  }

  get<T>(key: string, schema: z.ZodType<T>, fallback: T): T {
    return parseField(schema, this.#values.get(key), fallback);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** A file that cannot be written is logged: the value is tried again with the next one, and nobody's work stops for it. */
  set(key: string, value: unknown): void {
    this.#values.set(key, value);
    this.#unstored.add(key);
    try {
      const values = [...this.#unstored].map((each) => [each, this.#values.get(each)] as const);
      this.#file.set(Object.fromEntries(values));
      this.#unstored.clear();
    } catch (error) {
      this.#log.error(`${key} could not be stored`, error);
    }
  }
}

/** Opens the store. A file that is not JSON is kept as `<file>.damaged`, and defaults are used. Throws when it cannot be. */
export function openSettingsStore(defaults: Settings, log: Log): SettingsStore {
  const store = new StoredValues("settings", log);
  const reminders = new StoredValues("reminders", log);
  const fired = new StoredValues("reminders-fired", log);
  const feeds = (): Readonly<Record<string, unknown>> =>
    store.get("calendarFeeds", z.record(z.string(), z.unknown()), {});
  const recents = (): readonly Recent[] => store.get("recents", z.array(recentSchema), []);
  let settings = readSettings(
    store.get("settings", z.record(z.string(), z.unknown()), {}),
    defaults,
  );

  return {
    settings: () => settings,
    updateSettings(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      settings = { ...settings, ...Object.fromEntries(given) };
      store.set("settings", settings);
      return settings;
    },
    bounds: () => store.get("bounds", boundsSchema.nullable(), null),
    setBounds(bounds) {
      store.set("bounds", bounds);
    },
    recents,
    addRecent(recent) {
      const others = recents().filter(({ id }) => id !== recent.id);
      store.set("recents", [recent, ...others].slice(0, KEPT_RECENTS));
    },
    removeRecent(id) {
      const others = recents().filter((recent) => recent.id !== id);
      store.set("recents", others);
    },
    isKeepRunningTold: () => store.get("isKeepRunningTold", z.boolean(), false),
    setKeepRunningTold() {
      store.set("isKeepRunningTold", true);
    },
    lastWorkspaceId: () => store.get("lastWorkspaceId", z.string().nullable(), null),
    setLastWorkspaceId(id) {
      store.set("lastWorkspaceId", id);
    },
    reminderMemory: (workspaceId) =>
      readReminderMemory(
        reminders.get(workspaceId, z.unknown(), undefined),
        fired.get(workspaceId, z.unknown(), undefined),
      ),
    setReminderState(workspaceId, state) {
      reminders.set(workspaceId, state);
    },
    setFiredKeys(workspaceId, keys) {
      fired.set(workspaceId, keys);
    },
    takeOverReminders(fromId, toId) {
      if (reminders.has(toId)) return;
      for (const file of [reminders, fired]) {
        const value = file.get(fromId, z.unknown(), undefined);
        if (value !== undefined) file.set(toId, value);
      }
    },
    calendarFeed: (workspaceId) => parseField(feedSchema, feeds()[workspaceId], null),
    setCalendarFeed(workspaceId, feed) {
      const { [workspaceId]: _before, ...others } = feeds();
      store.set("calendarFeeds", feed ? { ...others, [workspaceId]: feed } : others);
    },
  };
}

function readSettings(stored: Readonly<Record<string, unknown>>, defaults: Settings): Settings {
  const entries = Object.entries(settingsSchema.shape).map(([key, schema]) => [
    key,
    parseField(schema as z.ZodType<unknown>, stored[key], defaults[key as keyof Settings]),
  ]);
  return Object.fromEntries(entries) as Settings;
}
