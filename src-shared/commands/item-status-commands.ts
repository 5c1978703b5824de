/** Where items stand and who has them (domain.md section 3). Several items at once are one command. */
import type { Draft } from "immer";
import { z } from "zod";
import { type IsoDate, isoDateSchema } from "../domain/dates.ts";
import { idSchema } from "../domain/ids.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { type Implementation, type Item, itemSchema } from "../domain/implementation.ts";
import { ITEM_STATUS_LABELS, ITEM_STATUSES, type ItemStatus } from "../domain/vocabulary.ts";
import { problem, type Result } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { freezeInWords, freezeWith } from "./baseline.ts";
import { defineCommand } from "./define-command.ts";
import { nameChangedItems } from "./naming.ts";
import { requireRecords } from "./records-in-draft.ts";

/** Ids of the items that a command is about: at least one. */
export const itemIdsSchema = z.array(idSchema).min(1).max(10_000);

/** The items of a draft, or `not-found`. */
export function requireItems(
  draft: Draft<Implementation>,
  itemIds: readonly string[],
): Result<Draft<Item>[]> {
  return requireRecords(draft.items, itemIds, "item");
}

/** Puts an item into a status and keeps the fields that hang on it true. An item already there stays as it is. */
export function setStatus(
  item: Draft<Item>,
  status: ItemStatus,
  today: IsoDate,
  notApplicableReason = "",
): void {
  if (item.status !== status) {
    item.status = status;
    item.statusSince = today;
    item.doneOn = status === "done" ? today : null;
  }
  item.notApplicableReason = notApplicableReason;
}

/**
 * Marks items as done today, or on the day in the past that `doneOn` has for an item: the last date of the records that
 * prove it. Items already done keep their date. Completing SET-10 freezes the baseline as well.
 */
export const completeItems = defineCommand({
  type: "item/complete",
  shape: { itemIds: itemIdsSchema, doneOn: z.record(idSchema, isoDateSchema).optional() },
  describe: ({ itemIds }, before, after) =>
    `Completed ${nameChangedItems(before, after, itemIds)}${freezeInWords(before, after)}`,
  apply(draft, { itemIds, doneOn = {} }, { today }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    const completed = items.value.filter((item) => item.status !== "done");
    for (const item of completed) {
      const on = doneOn[item.id] ?? today;
      if (on > today) {
        return problem("refused", `${item.title} cannot be done on a day to come`, { where: on });
      }
      setStatus(item, "done", on);
    }
    freezeWith(draft, completed, today);
    return undefined;
  },
});

/** Takes back done and not applicable: the items are not started again. Open items stay as they are. */
export const reopenItems = defineCommand({
  type: "item/reopen",
  shape: { itemIds: itemIdsSchema },
  describe: ({ itemIds }, before, after) => `Reopened ${nameChangedItems(before, after, itemIds)}`,
  apply(draft, { itemIds }, { today }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    for (const item of items.value) {
      if (item.status === "done" || item.status === "not_applicable") {
        setStatus(item, "not_started", today);
      }
    }
    return undefined;
  },
});

/** Puts items into an open status; done and not applicable have commands of their own. */
export const setItemStatus = defineCommand({
  type: "item/set-status",
  shape: {
    itemIds: itemIdsSchema,
    status: z.enum(ITEM_STATUSES).exclude(["done", "not_applicable"]),
  },
  describe: ({ itemIds, status }, before, after) =>
    `Set ${nameChangedItems(before, after, itemIds)} to ${ITEM_STATUS_LABELS[status]}`,
  apply(draft, { itemIds, status }, { today }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    for (const item of items.value) setStatus(item, status, today);
    return undefined;
  },
});

/** Marks items as not applicable; the reason is asked for and kept with each. */
export const markItemsNotApplicable = defineCommand({
  type: "item/mark-not-applicable",
  shape: { itemIds: itemIdsSchema, reason: titleSchema },
  describe: ({ itemIds, reason }, before, after) =>
    `Marked ${nameChangedItems(before, after, itemIds)} as not applicable: ${reason}`,
  apply(draft, { itemIds, reason }, { today }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    for (const item of items.value) setStatus(item, "not_applicable", today, reason);
    return undefined;
  },
});

/** Sets the responsible roles; the first is accountable. */
export const setItemOwners = defineCommand({
  type: "item/set-owners",
  shape: { itemIds: itemIdsSchema, owners: itemSchema.shape.owners },
  describe: ({ itemIds, owners }, before, after) =>
    `Gave ${nameChangedItems(before, after, itemIds)} to ${[...new Set(owners)].join(" + ") || "nobody"}`,
  apply(draft, { itemIds, owners }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    for (const item of items.value) assignChanges(item, { owners: [...new Set(owners)] });
    return undefined;
  },
});

/** Names the person who does the items; an empty name takes the assignment back. */
export const assignItems = defineCommand({
  type: "item/assign",
  shape: { itemIds: itemIdsSchema, assignee: z.string().trim().max(200) },
  describe: ({ itemIds, assignee }, before, after) =>
    `Assigned ${nameChangedItems(before, after, itemIds)} to ${assignee || "nobody"}`,
  apply(draft, { itemIds, assignee }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    for (const item of items.value) assignChanges(item, { assignee });
    return undefined;
  },
});
