/** Gate criteria attested and waived, and the decision of a gate (domain.md section 2, gate record). */
import type { Draft } from "immer";
import { z } from "zod";
import { type IsoDate, isoDateSchema } from "../domain/dates.ts";
import { asksForDecision, isProvenByData, unmetForDecision } from "../domain/gates/gates.ts";
import { idSchema } from "../domain/ids.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { type GateCriterion, gateSchema } from "../domain/gates/gate-schema.ts";
import type { Implementation } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { nameUnmet } from "../domain/gates/gate-words.ts";
import { PHASE_CODES, phaseName } from "../domain/vocabulary.ts";
import { problem, type Result } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { requireRecord } from "./records-in-draft.ts";

const gateCode = z.enum([...PHASE_CODES, "closeout"]);
type GateCode = z.infer<typeof gateCode>;
const evidence = z.string().trim().max(5000);
const criterionShape = { gate: gateCode, criterionId: idSchema };

function requireCriterion(
  draft: Draft<Implementation>,
  gate: GateCode,
  criterionId: string,
): Result<Draft<GateCriterion>> {
  const criteria = gate === "closeout" ? draft.closeoutGates : draft.gates[gate]?.criteria;
  return requireRecord(criteria ?? {}, criterionId, "gate criterion");
}

function criterionName(
  implementation: Implementation,
  { gate, criterionId }: { gate: GateCode; criterionId: string },
): string {
  const criteria =
    gate === "closeout" ? implementation.closeoutGates : implementation.gates[gate]?.criteria;
  const text = shorten(criteria?.[criterionId]?.text ?? criterionId);
  return gate === "closeout" ? `${criterionId} ${text}` : `${gate} gate: ${text}`;
}

const NO_WAIVER = { waivedBy: "", waiverReason: "", waivedOn: null };

/** Records a waiver on a criterion. */
export function waiveCriterion(
  criterion: Draft<GateCriterion>,
  { by, reason }: { by: string; reason: string },
  today: IsoDate,
): void {
  criterion.waivedBy = by;
  criterion.waiverReason = reason;
  criterion.waivedOn = today;
}

/**
 * Confirms a criterion that nothing in the file proves: who says so, since when, and with what evidence. Refused for one
 * that its items or data prove.
 */
export const attestCriterion = defineCommand({
  type: "gate/attest",
  shape: { ...criterionShape, by: titleSchema, on: isoDateSchema, evidence },
  describe: (payload, before) => `Confirmed ${criterionName(before, payload)} (by ${payload.by})`,
  apply(draft, { gate, criterionId, by, on, evidence: seen }, { today }) {
    const criterion = requireCriterion(draft, gate, criterionId);
    if (!criterion.ok) return criterion.error;
    if (isProvenByData(criterion.value)) {
      return problem("refused", "This criterion is proven by what is recorded, not by hand", {
        where: criterion.value.itemIds.join(", ") || criterion.value.text,
        advice: "Supply what is missing, or waive the criterion with a name and a reason.",
      });
    }
    if (on > today) {
      return problem("refused", "What lies in the future cannot be confirmed", {
        where: longDate(on),
        advice: "Choose today or the day on which it was so.",
      });
    }
    assignChanges(criterion.value, {
      isAttested: true,
      attestedBy: by,
      attestedOn: on,
      evidence: seen,
    });
    return undefined;
  },
});

/** Notes where it can be seen that a criterion is met: text or an address; for computed criteria too. */
export const setCriterionEvidence = defineCommand({
  type: "gate/set-evidence",
  shape: { ...criterionShape, evidence },
  describe: (payload, before) =>
    payload.evidence === ""
      ? `Removed the evidence of ${criterionName(before, payload)}`
      : `Noted evidence of ${criterionName(before, payload)}`,
  apply(draft, { gate, criterionId, evidence: seen }) {
    const criterion = requireCriterion(draft, gate, criterionId);
    if (!criterion.ok) return criterion.error;
    criterion.value.evidence = seen;
    return undefined;
  },
});

