/** The standard test cases PT-01 to PT-22 (domain.md section 7); their preparation and steps are the product's own (I). */
import { TEST_CASE_SCRIPTS } from "./test-case-steps.ts";
import type { TestCase } from "./testing-schema.ts";

/** What a standard case says before anybody tried it. */
type TestCaseTemplate = Pick<
  TestCase,
  "id" | "type" | "title" | "expected" | "evidenceAsked" | "obligation" | "flag"
>;

const CASES: readonly TestCaseTemplate[] = [
  {
    id: "PT-01",
    type: "normal",
    title: "One approved invoice, full amount",
    expected:
      "Draft, then Funding Requested, Funding Completed; payout Requested, then Completed; credit on payee's account",
    evidenceAsked: "Screens of each status with time; payee's written confirmation",
    obligation: "mandatory",
    flag: null,
  },
  {
    id: "PT-02",
    type: "normal",
    title: "Several payees in one disbursement",
    expected: "One drawdown for the total, one payout and check number each",
    evidenceAsked: "Disbursement detail; bank line equals the sum",
    obligation: "mandatory",
    flag: null,
  },
  {
    id: "PT-03",
    type: "normal",
    title: "Second entity or second funding account",
    expected: "Right account drawn; one account per disbursement",
    evidenceAsked: "Bank line",
    obligation: "mandatory",
    flag: "multiEntity",
  },
  {
    id: "PT-04",
    type: "normal",
    title: "Lien waiver exchange",
    expected: "Signed unconditional waiver locked, released after full payment",
    evidenceAsked: "Waiver before and after",
    obligation: "mandatory",
    flag: null,
  },
  {
    id: "PT-05",
    type: "partial",
    title: "Pay less than the amount due with a note",
    expected: "Accepted up to the amount due; rest stays due; waiver still locked",
    evidenceAsked: "Invoice, note, waiver state",
    obligation: "optional",
    flag: null,
  },
  {
    id: "PT-06",
    type: "partial",
    title: "Then pay the rest",
    expected: "Invoice fully paid, waiver unlocks",
    evidenceAsked: "Invoice, waiver state",
    obligation: "optional",
    flag: null,
  },
  {
    id: "PT-07",
    type: "negative",
    title: "Invoice with an active hold, holds set to block",
    expected: "Cannot be included or paid until released",
    evidenceAsked: "Message",
    obligation: "mandatory",
    flag: null,
  },
  {
    id: "PT-08",
    type: "negative",
    title: "Unmet requirement set to warn, then to block",
    expected: "Warned but payable; then stopped",
    evidenceAsked: "Both messages",
    obligation: "mandatory",
    flag: null,
  },
  {
    id: "PT-09",
    type: "negative",
    title: "Last invoice approver tries to authorize",
    expected: "Refused; other user can authorize",
    evidenceAsked: "Message, user names",
    obligation: "mandatory",
    flag: null,
  },
  {
    id: "PT-10",
    type: "negative",
    title: "Workflow step rejects",
    expected: "Status Rejected, no money moves",
    evidenceAsked: "Workflow history",
    obligation: "mandatory",
    flag: "workflows",
  },
  {
    id: "PT-11",
    type: "negative",
    title: "Cancel before authorization; look for cancel after",
    expected: "Canceled with a reason; not possible afterwards",
    evidenceAsked: "Screens",
    obligation: "mandatory",
    flag: null,
  },
  {
    id: "PT-12",
    type: "negative",
    title: "Payee at Needs Review or without accepted agreement",
    expected: "Not payable",
    evidenceAsked: "Message",
    obligation: "mandatory",
    flag: null,
  },
  {
    id: "PT-13",
    type: "negative",
    title: "Credit or zero amount invoice",
    expected: "Refused: amounts must be positive",
    evidenceAsked: "Message",
    obligation: "optional",
    flag: null,
  },
  {
    id: "PT-14",
    type: "timing",
    title: "Authorize after the cut-off",
    expected: "Money one bank day later; may take two bank days",
    evidenceAsked: "Times",
    obligation: "tabletop",
    flag: null,
  },
  {
    id: "PT-15",
    type: "timing",
    title: "Day before a bank holiday",
    expected: "Expected date skips the holiday",
    evidenceAsked: "App's computed date",
    obligation: "tabletop",
    flag: null,
  },
  {
    id: "PT-16",
    type: "failure",
    title: "Balance too low or bank refuses the drawdown",
    expected:
      "Funding Failed; nobody paid; cause fixed, then a new attempt with Payment Operations",
    evidenceAsked: "Playbook page",
    obligation: "either",
    flag: null,
  },
  {
    id: "PT-17",
    type: "failure",
    title: "Payout returned (closed account, wrong number)",
    expected:
      "Failed/returned; payor and payee notified; details fixed, re-issue arranged by Payment Operations; no manual check meanwhile",
    evidenceAsked: "Playbook page, message texts",
    obligation: "either",
    flag: null,
  },
  {
    id: "PT-18",
    type: "failure",
    title: "Payee changes bank details by e-mail request",
    expected: "No change on e-mail alone; call-back on known number; new approval in product",
    evidenceAsked: "Call-back record",
    obligation: "either",
    flag: null,
  },
  {
    id: "PT-19",
    type: "erp",
    title: "Payment record sync",
    expected:
      "Starts at funding completion, in the ERP within 10 minutes, if the invoice was synced first",
    evidenceAsked: "ERP entry",
    obligation: "mandatory",
    flag: "erp",
  },
  {
    id: "PT-20",
    type: "erp",
    title: "Duplicate check number or wrong Bank ID",
    expected: "Listed as failed to export; fields editable; export again works",
    evidenceAsked: "Before/after",
    obligation: "mandatory",
    flag: "erp",
  },
  {
    id: "PT-21",
    type: "joint",
    title: "Joint check logged after the draft",
    expected: "Alert on changed amount before authorization",
    evidenceAsked: "Alert",
    obligation: "mandatory",
    flag: "jointChecks",
  },
  {
    id: "PT-22",
    type: "access",
    title: "Lost MFA device",
    expected: "Recovery code or second admin; work continues",
    evidenceAsked: "Time to recover",
    obligation: "tabletop",
    flag: null,
  },
];

function linesOf(lines: readonly string[] = []): string {
  return lines.join("\n");
}

/** The standard cases by id, none of them tried yet. */
export function standardTestCases(): Readonly<Record<string, TestCase>> {
  return Object.fromEntries(
    CASES.map((template, index): [string, TestCase] => [
      template.id,
      {
        ...template,
        preconditions: linesOf(TEST_CASE_SCRIPTS[template.id]?.preconditions),
        steps: linesOf(TEST_CASE_SCRIPTS[template.id]?.steps),
        plannedOn: null,
        plannedTime: null,
        attempts: {},
        signedByPayor: null,
        signedByProcore: null,
        position: index + 1,
      },
    ]),
  );
}
