/** The closed word lists of the domain (domain.md sections 1, 2, 4, 8, 9). Codes are stored, labels are shown. */

/** Board columns in order (domain.md section 2). */
export const PHASES = [
  { code: "P0", name: "Intake", entry: "Contract signed and IPM assigned" },
  { code: "P1", name: "Kickoff & plan", entry: "Kickoff date reached" },
  { code: "P2", name: "Initial setup", entry: "Alignment call held" },
  { code: "P3", name: "Configure & train", entry: "One Payments Admin can open Payments Settings" },
  {
    code: "P4",
    name: "Payee onboarding",
    entry: "Pilot payees listed, message and walkthrough done",
  },
  {
    code: "P5",
    name: "Payment testing",
    entry: "Funding test passed, one payment-ready test payee",
  },
  { code: "P6", name: "Go-live & hypercare", entry: "Go decision" },
  { code: "P7", name: "Closeout", entry: "Hypercare exited" },
] as const;

/** Codes of the phases in order. */
export const PHASE_CODES = ["P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7"] as const;
/** Code of a phase. */
export type PhaseCode = (typeof PHASE_CODES)[number];

/** Position of a phase, 0 to 7. */
export function phaseIndex(code: PhaseCode): number {
  return PHASE_CODES.indexOf(code);
}

/** Name of a phase as shown on its column. */
export function phaseName(code: PhaseCode): string {
  return PHASES[phaseIndex(code)]?.name ?? code;
}

/** The six checklist kinds, in the order in which they are shown (domain.md section 3). */
export const CHECKLIST_KINDS = [
  "setup",
  "training",
  "rollout",
  "payee_onboarding",
  "payment_testing",
  "closeout",
] as const;
/** Kind of a checklist. */
export type ChecklistKind = (typeof CHECKLIST_KINDS)[number];

/** Full and short label of each checklist kind, and the phases in which its progress matters on a card. */
export const CHECKLIST_KIND_LABELS: Readonly<
  Record<ChecklistKind, { label: string; short: string; livePhases: readonly PhaseCode[] }>
> = {
  setup: { label: "Setup", short: "setup", livePhases: ["P0", "P1", "P2", "P3"] },
  training: { label: "Training", short: "train", livePhases: ["P3", "P4"] },
  rollout: { label: "Roll-out strategy", short: "roll-out", livePhases: ["P1", "P3", "P5", "P6"] },
  payee_onboarding: { label: "Payee onboarding", short: "payees", livePhases: ["P4", "P6"] },
  payment_testing: { label: "Payment testing", short: "test", livePhases: ["P5"] },
  closeout: { label: "Closeout", short: "close", livePhases: ["P7"] },
};

/** Who holds a thing up: the payor, Procore, a payee or a bank. */
export const PARTIES = ["payor", "procore", "payee", "bank"] as const;
/** A party. */
export type Party = (typeof PARTIES)[number];
/** Label of each party. */
export const PARTY_LABELS: Readonly<Record<Party, string>> = {
  payor: "Payor",
  procore: "Procore",
  payee: "Payee",
  bank: "Bank",
};

/** "payor", "Procore": the party within a sentence. */
export function partyWord(party: Party): string {
  return party === "procore" ? PARTY_LABELS[party] : PARTY_LABELS[party].toLowerCase();
}

/** Roles with their party (domain.md section 1). */
export const ROLES = {
  IPM: { name: "Implementation Project Manager", party: "procore" },
  PAYOPS: { name: "Payment Operations", party: "procore" },
  SPC: { name: "Strategic Product Consultant", party: "procore" },
  AE: { name: "Account executive", party: "procore" },
  CSM: { name: "Customer Success", party: "procore" },
  SPON: { name: "Sponsor", party: "payor" },
  PPM: { name: "Payor project lead", party: "payor" },
  IT: { name: "Technical lead", party: "payor" },
  SIGN: { name: "Authorized signer", party: "payor" },
  CADM: { name: "Company Admin", party: "payor" },
  PA: { name: "Payments Admin", party: "payor" },
  DISB: { name: "Payments Disburser", party: "payor" },
  BAPP: { name: "Beneficiary Approver", party: "payor" },
  IA: { name: "Invoice administrator", party: "payor" },
  ACCT: { name: "Accounting / ERP lead", party: "payor" },
  PM: { name: "Project manager", party: "payor" },
  APPR: { name: "Workflow approver", party: "payor" },
  LEGAL: { name: "Counsel", party: "payor" },
  BANK: { name: "Bank contact", party: "bank" },
  "PE-IC": { name: "Payee invoice contact", party: "payee" },
  "PE-PA": { name: "Payee Payments Admin", party: "payee" },
} as const satisfies Record<string, { name: string; party: Party }>;
/** Code of a role. */
export type RoleCode = keyof typeof ROLES;
/** All role codes. */
export const ROLE_CODES = Object.keys(ROLES) as [RoleCode, ...RoleCode[]];

