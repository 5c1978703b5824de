/** Gates of a generated implementation: passed in order, with a waiver where something was still open. */
import { addBusinessDays } from "../domain/calendar/business-days.ts";
import { type IsoDate, maxDate, minDate } from "../domain/dates.ts";
import {
  asksForDecision,
  criterionState,
  type GateSource,
  isProvenByData,
} from "../domain/gates/gates.ts";
import type { Gate, GateCriterion } from "../domain/gates/gate-schema.ts";
import type { Implementation } from "../domain/implementation.ts";
import { PHASE_CODES, type PhaseCode, phaseIndex } from "../domain/vocabulary.ts";
import type { Scenario } from "./scenario.ts";

type Gated = GateSource & Pick<Implementation, "closeoutGates" | "createdOn">;

/** Why a criterion was waived when the card moved on. */
const WAIVER_REASON = "Runs alongside the next phase; finished before the go/no-go";

/**
 * Business days from go-live by which a card has moved on at the latest: payees are invited while the last training still
 * runs. The gate is passed with conditions then.
 */
const LATEST_MOVE: Partial<Readonly<Record<PhaseCode, number>>> = { P3: -20, P4: -8 };

/** What was seen when the payor ran alone. */
const EVIDENCE = "Second pay run, watched but not helped; see the minutes of that day";

/** Gates decided on the way, and the dates on which each phase was entered. */
export interface PassedGates {
  readonly gates: Implementation["gates"];
  readonly phaseEnteredOn: Implementation["phaseEnteredOn"];
}

/** Passes every gate before the present phase; whatever is still open there is waived by the sponsor's name. */
export function passGates(
  gated: Gated,
  { phase, goLive }: Scenario,
  sponsor: string,
  ipm: string,
): PassedGates {
  const { items, gates, createdOn } = gated;
  const result: Partial<Record<PhaseCode, Gate>> = { ...gates };
  const phaseEnteredOn: Partial<Record<PhaseCode, IsoDate>> = { P0: createdOn };
  let enteredOn = createdOn;
  for (const [index, current] of PHASE_CODES.entries()) {
    const gate = gates[current];
    const next = PHASE_CODES[index + 1];
    if (index >= phaseIndex(phase) || !gate || !next) continue;
    const proofs = Object.values(gate.criteria).flatMap((criterion) => criterion.itemIds);
    const provenOn = proofs.reduce(
      (date, id) => maxDate(date, items[id]?.doneOn ?? date),
      enteredOn,
    );
    const latest = LATEST_MOVE[current];
    const passedOn =
      latest === undefined
        ? provenOn
        : maxDate(enteredOn, minDate(provenOn, addBusinessDays(goLive, latest)));
    const criteria = mapCriteria(gate.criteria, (criterion) =>
      asksForDecision(criterion, current) || criterionState(gated, criterion).isMet
        ? criterion
        : waive(criterion, sponsor, WAIVER_REASON, passedOn),
    );
    // What was not finished on that day is a condition, though it is by now.
    const unfinished = Object.values(criteria).filter(
      ({ itemIds, waivedOn }) =>
        waivedOn !== null || itemIds.some((id) => (items[id]?.doneOn ?? passedOn) > passedOn),
    );
    result[current] = {
      ...gate,
      criteria,
      decision: unfinished.length > 0 ? "pass_with_conditions" : "pass",
      conditions: unfinished
        .map(({ text }) => `${text}: finished before the go/no-go, ${ipm}`)
        .join("\n"),
      decidedBy: current === "P5" ? sponsor : ipm,
      decidedOn: passedOn,
    };
    phaseEnteredOn[next] = passedOn;
    enteredOn = passedOn;
  }
  return { gates: result, phaseEnteredOn };
}

/** Closeout gates: attested from hypercare's exit on, all of them met or waived when closed. */
export function attestCloseout(
  { closeoutGates }: Pick<Implementation, "closeoutGates">,
  { phase, state, asOf, goLive }: Scenario,
  ipm: string,
): Implementation["closeoutGates"] {
  if (phase !== "P7") return closeoutGates;
  const on = minDate(addBusinessDays(goLive, 12), asOf);
  return mapCriteria(closeoutGates, (criterion) => {
    if (isProvenByData(criterion)) return criterion;
    if (state !== "closed" && criterion.position % 2 === 0) return criterion;
    return { ...criterion, isAttested: true, attestedBy: ipm, attestedOn: on, evidence: EVIDENCE };
  });
}

function waive(criterion: GateCriterion, by: string, reason: string, on: IsoDate): GateCriterion {
  return { ...criterion, waivedBy: by, waiverReason: reason, waivedOn: on };
}

function mapCriteria(
  criteria: Readonly<Record<string, GateCriterion>>,
  change: (criterion: GateCriterion) => GateCriterion,
): Record<string, GateCriterion> {
  return Object.fromEntries(Object.entries(criteria).map(([id, value]) => [id, change(value)]));
}
