/**
 * The contract: one table for both sides, request key to input schema and answer type. Main validates every input
 * against it (unknown keys refused); answers are `Result`s, never `undefined`, never thrown.
 */
import { z } from "zod";
import { commandSchema } from "../commands/command.ts";
import type { CardSummary, FileProblemCard } from "../domain/card-summary.ts";
import {
  calendarDaysBetween,
  type IsoDate,
  type IsoInstant,
  isoDateSchema,
  isoInstantSchema,
} from "../domain/dates.ts";
import type { GoLiveOutlook } from "../domain/experience/go-live-outlook.ts";
import { healthThresholdsSchema } from "../domain/health/health-thresholds.ts";
import type { CalendarDays } from "../domain/calendar-view/calendar-days.ts";
import { DATED_KIND_CODES } from "../domain/dated-entries/dated-entry.ts";
import type { Desk } from "../domain/desk/desk.ts";
import { ownReminderSchema } from "../domain/reminders/own-reminder.ts";
import { reminderTargetSchema } from "../domain/reminders/reminder-state.ts";
import { idSchema } from "../domain/ids.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { confirmedNumbersSchema } from "../domain/sensitive-fields.ts";
import { TABLE_FORMATS } from "../exports/table-export.ts";
import { tableRequestSchema } from "../exports/table-requests.ts";
import { profileSchema } from "../domain/implementation.ts";
import {
  DELIMITERS,
  type ImportGrid,
  MOST_IMPORT_BYTES,
  TEXT_ENCODINGS,
} from "../imports/import-grid.ts";
import { type Playbook, playbookSchema } from "../domain/playbook/playbook.ts";
import type { Result } from "../result.ts";
import type {
  Board,
  Bootstrap,
  CalendarFeed,
  ChangeAnswer,
  HistoryLabels,
  LessonRow,
  OpenedImplementation,
  PlaybookEntry,
  PlaybookLibrary,
  ReminderList,
  RemovedPlaybook,
  SaveState,
  WorkspaceInfo,
} from "./answers.ts";
import { settingsSchema, type Settings } from "./settings.ts";

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
    confirmedNumbers: confirmedNumbersSchema,
  }),
  /** A new playbook from a version of another one; null = its newest. */
  z.strictObject({
    act: z.literal("duplicate"),
    slug: idSchema,
    version: z.number().int().positive().nullable(),
    name: titleSchema,
    confirmedNumbers: confirmedNumbersSchema,
  }),
  z.strictObject({
    act: z.literal("rename"),
    slug: idSchema,
    name: titleSchema,
    fingerprint: z.string().max(200),
    confirmedNumbers: confirmedNumbersSchema,
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
  z.strictObject({ kind: z.literal("rollout"), implementationId: idSchema }),
  z.strictObject({
    kind: z.literal("call-sheets"),
    implementationId: idSchema,
    payeeIds: z.array(idSchema).min(1).max(2000),
    /** What was said in contacts is internal. */
    audience: z.enum(["customer", "internal"]),
  }),
  z.strictObject({ kind: z.literal("testing"), implementationId: idSchema }),
  z.strictObject({ kind: z.literal("training"), implementationId: idSchema }),
  z.strictObject({ kind: z.literal("sign_in"), implementationId: idSchema, sessionId: idSchema }),
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

/** A year and what a page of the calendar shows beside it: more would be tens of thousands of entries in one answer. */
const MOST_CALENDAR_DAYS = 400;

const none = z.strictObject({});

/** What a calendar file holds. */
export const calendarScopeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("meeting"), implementationId: idSchema, meetingId: idSchema }),
  z.strictObject({ kind: z.literal("implementation"), implementationId: idSchema }),
  z.strictObject({ kind: z.literal("everything") }),
]);
/** What a calendar file holds. */
export type CalendarScope = z.infer<typeof calendarScopeSchema>;

/** A file that is to be added: one that main chose, or one that was dropped on the window, with its content. */
const incomingFileSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("chosen"), token: z.string().max(100) }),
  z.strictObject({
    kind: z.literal("dropped"),
    name: titleSchema,
    content: z.instanceof(Uint8Array, { error: "is not the content of a file" }),
  }),
]);

