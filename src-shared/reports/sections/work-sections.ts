/** Work done, late and ahead. */
import { calendarOf } from "../../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate, maxDate } from "../../domain/dates.ts";
import type { Implementation, Item, Meeting } from "../../domain/implementation.ts";
import { timeWithZone } from "../../domain/meeting-times.ts";
import { dueInWords, shortDate } from "../../domain/people-dates.ts";
import {
  doneSince,
  groupByParty,
  itemsDueWithin,
  overdueByParty,
  partyOf,
} from "../../domain/selectors.ts";
import { sessionsInOrder, sessionTitle } from "../../domain/training/session-warnings.ts";
import { MEETING_KINDS, PARTY_LABELS } from "../../domain/vocabulary.ts";
import { workFigures, type WorkFigures } from "../../domain/work-figures/work-figures.ts";
import {
  type Block,
  bullets,
  paragraph,
  rich,
  type RichText,
  strong,
  table,
  type TextLike,
} from "../report-model.ts";
import {
  type DataContext,
  andMore,
  cap,
  type ComposeSection,
  itemName,
  type SectionContext,
  silence,
  sinceLast,
  whoDoes,
} from "./section-context.ts";

const MOST_DONE = 12;
const MOST_OVERDUE = 12;
const MOST_AHEAD = 12;
const AHEAD_DAYS = 14;
/** A longer figure would be the line. */
const LONGEST_FIGURE = 60;

/** Items done since the last held meeting of this kind, oldest first. */
export function composeDoneSince(context: SectionContext): readonly Block[] {
  const { implementation, meeting, today } = context;
  const since = sinceLast(context);
  const items = doneSince(implementation, since.date);
  const from = since.meeting
    ? `since the last ${MEETING_KINDS[meeting.kind].label.toLowerCase()} on ${shortDate(since.date, today)}`
    : `since the plan was made on ${shortDate(since.date, today)}`;
  if (items.length === 0) return [silence(`Nothing was finished ${from}.`)];
  const { shown, more } = cap(items, MOST_DONE);
  return [
    paragraph(`${items.length === 1 ? "1 item" : `${items.length} items`} done ${from}.`),
    // The newest matter most when not all fit.
    bullets(
      (more > 0 ? items.slice(-shown.length) : shown).map((item) =>
        rich(itemName(item), item.doneOn ? ` (${shortDate(item.doneOn, today)})` : ""),
      ),
    ),
    ...andMore(more),
  ];
}

/** Overdue items by the party that has to move, oldest first. */
export function composeOverdue({ implementation, today }: SectionContext): readonly Block[] {
  const rows = overdueByParty(implementation, today).flatMap(({ party, items }) =>
    items.map((item) => ({ party: PARTY_LABELS[party], item })),
  );
  if (rows.length === 0) return [silence("Nothing overdue.")];
  const { shown, more } = cap(rows, MOST_OVERDUE);
  const figures = workFigures(implementation, today);
  return [
    table(
      ["-Waiting on", "Item", "Who", "-Due", "-Late"],
      shown.map(({ party, item }): TextLike[] => [
        rich(strong(party)),
        withFigure(item, figures),
        whoDoes(item),
        shortDate(item.due, today),
        dueInWords(item.due, today, calendarOf(implementation)),
      ]),
    ),
    ...andMore(more),
  ];
}

/** Items and meetings of the next 14 days in the order of their dates. */
export function composeNextDays({
  implementation,
  meeting,
  today,
}: SectionContext): readonly Block[] {
  const last = itemsDueWithin(implementation, today, AHEAD_DAYS);
  const figures = workFigures(implementation, today);
  const meetings = plannedMeetings(implementation, today, AHEAD_DAYS).filter(
    ({ id }) => id !== meeting.id,
  );
  const rows = [
    ...meetings.map((planned) => ({
      date: planned.date,
      // Title and time stand under "What": nobody does a meeting.
      cells: [meetingWords(planned), "", ""] as TextLike[],
    })),
    ...sessionsInOrder(implementation)
      .filter(({ status, date }) => {
        return status === "planned" && date >= today && date <= addCalendarDays(today, AHEAD_DAYS);
      })
      .map((session) => ({
        date: session.date,
        cells: [
          `Training: ${sessionTitle(implementation, session)}${session.startTime === null ? "" : `, ${session.startTime}`}`,
          "",
          session.trainer,
        ] as TextLike[],
      })),
    ...last.map((item) => ({
      date: item.due,
      cells: [withFigure(item, figures), PARTY_LABELS[partyOf(item)], whoDoes(item)] as TextLike[],
    })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (rows.length === 0) return [silence("Nothing is due in the next 14 days.")];
  const { shown, more } = cap(rows, MOST_AHEAD);
  return [
    table(
      ["-Date", "What", "-By", "Who"],
      shown.map(({ date, cells }): TextLike[] => [shortDate(date, today), ...cells]),
    ),
    ...andMore(more),
  ];
}

/** The item, with what the records say of it where that is short. */
function withFigure(item: Item, figures: WorkFigures): TextLike {
  const figure = figures.get(item.id);
  if (!figure || figure.text.length > LONGEST_FIGURE) return itemName(item);
  return rich(itemName(item), ` (${figure.text})`);
}

function meetingWords(meeting: Meeting): RichText {
  const time = timeWithZone(meeting);
  return rich(strong(meeting.title), time === "" ? ", meeting" : `, meeting at ${time}`);
}

/** Items due in the first 14 days from the meeting, by the party that has to move. */
export function composeFirstDays({
  implementation,
  meeting,
  today,
}: SectionContext): readonly Block[] {
  const from = maxDate(today, meeting.date);
  const groups = groupByParty(itemsDueWithin(implementation, from, AHEAD_DAYS));
  if (groups.length === 0) return [silence("Nothing is due in the first 14 days.")];
  return [
    table(
      ["-By", "-Due", "Item", "Done when"],
      groups.flatMap(({ party, items }) =>
        items.map((item): TextLike[] => [
          rich(strong(PARTY_LABELS[party])),
          shortDate(item.due, today),
          itemName(item),
          item.doneWhen,
        ]),
      ),
    ),
  ];
}

function plannedMeetings(
  { meetings }: Pick<Implementation, "meetings">,
  today: IsoDate,
  days: number,
): readonly Implementation["meetings"][string][] {
  return Object.values(meetings).filter(
    ({ status, date }) =>
      status === "planned" && date >= today && date <= addCalendarDays(today, days),
  );
}

/** The next dates of certain items, as a short list. */
export function composeDates(ids: readonly string[]): ComposeSection {
  return (context: SectionContext): readonly Block[] => {
    const items = ids.flatMap((id) => context.implementation.items[id] ?? []);
    const open = items.filter(({ status }) => status !== "done" && status !== "not_applicable");
    if (open.length === 0) return [silence("All of these dates have passed and the work is done.")];
    return [bullets(open.map((item) => dateLine(item, context)))];
  };
}

function dateLine(item: Item, { implementation, today }: DataContext): RichText {
  return rich(
    strong(shortDate(item.due, today)),
    ` ${itemName(item)} (${PARTY_LABELS[partyOf(item)]}, ${dueInWords(item.due, today, calendarOf(implementation))})`,
  );
}
