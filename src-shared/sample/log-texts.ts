/** Data of the sample: decisions, risks, actions and measures of success. */
import type { Party, PhaseCode, RoleCode } from "../domain/vocabulary.ts";

/** A decision: the role that takes it, the phase and item that need it, and how it usually goes. */
export interface DecisionTemplate {
  readonly title: string;
  readonly detail: string;
  readonly from: RoleCode;
  readonly phase: PhaseCode;
  readonly itemId: string;
  readonly outcome: string;
}

/** Decisions that every implementation needs, in their order. */
export const DECISIONS: readonly DecisionTemplate[] = [
  {
    title: "Choose the money-movement service",
    detail: "Cut-off times and settlement terms differ.",
    from: "SPON",
    phase: "P1",
    itemId: "SET-12",
    outcome: "Procore Payment Services",
  },
  {
    title: "Pilot with new projects only, or in-flight ones too",
    detail: "In-flight projects need handwork on old commitments.",
    from: "PPM",
    phase: "P1",
    itemId: "ROL-02",
    outcome: "New projects only for the pilot",
  },
  {
    title: "Who bears the platform fee",
    detail: "Payees will ask in the first call.",
    from: "SPON",
    phase: "P1",
    itemId: "ROL-03",
    outcome: "As recorded on the profile, one rule for all pilot projects",
  },
  {
    title: "Which business entities are in scope",
    detail: "Each one passes verification on its own.",
    from: "ACCT",
    phase: "P2",
    itemId: "SET-20",
    outcome: "The operating company first, the others in wave 2",
  },
  {
    title: "Approve pilot projects and wave dates",
    detail: "Two projects proposed, next billing in five weeks.",
    from: "SPON",
    phase: "P3",
    itemId: "ROL-04",
    outcome: "Approved as proposed",
  },
  {
    title: "Strictness of the compliance requirement",
    detail: "Warn or block when insurance has lapsed.",
    from: "PA",
    phase: "P3",
    itemId: "SET-33",
    outcome: "Warn in the pilot, block from wave 2",
  },
  {
    title: "Lien waiver templates per state",
    detail: "Counsel proposes the statutory forms.",
    from: "LEGAL",
    phase: "P3",
    itemId: "SET-35",
    outcome: "Statutory forms",
  },
  {
    title: "Fallback for payees who are not ready",
    detail: "Check or existing electronic payment, with an end date.",
    from: "ACCT",
    phase: "P4",
    itemId: "ROL-07",
    outcome: "Check until the end of next month",
  },
  {
    title: "Exempt payees with a last payment",
    detail: "Three payees have one payment left on the project.",
    from: "SPON",
    phase: "P4",
    itemId: "PAY-15",
    outcome: "Exempt, named one by one",
  },
  {
    title: "Test with real small amounts",
    detail: "Payment Operations recommends one dollar per invoice.",
    from: "ACCT",
    phase: "P5",
    itemId: "TST-01",
    outcome: "Yes, with two invoices",
  },
  {
    title: "Go-live before or after month-end",
    detail: "Accounting closes in the same week.",
    from: "SPON",
    phase: "P5",
    itemId: "ROL-09",
    outcome: "After month-end",
  },
  {
    title: "Start wave 2 with all new projects",
    detail: "Pilot review speaks for it.",
    from: "SPON",
    phase: "P6",
    itemId: "ROL-14",
    outcome: "Start with the northern region",
  },
];

/** Decisions that came up on the way and wait for an answer. */
export const LATE_QUESTIONS: readonly DecisionTemplate[] = [
  {
    title: "Include the second region in the pilot",
    detail: "The regional manager asked for it after kickoff.",
    from: "SPON",
    phase: "P1",
    itemId: "",
    outcome: "Not in the pilot; first in wave 2",
  },
  {
    title: "Who signs while the signer is on leave",
    detail: "A second entitled person has to be on the bank's list.",
    from: "SPON",
    phase: "P1",
    itemId: "",
    outcome: "The chief financial officer",
  },
  {
    title: "Who answers payees' questions by telephone",
    detail: "The number goes into every message.",
    from: "PPM",
    phase: "P1",
    itemId: "",
    outcome: "Accounts payable, with a deputy",
  },
];

