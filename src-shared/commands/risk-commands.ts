/** Risks and issues. */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { type Implementation, riskSchema } from "../domain/implementation.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { id, kind, title, probability, impact, response, owner, itemId, meetingId } =
  riskSchema.shape;
const fields = { kind, title, probability, impact, response, owner, itemId, meetingId };

function riskName(implementation: Implementation, riskId: string): string {
  const risk = implementation.risks[riskId];
  return `${risk?.kind ?? "risk"} "${shorten(risk?.title ?? riskId)}"`;
}

/** Adds a risk or an issue. */
export const addRisk = defineCommand({
  type: "risk/add",
  shape: { risk: z.strictObject({ id, ...fields }) },
  describe: ({ risk }, _before, after) => `Added the ${riskName(after, risk.id)}`,
  apply(draft, { risk }, { today }) {
    const taken = refuseTakenIds(draft.risks, [risk.id], "risk");
    if (taken) return taken;
    draft.risks[risk.id] = {
      ...risk,
      status: "open",
      raisedOn: today,
      lastActionOn: today,
      closedOn: null,
      position: nextPosition(draft.risks),
    };
    return undefined;
  },
});

/** Changes the given fields; any change counts as an action taken today (domain.md section 10, risks and issues). */
export const editRisk = defineCommand({
  type: "risk/edit",
  shape: { riskId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ riskId }, _before, after) => `Edited the ${riskName(after, riskId)}`,
  apply(draft, { riskId, changes }, { today }) {
    const risk = requireRecord(draft.risks, riskId, "risk");
    if (!risk.ok) return risk.error;
    if (assignChanges(risk.value, changes)) risk.value.lastActionOn = today;
    return undefined;
  },
});

/** Closes a risk or an issue. */
export const closeRisk = defineCommand({
  type: "risk/close",
  shape: { riskId: idSchema },
  describe: ({ riskId }, before) => `Closed the ${riskName(before, riskId)}`,
  apply(draft, { riskId }, { today }) {
    const risk = requireRecord(draft.risks, riskId, "risk");
    if (!risk.ok) return risk.error;
    if (risk.value.status === "closed") return undefined;
    assignChanges(risk.value, { status: "closed", closedOn: today, lastActionOn: today });
    return undefined;
  },
});

/** Removes a risk or an issue. */
export const removeRisk = defineCommand({
  type: "risk/remove",
  shape: { riskId: idSchema },
  describe: ({ riskId }, before) => `Removed the ${riskName(before, riskId)}`,
  apply(draft, { riskId }) {
    const risk = requireRecord(draft.risks, riskId, "risk");
    if (!risk.ok) return risk.error;
    delete draft.risks[riskId];
    return undefined;
  },
});
