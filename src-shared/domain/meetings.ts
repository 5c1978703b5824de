/** Meetings in their order, and when the next one of a series takes place. */
import { agendaTemplate } from "./playbook/agenda-templates.ts";
import { addBusinessDays, calendarOf, onOrAfterBusinessDay } from "./calendar/business-days.ts";
import { addCalendarDays, type IsoDate } from "./dates.ts";
import type { Implementation, Meeting } from "./implementation.ts";
import { MEETING_KINDS } from "./vocabulary.ts";

type WithMeetings = Pick<Implementation, "meetings">;

/** Order of meetings by date and wall time, those without a time first; ties by id, so that the order is total. */
export function byStart(a: Meeting, b: Meeting): number {
  const [startA, startB] = [`${a.date} ${a.startTime ?? ""}`, `${b.date} ${b.startTime ?? ""}`];
  if (startA !== startB) return startA < startB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Meetings to come and those behind. */
export interface MeetingLists {
  /** Planned ones, earliest first; a planned one whose day has passed still waits to be marked as held. */
  readonly upcoming: readonly Meeting[];
  /** Held and cancelled ones, newest first. */
  readonly past: readonly Meeting[];
}

/** Splits the meetings into those to come and those behind. */
export function meetingLists({ meetings }: WithMeetings): MeetingLists {
  const inOrder = Object.values(meetings).sort(byStart);
  return {
    upcoming: inOrder.filter(({ status }) => status === "planned"),
    past: inOrder.filter(({ status }) => status !== "planned").reverse(),
  };
}

/** The planned meeting that comes next from today on; without one the planned one that waits longest, else the last. */
export function meetingInFocus(implementation: WithMeetings, today: IsoDate): Meeting | null {
  const { upcoming, past } = meetingLists(implementation);
  return upcoming.find(({ date }) => date >= today) ?? upcoming.at(-1) ?? past[0] ?? null;
}

/** What a meeting is planned with, all but its id. */
export type MeetingPlan = Omit<
  Meeting,
  "id" | "status" | "agendaEdits" | "frozenAgenda" | "minutes" | "privateNotes"
>;

/**
 * The next weekly status: seven days after the last one (held or planned), on the next business day when that is not
 * one or has passed; hour, zone, length, place and attendees as the last time. Without one before it takes place on the
 * next business day, in the given zone.
 */
export function nextWeeklyStatus(
  { meetings, agendas, calendar }: Pick<Implementation, "meetings" | "agendas" | "calendar">,
  today: IsoDate,
  timeZone: string,
): MeetingPlan {
  const days = calendarOf({ calendar });
  const last = Object.values(meetings)
    .filter(({ kind, status }) => kind === "weekly_status" && status !== "cancelled")
    .sort(byStart)
    .at(-1);
  if (!last) {
    return {
      kind: "weekly_status",
      title: MEETING_KINDS.weekly_status.label,
      date: addBusinessDays(today, 1, days),
      startTime: null,
      timeZone,
      durationMinutes: agendaTemplate({ agendas }, "weekly_status").durationMinutes,
      place: "",
      attendeeIds: [],
    };
  }
  const inAWeek = addCalendarDays(last.date, 7);
  return {
    kind: last.kind,
    title: last.title,
    date: inAWeek < today ? addBusinessDays(today, 1, days) : onOrAfterBusinessDay(inAWeek, days),
    startTime: last.startTime,
    timeZone: last.timeZone,
    durationMinutes: last.durationMinutes,
    place: last.place,
    attendeeIds: last.attendeeIds,
  };
}