/** Risks of the project's own, besides the seeded ones. */
export const OWN_RISKS = [
  [
    "Controller is out for two weeks around the test",
    "Deputy takes part from the alignment call on",
  ],
  [
    "Second largest payee refuses electronic payment",
    "Sponsor calls the owner before the invitation",
  ],
  [
    "Bank merges systems in the week of the funding test",
    "Test moved forward, bank contact confirmed",
  ],
  ["Project managers approve invoices late", "Briefing and a weekly list of invoices that wait"],
  [
    "Vendor directory holds many duplicates",
    "Clean-up before the invitations, list from accounting",
  ],
] as const;

/** Issues of the first phases, before anything was set up. */
export const EARLY_ISSUES = [
  ["Sold scope and contract name different entities", "Account executive clears it with counsel"],
  ["Sponsor left the payor", "New sponsor is introduced this week"],
] as const;

/** Issues from the initial setup on: what has happened. */
export const OWN_ISSUES = [
  [
    "Verification of the operating company was sent back",
    "Corrected certificate is with Payment Operations",
  ],
  [
    "Invitations of one batch landed in spam",
    "IT of three payees released the sender; others are called",
  ],
  ["Drawdown request was refused by the funding bank", "Limit raised; bank repeats the test"],
  ["Payment record did not post to the ERP", "Bank ID corrected, export repeated"],
] as const;

/** Responses of seeded risks that were worked on, by the risk's title; others are watched. */
export const RISK_RESPONSES: Readonly<Record<string, string | undefined>> = {
  "Signer hard to reach": "Second entitled person named, absences known for eight weeks",
  "Funding bank declines drawdowns": "Limit and cut-off confirmed in writing by the wire desk",
  "Legal-name mismatch in KYC": "Names checked against the tax form before they are entered",
  "SSO delay": "Technical lead joins from the alignment call on",
  "Too few separate people for approve and authorize": "Two more disbursers proposed",
  "Payees read the invitation as phishing": "Pre-notice by the sponsor with sender and subject",
  "Fee objection": "One sentence on the fee in every message, sponsor calls the largest five",
  "Duplicate payee accounts": "Existing accounts looked up before the invitation",
  "ERP check-number clash": "Series starts 10,000 above the ERP's",
  "Month-end collision": "No wave starts within five bank days of month-end",
  "Key person leaves": "Deputies named for admin and disburser",
  "In-flight project has old commitments without templates": "Pilot takes new projects only",
};

/** Response of a risk without one of its own. */
export const WATCHED = "Watched in the weekly status";

/** Actions with the party that promised them. */
export const ACTIONS: readonly (readonly [title: string, party: Party])[] = [
  ["Send the list of payees with last payments", "payor"],
  ["Confirm the training dates for approvers", "payor"],
  ["Share the reconciliation example", "procore"],
  ["Ask the funding bank for the cut-off time in writing", "payor"],
  ["Send the wording of the pre-notice", "procore"],
  ["Check legal names of the five largest payees", "payor"],
  ["Open the ticket for the second admin", "procore"],
  ["Confirm the drawdown limit", "bank"],
  ["Bring the month-end calendar", "payor"],
  ["Record the walkthrough and share the link", "procore"],
  ["Name a deputy for the invoice administrator", "payor"],
  ["Send a fresh bank statement", "payee"],
];

/** Measures of success: text, baseline, target, actual. */
export const SUCCESS_CRITERIA = [
  ["Days from approved invoice to money at the payee", "23 days", "5 days", "4 days"],
  ["Hours of accounting per pay run", "16 hours", "6 hours", "7 hours"],
  ["Share of pilot payees paid electronically", "35%", "90%", "93%"],
  ["Lien waivers collected before payment", "71%", "98%", "97%"],
] as const;
