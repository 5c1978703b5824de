/** Training sessions: planned, moved, cancelled, repeated (domain.md section 5). What happens in them is in `attendance-commands.ts`. */
import type { Draft } from "immer";
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { idSchema } from "../domain/ids.ts";
import type { Implementation } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { audienceMembers, blankAttendee } from "../domain/training/session-roster.ts";
import { sessionTitle } from "../domain/training/session-warnings.ts";
import { type TrainingSession, trainingSessionSchema } from "../domain/training/training-schema.ts";
import type { Problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { countOf, shorten } from "./naming.ts";
import { refuseTakenIds, requireRecord, requireRecords } from "./records-in-draft.ts";

const { shape } = trainingSessionSchema;
const fields = {
  courseId: shape.courseId,
  audiences: shape.audiences,
  date: shape.date,
  startTime: shape.startTime,
  timeZone: shape.timeZone,
  minutes: shape.minutes,
  mode: shape.mode,
  trainer: shape.trainer,
  place: shape.place,
  makeUpOn: shape.makeUpOn,
  materialsLink: shape.materialsLink,
  recordingLink: shape.recordingLink,
  exercise: shape.exercise,
  notes: shape.notes,
};
const attendeeIds = z.array(idSchema).max(10_000);

/** Course and date of a session, for sentences: "C1 Product and funds flow on Tue 24 Nov 2026". */
export function sessionName(implementation: Implementation, sessionId: string): string {
  const session = implementation.trainingSessions[sessionId];
  return session
    ? `${shorten(sessionTitle(implementation, session))} on ${longDate(session.date)}`
    : sessionId;
}

function blankAttendees(ids: readonly string[]): Draft<TrainingSession>["attendees"] {
  return Object.fromEntries(ids.map((id) => [id, { ...blankAttendee(id) }]));
}

function refuseUnknownCourse(draft: Draft<Implementation>, courseId: string): Problem | undefined {
  const course = requireRecord(draft.courses, courseId, "course");
  return course.ok ? undefined : course.error;
}

/** Attendees are people, and payees in payee training. */
function refuseUnknownAttendees(
  draft: Draft<Implementation>,
  ids: readonly string[],
): Problem | undefined {
  const people = requireRecords(
    draft.people,
    ids.filter((id) => !Object.hasOwn(draft.payees, id)),
    "person",
  );
  return people.ok ? undefined : people.error;
}

/** Plans sessions with those invited; one step however many there are. */
export const scheduleSessions = defineCommand({
  type: "training/schedule-sessions",
  shape: {
    sessions: z
      .array(z.strictObject({ id: shape.id, ...fields, attendeeIds }))
      .min(1)
      .max(500),
  },
  describe: ({ sessions }, _before, after) =>
    sessions.length === 1 && sessions[0]
      ? `Scheduled ${sessionName(after, sessions[0].id)}`
      : `Scheduled ${countOf(sessions.length, "training session")}`,
  apply(draft, { sessions }) {
    const taken = refuseTakenIds(
      draft.trainingSessions,
      sessions.map(({ id }) => id),
      "training session",
    );
    if (taken) return taken;
    for (const { attendeeIds: invited, ...session } of sessions) {
      const unknown =
        refuseUnknownCourse(draft, session.courseId) ?? refuseUnknownAttendees(draft, invited);
      if (unknown) return unknown;
      draft.trainingSessions[session.id] = {
        ...session,
        status: "planned",
        attendees: blankAttendees(invited),
        questions: {},
      };
    }
    return undefined;
  },
});

/** Changes the given fields of a session. */
export const editSession = defineCommand({
  type: "training/edit-session",
  shape: { sessionId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ sessionId }, _before, after) => `Edited ${sessionName(after, sessionId)}`,
  apply(draft, { sessionId, changes }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    const unknown =
      changes.courseId === undefined ? undefined : refuseUnknownCourse(draft, changes.courseId);
    if (unknown) return unknown;
    assignChanges(session.value, changes);
    return undefined;
  },
});

/** Invites people (payees in payee training) to a session, and takes others off its roster with what was recorded of them. */
export const setSessionRoster = defineCommand({
  type: "training/set-roster",
  shape: { sessionId: idSchema, invite: attendeeIds, drop: attendeeIds },
  describe: ({ sessionId }, _before, after) =>
    `Changed the roster of ${sessionName(after, sessionId)}`,
  apply(draft, { sessionId, invite, drop }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    const unknown = refuseUnknownAttendees(draft, invite);
    if (unknown) return unknown;
    const belongs = new Set(audienceMembers(draft, session.value).map((member) => member.id));
    for (const id of invite) {
      session.value.attendees[id] ??= { ...blankAttendee(id), isGuest: !belongs.has(id) };
    }
    for (const id of drop) delete session.value.attendees[id];
    return undefined;
  },
});

/** Cancels a session; it stays in the list and counts for nothing. */
export const cancelSession = defineCommand({
  type: "training/cancel-session",
  shape: { sessionId: idSchema },
  describe: ({ sessionId }, before) => `Cancelled ${sessionName(before, sessionId)}`,
  apply(draft, { sessionId }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    session.value.status = "cancelled";
    return undefined;
  },
});

/** Plans a session again that was cancelled, or marked as held by mistake; what was recorded of its attendees stays. */
export const reopenSession = defineCommand({
  type: "training/reopen-session",
  shape: { sessionId: idSchema },
  describe: ({ sessionId }, before) => `Planned ${sessionName(before, sessionId)} again`,
  apply(draft, { sessionId }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    session.value.status = "planned";
    return undefined;
  },
});

/** Plans the same session once more on another day, for some of its attendees or others; the first is marked as repeated. */
export const repeatSession = defineCommand({
  type: "training/repeat-session",
  shape: {
    sessionId: idSchema,
    newSessionId: idSchema,
    date: isoDateSchema,
    startTime: shape.startTime,
    attendeeIds,
  },
  describe: ({ sessionId, date }, before) =>
    `Scheduled ${sessionName(before, sessionId)} again on ${longDate(date)}`,
  apply(draft, { sessionId, newSessionId, date, startTime, attendeeIds: invited }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    const taken = refuseTakenIds(draft.trainingSessions, [newSessionId], "training session");
    const refused = taken ?? refuseUnknownAttendees(draft, invited);
    if (refused) return refused;
    draft.trainingSessions[newSessionId] = {
      ...session.value,
      id: newSessionId,
      date,
      startTime,
      makeUpOn: null,
      recordingLink: "",
      status: "planned",
      attendees: blankAttendees(invited),
      questions: {},
      notes: "",
    };
    session.value.status = "repeated";
    return undefined;
  },
});

/** Removes a session with its attendance and questions. */
export const removeSession = defineCommand({
  type: "training/remove-session",
  shape: { sessionId: idSchema },
  describe: ({ sessionId }, before) => `Removed ${sessionName(before, sessionId)}`,
  apply(draft, { sessionId }) {
    const session = requireRecord(draft.trainingSessions, sessionId, "training session");
    if (!session.ok) return session.error;
    delete draft.trainingSessions[sessionId];
    return undefined;
  },
});
