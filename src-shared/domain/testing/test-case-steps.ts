/**
 * How each standard case is prepared and tried. The wording is the product's own (I): domain.md section 7 says what is
 * tried and what is expected; public pages describe no test script.
 */

/** Preparation and steps of a case, each line one of them. */
export interface TestCaseScript {
  readonly preconditions: readonly string[];
  readonly steps: readonly string[];
}

const APPROVED_INVOICE = "One approved invoice on a Pay-enabled pilot project, requirements met";
const READY_PAYEE = "A payee that is payment-ready and has accepted the agreement";
const FUNDED = "The funding account passed its test and covers the amount with a margin";

/** By id of the case. */
export const TEST_CASE_SCRIPTS: Readonly<Record<string, TestCaseScript>> = {
  "PT-01": {
    preconditions: [APPROVED_INVOICE, READY_PAYEE, FUNDED],
    steps: [
      "Create a disbursement with the invoice, full amount",
      "Have somebody other than the last invoice approver authorize it before the cut-off",
      "Note the time of each status of funding and payout",
      "Ask the payee to confirm the credit in writing",
    ],
  },
  "PT-02": {
    preconditions: ["Approved invoices of two or more payment-ready payees", FUNDED],
    steps: [
      "Put the invoices into one disbursement and authorize it",
      "Compare the drawdown with the sum of the payouts",
      "Check that each payout has a check number of its own",
    ],
  },
  "PT-03": {
    preconditions: [
      "A second verified entity or funding account that passed its test",
      "An approved invoice on a project of that entity",
    ],
    steps: [
      "Create a disbursement for that project and look at the account it proposes",
      "Try to mix invoices of both accounts in one disbursement",
      "Authorize, then look up the drawdown on the bank's side",
    ],
  },
  "PT-04": {
    preconditions: [
      "Waiver templates approved by counsel on the project",
      "An invoice of which the payee signed the unconditional waiver",
    ],
    steps: [
      "Look at the signed waiver before the payment: it is locked",
      "Pay the invoice in full",
      "Look at the waiver again once the payout is completed",
    ],
  },
  "PT-05": {
    preconditions: [
      APPROVED_INVOICE,
      "The ERP connector can post partial payments, or none is used",
    ],
    steps: [
      "Enter less than the amount due, with a note for the payee",
      "Try more than the amount due: it has to be refused",
      "Authorize, then look at the amount still due and at the waiver",
    ],
  },
  "PT-06": {
    preconditions: ["PT-05 passed; the rest of its invoice is still due"],
    steps: [
      "Put the rest of the invoice into a new disbursement and authorize it",
      "Look at the invoice and the waiver once the payout is completed",
    ],
  },
  "PT-07": {
    preconditions: ["Holds are set to block", "An approved invoice with an active hold"],
    steps: ["Try to put the invoice into a disbursement", "Release the hold and try again"],
  },
  "PT-08": {
    preconditions: ["An approved invoice with one requirement not met"],
    steps: [
      "Set the requirement to warn and put the invoice into a disbursement",
      "Cancel it, set the requirement to block and try again",
      "Set the requirement back to what the decision sheet says",
    ],
  },
  "PT-09": {
    preconditions: [
      "A user who approves invoices last and may authorize",
      "A second user who may authorize",
    ],
    steps: [
      "Let the first user approve an invoice as the last one, then try to authorize it",
      "Let the second user authorize the same disbursement",
    ],
  },
  "PT-10": {
    preconditions: ["A payments workflow with at least one approval step"],
    steps: [
      "Send a disbursement through the workflow and reject it at a step",
      "Check that no funding was requested and that the invoice is payable again",
    ],
  },
  "PT-11": {
    preconditions: ["A disbursement that nobody authorized yet", "One that is authorized"],
    steps: [
      "Cancel the first with a reason; check that its invoices are payable again",
      "Look for a way to cancel the second",
    ],
  },
  "PT-12": {
    preconditions: [
      "A payee at Needs Review, or one that has not accepted the agreement of the commitment",
      "An approved invoice of that payee",
    ],
    steps: ["Try to pay the invoice", "Note the message"],
  },
  "PT-13": {
    preconditions: ["An approved invoice with a credit or a zero amount"],
    steps: ["Try to put it into a disbursement", "Note the message"],
  },
  "PT-14": {
    preconditions: ["The cut-off of the service is known and entered"],
    steps: [
      "Pick a moment after the cut-off in the day planner",
      "Walk through what payor and payee would see, and when",
      "Agree who is told when a run is late",
    ],
  },
  "PT-15": {
    preconditions: ["The next bank holiday is known"],
    steps: [
      "Pick the day before the holiday in the day planner",
      "Compare its dates with the date that the product expects",
    ],
  },
  "PT-16": {
    preconditions: ["Contacts of the bank and of Payment Operations are named"],
    steps: [
      "Talk through a refused drawdown: what is seen, by whom, when",
      "Name the first action, its owner, and the message to the payees",
      "Walk through the new attempt with Payment Operations",
    ],
  },
  "PT-17": {
    preconditions: ["The contact route to Payment Operations is known"],
    steps: [
      "Talk through a returned payout: notices to payor and payee",
      "Name who gets the details corrected and who arranges the re-issue",
      "Agree that no manual check is written meanwhile",
    ],
  },
  "PT-18": {
    preconditions: [
      "Call-back numbers of the payees come from the payor's own records",
      "The approvers of bank details are trained",
    ],
    steps: [
      "Play an e-mail that asks to change bank details",
      "Call back on the known number and record the call",
      "Approve the new details in the product only after that",
    ],
  },
  "PT-19": {
    preconditions: ["The invoice is in the ERP before it is paid", "PT-01 is authorized"],
    steps: [
      "Note the time at which the funding is completed",
      "Look for the payment in the ERP within 10 minutes",
      "Compare amount, check number and vendor",
    ],
  },
  "PT-20": {
    preconditions: ["A check number that the ERP already has, or a wrong Bank ID"],
    steps: [
      "Let the export fail and find it in the list of failed exports",
      "Correct the field and export again",
      "Check that the ERP holds the payment once",
    ],
  },
  "PT-21": {
    preconditions: ["A draft disbursement with an invoice of a commitment with joint checks"],
    steps: [
      "Log a joint check on the invoice after the draft was made",
      "Open the draft and look for the alert on the changed amount",
      "Authorize only after the amount is confirmed",
    ],
  },
  "PT-22": {
    preconditions: ["A second Payments Admin works with MFA"],
    steps: [
      "Talk through the loss of a device: recovery code, or reset by the second admin",
      "Say how long it takes and who authorizes meanwhile",
    ],
  },
};
