/** Due dates of items. A date set by hand is pinned: it stays when an anchor moves (domain.md section 3). */
import { current } from "immer";
import { z } from "zod";
import { addBusinessDays, calendarOf } from "../domain/calendar/business-days.ts";
import { isoDateSchema } from "../domain/dates.ts";
import { isSatisfied } from "../domain/implementation.ts";
import { countBusinessDays, longDate } from "../domain/people-dates.ts";
import { plannedDue } from "../domain/schedule/plan.ts";
import { problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { followPlan } from "./baseline.ts";
import { defineCommand } from "./define-command.ts";
import { itemIdsSchema, requireItems } from "./item-status-commands.ts";
import { nameChangedItems } from "./naming.ts";

/** Moves the due dates of open items by business days, later or (negative) earlier, and pins them. Closed ones stay. */
export const shiftItems = defineCommand({
  type: "item/shift",
  shape: { itemIds: itemIdsSchema, businessDays: z.number().int().min(-1000).max(1000) },
  describe: ({ itemIds, businessDays }, before, after) =>
    `Shifted ${nameChangedItems(before, after, itemIds)} ${businessDays < 0 ? "back " : ""}by ${countBusinessDays(Math.abs(businessDays))}`,
  apply(draft, { itemIds, businessDays }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    const open = items.value.filter((item) => !isSatisfied(item));
    if (open.length === 0) {
      return problem("refused", "Items that are done or not applicable are not shifted", {
        advice: "Choose open items, or reopen these first.",
      });
    }
    if (businessDays === 0) return undefined;
    const calendar = calendarOf({ calendar: current(draft.calendar) });
    for (const item of open) {
      item.due = addBusinessDays(item.due, businessDays, calendar);
      item.isPinned = true;
    }
    followPlan(draft, open);
    return undefined;
  },
});

/** Sets one due date for all the items and pins it; the date that an item has already is pinned where it is. */
export const setItemDue = defineCommand({
  type: "item/set-due",
  shape: { itemIds: itemIdsSchema, due: isoDateSchema },
  describe: ({ itemIds, due }, before, after) =>
    `Set the due date of ${nameChangedItems(before, after, itemIds)} to ${longDate(due)}`,
  apply(draft, { itemIds, due }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    for (const item of items.value) assignChanges(item, { due, isPinned: true });
    followPlan(draft, items.value);
    return undefined;
  },
});

/** Takes pinned items back to the date that the plan gives them; refused for items without an anchor. */
export const unpinItems = defineCommand({
  type: "item/unpin",
  shape: { itemIds: itemIdsSchema },
  describe: ({ itemIds }, before, after) =>
    `Put ${nameChangedItems(before, after, itemIds)} back on the planned date`,
  apply(draft, { itemIds }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    const planned = items.value.filter((item) => item.anchor !== null);
    if (planned.length === 0) {
      return problem("refused", "These items have no planned date: they were added by hand", {
        advice: "Set their due date instead.",
      });
    }
    const basis = { anchors: draft.anchors, calendar: current(draft.calendar) };
    for (const item of planned) {
      assignChanges(item, { due: plannedDue(item, basis), isPinned: false });
    }
    followPlan(draft, planned);
    return undefined;
  },
});
