/** Parts of what is kept of reminders for one user and one workspace: in the user-data folder, never in the workspace. */
import { z } from "zod";
import { isoDateSchema, isoInstantSchema } from "../dates.ts";
import { DATED_KIND_CODES, targetKey } from "../dated-entries/dated-entry.ts";
import { REMINDER_REASON_CODES } from "./reminder-rules.ts";

const targetShape = {
  /** Empty = an own reminder about no payor. */
  implementationId: z.string(),
  kind: z.enum([...DATED_KIND_CODES, "own"]),
  targetId: z.string(),
};

/** Names what a reminder is about, for what can be done to it. */
export const reminderTargetSchema = z.strictObject(targetShape);
/** Names what a reminder is about. */
export type ReminderTarget = Readonly<z.infer<typeof reminderTargetSchema>>;

/** Key of what a reminder is about, the same for all reminders of it: the `targetKey` of a dated thing. */
export function reminderTargetKey({ implementationId, kind, targetId }: ReminderTarget): string {
  return targetKey({ implementationId, kind, id: targetId });
}

/** A reminder that came and was not dismissed. */
export const reminderRowSchema = z.object({
  /** Of the moment: the same across restarts. */
  key: z.string(),
  ...targetShape,
  payorName: z.string(),
  title: z.string(),
  due: isoDateSchema,
  reason: z.enum(REMINDER_REASON_CODES),
  firedAt: isoInstantSchema,
  /** Silent until then; null = shown now. */
  snoozedUntil: isoInstantSchema.nullable(),
  isRead: z.boolean(),
});
/** A row of the Reminder centre. */
export type ReminderRow = Readonly<z.infer<typeof reminderRowSchema>>;

/** A payor that is silent: its moments pass without a reminder. */
export const mutedPayorSchema = z.object({
  implementationId: z.string(),
  payorName: z.string(),
  since: isoInstantSchema,
  /** The last day of silence; null = until it is ended. */
  until: isoDateSchema.nullable(),
});
/** A payor that is silent. */
export type MutedPayor = Readonly<z.infer<typeof mutedPayorSchema>>;

/** A meeting of the user: what comes meanwhile is summed up after. */
export const inMeetingSchema = z.object({ since: isoInstantSchema, until: isoInstantSchema });
/** A meeting of the user. */
export type InMeeting = Readonly<z.infer<typeof inMeetingSchema>>;
