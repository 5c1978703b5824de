/** Head and foot of the document of a meeting: an agenda before it is held, minutes afterwards. */
import { byStart } from "../domain/meetings.ts";
import {
  type Implementation,
  implementationState,
  type Meeting,
} from "../domain/implementation.ts";
import type { IsoDate } from "../domain/dates.ts";
import { timeWithZone } from "../domain/meeting-times.ts";
import { longDate, shortDate } from "../domain/people-dates.ts";
import { inPosition } from "../domain/records.ts";
import { MEETING_KINDS, ROLES } from "../domain/vocabulary.ts";
import { MEETING_PURPOSES } from "./meeting-purposes.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import {
  type Block,
  field,
  heading,
  type ReportContext,
  type ReportField,
  rich,
  table,
  type TextLike,
} from "./report-model.ts";
import { coloursOf, goLiveInWords, healthOn, phaseInWords } from "./sections/health-sections.ts";
import { actor } from "./sections/log-sections.ts";
import { attendeesByOrganisation } from "./sections/people-sections.ts";
import { silence } from "./sections/section-context.ts";

/** The facts of a meeting. Of the card only what held on that day: once held, nothing of today stands there. */
export function composeHead(
  implementation: Implementation,
  meeting: Meeting,
  context: ReportContext,
): readonly ReportField[] {
  const { user } = context;
  const kind = MEETING_KINDS[meeting.kind].label;
  const attendees = attendeesByOrganisation(implementation, meeting.attendeeIds);
  const [phase, health, goLive] =
    meeting.status === "held" ? [] : cardFields(implementation, context);
  const fields = [
    // In pairs, as they stand beside each other on paper: the meeting at the left, the card at the right.
    field("Date", longDate(meeting.date)),
    phase,
    field("Time", timeInWords(meeting)),
    health,
    field("Place", meeting.place || "to be agreed"),
    goLive,
    field("Meeting", `${kind}: ${MEETING_PURPOSES[meeting.kind]}`),
    field("Prepared by", user || implementation.ipm || "Procore"),
    ...(attendees.length === 0
      ? [field("Attendees", "to be invited")]
      : attendees.map(({ organisation, names }) =>
          field(organisation ? `From ${organisation}` : "Attendees", names),
        )),
  ];
  return fields.filter((entry) => entry !== undefined);
}

function cardFields(
  implementation: Implementation,
  { today, thresholds }: ReportContext,
): readonly ReportField[] {
  const health = healthOn(implementation, today, thresholds);
  const hasStarted = implementationState(implementation) === "active";
  return [
    field("Phase", phaseInWords(implementation)),
    field(
      "Health",
      hasStarted ? rich(...coloursOf(health, today)) : standingInWords(implementation),
    ),
    field("Go-live", goLiveInWords(implementation, today)),
  ];
}

function timeInWords(meeting: Meeting): string {
  const length = `${meeting.durationMinutes} minutes`;
  return meeting.startTime ? `${timeWithZone(meeting)}, ${length}` : length;
}

function standingInWords({ closed, cancelled, hold }: Implementation): string {
  if (closed) return `Closed on ${longDate(closed.on)}`;
  if (cancelled) return `Cancelled on ${longDate(cancelled.on)}`;
  return hold ? `On hold since ${longDate(hold.since)}` : "";
}

/** What is written down in a meeting that is ahead: what is there already, else room to write on. */
export function composeAgendaFoot(
  implementation: Implementation,
  meeting: Meeting,
  today: IsoDate,
): readonly Block[] {
  const decisions = decisionRows(implementation, meeting, today);
  const actions = actionRows(implementation, meeting, today);
  return [
    heading(2, "Next meeting"),
    nextMeeting(implementation, meeting, today),
    ...(decisions.length + actions.length === 0
      ? [ROOM_TO_WRITE]
      : [
          ...tableOf("Decisions taken", DECISION_COLUMNS, decisions),
          ...tableOf("New actions", ACTION_COLUMNS, actions),
        ]),
  ];
}

