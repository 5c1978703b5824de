/**
 * The document: one implementation of Procore Pay at one payor. Zod schemas are the single source; the static types,
 * the check on reading a file and the published JSON Schema all come from them. Plain JSON only; entities are keyed by
 * id with an explicit `position` for order. There are no fields for account, routing, tax or card numbers, on purpose.
 */
import { z } from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { moneyMovementSchema } from "./calendar/money-movement-schema.ts";
import { payorCalendarSchema } from "./calendar/payor-calendar-schema.ts";
import { titleSchema, timeSchema } from "./field-schemas.ts";
import { gateCriterionSchema, gateSchema } from "./gates/gate-schema.ts";
import { healthOverrideSchema, healthEntrySchema } from "./health/health-schema.ts";
import { payoutFailureSchema } from "./health/payout-failure-schema.ts";
import { attachmentSchema } from "./attachments/attachment-schema.ts";
import { messageTemplateSchema } from "./messages/message-template-schema.ts";
import { payeeSchema, payeeStatusWordsSchema } from "./payees/payee-schema.ts";
import { agendaTemplateSchema } from "./playbook/agenda-schema.ts";
import {
  communicationSchema,
  goNoteSchema,
  projectSchema,
  waveSchema,
} from "./rollout/rollout-schema.ts";
import { defectSchema, signatureSchema, testCaseSchema } from "./testing/testing-schema.ts";
import { courseSchema, trainingSessionSchema } from "./training/training-schema.ts";
import { isoDateSchema, isoInstantSchema } from "./dates.ts";
import { idSchema } from "./ids.ts";
import { storedRecord } from "./records.ts";
import {
  CHECKLIST_KINDS,
  FEE_PAYERS,
  ITEM_STATUSES,
  LESSON_CATEGORY_CODES,
  LESSON_KINDS,
  LESSON_STATUSES,
  MEETING_KIND_CODES,
  PARTIES,
  PHASE_CODES,
  PAYEE_STATUSES,
  PRIORITIES,
  PROFILE_FLAGS,
  ROLE_CODES,
} from "./vocabulary.ts";

const text = z.string();
const position = z.number();
const role = z.enum(ROLE_CODES);

/** What is known of the customer's set-up: flags, who pays the fee, the ERP's name. */
export const profileSchema = storedRecord({
  ...(Object.fromEntries(PROFILE_FLAGS.map((flag) => [flag, z.boolean()])) as Record<
    (typeof PROFILE_FLAGS)[number],
    z.ZodBoolean
  >),
  feePayer: z.enum(FEE_PAYERS),
  erpName: text,
});

/** A checklist item. Dates are business days; `startsOn` is derived (due minus duration). */
export const itemSchema = storedRecord({
  id: idSchema,
  title: titleSchema,
  kind: z.enum(CHECKLIST_KINDS),
  /** Name of the checklist within the kind, e.g. "Banking & KYC". */
  checklist: titleSchema,
  phase: z.enum(PHASE_CODES),
  /** Responsible roles, the first accountable. May be empty for an item that the user added. */
  owners: z.array(role),
  /** Name of the person who does it, or empty. */
  assignee: text,
  requirement: z.enum(["required", "optional", "conditional"]),
  /** The profile flag that makes a conditional item apply, else null. */
  flag: z.enum(PROFILE_FLAGS).nullable(),
  /** Which anchor the due date counts from; null = a date of its own. */
  anchor: z.enum(["K", "G"]).nullable(),
  /** Business days from the anchor to the due date. */
  offsetDays: z.number().int(),
  /** Working days needed; start = due minus duration. */
  durationDays: z.number().int().min(0),
  dependsOn: z.array(idSchema),
  /** Whether it can only be done on a banking day, before the cut-off (domain.md section 3, bank-bound items). */
  isBankBound: z.boolean(),
  doneWhen: text,
  status: z.enum(ITEM_STATUSES),
  /** The date from which `status` holds. */
  statusSince: isoDateSchema,
  due: isoDateSchema,
  baselineDue: isoDateSchema,
  /** A pinned date stays when an anchor moves. */
  isPinned: z.boolean(),
  doneOn: isoDateSchema.nullable(),
  notApplicableReason: text,
  notes: text,
  links: z.array(storedRecord({ label: text, url: text })),
  position,
});

/** Someone who takes part, with all roles held. */
export const personSchema = storedRecord({
  id: idSchema,
  name: titleSchema,
  roles: z.array(role),
  organisation: text,
  email: text,
  phone: text,
  isBackup: z.boolean(),
  notes: text,
  position,
});

/** One agenda section as the user changed it; sections without an entry stay automatic. */
export const agendaEditSchema = storedRecord({
  /** Key of the automatic section, or the id of a section of the user's own. */
  id: idSchema,
  heading: text,
  /** Markdown that replaces the automatic text; null = keep the automatic text. */
  body: z.string().nullable(),
  isDropped: z.boolean(),
  isOwn: z.boolean(),
  position,
});

/** A section of an agenda as it stood: heading and Markdown. */
const frozenSectionSchema = storedRecord({ id: idSchema, heading: text, markdown: text });

