/** What is handed to FullCalendar. It counts in wall time: the user's clock is told as if it were UTC. */
import type { EventInput } from "@fullcalendar/react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { type CalendarEntry, SHORTEST_MINUTES } from "./calendar-entry.ts";
import type { CutOffMark } from "./day-marks.ts";
import type { OwnEntry } from "./own-entry.ts";
import { whyUnmovable } from "../../../src-shared/commands/plan-move.ts";

/** What a drawn event stands for. */
export type DrawnEvent =
  | { readonly is: "entry"; readonly shown: CalendarEntry }
  | { readonly is: "own"; readonly own: OwnEntry }
  | { readonly is: "more"; readonly date: IsoDate; readonly count: number }
  | { readonly is: "cut-off"; readonly words: string };

const MINUTE_MS = 60_000;

/** Wall time after so many minutes, as `YYYY-MM-DDTHH:mm`. */
function wallAfter(date: IsoDate, time: string, minutes: number): string {
  return new Date(Date.parse(`${date}T${time}Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}

/** What fills a place in a day. */
type Thing = CalendarEntry | OwnEntry;

function eventOf(
  thing: Thing,
  order: number,
  { isTimed, canMove }: { readonly isTimed: boolean; readonly canMove: boolean },
): EventInput {
  const { key, date, time } = thing;
  const entry = "entry" in thing ? thing.entry : null;
  const drawn: DrawnEvent =
    "entry" in thing ? { is: "entry", shown: thing } : { is: "own", own: thing };
  const common = {
    id: key,
    title: "entry" in thing ? thing.entry.title : thing.reminder.title,
    // The date of an own reminder is set where its repetition is.
    startEditable: canMove && entry !== null && whyUnmovable(entry) === null,
    extendedProps: { drawn, order },
  };
  if (!isTimed || time === null) return { ...common, start: date, allDay: true };
  const minutes = Math.max(entry?.durationMinutes ?? 0, SHORTEST_MINUTES);
  return {
    ...common,
    start: `${date}T${time}`,
    end: wallAfter(date, time, minutes),
    allDay: false,
  };
}

function moreEvent(date: IsoDate, count: number): EventInput {
  const drawn: DrawnEvent = { is: "more", date, count };
  return {
    id: `more-${date}`,
    title: `${count} more`,
    start: date,
    allDay: true,
    startEditable: false,
    extendedProps: { drawn, order: Number.MAX_SAFE_INTEGER },
  };
}

/**
 * Events of the entries: of what fills whole days at most `most` a day, of which the last then says how many more there
 * are. With `isTimed`, what has a time stands at its hour and counts for itself. Own reminders come first: there are few,
 * and nobody else thinks of them.
 */
export function gridEvents(
  entries: readonly CalendarEntry[],
  {
    own = [],
    most,
    isTimed,
    canMove,
    moreByDay = {},
  }: {
    readonly own?: readonly OwnEntry[];
    readonly most: number;
    readonly isTimed: boolean;
    readonly canMove: boolean;
    /** How many more a day has that are not among the entries. */
    readonly moreByDay?: Readonly<Record<IsoDate, number>>;
  },
): EventInput[] {
  const events: EventInput[] = [];
  const things: readonly Thing[] = [...own, ...entries];
  for (const [date, ofDay] of Map.groupBy(things, (thing) => thing.date)) {
    const atHours = isTimed ? ofDay.filter(({ time }) => time !== null) : [];
    const wholeDay = isTimed ? ofDay.filter(({ time }) => time === null) : ofDay;
    const fits = wholeDay.length <= most ? wholeDay.length : Math.max(0, most - 1);
    const hoursShown = atHours.slice(0, MOST_AT_HOURS);
    for (const [order, shown] of wholeDay.slice(0, fits).entries())
      events.push(eventOf(shown, order, { isTimed, canMove }));
    for (const [order, shown] of hoursShown.entries())
      events.push(eventOf(shown, order, { isTimed, canMove }));
    const left =
      wholeDay.length - fits + atHours.length - hoursShown.length + (moreByDay[date] ?? 0);
    if (left > 0) events.push(moreEvent(date, left));
  }
  return events;
}

/** So many of a day stand at their hours; more could not be told apart, and the list of the day has them all. */
const MOST_AT_HOURS = 40;
/** Length of the band in which the words of a cut-off stand, in minutes. */
const CUT_OFF_MINUTES = 30;

/** The cut-offs as thin lines behind the entries. */
export function cutOffEvents(marks: readonly CutOffMark[]): EventInput[] {
  return marks.map(({ date, time, words }) => {
    const drawn: DrawnEvent = { is: "cut-off", words };
    return {
      id: `cut-off-${date}`,
      title: words,
      start: `${date}T${time}`,
      end: wallAfter(date, time, CUT_OFF_MINUTES),
      display: "background",
      extendedProps: { drawn },
    };
  });
}
