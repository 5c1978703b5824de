// Examples of the commands about courses and training sessions.
import type { Command, CommandType } from "../../src-shared/commands/command.ts";
import { standardCourses } from "../../src-shared/domain/training/courses.ts";
import { buildBusyImplementation } from "./busy-implementation.ts";
import type { CommandExample } from "./command-examples.ts";
import { REMOVED } from "./document-changes.ts";
import { byId } from "./implementation-builders.ts";
import { buildAttendee, buildSession } from "./training-builders.ts";

type TrainingType = Extract<CommandType, `training/${string}`>;

const question = {
  id: "question-1",
  text: "Who approves at night?",
  owner: "Robin Vega",
  answer: "",
  isAnswered: false,
  position: 0,
};
const session = buildSession({
  attendees: byId(buildAttendee("person-1"), buildAttendee("person-2")),
  questions: byId(question),
});
const teaching = buildBusyImplementation({ trainingSessions: byId(session) });
const name = "C1 Product and funds flow on Tue 20 Oct 2026";
const at = "trainingSessions.session-1";
const { C1: first, ...others } = standardCourses();
const planned = buildSession({ id: "session-2", courseId: "C2", date: "2026-10-21" });
const { status: _status, attendees: _attendees, questions: _questions, ...fields } = planned;

/** One of each type. */
export const TRAINING_EXAMPLES: {
  readonly [Type in TrainingType]: CommandExample<Extract<Command, { type: Type }>>;
} = {
  "training/add-standard-courses": {
    on: { ...teaching, courses: others },
    command: { type: "training/add-standard-courses" },
    label: "Added 1 standard course",
    changes: { "courses.C1": first },
  },
  "training/add-course": {
    command: {
      type: "training/add-course",
      course: {
        id: "course-1",
        name: "Early Pay",
        minutes: 20,
        audiences: { PA: "O" },
        hasCheck: false,
      },
    },
    label: "Added the course Early Pay",
    changes: {
      "courses.course-1": {
        id: "course-1",
        name: "Early Pay",
        minutes: 20,
        audiences: { PA: "O" },
        hasCheck: false,
        position: 11,
      },
    },
  },
  "training/edit-course": {
    command: {
      type: "training/edit-course",
      courseId: "C9",
      changes: { minutes: 25, audiences: { PM: "R" } },
    },
    label: "Edited the course Project manager briefing: invoice approval, effect of late approval",
    changes: {
      "courses.C9.minutes": 25,
      "courses.C9.audiences.APPR": REMOVED,
      "courses.C9.audiences.IA": REMOVED,
    },
  },
  "training/remove-course": {
    on: teaching,
    command: { type: "training/remove-course", courseId: "C8" },
    label: "Removed the course ERP posting and reconciliation",
    changes: { "courses.C8": REMOVED },
  },
  "training/schedule-sessions": {
    on: teaching,
    command: {
      type: "training/schedule-sessions",
      sessions: [{ ...fields, audiences: [...fields.audiences], attendeeIds: ["person-1"] }],
    },
    label: "Scheduled C2 Access, MFA, roles, separation of duties on Wed 21 Oct 2026",
    changes: {
      "trainingSessions.session-2": { ...planned, attendees: byId(buildAttendee("person-1")) },
    },
  },
  "training/edit-session": {
    on: teaching,
    command: {
      type: "training/edit-session",
      sessionId: "session-1",
      changes: { place: "Room 2", makeUpOn: "2026-10-27" },
    },
    label: `Edited ${name}`,
    changes: { [`${at}.place`]: "Room 2", [`${at}.makeUpOn`]: "2026-10-27" },
  },
  "training/set-roster": {
    on: {
      ...teaching,
      trainingSessions: byId({ ...session, attendees: byId(buildAttendee("person-1")) }),
    },
    command: {
      type: "training/set-roster",
      sessionId: "session-1",
      invite: ["person-2"],
      drop: ["person-1"],
    },
    label: `Changed the roster of ${name}`,
    changes: {
      [`${at}.attendees.person-1`]: REMOVED,
      [`${at}.attendees.person-2`]: buildAttendee("person-2", { isGuest: true }),
    },
  },
  "training/cancel-session": {
    on: teaching,
    command: { type: "training/cancel-session", sessionId: "session-1" },
    label: `Cancelled ${name}`,
    changes: { [`${at}.status`]: "cancelled" },
  },
  "training/reopen-session": {
    on: { ...teaching, trainingSessions: byId({ ...session, status: "cancelled" }) },
    command: { type: "training/reopen-session", sessionId: "session-1" },
    label: `Planned ${name} again`,
    changes: { [`${at}.status`]: "planned" },
  },
  "training/repeat-session": {
    on: teaching,
    command: {
      type: "training/repeat-session",
      sessionId: "session-1",
      newSessionId: "session-2",
      date: "2026-10-27",
      startTime: null,
      attendeeIds: ["person-2"],
    },
    label: `Scheduled ${name} again on Tue 27 Oct 2026`,
    changes: {
      [`${at}.status`]: "repeated",
      "trainingSessions.session-2": buildSession({
        id: "session-2",
        date: "2026-10-27",
        startTime: null,
        attendees: byId(buildAttendee("person-2")),
      }),
    },
  },
  "training/remove-session": {
    on: teaching,
    command: { type: "training/remove-session", sessionId: "session-1" },
    label: `Removed ${name}`,
    changes: { [at]: REMOVED },
  },
  "training/mark-held": {
    on: teaching,
    command: {
      type: "training/mark-held",
      sessionId: "session-1",
      records: [{ attendeeId: "person-1", changes: { attended: true, checkScore: 90 } }],
    },
    label: `Marked ${name} as held`,
    changes: {
      [`${at}.status`]: "held",
      [`${at}.attendees.person-1.attended`]: true,
      [`${at}.attendees.person-1.checkScore`]: 90,
      [`${at}.attendees.person-1.checkAttempts`]: 1,
    },
  },
  "training/record-attendance": {
    on: teaching,
    command: {
      type: "training/record-attendance",
      sessionId: "session-1",
      records: [{ attendeeId: "person-1", changes: { attended: true } }],
    },
    label: `Recorded Robin Vega in ${name}`,
    changes: { [`${at}.status`]: "held", [`${at}.attendees.person-1.attended`]: true },
  },
  "training/add-question": {
    on: { ...teaching, trainingSessions: byId({ ...session, questions: {} }) },
    command: {
      type: "training/add-question",
      sessionId: "session-1",
      question: { id: "question-1", text: "Who approves at night?", owner: "Robin Vega" },
    },
    label: "Added the question Who approves at night?",
    changes: { [`${at}.questions.question-1`]: question },
  },
  "training/edit-question": {
    on: teaching,
    command: {
      type: "training/edit-question",
      sessionId: "session-1",
      questionId: "question-1",
      changes: { answer: "Nobody", isAnswered: true },
    },
    label: "Answered the question Who approves at night?",
    changes: {
      [`${at}.questions.question-1.answer`]: "Nobody",
      [`${at}.questions.question-1.isAnswered`]: true,
    },
  },
  "training/remove-question": {
    on: teaching,
    command: {
      type: "training/remove-question",
      sessionId: "session-1",
      questionId: "question-1",
    },
    label: "Removed the question Who approves at night?",
    changes: { [`${at}.questions.question-1`]: REMOVED },
  },
};
