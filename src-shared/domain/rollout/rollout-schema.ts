/** What a document keeps of the roll-out: projects, waves, communications (domain.md section 6). Money in integer cents. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";
import {
  COMMUNICATION_STATUSES,
  PROJECT_APPROACHES,
  TEMPLATE_STATES,
  WAVE_TYPES,
} from "./rollout-words.ts";

const text = z.string();
const date = isoDateSchema.nullable();
const count = z.number().int().min(0).nullable();

/** A candidate project. */
export const projectSchema = storedRecord({
  id: idSchema,
  name: titleSchema,
  number: text,
  region: text,
  /** Business entity that pays. */
  entity: text,
  /** Nickname of the funding account; never its number. */
  fundingAccount: text,
  feePayer: z.enum(["GC", "SC"]).nullable(),
  approach: z.enum(PROJECT_APPROACHES),
  /** Billing period with which an in-flight project changes over. */
  cutOverPeriod: text,
  /** Lien waiver and compliance templates of the project. */
  templateState: z.enum(TEMPLATE_STATES),
  nextBillingOn: date,
  invoiceAdministrator: text,
  projectManager: text,
  isManagerEngaged: z.boolean(),
  hasOpenDispute: z.boolean(),
  /** The wave in which it is switched on; null = none yet. */
  waveId: idSchema.nullable(),
  payEnabledOn: date,
  /** As told when candidates are listed (ROL-01), until the payees' commitments are known; null = not told. */
  estimate: storedRecord({ commitments: count, payees: count, monthlyPayoutCents: count }),
  notes: text,
  position: z.number(),
});

/** A wave: the pilot, a later one, or all new projects. */
export const waveSchema = storedRecord({
  id: idSchema,
  name: titleSchema,
  type: z.enum(WAVE_TYPES),
  owner: text,
  /** T of the communication plan: the day on which invitations go out. */
  invitationsOn: date,
  plannedStart: date,
  /** Pay is switched on for its projects. */
  enableOn: date,
  firstPayRunOn: date,
  /** When its first payment was really made. */
  firstPaymentOn: date,
  feePayer: z.enum(["GC", "SC"]).nullable(),
  /** How payees are paid that are not ready. */
  fallback: text,
  issues: text,
  reviewNote: text,
  /** Go/no-go of this wave; that of the pilot is the decision of gate P5. */
  decision: storedRecord({
    outcome: z.enum(["go", "go_with_conditions", "no_go"]),
    conditions: text,
    by: text,
    on: isoDateSchema,
    /** Who let unmet musts pass, and why; null = nobody. */
    waiver: storedRecord({ by: titleSchema, reason: titleSchema }).nullable(),
  }).nullable(),
  position: z.number(),
});

/** A message of the communication plan; the app never sends it. */
export const communicationSchema = storedRecord({
  id: idSchema,
  audience: titleSchema,
  purpose: text,
  sender: text,
  channel: text,
  /** The wave from whose invitations the date counts, or null. */
  waveId: idSchema.nullable(),
  /** Business days from the invitations of the wave; null = `sendOn` is its date. */
  offsetDays: z.number().int().nullable(),
  sendOn: date,
  subject: text,
  text,
  links: text,
  approvedBy: text,
  approvedOn: date,
  status: z.enum(COMMUNICATION_STATUSES),
  sentOn: date,
  replies: text,
  position: z.number(),
});

/** What was agreed about an open go/no-go criterion; keyed by `goNoteKey`. */
export const goNoteSchema = storedRecord({
  id: idSchema,
  workaround: text,
  owner: text,
  due: date,
});

/** A project. */
export type Project = DeepReadonly<z.infer<typeof projectSchema>>;
/** A wave. */
export type Wave = DeepReadonly<z.infer<typeof waveSchema>>;
/** A message of the communication plan. */
export type Communication = DeepReadonly<z.infer<typeof communicationSchema>>;
/** What was agreed about a go/no-go criterion. */
export type GoNote = DeepReadonly<z.infer<typeof goNoteSchema>>;
