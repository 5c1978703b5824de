/** The status table of domain.md section 4, with the limits of its "Computed" line. */
import type { PayeeStatus } from "../vocabulary.ts";

/** A row of the table. */
export interface PayeeStep {
  /** Place along the funnel, from 0; null beside it (exempt, declined, blocked). Expired and wrong contact stand at "invited". */
  readonly place: number | null;
  readonly meaning: string;
  readonly movedOnBy: string;
  readonly typicalStall: string;
  /** What the project manager does. */
  readonly nextStep: string;
  /** Business days after which a payee at it is stalled; null = never by time alone. */
  readonly stallDays: number | null;
  /** The step that follows when all goes well. */
  readonly next: PayeeStatus | null;
}

function step(
  place: number | null,
  meaning: string,
  movedOnBy: string,
  typicalStall: string,
  nextStep: string,
  stallDays: number | null = null,
  next: PayeeStatus | null = null,
): PayeeStep {
  return { place, meaning, movedOnBy, typicalStall, nextStep, stallDays, next };
}

const EXCEPTION_NEXT = "Have the sponsor decide; reason and review date are mandatory";

/** The table by status. */
export const PAYEE_STEPS: Readonly<Record<PayeeStatus, PayeeStep>> = {
  identified: step(
    0,
    "In a wave, data not checked",
    "Payor project lead",
    "Wrong or missing finance contact",
    "Get the contact from accounts payable, not from the site team",
    null,
    "not_invited",
  ),
  not_invited: step(
    1,
    "Data ready, no invitation",
    "Invoice admin or Payments Admin",
    "Company missing in directory",
    "Fix the directory, set a send date, send in batches",
    null,
    "invited",
  ),
  invited: step(
    2,
    "Invitation open; valid 14 days",
    "Payee invoice contact",
    "Mail in spam, thought to be phishing, wrong person",
    "Pre-notice with sender and subject, phone call on day 3, ask for the right person",
    7,
    "accepted",
  ),
  invite_expired: step(
    2,
    "14 days passed",
    "Invoice admin",
    "Nobody watched the date",
    "Send a fresh invitation; remind on day 10",
    null,
    "invited",
  ),
  reassign: step(
    2,
    "Receiver may not handle bank data",
    "Payee contact, or payor with a new invitation",
    "Forwarded mail leads to a dead end in newer editions",
    "New invitation to the authorized person",
    null,
    "invited",
  ),
  accepted: step(
    3,
    "Accepted; account or bank data missing",
    "Payee Payments Admin",
    "Duplicate company account; join request unanswered by the payee's admin",
    "Check for an existing account first; name the payee admin who must accept the request",
    5,
    "bank_pending",
  ),
  bank_pending: step(
    4,
    "Bank entered, not verified automatically",
    "Payee uploads statement; verification team",
    "Name on account differs from legal name or tax number",
    "Bank statement under 3 months old with bank name, account name and last 4 digits; check legal name",
    3,
    "needs_review",
  ),
  needs_review: step(
    5,
    "Verified; payor must approve",
    "Beneficiary Approver",
    "Notice mails go out only Mondays and Thursdays; approver on leave",
    "Two approvers, 2-day target, call-back on a known number",
    2,
    "approved",
  ),
  approved: step(
    6,
    "Account may receive payments; approval is one-time per account",
    "–",
    "Taken as finished while an agreement is open",
    "Open the agreement check at once",
    null,
    "agreement_pending",
  ),
  agreement_pending: step(
    7,
    "Commitment Approved, agreement not accepted",
    "Payee Payments Admin",
    "Card for the fee refused; fee dispute; commitment not Approved",
    "Clear fee rule before inviting; sponsor call for large payees",
    5,
    "ready",
  ),
  ready: step(
    8,
    "Approved and all in-scope agreements accepted",
    "–",
    "–",
    "Include in the next pay run",
    null,
    "paid",
  ),
  paid: step(
    9,
    "One payout Completed and confirmed",
    "Payee",
    "Return by bank",
    "Start the returns procedure when the bank returns a payout",
  ),
  exempt: step(
    null,
    "Out of scope with reason and approver",
    "Sponsor",
    "No decision taken",
    EXCEPTION_NEXT,
  ),
  declined: step(null, "Refuses", "Sponsor", "No decision taken", EXCEPTION_NEXT),
  blocked: step(null, "Failed verification", "Sponsor", "No decision taken", EXCEPTION_NEXT),
};

/** The ten steps of the drawn funnel; its length is one more than the last place. */
export const FUNNEL_STATUSES = [
  "identified",
  "not_invited",
  "invited",
  "accepted",
  "bank_pending",
  "needs_review",
  "approved",
  "agreement_pending",
  "ready",
  "paid",
] as const satisfies readonly PayeeStatus[];
