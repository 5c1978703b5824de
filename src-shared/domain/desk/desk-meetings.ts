/** What is missing for the meetings of the Desk, and what they have to speak about. */
import type { CardSummary } from "../card-summary.ts";
import type { DatedEntry } from "../dated-entries/dated-entry.ts";
import { plural } from "../gates/check-state.ts";

/** What is missing for a meeting or session that is not over. */
export function missingFor({ time, place, attendeeCount, isOver }: DatedEntry): readonly string[] {
  if (isOver) return [];
  return [
    ...(time === null ? ["No time"] : []),
    ...(place.trim() === "" ? ["No place or link"] : []),
    ...(attendeeCount === 0 ? ["No attendees"] : []),
  ];
}

/** What a meeting that is not over has to speak about; a training session has its own matter. */
export function toDiscussIn(
  { kind, isOver }: DatedEntry,
  { openDecisions, overdueCount }: Pick<CardSummary, "openDecisions" | "overdueCount">,
): readonly string[] {
  if (isOver || kind !== "meeting") return [];
  return [
    ...(overdueCount > 0 ? [plural(overdueCount, "overdue item")] : []),
    ...(openDecisions > 0 ? [plural(openDecisions, "open decision")] : []),
  ];
}
