/** Gates that wait for somebody (domain.md section 2): all proof is there, the decision or the move is not. */
import { type IsoDate, maxDate } from "../dates.ts";
import { asksForDecision, type GateState } from "../gates/gates.ts";
import type { Implementation } from "../implementation.ts";
import { phaseName } from "../vocabulary.ts";
import type { DatedEntry } from "./dated-entry.ts";
import { datedEntry } from "./new-entry.ts";

// What data prove besides items has no date of its own: the last that is known of the others stands for it.
function provenOn({ criteria }: GateState, implementation: Implementation): IsoDate {
  const { phase, phaseEnteredOn, createdOn, items } = implementation;
  let last = phaseEnteredOn[phase] ?? createdOn;
  for (const { criterion } of criteria) {
    const dates = [
      ...criterion.itemIds.map((id) => items[id]?.doneOn),
      ...[criterion.attestedOn, criterion.waivedOn],
    ];
    for (const date of dates) if (date) last = maxDate(last, date);
  }
  return last;
}

/**
 * The gate of the present phase, whose state is `state`, from the day on which nothing but the decision or the move was
 * missing; else none.
 */
export function gateEntries(
  implementation: Implementation,
  state: GateState,
): readonly DatedEntry[] {
  const { phase } = implementation;
  const open = state.criteria.filter(({ isMet, isWaived }) => !isMet && !isWaived);
  const isDecisionMissing =
    open.length > 0 && open.every(({ criterion }) => asksForDecision(criterion, phase));
  if (state.isFailed || state.criteria.length === 0 || (open.length > 0 && !isDecisionMissing)) {
    return [];
  }
  const due = provenOn(state, implementation);
  const gate = `Gate of ${phase} ${phaseName(phase)}`;
  const title = isDecisionMissing ? `${gate} waits for its decision` : `${gate} is met: move on`;
  const given = { kind: "gate", id: phase, title, due, since: due, phase } as const;
  return [datedEntry(implementation, { ...given, party: "procore", role: "IPM" })];
}
