/** Per-user state in the user-data folder through electron-store: settings, window bounds, recent workspaces, reminders. */
import ElectronStore from "electron-store";
import { z } from "zod";
import { isoInstantSchema } from "../../src-shared/domain/dates.ts";
import { type Settings, settingsSchema } from "../../src-shared/ipc/contract.ts";

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
});
/** Where the window stood, in screen pixels. */
export type WindowBounds = z.infer<typeof boundsSchema>;

const recentSchema = z.object({ id: z.string(), name: z.string(), folder: z.string() });
/** A workspace opened before, newest first in the list. */
export type Recent = z.infer<typeof recentSchema>;

const reminderRowSchema = z.object({
  key: z.string(),
  implementationId: z.string(),
  payorName: z.string(),
  kind: z.enum(["item", "meeting"]),
  targetId: z.string(),
  title: z.string(),
  due: z.string(),
  reason: z.enum([
    "due_in_5",
    "due_in_1",
    "due_today",
    "overdue_1",
    "overdue_3",
    "overdue_5",
    "meeting",
  ]),
  firedAt: isoInstantSchema,
  snoozedUntil: isoInstantSchema.nullable(),
  isRead: z.boolean(),
});
const reminderStateSchema = z.object({
  /** Up to which instant moments were looked at; null = never. */
  checkedUpTo: isoInstantSchema.nullable(),
  /** Reminders that came, newest last; those marked done stay as keys in `doneKeys`. */
  rows: z.array(reminderRowSchema),
  doneKeys: z.array(z.object({ key: z.string(), at: isoInstantSchema })),
});
/** What has been reminded of, in one workspace. */
export type ReminderState = z.infer<typeof reminderStateSchema>;

/** Settings of a new user. */
export function defaultSettings(userName: string): Settings {
  return {
    userName,
    theme: "system",
    density: "standard",
    isRailExpanded: false,
    dayStartsAt: "09:00",
    areRemindersOn: true,
    paperSize: "Letter",
    boardView: {},
  };
}

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
  readonly lastWorkspaceId: () => string | null;
  readonly setLastWorkspaceId: (id: string | null) => void;
  readonly reminderState: (workspaceId: string) => ReminderState;
  readonly setReminderState: (workspaceId: string, state: ReminderState) => void;
}

const KEPT_RECENTS = 8;

function parseField<T>(schema: z.ZodType<T>, value: unknown, fallback: T): T {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : fallback;
}

/** Opens the store; a file that cannot be read is set aside by electron-store and defaults are used. */
export function openSettingsStore(defaults: Settings): SettingsStore {
  const store = new ElectronStore<Record<string, unknown>>({
    name: "settings",
    clearInvalidConfig: true,
  });
  const reminders = new ElectronStore<Record<string, unknown>>({
    name: "reminders",
    clearInvalidConfig: true,
  });

  const settings = (): Settings => {
    const stored = parseField(z.record(z.string(), z.unknown()), store.get("settings"), {});
    const entries = Object.entries(settingsSchema.shape).map(([key, schema]) => [
      key,
      parseField(schema as z.ZodType<unknown>, stored[key], defaults[key as keyof Settings]),
    ]);
    return Object.fromEntries(entries) as Settings;
  };
  const recents = (): readonly Recent[] =>
    parseField(z.array(recentSchema), store.get("recents"), []);

  return {
    settings,
    updateSettings(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const next: Settings = { ...settings(), ...Object.fromEntries(given) };
      store.set("settings", next);
      return next;
    },
    bounds: () => parseField(boundsSchema.nullable(), store.get("bounds"), null),
    setBounds: (bounds) => store.set("bounds", bounds),
    recents,
    addRecent(recent) {
      const others = recents().filter(({ id }) => id !== recent.id);
      store.set("recents", [recent, ...others].slice(0, KEPT_RECENTS));
    },
    lastWorkspaceId: () => parseField(z.string().nullable(), store.get("lastWorkspaceId"), null),
    setLastWorkspaceId: (id) => store.set("lastWorkspaceId", id),
    reminderState: (workspaceId) =>
      parseField(reminderStateSchema, reminders.get(workspaceId), {
        checkedUpTo: null,
        rows: [],
        doneKeys: [],
      }),
    setReminderState: (workspaceId, state) => reminders.set(workspaceId, state),
  };
}
