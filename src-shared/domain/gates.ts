/** Exit gates: computed from items where they can be, attested where they cannot, waived by name (domain.md section 2). */
import {
  type Gate,
  type GateCriterion,
  type Implementation,
  isRequired,
  isSatisfied,
} from "./implementation.ts";
import { inPosition } from "./records.ts";
import { PHASE_CODES, type PhaseCode, phaseIndex } from "./vocabulary.ts";

/** How a criterion stands. `missingItemIds` are the items that keep it open. */
export interface CriterionState {
  readonly criterion: GateCriterion;
  readonly isMet: boolean;
  readonly isWaived: boolean;
  readonly missingItemIds: readonly string[];
}

/** How one criterion stands; attested criteria have no items. */
export function criterionState(
  implementation: Pick<Implementation, "items">,
  criterion: GateCriterion,
): CriterionState {
  const missingItemIds = criterion.itemIds.filter((id) => {
    const item = implementation.items[id];
    return item !== undefined && !isSatisfied(item);
  });
  const isMet = criterion.itemIds.length > 0 ? missingItemIds.length === 0 : criterion.isAttested;
  return { criterion, isMet, isWaived: criterion.waivedOn !== null, missingItemIds };
}

/** How a gate stands: its criteria in order, and whether each is met or waived. */
export interface GateState {
  readonly phase: PhaseCode;
  readonly criteria: readonly CriterionState[];
  readonly isMet: boolean;
}

/** State of the exit gate of a phase; a phase without a gate is met. */
export function gateState(
  implementation: Pick<Implementation, "items" | "gates">,
  phase: PhaseCode,
): GateState {
  const gate: Gate | undefined = implementation.gates[phase];
  const criteria = gate
    ? inPosition(gate.criteria).map((criterion) => criterionState(implementation, criterion))
    : [];
  return { phase, criteria, isMet: criteria.every((state) => state.isMet || state.isWaived) };
}

/** The closeout gate that asks for every required item; it names no items, since they come and go. */
const REQUIRED_ITEMS_GATE_ID = "C8";
/** Whether items prove a criterion, so that nobody can confirm it by hand. */
export function isProvenByItems(criterion: GateCriterion, gate: PhaseCode | "closeout"): boolean {
  return (
    criterion.itemIds.length > 0 || (gate === "closeout" && criterion.id === REQUIRED_ITEMS_GATE_ID)
  );
}

/** "Archive the card": done by the closing itself, so it cannot be asked for before. */
export const ARCHIVE_ITEM_ID = "CLO-12";

function requiredItemsState(
  { items }: Pick<Implementation, "items">,
  criterion: GateCriterion,
): CriterionState {
  const missingItemIds = inPosition(items)
    .filter((item) => isRequired(item) && !isSatisfied(item) && item.id !== ARCHIVE_ITEM_ID)
    .map((item) => item.id);
  return {
    criterion,
    isMet: missingItemIds.length === 0,
    isWaived: criterion.waivedOn !== null,
    missingItemIds,
  };
}

/**
 * State of the closeout gates C1 to C10 in order (domain.md section 9). C8 is computed over every required item, those
 * that the user added included.
 */
export function closeoutGateStates(
  implementation: Pick<Implementation, "items" | "closeoutGates">,
): readonly CriterionState[] {
  return inPosition(implementation.closeoutGates).map((criterion) =>
    criterion.id === REQUIRED_ITEMS_GATE_ID
      ? requiredItemsState(implementation, criterion)
      : criterionState(implementation, criterion),
  );
}

/** An unmet and unwaived criterion that a move would pass. Plain JSON: it travels in the refusal. */
export interface UnmetCriterion {
  readonly phase: PhaseCode;
  readonly criterionId: string;
  readonly text: string;
  readonly missingItemIds: readonly string[];
}

/** What stands in the way of moving from one phase to another; empty when moving back or when every gate is met. */
export function unmetCriteriaBetween(
  implementation: Pick<Implementation, "items" | "gates">,
  from: PhaseCode,
  to: PhaseCode,
): readonly UnmetCriterion[] {
  return PHASE_CODES.slice(phaseIndex(from), Math.max(phaseIndex(to), phaseIndex(from))).flatMap(
    (phase) =>
      gateState(implementation, phase)
        .criteria.filter((state) => !state.isMet && !state.isWaived)
        .map((state) => ({
          phase,
          criterionId: state.criterion.id,
          text: state.criterion.text,
          missingItemIds: state.missingItemIds,
        })),
  );
}

/** Closeout gates that are neither met nor waived: what closing is refused for. */
export function unmetCloseoutCriteria(
  implementation: Pick<Implementation, "items" | "closeoutGates">,
): readonly UnmetCriterion[] {
  return closeoutGateStates(implementation)
    .filter((state) => !state.isMet && !state.isWaived)
    .map(({ criterion, missingItemIds }) => ({
      phase: "P7",
      criterionId: criterion.id,
      text: criterion.text,
      missingItemIds,
    }));
}
