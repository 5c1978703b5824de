/** Wording, place and links of items. */
import type { Draft } from "immer";
import { z } from "zod";
import type { IsoDate } from "../domain/dates.ts";
import { findDependencyCycle } from "../domain/schedule/dependencies.ts";
import { idSchema } from "../domain/ids.ts";
import { type Item, itemSchema, type Profile } from "../domain/implementation.ts";
import { notApplicableReason } from "../domain/schedule/plan.ts";
import { problem } from "../result.ts";
import { isEqualJson } from "../domain/equal-json.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { itemIdsSchema, requireItems, setStatus } from "./item-status-commands.ts";
import { linkKind } from "./links.ts";
import { itemName, nameChangedItems } from "./naming.ts";
import { requireRecord } from "./records-in-draft.ts";

/**
 * Puts a conditional item on or off with its flag: off = not applicable with the reason, on = not started. Done items
 * and items that are not conditional stay (domain.md section 3).
 */
export function applyProfileFlag(item: Draft<Item>, profile: Profile, today: IsoDate): void {
  if (item.requirement !== "conditional" || item.flag === null || item.status === "done") return;
  if (!profile[item.flag]) {
    setStatus(item, "not_applicable", today, notApplicableReason(item));
  } else if (item.status === "not_applicable") {
    setStatus(item, "not_started", today);
  }
}

const { shape } = itemSchema;
const itemChangesSchema = z
  .strictObject({
    title: shape.title,
    doneWhen: shape.doneWhen,
    requirement: shape.requirement,
    flag: shape.flag,
    kind: shape.kind,
    checklist: shape.checklist,
    phase: shape.phase,
    durationDays: shape.durationDays,
    dependsOn: shape.dependsOn,
    isBankBound: shape.isBankBound,
  })
  .partial();

/**
 * Changes the given fields of the items. Refused: a dependency cycle (named), a dependency on an item that is not there,
 * a conditional item without a flag. An item that is not conditional keeps no flag.
 */
export const editItems = defineCommand({
  type: "item/edit",
  shape: { itemIds: itemIdsSchema, changes: itemChangesSchema },
  describe: ({ itemIds }, before, after) => `Edited ${nameChangedItems(before, after, itemIds)}`,
  apply(draft, { itemIds, changes }, { today }) {
    const items = requireItems(draft, itemIds);
    if (!items.ok) return items.error;
    for (const item of items.value) {
      const condition = [item.requirement, item.flag];
      // A dependency whose item was removed meanwhile may stay; a new one must exist.
      for (const id of changes.dependsOn ?? []) {
        const known = item.dependsOn.includes(id) || requireRecord(draft.items, id, "item").ok;
        if (!known)
          return problem("not-found", `There is no item ${id} to depend on`, { where: id });
      }
      assignChanges(item, {
        ...changes,
        dependsOn: changes.dependsOn && [...new Set(changes.dependsOn)],
      });
      if (item.requirement !== "conditional") item.flag = null;
      else if (item.flag === null) {
        return problem("refused", `${itemName(item)}: a conditional item needs a flag`, {
          advice: "Choose the profile flag that makes it apply.",
        });
      }
      if (!isEqualJson(condition, [item.requirement, item.flag])) {
        applyProfileFlag(item, draft.profile, today);
      }
      const cycle = changes.dependsOn && findDependencyCycle(Object.values(draft.items));
      if (cycle) {
        return problem("refused", `The items would wait for each other: ${cycle.join(" → ")}`, {
          where: item.id,
          advice: "Take one of these dependencies away. Nothing was changed.",
          details: cycle,
        });
      }
    }
    return undefined;
  },
});

/** Replaces the notes of an item. */
export const setItemNotes = defineCommand({
  type: "item/set-notes",
  shape: { itemId: idSchema, notes: shape.notes },
  history: "merge",
  describe: ({ itemId }, before, after) =>
    `Edited the notes of ${nameChangedItems(before, after, [itemId])}`,
  apply(draft, { itemId, notes }) {
    const item = requireRecord(draft.items, itemId, "item");
    if (!item.ok) return item.error;
    item.value.notes = notes;
    return undefined;
  },
});

const linkSchema = z.strictObject({
  label: z.string().trim().max(500),
  url: z.string().trim().min(1).max(2000),
});

/** Adds a link: an https or mailto address, or the name of a file (kept as text, never opened). */
export const addItemLink = defineCommand({
  type: "item/add-link",
  shape: { itemId: idSchema, link: linkSchema },
  describe: ({ itemId, link }, before, after) =>
    `Linked ${link.label || link.url} to ${nameChangedItems(before, after, [itemId])}`,
  apply(draft, { itemId, link }) {
    const item = requireRecord(draft.items, itemId, "item");
    if (!item.ok) return item.error;
    if (linkKind(link.url) === null) {
      return problem("refused", "This address cannot be kept as a link", {
        where: link.url,
        advice: "Use an https:// or mailto: address, or the name of a file.",
      });
    }
    if (!item.value.links.some((other) => isEqualJson({ ...other }, link))) {
      item.value.links.push(link);
    }
    return undefined;
  },
});

/** Removes a link, found by label and address. */
export const removeItemLink = defineCommand({
  type: "item/remove-link",
  shape: { itemId: idSchema, link: z.strictObject({ label: z.string(), url: z.string() }) },
  describe: ({ itemId, link }, before, after) =>
    `Removed the link ${link.label || link.url} from ${nameChangedItems(before, after, [itemId])}`,
  apply(draft, { itemId, link }) {
    const item = requireRecord(draft.items, itemId, "item");
    if (!item.ok) return item.error;
    const index = item.value.links.findIndex(
      ({ label, url }) => label === link.label && url === link.url,
    );
    if (index >= 0) item.value.links.splice(index, 1);
    return undefined;
  },
});
