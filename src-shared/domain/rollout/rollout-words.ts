/** Word lists of the roll-out (domain.md section 6). Codes are stored, labels are shown. */

/** Types of waves: the pilot, a later wave, "all new projects". */
export const WAVE_TYPES = ["pilot", "wave", "new_projects"] as const;
/** Type of a wave. */
export type WaveType = (typeof WAVE_TYPES)[number];
/** Label of each type. */
export const WAVE_TYPE_LABELS: Readonly<Record<WaveType, string>> = {
  pilot: "Pilot",
  wave: "Wave",
  new_projects: "All new projects",
};

/** Whether a project starts with Procore Pay or changes over. */
export const PROJECT_APPROACHES = ["new", "in_flight"] as const;
/** Approach of a project. */
export type ProjectApproach = (typeof PROJECT_APPROACHES)[number];
/** Label of each approach. */
export const PROJECT_APPROACH_LABELS: Readonly<Record<ProjectApproach, string>> = {
  new: "New",
  in_flight: "In-flight",
};

/** State of the waiver and compliance templates of a project. */
export const TEMPLATE_STATES = ["none", "draft", "approved"] as const;
/** State of the templates. */
export type TemplateState = (typeof TEMPLATE_STATES)[number];
/** Label of each state. */
export const TEMPLATE_STATE_LABELS: Readonly<Record<TemplateState, string>> = {
  none: "None",
  draft: "Draft",
  approved: "Approved by counsel",
};

/** Label of each outcome of the go/no-go of a wave. */
export const WAVE_DECISION_LABELS = {
  go: "Go",
  go_with_conditions: "Go with conditions",
  no_go: "No-go",
} as const;

/** Statuses of a message. */
export const COMMUNICATION_STATUSES = ["draft", "approved", "sent", "cancelled"] as const;
/** Status of a message. */
export type CommunicationStatus = (typeof COMMUNICATION_STATUSES)[number];
/** Label of each status. */
export const COMMUNICATION_STATUS_LABELS: Readonly<Record<CommunicationStatus, string>> = {
  draft: "Draft",
  approved: "Approved",
  sent: "Sent",
  cancelled: "Cancelled",
};
