/** What lessons, measures and gates say of the items of closeout (domain.md section 3, CLO items; section 9). */
import { successMeasured } from "../gates/gate-checks-log.ts";
import { closeoutGateStates } from "../gates/gates.ts";
import type { Implementation, Lesson } from "../implementation.ts";
import { inPosition } from "../records.ts";
import { ROLES, type RoleCode } from "../vocabulary.ts";
import { meetingHeld } from "./setup-figures.ts";
import { after, checkFigure, countFigure, type FigureRule, neverContrary } from "./work-figure.ts";

const LESSONS = { kind: "lessons" } as const;

/** Payor lead, Payments Admin, Payment Operations and the consultant (CLO-07). */
const VOICES: readonly RoleCode[] = ["PPM", "PA", "PAYOPS", "SPC"];
/** The closeout gates about stability (domain.md section 9, C1 to C4). */
const STABILITY_GATES: ReadonlySet<string> = new Set(["C1", "C2", "C3", "C4"]);

function keptLessons({ lessons }: Implementation): readonly Lesson[] {
  return inPosition(lessons).filter(({ status }) => status !== "rejected");
}

/** Whether a lesson was raised by somebody of the role: by its code, its name, or the name of who holds it. */
function isRaisedBy({ raisedBy }: Lesson, role: RoleCode, { people }: Implementation): boolean {
  const said = raisedBy.trim().toLowerCase();
  if (said === role.toLowerCase() || said === ROLES[role].name.toLowerCase()) return true;
  return Object.values(people).some(
    ({ name, roles }) => roles.includes(role) && name.trim().toLowerCase() === said,
  );
}

/** Voices from which a lesson is there (CLO-07). */
const lessonsCollected: FigureRule = (implementation) => {
  const lessons = keptLessons(implementation);
  if (lessons.length === 0) return null;
  const raised = VOICES.map((role) =>
    lessons.filter((lesson) => isRaisedBy(lesson, role, implementation)),
  );
  return countFigure({
    records: VOICES,
    isDone: (role) => (raised[VOICES.indexOf(role)] ?? []).length > 0,
    text: (done, total) =>
      `${lessons.length} ${lessons.length === 1 ? "lesson" : "lessons"}, ${done} of ${total} sides heard`,
    missing: (role) => ({
      text: ROLES[role].name,
      next: "Ask what went well and what did not",
      target: LESSONS,
    }),
    target: LESSONS,
    doneOn: (role) => raised[VOICES.indexOf(role)]?.[0]?.date ?? null,
  });
};

function lessonLacks({ rootCause, recommendation, owner }: Lesson): readonly string[] {
  return [
    ...(rootCause.trim() === "" ? ["root cause"] : []),
    ...(recommendation.trim() === "" ? ["recommendation"] : []),
    ...(owner.trim() === "" ? ["owner"] : []),
  ];
}

/** Lessons with root cause, recommendation and owner (CLO-09); the category is always there. */
const lessonsWhole: FigureRule = (implementation) =>
  countFigure({
    records: keptLessons(implementation),
    isDone: (lesson) => lessonLacks(lesson).length === 0,
    text: (done, total) => `${done} of ${total} lessons with root cause, recommendation and owner`,
    missing: (lesson) => ({
      text: lesson.whatHappened,
      next: `Add ${lessonLacks(lesson).join(", ")}`,
      target: { kind: "lesson", lessonId: lesson.id },
    }),
    target: LESSONS,
    doneOn: ({ date }) => date,
  });

/** Closeout gates about stability that are met or waived (CLO-01); asked once one of them is. */
const stabilityMet: FigureRule = (implementation) => {
  // Most of them hold while nothing has happened yet: before the first payment they say nothing.
  if (implementation.phase !== "P6" && implementation.phase !== "P7") return null;
  return countFigure({
    records: closeoutGateStates(implementation).filter(({ criterion }) =>
      STABILITY_GATES.has(criterion.id),
    ),
    isDone: ({ isMet, isWaived }) => isMet || isWaived,
    text: (done, total) => `${done} of ${total} gates about stability met or waived`,
    missing: ({ criterion }) => ({
      text: `${criterion.id} ${criterion.text}`,
      next: "Meet it, or waive it with a name",
      target: { kind: "success_criteria" },
    }),
    target: { kind: "success_criteria" },
  });
};

/** The rules of closeout and of what is measured after the go-live, by item. */
export const CLOSEOUT_FIGURES: Readonly<Record<string, FigureRule>> = {
  "CLO-01": neverContrary(stabilityMet),
  "CLO-07": after(["CLO-01"], neverContrary(lessonsCollected)),
  "CLO-08": meetingHeld("lessons_closeout"),
  "CLO-09": after(["CLO-08"], lessonsWhole),
  "PAY-18": (implementation) =>
    Object.keys(implementation.successCriteria).length === 0
      ? null
      : checkFigure(successMeasured(implementation), { kind: "success_criteria" }),
};
