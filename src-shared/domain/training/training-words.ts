/** Word lists of training (domain.md section 5). Codes are stored, labels are shown. */
import type { RoleCode } from "../vocabulary.ts";

/** Audiences in the order of the matrix, with the roles whose holders belong to each; payees are not in the list of people. */
export const AUDIENCES = {
  PA: { label: "Payments Admin", roles: ["PA"] },
  DISB: { label: "Payments Disburser", roles: ["DISB"] },
  BAPP: { label: "Beneficiary Approver", roles: ["BAPP"] },
  IA: { label: "Invoice administrator", roles: ["IA"] },
  PM: { label: "Project manager", roles: ["PM", "PPM"] },
  ACCT: { label: "Accounting", roles: ["ACCT"] },
  IT: { label: "Technical lead", roles: ["IT"] },
  APPR: { label: "Approver / sponsor", roles: ["APPR", "SPON"] },
  PAYEE: { label: "Payee", roles: [] },
} as const satisfies Record<string, { label: string; roles: readonly RoleCode[] }>;
/** Code of an audience. */
export type AudienceCode = keyof typeof AUDIENCES;
/** All audiences. */
export const AUDIENCE_CODES = Object.keys(AUDIENCES) as [AudienceCode, ...AudienceCode[]];

/** How a session is held. */
export const SESSION_MODES = ["live", "recorded", "on_site"] as const;
/** Mode of a session. */
export type SessionMode = (typeof SESSION_MODES)[number];
/** Label of each mode. */
export const SESSION_MODE_LABELS: Readonly<Record<SessionMode, string>> = {
  live: "Live",
  recorded: "Recorded",
  on_site: "On site",
};

/** Statuses of a session. */
export const SESSION_STATUSES = ["planned", "held", "cancelled", "repeated"] as const;
/** Status of a session. */
export type SessionStatus = (typeof SESSION_STATUSES)[number];
/** Label of each status. */
export const SESSION_STATUS_LABELS: Readonly<Record<SessionStatus, string>> = {
  planned: "Planned",
  held: "Held",
  cancelled: "Cancelled",
  repeated: "Repeated",
};
