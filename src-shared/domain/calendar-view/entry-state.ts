/** How far a dated thing has come, as the calendar tells it. */
import type { DatedEntry } from "../dated-entries/dated-entry.ts";
import type { IsoDate } from "../dates.ts";
import { isMissed, isStanding } from "../desk/desk-terms.ts";
import type { PhaseCode } from "../vocabulary.ts";

/**
 * `late` = its day has passed and it is still to do, which is what the Desk calls overdue; `over` = it was done, took place,
 * will not, or its day has passed and nothing says whether it took place.
 */
export type EntryState = "open" | "late" | "over";

/** State of an entry that stands on `date` by the user's calendar; `phase` is that of its card. */
export function entryState(
  entry: DatedEntry,
  date: IsoDate,
  phase: PhaseCode,
  today: IsoDate,
): EntryState {
  if (entry.isOver) return "over";
  if (date >= today || isStanding(entry)) return "open";
  return isMissed(entry, phase) ? "late" : "over";
}
