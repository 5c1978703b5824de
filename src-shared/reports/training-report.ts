/** Training on paper: the sign-in sheet of a session, and the coverage with who is missing. */
import type { IsoDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import { longDate, shortDate } from "../domain/people-dates.ts";
import { type CourseNeed, courseNeeds } from "../domain/training/course-needs.ts";
import { sessionTitle } from "../domain/training/session-warnings.ts";
import {
  cellCoverage,
  payeeCoverage,
  trainingCoverage,
  uncountedInWords,
} from "../domain/training/training-coverage.ts";
import type { TrainingSession } from "../domain/training/training-schema.ts";
import {
  AUDIENCE_CODES,
  AUDIENCES,
  COURSE_STATE_LABELS,
} from "../domain/training/training-words.ts";
import { ROLES } from "../domain/vocabulary.ts";
import {
  field,
  heading,
  paragraph,
  type Report,
  type ReportContext,
  table,
  type TextLike,
} from "./report-model.ts";
import { coverageTable } from "./sections/training-sections.ts";
import { silence } from "./sections/section-context.ts";

/** Empty lines for those who come without an invitation. */
const EMPTY_LINES = 6;
// Columns are as wide as their words: a heading of hard spaces keeps the room that a hand needs.
const ROOM_TO_SIGN = "\u00a0".repeat(36);

/** The sheet on which those who come to a session sign. */
export function composeSignInSheet(
  implementation: Implementation,
  session: TrainingSession,
  { user }: ReportContext,
): Report {
  const { people, payees, payor } = implementation;
  const invited = session.attendees;
  const rows = [
    ...inPosition(people)
      .filter(({ id }) => invited[id])
      .map(({ name, roles, organisation }): TextLike[] => [
        name,
        roles.map((role) => ROLES[role].name).join(", "),
        organisation,
        "",
      ]),
    ...inPosition(payees)
      .filter(({ id }) => invited[id])
      .map(({ contactName, legalName }): TextLike[] => [contactName, "Payee", legalName, ""]),
    ...Array.from({ length: EMPTY_LINES }, (): TextLike[] => ["", "", "", ""]),
  ];
  const time = session.startTime === null ? "" : `, ${session.startTime} (${session.timeZone})`;
  return {
    label: "Sign-in sheet",
    title: sessionTitle(implementation, session),
    payor: payor.name,
    date: session.date,
    audience: "customer",
    fields: [
      field("Date", `${longDate(session.date)}${time}`),
      field("Length", `${session.minutes} minutes`),
      field("Trainer", session.trainer || user || "Not recorded"),
      field("Audience", session.audiences.map((code) => AUDIENCES[code].label).join(", ") || "All"),
      field("Place", session.place || "Not recorded"),
    ],
    blocks: [table(["Name", "Role", "Company", `Signature${ROOM_TO_SIGN}`], rows)],
  };
}

/** What each person still needs, in the order of people; what no coverage counts yet too, as the person lacks it as well. */
function missingByPerson(
  needs: readonly CourseNeed[],
): readonly (readonly [CourseNeed, ...CourseNeed[]])[] {
  const byPerson = new Map<string, [CourseNeed, ...CourseNeed[]]>();
  for (const need of needs) {
    if (need.state === "done") continue;
    const own = byPerson.get(need.personId);
    if (own) own.push(need);
    else byPerson.set(need.personId, [need]);
  }
  return [...byPerson.values()];
}

/** "Payment operations (booked, Mon 30 Nov); Approvals (not booked)": each course once, whatever roles ask for it. */
function neededInWords(needs: readonly CourseNeed[], today: IsoDate): string {
  const byCourse = new Map(needs.map((need) => [need.course?.id ?? null, need]));
  return [...byCourse.values()]
    .map(({ course, state, date, decidedBy }) => {
      const on = date === null ? "" : `, ${shortDate(date, today)}`;
      const counted = decidedBy === null ? ", not counted yet" : "";
      return `${course?.name ?? "All of the training"} (${COURSE_STATE_LABELS[state].toLowerCase()}${on}${counted})`;
    })
    .join("; ");
}

/** Coverage of each role against its minimum, the matrix, and who is missing. */
export function composeTrainingReport(
  implementation: Implementation,
  { today, user }: ReportContext,
): Report {
  const { trained, total } = trainingCoverage(implementation);
  const payees = payeeCoverage(implementation);
  const uncounted = uncountedInWords(implementation);
  const missing = missingByPerson(courseNeeds(implementation));
  return {
    label: "Training coverage",
    title: "Training coverage",
    payor: implementation.payor.name,
    date: today,
    audience: "customer",
    fields: [
      field(
        "Trained",
        `${trained} of ${total} people${uncounted === null ? "" : ` (${uncounted})`}`,
      ),
      ...(payees.total > 0
        ? [field("Pilot payees", `${payees.trained} of ${payees.total} trained`)]
        : []),
      field("Target go-live", longDate(implementation.anchors.goLive)),
      field("Prepared by", user || implementation.ipm || "Not recorded"),
    ],
    blocks: [
      heading(2, "By role"),
      coverageTable(implementation),
      heading(2, "By course and audience"),
      paragraph(
        `R required, O optional; how many have had the course, of how many. ${AUDIENCE_CODES.filter(
          (code) => code !== "PAYEE",
        )
          .map((code) => `${code} ${AUDIENCES[code].label}`)
          .join(", ")}.`,
      ),
      table(
        ["Course", ...AUDIENCE_CODES.map((code) => `-${code}`)],
        inPosition(implementation.courses).map((course): TextLike[] => [
          course.name,
          ...AUDIENCE_CODES.map((code) => {
            const need = course.audiences[code];
            if (!need) return "–";
            const cell = cellCoverage(implementation, course, code);
            return cell.total === 0 ? need : `${need} ${cell.done}/${cell.total}`;
          }),
        ]),
      ),
      heading(2, "Who is missing"),
      missing.length === 0
        ? silence("Nobody: everybody has had the courses of their roles.")
        : table(
            ["Name", "Role", "Still needs"],
            missing.map((needs): TextLike[] => [
              needs[0].name,
              [...new Set(needs.map(({ role }) => ROLES[role].name))].join(", "),
              neededInWords(needs, today),
            ]),
          ),
    ],
  };
}
