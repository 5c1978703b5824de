/** Data of the sample: what test cases really did, and what was wrong when they did not pass. */
import type { DefectSeverity } from "../domain/testing/testing-words.ts";

/** What really happened when a case passed. */
export const PASSED: Readonly<Record<string, string>> = {
  "PT-01":
    "Funding Requested 10:42, Funding Completed 15:10; payout Completed two bank days later, payee confirmed the credit by e-mail.",
  "PT-02": "One drawdown for the total; three payouts, each with its own check number.",
  "PT-03": "Drawn from the account of the second entity; mixing both was not offered.",
  "PT-04": "Waiver locked until the payout was completed, then released to the payor.",
  "PT-05": "Half of the amount paid with the note; the rest stays due, waiver still locked.",
  "PT-06": "Rest paid; invoice shows as paid in full and the waiver unlocked.",
  "PT-07": "Invoice was greyed out while the hold was on, and payable right after its release.",
  "PT-08": "Set to warn: payable with a warning. Set to block: stopped. Both messages filed.",
  "PT-09": "The approver of the invoice was refused; the second disburser authorized.",
  "PT-10": "Rejected at the second step; no drawdown was requested.",
  "PT-11": "Canceled with a reason before authorization; afterwards there is no such button.",
  "PT-12": "Payee at Needs Review could not be picked; the reason is shown at the line.",
  "PT-13": "Credit memo refused: amounts must be positive.",
  "PT-14": "Authorized at 16:20 on paper: the calculated credit is one bank day later.",
  "PT-15": "Expected date skips the holiday, as the day planner says.",
  "PT-16": "Talked through: who calls the bank, who tells the payees, who starts the new attempt.",
  "PT-17": "Talked through with both message texts; nobody writes a manual check meanwhile.",
  "PT-18": "Played with the accountant: call-back to the known number before anything is changed.",
  "PT-19": "Payment record was in the ERP six minutes after funding.",
  "PT-20":
    "Export failed on the double check number, number corrected, second export went through.",
  "PT-21": "Alert on the changed amount came before the authorization.",
  "PT-22": "Second admin reset the device; back at work after 25 minutes.",
};

/** What stood in the way of a case that is blocked. */
export const BLOCKED_TEXTS = [
  "Not possible yet: the invoice for it is not approved.",
  "The disburser who has to try it has no access to the project yet.",
  "Waits for the setting in the company tool; ticket is with Payment Operations.",
] as const;

/** Why an optional case was left out. */
export const SKIPPED_TEXT = "The payor pays invoices in full only in this roll-out";

/** A defect: the case that shows it, what was seen, how bad, what was done, how people get by. */
export interface DefectTemplate {
  readonly caseId: string;
  readonly title: string;
  readonly severity: DefectSeverity;
  readonly seen: string;
  readonly mended: string;
  readonly workaround: string;
}

/** Defects that were found and mended on the way. */
export const MENDED_DEFECTS: readonly DefectTemplate[] = [
  {
    caseId: "PT-01",
    title: "Drawdown refused: limit of the account below the test amount",
    severity: "critical",
    seen: "Funding Failed at 11:05; the bank's daily limit is lower than the amount.",
    mended: "Bank raised the daily limit; confirmed in writing by the wire desk.",
    workaround: "",
  },
  {
    caseId: "PT-04",
    title: "Waiver template of the wrong state offered",
    severity: "high",
    seen: "The unconditional waiver offered was that of another state.",
    mended: "Template of the project replaced; counsel has seen it.",
    workaround: "",
  },
  {
    caseId: "PT-07",
    title: "Hold only warns instead of blocking",
    severity: "high",
    seen: "The invoice with an active hold could be put into the disbursement.",
    mended: "Company setting changed from warn to block.",
    workaround: "",
  },
  {
    caseId: "PT-09",
    title: "Invoice approver was able to authorize",
    severity: "critical",
    seen: "The last approver could authorize: the account had both rights and was the only disburser.",
    mended: "Second disburser named; separation is enforced since.",
    workaround: "",
  },
  {
    caseId: "PT-11",
    title: "Reason of a canceled disbursement not shown to accounting",
    severity: "medium",
    seen: "Canceled as expected, but accounting could not see the reason.",
    mended: "Accounting has read access to the disbursement log.",
    workaround: "",
  },
  {
    caseId: "PT-19",
    title: "Payment record did not reach the ERP",
    severity: "high",
    seen: "Nothing in the ERP after 40 minutes: the invoice had not been synced first.",
    mended: "Invoice synced; the order of the steps is in the runbook.",
    workaround: "",
  },
  {
    caseId: "PT-20",
    title: "Bank ID of the second account differs in the ERP",
    severity: "medium",
    seen: "Listed as failed; the Bank ID field was not editable for the accountant.",
    mended: "Right to edit the export fields given to accounting.",
    workaround: "",
  },
];

/** Small ones that people live with: the case passed all the same. */
export const ACCEPTED_DEFECTS: readonly DefectTemplate[] = [
  {
    caseId: "PT-01",
    title: "Remittance e-mail shows the invoice number without its prefix",
    severity: "low",
    seen: "",
    mended: "",
    workaround: "Payees match by amount and date; the full number is in their Pay account.",
  },
  {
    caseId: "PT-02",
    title: "Disbursement detail sorts payees by the order of entry",
    severity: "low",
    seen: "",
    mended: "",
    workaround: "Accounting sorts the export before it reconciles.",
  },
  {
    caseId: "PT-14",
    title: "Status page shows Eastern time only",
    severity: "medium",
    seen: "",
    mended: "",
    workaround: "Cut-off in local time is on the sheet beside the disburser's screen.",
  },
];

/** Why a payout does not arrive. */
export const STUCK_PAYOUT: DefectTemplate = {
  caseId: "PT-01",
  title: "Payout stays at Requested after funding",
  severity: "high",
  seen: "Funding Completed at 15:40; the payout is still Requested on the second bank day.",
  mended: "Ticket is with Payment Operations; the bank looks for the file.",
  workaround: "",
};

/** Why a disbursement is not funded. */
export const REFUSED_DRAWDOWN: DefectTemplate = {
  caseId: "PT-01",
  title: "Bank refuses the drawdown request",
  severity: "high",
  seen: "Funding Failed 25 minutes after the authorization: originator not yet on the bank's list.",
  mended: "Treasury desk adds the originator; new attempt is agreed with Payment Operations.",
  workaround: "",
};
