/** Meetings in words. */
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Implementation, Meeting } from "../../../../src-shared/domain/implementation.ts";
import { localStart } from "../../../../src-shared/domain/meeting-times.ts";
import { longDate, nearDate } from "../../../../src-shared/domain/people-dates.ts";
import { MEETING_KINDS } from "../../../../src-shared/domain/vocabulary.ts";

/** "tomorrow, 11:30 (10:30 Chicago)" for lists. */
export function whenInWords(meeting: Meeting, today: IsoDate, userZone: string): string {
  const { date, time } = localStart(meeting, userZone);
  return time === null ? nearDate(date, today) : `${nearDate(date, today)}, ${time}`;
}

/** "Tue 24 Nov 2026, 11:30 (10:30 Chicago), 30 minutes, Video call" for the head. */
export function factsInWords(meeting: Meeting, userZone: string): string {
  const { date, time } = localStart(meeting, userZone);
  return [
    longDate(date),
    time ?? "no time yet",
    `${meeting.durationMinutes} minutes`,
    meeting.place,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** Names of those who are invited; people who were removed are left out. */
export function attendeeNames(
  { people }: Pick<Implementation, "people">,
  { attendeeIds }: Meeting,
): readonly string[] {
  return attendeeIds.flatMap((id) => people[id]?.name ?? []);
}

/** "5 people", "1 person", "nobody invited". */
export function attendanceInWords(count: number): string {
  if (count === 0) return "nobody invited";
  return count === 1 ? "1 person" : `${count} people`;
}

/** How a meeting stands, in a word or two. */
export function statusInWords({ status, date }: Meeting, today: IsoDate): string {
  switch (status) {
    case "held":
      return "Held";
    case "cancelled":
      return "Cancelled";
    case "planned":
      return date < today ? "Not marked as held" : "Planned";
  }
}

/** The kind, unless the title says it already. */
export function kindBesideTitle({ kind, title }: Meeting): string {
  const { label } = MEETING_KINDS[kind];
  return title.toLowerCase().startsWith(label.toLowerCase()) ? "" : label;
}