/** Item statuses (domain.md section 3). */
export const ITEM_STATUSES = [
  "not_started",
  "in_progress",
  "waiting_payor",
  "waiting_procore",
  "waiting_payee",
  "waiting_bank",
  "blocked",
  "done",
  "not_applicable",
] as const;
/** Status of a checklist item. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];
/** Statuses of items that wait on a party, with the party. */
export const WAITING_ON: Readonly<Partial<Record<ItemStatus, Party>>> = {
  waiting_payor: "payor",
  waiting_procore: "procore",
  waiting_payee: "payee",
  waiting_bank: "bank",
};
/** Label of each item status. */
export const ITEM_STATUS_LABELS: Readonly<Record<ItemStatus, string>> = {
  not_started: "Not started",
  in_progress: "In progress",
  waiting_payor: "Waiting on payor",
  waiting_procore: "Waiting on Procore",
  waiting_payee: "Waiting on payee",
  waiting_bank: "Waiting on bank",
  blocked: "Blocked",
  done: "Done",
  not_applicable: "Not applicable",
};

/** Profile flags that switch conditional items and test cases (domain.md section 1). */
export const PROFILE_FLAGS = [
  "sso",
  "erp",
  "workflows",
  "complianceTemplates",
  "subTier",
  "multiEntity",
  "monthlySandbox",
  "earlyPay",
  "jointChecks",
  "bankPartner",
  "inFlightProjects",
] as const;
/** A profile flag. */
export type ProfileFlag = (typeof PROFILE_FLAGS)[number];
/** Label of each profile flag. */
export const PROFILE_FLAG_LABELS: Readonly<Record<ProfileFlag, string>> = {
  sso: "Single sign-on",
  erp: "ERP integration",
  workflows: "Payments workflow",
  complianceTemplates: "Compliance templates",
  subTier: "Sub-tier waivers",
  multiEntity: "Several business entities",
  monthlySandbox: "Monthly Sandbox",
  earlyPay: "Early Pay",
  jointChecks: "Joint checks",
  bankPartner: "Bank partner (not Procore Payment Services)",
  inFlightProjects: "In-flight projects",
};
/** Who bears the platform fee. */
export const FEE_PAYERS = ["GC", "SC", "mixed"] as const;
/** Who bears the platform fee. */
export type FeePayer = (typeof FEE_PAYERS)[number];

/**
 * Money-movement services (domain.md sections 1 and 7; S: payment processing deadlines). Times are wall time in New York:
 * `cutOff`, until which a drawdown request counts for the same day; `settledBefore`, by when the payor's bank has to
 * settle it; `sentOutBy`, until which settled money goes out as next-day payments. Null = the bank's own terms, unknown
 * until they are entered.
 */
export const MONEY_MOVEMENT_SERVICES = {
  procore_payment_services: {
    label: "Procore Payment Services",
    cutOff: "16:00",
    settledBefore: "17:00",
    sentOutBy: "19:00",
  },
  goldman_sachs_txb: { label: "Goldman Sachs TxB", cutOff: null },
  commerce_bank: { label: "Commerce Bank", cutOff: null },
  other_bank: { label: "Another bank partner", cutOff: null },
} as const;
/** Code of a money-movement service. */
export type MoneyMovementService = keyof typeof MONEY_MOVEMENT_SERVICES;
/** All money-movement services. */
export const MONEY_MOVEMENT_SERVICE_CODES = Object.keys(MONEY_MOVEMENT_SERVICES) as [
  MoneyMovementService,
  ...MoneyMovementService[],
];

/** What can go wrong with money on its way (domain.md section 1, payment status and drawdown status; section 7, returns). */
export const PAYOUT_FAILURE_KINDS = {
  returned: "Payout returned",
  payout_failed: "Payout failed",
  funding_failed: "Funding failed",
} as const;
/** Kind of a payout failure. */
export type PayoutFailureKind = keyof typeof PAYOUT_FAILURE_KINDS;
/** All kinds of payout failure. */
export const PAYOUT_FAILURE_KIND_CODES = Object.keys(PAYOUT_FAILURE_KINDS) as [
  PayoutFailureKind,
  ...PayoutFailureKind[],
];

/** Payee statuses in the order of the funnel (domain.md section 4). */
export const PAYEE_STATUSES = [
  "identified",
  "not_invited",
  "invited",
  "invite_expired",
  "reassign",
  "accepted",
  "bank_pending",
  "needs_review",
  "approved",
  "agreement_pending",
  "ready",
  "paid",
  "exempt",
  "declined",
  "blocked",
] as const;
/** Status of a payee. */
export type PayeeStatus = (typeof PAYEE_STATUSES)[number];
/** Label of each payee status; the product's own words where it has them. */
export const PAYEE_STATUS_LABELS: Readonly<Record<PayeeStatus, string>> = {
  identified: "Identified",
  not_invited: "Invite Not Sent",
  invited: "Invite Not Accepted",
  invite_expired: "Invite expired",
  reassign: "Wrong contact",
  accepted: "No Bank Information",
  bank_pending: "Pending Verification",
  needs_review: "Needs Review",
  approved: "Approved",
  agreement_pending: "Agreement pending",
  ready: "Payment-ready",
  paid: "First payment received",
  exempt: "Exempt",
  declined: "Declined",
  blocked: "Blocked",
};

