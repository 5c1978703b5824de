/** What main answers and pushes: plain data, readonly, without long text where a list is meant. */
import type { Patch } from "immer";
import type { CardSummary, FileProblemCard } from "../domain/card-summary.ts";
import type { IsoDate, IsoInstant } from "../domain/dates.ts";
import type { HealthThresholds } from "../domain/health/health-thresholds.ts";
import type { Implementation, Lesson } from "../domain/implementation.ts";
import type { Playbook } from "../domain/playbook/playbook.ts";
import type { OwnReminder } from "../domain/reminders/own-reminder.ts";
import type { InMeeting, MutedPayor, ReminderRow } from "../domain/reminders/reminder-state.ts";
import type { Problem } from "../result.ts";
import type { Settings } from "./settings.ts";

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
  /** Newest first; snoozed ones included. */
  readonly rows: readonly ReminderRow[];
  readonly own: readonly OwnReminder[];
  readonly muted: readonly MutedPayor[];
  readonly inMeeting: InMeeting | null;
  /** Reminders that wait until the meeting or the silence ends. */
  readonly held: number;
  /** Why the system shows no notifications, as far as it says; null = it does. */
  readonly notificationProblem: string | null;
  readonly now: IsoInstant;
}

/** The calendar file that is kept up to date, of the open workspace. */
export interface CalendarFeed {
  /** Null = none. The path is shown, never sent back. */
  readonly path: string | null;
  readonly writtenAt: IsoInstant | null;
  /** Why it could not be written the last time, or null. */
  readonly problem: Problem | null;
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
