/** What a reminder is; the rules from items to moments stand here as pure functions (domain.md section 3, Reminders). */
import type { IsoDate, IsoInstant } from "./dates.ts";

/** Why a reminder comes. */
export type ReminderReason =
  "due_in_5" | "due_in_1" | "due_today" | "overdue_1" | "overdue_3" | "overdue_5" | "meeting";

/** An open item or planned meeting with a date, as the index knows it. */
export interface DueEntry {
  readonly implementationId: string;
  readonly payorName: string;
  readonly kind: "item" | "meeting";
  readonly id: string;
  readonly title: string;
  readonly due: IsoDate;
  /** Wall time `HH:mm` in `timeZone` of a meeting; null for items and for meetings without a time. */
  readonly time: string | null;
  /** IANA zone of `time`; null = the user's. */
  readonly timeZone: string | null;
}

/** One reminder at one moment. `key` is stable across restarts: each fires at most once. */
export interface ReminderMoment {
  readonly key: string;
  readonly at: IsoInstant;
  readonly reason: ReminderReason;
  readonly entry: DueEntry;
}

/** A row of the Reminder centre. */
export interface ReminderRow {
  readonly key: string;
  readonly implementationId: string;
  readonly payorName: string;
  readonly kind: "item" | "meeting";
  readonly targetId: string;
  readonly title: string;
  readonly due: IsoDate;
  readonly reason: ReminderReason;
  readonly firedAt: IsoInstant;
  /** Silent until then; null = shown now. */
  readonly snoozedUntil: IsoInstant | null;
  readonly isRead: boolean;
}
