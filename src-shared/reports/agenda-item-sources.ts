/**
 * Sources that tell of certain items of the built-in playbook and of who holds certain roles: for meetings about one part of
 * the work (domain.md section 8).
 */
import { type AgendaSource, source, states } from "./agenda-source.ts";
import { composeDecisions } from "./sections/log-sections.ts";
import { composeStalls } from "./sections/payee-sections.ts";
import { composeSeparation, contactsOf, holdersOf } from "./sections/people-sections.ts";
import { composeScope } from "./sections/plan-sections.ts";
import {
  composeCandidates,
  composeFeeRule,
  composePilotRule,
} from "./sections/rollout-sections.ts";
import { itemStates, together } from "./sections/section-context.ts";
import { composeRetests, composeSignOff, fromRecords } from "./sections/testing-sections.ts";
import {
  composeChaseDates,
  composeCommunicationPlan,
  composeInvitation,
  composeStatusOwners,
} from "./sections/walkthrough-sections.ts";
import { composeDates } from "./sections/work-sections.ts";

function items(key: string, label: string, ...ids: readonly string[]): AgendaSource {
  return source(key, label, `State of ${ids.join(", ")}`, states(...ids));
}

/** In the order in which an editor offers them. */
export const ITEM_SOURCES: readonly AgendaSource[] = [
  source(
    "scope-eligibility",
    "Scope and eligibility",
    "Scope; state of SET-01, SET-02",
    together(composeScope, states("SET-01", "SET-02")),
  ),
  source(
    "decisions-intake",
    "Open questions of intake",
    "Open decisions; state of SET-03, SET-04",
    together(composeDecisions, states("SET-03", "SET-04")),
  ),
  source(
    "admins",
    "Admin candidates and form",
    "Holders of PA, CADM; state of SET-14, SET-15, SET-16",
    together(holdersOf(["PA", "CADM"]), states("SET-14", "SET-15", "SET-16")),
  ),
  source(
    "signer",
    "Signer and agreements",
    "Holder of SIGN; state of SET-13",
    together(holdersOf(["SIGN"]), states("SET-13")),
  ),
  source(
    "money-movement",
    "Money-movement service",
    "Scope; state of SET-12, SET-22, SET-23",
    together(composeScope, states("SET-12", "SET-22", "SET-23")),
  ),
  source(
    "setup-dates",
    "Dates of the set-up",
    "Due dates of SET-12, SET-14, SET-13, SET-18, SET-21, SET-25",
    composeDates(["SET-12", "SET-14", "SET-13", "SET-18", "SET-21", "SET-25"]),
  ),
  source(
    "duties",
    "Separation of duties",
    "Holders of PA, DISB, BAPP, IA; state of SET-27 to SET-30",
    together(
      holdersOf(["PA", "DISB", "BAPP", "IA"]),
      composeSeparation,
      states("SET-27", "SET-28", "SET-29", "SET-30"),
    ),
  ),
  source(
    "trained-roles",
    "Roles to train",
    "Holders of PA, DISB, BAPP, IA, ACCT",
    holdersOf(["PA", "DISB", "BAPP", "IA", "ACCT"]),
  ),
  source(
    "onboarding-roles",
    "Roles of payee onboarding",
    "Holders of PA, BAPP, IA",
    holdersOf(["PA", "BAPP", "IA"]),
  ),
  source(
    "training-contacts",
    "Where to get help",
    "Contacts of IPM, SPC, PA",
    contactsOf(["IPM", "SPC", "PA"]),
  ),
  source(
    "handover-contacts",
    "Handover contacts",
    "Contacts of CSM, PPM, PA, ACCT, SPON",
    contactsOf(["CSM", "PPM", "PA", "ACCT", "SPON"]),
  ),
  source(
    "payee-dates",
    "Messages and dates of payee onboarding",
    "Messages to pilot payees; due dates of PAY-05, PAY-06, TRN-10, PAY-07, PAY-08, PAY-15, PAY-16",
    together(
      composeChaseDates,
      composeDates(["PAY-05", "PAY-06", "TRN-10", "PAY-07", "PAY-08", "PAY-15", "PAY-16"]),
    ),
  ),
  source(
    "payee-status-owners",
    "Status, owner, what to do when it stalls",
    "Pilot payees by status, with owner at the payor and next step; who is stuck",
    together(composeStatusOwners, composeStalls),
  ),
  items("kyc-items", "Verification pack", "SET-20", "SET-21"),
  items("access-items", "Access", "SET-17", "SET-18", "SET-19"),
  items("decision-sheet-items", "Decision sheet", "SET-26", "SET-31", "SET-32"),
  items("requirement-items", "Payment requirements", "SET-33", "SET-34", "SET-37"),
  items("waiver-items", "Lien waivers", "SET-35", "SET-36"),
  source(
    "erp-items",
    "ERP",
    "State of SET-38, SET-39, SET-40",
    itemStates(["SET-38", "SET-39", "SET-40"], "No ERP integration is in scope."),
  ),
  source(
    "invitation-items",
    "Invitation mail",
    "Send date, sender and subject; state of PAY-03, PAY-05, PAY-06",
    together(composeInvitation, states("PAY-03", "PAY-05", "PAY-06")),
  ),
  items("payee-account-items", "Payee account", "PAY-09"),
  items("payee-bank-items", "Payee bank details", "PAY-10"),
  items("payee-approval-items", "Call-back and approval", "PAY-11"),
  items("payee-agreement-items", "Agreement and fee", "PAY-12", "PAY-13", "ROL-03"),
  items("first-invoice-items", "First invoice", "PAY-14"),
  source(
    "candidate-items",
    "Candidate projects",
    "Project table; state of ROL-01, PAY-01",
    together(composeCandidates, states("ROL-01", "PAY-01")),
  ),
  source(
    "pilot-rule-items",
    "Roll-out approach",
    "Pilot against its rule; state of ROL-02",
    together(composePilotRule, states("ROL-02")),
  ),
  source(
    "fee-items",
    "Fee rule",
    "Who bears the fee, and its estimate; state of ROL-03",
    together(composeFeeRule, states("ROL-03")),
  ),
  source(
    "communication-items",
    "Communication plan",
    "Messages by wave; state of ROL-05, PAY-03, PAY-05",
    together(composeCommunicationPlan, states("ROL-05", "PAY-03", "PAY-05")),
  ),
  items("reconciliation-items", "ERP and reconciliation", "TST-09", "TST-11", "SET-40"),
  source(
    "retest-items",
    "Retest",
    "Defects to be retested; state of TST-12",
    together(
      fromRecords(composeRetests, () => []),
      states("TST-12"),
    ),
  ),
  source(
    "test-sign-off-items",
    "Sign-off of testing",
    "Signatures and what is in their way; state of TST-13, ROL-08, ROL-09",
    together(
      fromRecords(composeSignOff, () => []),
      states("TST-13", "ROL-08", "ROL-09"),
    ),
  ),
  items("disbursement-items", "First disbursements", "ROL-11", "ROL-12", "ROL-13"),
];
