/** What the records of training say of its items (domain.md section 3, TRN items; section 5). */
import type { IsoDate } from "../dates.ts";
import type { Implementation, Person } from "../implementation.ts";
import { inPosition } from "../records.ts";
import {
  type SessionsByCourse,
  sessionsByCourse,
  standingIn,
} from "../training/course-standing.ts";
import type { TrainingSession } from "../training/training-schema.ts";
import { AUDIENCES, type AudienceCode } from "../training/training-words.ts";
import type { RoleCode } from "../vocabulary.ts";
import { countFigure, type FigureRule, latest } from "./work-figure.ts";

const TRAINING = { kind: "training" } as const;

/** The audience that each item trains. */
const AUDIENCE_OF_ITEM: Readonly<Record<string, AudienceCode>> = {
  "TRN-02": "PA",
  "TRN-03": "DISB",
  "TRN-04": "BAPP",
  "TRN-05": "IA",
  "TRN-06": "PM",
  "TRN-07": "ACCT",
  "TRN-08": "APPR",
};

function audienceOf(people: Implementation["people"], audience: AudienceCode): readonly Person[] {
  const roles: readonly RoleCode[] = AUDIENCES[audience].roles;
  return inPosition(people).filter((person) => person.roles.some((role) => roles.includes(role)));
}

/** When somebody had a course: attended or made up for, and passed; null = not yet. */
function trainedOn(
  { courses }: Implementation,
  sessions: SessionsByCourse,
  courseId: string,
  personId: string,
): IsoDate | null {
  const course = courses[courseId];
  if (!course) return null;
  const { state, date } = standingIn(course, sessions.get(courseId) ?? [], personId);
  return state === "done" ? date : null;
}

function coursesFor({ courses }: Implementation, audience: AudienceCode): readonly string[] {
  return inPosition(courses)
    .filter(({ audiences }) => audiences[audience] === "R")
    .map(({ id }) => id);
}

function sessionsOf(
  { trainingSessions }: Implementation,
  courseIds: readonly string[],
): readonly TrainingSession[] {
  return Object.values(trainingSessions).filter(
    ({ courseId, status }) => status !== "cancelled" && courseIds.includes(courseId),
  );
}

/** Holders of the roles of an audience who had all their required courses and passed. */
function audienceTrained(audience: AudienceCode): FigureRule {
  return (implementation) => {
    const courseIds = coursesFor(implementation, audience);
    // Without a session, attendance is kept elsewhere or not at all: there is nothing to say.
    if (sessionsOf(implementation, courseIds).length === 0) return null;
    const sessions = sessionsByCourse(implementation);
    const lastOn = (person: Person): readonly (IsoDate | null)[] =>
      courseIds.map((courseId) => trainedOn(implementation, sessions, courseId, person.id));
    return countFigure({
      records: audienceOf(implementation.people, audience),
      isDone: (person) => lastOn(person).every((on) => on !== null),
      text: (done, total) => `${done} of ${total} trained`,
      missing: (person) => ({
        text: person.name,
        next: `${lastOn(person).filter((on) => on === null).length} courses to attend and pass`,
        target: { kind: "person", personId: person.id },
      }),
      target: TRAINING,
      doneOn: (person) => latest(lastOn(person)),
    });
  };
}

/** Everybody who needs a course is invited to a session of it (TRN-01). */
const sessionsScheduled: FigureRule = (implementation) => {
  const audiences = (Object.keys(AUDIENCES) as AudienceCode[]).filter((code) => code !== "PAYEE");
  const needs = audiences.flatMap((audience) =>
    coursesFor(implementation, audience).flatMap((courseId) =>
      audienceOf(implementation.people, audience).map((person) => ({ courseId, person })),
    ),
  );
  const byPerson = new Map<string, { person: Person; courseIds: Set<string> }>();
  for (const { courseId, person } of needs) {
    const known = byPerson.get(person.id) ?? { person, courseIds: new Set() };
    known.courseIds.add(courseId);
    byPerson.set(person.id, known);
  }
  if (
    sessionsOf(
      implementation,
      needs.map(({ courseId }) => courseId),
    ).length === 0
  )
    return null;
  const lacking = ({ person, courseIds }: { person: Person; courseIds: Set<string> }) =>
    [...courseIds].filter(
      (courseId) =>
        !sessionsOf(implementation, [courseId]).some(({ attendees }) => attendees[person.id]),
    );
  return countFigure({
    records: [...byPerson.values()],
    isDone: (one) => lacking(one).length === 0,
    text: (done, total) => `${done} of ${total} people with a session for each course they need`,
    missing: (one) => ({
      text: one.person.name,
      next: `Invite to ${lacking(one).join(", ")}`,
      target: { kind: "person", personId: one.person.id },
    }),
    target: TRAINING,
  });
};

/** A session for payees was held (PAY-07). */
const payeeSessionHeld: FigureRule = ({ trainingSessions }) => {
  const sessions = Object.values(trainingSessions).filter(
    ({ audiences, status }) => audiences.includes("PAYEE") && status !== "cancelled",
  );
  return countFigure({
    records: sessions,
    isDone: ({ status }) => status === "held",
    text: (done, total) => `${done} of ${total} payee sessions held`,
    missing: ({ id, date }) => ({
      text: `Session of ${date}`,
      next: "Hold it, and record who came",
      target: { kind: "session", sessionId: id },
    }),
    target: TRAINING,
    doneOn: ({ date }) => date,
  });
};

/** The rules of training, by item. */
export const TRAINING_FIGURES: Readonly<Record<string, FigureRule>> = {
  "TRN-01": sessionsScheduled,
  ...Object.fromEntries(
    Object.entries(AUDIENCE_OF_ITEM).map(([itemId, audience]) => [
      itemId,
      audienceTrained(audience),
    ]),
  ),
  "PAY-07": payeeSessionHeld,
};
