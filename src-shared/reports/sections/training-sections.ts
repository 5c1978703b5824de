/** Sections of agendas about training. */
import type { Implementation } from "../../domain/implementation.ts";
import { shortDate } from "../../domain/people-dates.ts";
import { inPosition } from "../../domain/records.ts";
import { sessionsInOrder, sessionTitle } from "../../domain/training/session-warnings.ts";
import { coverageByRole, trainingCoverage } from "../../domain/training/training-coverage.ts";
import { AUDIENCES } from "../../domain/training/training-words.ts";
import { ROLES } from "../../domain/vocabulary.ts";
import { type Block, bullets, paragraph, strong, table, type TextLike } from "../report-model.ts";
import { kindState } from "./readiness-sections.ts";
import { andMore, cap, type ComposeSection } from "./section-context.ts";

const MOST_SESSIONS = 6;
const byItems = kindState("training", "of the required training is done");

/** Coverage of each role against the minimum of the go/no-go. */
export function coverageTable(implementation: Implementation): Block {
  return table(
    ["Role", "#Trained", "#Needed", "-Met"],
    coverageByRole(implementation).map((role): TextLike[] => [
      ROLES[role.role].name,
      `${role.trained} of ${role.total}`,
      `${role.minimum}%`,
      role.isMet ? "Yes" : strong("No"),
    ]),
    { isCompact: true },
  );
}

/** What the records of training say at the end: coverage by role, and who still lacks what. */
export function trainingAtClose(
  implementation: Implementation,
  heldCount: number,
): readonly Block[] {
  const { trained, total, trainees } = trainingCoverage(implementation);
  const untrained = trainees.filter(({ missing }) => missing.length > 0);
  const sessions = `${heldCount} ${heldCount === 1 ? "session" : "sessions"} held`;
  return [
    paragraph(strong(`${trained} of ${total}`), ` people trained, in ${sessions}.`),
    coverageTable(implementation),
    ...(untrained.length > 0
      ? [
          bullets(
            untrained.map(({ name, missing }) => {
              const courses = missing.map(({ course }) => course?.name ?? "all of the training");
              return `${name} still needs ${[...new Set(courses)].join("; ")}`;
            }),
          ),
        ]
      : []),
  ];
}

/**
 * The session of the day with aim and audience, coverage of each role, the next sessions, and what earlier ones left open.
 * Without a session only the items tell.
 */
export const composeTrainingState: ComposeSection = (context) => {
  const { implementation, meeting, today } = context;
  const sessions = sessionsInOrder(implementation).filter(({ status }) => status !== "cancelled");
  if (sessions.length === 0) return byItems(context);
  const isTraining = meeting.kind === "training_session";
  const ofTheDay = isTraining ? sessions.filter(({ date }) => date === meeting.date) : [];
  const next = sessions.filter(
    ({ id, status, date }) =>
      status === "planned" && date >= today && !ofTheDay.some((one) => one.id === id),
  );
  const { shown, more } = cap(next, MOST_SESSIONS);
  const questions = sessions.flatMap((session) =>
    inPosition(session.questions)
      .filter(({ isAnswered }) => !isAnswered)
      .map(({ text, owner }) => `${text}${owner === "" ? "" : ` (${owner})`}`),
  );
  const roles = coverageByRole(implementation).map(({ role, trained, total, isMet, minimum }) => {
    return `${ROLES[role].name} ${trained} of ${total}${isMet ? "" : ` (${minimum}% asked)`}`;
  });
  return [
    ...ofTheDay.map((session): Block => {
      const audience = session.audiences.map((code) => AUDIENCES[code].label).join(", ");
      return paragraph(
        strong(sessionTitle(implementation, session)),
        `${audience === "" ? "" : ` for ${audience}`}, ${session.minutes} minutes, ${Object.keys(session.attendees).length} invited.${session.exercise === "" ? "" : ` Exercise: ${session.exercise}.`}`,
      );
    }),
    ...(roles.length > 0 ? [paragraph(strong("Trained: "), `${roles.join("; ")}.`)] : []),
    ...(shown.length > 0
      ? [
          table(
            ["-Date", "Session", "Audience", "Trainer"],
            shown.map((session): TextLike[] => [
              shortDate(session.date, today),
              sessionTitle(implementation, session),
              session.audiences.map((code) => AUDIENCES[code].label).join(", "),
              session.trainer,
            ]),
          ),
          ...andMore(more),
        ]
      : []),
    ...(questions.length > 0
      ? [paragraph(strong("Open questions of earlier sessions")), bullets(questions)]
      : []),
  ];
};
