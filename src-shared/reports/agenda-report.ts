/** Agendas that fill themselves: automatic sections merged with the user's edits, and the whole as a report. */
import type { IsoDate } from "../domain/dates.ts";
import {
  type Implementation,
  implementationState,
  type Meeting,
} from "../domain/implementation.ts";
import { longDate, shortDate } from "../domain/people-dates.ts";
import { inPosition } from "../domain/records.ts";
import { MEETING_KINDS } from "../domain/vocabulary.ts";
import { AGENDA_SECTIONS } from "./agenda-sections.ts";
import { MEETING_PURPOSES } from "./meeting-purposes.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { renderBlocks } from "./render-markdown.ts";
import {
  type Block,
  field,
  heading,
  type Report,
  type ReportField,
  rich,
  status,
  table,
} from "./report-model.ts";
import { goLiveInWords, healthOn, phaseInWords } from "./sections/health-sections.ts";
import { actor } from "./sections/log-sections.ts";
import { attendeesByOrganisation } from "./sections/people-sections.ts";
import { silence } from "./sections/section-context.ts";

/** A section as it is shown and printed: automatic, changed by the user, or the user's own. */
export interface AgendaSection {
  /** Key of the automatic section, or the id of one of the user's own. */
  readonly id: string;
  readonly heading: string;
  /** Heading without the user's change; empty for a section of the user's own. */
  readonly automaticHeading: string;
  /** What is printed. */
  readonly blocks: readonly Block[];
  /** The same as Markdown, to begin an edit with. */
  readonly markdown: string;
  /** Whether the text follows the data; false when the user's text replaces it. */
  readonly isAutomatic: boolean;
  /** Left out of the agenda, but kept so that it can be taken back. */
  readonly isDropped: boolean;
  readonly isOwn: boolean;
  readonly position: number;
}

/** What an agenda is made for. */
export interface ReportContext {
  readonly today: IsoDate;
  /** Name of the user, who hands it out. */
  readonly user: string;
}

/**
 * The sections of a meeting's agenda in the order in which they are shown, dropped ones included. The user's edits win:
 * `body` replaces the automatic text, `heading` the heading, `position` orders; sections without an edit stay automatic.
 */
export function agendaSections(
  implementation: Implementation,
  meeting: Meeting,
  today: IsoDate,
): readonly AgendaSection[] {
  const context = { implementation, meeting, today };
  const automatic = AGENDA_SECTIONS[meeting.kind].map((definition, index): AgendaSection => {
    const edit = meeting.agendaEdits[definition.id];
    const body = edit?.body ?? null;
    return {
      id: definition.id,
      heading: edit?.heading.trim() ? edit.heading : definition.heading,
      automaticHeading: definition.heading,
      ...contentOf(body ?? null, () => definition.compose(context)),
      isDropped: edit?.isDropped ?? false,
      isOwn: false,
      position: edit?.position ?? index,
    };
  });
  const own = Object.values(meeting.agendaEdits)
    .filter(({ isOwn }) => isOwn)
    .map((edit): AgendaSection => ({
      id: edit.id,
      heading: edit.heading,
      automaticHeading: "",
      ...contentOf(edit.body ?? "", () => []),
      isDropped: edit.isDropped,
      isOwn: true,
      position: edit.position,
    }));
  return [...automatic, ...own].sort((a, b) => a.position - b.position);
}

function contentOf(
  body: string | null,
  compose: () => readonly Block[],
): Pick<AgendaSection, "blocks" | "markdown" | "isAutomatic"> {
  if (body !== null) return { blocks: parseMarkdown(body), markdown: body, isAutomatic: false };
  const blocks = compose();
  return { blocks, markdown: renderBlocks(blocks), isAutomatic: true };
}

/** The agenda as a report for the customer. Private notes and internal notes are not read here at all. */
export function composeAgenda(
  implementation: Implementation,
  meeting: Meeting,
  { today, user }: ReportContext,
): Report {
  const sections = agendaSections(implementation, meeting, today).filter(
    (section) => !section.isDropped,
  );
  return {
    label: "Agenda",
    title: meeting.title,
    payor: implementation.payor.name,
    date: meeting.date,
    audience: "customer",
    fields: composeHead(implementation, meeting, { today, user }),
    blocks: [
      ...sections.flatMap(({ heading: text, blocks }): Block[] => [heading(2, text), ...blocks]),
      ...composeFoot(implementation, meeting, today),
    ],
  };
}

