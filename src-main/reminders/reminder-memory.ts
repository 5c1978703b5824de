/**
 * What is kept of reminders for one user and one workspace. Read tolerantly: one bad value falls away alone, and what an
 * earlier version stored is taken over.
 */
import { z } from "zod";
import { type IsoInstant, isoInstantSchema } from "../../src-shared/domain/dates.ts";
import {
  type OwnReminder,
  ownReminderSchema,
} from "../../src-shared/domain/reminders/own-reminder.ts";
import type { ReminderSettings } from "../../src-shared/domain/reminders/reminder-settings.ts";
import {
  type InMeeting,
  inMeetingSchema,
  type MutedPayor,
  mutedPayorSchema,
  type ReminderRow,
  reminderRowSchema,
} from "../../src-shared/domain/reminders/reminder-state.ts";
import { settingsSchema } from "../../src-shared/ipc/settings.ts";
import { FiredLedger, firedKeysSchema, type FiredKeys, NOTHING_FIRED } from "./fired-ledger.ts";
import type { GoneImplementation } from "./gone-implementations.ts";

const heldSchema = z.object({ key: z.string(), at: isoInstantSchema });
/** A moment that has passed and waits for the end of a meeting or of a silence. */
export type HeldMoment = Readonly<z.infer<typeof heldSchema>>;

const goneSchema = z.object({ implementationId: z.string(), since: isoInstantSchema });

/** What is kept beside the ledger of what came. */
export interface ReminderState {
  /** Moments up to here are settled: they came, are held, or pass in silence. Null = never looked. */
  readonly checkedUpTo: IsoInstant | null;
  /** Reminders began then: with the first look, or when they were last switched on. What was before passed in silence. */
  readonly beganAt: IsoInstant | null;
  /** The settings, with the time zone, that said when those moments are; null = reminders were off. */
  readonly settledBy: ReminderSettings | null;
  /** Reminders that came and were not dismissed, newest last. */
  readonly rows: readonly ReminderRow[];
  readonly held: readonly HeldMoment[];
  readonly gone: readonly GoneImplementation[];
  readonly muted: readonly MutedPayor[];
  readonly inMeeting: InMeeting | null;
  readonly own: readonly OwnReminder[];
}

/** All of it. */
export interface ReminderMemory {
  readonly state: ReminderState;
  readonly fired: FiredKeys;
  /** It was stored by a version that knew no working time: its moments were when the day starts, on days off as well. */
  readonly isBeforeWorkingTime: boolean;
}

/** The state of a workspace that was never looked at. */
export const NO_REMINDERS: ReminderState = {
  checkedUpTo: null,
  beganAt: null,
  settledBy: null,
  rows: [],
  held: [],
  gone: [],
  muted: [],
  inMeeting: null,
  own: [],
};

const { shape } = settingsSchema;
const reminderSettingsSchema = z.object({
  timeZone: z.string(),
  dayStartsAt: shape.dayStartsAt,
  digestAt: shape.digestAt,
  quietHours: shape.quietHours,
  workingDays: shape.workingDays,
  areBankHolidaysOff: shape.areBankHolidaysOff,
  meetingLeadMinutes: shape.meetingLeadMinutes,
  rules: shape.reminderRules,
});

function readList<T>(schema: z.ZodType<T>, value: unknown): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const parsed = schema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}

function readOne<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Reads what was stored: `state` of any version, and the ledger, which earlier versions had not. */
export function readReminderMemory(storedState: unknown, storedFired: unknown): ReminderMemory {
  const fields = readOne(z.record(z.string(), z.unknown()), storedState) ?? {};
  const state: ReminderState = {
    checkedUpTo: readOne(isoInstantSchema, fields["checkedUpTo"]),
    beganAt: readOne(isoInstantSchema, fields["beganAt"]),
    settledBy: readOne(reminderSettingsSchema, fields["settledBy"]),
    rows: readList(reminderRowSchema, fields["rows"]),
    held: readList(heldSchema, fields["held"]),
    gone: readList(goneSchema, fields["gone"]),
    muted: readList(mutedPayorSchema, fields["muted"]),
    inMeeting: readOne(inMeetingSchema, fields["inMeeting"]),
    own: readList(ownReminderSchema, fields["own"]),
  };
  const ledger = new FiredLedger(readOne(firedKeysSchema, storedFired) ?? NOTHING_FIRED);
  // What stands in the list has come: an earlier version kept no ledger, and the program may have ended between both files.
  for (const { key } of state.rows) ledger.add(key);
  // The earlier version's list of what was dismissed.
  for (const { key } of readList(z.object({ key: z.string() }), fields["doneKeys"]))
    ledger.add(key);
  return { state, fired: ledger.stored, isBeforeWorkingTime: fields["doneKeys"] !== undefined };
}
