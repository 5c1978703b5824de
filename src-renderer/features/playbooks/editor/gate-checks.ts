import type { GateCheck } from "../../../../src-shared/domain/implementation.ts";

/** Kind of a check. */
export type CheckKind = GateCheck["kind"];

/** What each kind of check looks at. */
export const CHECK_LABELS: Readonly<Record<CheckKind, string>> = {
  role_holders: "So many people hold a role",
  payee_readiness: "So many pilot payees are payment-ready",
  payees_listed: "So many payees are listed",
  contacts_named: "Somebody is named for each role",
  meeting_booked: "A meeting is booked or was held",
  success_criteria: "So many success criteria have target and date",
  no_open_issue: "No issue is open from a score on",
  no_open_payout_failure: "No payout failure is open",
  lessons_owned: "Lessons are recorded, each with an owner",
  gate_decided: "The gate of a phase is decided",
  required_items_done: "Every required item is done, not applicable or waived",
};
/** All kinds in the order in which they are offered. */
export const CHECK_KINDS = Object.keys(CHECK_LABELS) as CheckKind[];

/** A check of a kind as it begins. */
export function newCheck(kind: CheckKind): GateCheck {
  switch (kind) {
    case "role_holders":
      return { kind, role: "PA", minimum: 2 };
    case "payee_readiness":
      return { kind, percent: 80 };
    case "payees_listed":
      return { kind, minimum: 1 };
    case "contacts_named":
      return { kind, roles: ["SPON"] };
    case "meeting_booked":
      return { kind, meetingKind: "kickoff" };
    case "success_criteria":
      return { kind, minimum: 3 };
    case "no_open_issue":
      return { kind, score: 15 };
    case "lessons_owned":
      return { kind, minimum: 1 };
    case "gate_decided":
      return { kind, phase: "P5" };
    case "no_open_payout_failure":
    case "required_items_done":
      return { kind };
  }
}
