/** What a document keeps of training: courses, sessions and who attended (domain.md section 5). */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { timeSchema, titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";
import { AUDIENCE_CODES, SESSION_MODES, SESSION_STATUSES } from "./training-words.ts";

const text = z.string();

/** A course with who needs it: `R` required, `O` optional, absent = not meant for that audience. */
export const courseSchema = storedRecord({
  id: idSchema,
  name: titleSchema,
  minutes: z.number().int().positive(),
  audiences: z.partialRecord(z.enum(AUDIENCE_CODES), z.enum(["R", "O"])),
  /** Whether a knowledge check is part of it; a briefing has none, so that attending it is enough. */
  hasCheck: z.boolean(),
  position: z.number(),
});

/** Someone who was invited; the key is the id of a person, or of a payee in payee training. */
export const attendeeSchema = storedRecord({
  id: idSchema,
  /** Invited one by one, besides the audiences: stays on the roster without a role of them. */
  isGuest: z.boolean(),
  /** Null = not recorded yet. */
  attended: z.boolean().nullable(),
  /** Best score of the knowledge check in percent; null = none taken. */
  checkScore: z.number().int().min(0).max(100).nullable(),
  checkAttempts: z.number().int().min(0),
  /** Date on which the missed session was made up for (recording, later session); null = not. */
  madeUpOn: isoDateSchema.nullable(),
  /** 1 to 5; null = none given. */
  feedback: z.number().int().min(1).max(5).nullable(),
  note: text,
});

/** A question that was left open. */
export const trainingQuestionSchema = storedRecord({
  id: idSchema,
  text: titleSchema,
  owner: text,
  answer: text,
  isAnswered: z.boolean(),
  position: z.number(),
});

/** A session. `date` and `startTime` are wall time in `timeZone`. */
export const trainingSessionSchema = storedRecord({
  id: idSchema,
  courseId: idSchema,
  audiences: z.array(z.enum(AUDIENCE_CODES)),
  date: isoDateSchema,
  startTime: timeSchema.nullable(),
  timeZone: text,
  minutes: z.number().int().positive(),
  mode: z.enum(SESSION_MODES),
  trainer: text,
  /** Link or place. */
  place: text,
  /** When those who are absent make up for it; null = not agreed. */
  makeUpOn: isoDateSchema.nullable(),
  materialsLink: text,
  recordingLink: text,
  /** Practice disbursement, call-back and so on. */
  exercise: text,
  status: z.enum(SESSION_STATUSES),
  attendees: z.record(idSchema, attendeeSchema),
  questions: z.record(idSchema, trainingQuestionSchema),
  notes: text,
});

/** A course. */
export type Course = DeepReadonly<z.infer<typeof courseSchema>>;
/** Someone who was invited to a session. */
export type Attendee = DeepReadonly<z.infer<typeof attendeeSchema>>;
/** A session. */
export type TrainingSession = DeepReadonly<z.infer<typeof trainingSessionSchema>>;
