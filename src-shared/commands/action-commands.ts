/** Actions: what somebody promised to do. */
import type { Draft } from "immer";
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { type Action, actionSchema, type Implementation } from "../domain/implementation.ts";
import type { Result } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { changedRecords, nameRecords, shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord, requireRecords } from "./records-in-draft.ts";

const { id, title, party, owner, due, meetingId } = actionSchema.shape;
const fields = { title, party, owner, due, meetingId };
const actionIdsSchema = z.array(idSchema).min(1).max(10_000);

const actionName = (action: Pick<Action, "title">): string => `action "${shorten(action.title)}"`;

function requireActions(
  draft: Draft<Implementation>,
  actionIds: readonly string[],
): Result<Draft<Action>[]> {
  return requireRecords(draft.actions, actionIds, "action");
}

function nameChangedActions(
  before: Implementation,
  after: Implementation,
  actionIds: readonly string[],
): string {
  return nameRecords(
    changedRecords(before.actions, after.actions, actionIds),
    actionName,
    "action",
  );
}

/** Adds an action. */
export const addAction = defineCommand({
  type: "action/add",
  shape: { action: z.strictObject({ id, ...fields }) },
  describe: ({ action }) => `Added the ${actionName(action)}`,
  apply(draft, { action }, { today }) {
    const taken = refuseTakenIds(draft.actions, [action.id], "action");
    if (taken) return taken;
    draft.actions[action.id] = {
      ...action,
      status: "open",
      raisedOn: today,
      doneOn: null,
      position: nextPosition(draft.actions),
    };
    return undefined;
  },
});

/** Changes the given fields of an action. */
export const editAction = defineCommand({
  type: "action/edit",
  shape: { actionId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ actionId }, before, after) =>
    `Edited ${nameChangedActions(before, after, [actionId])}`,
  apply(draft, { actionId, changes }) {
    const action = requireRecord(draft.actions, actionId, "action");
    if (!action.ok) return action.error;
    assignChanges(action.value, changes);
    return undefined;
  },
});

/** Marks actions as done today. */
export const completeActions = defineCommand({
  type: "action/complete",
  shape: { actionIds: actionIdsSchema },
  describe: ({ actionIds }, before, after) =>
    `Completed ${nameChangedActions(before, after, actionIds)}`,
  apply(draft, { actionIds }, { today }) {
    const actions = requireActions(draft, actionIds);
    if (!actions.ok) return actions.error;
    for (const action of actions.value) {
      if (action.status === "open") assignChanges(action, { status: "done", doneOn: today });
    }
    return undefined;
  },
});

/** Opens done actions again. */
export const reopenActions = defineCommand({
  type: "action/reopen",
  shape: { actionIds: actionIdsSchema },
  describe: ({ actionIds }, before, after) =>
    `Reopened ${nameChangedActions(before, after, actionIds)}`,
  apply(draft, { actionIds }) {
    const actions = requireActions(draft, actionIds);
    if (!actions.ok) return actions.error;
    for (const action of actions.value) assignChanges(action, { status: "open", doneOn: null });
    return undefined;
  },
});

/** Removes an action. */
export const removeAction = defineCommand({
  type: "action/remove",
  shape: { actionId: idSchema },
  describe: ({ actionId }, before) => {
    const action = before.actions[actionId];
    return `Removed the ${action ? actionName(action) : actionId}`;
  },
  apply(draft, { actionId }) {
    const action = requireRecord(draft.actions, actionId, "action");
    if (!action.ok) return action.error;
    delete draft.actions[actionId];
    return undefined;
  },
});
