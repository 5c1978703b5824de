/** How gates stand, in words: the stepper, the popover, the overview, refusals and reports say the same. */
import {
  type CriterionState,
  type GateState,
  isProvenByData,
  type UnmetCriterion,
} from "./gates.ts";
import type { Gate, GateCriterion } from "./gate-schema.ts";
import { longDate } from "../people-dates.ts";
import { type PhaseCode, phaseIndex } from "../vocabulary.ts";

/** How a gate stands seen from the phase in which the card is. */
export type GateStanding = "met" | "waived" | "open" | "failed" | "ahead";

/** Word of each standing. */
export const GATE_STANDING_LABELS: Readonly<Record<GateStanding, string>> = {
  met: "Gate met",
  waived: "Passed with a waiver",
  open: "Gate not met",
  failed: "Decided as failed",
  ahead: "Gate ahead",
};

/**
 * How a gate stands: met (nothing is missing), waived (passed only by waiver), failed (a decision to fail shuts it), open
 * (not met although the card is in its phase or past it), ahead (not met, and not yet asked for).
 */
export function gateStanding(gate: GateState, current: PhaseCode): GateStanding {
  if (gate.isFailed) return "failed";
  if (gate.isMet) {
    return gate.criteria.some((state) => !state.isMet && state.isWaived) ? "waived" : "met";
  }
  return phaseIndex(gate.phase) > phaseIndex(current) ? "ahead" : "open";
}

/** "Met", "Waived", "Open", or "To confirm" of a criterion that nothing in the file proves. */
export function criterionWord(state: CriterionState): string {
  if (state.isMet) return "Met";
  if (state.isWaived) return "Waived";
  return isProvenByData(state.criterion) ? "Open" : "To confirm";
}

/** "Confirmed by Dana Reyes on Tue 24 Nov 2026. Runs 3 and 4"; what is known of it, empty when nothing is. */
export function confirmationInWords({
  isAttested,
  attestedBy,
  attestedOn,
  evidence,
}: GateCriterion): string {
  if (!isAttested || !attestedBy || !attestedOn) return evidence;
  const confirmed = `Confirmed by ${attestedBy} on ${longDate(attestedOn)}`;
  return evidence === "" ? confirmed : `${confirmed}. ${evidence}`;
}

/** "Waived by Robin Vega on Tue 24 Nov 2026: one run was enough". */
export function waiverInWords({
  waivedBy,
  waiverReason,
  waivedOn,
}: Pick<GateCriterion, "waivedBy" | "waiverReason" | "waivedOn">): string {
  const on = waivedOn ? ` on ${longDate(waivedOn)}` : "";
  return `Waived by ${waivedBy || "somebody"}${on}${waiverReason ? `: ${waiverReason}` : ""}`;
}

/** Word of each decision of a gate. */
export const GATE_DECISION_LABELS: Readonly<Record<NonNullable<Gate["decision"]>, string>> = {
  pass: "Passed",
  pass_with_conditions: "Passed with conditions",
  fail: "Failed",
};

/** "Passed with conditions by Sam Ortiz on Tue 24 Nov 2026"; empty when nothing is decided. */
export function decisionInWords({
  decision,
  decidedBy,
  decidedOn,
}: Pick<Gate, "decision" | "decidedBy" | "decidedOn">): string {
  if (!decision) return "";
  const on = decidedOn ? ` on ${longDate(decidedOn)}` : "";
  return `${GATE_DECISION_LABELS[decision]}${decidedBy ? ` by ${decidedBy}` : ""}${on}`;
}

/** "3 of 4 criteria met". */
export function gateFigures({ criteria }: GateState): string {
  const met = criteria.filter((state) => state.isMet).length;
  return `${met} of ${criteria.length} ${criteria.length === 1 ? "criterion" : "criteria"} met`;
}

/** "6 of 10 met, 1 waived, 3 open", "4 of 4 met". */
export function statesInWords(states: readonly CriterionState[]): string {
  const met = states.filter(({ isMet }) => isMet).length;
  const waived = states.filter(({ isMet, isWaived }) => !isMet && isWaived).length;
  const open = states.length - met - waived;
  return [
    `${met} of ${states.length} met`,
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(open > 0 ? [`${open} open`] : []),
  ].join(", ");
}

/** So many unmet criteria are named in a sentence; the others are counted. */
const MOST_NAMED = 3;

/** "Kickoff booked; Contacts named; and 2 more". */
export function nameUnmet(unmet: readonly UnmetCriterion[]): string {
  const rest = unmet.length - MOST_NAMED;
  const named = unmet.slice(0, rest === 1 ? MOST_NAMED + 1 : MOST_NAMED).map(({ text }) => text);
  return [...named, ...(rest > 1 ? [`and ${rest} more`] : [])].join("; ");
}

/** "open: SET-14, SET-18; 1 more Payments Admin", "not confirmed": what keeps an unmet criterion open. */
export function missingInWords({
  criterionId,
  missingItemIds,
  alsoMissing,
}: Pick<UnmetCriterion, "criterionId" | "missingItemIds" | "alsoMissing">): string {
  if (criterionId === null) return "decide anew, or waive it";
  const parts = [
    ...(missingItemIds.length > MOST_NAMED + 1
      ? [`${missingItemIds.length} items open`]
      : missingItemIds.length > 0
        ? [`open: ${missingItemIds.join(", ")}`]
        : []),
    ...alsoMissing.slice(0, MOST_NAMED),
    ...(alsoMissing.length > MOST_NAMED ? [`${alsoMissing.length - MOST_NAMED} more`] : []),
  ];
  return parts.length === 0 ? "not confirmed" : parts.join("; ");
}