/** The fourteen meeting kinds (domain.md section 8). */
export const MEETING_KINDS = {
  sales_handover: { label: "Sales handover" },
  kickoff: { label: "Kickoff" },
  alignment_call: { label: "Alignment call" },
  weekly_status: { label: "Weekly status" },
  configuration_workshop: { label: "Configuration workshop" },
  training_session: { label: "Training session" },
  payee_walkthrough: { label: "Payee walkthrough" },
  rollout_planning: { label: "Roll-out planning" },
  testing_review: { label: "Payment-testing review" },
  go_no_go: { label: "Go/no-go" },
  hypercare_standup: { label: "Hypercare stand-up" },
  steering: { label: "Steering / escalation" },
  pilot_review: { label: "Pilot / wave review" },
  lessons_closeout: { label: "Lessons and closeout" },
} as const satisfies Record<string, { label: string }>;
/** Kind of a meeting. */
export type MeetingKind = keyof typeof MEETING_KINDS;
/** All meeting kinds. */
export const MEETING_KIND_CODES = Object.keys(MEETING_KINDS) as [MeetingKind, ...MeetingKind[]];

/** Lesson kinds, priorities and statuses (domain.md section 9). */
export const LESSON_KINDS = ["keep", "improve", "avoid"] as const;
/** Kind of a lesson. */
export type LessonKind = (typeof LESSON_KINDS)[number];
/** Label of each lesson kind. */
export const LESSON_KIND_LABELS: Readonly<Record<LessonKind, string>> = {
  keep: "Keep",
  improve: "Improve",
  avoid: "Avoid",
};
/** Lesson statuses in the order in which they are passed. */
export const LESSON_STATUSES = [
  "new",
  "agreed",
  "in_work",
  "applied",
  "rejected",
  "archived",
] as const;
/** Status of a lesson. */
export type LessonStatus = (typeof LESSON_STATUSES)[number];
/** Label of each lesson status. */
export const LESSON_STATUS_LABELS: Readonly<Record<LessonStatus, string>> = {
  new: "New",
  agreed: "Agreed",
  in_work: "In work",
  applied: "Applied",
  rejected: "Rejected",
  archived: "Archived",
};
/** Priorities, highest first. */
export const PRIORITIES = ["high", "medium", "low"] as const;
/** A priority. */
export type Priority = (typeof PRIORITIES)[number];
/** Label of each priority. */
export const PRIORITY_LABELS: Readonly<Record<Priority, string>> = {
  high: "High",
  medium: "Medium",
  low: "Low",
};
/** Lesson categories (domain.md section 9). */
export const LESSON_CATEGORIES = {
  scope_handover: "Scope and sales handover",
  people_roles: "People and roles",
  banking_kyc: "Banking and KYC",
  access_security: "Access and security",
  configuration: "Configuration",
  compliance_waivers: "Compliance and waivers",
  erp: "ERP",
  training: "Training",
  rollout_planning: "Roll-out planning",
  payee_communication: "Payee communication",
  payee_verification: "Payee verification",
  testing: "Testing",
  go_live_support: "Go-live and support",
  tooling_meetings: "Tooling and meetings",
} as const;
/** Category of a lesson. */
export type LessonCategory = keyof typeof LESSON_CATEGORIES;
/** All lesson categories. */
export const LESSON_CATEGORY_CODES = Object.keys(LESSON_CATEGORIES) as [
  LessonCategory,
  ...LessonCategory[],
];

/** The ten dimensions of health with their labels, in the order of domain.md section 10. */
export const HEALTH_DIMENSIONS = {
  schedule: "Schedule",
  overdue: "Overdue items",
  banking: "Banking path",
  payees: "Payee readiness",
  training: "Training coverage",
  testing: "Testing",
  risks: "Risks and issues",
  decisions: "Decisions",
  engagement: "Engagement",
  hypercare: "Hypercare",
} as const;
/** Code of a dimension of health. */
export type HealthDimension = keyof typeof HEALTH_DIMENSIONS;
/** All dimensions. */
export const HEALTH_DIMENSION_CODES = Object.keys(HEALTH_DIMENSIONS) as [
  HealthDimension,
  ...HealthDimension[],
];

/** Health colours, worst first; `none` = no colour (on hold, cancelled or closed). */
export const HEALTH_COLOURS = ["red", "amber", "green", "none"] as const;
/** A health colour. */
export type HealthColour = (typeof HEALTH_COLOURS)[number];
/** Word of each health colour. */
export const HEALTH_LABELS: Readonly<Record<HealthColour, string>> = {
  red: "Off track",
  amber: "At risk",
  green: "On track",
  none: "No colour",
};
