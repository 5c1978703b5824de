/** The playbook: what an implementation is made from (domain.md section 3). Data lives under `assets/playbooks`. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { idSchema } from "../ids.ts";
import { titleSchema } from "../field-schemas.ts";
import { gateCriterionSchema } from "../gates/gate-schema.ts";
import { itemSchema } from "../implementation.ts";
import { agendaTemplateSchema } from "./agenda-schema.ts";
import { storedRecord } from "../records.ts";
import { MEETING_KIND_CODES, PHASE_CODES } from "../vocabulary.ts";

const itemShape = itemSchema.shape;

/** An item as the playbook plans it; offsets and durations in business days. */
export const playbookItemSchema = storedRecord({
  id: itemShape.id,
  title: itemShape.title,
  kind: itemShape.kind,
  checklist: itemShape.checklist,
  phase: itemShape.phase,
  owners: itemShape.owners.min(1),
  requirement: itemShape.requirement,
  flag: itemShape.flag,
  anchor: z.enum(["K", "G"]),
  offsetDays: itemShape.offsetDays,
  durationDays: z.number().int().min(1),
  dependsOn: itemShape.dependsOn,
  isBankBound: itemShape.isBankBound,
  doneWhen: titleSchema,
  /** Source mark of the rule: S support material, B banking, G general practice, I inference. */
  source: z.string(),
});

/** A criterion of a gate as the playbook has it. */
export const criterionTemplateSchema = storedRecord({
  id: gateCriterionSchema.shape.id,
  text: gateCriterionSchema.shape.text,
  itemIds: gateCriterionSchema.shape.itemIds,
  checks: gateCriterionSchema.shape.checks,
});

/** A risk that every implementation begins with. */
export const seededRiskSchema = storedRecord({
  title: titleSchema,
  probability: z.number().int().min(1).max(5),
  impact: z.number().int().min(1).max(5),
});

/** A playbook. */
export const playbookSchema = storedRecord({
  format: z.literal("payor-desk/playbook"),
  schemaVersion: z.literal(1),
  slug: idSchema,
  name: titleSchema,
  version: z.number().int().positive(),
  note: z.string(),
  /** Earlier versions with their notes, oldest first; the built-in playbook has none. */
  earlier: z.array(
    storedRecord({
      version: z.number().int().positive(),
      note: z.string(),
      savedOn: isoDateSchema,
      savedBy: z.string(),
    }),
  ),
  /** When and by whom this version was saved; null in the built-in playbook. */
  saved: storedRecord({ on: isoDateSchema, by: z.string() }).nullable(),
  items: z.array(playbookItemSchema).min(1),
  gates: z.partialRecord(z.enum(PHASE_CODES), z.array(criterionTemplateSchema)),
  closeoutGates: z.array(criterionTemplateSchema),
  /** Agendas by kind of meeting; a kind that is absent has the built-in one. */
  agendas: z.partialRecord(z.enum(MEETING_KIND_CODES), agendaTemplateSchema),
  seededRisks: z.array(seededRiskSchema),
});

/** A playbook. */
export type Playbook = DeepReadonly<z.infer<typeof playbookSchema>>;
/** An item of a playbook. */
export type PlaybookItem = DeepReadonly<z.infer<typeof playbookItemSchema>>;
/** A criterion of a gate as the playbook has it. */
export type CriterionTemplate = Playbook["closeoutGates"][number];
