/** The automatic sections of each kind of meeting, in their order (domain.md section 8). */
import type { MeetingKind } from "../domain/vocabulary.ts";
import {
  composeGlance,
  composeHealth,
  composeRecovery,
  composeStake,
} from "./sections/health-sections.ts";
import {
  composeActions,
  composeDecisions,
  composeIssues,
  composeRisks,
  composeTakenDecisions,
} from "./sections/log-sections.ts";
import {
  composeNotReady,
  composeFunnel,
  composeStalls,
  composeWaves,
} from "./sections/payee-sections.ts";
import {
  composeContacts,
  composeMatrix,
  composeSeparation,
  contactsOf,
  holdersOf,
} from "./sections/people-sections.ts";
import {
  composeCadence,
  composeCalendar,
  composeScope,
  composeSteps,
  composeSuccess,
  composeTimeline,
} from "./sections/plan-sections.ts";
import {
  composeCloseoutGates,
  composeCutOff,
  composeGoCriteria,
  composeMissingEvidence,
  composeRecommendations,
  composeRootCauses,
  composeUnmetMusts,
  composeWentWell,
  kindState,
  troubledItems,
} from "./sections/readiness-sections.ts";
import { type ComposeSection, itemStates, prompts, together } from "./sections/section-context.ts";
import {
  composeDates,
  composeDoneSince,
  composeFirstDays,
  composeNextDays,
  composeOverdue,
} from "./sections/work-sections.ts";

/** An automatic section. `id` is the key under which the user's edits are stored: it never changes. */
export interface SectionDefinition {
  readonly id: string;
  readonly heading: string;
  readonly compose: ComposeSection;
}

function section(id: string, heading: string, compose: ComposeSection): SectionDefinition {
  return { id, heading, compose };
}

const GLANCE = section("glance", "At a glance", composeGlance);
const NOTHING_PLANNED = "None of these items is in this plan.";
const states = (...ids: readonly string[]): ComposeSection => itemStates(ids, NOTHING_PLANNED);

