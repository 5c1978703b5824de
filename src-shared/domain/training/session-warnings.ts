/** What is wrong with a session: its day, its trainer, and what nobody recorded. */
import { calendarOf } from "../calendar/business-days.ts";
import { goLiveConflict } from "../calendar/payor-calendar.ts";
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { shortDate } from "../people-dates.ts";
import { instantOf, isKnownTimeZone } from "../zoned-time.ts";
import { byStart } from "./course-standing.ts";
import { attendeeName } from "./session-roster.ts";
import type { Course, TrainingSession } from "./training-schema.ts";

/** Something wrong with a session. */
export interface SessionWarning {
  readonly kind: "day" | "trainer" | "attendee" | "unrecorded" | "make_up";
  /** As a sentence without a stop. */
  readonly text: string;
}

type Source = Pick<
  Implementation,
  "calendar" | "courses" | "payees" | "people" | "trainingSessions"
>;

const MS_PER_MINUTE = 60_000;
/** Standard courses have a code that people say ("C5"); others have a made-up id that nobody reads. */
const LONGEST_CODE = 4;

/** Begin and end in milliseconds; null without a time or in an unknown zone. */
function spanOf(session: TrainingSession): readonly [number, number] | null {
  const { date, startTime, timeZone, minutes } = session;
  if (startTime === null || !isKnownTimeZone(timeZone)) return null;
  const begin = Date.parse(instantOf(date, startTime, timeZone));
  return [begin, begin + minutes * MS_PER_MINUTE];
}

function overlaps(a: TrainingSession, b: TrainingSession): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one !== null && other !== null && one[0] < other[1] && other[0] < one[1];
}

const key = (name: string): string => name.trim().toLocaleLowerCase("en");

/** A course in short: the code of a standard one, the name of one of the user's own. */
export function courseShort({ id, name }: Pick<Course, "id" | "name">): string {
  return id.length <= LONGEST_CODE ? id : name;
}

/** Name of a session: its course, or what is left of it when the course was removed. */
export function sessionTitle(
  { courses }: Pick<Implementation, "courses">,
  { courseId }: Pick<TrainingSession, "courseId">,
): string {
  const course = courses[courseId];
  return course
    ? `${course.id.length <= LONGEST_CODE ? `${course.id} ` : ""}${course.name}`
    : "A course removed meanwhile";
}

/** What is wrong with one session; empty for one that was cancelled. */
export function sessionWarnings(
  source: Source,
  session: TrainingSession,
  today: IsoDate,
): readonly SessionWarning[] {
  const warnings: SessionWarning[] = [];
  if (session.status === "planned") {
    const conflict = goLiveConflict(session.date, calendarOf(source));
    // Month-end closes books, and is no reason not to teach.
    if (conflict && conflict.kind !== "month_end" && session.mode !== "recorded") {
      warnings.push({
        kind: "day",
        text: `On ${shortDate(session.date, today)} ${conflict.reason}`,
      });
    }
    const others = Object.values(source.trainingSessions)
      .filter(({ id, status }) => id !== session.id && status === "planned")
      .filter((other) => overlaps(session, other))
      .sort(byStart);
    for (const other of others) {
      const where = `${sessionTitle(source, other)} at ${other.startTime ?? ""}`;
      if (session.trainer.trim() !== "" && key(session.trainer) === key(other.trainer)) {
        warnings.push({ kind: "trainer", text: `${session.trainer} also trains ${where}` });
      }
      const both = Object.keys(session.attendees).filter((id) => other.attendees[id]);
      if (both.length > 0) {
        const [first = ""] = both;
        const more = both.length > 1 ? ` and ${both.length - 1} more` : "";
        warnings.push({
          kind: "attendee",
          text: `${attendeeName(source, first)}${more} also in ${where}`,
        });
      }
    }
    if (session.date < today) {
      warnings.push({
        kind: "unrecorded",
        text: "Its day has passed: record who attended, or cancel it",
      });
    }
  }
  if (session.status === "held" && session.makeUpOn !== null && session.makeUpOn < today) {
    const open = Object.values(session.attendees).filter(
      ({ attended, madeUpOn }) => attended === false && madeUpOn === null,
    );
    if (open.length > 0) {
      warnings.push({
        kind: "make_up",
        text: `The make-up of ${shortDate(session.makeUpOn, today)} is not recorded for ${open.map(({ id }) => attendeeName(source, id)).join(", ")}`,
      });
    }
  }
  return warnings;
}

/** All sessions by date and time. */
export function sessionsInOrder({
  trainingSessions,
}: Pick<Implementation, "trainingSessions">): readonly TrainingSession[] {
  return Object.values(trainingSessions).sort(byStart);
}
