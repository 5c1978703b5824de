/**
 * The built-in agendas (domain.md section 8). The built-in playbook has the same ones; here they stand for playbooks and
 * implementations that say nothing of a kind of meeting, such as those of files from before agendas were kept in them.
 */
import { isEqualJson } from "../equal-json.ts";
import type { Implementation } from "../implementation.ts";
import type { AgendaTemplate } from "./agenda-schema.ts";
import { MEETING_KIND_CODES, type MeetingKind } from "../vocabulary.ts";

type Section = AgendaTemplate["sections"][number];

// The ids are the keys under which the edits of meetings are stored: they never change.
function filled(
  id: string,
  heading: string,
  source: string,
  ...prompts: readonly string[]
): Section {
  return { id, heading, source, body: prompts.map((prompt) => `- ${prompt}`).join("\n") };
}

function prompted(id: string, heading: string, ...prompts: readonly string[]): Section {
  return filled(id, heading, "", ...prompts);
}

const BUILT_IN_AGENDAS: Readonly<Record<MeetingKind, AgendaTemplate>> = {
  sales_handover: {
    durationMinutes: 30,
    sections: [
      filled("scope", "Scope and promises", "scope-eligibility"),
      filled("contacts", "Contacts", "contacts"),
      filled("risks", "Known risks", "risks"),
      filled("questions", "Open questions", "decisions-intake"),
    ],
  },
  kickoff: {
    durationMinutes: 60,
    sections: [
      filled("success", "Why and success", "success-criteria"),
      filled("people", "People", "responsibilities"),
      filled("steps", "The three steps and phases", "steps"),
      filled("scope", "Scope", "scope"),
      filled("rollout", "Roll-out: first thoughts", "rollout-thoughts"),
      filled("cadence", "Cadence and escalation", "cadence"),
      filled("first-days", "First 14 days", "first-days"),
      filled("risks", "Risks", "risks"),
    ],
  },
  alignment_call: {
    durationMinutes: 45,
    sections: [
      filled("admins", "Admin candidates and form", "admins"),
      filled("signer", "Signer and agreements", "signer"),
      filled("service", "Money-movement service and deadlines", "money-movement"),
      filled("kyc", "Verification pack", "kyc-items"),
      filled("access", "Single sign-on, MFA, Monthly Sandbox", "access-items"),
      filled("dates", "Next dates", "setup-dates"),
    ],
  },
  weekly_status: {
    durationMinutes: 30,
    sections: [
      filled("glance", "At a glance", "glance"),
      filled("health", "Health and reasons", "health"),
      filled("done-since", "Done since last time", "done-since"),
      filled("overdue", "Overdue", "overdue"),
      filled("next-days", "Next 14 days", "next-days"),
      filled("decisions", "Decisions needed", "decisions"),
      filled("risks", "Risks and issues", "risks"),
      filled("payees", "Payees", "payee-funnel"),
      filled("training", "Training", "training-state"),
      filled("tests", "Tests", "test-state"),
      filled("actions", "Actions from last time", "actions"),
    ],
  },
  configuration_workshop: {
    durationMinutes: 90,
    sections: [
      filled("decision-sheet", "Decision sheet", "decision-sheet-items"),
      filled("duties", "Roles and separation of duties", "duties"),
      filled("requirements", "Requirements", "requirement-items"),
      filled("waivers", "Waivers", "waiver-items"),
      filled("erp", "ERP", "erp-items"),
      filled("open", "Open points", "decisions"),
    ],
  },
  training_session: {
    durationMinutes: 60,
    sections: [
      filled("aim", "Aim and audience", "training-state"),
      filled("roles", "Recap of roles", "trained-roles"),
      prompted(
        "demonstration",
        "Demonstration",
        "The way of one invoice from approval to money at the payee",
        "Where each role acts, and what it cannot do",
      ),
      prompted("exercise", "Exercise", "Everybody does the step of their role in practice"),
      prompted(
        "check",
        "Knowledge check",
        "Pass mark 80%; who fails repeats it before the first task",
      ),
      filled("questions", "Questions", "actions"),
      filled("help", "Where to get help", "training-contacts"),
    ],
  },
  payee_walkthrough: {
    durationMinutes: 60,
    sections: [
      prompted(
        "why",
        "Why, and what changes for the payee (5 min)",
        "Money by bank transfer, waiver and payment in one place",
      ),
      filled(
        "paths",
        "The two paths and who may invite (5 min)",
        "onboarding-roles",
        "The payor invites, or the payee starts from a commitment",
      ),
      filled(
        "invitation",
        "The invitation mail (5 min)",
        "invitation-items",
        "Sender, subject, valid for 14 days, personal",
      ),
      filled(
        "account",
        "Company account and payee admin (8 min)",
        "payee-account-items",
        "Look for an existing account first",
        "Name the payee admin who accepts the request",
      ),
      filled(
        "bank",
        "Bank details, verification, documents (8 min)",
        "payee-bank-items",
        "Bank statement under three months old, legal name as on the account",
      ),
      filled(
        "review",
        "Payor review, call-back and approval (8 min)",
        "payee-approval-items",
        "Call back on a known number before the click: an approval cannot be taken back",
      ),
      filled(
        "agreement",
        "Agreement, fee and card (6 min)",
        "payee-agreement-items",
        "One agreement per commitment; fee rule in one sentence",
      ),
      filled(
        "first-invoice",
        "First invoice and waiver (7 min)",
        "first-invoice-items",
        "The waiver unlocks when the invoice is paid in full",
      ),
      filled("funnel", "Live funnel (5 min)", "payee-status-owners"),
      filled("dates", "Messages, dates, questions (3 min)", "payee-dates"),
    ],
  },
  rollout_planning: {
    durationMinutes: 60,
    sections: [
      filled("candidates", "Candidates", "candidate-items"),
      filled(
        "pilot-rule",
        "Pilot rule",
        "pilot-rule-items",
        "1 to 3 projects, 5 to 15 payees, next billing in 3 to 6 weeks, engaged project manager",
      ),
      filled("waves", "Waves", "wave-plan"),
      filled("fee", "Fee rule", "fee-items"),
      filled("communication", "Communication plan", "communication-items"),
      filled("black-outs", "Black-outs", "black-outs"),
      filled("decisions", "Decisions", "decisions"),
    ],
  },
  testing_review: {
    durationMinutes: 45,
    sections: [
      filled("plan", "Plan against bank days", "test-plan"),
      filled("results", "Results", "test-state"),
      filled("failed", "Failed and blocked", "troubled-tests"),
      filled("evidence", "Evidence missing", "missing-evidence"),
      filled("erp", "ERP and reconciliation", "reconciliation-items"),
      filled("retest", "Retest", "retest-items"),
      filled("sign-off", "Sign-off", "test-sign-off-items"),
    ],
  },
  go_no_go: {
    durationMinutes: 45,
    sections: [
      filled("glance", "At a glance", "glance"),
      filled("criteria", "Criteria", "go-criteria"),
      filled("unmet", "Unmet musts and waivers", "unmet-musts"),
      filled("payees", "Payees not ready, and their fallback", "payees-not-ready"),
      filled("runbook", "Go-day runbook", "go-day"),
      filled("decision", "Decision and conditions", "go-decision"),
    ],
  },
  hypercare_standup: {
    durationMinutes: 15,
    sections: [
      filled("disbursements", "Yesterday's disbursements", "disbursement-items"),
      filled("issues", "Issues", "issues"),
      filled("payees", "Payees stuck", "payee-stalls"),
      filled("cut-off", "Today's cut-off", "cut-off"),
    ],
  },
  steering: {
    durationMinutes: 30,
    sections: [
      filled("glance", "At a glance", "glance"),
      filled("stake", "What is at stake", "stake"),
      prompted("options", "Options", "What we can do, what each way costs, what we recommend"),
      filled("decision", "Decision wanted", "decisions"),
      filled("recovery", "Recovery plan", "recovery"),
    ],
  },
  pilot_review: {
    durationMinutes: 45,
    sections: [
      filled("measures", "Measures", "adoption"),
      filled("issues", "Issues by cause", "issues"),
      prompted("payee-voice", "Payee voice", "What payees said, in their words"),
      filled("change", "Change for the next wave", "next-wave"),
      filled("decision", "Decision", "wave-decision"),
    ],
  },
  lessons_closeout: {
    durationMinutes: 75,
    sections: [
      prompted(
        "rules",
        "Ground rules",
        "Causes, not people",
        "Every point gets a recommendation and an owner",
      ),
      filled("timeline", "Timeline", "phase-timeline"),
      filled("went-well", "Went well, did not go well", "went-well"),
      filled("root-causes", "Root causes", "root-causes"),
      filled("recommendations", "Recommendations", "recommendations"),
      filled("open", "Open items", "open-and-decided"),
      filled("contacts", "Handover contacts", "handover-contacts"),
      filled("sign-off", "Sign-off", "closeout-gates"),
    ],
  },
};

/** The built-in agenda of a kind of meeting. */
export function builtInAgenda(kind: MeetingKind): AgendaTemplate {
  return BUILT_IN_AGENDAS[kind];
}

/**
 * What of the agendas a file has to keep: those that differ from the built-in ones. All fourteen would be 14 kB in every
 * implementation, of text that nobody has changed.
 */
export function keptAgendas(agendas: Implementation["agendas"]): Implementation["agendas"] {
  const kept: Partial<Record<MeetingKind, AgendaTemplate>> = {};
  for (const kind of MEETING_KIND_CODES) {
    const agenda = agendas[kind];
    if (agenda && !isEqualJson(agenda, builtInAgenda(kind))) kept[kind] = agenda;
  }
  return kept;
}

/** The agenda of a kind of meeting: that of the implementation or playbook, else the built-in one. */
export function agendaTemplate(
  { agendas }: Pick<Implementation, "agendas">,
  kind: MeetingKind,
): AgendaTemplate {
  return agendas[kind] ?? builtInAgenda(kind);
}
