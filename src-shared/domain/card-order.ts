/** The order in which payors are looked at (domain.md section 10, portfolio sorting). */
import { compareTexts } from "./text.ts";
import type { CardSummary } from "./card-summary.ts";
import { weightiestColour } from "./health/health.ts";
import type { HealthColour } from "./vocabulary.ts";

/** Red first and what has no colour (on hold, cancelled, closed) last; amber and green go by their days to go-live. */
const GROUPS: Readonly<Record<HealthColour, number>> = { red: 0, amber: 1, green: 1, none: 2 };

/**
 * Compares two cards by who needs the project manager first: red, then fewest days to go-live, then stale, then most
 * overdue; equal ones by payor name and id, so that the order never flickers. Of a computed colour and one set by hand the
 * worse counts: an override may call for help, but never send a card that is off track to the end. Suits `Array.prototype.sort`.
 */
export function compareByNeed(a: CardSummary, b: CardSummary): number {
  return (
    GROUPS[weightiestColour(a.health)] - GROUPS[weightiestColour(b.health)] ||
    compareTexts(a.goLive, b.goLive) ||
    Number(b.staleSince !== null) - Number(a.staleSince !== null) ||
    b.overdueCount - a.overdueCount ||
    compareByPayor(a, b)
  );
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Compares two cards by payor name as people sort names, then by id. */
export function compareByPayor(a: CardSummary, b: CardSummary): number {
  return collator.compare(a.payorName, b.payorName) || compareTexts(a.id, b.id);
}

/** Compares two cards by target go-live, then by payor name. */
export function compareByGoLive(a: CardSummary, b: CardSummary): number {
  return compareTexts(a.goLive, b.goLive) || compareByPayor(a, b);
}

/** Compares two cards by how long they have been in their phase, longest first, then by payor name. */
export function compareByDaysInPhase(a: CardSummary, b: CardSummary): number {
  return compareTexts(a.phaseEnteredOn, b.phaseEnteredOn) || compareByPayor(a, b);
}
