/** How one person, or one payee, stands with one course: over all its sessions together. */
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import type { Attendee, Course, TrainingSession } from "./training-schema.ts";
import { type CourseState, PASS_PERCENT } from "./training-words.ts";

/** How somebody stands with a course. */
export interface CourseStanding {
  readonly state: CourseState;
  /** The session that shows it, or the one booked; null = none. */
  readonly sessionId: string | null;
  /** The day on which it was had or made up for, or for which it is booked; null = none. */
  readonly date: IsoDate | null;
  /** Best score of all sessions; null = no check taken. */
  readonly score: number | null;
}

/** Sessions that count, each course's by date: a cancelled one never took place. */
export type SessionsByCourse = ReadonlyMap<string, readonly TrainingSession[]>;

/** Groups the sessions that count by their course. */
export function sessionsByCourse({
  trainingSessions,
}: Pick<Implementation, "trainingSessions">): SessionsByCourse {
  const byCourse = new Map<string, TrainingSession[]>();
  for (const session of Object.values(trainingSessions)) {
    if (session.status === "cancelled") continue;
    const known = byCourse.get(session.courseId);
    if (known) known.push(session);
    else byCourse.set(session.courseId, [session]);
  }
  for (const sessions of byCourse.values()) sessions.sort(byStart);
  return byCourse;
}

/** Sessions by date and time; one without a time first. */
export function byStart(a: TrainingSession, b: TrainingSession): number {
  return (
    compare(a.date, b.date) || compare(a.startTime ?? "", b.startTime ?? "") || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether somebody was there, or made up for it. */
export function hasAttended({ attended, madeUpOn }: Attendee): boolean {
  return attended === true || madeUpOn !== null;
}

/**
 * The standing over all sessions of a course (by date): done = there once, and at least 80% as the best score of all
 * checks. A course without a check is done by being there; in one with a check, no check taken is not passed.
 */
export function standingIn(
  course: Pick<Course, "hasCheck">,
  sessions: readonly TrainingSession[],
  attendeeId: string,
): CourseStanding {
  let had: { readonly session: TrainingSession; readonly date: IsoDate } | null = null;
  let booked: TrainingSession | null = null;
  let unrecorded: TrainingSession | null = null;
  let absent: TrainingSession | null = null;
  let score: number | null = null;
  for (const session of sessions) {
    const attendee = session.attendees[attendeeId];
    if (!attendee) continue;
    if (attendee.checkScore !== null) score = Math.max(score ?? 0, attendee.checkScore);
    if (hasAttended(attendee)) had = { session, date: attendee.madeUpOn ?? session.date };
    else if (attendee.attended === false) absent = session;
    else if (session.status === "planned") booked ??= session;
    else unrecorded = session;
  }
  const at = (
    state: CourseState,
    session: TrainingSession,
    date: IsoDate = session.date,
  ): CourseStanding => ({ state, sessionId: session.id, date, score });
  const isPassed = !course.hasCheck || (score !== null && score >= PASS_PERCENT);
  if (had && isPassed) return at("done", had.session, had.date);
  if (booked) return at("booked", booked);
  if (had) return at(score === null ? "unchecked" : "failed", had.session, had.date);
  if (unrecorded) return at("unrecorded", unrecorded);
  if (absent) return at("absent", absent);
  return { state: "none", sessionId: null, date: null, score };
}
