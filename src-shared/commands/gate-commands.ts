/** Gate criteria attested and waived, and the decision of a gate (domain.md section 2, gate record). */
import type { Draft } from "immer";
import { z } from "zod";
import type { IsoDate } from "../domain/dates.ts";
import { isProvenByItems } from "../domain/gates.ts";
import { idSchema } from "../domain/ids.ts";
import {
  type GateCriterion,
  gateSchema,
  type Implementation,
  titleSchema,
} from "../domain/implementation.ts";
import { PHASE_CODES, phaseName } from "../domain/vocabulary.ts";
import { problem, type Result } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { requireRecord } from "./records-in-draft.ts";

const gateCode = z.enum([...PHASE_CODES, "closeout"]);
type GateCode = z.infer<typeof gateCode>;
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

/** Confirms a criterion that no items prove: by whom, when, and with what evidence. Refused for one that its items prove. */
export const attestCriterion = defineCommand({
  type: "gate/attest",
  shape: { ...criterionShape, evidence: z.string().trim().max(5000) },
  describe: (payload, before) => `Confirmed ${criterionName(before, payload)}`,
  apply(draft, { gate, criterionId, evidence }, { today, user }) {
    const criterion = requireCriterion(draft, gate, criterionId);
    if (!criterion.ok) return criterion.error;
    if (isProvenByItems(criterion.value, gate)) {
      return problem("refused", "This criterion is proven by items, not by hand", {
        where: criterion.value.itemIds.join(", ") || "every required item",
        advice: "Complete the items, or waive the criterion with a name and a reason.",
      });
    }
    assignChanges(criterion.value, {
      isAttested: true,
      attestedBy: user,
      attestedOn: today,
      evidence,
    });
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
    assignChanges(criterion.value, { waivedBy: "", waiverReason: "", waivedOn: null });
    return undefined;
  },
});

const DECISION_LABELS = {
  pass: "pass",
  pass_with_conditions: "pass with conditions",
  fail: "fail",
} as const;

/** Records the decision of a phase's exit gate, e.g. go or no-go; null takes it back. */
export const decideGate = defineCommand({
  type: "gate/decide",
  shape: {
    phase: z.enum(PHASE_CODES),
    decision: gateSchema.shape.decision,
    by: z.string().trim().max(200),
  },
  describe: ({ phase, decision }) =>
    decision
      ? `Decided the exit gate of ${phase} ${phaseName(phase)}: ${DECISION_LABELS[decision]}`
      : `Took back the decision on the exit gate of ${phase} ${phaseName(phase)}`,
  apply(draft, { phase, decision, by }, { today }) {
    const gate = draft.gates[phase];
    if (!gate) {
      return problem("not-found", `${phase} ${phaseName(phase)} has no exit gate`, {
        where: phase,
      });
    }
    if (gate.decision === decision && (decision === null || gate.decidedBy === by))
      return undefined;
    gate.decision = decision;
    gate.decidedBy = decision ? by : "";
    gate.decidedOn = decision ? today : null;
    return undefined;
  },
});
