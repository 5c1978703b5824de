/** Training on paper: the sign-in sheet of a session, and the coverage with who is missing. */
import type { Implementation } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import { longDate, shortDate } from "../domain/people-dates.ts";
import { sessionTitle } from "../domain/training/session-warnings.ts";
import {
  cellCoverage,
  payeeCoverage,
  trainingCoverage,
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

/** Coverage of each role against its minimum, the matrix, and who is missing. */
export function composeTrainingReport(
  implementation: Implementation,
  { today, user }: ReportContext,
): Report {
  const { trained, total, trainees } = trainingCoverage(implementation);
  const payees = payeeCoverage(implementation);
  const missing = trainees.flatMap((trainee) => trainee.missing);
  return {
    label: "Training coverage",
    title: "Training coverage",
    payor: implementation.payor.name,
    date: today,
    audience: "customer",
    fields: [
      field("Trained", `${trained} of ${total} people`),
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
      paragraph("R required, O optional; how many have had the course, of how many."),
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
            ["Name", "Role", "Course", "State", "-When"],
            missing.map(({ name, role, course, state, date }): TextLike[] => [
              name,
              ROLES[role].name,
              course?.name ?? "All of the training",
              COURSE_STATE_LABELS[state],
              date === null ? "" : shortDate(date, today),
            ]),
          ),
    ],
  };
}
