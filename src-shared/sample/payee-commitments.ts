/** Commitments of sample payees with agreements that fit where the payee stands (domain.md section 4, rows 6 to 8). */
import { type IsoDate, maxDate } from "../domain/dates.ts";
import type { Commitment, Payee } from "../domain/payees/payee-schema.ts";
import { PAYEE_STEPS } from "../domain/payees/payee-steps.ts";
import type { Random } from "../random.ts";
import { SCOPES } from "./payee-texts.ts";

/** What the items say of all commitments of the pilot. */
export interface CommitmentLimits {
  /** PAY-12: all are approved, so each has an agreement. */
  readonly areApproved: boolean;
  /** PAY-13: all agreements are accepted, apart from those of a story that is behind. */
  readonly signedOn: IsoDate | null;
}

type Standing = Pick<Commitment, "status" | "agreement" | "agreementAcceptedOn">;

const DRAFT: Standing = { status: "draft", agreement: "none", agreementAcceptedOn: null };
const PENDING: Standing = { status: "approved", agreement: "pending", agreementAcceptedOn: null };
const accepted = (on: IsoDate): Standing => ({
  status: "approved",
  agreement: "accepted",
  agreementAcceptedOn: on,
});

function dayOf(payee: Payee, ...statuses: Payee["status"][]): IsoDate | null {
  for (const status of statuses) {
    const entry = Object.values(payee.history).find((one) => one.status === status);
    if (entry) return entry.asOf;
  }
  return null;
}

function standingOf(
  payee: Payee,
  isLast: boolean,
  { areApproved, signedOn }: CommitmentLimits,
  random: Random,
): Standing {
  const isEarly = random.chance(0.5);
  const isOut = random.chance(0.4);
  const { status, statusAsOf } = payee;
  const unapproved: Standing = isOut ? { ...DRAFT, status: "out_for_signature" } : DRAFT;
  const accountOn = dayOf(payee, "approved", "accepted") ?? statusAsOf;
  if (status === "ready" || status === "paid") {
    const readyOn = dayOf(payee, "ready") ?? statusAsOf;
    return accepted(isLast ? readyOn : accountOn);
  }
  if (status === "agreement_pending") return isLast ? PENDING : accepted(accountOn);
  if (status === "declined") return { ...PENDING, agreement: "declined" };
  const place = PAYEE_STEPS[status].place ?? 0;
  if (signedOn !== null && place >= 3) return accepted(maxDate(accountOn, signedOn));
  if (areApproved || (isEarly && place >= 2)) return PENDING;
  return unapproved;
}

/** One to three commitments on projects of the wave; the last one in scope is what the payee still waits for. */
export function chooseCommitments(
  payee: Payee,
  projectIds: readonly string[],
  limits: CommitmentLimits,
  random: Random,
): Record<string, Commitment> {
  const count = random.pickWeighted([
    [1, 6],
    [2, 3],
    [3, 1],
  ]);
  const isBesideScope = random.chance(0.12);
  const scopes = random.sample(SCOPES, count + 1);
  const trade = payee.trade.slice(0, 2).toUpperCase();
  const commitments: Record<string, Commitment> = {};
  for (let position = 1; position <= count + (isBesideScope ? 1 : 0); position++) {
    const id = `commitment-${position}`;
    const isInScope = position <= count && payee.status !== "exempt";
    const standing = isInScope ? standingOf(payee, position === count, limits, random) : DRAFT;
    commitments[id] = {
      id,
      number: `SC-${trade}-${String(payee.position * 10 + position).padStart(4, "0")}`,
      title: `${payee.trade}, ${scopes[position - 1] ?? "remaining work"}`,
      projectId: projectIds.length === 0 ? null : random.pick(projectIds),
      valueCents: Math.round(payee.monthlyPayoutCents / count) * random.int(4, 14),
      ...standing,
      isInScope,
      position,
    };
  }
  return commitments;
}