/** What came out of a meeting that was held: minutes, decisions, actions, the meeting after it. */
export function composeOutcome(
  implementation: Implementation,
  meeting: Meeting,
  today: IsoDate,
): readonly Block[] {
  const decisions = decisionRows(implementation, meeting, today);
  const actions = actionRows(implementation, meeting, today);
  return [
    heading(2, "Minutes"),
    ...(meeting.minutes.trim() === ""
      ? [silence("No minutes were written.")]
      : parseMarkdown(meeting.minutes)),
    heading(2, "Decisions taken"),
    decisions.length === 0
      ? silence("No decision was recorded.")
      : table(DECISION_COLUMNS, decisions),
    ...tableOf("Decisions needed", NEEDED_COLUMNS, neededRows(implementation, meeting, today)),
    heading(2, "New actions"),
    actions.length === 0 ? silence("No action was recorded.") : table(ACTION_COLUMNS, actions),
    heading(2, "Next meeting"),
    nextMeeting(implementation, meeting, today),
  ];
}

const DECISION_COLUMNS = ["Decision", "Outcome", "By", "-On"];
const NEEDED_COLUMNS = ["Decision", "From", "-Needed by"];
const ACTION_COLUMNS = ["Action", "Owner", "-Due"];

function tableOf(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly TextLike[])[],
): readonly Block[] {
  return rows.length === 0 ? [] : [heading(2, title), table(columns, rows)];
}

const BLANK_ROWS = 2;
/** Both side by side: two empty tables below each other would take a page of their own. */
const ROOM_TO_WRITE: Block = {
  kind: "columns",
  columns: [
    { heading: "Decisions taken", blocks: [blankTable(["Decision", "By"])] },
    { heading: "New actions", blocks: [blankTable(["Action", "Owner", "Due"])] },
  ],
};

function blankTable(columns: readonly string[]): Block {
  const blank = columns.map(() => "");
  return table(
    columns,
    Array.from({ length: BLANK_ROWS }, () => blank),
  );
}

function decisionRows(
  { decisions }: Implementation,
  meeting: Meeting,
  today: IsoDate,
): readonly (readonly string[])[] {
  return inPosition(decisions)
    .filter(
      ({ status: state, meetingId, decidedOn }) =>
        state === "taken" &&
        (meetingId === meeting.id ||
          (meetingId === null && meeting.status === "held" && decidedOn === meeting.date)),
    )
    .map(({ title, outcome, decidedBy, decidedOn }) => [
      title,
      outcome,
      decidedBy,
      decidedOn ? shortDate(decidedOn, today) : "",
    ]);
}

function neededRows(
  { decisions }: Implementation,
  meeting: Meeting,
  today: IsoDate,
): readonly (readonly string[])[] {
  return inPosition(decisions)
    .filter(({ status: state, meetingId }) => state === "open" && meetingId === meeting.id)
    .map(({ title, neededFrom, neededBy }) => [
      title,
      neededFrom ? ROLES[neededFrom].name : "",
      neededBy ? shortDate(neededBy, today) : "",
    ]);
}

function actionRows(
  { actions }: Implementation,
  meeting: Meeting,
  today: IsoDate,
): readonly (readonly string[])[] {
  return inPosition(actions)
    .filter(({ meetingId }) => meetingId === meeting.id)
    .map((action) => [action.title, actor(action), action.due ? shortDate(action.due, today) : ""]);
}

// The one after this meeting, held or not: the minutes of an old meeting keep naming the same.
function nextMeeting({ meetings }: Implementation, meeting: Meeting, today: IsoDate): Block {
  const next = Object.values(meetings)
    .filter(({ status: state }) => state !== "cancelled")
    .filter((other) => other.id !== meeting.id && byStart(other, meeting) > 0)
    .sort(byStart)[0];
  if (!next) return silence("To be agreed.");
  const time = next.startTime ? ` at ${timeWithZone(next)}` : "";
  return {
    kind: "paragraph",
    content: rich(
      { kind: "strong", text: next.title },
      ` on ${shortDate(next.date, today)}${time}`,
      next.place ? `, ${next.place}` : "",
    ),
  };
}
