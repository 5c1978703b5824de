/** Decisions that are needed, taken or dropped. */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { decisionSchema, type Implementation } from "../domain/implementation.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { id, title, detail, neededFrom, neededBy, itemId, meetingId } = decisionSchema.shape;
const fields = { title, detail, neededFrom, neededBy, itemId, meetingId };

function decisionName(implementation: Implementation, decisionId: string): string {
  return `decision "${shorten(implementation.decisions[decisionId]?.title ?? decisionId)}"`;
}

const outcomeShape = { outcome: titleSchema.max(5000), by: z.string().trim().max(200) };

/** Asks for a decision; with `taken` it was made at once, as in a meeting, and today is its date. */
export const addDecision = defineCommand({
  type: "decision/add",
  shape: {
    decision: z.strictObject({ id, ...fields }),
    taken: z.strictObject(outcomeShape).optional(),
  },
  describe: ({ decision, taken }, _before, after) =>
    `${taken ? "Recorded" : "Asked for"} the ${decisionName(after, decision.id)}`,
  apply(draft, { decision, taken }, { today }) {
    const refusal = refuseTakenIds(draft.decisions, [decision.id], "decision");
    if (refusal) return refusal;
    draft.decisions[decision.id] = {
      ...decision,
      status: taken ? "taken" : "open",
      outcome: taken?.outcome ?? "",
      decidedBy: taken?.by ?? "",
      decidedOn: taken ? today : null,
      raisedOn: today,
      position: nextPosition(draft.decisions),
    };
    return undefined;
  },
});

/** Changes the given fields of a decision. */
export const editDecision = defineCommand({
  type: "decision/edit",
  shape: { decisionId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ decisionId }, _before, after) => `Edited the ${decisionName(after, decisionId)}`,
  apply(draft, { decisionId, changes }) {
    const decision = requireRecord(draft.decisions, decisionId, "decision");
    if (!decision.ok) return decision.error;
    assignChanges(decision.value, changes);
    return undefined;
  },
});

/** Records what was decided today and by whom. */
export const takeDecision = defineCommand({
  type: "decision/take",
  shape: { decisionId: idSchema, ...outcomeShape },
  describe: ({ decisionId, outcome }, before) =>
    `Took the ${decisionName(before, decisionId)}: ${shorten(outcome)}`,
  apply(draft, { decisionId, outcome, by }, { today }) {
    const decision = requireRecord(draft.decisions, decisionId, "decision");
    if (!decision.ok) return decision.error;
    const { status, decidedOn } = decision.value;
    assignChanges(decision.value, {
      status: "taken",
      outcome,
      decidedBy: by,
      decidedOn: status === "taken" ? decidedOn : today,
    });
    return undefined;
  },
});

/** Says that a decision is no longer needed, and why. */
export const dropDecision = defineCommand({
  type: "decision/drop",
  shape: { decisionId: idSchema, reason: z.string().trim().max(5000) },
  describe: ({ decisionId }, before) => `Dropped the ${decisionName(before, decisionId)}`,
  apply(draft, { decisionId, reason }, { today, user }) {
    const decision = requireRecord(draft.decisions, decisionId, "decision");
    if (!decision.ok) return decision.error;
    if (decision.value.status === "dropped") return undefined;
    assignChanges(decision.value, {
      status: "dropped",
      outcome: reason,
      decidedBy: user,
      decidedOn: today,
    });
    return undefined;
  },
});

/** Removes a decision. */
export const removeDecision = defineCommand({
  type: "decision/remove",
  shape: { decisionId: idSchema },
  describe: ({ decisionId }, before) => `Removed the ${decisionName(before, decisionId)}`,
  apply(draft, { decisionId }) {
    const decision = requireRecord(draft.decisions, decisionId, "decision");
    if (!decision.ok) return decision.error;
    delete draft.decisions[decisionId];
    return undefined;
  },
});
