/** Data of the sample: what was written in meetings. */
import type { MeetingKind } from "../domain/vocabulary.ts";

const WEEKLY = [
  "Went through overdue points first. Payor lead takes the signer question to the sponsor.",
  "Short meeting. Dates confirmed, no new risk. Accounting asks for the reconciliation example.",
  "Funding bank answered; limits are enough for the pilot. Two payees need a second call.",
  "Training roster is full. One approver is on leave, a make-up session is set.",
  "Agreed to send the pre-notice from the sponsor's own address.",
  "Reviewed the decision sheet; fee setting stays as decided.",
];

/** Minutes by kind of meeting. */
export const MINUTES: Readonly<Record<MeetingKind, readonly string[]>> = {
  sales_handover: ["Scope and promised dates read out and confirmed by the account executive."],
  kickoff: [
    "Why now: check runs cost two days a month and payees ask for faster money. Roles named, cadence agreed, first actions taken.",
    "Sponsor opened. Success measures drafted, pilot idea: two new projects. Accounting joins from the second week.",
  ],
  alignment_call: [
    "Two admin candidates named, signer confirmed, pack list for verification handed over.",
  ],
  weekly_status: WEEKLY,
  configuration_workshop: [
    "Every line of the decision sheet has a value; three points go to counsel.",
  ],
  training_session: [
    "All invited people attended; exercise done by everyone, one repeats the knowledge check.",
  ],
  payee_walkthrough: [
    "Each status has an owner at the payor. Send date and message text approved.",
  ],
  rollout_planning: [
    "Candidate projects ranked; pilot is two projects with engaged project managers.",
  ],
  testing_review: [
    "Mandatory cases walked through against bank days; evidence folder is in place.",
  ],
  go_no_go: ["All musts met. Go, with the fallback list for the payees that are not ready."],
  hypercare_standup: [
    "No failed payout. One payee asked where the money is; answered within the hour.",
  ],
  steering: ["Sponsor decides on the recovery plan by the end of the week."],
  pilot_review: ["Pilot measures met. Next wave starts after month-end."],
  lessons_closeout: ["Twelve points collected, five kept as lessons with owners."],
};

/** Internal notes, which never leave the building. */
export const PRIVATE_NOTES = [
  "Internal: sponsor sounded unsure about the fee; prepare numbers.",
  "Internal: second admin needs more help than the others.",
  "Internal: competitor was mentioned, tell the account executive.",
] as const;

/** Internal notes about a customer. */
export const CUSTOMER_NOTES = [
  "Internal: prefers calls to e-mail. Month-end is holy, plan around it.",
  "Internal: renewal talk in spring; go-live date matters to the account executive.",
  "Internal: new controller since summer, open to change.",
] as const;

/** Where meetings take place. */
export const PLACES = [
  "Video call",
  "Video call",
  "Video call",
  "Payor's office",
  "Training room",
] as const;

/** Start times on the clock of the payor. */
export const START_TIMES = ["08:30", "09:00", "10:00", "11:00", "13:00", "14:00", "15:30"] as const;

/** Zones of payors. */
export const TIME_ZONES = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
] as const;
