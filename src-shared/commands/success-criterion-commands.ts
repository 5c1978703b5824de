/** Measures of success agreed at kickoff and measured at closeout (domain.md section 9, C7). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { type Implementation, successCriterionSchema } from "../domain/implementation.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { id, text, baseline, target, actual, measureOn } = successCriterionSchema.shape;
const fields = { text, baseline, target, actual, measureOn };

function criterionName(implementation: Implementation, criterionId: string): string {
  const found = implementation.successCriteria[criterionId];
  return `success criterion "${shorten(found?.text ?? criterionId)}"`;
}

/** Adds a measure of success. */
export const addSuccessCriterion = defineCommand({
  type: "success-criterion/add",
  shape: { criterion: z.strictObject({ id, ...fields }) },
  describe: ({ criterion }, _before, after) => `Added the ${criterionName(after, criterion.id)}`,
  apply(draft, { criterion }) {
    const taken = refuseTakenIds(draft.successCriteria, [criterion.id], "success criterion");
    if (taken) return taken;
    draft.successCriteria[criterion.id] = {
      ...criterion,
      position: nextPosition(draft.successCriteria),
    };
    return undefined;
  },
});

/** Changes the given fields of a measure of success. */
export const editSuccessCriterion = defineCommand({
  type: "success-criterion/edit",
  shape: { criterionId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ criterionId }, _before, after) => `Edited the ${criterionName(after, criterionId)}`,
  apply(draft, { criterionId, changes }) {
    const criterion = requireRecord(draft.successCriteria, criterionId, "success criterion");
    if (!criterion.ok) return criterion.error;
    assignChanges(criterion.value, changes);
    return undefined;
  },
});

/** Removes a measure of success. */
export const removeSuccessCriterion = defineCommand({
  type: "success-criterion/remove",
  shape: { criterionId: idSchema },
  describe: ({ criterionId }, before) => `Removed the ${criterionName(before, criterionId)}`,
  apply(draft, { criterionId }) {
    const criterion = requireRecord(draft.successCriteria, criterionId, "success criterion");
    if (!criterion.ok) return criterion.error;
    delete draft.successCriteria[criterionId];
    return undefined;
  },
});
