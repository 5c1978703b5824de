/** Payees that stand still, why, and what the dossier says to do (domain.md section 4). */
import { businessDaysBetween, calendarOf } from "../calendar/business-days.ts";
import { calendarDaysBetween, type IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import {
  commitmentsInScope,
  daysToExpiry,
  invitationExpiry,
  REINVITE_DAY,
} from "./payee-invitation.ts";
import type { Payee } from "./payee-schema.ts";
import { stallLimits } from "./payee-status-list.ts";
import { PAYEE_STEPS } from "./payee-steps.ts";

type Source = Pick<Implementation, "payees" | "calendar"> &
  Partial<Pick<Implementation, "payeeStatusWords">>;

/** A payee that does not move, and for how many business days of the payor. */
export interface StalledPayee {
  readonly payee: Payee;
  readonly days: number;
}

/** Kinds of stall with the word for each. */
export const STALL_KINDS = {
  too_long: "Too long at this status",
  invite_expired: "Invitation expired",
  invite_expiring: "Invitation runs out",
  wrong_contact: "Wrong contact",
  approval_waiting: "Approval waiting",
  agreement_pending: "Agreement pending",
  commitment_not_approved: "Commitment not Approved",
  review_passed: "Review date passed",
  blocked_a: "Priority A blocked",
} as const;
/** Kind of a stall. */
export type StallKind = keyof typeof STALL_KINDS;

/** Why a payee stands still. */
export interface PayeeStall {
  readonly payee: Payee;
  readonly kind: StallKind;
  readonly days: number;
  readonly unit: "business" | "calendar";
  readonly since: IsoDate;
  /** What the project manager does, in words of the dossier. */
  readonly nextStep: string;
  readonly movedOnBy: string;
}

function byUrgency(a: StalledPayee, b: StalledPayee): number {
  if (a.payee.priority !== b.payee.priority) return a.payee.priority < b.payee.priority ? -1 : 1;
  return b.days - a.days || a.payee.position - b.payee.position;
}

/** Business days from a date to today; thousands of payees share a few dates, so that each is counted once. */
function dayCounts(source: Source, today: IsoDate): (since: IsoDate) => number {
  const calendar = calendarOf(source);
  const known = new Map<IsoDate, number>();
  return (since) => {
    let days = known.get(since);
    if (days === undefined) {
      days = businessDaysBetween(since, today, calendar);
      known.set(since, days);
    }
    return days;
  };
}

/** Payees that are longer at a status than its limit: highest priority first, then the longest stalled. */
export function stalledPayees(source: Source, today: IsoDate): readonly StalledPayee[] {
  const daysSince = dayCounts(source, today);
  const limits = stallLimits(source);
  const stalled: StalledPayee[] = [];
  for (const id in source.payees) {
    const payee = source.payees[id];
    const limit = payee ? limits[payee.status] : null;
    if (!payee || limit === null) continue;
    const days = daysSince(payee.statusAsOf);
    if (days > limit) stalled.push({ payee, days });
  }
  return stalled.sort(byUrgency);
}

function agreementStall(payee: Payee): Pick<PayeeStall, "kind" | "nextStep" | "movedOnBy"> {
  const open = commitmentsInScope(payee).filter(({ agreement }) => agreement !== "accepted");
  const names = open.map(({ number, title }) => number || title).filter(Boolean);
  const { nextStep, movedOnBy } = PAYEE_STEPS.agreement_pending;
  return {
    kind: "agreement_pending",
    nextStep: names.length === 0 ? nextStep : `${nextStep} (${names.join(", ")})`,
    movedOnBy,
  };
}

function approvalStep({ callBacks }: Payee): string {
  const isConfirmed = Object.values(callBacks).some(({ outcome }) => outcome === "confirmed");
  const hint = "Notices go out on Mondays and Thursdays only.";
  return isConfirmed
    ? `${PAYEE_STEPS.needs_review.nextStep}. ${hint} A call-back is logged.`
    : `${PAYEE_STEPS.needs_review.nextStep}. ${hint} No confirmed call-back is logged yet.`;
}

/** Every stall of every payee: highest priority first, then the longest. */
export function payeeStalls(source: Source, today: IsoDate): readonly PayeeStall[] {
  const daysSince = dayCounts(source, today);
  const limits = stallLimits(source);
  const stalls: PayeeStall[] = [];
  for (const id in source.payees) {
    const payee = source.payees[id];
    if (!payee) continue;
    const { status, statusAsOf: since } = payee;
    const { nextStep, movedOnBy } = PAYEE_STEPS[status];
    const at = daysSince(since);
    const base = { payee, days: at, unit: "business", since, nextStep, movedOnBy } as const;
    const limit = limits[status];
    const isLong = limit !== null && at > limit;
    const left = daysToExpiry(payee, today);
    if (status === "invite_expired") stalls.push({ ...base, kind: "invite_expired" });
    else if (status === "reassign") stalls.push({ ...base, kind: "wrong_contact" });
    else if (left !== null && payee.invitation !== null && left < 0) {
      const { nextStep: again, movedOnBy: by } = PAYEE_STEPS.invite_expired;
      const expired = invitationExpiry(payee.invitation);
      stalls.push({
        payee,
        kind: "invite_expired",
        days: -left,
        unit: "calendar",
        since: expired,
        nextStep: again,
        movedOnBy: by,
      });
    } else if (
      payee.invitation !== null &&
      status === "invited" &&
      calendarDaysBetween(payee.invitation.sentOn, today) >= REINVITE_DAY
    ) {
      const { sentOn } = payee.invitation;
      stalls.push({
        payee,
        kind: "invite_expiring",
        days: calendarDaysBetween(sentOn, today),
        unit: "calendar",
        since: sentOn,
        nextStep: "Remind now (day 10); send a fresh invitation before this one expires",
        movedOnBy: PAYEE_STEPS.invite_expired.movedOnBy,
      });
    } else if (isLong && status === "needs_review") {
      stalls.push({ ...base, kind: "approval_waiting", nextStep: approvalStep(payee) });
    } else if (isLong && status === "agreement_pending") {
      stalls.push({ ...base, ...agreementStall(payee) });
    } else if (isLong) stalls.push({ ...base, kind: "too_long" });
    if (status === "approved" || status === "agreement_pending") {
      const waiting = commitmentsInScope(payee).filter(
        (one) => one.status === "draft" || one.status === "out_for_signature",
      );
      if (waiting.length > 0) {
        const names = waiting.map(({ number, title }) => number || title).join(", ");
        stalls.push({
          ...base,
          kind: "commitment_not_approved",
          nextStep: `Have the commitment approved: there is no agreement before (${names})`,
          movedOnBy: "Payor project lead",
        });
      }
    }
    const { exception } = payee;
    if (exception && exception.reviewOn < today) {
      stalls.push({
        ...base,
        kind: "review_passed",
        days: daysSince(exception.reviewOn),
        since: exception.reviewOn,
      });
    }
    if (status === "blocked" && payee.priority === "A") stalls.push({ ...base, kind: "blocked_a" });
  }
  return stalls.sort(byUrgency);
}
