/**
 * Who of those that need training has had it: people with role R who attended and passed, of people with role R
 * (domain.md section 5), by role, by course and audience, and over all.
 */
import type { Implementation } from "../implementation.ts";
import { pilotPayees } from "../payees/payee-readiness.ts";
import { inPosition } from "../records.ts";
import { ROLE_CODES, type RoleCode } from "../vocabulary.ts";
import { type CourseNeed, courseNeeds, type TrainingSource } from "./course-needs.ts";
import { type CourseStanding, sessionsByCourse, standingIn } from "./course-standing.ts";
import type { Course } from "./training-schema.ts";
import { type AudienceCode, audiencesOfRoles } from "./training-words.ts";

/** Someone who needs training. */
export interface TraineeCoverage {
  readonly personId: string;
  readonly name: string;
  /** What is missing, of every role; empty = trained. */
  readonly missing: readonly CourseNeed[];
}

/** Coverage of the required roles. */
export interface TrainingCoverage {
  /** Everybody with a role that needs training, in the order of the list of people. */
  readonly trainees: readonly TraineeCoverage[];
  readonly trained: number;
  readonly total: number;
  /** Share trained in percent, not rounded; 100 without anybody to train. */
  readonly percent: number;
}

function shareOf(trained: number, total: number): number {
  return total === 0 ? 100 : (100 * trained) / total;
}

function traineesOf(needs: readonly CourseNeed[]): readonly TraineeCoverage[] {
  const byPerson = new Map<string, { personId: string; name: string; missing: CourseNeed[] }>();
  for (const need of needs) {
    // Neither a session nor an item: nobody asked for it yet.
    if (need.decidedBy === null) continue;
    const { personId, name } = need;
    const trainee = byPerson.get(personId) ?? { personId, name, missing: [] };
    byPerson.set(personId, trainee);
    if (need.state !== "done") trainee.missing.push(need);
  }
  return [...byPerson.values()];
}

function coverageOf(needs: readonly CourseNeed[]): TrainingCoverage {
  const trainees = traineesOf(needs);
  const total = trainees.length;
  const trained = trainees.filter(({ missing }) => missing.length === 0).length;
  return { trainees, trained, total, percent: shareOf(trained, total) };
}

/** The coverage as it stands: somebody is trained with every required course of every role held. */
export function trainingCoverage(source: TrainingSource): TrainingCoverage {
  return coverageOf(courseNeeds(source));
}

/**
 * What the coverage does not count, as half a sentence: required courses with neither a session nor an item of the role,
 * e.g. "not counted until a session is planned: 1 course of Maria Delgado"; null = everything is counted.
 */
export function uncountedInWords(source: TrainingSource): string | null {
  const open = courseNeeds(source).filter(({ decidedBy }) => decidedBy === null);
  const [first] = open;
  if (!first) return null;
  const people = new Set(open.map(({ personId }) => personId)).size;
  const courses = new Set(open.map(({ personId, course }) => `${personId} ${course?.id}`)).size;
  return `not counted until a session is planned: ${courses} ${courses === 1 ? "course" : "courses"} of ${people === 1 ? first.name : `${people} people`}`;
}

/** Roles of which everybody has to be trained before the go-live (domain.md section 6). */
const WHOLE_ROLES: ReadonlySet<RoleCode> = new Set(["PA", "DISB", "BAPP", "IA"]);
const OTHER_PERCENT = 90;

/** The minimum of the go/no-go for a role, in percent. */
export function minimumPercent(role: RoleCode): number {
  return WHOLE_ROLES.has(role) ? 100 : OTHER_PERCENT;
}

/** Coverage of one role. */
export interface RoleCoverage extends TrainingCoverage {
  readonly role: RoleCode;
  readonly minimum: number;
  readonly isMet: boolean;
}

/** Coverage of each role that somebody holds and that needs training, in the order of roles. */
export function coverageByRole(source: TrainingSource): readonly RoleCoverage[] {
  const needs = courseNeeds(source);
  return ROLE_CODES.flatMap((role): RoleCoverage[] => {
    const coverage = coverageOf(needs.filter((need) => need.role === role));
    if (coverage.total === 0) return [];
    const minimum = minimumPercent(role);
    return [{ ...coverage, role, minimum, isMet: coverage.percent >= minimum }];
  });
}

/** One of those whom a cell of the matrix is about: a person, or a payee in payee training. */
export interface CellMember extends CourseStanding {
  readonly id: string;
  readonly name: string;
}

/** A cell of the matrix. */
export interface CellCoverage {
  readonly members: readonly CellMember[];
  readonly done: number;
  readonly total: number;
}

/**
 * How the members of an audience stand with a course: of payees those of the pilot, who never count in the payor's own
 * coverage. A required course stands as `courseNeeds` says, so that the item of a role may stand for it.
 */
export function cellCoverage(
  source: TrainingSource & Pick<Implementation, "payees" | "projects" | "waves">,
  course: Course,
  audience: AudienceCode,
): CellCoverage {
  const sessions = sessionsByCourse(source).get(course.id) ?? [];
  const members =
    audience === "PAYEE"
      ? pilotPayees(source).map(({ id, legalName }): CellMember => ({
          id,
          name: legalName,
          ...standingIn(course, sessions, id),
        }))
      : course.audiences[audience] === "R"
        ? requiredMembers(source, course, audience)
        : inPosition(source.people)
            .filter(({ roles }) => audiencesOfRoles(roles).includes(audience))
            .map(({ id, name }): CellMember => ({ id, name, ...standingIn(course, sessions, id) }));
  const done = members.filter(({ state }) => state === "done").length;
  return { members, done, total: members.length };
}

function requiredMembers(
  source: TrainingSource,
  course: Course,
  audience: AudienceCode,
): readonly CellMember[] {
  const members = new Map<string, CellMember>();
  for (const need of courseNeeds(source)) {
    if (need.course?.id !== course.id || !audiencesOfRoles([need.role]).includes(audience))
      continue;
    const { personId: id, name, state, sessionId, date, score } = need;
    members.set(id, { id, name, state, sessionId, date, score });
  }
  return [...members.values()];
}

/** Coverage of payee training over the payees of the pilot; apart from the payor's own. */
export function payeeCoverage(
  source: Pick<Implementation, "courses" | "payees" | "projects" | "trainingSessions" | "waves">,
): { readonly trained: number; readonly total: number } {
  const sessions = sessionsByCourse(source);
  const courses = inPosition(source.courses).filter(({ audiences }) => audiences.PAYEE === "R");
  const payees = courses.length === 0 ? [] : pilotPayees(source);
  const trained = payees.filter(({ id }) =>
    courses.every(
      (course) => standingIn(course, sessions.get(course.id) ?? [], id).state === "done",
    ),
  ).length;
  return { trained, total: payees.length };
}
