/** Exit gates: computed from items and data where they can be, attested where they cannot, waived by name (domain.md section 2). */
import type { CheckSource } from "./check-state.ts";
import { checkState } from "./gate-checks.ts";
import { recordsOfTests } from "./go-no-go-testing.ts";
import type { Gate, GateCheck, GateCriterion } from "./gate-schema.ts";
import type { Implementation } from "../implementation.ts";
import { type Missing, missingItem, missingItemIdsOf, openItemsOf } from "./missing.ts";
import { longDate } from "../people-dates.ts";
import { inPosition } from "../records.ts";
import { PHASE_CODES, type PhaseCode, phaseIndex } from "../vocabulary.ts";

/** What gates are computed from. */
export type GateSource = CheckSource;

/** How a criterion stands. */
export interface CriterionState {
  readonly criterion: GateCriterion;
  readonly isMet: boolean;
  readonly isWaived: boolean;
  /** Present values of its checks in words, with their base; empty without checks. */
  readonly values: readonly string[];
  /** What keeps it open, items first; empty when it is met or attested by hand. */
  readonly missing: readonly Missing[];
  /** The items among `missing`. */
  readonly missingItemIds: readonly string[];
}

/** Whether items or data prove a criterion, so that nobody can confirm it by hand. */
export function isProvenByData({
  itemIds,
  checks,
}: Pick<GateCriterion, "itemIds" | "checks">): boolean {
  return itemIds.length > 0 || checks.length > 0;
}

/**
 * How one criterion stands: its items satisfied, its checks held, and what its items have of test records proving them; one
 * with neither items nor checks is attested by hand.
 */
export function criterionState(source: GateSource, criterion: GateCriterion): CriterionState {
  const checks = [
    ...criterion.checks.map((check) => checkState(check, source)),
    ...recordsOfTests(criterion.itemIds, source),
  ];
  const missing = [
    ...openItemsOf(source.items, criterion.itemIds).map(missingItem),
    ...checks.flatMap((check) => check.missing),
  ];
  return {
    criterion,
    isMet: isProvenByData(criterion) ? missing.length === 0 : criterion.isAttested,
    isWaived: criterion.waivedOn !== null,
    values: checks.map(({ value }) => value),
    missing,
    missingItemIds: missingItemIdsOf(missing),
  };
}

/** How a gate stands. */
export interface GateState {
  readonly phase: PhaseCode;
  /** Criteria in order. */
  readonly criteria: readonly CriterionState[];
  /** Each criterion is met or waived, and no decision to fail stands against it. */
  readonly isMet: boolean;
  /** A decision to fail stands and nobody waived it: that blocks as an unmet criterion does. */
  readonly isFailed: boolean;
}

function isDecisionOf(check: GateCheck, phase: PhaseCode): boolean {
  return check.kind === "gate_decided" && check.phase === phase;
}

/** Whether the criterion asks for the decision of its own gate, as "Go decision" does. */
export function asksForDecision({ checks }: GateCriterion, phase: PhaseCode): boolean {
  return checks.some((check) => isDecisionOf(check, phase));
}

// A gate that has the decision among its criteria says it there, and waives it there.
function isFailed(gate: Gate | undefined): boolean {
  if (gate?.decision !== "fail" || gate.failWaiver) return false;
  return !Object.values(gate.criteria).some((criterion) => asksForDecision(criterion, gate.phase));
}

/** State of the exit gate of a phase; a phase without a gate is met. */
export function gateState(source: GateSource, phase: PhaseCode): GateState {
  const gate: Gate | undefined = source.gates[phase];
  const criteria = gate
    ? inPosition(gate.criteria).map((criterion) => criterionState(source, criterion))
    : [];
  const failed = isFailed(gate);
  const isMet = !failed && criteria.every((state) => state.isMet || state.isWaived);
  return { phase, criteria, isMet, isFailed: failed };
}

/** State of the closeout gates C1 to C10 in order (domain.md section 9). */
export function closeoutGateStates(
  source: GateSource & Pick<Implementation, "closeoutGates">,
): readonly CriterionState[] {
  return inPosition(source.closeoutGates).map((criterion) => criterionState(source, criterion));
}

/** An unmet and unwaived criterion that a move would pass. Plain JSON: it travels in the refusal. */
export interface UnmetCriterion {
  readonly phase: PhaseCode;
  /** null = the decision to fail. */
  readonly criterionId: string | null;
  readonly text: string;
  readonly missingItemIds: readonly string[];
  /** What is missing besides the items, in words. */
  readonly alsoMissing: readonly string[];
}

function unmetOf(phase: PhaseCode, states: readonly CriterionState[]): readonly UnmetCriterion[] {
  return states
    .filter((state) => !state.isMet && !state.isWaived)
    .map(({ criterion, missing, missingItemIds }) => ({
      phase,
      criterionId: criterion.id,
      text: criterion.text,
      missingItemIds,
      alsoMissing: missing.flatMap(({ text, target }) => (target.kind === "item" ? [] : [text])),
    }));
}

/** What keeps the gate of one phase shut: its unmet criteria, and a decision to fail. */
function unmetCriteria(source: GateSource, phase: PhaseCode): readonly UnmetCriterion[] {
  const { criteria, isFailed: failed } = gateState(source, phase);
  const unmet = unmetOf(phase, criteria);
  const gate = source.gates[phase];
  if (!failed || !gate) return unmet;
  const by = gate.decidedBy ? ` by ${gate.decidedBy}` : "";
  const on = gate.decidedOn ? ` on ${longDate(gate.decidedOn)}` : "";
  const text = `Decided as failed${by}${on}`;
  return [{ phase, criterionId: null, text, missingItemIds: [], alsoMissing: [] }, ...unmet];
}

/** What stands in the way of moving from one phase to another; empty when moving back or when every gate is met. */
export function unmetCriteriaBetween(
  source: GateSource,
  from: PhaseCode,
  to: PhaseCode,
): readonly UnmetCriterion[] {
  return PHASE_CODES.slice(phaseIndex(from), Math.max(phaseIndex(to), phaseIndex(from))).flatMap(
    (phase) => unmetCriteria(source, phase),
  );
}

/**
 * What a decision to let the gate pass would overlook: unmet and unwaived criteria, apart from the one that asks for
 * this decision.
 */
export function unmetForDecision(source: GateSource, phase: PhaseCode): readonly UnmetCriterion[] {
  const states = gateState(source, phase).criteria;
  return unmetOf(
    phase,
    states.filter(({ criterion }) => !asksForDecision(criterion, phase)),
  );
}

/** Closeout gates that are neither met nor waived: what closing is refused for. */
export function unmetCloseoutCriteria(
  source: GateSource & Pick<Implementation, "closeoutGates">,
): readonly UnmetCriterion[] {
  return unmetOf("P7", closeoutGateStates(source));
}
