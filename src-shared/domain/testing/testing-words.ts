/** Word lists of payment testing (domain.md section 7). Codes are stored, labels are shown. */

/** Types of test cases. */
export const TEST_TYPES = [
  "normal",
  "partial",
  "negative",
  "timing",
  "failure",
  "erp",
  "joint",
  "access",
] as const;
/** Type of a test case. */
export type TestType = (typeof TEST_TYPES)[number];
/** Label of each type. */
export const TEST_TYPE_LABELS: Readonly<Record<TestType, string>> = {
  normal: "Normal",
  partial: "Partial payment",
  negative: "Negative",
  timing: "Timing",
  failure: "Failure",
  erp: "ERP",
  joint: "Joint check",
  access: "Access",
};

/** M: has to be executed; T: talked through at the table; M/T: either; without a mark it is optional. */
export const TEST_OBLIGATIONS = ["mandatory", "tabletop", "either", "optional"] as const;
/** Whether a case has to be done, and how. */
export type TestObligation = (typeof TEST_OBLIGATIONS)[number];
/** Label of each obligation. */
export const TEST_OBLIGATION_LABELS: Readonly<Record<TestObligation, string>> = {
  mandatory: "Mandatory",
  tabletop: "At the table",
  either: "Executed or at the table",
  optional: "Optional",
};

/** Results of an attempt. */
export const TEST_RESULTS = ["pass", "fail", "blocked", "skipped"] as const;
/** Result of an attempt. */
export type TestResult = (typeof TEST_RESULTS)[number];
/** Label of each result. */
export const TEST_RESULT_LABELS: Readonly<Record<TestResult, string>> = {
  pass: "Passed",
  fail: "Failed",
  blocked: "Blocked",
  skipped: "Skipped",
};

/** Severities of defects, worst first. */
export const DEFECT_SEVERITIES = ["critical", "high", "medium", "low"] as const;
/** Severity of a defect. */
export type DefectSeverity = (typeof DEFECT_SEVERITIES)[number];
/** Label of each severity. */
export const DEFECT_SEVERITY_LABELS: Readonly<Record<DefectSeverity, string>> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
};

/** Statuses of a defect; `accepted` = it stays, with a workaround. */
export const DEFECT_STATUSES = ["open", "in_work", "fixed", "closed", "accepted"] as const;
/** Status of a defect. */
export type DefectStatus = (typeof DEFECT_STATUSES)[number];
/** Label of each status. */
export const DEFECT_STATUS_LABELS: Readonly<Record<DefectStatus, string>> = {
  open: "Open",
  in_work: "In work",
  fixed: "Fixed, to be retested",
  closed: "Retested and closed",
  accepted: "Accepted with workaround",
};