/** Where a table to import comes from. */
export const tableSourceSchema = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("dialog") }),
  /** Dropped on the window. */
  z.strictObject({
    from: z.literal("file"),
    name: z.string().min(1).max(300),
    bytes: z
      .instanceof(Uint8Array, { error: "is not a file" })
      .refine((bytes) => bytes.byteLength <= MOST_IMPORT_BYTES, { error: "is too large" }),
  }),
  z.strictObject({ from: z.literal("text"), text: z.string().max(MOST_IMPORT_BYTES) }),
  /** null = as it looks. */
  z.strictObject({
    from: z.literal("again"),
    encoding: z.enum(TEXT_ENCODINGS).nullable(),
    delimiter: z.enum(DELIMITERS).nullable(),
  }),
]);
/** Where a table to import comes from. */
export type TableSource = z.infer<typeof tableSourceSchema>;

const calendarFilterSchema = z.strictObject({
  payorIds: z.array(idSchema).max(500).readonly(),
  isMine: z.boolean(),
  isOpenOnly: z.boolean(),
  hiddenKinds: z.array(z.enum(DATED_KIND_CODES)).max(50).readonly(),
});

/**
 * Input schema of each request. One with `confirmedNumbers` brings texts into a file: main refuses it with
 * `sensitive-number` when a text looks like an account, routing, tax or card number (`refuseSensitive`), and
 * `request()` of the window asks the user and sends it again with exactly what was confirmed.
 */
