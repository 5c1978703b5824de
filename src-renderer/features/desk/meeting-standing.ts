/** How a meeting of today stands on the clock. */
import type { DeskMeeting } from "../../../src-shared/domain/desk/desk.ts";

const MS_PER_MINUTE = 60_000;
/** A start is told as "in 25 min" so long before. */
const SOON_MINUTES = 60;
/** How long a meeting is on when nobody said it. */
const USUAL_MINUTES = 30;

/** How a meeting stands on the clock. */
export type MeetingStanding = "held" | "past" | "now" | "soon" | "later";

/** Minutes until an instant; negative when it has passed. */
export function minutesUntil(startsAt: string, now: string): number {
  return Math.round((Date.parse(startsAt) - Date.parse(now)) / MS_PER_MINUTE);
}

/** How it stands; "past" = it has ended and nobody said that it was held. One without a time is later, all day long. */
export function standingOf({ entry, startsAt }: DeskMeeting, now: string): MeetingStanding {
  if (entry.isOver) return "held";
  if (startsAt === null) return "later";
  const minutes = minutesUntil(startsAt, now);
  if (minutes > SOON_MINUTES) return "later";
  if (minutes > 0) return "soon";
  return -minutes < (entry.durationMinutes ?? USUAL_MINUTES) ? "now" : "past";
}

/** Whether it takes place now or later today. */
export function isComing(meeting: DeskMeeting, now: string): boolean {
  return !["held", "past"].includes(standingOf(meeting, now));
}