/** Takes the confirmation of a criterion back; its evidence stays to be read. */
export const unattestCriterion = defineCommand({
  type: "gate/unattest",
  shape: criterionShape,
  describe: (payload, before) => `Took back the confirmation of ${criterionName(before, payload)}`,
  apply(draft, { gate, criterionId }) {
    const criterion = requireCriterion(draft, gate, criterionId);
    if (!criterion.ok) return criterion.error;
    criterion.value.isAttested = false;
    return undefined;
  },
});

/** Lets a criterion pass unmet, with who allows it and why. */
export const waiveGateCriterion = defineCommand({
  type: "gate/waive",
  shape: { ...criterionShape, by: titleSchema, reason: titleSchema },
  describe: (payload, before) => `Waived ${criterionName(before, payload)} (by ${payload.by})`,
  apply(draft, { gate, criterionId, by, reason }, { today }) {
    const criterion = requireCriterion(draft, gate, criterionId);
    if (!criterion.ok) return criterion.error;
    waiveCriterion(criterion.value, { by, reason }, today);
    return undefined;
  },
});

/** Takes a waiver back. */
export const unwaiveGateCriterion = defineCommand({
  type: "gate/unwaive",
  shape: criterionShape,
  describe: (payload, before) => `Took back the waiver of ${criterionName(before, payload)}`,
  apply(draft, { gate, criterionId }) {
    const criterion = requireCriterion(draft, gate, criterionId);
    if (!criterion.ok) return criterion.error;
    assignChanges(criterion.value, NO_WAIVER);
    return undefined;
  },
});

const DECISION_LABELS = {
  pass: "pass",
  pass_with_conditions: "pass with conditions",
  fail: "fail",
} as const;

/**
 * Records the decision of a phase's exit gate, e.g. go or no-go; null takes it back. A gate passes, with conditions or
 * without, only when each criterion is met or waived by name: a decision does not replace a waiver (domain.md section 2).
 * The criterion that asks for this very decision is left out of that. To fail is always possible, and shuts the gate
 * until it is decided anew or waived; waivers of the decision that were given before are void.
 */
export const decideGate = defineCommand({
  type: "gate/decide",
  shape: {
    phase: z.enum(PHASE_CODES),
    decision: gateSchema.shape.decision,
    by: z.string().trim().max(200),
    /** What is still to be done, by whom and when; mandatory when it passes with conditions. */
    conditions: z.string().trim().max(5000),
  },
  describe: ({ phase, decision }) =>
    decision
      ? `Decided the exit gate of ${phase} ${phaseName(phase)}: ${DECISION_LABELS[decision]}`
      : `Took back the decision on the exit gate of ${phase} ${phaseName(phase)}`,
  apply(draft, { phase, decision, by, conditions }, { today }) {
    const gate = draft.gates[phase];
    const name = `${phase} ${phaseName(phase)}`;
    if (!gate) return problem("not-found", `${name} has no exit gate`, { where: phase });
    if (decision === null) {
      assignChanges(gate, {
        decision,
        decidedBy: "",
        decidedOn: null,
        conditions: "",
        failWaiver: null,
      });
      return undefined;
    }
    if (by === "") {
      return problem("refused", "A decision needs the name of who decided", { where: "by" });
    }
    if (decision === "pass_with_conditions" && conditions === "") {
      return problem("refused", "Passing with conditions needs the conditions", {
        where: "conditions",
        advice: "Say what is still to be done, by whom and until when.",
      });
    }
    const unmet = decision === "fail" ? [] : unmetForDecision(draft, phase);
    if (unmet.length > 0) {
      return problem(
        "gate-unmet",
        `The exit gate of ${name} cannot pass yet: ${nameUnmet(unmet)}`,
        {
          advice: "Supply what is missing, waive each with a name and a reason, or decide to fail.",
          details: unmet,
        },
      );
    }
    const isSame =
      gate.decision === decision &&
      gate.decidedBy === by &&
      gate.conditions === conditions &&
      gate.failWaiver === null;
    if (isSame) return undefined;
    // A waiver that was given before the no-go was known does not overrule it.
    for (const criterion of decision === "fail" ? Object.values(gate.criteria) : []) {
      if (asksForDecision(criterion, phase)) assignChanges(criterion, NO_WAIVER);
    }
    assignChanges(gate, {
      decision,
      decidedBy: by,
      decidedOn: today,
      conditions,
      failWaiver: null,
    });
    return undefined;
  },
});
