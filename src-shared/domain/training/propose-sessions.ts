/** A plan of all the sessions that are still to be planned, from the due dates of the training items. */
import { addBusinessDays, type BusinessCalendar, calendarOf } from "../calendar/business-days.ts";
import { type IsoDate, maxDate } from "../dates.ts";
import { type Implementation, isSatisfied } from "../implementation.ts";
import { inPosition } from "../records.ts";
import { isFor } from "./course-needs.ts";
import { sessionsByCourse } from "./course-standing.ts";
import { audienceMembers, type RosterSource } from "./session-roster.ts";
import type { Course, TrainingSession } from "./training-schema.ts";
import { AUDIENCE_CODES, AUDIENCE_ITEM_IDS, type AudienceCode } from "./training-words.ts";

/** A session that could be planned. */
export type ProposedSession = Pick<
  TrainingSession,
  "courseId" | "audiences" | "date" | "minutes" | "trainer"
> & { readonly startTime: string; readonly attendeeIds: readonly string[] };

type Source = RosterSource & Pick<Implementation, "anchors" | "calendar" | "ipm" | "items">;

const FIRST_MINUTE = 9 * 60;
/** No more teaching than that in one day: what comes after is not kept in mind. `I`. */
const MINUTES_PER_DAY = 180;
const PAUSE = 15;
/** Business days before the go-live by which coverage is asked for, where a plan has no training item (TRN-09). */
const LAST_DAYS_BEFORE_GO_LIVE = 11;

interface Block {
  readonly due: IsoDate;
  readonly trainer: string;
  /** Courses still to be planned, each with the audiences that sit together. */
  readonly courses: Map<string, AudienceCode[]>;
}

/**
 * One session of each course for the audiences that need it and have nobody planned yet; audiences whose training is due
 * on the same day sit together. Each block ends on the due date of its training item, a few hours a day from 9:00 on,
 * never before tomorrow; sessions never overlap. Nothing for audiences without anybody, or whose item is done.
 */
export function proposeSessions(source: Source, today: IsoDate): readonly ProposedSession[] {
  const calendar = calendarOf(source);
  const used = new Map<IsoDate, number>();
  const tomorrow = addBusinessDays(today, 1, calendar);
  return blocksOf(source, calendar).flatMap((block) => {
    const courses = inPosition(source.courses).filter(({ id }) => block.courses.has(id));
    let date = maxDate(addBusinessDays(block.due, 1 - daysFor(courses), calendar), tomorrow);
    return courses.map((course): ProposedSession => {
      while (!fits(used.get(date) ?? 0, course.minutes)) date = addBusinessDays(date, 1, calendar);
      const taken = used.get(date) ?? 0;
      used.set(date, taken + course.minutes + PAUSE);
      const audiences = block.courses.get(course.id) ?? [];
      return {
        courseId: course.id,
        audiences,
        date,
        startTime: clock(FIRST_MINUTE + taken),
        minutes: course.minutes,
        trainer: block.trainer,
        attendeeIds: audienceMembers(source, { audiences }).map(({ id }) => id),
      };
    });
  });
}

function fits(taken: number, minutes: number): boolean {
  return taken === 0 || taken + minutes <= MINUTES_PER_DAY;
}

function daysFor(courses: readonly Course[]): number {
  let [days, taken] = [1, 0];
  for (const { minutes } of courses) {
    if (!fits(taken, minutes)) [days, taken] = [days + 1, 0];
    taken += minutes + PAUSE;
  }
  return days;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

// Audiences with the same due date and trainer make one block; the earliest block first.
function blocksOf(source: Source, calendar: BusinessCalendar): readonly Block[] {
  const sessions = sessionsByCourse(source);
  const blocks = new Map<string, Block>();
  for (const audience of AUDIENCE_CODES) {
    const item = source.items[AUDIENCE_ITEM_IDS[audience]];
    if (item && isSatisfied(item)) continue;
    if (audienceMembers(source, { audiences: [audience] }).length === 0) continue;
    const due =
      item?.due ?? addBusinessDays(source.anchors.goLive, -LAST_DAYS_BEFORE_GO_LIVE, calendar);
    const trainer = trainerOf(source, item?.owners[0]);
    const block = blocks.get(`${due} ${trainer}`) ?? {
      due,
      trainer,
      courses: new Map<string, AudienceCode[]>(),
    };
    for (const { id, audiences } of inPosition(source.courses)) {
      if (audiences[audience] !== "R") continue;
      if ((sessions.get(id) ?? []).some((session) => isFor(session, audience))) continue;
      block.courses.set(id, [...(block.courses.get(id) ?? []), audience]);
    }
    if (block.courses.size > 0) blocks.set(`${due} ${trainer}`, block);
  }
  return [...blocks.values()].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function trainerOf({ people, ipm }: Source, role: string | undefined): string {
  if (role === "IPM") return ipm;
  return inPosition(people).find(({ roles }) => roles.some((own) => own === role))?.name ?? "";
}
