/** Implementations that nobody touches (domain.md section 10): the activity log says when something was changed last. */
import { calendarDaysBetween, type IsoDate } from "../dates.ts";
import type { HealthThresholds } from "./health-thresholds.ts";
import { type Implementation, implementationState } from "../implementation.ts";

type WithActivity = Pick<Implementation, "activity" | "createdOn">;

/** The day (UTC) of the newest line of the activity log; of its making when nothing was changed since. */
export function lastChangedOn({ activity, createdOn }: WithActivity): IsoDate {
  let last = createdOn;
  for (const id in activity) {
    const at = activity[id]?.at;
    // An instant sorts after the date that it begins with.
    if (at !== undefined && at > last) last = at;
  }
  return last.slice(0, 10);
}

/** The day of the last change when nothing was changed for so long that the card is marked, else null. */
export function staleSince(
  implementation: Implementation,
  today: IsoDate,
  { staleCalendarDays }: HealthThresholds,
): IsoDate | null {
  if (implementationState(implementation) !== "active") return null;
  const changedOn = lastChangedOn(implementation);
  return calendarDaysBetween(changedOn, today) >= staleCalendarDays ? changedOn : null;
}
