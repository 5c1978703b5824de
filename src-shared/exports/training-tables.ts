/** Training coverage as tables: by role, by course and audience, and course by course of everybody. */
import type { Implementation } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import { courseNeeds } from "../domain/training/course-needs.ts";
import { sessionTitle } from "../domain/training/session-warnings.ts";
import { cellCoverage, coverageByRole } from "../domain/training/training-coverage.ts";
import {
  AUDIENCE_CODES,
  AUDIENCES,
  COURSE_STATE_LABELS,
} from "../domain/training/training-words.ts";
import { ROLES } from "../domain/vocabulary.ts";
import type { TableSheet } from "./table-export.ts";

/** Every course that somebody needs, a row each, with how it stands. */
export function traineeSheet(implementation: Implementation): TableSheet {
  return {
    name: "People",
    columns: [
      { header: "Name", kind: "text" },
      { header: "Role", kind: "text" },
      { header: "Course", kind: "text" },
      { header: "State", kind: "text" },
      { header: "Date", kind: "date" },
      { header: "Score in percent", kind: "number" },
    ],
    rows: courseNeeds(implementation).map(({ name, role, course, state, date, score }) => [
      name,
      ROLES[role].name,
      course ? sessionTitle(implementation, { courseId: course.id }) : "All of the training",
      COURSE_STATE_LABELS[state],
      date,
      score,
    ]),
  };
}

/** How many of each role are trained, against the minimum of the go/no-go. */
export function roleCoverageSheet(implementation: Implementation): TableSheet {
  return {
    name: "By role",
    columns: [
      { header: "Role", kind: "text" },
      { header: "Trained", kind: "number" },
      { header: "People", kind: "number" },
      { header: "Needed in percent", kind: "number" },
      { header: "Met", kind: "text" },
    ],
    rows: coverageByRole(implementation).map(({ role, trained, total, minimum, isMet }) => [
      ROLES[role].name,
      trained,
      total,
      minimum,
      isMet ? "Yes" : "No",
    ]),
  };
}

/** The matrix: a row for each course and audience that it is meant for. */
export function courseCoverageSheet(implementation: Implementation): TableSheet {
  return {
    name: "By course",
    columns: [
      { header: "Course", kind: "text" },
      { header: "Audience", kind: "text" },
      { header: "Need", kind: "text" },
      { header: "Done", kind: "number" },
      { header: "People", kind: "number" },
    ],
    rows: inPosition(implementation.courses).flatMap((course) =>
      AUDIENCE_CODES.flatMap((code) => {
        const need = course.audiences[code];
        if (!need) return [];
        const { done, total } = cellCoverage(implementation, course, code);
        const title = sessionTitle(implementation, { courseId: course.id });
        return [
          [title, AUDIENCES[code].label, need === "R" ? "Required" : "Optional", done, total],
        ];
      }),
    ),
  };
}