/** A meeting. `date` and `startTime` are wall time in `timeZone`. */
export const meetingSchema = storedRecord({
  id: idSchema,
  kind: z.enum(MEETING_KIND_CODES),
  title: titleSchema,
  date: isoDateSchema,
  startTime: timeSchema.nullable(),
  timeZone: text,
  durationMinutes: z.number().int().positive(),
  place: text,
  attendeeIds: z.array(idSchema),
  status: z.enum(["planned", "held", "cancelled"]),
  agendaEdits: z.record(idSchema, agendaEditSchema),
  /** What stood in the agenda when the meeting was marked as held; absent when that was not kept. */
  frozenAgenda: storedRecord({ asOf: isoDateSchema, sections: z.array(frozenSectionSchema) })
    .nullable()
    .optional(),
  minutes: text,
  /** Internal notes; never part of an export. */
  privateNotes: text,
});

/** A decision that is needed or was taken. */
export const decisionSchema = storedRecord({
  id: idSchema,
  title: titleSchema,
  detail: text,
  neededFrom: role.nullable(),
  neededBy: isoDateSchema.nullable(),
  status: z.enum(["open", "taken", "dropped"]),
  outcome: text,
  decidedBy: text,
  decidedOn: isoDateSchema.nullable(),
  raisedOn: isoDateSchema,
  itemId: idSchema.nullable(),
  meetingId: idSchema.nullable(),
  position,
});

/** A risk (may happen) or an issue (has happened). Score = probability x impact, 1 to 25. */
export const riskSchema = storedRecord({
  id: idSchema,
  kind: z.enum(["risk", "issue"]),
  title: titleSchema,
  probability: z.number().int().min(1).max(5),
  impact: z.number().int().min(1).max(5),
  response: text,
  owner: text,
  status: z.enum(["open", "closed"]),
  raisedOn: isoDateSchema,
  lastActionOn: isoDateSchema,
  closedOn: isoDateSchema.nullable(),
  itemId: idSchema.nullable(),
  /** The meeting in which it came up; absent for risks of the playbook. */
  meetingId: idSchema.nullable().optional(),
  position,
});

/** Something somebody promised to do, mostly in a meeting. */
export const actionSchema = storedRecord({
  id: idSchema,
  title: titleSchema,
  party: z.enum(PARTIES),
  owner: text,
  due: isoDateSchema.nullable(),
  status: z.enum(["open", "done"]),
  raisedOn: isoDateSchema,
  doneOn: isoDateSchema.nullable(),
  meetingId: idSchema.nullable(),
  position,
});

/** A lesson learned (domain.md section 9). */
export const lessonSchema = storedRecord({
  id: idSchema,
  date: isoDateSchema,
  raisedBy: text,
  phase: z.enum(PHASE_CODES).nullable(),
  itemId: idSchema.nullable(),
  meetingId: idSchema.nullable(),
  kind: z.enum(LESSON_KINDS),
  category: z.enum(LESSON_CATEGORY_CODES),
  whatHappened: titleSchema.max(5000),
  rootCause: text,
  effect: text,
  evidence: text,
  recommendation: text,
  priority: z.enum(PRIORITIES),
  owner: text,
  due: isoDateSchema.nullable(),
  status: z.enum(LESSON_STATUSES),
  appliesWhen: z.array(z.enum(PROFILE_FLAGS)),
  tags: z.array(z.string()),
  playbookProposal: text,
  position,
});

/** A measure of success agreed at kickoff. */
export const successCriterionSchema = storedRecord({
  id: idSchema,
  text: titleSchema,
  baseline: text,
  target: text,
  actual: text,
  measureOn: isoDateSchema.nullable(),
  position,
});

/** One line of the activity log; written by the command that caused it, taken back by its undo. */
export const activitySchema = storedRecord({
  id: idSchema,
  at: isoInstantSchema,
  by: text,
  /** Command type, e.g. `item/complete`. */
  command: text,
  /** What happened, as a sentence. */
  text,
});

