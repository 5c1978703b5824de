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

/** The training item of each audience: by when it is trained, and who trains it (domain.md section 3). */
export const AUDIENCE_ITEM_IDS: Readonly<Record<AudienceCode, string>> = {
  PA: "TRN-02",
  DISB: "TRN-03",
  BAPP: "TRN-04",
  IA: "TRN-05",
  PM: "TRN-06",
  ACCT: "TRN-07",
  // No item of its own: with the last absences at the latest.
  IT: "TRN-09",
  APPR: "TRN-08",
  PAYEE: "TRN-10",
};

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

/** How somebody stands with a course; `none` = never invited. */
export const COURSE_STATE_LABELS = {
  done: "Done",
  booked: "Booked",
  unrecorded: "Attendance not recorded",
  unchecked: "Knowledge check not taken",
  failed: "Knowledge check failed",
  absent: "Absent",
  none: "Not booked",
} as const satisfies Record<string, string>;
/** How somebody stands with a course. */
export type CourseState = keyof typeof COURSE_STATE_LABELS;

/** The score from which a knowledge check is passed, in percent (domain.md section 5). */
export const PASS_PERCENT = 80;

/** Audiences that somebody belongs to by the roles held, in the order of the matrix. */
export function audiencesOfRoles(roles: readonly RoleCode[]): readonly AudienceCode[] {
  return AUDIENCE_CODES.filter((code) =>
    AUDIENCES[code].roles.some((role) => roles.includes(role)),
  );
}

/** The audience of a role, or null: nothing is taught to it. */
export function audienceOfRole(role: RoleCode): AudienceCode | null {
  return audiencesOfRoles([role])[0] ?? null;
}
