/** Data of the sample: what is written down of payees. */
import type { ContactChannel } from "../domain/payees/payee-words.ts";

/** Reasons of exceptions, with what they leave in the notes. */
export const EXCEPTION_REASONS = {
  exempt: [
    "Last payment on this project; paid by check",
    "Leaves the project before the first payment run",
    "Paid by joint check until the dispute with its supplier is settled",
  ],
  declined: [
    "Does not pay the platform fee; wants checks as before",
    "Owner does not enter bank data online",
  ],
  blocked: [
    "Legal name does not match the tax number; verification failed twice",
    "Bank account is held by another company; verification failed",
  ],
} as const;

/** What was said on a call about an open invitation. */
export const CHASE_TEXTS: readonly (readonly [ContactChannel, string])[] = [
  ["phone", "Mail was in the spam folder; accounts payable opens it today."],
  ["phone", "Left a message with sender and subject of the mail."],
  ["phone", "Took it for phishing; sent the pre-notice of the payor again."],
  ["email", "Reminder sent with the support route and the guide."],
  ["phone", "Contact is on leave until Monday; controller takes over."],
];

/** What was said about a contact who may not handle bank data. */
export const WRONG_CONTACT_TEXT =
  "Project engineer got the mail and may not enter bank data; controller named instead.";

/** What was said about a step that takes its time, by status. */
export const STEP_TEXTS = {
  accepted: [
    "Company has a second account; its admin must accept the join request.",
    "Waits for the controller to name the Payments Admin.",
  ],
  bank_pending: [
    "Bank statement uploaded; name on the account lacks the Inc.",
    "Statement was four months old; asked for a new one.",
  ],
  needs_review: ["Told that the account is verified and waits for our approval."],
  agreement_pending: [
    "Asks who bears the fee; sent the page of the sponsor's letter.",
    "Card for the fee was refused; adds another one this week.",
  ],
} as const;

/** Where the number of a call-back came from: never from a mail. */
export const NUMBER_SOURCES = [
  "Vendor file",
  "Signed subcontract",
  "Earlier invoice on file",
  "Qualification form",
];

/** How a payee is paid that is not ready by the first payment run. */
export const PAYEE_FALLBACKS = ["Check run of accounting", "Wire by treasury", "ERP payment run"];

/** Titles of commitments by trade come from the trade; these are the kinds of scope. */
export const SCOPES = ["base building", "phase 1", "core and shell", "tenant work", "site work"];

/** Tags of some payees. */
export const PAYEE_TAGS = ["minority-owned", "union", "long lead items", "sponsor knows owner"];
