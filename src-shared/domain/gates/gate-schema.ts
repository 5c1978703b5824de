/** What a document keeps of its gates: criteria, what data prove of them, and the decision. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";
import { CHECKLIST_KINDS, MEETING_KIND_CODES, PHASE_CODES, ROLE_CODES } from "../vocabulary.ts";

const role = z.enum(ROLE_CODES);

/**
 * What data prove of a criterion besides its items; closed union, each kind has its rule in `gate-checks.ts`.
 * `minimum` counts records, `percent` is of pilot payees by count and by monthly value, `score` is probability times
 * impact (12 and more is high, 20 and more critical; domain.md section 10).
 */
export const gateCheckSchema = z.discriminatedUnion("kind", [
  storedRecord({ kind: z.literal("profile_filled") }),
  storedRecord({ kind: z.literal("contacts_named"), roles: z.array(role).min(1) }),
  storedRecord({ kind: z.literal("meeting_booked"), meetingKind: z.enum(MEETING_KIND_CODES) }),
  storedRecord({ kind: z.literal("success_criteria"), minimum: z.number().int().min(1) }),
  storedRecord({ kind: z.literal("success_measured") }),
  storedRecord({ kind: z.literal("role_holders"), role, minimum: z.number().int().min(1) }),
  /** Whoever acts as `approver`, somebody else can act as `disburser`. */
  storedRecord({ kind: z.literal("duties_separated"), approver: role, disburser: role }),
  storedRecord({ kind: z.literal("payees_listed"), minimum: z.number().int().min(1) }),
  storedRecord({ kind: z.literal("payee_readiness"), percent: z.number().min(0).max(100) }),
  /** Issues raised on items of that kind; null = all issues. */
  storedRecord({
    kind: z.literal("no_open_issue"),
    score: z.number().int().min(1).max(25),
    itemKind: z.enum(CHECKLIST_KINDS).nullable(),
  }),
  /** Issues from that score on have a response and an owner other than the project manager. */
  storedRecord({ kind: z.literal("issues_handed_over"), score: z.number().int().min(1).max(25) }),
  storedRecord({ kind: z.literal("payout_failures_owned") }),
  storedRecord({ kind: z.literal("lessons_owned"), minimum: z.number().int().min(0) }),
  /** The decision of a gate is recorded and lets it pass. */
  storedRecord({ kind: z.literal("gate_decided"), phase: z.enum(PHASE_CODES) }),
  storedRecord({ kind: z.literal("required_items_done") }),
]);

/**
 * One criterion of a gate: met when all its items are satisfied and all its checks hold; one with neither is attested by
 * hand. `evidence` says where it can be seen, for either.
 */
export const gateCriterionSchema = storedRecord({
  id: idSchema,
  text: titleSchema,
  /** Items that prove it. */
  itemIds: z.array(idSchema),
  /** What data prove besides; empty with no items = attested by hand. */
  checks: z.array(gateCheckSchema),
  isAttested: z.boolean(),
  /** Who confirmed it by hand, and when; absent in files of earlier confirmations. */
  attestedBy: z.string().optional(),
  attestedOn: isoDateSchema.optional(),
  evidence: z.string(),
  waivedBy: z.string(),
  waiverReason: z.string(),
  waivedOn: isoDateSchema.nullable(),
  position: z.number(),
});

/** Exit gate of a phase with its decision (domain.md section 2, gate record). */
export const gateSchema = storedRecord({
  phase: z.enum(PHASE_CODES),
  criteria: z.record(idSchema, gateCriterionSchema),
  decision: z.enum(["pass", "pass_with_conditions", "fail"]).nullable(),
  /** What has to be done still, with owner and date, when it passed with conditions. */
  conditions: z.string(),
  decidedBy: z.string(),
  decidedOn: isoDateSchema.nullable(),
  /** Who let the card pass although the decision was to fail, and why; null = nobody. */
  failWaiver: storedRecord({ by: titleSchema, reason: titleSchema, on: isoDateSchema }).nullable(),
});

/** An exit gate. */
export type Gate = DeepReadonly<z.infer<typeof gateSchema>>;
/** A criterion of a gate. */
export type GateCriterion = DeepReadonly<z.infer<typeof gateCriterionSchema>>;
/** What data prove of a criterion. */
export type GateCheck = DeepReadonly<z.infer<typeof gateCheckSchema>>;
