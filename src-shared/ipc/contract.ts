/**
 * The contract: one table for both sides, request key to input schema and answer type. Main validates every input
 * against it (unknown keys refused); answers are `Result`s, never `undefined`, never thrown.
 */
import type { Patch } from "immer";
import { z } from "zod";
import { commandSchema } from "../commands/command.ts";
import type { CardSummary, FileProblemCard } from "../domain/card-summary.ts";
import { type IsoDate, type IsoInstant, isoDateSchema, isoInstantSchema } from "../domain/dates.ts";
import type { GoLiveOutlook } from "../domain/experience/go-live-outlook.ts";
import {
  type HealthThresholds,
  healthThresholdsSchema,
} from "../domain/health/health-thresholds.ts";
import { idSchema } from "../domain/ids.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { type Implementation, type Lesson, profileSchema } from "../domain/implementation.ts";
import { type Playbook, playbookSchema } from "../domain/playbook/playbook.ts";
import type { ReminderRow } from "../domain/reminders.ts";
import type { Problem, Result } from "../result.ts";

/** Per-user settings, kept in the user-data folder, never in the workspace. */
export const settingsSchema = z.strictObject({
  /** Name of the user: "mine" on the board, the activity log, decisions. */
  userName: z.string().max(200),
  theme: z.enum(["system", "light", "dark"]),
  density: z.enum(["compact", "standard", "comfortable"]),
  isRailExpanded: z.boolean(),
  /** Wall time at which the day starts: item reminders come then. */
  dayStartsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  areRemindersOn: z.boolean(),
  paperSize: z.enum(["A4", "Letter"]),
  /** How the board was left: filters, sort, folded columns. Validated by the board itself. */
  boardView: z.record(z.string(), z.unknown()),
});
/** Per-user settings. */
export type Settings = z.infer<typeof settingsSchema>;

/** The open workspace. */
export interface WorkspaceInfo {
  readonly name: string;
  /** Folder as the user knows it; shown, never sent back as a path. */
  readonly folder: string;
  readonly isSample: boolean;
  /** False when the folder cannot be written. */
  readonly isWritable: boolean;
  /** The thresholds of health in force. */
  readonly healthThresholds: HealthThresholds;
}

/** A workspace opened before. `id` stands for the path, which the window never sends. */
export interface RecentWorkspace {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
}

/** Everything that the first paint needs, in one call. */
export interface Bootstrap {
  readonly appVersion: string;
  readonly platform: "darwin" | "win32" | "linux";
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly timeZone: string;
  readonly settings: Settings;
  readonly recentWorkspaces: readonly RecentWorkspace[];
  readonly workspace: WorkspaceInfo | null;
  /** Why the workspace that was expected is not open: "looked in ...". */
  readonly workspaceProblem: Problem | null;
  readonly board: Board | null;
  readonly unreadReminders: number;
  /** Undo and redo over the workspace: the change made last, in whichever implementation. */
  readonly history: HistoryLabels;
}

/** All cards. */
export interface Board {
  readonly summaries: readonly CardSummary[];
  readonly problems: readonly FileProblemCard[];
}

/** An implementation as opened in the window. */
export interface OpenedImplementation {
  readonly implementation: Implementation;
  readonly revision: number;
  /** Reason why it cannot be changed (newer version, no write permission), or null. */
  readonly readOnlyReason: string | null;
  readonly history: HistoryLabels;
  readonly save: SaveState;
}

