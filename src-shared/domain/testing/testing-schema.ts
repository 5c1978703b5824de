/** What a document keeps of payment testing: cases, attempts, evidence, defects, sign-off (domain.md section 7). Money in integer cents. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { timeSchema, titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";
import { PROFILE_FLAGS } from "../vocabulary.ts";
import {
  DEFECT_SEVERITIES,
  DEFECT_STATUSES,
  TEST_OBLIGATIONS,
  TEST_RESULTS,
  TEST_TYPES,
} from "./testing-words.ts";

const text = z.string();

/** What proves a result: a link, or a file among the attachments of the implementation. */
export const evidenceSchema = storedRecord({
  id: idSchema,
  label: text,
  /** Empty when it is a file. */
  url: text,
  /** Null when it is a link. */
  attachmentId: idSchema.nullable(),
  position: z.number(),
});

/** One try of a case. */
export const testAttemptSchema = storedRecord({
  id: idSchema,
  on: isoDateSchema,
  by: text,
  /** What really happened. */
  actual: text,
  result: z.enum(TEST_RESULTS),
  /** Mandatory for skipped ones. */
  skipReason: text,
  amountCents: z.number().int().nullable(),
  disbursementNumber: text,
  evidence: z.record(idSchema, evidenceSchema),
  position: z.number(),
});

/** A signature: who and when. */
export const signatureSchema = storedRecord({ name: titleSchema, on: isoDateSchema, note: text });

/** A test case. Its result is that of its last attempt. */
export const testCaseSchema = storedRecord({
  id: idSchema,
  title: titleSchema,
  type: z.enum(TEST_TYPES),
  preconditions: text,
  steps: text,
  expected: text,
  /** What the evidence has to show. */
  evidenceAsked: text,
  obligation: z.enum(TEST_OBLIGATIONS),
  /** The profile flag that makes it apply; null = always. */
  flag: z.enum(PROFILE_FLAGS).nullable(),
  /** When it is to be tried: a day, and wall time in New York. */
  plannedOn: isoDateSchema.nullable(),
  plannedTime: timeSchema.nullable(),
  attempts: z.record(idSchema, testAttemptSchema),
  signedByPayor: signatureSchema.nullable(),
  signedByProcore: signatureSchema.nullable(),
  position: z.number(),
});

/** A defect found by a test. */
export const defectSchema = storedRecord({
  id: idSchema,
  caseId: idSchema.nullable(),
  title: titleSchema,
  severity: z.enum(DEFECT_SEVERITIES),
  owner: text,
  status: z.enum(DEFECT_STATUSES),
  workaround: text,
  raisedOn: isoDateSchema,
  closedOn: isoDateSchema.nullable(),
  /** The attempt that showed that it is gone. */
  retestAttemptId: idSchema.nullable(),
  notes: text,
  position: z.number(),
});

/** A test case. */
export type TestCase = DeepReadonly<z.infer<typeof testCaseSchema>>;
/** One try of a case. */
export type TestAttempt = DeepReadonly<z.infer<typeof testAttemptSchema>>;
/** What proves a result. */
export type Evidence = DeepReadonly<z.infer<typeof evidenceSchema>>;
/** A defect. */
export type Defect = DeepReadonly<z.infer<typeof defectSchema>>;
/** A signature. */
export type Signature = DeepReadonly<z.infer<typeof signatureSchema>>;
