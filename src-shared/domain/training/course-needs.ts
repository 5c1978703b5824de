/** Who needs which course, and how each stands with it (domain.md section 5). */
import type { IsoDate } from "../dates.ts";
import type { Implementation, Person } from "../implementation.ts";
import { inPosition } from "../records.ts";
import { TRAINING_ITEM_IDS } from "../schedule/key-items.ts";
import type { RoleCode } from "../vocabulary.ts";
import {
  type CourseStanding,
  type SessionsByCourse,
  sessionsByCourse,
  standingIn,
} from "./course-standing.ts";
import type { Course, TrainingSession } from "./training-schema.ts";
import { type AudienceCode, audienceOfRole } from "./training-words.ts";

/** What training is computed from. */
export type TrainingSource = Pick<
  Implementation,
  "anchors" | "courses" | "items" | "people" | "trainingSessions"
>;

/** One course that one person needs for one role. */
export interface CourseNeed extends CourseStanding {
  readonly personId: string;
  readonly name: string;
  readonly role: RoleCode;
  /** Null where no courses are kept: the item of the role stands for all of its training. */
  readonly course: Course | null;
  /**
   * What says how it stands. `item`: no session of the course is recorded for the audience of the role, so that the
   * training item of the role decides; a file of an earlier version keeps its colour by that. Null: neither a session
   * nor such an item; it counts for no coverage until a session is planned.
   */
  readonly decidedBy: "sessions" | "item" | null;
  /** The training item of the role that applies; null = none. */
  readonly itemId: string | null;
  /** By when it should be had: the session booked, the make-up agreed, else the item of the role, else the go-live. */
  readonly due: IsoDate;
}

/** Whether a session is for an audience; one without audiences is for all. */
export function isFor(
  { audiences }: Pick<TrainingSession, "audiences">,
  audience: AudienceCode,
): boolean {
  return audiences.length === 0 || audiences.includes(audience);
}

const NOT_BOOKED: CourseStanding = { state: "none", sessionId: null, date: null, score: null };

/** The required courses of everybody, in the order of people, then of their roles, then of courses. */
export function courseNeeds(source: TrainingSource): readonly CourseNeed[] {
  const sessions = sessionsByCourse(source);
  const courses = inPosition(source.courses);
  return inPosition(source.people).flatMap((person) =>
    person.roles.flatMap((role) => needsOfRole(source, person, role, courses, sessions)),
  );
}

function needsOfRole(
  source: TrainingSource,
  { id: personId, name }: Person,
  role: RoleCode,
  courses: readonly Course[],
  sessions: SessionsByCourse,
): readonly CourseNeed[] {
  const item = source.items[TRAINING_ITEM_IDS[role] ?? ""];
  const applying = item && item.status !== "not_applicable" ? item : null;
  const itemDue = applying?.due ?? source.anchors.goLive;
  const ofRole = { personId, name, role, itemId: applying?.id ?? null };
  const byItem = (course: Course | null): CourseNeed | null => {
    if (!applying)
      return item || course === null
        ? null
        : { ...ofRole, ...NOT_BOOKED, course, decidedBy: null, due: itemDue };
    const isDone = applying.status === "done";
    return {
      ...ofRole,
      ...NOT_BOOKED,
      course,
      decidedBy: "item",
      state: isDone ? "done" : "none",
      date: isDone ? applying.doneOn : null,
      due: itemDue,
    };
  };
  if (courses.length === 0) {
    const need = byItem(null);
    return need ? [need] : [];
  }
  const audience = audienceOfRole(role);
  if (audience === null) return [];
  return courses.flatMap((course): CourseNeed[] => {
    if (course.audiences[audience] !== "R") return [];
    const all = sessions.get(course.id) ?? [];
    if (!all.some((session) => isFor(session, audience))) {
      const need = byItem(course);
      return need ? [need] : [];
    }
    const standing = standingIn(course, all, personId);
    return [
      {
        ...ofRole,
        ...standing,
        course,
        decidedBy: "sessions",
        due: dueOf(standing, source.trainingSessions[standing.sessionId ?? ""]) ?? itemDue,
      },
    ];
  });
}

// What was booked or agreed is the plan of that person; only without it the plan of the role counts.
function dueOf({ state }: CourseStanding, session: TrainingSession | undefined): IsoDate | null {
  if (!session) return null;
  if (state === "booked" || state === "unrecorded") return session.date;
  return session.makeUpOn;
}
