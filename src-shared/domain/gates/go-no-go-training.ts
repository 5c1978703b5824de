/** What the records of training tell of the go/no-go: coverage of each role against its minimum (domain.md section 6). */
import { type CheckSource, type CheckState, ofParts } from "./check-state.ts";
import type { Missing } from "./missing.ts";
import { shortDate } from "../people-dates.ts";
import type { CourseNeed } from "../training/course-needs.ts";
import { coverageByRole } from "../training/training-coverage.ts";
import { COURSE_STATE_LABELS, type CourseState } from "../training/training-words.ts";
import { ROLES } from "../vocabulary.ts";

const NEXT_OF_STATE: Readonly<Record<CourseState, string>> = {
  done: "",
  booked: "Hold the session",
  unrecorded: "Record who attended",
  unchecked: "Take the knowledge check",
  failed: "Retake the knowledge check",
  absent: "Agree on a make-up",
  none: "Plan a session",
};

/** What somebody still lacks, with the session or the person to go to. */
export function missingTraining(need: CourseNeed): Missing {
  const { course, name, personId, role, sessionId, date, state } = need;
  const what = course ? `${course.id} ${course.name}` : `the training of ${ROLES[role].name}`;
  const when = date === null ? "" : ` (${shortDate(date, date)})`;
  return {
    text: `${name}, ${ROLES[role].name}: ${what}, ${COURSE_STATE_LABELS[state].toLowerCase()}${when}`,
    next: NEXT_OF_STATE[state],
    target:
      sessionId === null ? { kind: "training_person", personId } : { kind: "session", sessionId },
  };
}

/** Every role at its minimum: 100% of admins, disbursers, approvers and invoice administrators, 90% of others. */
export function trainingOfRoles(source: CheckSource): CheckState | null {
  // Without any session the items alone prove it, as in files of earlier versions.
  if (Object.keys(source.trainingSessions).length === 0) return null;
  const roles = coverageByRole(source);
  if (roles.length === 0) return null;
  const short = roles.filter(({ isMet }) => !isMet);
  const value =
    short.length === 0
      ? `coverage met for ${roles.length} of ${roles.length} roles`
      : short
          .map(({ role, trained, total, minimum }) => {
            return `${ROLES[role].name} ${trained} of ${total} trained, ${minimum}% asked`;
          })
          .join("; ");
  // Somebody in several roles lacks a course once.
  const missing = new Map<string, Missing>();
  for (const { trainees } of short) {
    for (const need of trainees.flatMap((trainee) => trainee.missing)) {
      const key = `${need.personId} ${need.course?.id ?? need.role}`;
      if (!missing.has(key)) missing.set(key, missingTraining(need));
    }
  }
  const total = roles.reduce((sum, role) => sum + role.total, 0);
  const trained = roles.reduce((sum, role) => sum + role.trained, 0);
  return {
    ...ofParts(value, total, [...missing.values()]),
    fraction: short.length === 0 ? 1 : Math.min(0.99, trained / total),
  };
}