/** Sections by kind of meeting. */
export const AGENDA_SECTIONS: Readonly<Record<MeetingKind, readonly SectionDefinition[]>> = {
  sales_handover: [
    section("scope", "Scope and promises", together(composeScope, states("SET-01", "SET-02"))),
    section("contacts", "Contacts", composeContacts),
    section("risks", "Known risks", composeRisks),
    section("questions", "Open questions", together(composeDecisions, states("SET-03", "SET-04"))),
  ],
  kickoff: [
    section("success", "Why and success", composeSuccess),
    section("people", "People", composeMatrix),
    section("steps", "The three steps and phases", composeSteps),
    section("scope", "Scope", composeScope),
    section(
      "rollout",
      "Roll-out: first thoughts",
      together(composeWaves, states("ROL-01", "ROL-02", "ROL-03")),
    ),
    section("cadence", "Cadence and escalation", composeCadence),
    section("first-days", "First 14 days", composeFirstDays),
    section("risks", "Risks", composeRisks),
  ],
  alignment_call: [
    section(
      "admins",
      "Admin candidates and form",
      together(holdersOf(["PA", "CADM"]), states("SET-14", "SET-15", "SET-16")),
    ),
    section("signer", "Signer and agreements", together(holdersOf(["SIGN"]), states("SET-13"))),
    section(
      "service",
      "Money-movement service and deadlines",
      together(composeScope, states("SET-12", "SET-22", "SET-23")),
    ),
    section("kyc", "Verification pack", states("SET-20", "SET-21")),
    section("access", "Single sign-on, MFA, Monthly Sandbox", states("SET-17", "SET-18", "SET-19")),
    section(
      "dates",
      "Next dates",
      composeDates(["SET-12", "SET-14", "SET-13", "SET-18", "SET-21", "SET-25"]),
    ),
  ],
  weekly_status: [
    GLANCE,
    section("health", "Health and reasons", composeHealth),
    section("done-since", "Done since last time", composeDoneSince),
    section("overdue", "Overdue", composeOverdue),
    section("next-days", "Next 14 days", composeNextDays),
    section("decisions", "Decisions needed", composeDecisions),
    section("risks", "Risks and issues", composeRisks),
    section("payees", "Payees", composeFunnel),
    section("training", "Training", kindState("training", "of the required training is done")),
    section("tests", "Tests", kindState("payment_testing", "of the required tests are passed")),
    section("actions", "Actions from last time", composeActions),
  ],
  configuration_workshop: [
    section("decision-sheet", "Decision sheet", states("SET-26", "SET-31", "SET-32")),
    section(
      "duties",
      "Roles and separation of duties",
      together(
        holdersOf(["PA", "DISB", "BAPP", "IA"]),
        composeSeparation,
        states("SET-27", "SET-28", "SET-29", "SET-30"),
      ),
    ),
    section("requirements", "Requirements", states("SET-33", "SET-34", "SET-37")),
    section("waivers", "Waivers", states("SET-35", "SET-36")),
    section(
      "erp",
      "ERP",
      itemStates(["SET-38", "SET-39", "SET-40"], "No ERP integration is in scope."),
    ),
    section("open", "Open points", composeDecisions),
  ],
  training_session: [
    section("aim", "Aim and audience", kindState("training", "of the required training is done")),
    section("roles", "Recap of roles", holdersOf(["PA", "DISB", "BAPP", "IA", "ACCT"])),
    section(
      "demonstration",
      "Demonstration",
      prompts(
        "The way of one invoice from approval to money at the payee",
        "Where each role acts, and what it cannot do",
      ),
    ),
    section("exercise", "Exercise", prompts("Everybody does the step of their role in practice")),
    section(
      "check",
      "Knowledge check",
      prompts("Pass mark 80%; who fails repeats it before the first task"),
    ),
    section("questions", "Questions", composeActions),
    section("help", "Where to get help", contactsOf(["IPM", "SPC", "PA"])),
  ],
  payee_walkthrough: [
    section(
      "why",
      "Why, and what changes for the payee (5 min)",
      prompts("Money by bank transfer, waiver and payment in one place"),
    ),
    section(
      "paths",
      "The two paths and who may invite (5 min)",
      together(
        prompts("The payor invites, or the payee starts from a commitment"),
        holdersOf(["PA", "BAPP", "IA"]),
      ),
    ),
    section(
      "invitation",
      "The invitation mail (5 min)",
      together(
        prompts("Sender, subject, valid for 14 days, personal"),
        states("PAY-03", "PAY-05", "PAY-06"),
      ),
    ),
    section(
      "account",
      "Company account and payee admin (8 min)",
      together(
        prompts(
          "Look for an existing account first",
          "Name the payee admin who accepts the request",
        ),
        states("PAY-09"),
      ),
    ),
    section(
      "bank",
      "Bank details, verification, documents (8 min)",
      together(
        prompts("Bank statement under three months old, legal name as on the account"),
        states("PAY-10"),
      ),
    ),
    section(
      "review",
      "Payor review, call-back and approval (8 min)",
      together(
        prompts("Call back on a known number before the click: an approval cannot be taken back"),
        states("PAY-11"),
      ),
    ),
    section(
      "agreement",
      "Agreement, fee and card (6 min)",
      together(
        prompts("One agreement per commitment; fee rule in one sentence"),
        states("PAY-12", "PAY-13", "ROL-03"),
      ),
    ),
    section(
      "first-invoice",
      "First invoice and waiver (7 min)",
      together(prompts("The waiver unlocks when the invoice is paid in full"), states("PAY-14")),
    ),
    section("funnel", "Live funnel (5 min)", composeFunnel),
    section(
      "dates",
      "Messages, dates, questions (3 min)",
      composeDates(["PAY-05", "PAY-06", "TRN-10", "PAY-07", "PAY-08", "PAY-15", "PAY-16"]),
    ),
  ],
  rollout_planning: [
    section("candidates", "Candidates", states("ROL-01", "PAY-01")),
    section(
      "pilot-rule",
      "Pilot rule",
      together(
        prompts(
          "1 to 3 projects, 5 to 15 payees, next billing in 3 to 6 weeks, engaged project manager",
        ),
        states("ROL-02"),
      ),
    ),
    section("waves", "Waves", together(composeWaves, states("ROL-04"))),
    section("fee", "Fee rule", states("ROL-03")),
    section("communication", "Communication plan", states("ROL-05", "PAY-03", "PAY-05")),
    section("black-outs", "Black-outs", together(composeCalendar, states("SET-09"))),
    section("decisions", "Decisions", composeDecisions),
  ],
  testing_review: [
    section(
      "plan",
      "Plan against bank days",
      together(states("TST-01", "TST-02", "TST-03"), composeCalendar),
    ),
    section("results", "Results", kindState("payment_testing", "of the required tests are passed")),
    section(
      "failed",
      "Failed and blocked",
      troubledItems("payment_testing", "No test is failed, blocked or late."),
    ),
    section("evidence", "Evidence missing", composeMissingEvidence),
    section("erp", "ERP and reconciliation", states("TST-09", "TST-11", "SET-40")),
    section("retest", "Retest", states("TST-12")),
    section("sign-off", "Sign-off", states("TST-13", "ROL-08", "ROL-09")),
  ],
  go_no_go: [
    GLANCE,
    section("criteria", "Criteria", composeGoCriteria),
    section("unmet", "Unmet musts and waivers", composeUnmetMusts),
    section(
      "payees",
      "Payees not ready, and their fallback",
      together(composeNotReady, states("ROL-07", "PAY-15")),
    ),
    section(
      "runbook",
      "Go-day runbook",
      together(states("ROL-08", "ROL-10", "ROL-11"), composeCutOff),
    ),
    section(
      "decision",
      "Decision and conditions",
      together(
        composeDecisions,
        prompts(
          "Go: all musts met",
          "Go with conditions: shoulds open, each with owner and date",
          "No-go: a must is missing without a waiver signed by the sponsor; then a new go-live is set",
        ),
      ),
    ),
  ],
  hypercare_standup: [
    section("disbursements", "Yesterday's disbursements", states("ROL-11", "ROL-12", "ROL-13")),
    section("issues", "Issues", composeIssues),
    section("payees", "Payees stuck", composeStalls),
    section("cut-off", "Today's cut-off", composeCutOff),
  ],
  steering: [
    GLANCE,
    section("stake", "What is at stake", composeStake),
    section(
      "options",
      "Options",
      prompts("What we can do, what each way costs, what we recommend"),
    ),
    section("decision", "Decision wanted", composeDecisions),
    section("recovery", "Recovery plan", composeRecovery),
  ],
  pilot_review: [
    section("measures", "Measures", together(composeSuccess, composeFunnel)),
    section("issues", "Issues by cause", composeIssues),
    section("payee-voice", "Payee voice", prompts("What payees said, in their words")),
    section("change", "Change for the next wave", together(composeRecommendations, composeWaves)),
    section(
      "decision",
      "Decision",
      together(states("ROL-14", "PAY-17", "ROL-15"), composeDecisions),
    ),
  ],
  lessons_closeout: [
    section(
      "rules",
      "Ground rules",
      prompts("Causes, not people", "Every point gets a recommendation and an owner"),
    ),
    section("timeline", "Timeline", composeTimeline),
    section("went-well", "Went well, did not go well", composeWentWell),
    section("root-causes", "Root causes", composeRootCauses),
    section("recommendations", "Recommendations", composeRecommendations),
    section("open", "Open items", together(composeOverdue, composeTakenDecisions)),
    section("contacts", "Handover contacts", contactsOf(["CSM", "PPM", "PA", "ACCT", "SPON"])),
    section("sign-off", "Sign-off", composeCloseoutGates),
  ],
};
