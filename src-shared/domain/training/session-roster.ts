/** Who belongs on the roster of a session, and what of it no longer fits the list of people. Proposed, never changed silently. */
import type { Implementation } from "../implementation.ts";
import { pilotPayees } from "../payees/payee-readiness.ts";
import { inPosition } from "../records.ts";
import { isFor } from "./course-needs.ts";
import { sessionsByCourse, standingIn } from "./course-standing.ts";
import type { Attendee, TrainingSession } from "./training-schema.ts";
import { audiencesOfRoles } from "./training-words.ts";

/** What rosters are made from. */
export type RosterSource = Pick<
  Implementation,
  "courses" | "payees" | "people" | "projects" | "trainingSessions" | "waves"
>;

/** Someone on a roster. */
export interface RosterEntry {
  readonly id: string;
  readonly name: string;
}

/** What would bring a roster in step. */
export interface RosterChanges {
  readonly invite: readonly RosterEntry[];
  /** Invited with an audience, nothing recorded, and in none of them any more. */
  readonly drop: readonly RosterEntry[];
}

/** An attendee of whom nothing is recorded. */
export function blankAttendee(id: string): Attendee {
  return {
    id,
    isGuest: false,
    attended: null,
    checkScore: null,
    checkAttempts: 0,
    madeUpOn: null,
    feedback: null,
    note: "",
  };
}

/** Name of an attendee; payees in payee training. */
export function attendeeName(
  { people, payees }: Pick<RosterSource, "people" | "payees">,
  id: string,
): string {
  return people[id]?.name ?? payees[id]?.legalName ?? "Somebody removed meanwhile";
}

/** Who could still be invited one by one: people outside the audiences, and in payee training payees outside the pilot. */
export function possibleGuests(
  source: RosterSource,
  session: TrainingSession,
): readonly RosterEntry[] {
  const belongs = new Set(audienceMembers(source, session).map(({ id }) => id));
  const people = inPosition(source.people).map(({ id, name }) => ({ id, name }));
  const payees = session.audiences.includes("PAYEE")
    ? inPosition(source.payees).map(({ id, legalName }) => ({ id, name: legalName }))
    : [];
  return [...people, ...payees].filter(({ id }) => !session.attendees[id] && !belongs.has(id));
}

/** Everybody in the audiences of a session, in the order of the list of people, then the payees of the pilot. */
export function audienceMembers(
  source: Pick<RosterSource, "payees" | "people" | "projects" | "waves">,
  session: Pick<TrainingSession, "audiences">,
): readonly RosterEntry[] {
  const people = inPosition(source.people)
    .filter(({ roles }) => audiencesOfRoles(roles).some((code) => isFor(session, code)))
    .map(({ id, name }) => ({ id, name }));
  const payees = session.audiences.includes("PAYEE")
    ? pilotPayees(source).map(({ id, legalName }) => ({ id, name: legalName }))
    : [];
  return [...people, ...payees];
}

/**
 * What would bring the roster of a planned session in step with people, roles and pilot payees; nothing once it was held.
 * Who has had the course, or is booked for another session of it, is not invited again.
 */
export function rosterChanges(source: RosterSource, session: TrainingSession): RosterChanges {
  if (session.status !== "planned") return { invite: [], drop: [] };
  const members = audienceMembers(source, session);
  const course = source.courses[session.courseId];
  const sessions = sessionsByCourse(source).get(session.courseId) ?? [];
  const invite = members.filter(({ id }) => {
    if (session.attendees[id]) return false;
    const { state } = standingIn(course ?? { hasCheck: true }, sessions, id);
    return state !== "done" && state !== "booked";
  });
  const belongs = new Set(members.map(({ id }) => id));
  const drop = Object.values(session.attendees)
    .filter(({ id, isGuest, attended, madeUpOn, checkScore }) => {
      const isKnown = source.people[id] !== undefined || source.payees[id] !== undefined;
      if (belongs.has(id) || (isGuest && isKnown)) return false;
      return attended === null && madeUpOn === null && checkScore === null;
    })
    .map(({ id }) => ({ id, name: attendeeName(source, id) }));
  return { invite, drop };
}
