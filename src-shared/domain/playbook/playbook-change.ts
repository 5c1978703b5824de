/** One difference between two playbooks as plain data, so that a command can carry it. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { idSchema } from "../ids.ts";
import { agendaTemplateSchema } from "./agenda-schema.ts";
import { criterionTemplateSchema, playbookItemSchema, seededRiskSchema } from "./playbook.ts";
import { MEETING_KIND_CODES, PHASE_CODES } from "../vocabulary.ts";

const item = z.strictObject(playbookItemSchema.shape);
const criterion = z.strictObject(criterionTemplateSchema.shape);
const risk = z.strictObject(seededRiskSchema.shape);
const agenda = z.strictObject(agendaTemplateSchema.shape).nullable();
const gate = z.enum([...PHASE_CODES, "closeout"]);

/** What of an item changes as one, with the fields of the item that belong to it. */
export const ITEM_ASPECTS = {
  title: ["title"],
  phase: ["phase"],
  kind: ["kind"],
  checklist: ["checklist"],
  owners: ["owners"],
  requirement: ["requirement", "flag"],
  due: ["anchor", "offsetDays"],
  duration: ["durationDays"],
  dependencies: ["dependsOn"],
  bank: ["isBankBound"],
  doneWhen: ["doneWhen"],
  source: ["source"],
} as const satisfies Record<string, readonly (keyof z.infer<typeof playbookItemSchema>)[]>;

/** What of an item changes as one. */
export type ItemAspect = keyof typeof ITEM_ASPECTS;

const itemAspect = z.enum(Object.keys(ITEM_ASPECTS) as [ItemAspect, ...ItemAspect[]]);
const itemFields = item.omit({ id: true }).partial();

/** A difference. `afterId` is the neighbour that something new stands behind; null = it comes first. */
export const playbookChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("item-added"), item, afterId: idSchema.nullable() }),
  z.strictObject({ kind: z.literal("item-removed"), item }),
  z.strictObject({
    kind: z.literal("item-changed"),
    itemId: idSchema,
    /** Title before, for sentences. */
    title: item.shape.title,
    aspect: itemAspect,
    from: itemFields,
    to: itemFields,
  }),
  z.strictObject({ kind: z.literal("items-ordered"), ids: z.array(idSchema).max(2000) }),
  z.strictObject({
    kind: z.literal("criterion-added"),
    gate,
    criterion,
    afterId: idSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal("criterion-removed"), gate, criterion }),
  z.strictObject({ kind: z.literal("criterion-changed"), gate, from: criterion, to: criterion }),
  z.strictObject({ kind: z.literal("criteria-ordered"), gate, ids: z.array(idSchema).max(500) }),
  z.strictObject({ kind: z.literal("risk-added"), risk }),
  z.strictObject({ kind: z.literal("risk-removed"), risk }),
  z.strictObject({ kind: z.literal("risks-ordered"), risks: z.array(risk).max(500) }),
  /** Null = the built-in agenda. */
  z.strictObject({
    kind: z.literal("agenda-changed"),
    meetingKind: z.enum(MEETING_KIND_CODES),
    from: agenda,
    to: agenda,
  }),
]);

/** A difference between two playbooks. */
export type PlaybookChange = DeepReadonly<z.infer<typeof playbookChangeSchema>>;

/** Fields of an item, as a change carries them. */
export type ItemFields = Extract<PlaybookChange, { kind: "item-changed" }>["to"];

/** What a change is about and what it leads to; two changes that do the same have the same key. */
export function changeKey(change: PlaybookChange): string {
  switch (change.kind) {
    case "item-added":
      return key("item", change.item.id, "added", change.item);
    case "item-removed":
      return key("item", change.item.id, "removed", null);
    case "item-changed":
      return key("item", change.itemId, change.aspect, change.to);
    case "criterion-added":
      return key("gate", `${change.gate}/${change.criterion.id}`, "added", change.criterion);
    case "criterion-removed":
      return key("gate", `${change.gate}/${change.criterion.id}`, "removed", null);
    case "criterion-changed":
      return key("gate", `${change.gate}/${change.to.id}`, "changed", change.to);
    case "risk-added":
    case "risk-removed":
      return key("risk", change.kind, change.risk.title, change.risk);
    case "agenda-changed":
      return key("agenda", change.meetingKind, "changed", change.to);
    case "items-ordered":
      return key("items", "", "ordered", change.ids);
    case "criteria-ordered":
      return key("gate", change.gate, "ordered", change.ids);
    case "risks-ordered":
      return key("risks", "", "ordered", change.risks);
  }
}

function key(room: string, id: string, what: string, to: unknown): string {
  return [room, id, what, fingerprint(JSON.stringify(to))].filter((part) => part !== "").join(":");
}

// FNV-1a, 32 bits: tells one wording from the next, no secret hangs on it.
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
