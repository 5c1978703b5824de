/** What happened in a training session: who was there, knowledge checks, make-ups, feedback, open questions (domain.md section 5). */
import type { Draft } from "immer";
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import {
  attendeeSchema,
  trainingQuestionSchema,
  type TrainingSession,
} from "../domain/training/training-schema.ts";
import { attendeeName } from "../domain/training/session-roster.ts";
import type { Problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { nameRecords, shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";
import { sessionName } from "./session-commands.ts";

const { attended, checkScore, checkAttempts, madeUpOn, feedback, note } = attendeeSchema.shape;
const records = z
  .array(
    z.strictObject({
      attendeeId: idSchema,
      changes: z
        .strictObject({ attended, checkScore, checkAttempts, madeUpOn, feedback, note })
        .partial(),
    }),
  )
  .max(10_000);

function record(
  session: Draft<TrainingSession>,
  entries: z.infer<typeof records>,
): Problem | undefined {
  for (const { attendeeId, changes } of entries) {
    const attendee = requireRecord(session.attendees, attendeeId, "attendee");
    if (!attendee.ok) return attendee.error;
    const { checkScore: score, checkAttempts: attempts } = changes;
    assignChanges(attendee.value, changes);
    if (attempts !== undefined || score === undefined) continue;
    // A score is of an attempt, and without one there was none.
    attendee.value.checkAttempts = score === null ? 0 : Math.max(1, attendee.value.checkAttempts);
  }
  return undefined;
}

/** Marks a session as held, with what is known of its attendees. */
export const markSessionHeld = defineCommand({
  type: "training/mark-held",
  shape: { sessionId: idSchema, records },
  describe: ({ sessionId }, before) => `Marked ${sessionName(before, sessionId)} as held`,
  apply(draft, { sessionId, records: entries }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    session.value.status = "held";
    return record(session.value, entries);
  },
});

/** Records attendance, checks, make-ups or feedback of attendees. A planned session that somebody attended was held. */
export const recordAttendance = defineCommand({
  type: "training/record-attendance",
  shape: { sessionId: idSchema, records: records.min(1) },
  describe: ({ sessionId, records: entries }, before) => {
    const names = entries.map(({ attendeeId }) => attendeeName(before, attendeeId));
    return `Recorded ${nameRecords(names, shorten, "attendee")} in ${sessionName(before, sessionId)}`;
  },
  apply(draft, { sessionId, records: entries }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    if (session.value.status === "planned" && entries.some(({ changes }) => changes.attended)) {
      session.value.status = "held";
    }
    return record(session.value, entries);
  },
});

const question = trainingQuestionSchema.shape;

/** Notes a question that was left open. */
export const addTrainingQuestion = defineCommand({
  type: "training/add-question",
  shape: {
    sessionId: idSchema,
    question: z.strictObject({ id: question.id, text: question.text, owner: question.owner }),
  },
  describe: ({ question: { text } }) => `Added the question ${shorten(text)}`,
  apply(draft, { sessionId, question: added }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    const { questions } = session.value;
    const taken = refuseTakenIds(questions, [added.id], "question");
    if (taken) return taken;
    questions[added.id] = {
      ...added,
      answer: "",
      isAnswered: false,
      position: nextPosition(questions),
    };
    return undefined;
  },
});

/** Changes a question: its words, its owner, its answer. */
export const editTrainingQuestion = defineCommand({
  type: "training/edit-question",
  shape: {
    sessionId: idSchema,
    questionId: idSchema,
    changes: z
      .strictObject({
        text: question.text,
        owner: question.owner,
        answer: question.answer,
        isAnswered: question.isAnswered,
      })
      .partial(),
  },
  describe: ({ sessionId, questionId, changes }, _before, after) => {
    const text = after.trainingSessions[sessionId]?.questions[questionId]?.text ?? questionId;
    return `${changes.isAnswered ? "Answered" : "Edited"} the question ${shorten(text)}`;
  },
  apply(draft, { sessionId, questionId, changes }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    const found = requireRecord(session.value.questions, questionId, "question");
    if (!found.ok) return found.error;
    assignChanges(found.value, changes);
    return undefined;
  },
});

/** Removes a question. */
export const removeTrainingQuestion = defineCommand({
  type: "training/remove-question",
  shape: { sessionId: idSchema, questionId: idSchema },
  describe: ({ sessionId, questionId }, before) =>
    `Removed the question ${shorten(before.trainingSessions[sessionId]?.questions[questionId]?.text ?? questionId)}`,
  apply(draft, { sessionId, questionId }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    const found = requireRecord(session.value.questions, questionId, "question");
    if (!found.ok) return found.error;
    delete session.value.questions[questionId];
    return undefined;
  },
});