export const INPUTS = {
  bootstrap: none,
  /** Asks for a folder with the system's dialog. */
  createWorkspace: z.strictObject({
    name: titleSchema,
    userName: z.string().max(200),
    confirmedNumbers: confirmedNumbersSchema,
  }),
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
    confirmedNumbers: confirmedNumbersSchema,
  }),
  openImplementation: z.strictObject({ id: idSchema }),
  executeCommand: z.strictObject({
    implementationId: idSchema,
    /** New random id: of this change and of its line in the activity log. */
    id: idSchema,
    command: commandSchema,
    confirmedNumbers: confirmedNumbersSchema,
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
  /** A table as XLSX or CSV. Asks where to save with the system's dialog. */
  exportTable: z.strictObject({ table: tableRequestSchema, format: z.enum(TABLE_FORMATS) }),
  /** A file to import: asked for with the system's dialog, dropped, pasted, or the one read last, read another way. */
  readTable: tableSourceSchema,
  cancelReading: none,
  /** Asks for files with the system's dialog; the window gets tokens and names, no paths. */
  chooseFiles: none,
  /** Copies files into the workspace and adds them to the implementation, with `evidenceOf` as evidence too. */
  attachFiles: z.strictObject({
    implementationId: idSchema,
    /** New random id: of this change and of its line in the activity log. */
    id: idSchema,
    files: z.array(incomingFileSchema).min(1).max(100),
    evidenceOf: z.strictObject({ caseId: idSchema, attemptId: idSchema }).nullable(),
    confirmedNumbers: confirmedNumbersSchema,
  }),
  missingFiles: z.strictObject({ implementationId: idSchema }),
  openAttachment: z.strictObject({ implementationId: idSchema, attachmentId: idSchema }),
  revealAttachment: z.strictObject({ implementationId: idSchema, attachmentId: idSchema }),
  /** Drafts of messages, one a payee. Asks for a folder with the system's dialog; nothing is sent. */
  exportMessages: z.strictObject({
    implementationId: idSchema,
    messages: z
      .array(z.strictObject({ payeeId: idSchema, templateId: idSchema }))
      .min(1)
      .max(10_000),
  }),
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
    targets: z.array(reminderTargetSchema).max(5000),
    act: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("done") }),
      z.strictObject({ kind: z.literal("read") }),
      z.strictObject({ kind: z.literal("snooze"), until: isoInstantSchema }),
      /** Snoozed ones show again now, without a notification. */
      z.strictObject({ kind: z.literal("wake") }),
    ]),
  }),
  testNotification: none,
  /** `until` = the last day of silence, null = until it is ended. */
  mutePayor: z.strictObject({
    implementationId: idSchema,
    isMuted: z.boolean(),
    until: isoDateSchema.nullable(),
  }),
  /** Reminders are held until then and summed up after; null ends it. */
  setInMeeting: z.strictObject({ until: isoInstantSchema.nullable() }),
  /** Adds a reminder of the user's own, or puts it in place of the one with that id. */
  saveOwnReminder: z.strictObject({
    reminder: ownReminderSchema.omit({ createdAt: true }),
    confirmedNumbers: confirmedNumbersSchema,
  }),
  removeOwnReminder: z.strictObject({ id: idSchema }),
  readDesk: none,
  /**
   * Dated things of the user's days between two, both inclusive, at most `MOST_CALENDAR_DAYS` apart. The filter counts only
   * when there are too many to be answered whole.
   */
  readCalendar: z
    .strictObject({ from: isoDateSchema, to: isoDateSchema, filter: calendarFilterSchema })
    .refine(({ from, to }) => calendarDaysBetween(from, to) <= MOST_CALENDAR_DAYS, {
      path: ["to"],
      error: `is more than ${MOST_CALENDAR_DAYS} days after the first date`,
    }),
  /** Asks where to save with the system's dialog. */
  exportCalendar: z.strictObject({ scope: calendarScopeSchema }),
  readCalendarFeed: none,
  /** Asks for the file with the system's dialog, writes it and keeps it up to date. */
  chooseCalendarFeed: none,
  /** The file stays where it is. */
  stopCalendarFeed: none,
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
  exportTable: Result<{ readonly fileName: string; readonly folder: string }>;
  /** Errors: `cancelled`, `refused` (too large), `invalid-content`, `not-found` (nothing to read again). */
  readTable: Result<ImportGrid>;
  cancelReading: Result<null>;
  chooseFiles: Result<readonly { readonly token: string; readonly name: string }[]>;
  /** Errors: `refused` (too large, a link), `sensitive-number` for a name, those of writing; the copies are gone then. */
  attachFiles: Result<ChangeAnswer>;
  /** Ids of attachments whose file is not in its folder. */
  missingFiles: Result<readonly string[]>;
  /** Error `refused` for kinds that may run something. */
  openAttachment: Result<null>;
  revealAttachment: Result<null>;
  exportMessages: Result<{ readonly count: number; readonly folder: string }>;
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
  /** Errors: `not-found`, `refused` when the last day of silence is over. */
  mutePayor: Result<ReminderList>;
  /** Error `refused` when it ends in the past, or in more than a day. */
  setInMeeting: Result<ReminderList>;
  /** Errors: `invalid-content` when it cannot repeat by its rule, `sensitive-number`. */
  saveOwnReminder: Result<ReminderList>;
  removeOwnReminder: Result<ReminderList>;
  readDesk: Result<Desk>;
  /** In no order. */
  readCalendar: Result<CalendarDays>;
  /** Errors: `cancelled`, `not-found`, `refused` when there is nothing with a date, those of writing. */
  exportCalendar: Result<{
    readonly fileName: string;
    readonly folder: string;
    readonly events: number;
  }>;
  readCalendarFeed: Result<CalendarFeed>;
  /** Errors: `cancelled`, those of writing; the feed is the one before then. */
  chooseCalendarFeed: Result<CalendarFeed>;
  stopCalendarFeed: Result<CalendarFeed>;
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
  /** How far the reading of a table is. */
  tableProgress: { readonly done: number; readonly total: number };
  remindersChanged: { readonly unread: number };
  /** The calendar file that is kept up to date was written, or could not be. */
  calendarFeedChanged: CalendarFeed;
  /** Undo and redo over the workspace. */
  historyChanged: HistoryLabels;
  /** Another workspace was opened (from the menu, or a second start with --workspace). */
  workspaceChanged: Bootstrap;
  dayChanged: { readonly today: IsoDate; readonly now: IsoInstant };
  /** What time it is, and in which zone: at least every 30 seconds, and after a wake-up. */
  clockLooked: { readonly now: IsoInstant; readonly timeZone: string };
  /** Address within the window, e.g. `/implementation/<id>/checklists?item=SET-05`. */
  navigate: { readonly address: string };
  /** Id of an action record, from the application menu. */
  performAction: { readonly actionId: string };
}
