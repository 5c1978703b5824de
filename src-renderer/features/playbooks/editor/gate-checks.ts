import type { GateCheck } from "../../../../src-shared/domain/gates/gate-schema.ts";

/** Kind of a check. */
export type CheckKind = GateCheck["kind"];

/** What each kind of check looks at. */
export const CHECK_LABELS: Readonly<Record<CheckKind, string>> = {
  profile_filled: "The profile is filled",
  contacts_named: "Somebody is named for each role",
  meeting_booked: "A meeting is booked or was held",
  success_criteria: "So many success criteria have target and date",
  success_measured: "Every success criterion is measured",
  role_holders: "So many people hold a role",
  duties_separated: "Approving and disbursing are separate people",
  payees_listed: "So many payees are listed",
  payee_readiness: "So many pilot payees are payment-ready",
  no_open_issue: "No issue is open from a score on",
  issues_handed_over: "Open issues have a response and an owner",
  payout_failures_owned: "Every open payout failure has an owner",
  lessons_owned: "Lessons are recorded, each with an owner",
  gate_decided: "The gate of a phase is decided",
  required_items_done: "Every required item is done or waived",
};
/** All kinds in the order in which they are offered. */
export const CHECK_KINDS = Object.keys(CHECK_LABELS) as CheckKind[];

/** A check of a kind as it begins: as the built-in playbook has it. */
export function newCheck(kind: CheckKind): GateCheck {
  switch (kind) {
    case "contacts_named":
      return { kind, roles: ["SPON"] };
    case "meeting_booked":
      return { kind, meetingKind: "kickoff" };
    case "success_criteria":
      return { kind, minimum: 3 };
    case "role_holders":
      return { kind, role: "PA", minimum: 2 };
    case "duties_separated":
      return { kind, approver: "IA", disburser: "DISB" };
    case "payees_listed":
    case "lessons_owned":
      return { kind, minimum: 1 };
    case "payee_readiness":
      return { kind, percent: 80 };
    case "no_open_issue":
      return { kind, score: 12, itemKind: null };
    case "issues_handed_over":
      return { kind, score: 12 };
    case "gate_decided":
      return { kind, phase: "P5" };
    case "profile_filled":
    case "success_measured":
    case "payout_failures_owned":
    case "required_items_done":
      return { kind };
  }
}
