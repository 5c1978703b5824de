/**
 * The rule of each check: what data prove of a gate criterion besides its items (domain.md sections 2, 3, 6 and 9). The
 * rules of people, payees and logs stand in the files beside it.
 */
import { type CheckSource, type CheckState, ofCount, ofParts } from "./check-state.ts";
import { contactsNamed, dutiesSeparated, roleHolders } from "./gate-checks-people.ts";
import {
  issuesHandedOver,
  lessonsOwned,
  noOpenIssue,
  payoutFailuresOwned,
  successCriteriaAgreed,
  successMeasured,
} from "./gate-checks-log.ts";
import { payeesListed, payeesReady } from "./gate-checks-payees.ts";
import type { GateCheck } from "./gate-schema.ts";
import { isRequired, isSatisfied } from "../implementation.ts";
import { type Missing, missingItem } from "./missing.ts";
import { longDate } from "../people-dates.ts";
import { inPosition } from "../records.ts";
import { MEETING_KINDS, type MeetingKind, type PhaseCode } from "../vocabulary.ts";

/** "Archive the card": done by the closing itself, so it cannot be asked for before. */
export const ARCHIVE_ITEM_ID = "CLO-12";

/** How a check stands. One closed switch: a new kind does not compile without its rule. */
export function checkState(check: GateCheck, source: CheckSource): CheckState {
  switch (check.kind) {
    case "profile_filled":
      return profileFilled(source);
    case "contacts_named":
      return contactsNamed(source, check.roles);
    case "meeting_booked":
      return meetingBooked(source, check.meetingKind);
    case "success_criteria":
      return successCriteriaAgreed(source, check.minimum);
    case "success_measured":
      return successMeasured(source);
    case "role_holders":
      return roleHolders(source, check.role, check.minimum);
    case "duties_separated":
      return dutiesSeparated(source, check.approver, check.disburser);
    case "payees_listed":
      return payeesListed(source, check.minimum);
    case "payee_readiness":
      return payeesReady(source, check.percent);
    case "no_open_issue":
      return noOpenIssue(source, check.score, check.itemKind);
    case "issues_handed_over":
      return issuesHandedOver(source, check.score);
    case "payout_failures_owned":
      return payoutFailuresOwned(source);
    case "lessons_owned":
      return lessonsOwned(source, check.minimum);
    case "gate_decided":
      return gateDecided(source, check.phase);
    case "required_items_done":
      return requiredItemsDone(source);
  }
}

function profileFilled({ profile, ipm }: CheckSource): CheckState {
  const missing: Missing[] = [];
  if (profile.erp && profile.erpName.trim() === "") {
    missing.push({
      text: "Name of the ERP",
      next: "Fill it into the profile, or switch the ERP flag off",
      target: { kind: "profile" },
    });
  }
  if (ipm.trim() === "") {
    missing.push({ text: "Project manager", next: "Assign one", target: { kind: "ipm" } });
  }
  const value =
    missing.length === 0
      ? "Every flag has a value"
      : `Not filled: ${missing.map(({ text }) => text.toLowerCase()).join(", ")}`;
  return ofParts(value, 2, missing);
}

function meetingBooked({ meetings }: CheckSource, kind: MeetingKind): CheckState {
  const { label } = MEETING_KINDS[kind];
  const booked = Object.values(meetings)
    .filter((meeting) => meeting.kind === kind && meeting.status !== "cancelled")
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  const value = booked
    ? `${label} ${booked.status === "held" ? "held" : "booked"}: ${longDate(booked.date)}`
    : `No ${label.toLowerCase()} is booked`;
  return ofCount(value, booked ? 1 : 0, 1, () => ({
    text: `${label} meeting`,
    next: "Schedule it",
    target: { kind: "meetings" },
  }));
}

/**
 * Reads what was decided, never how the gate stands: so a gate may ask for its own decision without going in a circle.
 */
function gateDecided({ gates }: CheckSource, phase: PhaseCode): CheckState {
  const gate = gates[phase];
  const decision = gate?.decision ?? null;
  const words = {
    pass: "Go",
    pass_with_conditions: "Go with conditions",
    fail: "No-go",
  } as const;
  const isMet = decision === "pass" || decision === "pass_with_conditions";
  const by = gate?.decidedBy ? ` by ${gate.decidedBy}` : "";
  const on = gate?.decidedOn ? ` on ${longDate(gate.decidedOn)}` : "";
  return ofCount(
    decision ? `${words[decision]}, decided${by}${on}` : "Not decided yet",
    isMet ? 1 : 0,
    1,
    () => ({
      text: decision === "fail" ? "The decision was no-go" : "The decision of the gate",
      next: decision === "fail" ? "Agree a new go-live, then decide anew" : "Record the decision",
      target: { kind: "gate", phase },
    }),
  );
}

function requiredItemsDone({ items }: CheckSource): CheckState {
  const asked = inPosition(items).filter(
    (item) => item.requirement !== "optional" && item.id !== ARCHIVE_ITEM_ID,
  );
  const open = asked.filter((item) => isRequired(item) && !isSatisfied(item));
  return ofParts(
    `${asked.length - open.length} of ${asked.length} required items done or not applicable`,
    asked.length,
    open.map(missingItem),
  );
}
