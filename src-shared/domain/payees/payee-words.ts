/** Word lists of payees (domain.md sections 1 and 4). Codes are stored, labels are shown. */

/** Where an invitation comes from (domain.md section 4, paths). */
export const INVITATION_PATHS = [
  "unknown",
  "payments_tool",
  "commitments",
  "invoicing",
  "payee_started",
] as const;
/** Path of an invitation. */
export type InvitationPath = (typeof INVITATION_PATHS)[number];
/** Label of each path. */
export const INVITATION_PATH_LABELS: Readonly<Record<InvitationPath, string>> = {
  unknown: "Not known",
  payments_tool: "Payments tool",
  commitments: "Commitments",
  invoicing: "Invoicing",
  payee_started: "Started by the payee",
};

/** Company account of the payee. */
export const PAYEE_ACCOUNT_TYPES = ["unknown", "none", "free", "paid"] as const;
/** Company account of the payee. */
export type PayeeAccountType = (typeof PAYEE_ACCOUNT_TYPES)[number];
/** Label of each kind of account. */
export const PAYEE_ACCOUNT_TYPE_LABELS: Readonly<Record<PayeeAccountType, string>> = {
  unknown: "Not known",
  none: "None",
  free: "Free",
  paid: "Paid",
};

/** Status of a commitment as far as payments look at it: the agreement is created when it becomes Approved. */
export const COMMITMENT_STATUSES = ["draft", "out_for_signature", "approved", "complete"] as const;
/** Status of a commitment. */
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];
/** Label of each status. */
export const COMMITMENT_STATUS_LABELS: Readonly<Record<CommitmentStatus, string>> = {
  draft: "Draft",
  out_for_signature: "Out for signature",
  approved: "Approved",
  complete: "Complete",
};

/** State of the Procore Pay Agreement of a commitment. */
export const AGREEMENT_STATUSES = ["none", "pending", "accepted", "declined"] as const;
/** State of an agreement. */
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];
/** Label of each state. */
export const AGREEMENT_STATUS_LABELS: Readonly<Record<AgreementStatus, string>> = {
  none: "Not created",
  pending: "Pending",
  accepted: "Accepted",
  declined: "Declined",
};

/** How a call-back ended. */
export const CALL_BACK_OUTCOMES = ["confirmed", "not_reached", "differs"] as const;
/** Outcome of a call-back. */
export type CallBackOutcome = (typeof CALL_BACK_OUTCOMES)[number];
/** Label of each outcome. */
export const CALL_BACK_OUTCOME_LABELS: Readonly<Record<CallBackOutcome, string>> = {
  confirmed: "Confirmed",
  not_reached: "Not reached",
  differs: "Details differ",
};

/** How a contact was made. */
export const CONTACT_CHANNELS = ["phone", "email", "meeting", "letter", "other"] as const;
/** Channel of a contact. */
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
/** Label of each channel. */
export const CONTACT_CHANNEL_LABELS: Readonly<Record<ContactChannel, string>> = {
  phone: "Phone",
  email: "E-mail",
  meeting: "Meeting",
  letter: "Letter",
  other: "Other",
};
