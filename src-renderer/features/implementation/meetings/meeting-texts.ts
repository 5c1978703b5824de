/** Meetings in words. */
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Implementation, Meeting } from "../../../../src-shared/domain/implementation.ts";
import { longDate, nearDate } from "../../../../src-shared/domain/people-dates.ts";
import { MEETING_KINDS } from "../../../../src-shared/domain/vocabulary.ts";

/** "Chicago time" from "America/Chicago". */
function zoneInWords(timeZone: string): string {
  const place = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? "";
  return place === "" || place === "UTC" ? place : `${place} time`;
}

/** "tomorrow, 10:00" for lists. */
export function whenInWords({ date, startTime }: Meeting, today: IsoDate): string {
  return startTime ? `${nearDate(date, today)}, ${startTime}` : nearDate(date, today);
}

/** "Tue 24 Nov 2026, 10:00 Chicago time, 30 minutes, Video call" for the head. */
export function factsInWords({
  date,
  startTime,
  timeZone,
  durationMinutes,
  place,
}: Meeting): string {
  return [
    longDate(date),
    startTime ? `${startTime} ${zoneInWords(timeZone)}`.trim() : "no time yet",
    `${durationMinutes} minutes`,
    place,
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