/** The whole document. */
export const implementationSchema = storedRecord({
  id: idSchema,
  payor: storedRecord({ name: titleSchema, location: text, website: text }),
  /** Name of the implementation project manager. */
  ipm: text,
  playbook: storedRecord({
    slug: text,
    name: text,
    version: z.number().int(),
    /** Changes of newer versions that the user does not want here: their keys (`changeKey`). Absent = none. */
    dismissed: z.array(text).max(5000).optional(),
  }),
  profile: profileSchema,
  anchors: storedRecord({
    kickoff: isoDateSchema,
    goLive: isoDateSchema,
    baselineGoLive: isoDateSchema,
    /** When the baseline was frozen (SET-10); null = it still follows the plan. */
    baselineFrozenOn: isoDateSchema.nullable(),
  }),
  calendar: payorCalendarSchema,
  moneyMovement: moneyMovementSchema,
  phase: z.enum(PHASE_CODES),
  /** Date on which each phase was (last) entered; phases not yet entered are absent. */
  phaseEnteredOn: z.partialRecord(z.enum(PHASE_CODES), isoDateSchema),
  createdOn: isoDateSchema,
  hold: storedRecord({
    reason: titleSchema,
    reviewOn: isoDateSchema,
    since: isoDateSchema,
  }).nullable(),
  cancelled: storedRecord({ reason: titleSchema, on: isoDateSchema }).nullable(),
  closed: storedRecord({ on: isoDateSchema, by: text, retainUntil: isoDateSchema }).nullable(),
  healthOverride: healthOverrideSchema.nullable(),
  /** By the date on which it changed; written with the first change after it, see `health-history.ts`. */
  healthHistory: z.record(idSchema, healthEntrySchema),
  /** The last day of which `healthHistory` knows; null = no command looked yet. Later days follow from what stands here. */
  healthKnownOn: isoDateSchema.nullable(),
  /** Internal notes about the customer; never part of a customer edition. */
  notes: text,
  items: z.record(idSchema, itemSchema),
  people: z.record(idSchema, personSchema),
  payees: z.record(idSchema, payeeSchema),
  /** Words and limits of payee statuses where they differ from the built-in ones. */
  payeeStatusWords: z.partialRecord(z.enum(PAYEE_STATUSES), payeeStatusWordsSchema),
  /** Message templates where they differ from the built-in ones, and the user's own. */
  messageTemplates: z.record(idSchema, messageTemplateSchema),
  projects: z.record(idSchema, projectSchema),
  waves: z.record(idSchema, waveSchema),
  communications: z.record(idSchema, communicationSchema),
  /** By category of the go/no-go criterion. */
  goNotes: z.record(idSchema, goNoteSchema),
  courses: z.record(idSchema, courseSchema),
  trainingSessions: z.record(idSchema, trainingSessionSchema),
  testCases: z.record(idSchema, testCaseSchema),
  defects: z.record(idSchema, defectSchema),
  /** Sign-off of payment testing as a whole by both parties. */
  testSignOff: storedRecord({
    payor: signatureSchema.nullable(),
    procore: signatureSchema.nullable(),
  }),
  attachments: z.record(idSchema, attachmentSchema),
  meetings: z.record(idSchema, meetingSchema),
  decisions: z.record(idSchema, decisionSchema),
  risks: z.record(idSchema, riskSchema),
  actions: z.record(idSchema, actionSchema),
  lessons: z.record(idSchema, lessonSchema),
  successCriteria: z.record(idSchema, successCriterionSchema),
  payoutFailures: z.record(idSchema, payoutFailureSchema),
  gates: z.partialRecord(z.enum(PHASE_CODES), gateSchema),
  /** Agendas of the playbook that it was made from; a kind that is absent has the built-in one. */
  agendas: z.partialRecord(z.enum(MEETING_KIND_CODES), agendaTemplateSchema),
  /** Closeout gates C1 to C10 (domain.md section 9). */
  closeoutGates: z.record(idSchema, gateCriterionSchema),
  activity: z.record(idSchema, activitySchema),
});

/** One implementation. */
export type Implementation = DeepReadonly<z.infer<typeof implementationSchema>>;
/** What is known of the customer's set-up. */
export type Profile = DeepReadonly<z.infer<typeof profileSchema>>;
/** A checklist item. */
export type Item = DeepReadonly<z.infer<typeof itemSchema>>;
/** A person. */
export type Person = DeepReadonly<z.infer<typeof personSchema>>;
/** A meeting. */
export type Meeting = DeepReadonly<z.infer<typeof meetingSchema>>;
/** An agenda section as edited. */
export type AgendaEdit = DeepReadonly<z.infer<typeof agendaEditSchema>>;
/** A decision. */
export type Decision = DeepReadonly<z.infer<typeof decisionSchema>>;
/** A risk or issue. */
export type Risk = DeepReadonly<z.infer<typeof riskSchema>>;
/** An action. */
export type Action = DeepReadonly<z.infer<typeof actionSchema>>;
/** A lesson. */
export type Lesson = DeepReadonly<z.infer<typeof lessonSchema>>;
/** A measure of success. */
export type SuccessCriterion = DeepReadonly<z.infer<typeof successCriterionSchema>>;
/** A line of the activity log. */
export type ActivityEntry = DeepReadonly<z.infer<typeof activitySchema>>;

/** Why the implementation stands outside the board's daily work, or `active`. */
export type ImplementationState = "active" | "on_hold" | "cancelled" | "closed";

/** State derived from the flags; closed wins over cancelled, cancelled over on hold. */
export function implementationState(implementation: Implementation): ImplementationState {
  if (implementation.closed) return "closed";
  if (implementation.cancelled) return "cancelled";
  if (implementation.hold) return "on_hold";
  return "active";
}

/** Whether nothing more is asked of an item: done or not applicable. */
export function isSatisfied(item: Item): boolean {
  return item.status === "done" || item.status === "not_applicable";
}

/** Whether an item counts for gates and health: required, or conditional with its flag on (else it is not applicable). */
export function isRequired(item: Item): boolean {
  return item.requirement !== "optional" && item.status !== "not_applicable";
}
