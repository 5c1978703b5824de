/** How gates stand, in words: the stepper, the popover and the overview say the same. */
import type { CriterionState, GateState } from "./gates.ts";
import type { GateCriterion } from "./implementation.ts";
import { longDate } from "./people-dates.ts";
import { type PhaseCode, phaseIndex } from "./vocabulary.ts";

/** How a gate stands seen from the phase in which the card is. */
export type GateStanding = "met" | "waived" | "open" | "ahead";

/** Word of each standing. */
export const GATE_STANDING_LABELS: Readonly<Record<GateStanding, string>> = {
  met: "Gate met",
  waived: "Passed with a waiver",
  open: "Gate not met",
  ahead: "Gate ahead",
};

/**
 * How a gate stands: met (nothing is missing), waived (passed only by waiver), open (not met although the card is in
 * its phase or past it), ahead (not met, and not yet asked for).
 */
export function gateStanding(gate: GateState, current: PhaseCode): GateStanding {
  if (gate.isMet) {
    return gate.criteria.some((state) => !state.isMet && state.isWaived) ? "waived" : "met";
  }
  return phaseIndex(gate.phase) > phaseIndex(current) ? "ahead" : "open";
}

/** "Met", "Waived", "Open", or "To confirm" of a criterion that no items prove. */
export function criterionWord(state: CriterionState): string {
  if (state.isMet) return "Met";
  if (state.isWaived) return "Waived";
  return state.criterion.itemIds.length === 0 ? "To confirm" : "Open";
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

/** "3 of 4 criteria met". */
export function gateFigures({ criteria }: GateState): string {
  const met = criteria.filter((state) => state.isMet).length;
  return `${met} of ${criteria.length} ${criteria.length === 1 ? "criterion" : "criteria"} met`;
}
