/** When a dated thing asks for something. */
import type { DatedEntry } from "../dated-entries/dated-entry.ts";
import { waveDateOf } from "../dated-entries/wave-entries.ts";
import type { IsoDate } from "../dates.ts";
import type { PhaseCode } from "../vocabulary.ts";
import type { DeskTerm } from "./desk.ts";
import { isWaitingItem } from "./desk-watching.ts";

/** Kinds whose date is the day on which something came to be: they are never late, and nothing before it. */
export function isStanding({ kind }: Pick<DatedEntry, "kind">): boolean {
  return kind === "gate" || kind === "stall" || kind === "stale";
}

/**
 * Whether what has passed is still to do. Items, actions and decisions are; of what happens on its day only the target
 * go-live and the first pay run of a wave have a record that says when they did, and a kickoff that lies behind a card that
 * has not left Intake.
 */
export function isMissed({ kind, id }: Pick<DatedEntry, "kind" | "id">, phase: PhaseCode): boolean {
  if (kind === "kickoff") return phase === "P0";
  if (kind === "wave") return waveDateOf(id)?.field === "firstPayRunOn";
  return true;
}

/**
 * When an open entry stands in *Now*, by its date on the user's own clock; null = not there: it comes later, happens by
 * itself, or is not due and waits on somebody. `phase` is that of its implementation.
 */
export function termOf(
  entry: DatedEntry,
  date: IsoDate,
  phase: PhaseCode,
  { today, nextUntil }: { readonly today: IsoDate; readonly nextUntil: IsoDate },
): DeskTerm | null {
  if (isStanding(entry)) return date <= today ? "stuck" : null;
  if (date < today) return isMissed(entry, phase) ? "overdue" : null;
  if (date === today) return "today";
  return date <= nextUntil && !isWaitingItem(entry) ? "next" : null;
}