/** What Ctrl/Cmd+Z and its opposite would do, in words; null = nothing. */
export interface HistoryLabels {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Where the newest revision is. `saved` is said only after the rename on disk. */
export interface SaveState {
  readonly implementationId: string;
  readonly state: "saving" | "saved" | "failed";
  readonly revision: number;
  readonly problem: Problem | null;
}

/** Answer to a change: the new revision and the patches that lead to it from `fromRevision`. */
export interface ChangeAnswer {
  readonly implementationId: string;
  readonly fromRevision: number;
  readonly revision: number;
  readonly patches: readonly Patch[];
  /** What happened, in words; empty when nothing changed. */
  readonly label: string;
  readonly history: HistoryLabels;
}

/** A lesson with the payor it comes from. */
export interface LessonRow {
  readonly implementationId: string;
  readonly payorName: string;
  readonly lesson: Lesson;
}

/** What the Reminder centre shows, and the moment at which it is true: snoozing counts from there. */
export interface ReminderList {
  readonly rows: readonly ReminderRow[];
  readonly now: IsoInstant;
}

/** A playbook that implementations can be made from. */
export interface PlaybookEntry {
  readonly playbook: Playbook;
  /** Comes with the program and is read-only. */
  readonly isBuiltIn: boolean;
  /** Name in `playbooks/`; null for a built-in one. */
  readonly fileName: string | null;
  /** Stands for the content of the file: sent back with a change, so that one that changed meanwhile is not overwritten. */
  readonly fingerprint: string | null;
}

/** A file in `playbooks/` that could not be taken for a playbook. It is left as it is. */
export interface PlaybookFileProblem {
  readonly fileName: string;
  readonly kind: "damaged" | "newer" | "duplicate";
  readonly message: string;
  /** Line and column, field, or version needed. */
  readonly where: string | null;
  readonly advice: string;
}

/** A playbook that was removed and can be brought back. */
export interface RemovedPlaybook {
  readonly binId: string;
  readonly name: string;
  readonly version: number;
  readonly removedAt: IsoInstant;
}

/** Every playbook: built-in ones first, then the workspace's own by name. */
export interface PlaybookLibrary {
  readonly entries: readonly PlaybookEntry[];
  readonly problems: readonly PlaybookFileProblem[];
  readonly removed: readonly RemovedPlaybook[];
}

/** As the rest of the program sees it: frozen. */
const playbookInput: z.ZodType<Playbook> = playbookSchema;

/** A change of the workspace's playbooks. */
export const playbookActSchema = z.discriminatedUnion("act", [
  /** The draft becomes the next version; version, history and `saved` are set by main. */
  z.strictObject({
    act: z.literal("save"),
    playbook: playbookInput,
    note: titleSchema,
    fingerprint: z.string().max(200),
  }),
  /** A new playbook from a version of another one; null = its newest. */
  z.strictObject({
    act: z.literal("duplicate"),
    slug: idSchema,
    version: z.number().int().positive().nullable(),
    name: titleSchema,
  }),
  z.strictObject({
    act: z.literal("rename"),
    slug: idSchema,
    name: titleSchema,
    fingerprint: z.string().max(200),
  }),
  z.strictObject({ act: z.literal("bring-back"), binId: z.string().max(200) }),
]);
/** A change of the workspace's playbooks. */
export type PlaybookAct = z.infer<typeof playbookActSchema>;

/** A report that can be shown or exported. */
export const reportRequestSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("agenda"), implementationId: idSchema, meetingId: idSchema }),
  z.strictObject({ kind: z.literal("closeout"), implementationId: idSchema }),
  z.strictObject({ kind: z.literal("plan"), implementationId: idSchema }),
]);
/** A report that can be shown or exported. */
export type ReportRequest = z.infer<typeof reportRequestSchema>;
/** Formats of an export. */
export const EXPORT_FORMATS = ["markdown", "html", "pdf"] as const;
/** Format of an export. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Most bytes of an image that is exported: a timeline of a thousand rows takes about a tenth. */
const MOST_IMAGE_BYTES = 60_000_000;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG image by its first bytes; nothing else is written under that name. */
const pngSchema = z
  .instanceof(Uint8Array, { error: "is not an image" })
  .refine((bytes) => bytes.byteLength <= MOST_IMAGE_BYTES, { error: "is too large" })
  .refine((bytes) => PNG_SIGNATURE.every((byte, index) => bytes[index] === byte), {
    error: "is not a PNG image",
  });

const none = z.strictObject({});

/** Input schema of each request. */
export const INPUTS = {
  bootstrap: none,
  /** Asks for a folder with the system's dialog. */
  createWorkspace: z.strictObject({ name: titleSchema, userName: z.string().max(200) }),
  openWorkspace: none,
  openSampleWorkspace: z.strictObject({ userName: z.string().max(200) }),
  openRecentWorkspace: z.strictObject({ id: z.string().max(200) }),
  rebuildIndex: none,
  revealWorkspace: none,
  restoreBackup: z.strictObject({ fileName: z.string().max(300), backupId: z.string().max(300) }),
  revealFile: z.strictObject({ fileName: z.string().max(300) }),
  /** New values of some thresholds of health, or all back to their defaults. */
  updateHealthThresholds: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("change"), changes: healthThresholdsSchema }),
    z.strictObject({ kind: z.literal("reset") }),
  ]),
  listSummaries: none,
  createImplementation: z.strictObject({
    id: idSchema,
    payorName: titleSchema,
    location: z.string().max(500),
    profile: profileSchema,
    kickoff: isoDateSchema,
    goLive: isoDateSchema,
    ipm: z.string().max(200),
    playbookSlug: idSchema,
  }),
  openImplementation: z.strictObject({ id: idSchema }),
  executeCommand: z.strictObject({
    implementationId: idSchema,
    /** New random id: of this change and of its line in the activity log. */
    id: idSchema,
    command: commandSchema,
  }),
  /** null = the change made last in the workspace, whichever implementation. */
  undo: z.strictObject({ implementationId: idSchema.nullable() }),
  redo: z.strictObject({ implementationId: idSchema.nullable() }),
  retrySave: z.strictObject({ implementationId: idSchema }),
  forecastFromExperience: z.strictObject({ implementationId: idSchema }),
  previewReport: z.strictObject({ report: reportRequestSchema }),
  /** Asks where to save with the system's dialog. */
  exportReport: z.strictObject({ report: reportRequestSchema, format: z.enum(EXPORT_FORMATS) }),
  /** The timeline as the window has drawn it. Main names the file and asks where to save with the system's dialog. */
  exportTimelineImage: z.strictObject({ implementationId: idSchema, png: pngSchema }),
  listLessons: z.strictObject({ text: z.string().max(500) }),
  listPlaybooks: none,
  /** null = the newest version. */
  readPlaybook: z.strictObject({
    slug: idSchema,
    version: z.number().int().positive().nullable(),
  }),
  savePlaybook: playbookActSchema,
  removePlaybook: z.strictObject({
    slug: idSchema,
    fingerprint: z.string().max(200),
    /** The user has seen which implementations were made from it. */
    isUseAccepted: z.boolean(),
  }),
  /** Asks for the file with the system's dialog. */
  importPlaybook: none,
  /** Asks where to save with the system's dialog. */
  exportPlaybook: z.strictObject({
    slug: idSchema,
    version: z.number().int().positive().nullable(),
  }),
  listReminders: none,
  actOnReminders: z.strictObject({
    keys: z.array(z.string().max(400)).max(5000),
    act: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("done") }),
      z.strictObject({ kind: z.literal("read") }),
      z.strictObject({ kind: z.literal("snooze"), until: isoInstantSchema }),
    ]),
  }),
  testNotification: none,
  updateSettings: z.strictObject({ settings: settingsSchema.partial() }),
  openExternal: z.strictObject({ url: z.string().max(4000) }),
  reportError: z.strictObject({ message: z.string().max(4000), stack: z.string().max(20000) }),
} as const satisfies Record<string, z.ZodType>;

