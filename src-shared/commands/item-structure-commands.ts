/** Which items there are, and in which order. */
import type { Draft } from "immer";
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { idSchema } from "../domain/ids.ts";
import { type Implementation, type Item, itemSchema } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import { problem } from "../result.ts";
import { clearReferences } from "./clear-references.ts";
import { defineCommand } from "./define-command.ts";
import { itemIdsSchema, requireItems } from "./item-status-commands.ts";
import { itemName, nameChangedItems, nameRecords, recordsOf } from "./naming.ts";
import {
  nextPosition,
  positionsBetween,
  refuseTakenIds,
  requireRecord,
} from "./records-in-draft.ts";

const { shape } = itemSchema;

/** The items of one checklist of one kind, in order. */
function checklistItems(
  draft: Draft<Implementation>,
  { kind, checklist }: Pick<Item, "kind" | "checklist">,
): Draft<Item>[] {
  return inPosition(draft.items).filter(
    (item) => item.kind === kind && item.checklist === checklist,
  );
}

/** Sets positions in the given order, changing as few records as it can: those of `moved`, or all when room is out. */
function placeBetween(
  ordered: readonly Draft<Item>[],
  moved: readonly Draft<Item>[],
  index: number,
): void {
  const positions = positionsBetween(
    ordered[index - 1]?.position ?? null,
    ordered[index]?.position ?? null,
    moved.length,
  );
  if (positions) {
    moved.forEach((item, offset) => (item.position = positions[offset] ?? item.position));
  } else {
    const all = [...ordered.slice(0, index), ...moved, ...ordered.slice(index)];
    all.forEach((item, offset) => (item.position = offset));
  }
}

/**
 * Adds items to one checklist, after an item of it or (null) at its end. They are required, not started, and have a
 * due date of their own that no anchor moves.
 */
export const addItems = defineCommand({
  type: "item/add",
  shape: {
    items: z
      .array(z.strictObject({ id: idSchema, title: shape.title, due: isoDateSchema }))
      .min(1)
      .max(500),
    kind: shape.kind,
    checklist: shape.checklist,
    phase: shape.phase,
    owners: shape.owners,
    afterItemId: idSchema.nullable(),
  },
  describe: ({ items, checklist }) =>
    `Added ${nameRecords(items, itemName, "item")} to ${checklist}`,
  apply(draft, { items, kind, checklist, phase, owners, afterItemId }, { today }) {
    const taken = refuseTakenIds(
      draft.items,
      items.map((item) => item.id),
      "item",
    );
    if (taken) return taken;
    const ordered = checklistItems(draft, { kind, checklist });
    const after = ordered.findIndex((item) => item.id === afterItemId);
    if (afterItemId !== null && after < 0) {
      return problem("not-found", "The item to add these after is not in this checklist", {
        where: afterItemId,
      });
    }
    // An empty checklist goes behind everything else of its kind.
    const start = nextPosition(draft.items);
    for (const { id, title, due } of items) {
      draft.items[id] = {
        id,
        title,
        kind,
        checklist,
        phase,
        owners: [...new Set(owners)],
        assignee: "",
        requirement: "required",
        flag: null,
        anchor: null,
        offsetDays: 0,
        durationDays: 1,
        dependsOn: [],
        isBankBound: false,
        doneWhen: "",
        status: "not_started",
        statusSince: today,
        due,
        baselineDue: due,
        isPinned: false,
        doneOn: null,
        notApplicableReason: "",
        notes: "",
        links: [],
        position: start,
      };
    }
    const added = requireItems(
      draft,
      items.map((item) => item.id),
    );
    if (!added.ok) return added.error;
    if (ordered.length === 0) added.value.forEach((item, index) => (item.position = start + index));
    else placeBetween(ordered, added.value, after < 0 ? ordered.length : after + 1);
    return undefined;
  },
});

/**
 * Removes items. Gate criteria that they proved name them no longer: a criterion left without an item has to be
 * attested by hand, so that a gate is never met by removing its items. Dependencies on them count as satisfied.
 */
export const removeItems = defineCommand({
  type: "item/remove",
  shape: { itemIds: itemIdsSchema },
  describe: ({ itemIds }, before) =>
    `Removed ${nameRecords(recordsOf(before.items, itemIds), itemName, "item")}`,
  apply(draft, { itemIds }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    const removed = new Set(itemIds);
    for (const id of removed) delete draft.items[id];
    clearReferences(draft, "itemId", removed);
    const gates = Object.values(draft.gates).map((gate) => gate.criteria);
    for (const criteria of [...gates, draft.closeoutGates]) {
      for (const criterion of Object.values(criteria)) {
        if (criterion.itemIds.some((id) => removed.has(id))) {
          criterion.itemIds = criterion.itemIds.filter((id) => !removed.has(id));
        }
      }
    }
    return undefined;
  },
});

/** Puts items, in the given order, before another item of the same checklist, or (null) at its end. */
export const reorderItems = defineCommand({
  type: "item/reorder",
  shape: { itemIds: itemIdsSchema, beforeItemId: idSchema.nullable() },
  describe: ({ itemIds }, before, after) => `Moved ${nameChangedItems(before, after, itemIds)}`,
  apply(draft, { itemIds, beforeItemId }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    const [first] = items.value;
    if (!first) return undefined;
    const target = requireRecord(draft.items, beforeItemId ?? first.id, "item");
    if (!target.ok) return target.error;
    const isElsewhere = (item: Draft<Item>): boolean =>
      item.kind !== first.kind || item.checklist !== first.checklist;
    if ([...items.value, target.value].some(isElsewhere)) {
      return problem("refused", "Items are reordered within one checklist", {
        advice: "Edit the item to put it into another checklist.",
      });
    }
    const moved = new Set(itemIds);
    if (beforeItemId !== null && moved.has(beforeItemId)) {
      return problem("refused", "Items cannot be put before one of themselves", {
        where: beforeItemId,
      });
    }
    const current = checklistItems(draft, first);
    const ordered = current.filter((item) => !moved.has(item.id));
    const found = ordered.findIndex((item) => item.id === beforeItemId);
    const index = found < 0 ? ordered.length : found;
    const wanted = [...ordered.slice(0, index), ...items.value, ...ordered.slice(index)];
    if (wanted.every((item, place) => item.id === current[place]?.id)) return undefined;
    placeBetween(ordered, items.value, index);
    return undefined;
  },
});