function composeHead(
  implementation: Implementation,
  meeting: Meeting,
  { today, user }: ReportContext,
): readonly ReportField[] {
  const { colour } = healthOn(implementation, today);
  const kind = MEETING_KINDS[meeting.kind].label;
  const attendees = attendeesByOrganisation(implementation, meeting.attendeeIds);
  const hasStarted = implementationState(implementation) === "active";
  // In pairs, as they stand beside each other on paper: the meeting at the left, the card at the right.
  return [
    field("Date", longDate(meeting.date)),
    field("Phase", phaseInWords(implementation)),
    field("Time", timeInWords(meeting)),
    field("Health", hasStarted ? rich(status(colour)) : standingInWords(implementation)),
    field("Place", meeting.place || "to be agreed"),
    field("Go-live", goLiveInWords(implementation, today)),
    field("Meeting", `${kind}: ${MEETING_PURPOSES[meeting.kind]}`),
    field("Prepared by", user || implementation.ipm || "Procore"),
    ...(attendees.length === 0
      ? [field("Attendees", "to be invited")]
      : attendees.map(({ organisation, names }) =>
          field(organisation ? `From ${organisation}` : "Attendees", names),
        )),
  ];
}

function timeInWords({ startTime, timeZone, durationMinutes }: Meeting): string {
  const zone = timeZone.split("/").at(-1)?.replaceAll("_", " ");
  const length = `${durationMinutes} minutes`;
  return startTime ? `${startTime}${zone ? ` (${zone} time)` : ""}, ${length}` : length;
}

function standingInWords({ closed, cancelled, hold }: Implementation): string {
  if (closed) return `Closed on ${longDate(closed.on)}`;
  if (cancelled) return `Cancelled on ${longDate(cancelled.on)}`;
  return hold ? `On hold since ${longDate(hold.since)}` : "";
}

function composeFoot(
  implementation: Implementation,
  meeting: Meeting,
  today: IsoDate,
): readonly Block[] {
  const isHeld = meeting.status === "held";
  return [
    ...(isHeld && meeting.minutes.trim() !== ""
      ? [heading(2, "Minutes"), ...parseMarkdown(meeting.minutes)]
      : []),
    heading(2, "Decisions taken"),
    ...takenHere(implementation, meeting, isHeld, today),
    heading(2, "New actions"),
    ...actionsFromHere(implementation, meeting, isHeld, today),
    heading(2, "Next meeting"),
    nextMeeting(implementation, meeting, today),
  ];
}

function takenHere(
  { decisions }: Implementation,
  meeting: Meeting,
  isHeld: boolean,
  today: IsoDate,
): readonly Block[] {
  const taken = inPosition(decisions).filter(
    ({ status: state, meetingId, decidedOn }) =>
      state === "taken" && (meetingId === meeting.id || (isHeld && decidedOn === meeting.date)),
  );
  if (taken.length === 0 && isHeld) return [silence("No decision was recorded.")];
  const rows = taken.map(({ title, outcome, decidedBy, decidedOn }) => [
    title,
    outcome,
    decidedBy,
    decidedOn ? shortDate(decidedOn, today) : "",
  ]);
  return [table(["Decision", "Outcome", "By", "-On"], withBlanks(rows, isHeld, 4, 2))];
}

function actionsFromHere(
  { actions }: Implementation,
  meeting: Meeting,
  isHeld: boolean,
  today: IsoDate,
): readonly Block[] {
  const mine = inPosition(actions).filter(({ meetingId }) => meetingId === meeting.id);
  if (mine.length === 0 && isHeld) return [silence("No action was recorded.")];
  const rows = mine.map((action) => [
    action.title,
    actor(action),
    action.due ? shortDate(action.due, today) : "",
  ]);
  return [table(["Action", "Owner", "-Due"], withBlanks(rows, isHeld, 3, 3))];
}

// Empty rows to write on while the meeting is ahead.
function withBlanks(
  rows: readonly (readonly string[])[],
  isHeld: boolean,
  columns: number,
  count: number,
): readonly (readonly string[])[] {
  if (isHeld) return rows;
  const blank = Array.from({ length: columns }, () => "");
  return [...rows, ...Array.from({ length: count }, () => blank)];
}

function nextMeeting({ meetings }: Implementation, meeting: Meeting, today: IsoDate): Block {
  const next = Object.values(meetings)
    .filter(
      ({ id, status: state, date }) =>
        id !== meeting.id && state === "planned" && date >= meeting.date,
    )
    .sort((a, b) => {
      const [startA, startB] = [`${a.date} ${a.startTime ?? ""}`, `${b.date} ${b.startTime ?? ""}`];
      return startA < startB ? -1 : startA > startB ? 1 : 0;
    })[0];
  if (!next) return silence("To be agreed.");
  const time = next.startTime ? ` at ${next.startTime}` : "";
  return {
    kind: "paragraph",
    content: rich(
      { kind: "strong", text: next.title },
      ` on ${shortDate(next.date, today)}${time}`,
      next.place ? `, ${next.place}` : "",
    ),
  };
}