/** A validated input. */
export type Input<K extends keyof typeof INPUTS> = z.infer<(typeof INPUTS)[K]>;

/** Answer of each request. */
export interface Outputs {
  bootstrap: Result<Bootstrap>;
  createWorkspace: Result<Bootstrap>;
  openWorkspace: Result<Bootstrap>;
  openSampleWorkspace: Result<Bootstrap>;
  openRecentWorkspace: Result<Bootstrap>;
  rebuildIndex: Result<Board>;
  revealWorkspace: Result<null>;
  restoreBackup: Result<Board>;
  revealFile: Result<null>;
  updateHealthThresholds: Result<WorkspaceInfo>;
  listSummaries: Result<Board>;
  createImplementation: Result<CardSummary>;
  openImplementation: Result<OpenedImplementation>;
  executeCommand: Result<ChangeAnswer>;
  undo: Result<ChangeAnswer>;
  redo: Result<ChangeAnswer>;
  retrySave: Result<null>;
  forecastFromExperience: Result<GoLiveOutlook>;
  /** `path` is where the window can show it in a sandboxed frame, e.g. `/print/<key>`. */
  previewReport: Result<{
    readonly title: string;
    readonly path: string;
    readonly markdown: string;
  }>;
  exportReport: Result<{ readonly fileName: string; readonly folder: string }>;
  exportTimelineImage: Result<{ readonly fileName: string; readonly folder: string }>;
  listLessons: Result<readonly LessonRow[]>;
  listPlaybooks: Result<PlaybookLibrary>;
  /** Errors: `not-found`, and those of the file. */
  readPlaybook: Result<Playbook>;
  /** Errors: `refused` with `details: PlaybookFinding[]`, `changed-outside`, `not-found`, those of writing. */
  savePlaybook: Result<PlaybookEntry>;
  /** Error `refused` when implementations were made from it: they are named, and `details` are their ids. */
  removePlaybook: Result<RemovedPlaybook>;
  importPlaybook: Result<PlaybookEntry>;
  exportPlaybook: Result<{ readonly fileName: string; readonly folder: string }>;
  listReminders: Result<ReminderList>;
  actOnReminders: Result<ReminderList>;
  testNotification: Result<{ readonly isSupported: boolean }>;
  updateSettings: Result<Settings>;
  openExternal: Result<null>;
  reportError: Result<null>;
}

/** Payload of each push event. */
export interface EventPayloads {
  implementationChanged: ChangeAnswer;
  summariesChanged: {
    readonly upserts: readonly CardSummary[];
    readonly removedIds: readonly string[];
    /** The whole list of problem cards when it changed, else null. */
    readonly problems: readonly FileProblemCard[] | null;
  };
  saveStateChanged: SaveState;
  indexProgress: { readonly done: number; readonly total: number };
  remindersChanged: { readonly unread: number };
  /** Undo and redo over the workspace. */
  historyChanged: HistoryLabels;
  /** Another workspace was opened (from the menu, or a second start with --workspace). */
  workspaceChanged: Bootstrap;
  dayChanged: { readonly today: IsoDate; readonly now: IsoInstant };
  /** What time it is: at least every 30 seconds, and after a wake-up. */
  clockLooked: { readonly now: IsoInstant };
  /** Address within the window, e.g. `/implementation/<id>/checklists?item=SET-05`. */
  navigate: { readonly address: string };
  /** Id of an action record, from the application menu. */
  performAction: { readonly actionId: string };
}
