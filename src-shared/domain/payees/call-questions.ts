/** What to ask a payee on the phone, by status: what finds its typical stall (domain.md section 4). */
import type { PayeeStatus } from "../vocabulary.ts";

const EXCEPTION = [
  "Has anything changed since it was decided?",
  "Who on your side may take that decision?",
] as const;

/** Questions by status, in the order in which they are asked. None asks for a number that must not be said on the phone. */
export const CALL_QUESTIONS: Readonly<Record<PayeeStatus, readonly string[]>> = {
  identified: [
    "Who at your company may handle bank details, with e-mail address and phone number?",
    "Is your legal name on the bank account the one we have?",
  ],
  not_invited: [
    "Are you still the person who should get the invitation?",
    "Does your company have an account with Procore already, and who administers it?",
  ],
  invited: [
    "Did the invitation arrive? Please look in the spam folder, by sender and subject.",
    "Are you the person who may handle bank details? If not, who is?",
    "Is there anything that makes you doubt that it is from us?",
  ],
  invite_expired: [
    "Should the fresh invitation go to the same person?",
    "What kept you from accepting the first one?",
  ],
  reassign: [
    "Who may handle bank details, with e-mail address and phone number?",
    "Do they know that the invitation comes, and from whom?",
  ],
  accepted: [
    "Did you find an account of your company that exists already?",
    "If you asked to join one: who administers it and has to let you in?",
    "Who will be your Payments Admin?",
  ],
  bank_pending: [
    "Is the name on the bank account the legal name on your tax form?",
    "Can you upload a bank statement that is less than three months old?",
  ],
  needs_review: [
    "Is this the number that we have always used for you? (Call-back: on a known number only.)",
    "Did your company itself enter or change the bank account, and on which day?",
  ],
  approved: ["Have you seen the agreement of each commitment?"],
  agreement_pending: [
    "Which agreement is still open, and who on your side accepts it?",
    "Was a card for the fee refused, or is the fee itself in question?",
  ],
  ready: ["Do you know when the first payment comes, and where to see it?"],
  paid: [
    "Did the payment arrive, with the amount that you expected?",
    "Do you know that a change of the bank account is made in Procore only?",
  ],
  exempt: EXCEPTION,
  declined: ["What would have to change for you to take part?", ...EXCEPTION],
  blocked: ["Which document did the verification ask for?", ...EXCEPTION],
};
