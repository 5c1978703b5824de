/** What a document keeps of a payee (domain.md section 4, payee record fields). Money in integer cents. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";
import { PAYEE_STATUSES } from "../vocabulary.ts";
import {
  AGREEMENT_STATUSES,
  CALL_BACK_OUTCOMES,
  COMMITMENT_STATUSES,
  CONTACT_CHANNELS,
  INVITATION_PATHS,
  PAYEE_ACCOUNT_TYPES,
} from "./payee-words.ts";

const text = z.string();
const cents = z.number().int().min(0);

/** Where a payee stood from a day on. Its key in the history is `<asOf>-<status>`, so the same word of a day is one entry. */
export const payeeStatusEntrySchema = storedRecord({
  status: z.enum(PAYEE_STATUSES),
  asOf: isoDateSchema,
  /** Who said so. */
  source: text,
  note: text,
});

/** A commitment of the payee; only those in scope count for readiness and value in scope. */
export const commitmentSchema = storedRecord({
  id: idSchema,
  number: text,
  title: text,
  /** Project of the roll-out, or null when it is not known. */
  projectId: idSchema.nullable(),
  valueCents: cents,
  status: z.enum(COMMITMENT_STATUSES),
  /** The Procore Pay Agreement of this commitment; there is none before the commitment is approved. */
  agreement: z.enum(AGREEMENT_STATUSES),
  agreementAcceptedOn: isoDateSchema.nullable(),
  isInScope: z.boolean(),
  position: z.number(),
});

/** A call to a known number, before a bank account is approved. */
export const callBackSchema = storedRecord({
  id: idSchema,
  on: isoDateSchema,
  by: text,
  /** Where the number came from: never from the mail that asks for the change. */
  numberSource: text,
  spokenTo: text,
  outcome: z.enum(CALL_BACK_OUTCOMES),
  note: text,
});

/** A contact with the payee: what was said or sent, by whom. */
export const contactEntrySchema = storedRecord({
  id: idSchema,
  on: isoDateSchema,
  by: text,
  channel: z.enum(CONTACT_CHANNELS),
  text,
});

/** Why a payee is exempt, declined or blocked; reason and review date are mandatory (domain.md section 4, row X). */
export const payeeExceptionSchema = storedRecord({
  reason: titleSchema,
  approver: text,
  reviewOn: isoDateSchema,
});

/** The invitation that is open, or was the last one. */
export const invitationSchema = storedRecord({
  sentOn: isoDateSchema,
  sentBy: text,
  path: z.enum(INVITATION_PATHS),
  /** How many were sent, this one included. */
  attempts: z.number().int().min(1),
  /** Last day on which it can be accepted; null = 14 calendar days after it was sent. */
  expiresOn: isoDateSchema.nullable(),
});

/** A specialty contractor to be paid. */
export const payeeSchema = storedRecord({
  id: idSchema,
  legalName: titleSchema,
  tradingName: text,
  /** The payor's own number of the vendor; never a tax number. */
  vendorNumber: text,
  trade: text,
  /** The wave in which it is onboarded; null = none yet. */
  waveId: idSchema.nullable(),
  priority: z.enum(["A", "B", "C"]),
  /** Who at the payor looks after it. */
  owner: text,
  status: z.enum(PAYEE_STATUSES),
  statusAsOf: isoDateSchema,
  /** Who said so. */
  statusSource: text,
  history: z.record(idSchema, payeeStatusEntrySchema),
  /** Of exempt, declined and blocked payees; null for all others, and in files that never asked for it. */
  exception: payeeExceptionSchema.nullable(),
  invitation: invitationSchema.nullable(),
  /** Average monthly payout in cents. */
  monthlyPayoutCents: cents,
  /** The invoice contact. */
  contactName: text,
  contactEmail: text,
  contactPhone: text,
  /** The payee's Payments Admin, who is in charge of bank account and agreements. */
  admin: storedRecord({ name: text, email: text, phone: text, backup: text }),
  accountType: z.enum(PAYEE_ACCOUNT_TYPES),
  verificationNote: text,
  /** Who bears the platform fee; null = as its projects say. */
  feePayer: z.enum(["GC", "SC"]).nullable(),
  waiverContact: text,
  subTierCount: z.number().int().min(0).nullable(),
  languages: text,
  /** How it is paid when it is not ready by the first payment run. */
  fallback: text,
  tags: z.array(z.string()),
  commitments: z.record(idSchema, commitmentSchema),
  callBacks: z.record(idSchema, callBackSchema),
  contacts: z.record(idSchema, contactEntrySchema),
  notes: text,
  position: z.number(),
});

/** The words and limits of one status, where they differ from the built-in ones (domain.md section 11: status lists must be editable). */
export const payeeStatusWordsSchema = storedRecord({
  /** Empty = the built-in word. */
  label: text,
  /** Business days after which a payee at it counts as stalled; null = never, absent = the built-in limit. */
  stallDays: z.number().int().min(0).nullable().optional(),
  /** Other words for it in lists that are imported. */
  aliases: z.array(z.string()),
});

/** A payee. */
export type Payee = DeepReadonly<z.infer<typeof payeeSchema>>;
/** A commitment of a payee. */
export type Commitment = DeepReadonly<z.infer<typeof commitmentSchema>>;
/** An entry of a payee's history. */
export type PayeeStatusEntry = DeepReadonly<z.infer<typeof payeeStatusEntrySchema>>;
/** A call-back. */
export type CallBack = DeepReadonly<z.infer<typeof callBackSchema>>;
/** A contact with a payee. */
export type ContactEntry = DeepReadonly<z.infer<typeof contactEntrySchema>>;

/** An invitation. */
export type Invitation = DeepReadonly<z.infer<typeof invitationSchema>>;
/** Words and limits of a status. */
export type PayeeStatusWords = DeepReadonly<z.infer<typeof payeeStatusWordsSchema>>;
