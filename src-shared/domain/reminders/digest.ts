/** The one notification of a morning: what the day holds, and when it comes. */
import { type DatedEntry, isMeeting } from "../dated-entries/dated-entry.ts";
import { addCalendarDays, type IsoDate, type IsoInstant } from "../dates.ts";
import { createOwnStart } from "../dated-entries/own-start.ts";
import { termOf } from "../desk/desk-terms.ts";
import { plural } from "../gates/check-state.ts";
import { shortDate } from "../people-dates.ts";
import { dateAt } from "../zoned-time.ts";
import type { ReminderSettings } from "./reminder-settings.ts";
import type { WorkingTime } from "./working-time.ts";

/** What the notification says. */
export interface DayDigest {
  readonly title: string;
  readonly body: string;
}

/** A digest that comes. */
export interface DigestMoment {
  /** The day that it tells of. */
  readonly date: IsoDate;
  readonly at: IsoInstant;
}

/** Payors that are named; a notification has few lines. */
const NAMED_PAYORS = 3;
// Longer than any row of days off, as in working time.
const SEARCH_DAYS = 60;

interface OwnMeeting {
  readonly entry: DatedEntry;
  /** Wall time for the user; null = the meeting has none. */
  readonly time: string | null;
}

// By time, untimed ones last.
function compareMeetings(a: OwnMeeting, b: OwnMeeting): number {
  const [first, second] = [a.time ?? "24:00", b.time ?? "24:00"];
  if (first !== second) return first < second ? -1 : 1;
  return a.entry.payorName < b.entry.payorName ? -1 : 1;
}

/** What a day holds, as the Desk sorts it. */
interface DayOfEntries {
  readonly overdue: DatedEntry[];
  readonly dueToday: DatedEntry[];
  readonly meetings: readonly OwnMeeting[];
}

function sortDay(entries: readonly DatedEntry[], today: IsoDate, timeZone: string): DayOfEntries {
  const ownStart = createOwnStart(timeZone);
  const day = { overdue: [] as DatedEntry[], dueToday: [] as DatedEntry[] };
  const meetings: OwnMeeting[] = [];
  for (const entry of entries) {
    // Whether a kickoff is late depends on the card; its item is told in any case.
    if (entry.isOver || entry.kind === "kickoff") continue;
    const { date, time } = ownStart(entry);
    if (isMeeting(entry) && date === today) {
      meetings.push({ entry, time });
      continue;
    }
    const term = termOf(entry, date, "P1", { today, nextUntil: today });
    if (term === "overdue") day.overdue.push(entry);
    if (term === "today") day.dueToday.push(entry);
  }
  return { ...day, meetings: meetings.sort(compareMeetings) };
}

// "Harlow & Pike 3, Northgate Builders 1 and 2 more payors": who has most of it first.
function byPayor(entries: readonly DatedEntry[]): string {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { implementationId, payorName } of entries) {
    const found = counts.get(implementationId);
    counts.set(implementationId, { name: payorName, count: (found?.count ?? 0) + 1 });
  }
  const sorted = [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
  const named = sorted.slice(0, NAMED_PAYORS).map(({ name, count }) => `${name} ${count}`);
  const more = sorted.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${plural(more, "more payor")}` : named.join(", ");
}

function meetingLine([first]: readonly OwnMeeting[]): string[] {
  if (!first) return [];
  const { payorName, title } = first.entry;
  return [`First${first.time === null ? "" : ` ${first.time}`} ${payorName}, ${title}`];
}

/**
 * What a day holds, of entries of all dates: "Wed 25 Nov: 3 overdue, 5 due today, 4 meetings", counted as on the Desk to which it
 * leads. Null when it holds nothing: then there is nothing to notify of. `timeZone` is the user's.
 */
export function digestOf(
  entries: readonly DatedEntry[],
  today: IsoDate,
  timeZone: string,
): DayDigest | null {
  const { overdue, dueToday, meetings } = sortDay(entries, today, timeZone);
  const parts = [
    ...(overdue.length > 0 ? [`${overdue.length} overdue`] : []),
    ...(dueToday.length > 0 ? [`${dueToday.length} due today`] : []),
    ...(meetings.length > 0 ? [plural(meetings.length, "meeting")] : []),
  ];
  if (parts.length === 0) return null;
  const lines = [
    ...meetingLine(meetings),
    ...(dueToday.length > 0 ? [`Today: ${byPayor(dueToday)}`] : []),
    ...(overdue.length > 0 ? [`Overdue: ${byPayor(overdue)}`] : []),
  ];
  return { title: `${shortDate(today, today)}: ${parts.join(", ")}`, body: lines.join("\n") };
}

/**
 * The first digest after an instant: on a working day, at the time that the user chose, or as soon after it as the quiet hours
 * end. Null = the user wants none.
 */
export function nextDigest(
  after: IsoInstant,
  { digestAt, timeZone }: ReminderSettings,
  { welcomeOn }: WorkingTime,
): DigestMoment | null {
  if (digestAt === null) return null;
  const today = dateAt(after, timeZone);
  for (let days = 0; days <= SEARCH_DAYS; days++) {
    const date = addCalendarDays(today, days);
    const at = welcomeOn(date, digestAt);
    if (at !== null && at > after) return { date, at };
  }
  return null;
}
