/** What agendas can fill by themselves (domain.md section 8): one source for each key that a template may name. */
import { composeTrainingState } from "./sections/training-sections.ts";
import { ITEM_SOURCES } from "./agenda-item-sources.ts";
import { type AgendaSource, source, states } from "./agenda-source.ts";
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
import { composeNotReady, composeFunnel, composeStalls } from "./sections/payee-sections.ts";
import { composeContacts, composeMatrix } from "./sections/people-sections.ts";
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
import {
  composeCandidates,
  composeWaveConflicts,
  composeWaveReviews,
  composeWaveTable,
} from "./sections/rollout-sections.ts";
import { prompts, together } from "./sections/section-context.ts";
import {
  composeCasesWithoutEvidence,
  composeTestPlan,
  composeTestResults,
  composeTroubledCases,
  fromRecords,
} from "./sections/testing-sections.ts";
import {
  composeDoneSince,
  composeFirstDays,
  composeNextDays,
  composeOverdue,
} from "./sections/work-sections.ts";

/** Every source, in the order in which an editor offers them. */
export const AGENDA_SOURCES: readonly AgendaSource[] = [
  source("glance", "At a glance", "Health, phase, days to go-live, progress", composeGlance),
  source(
    "health",
    "Health and reasons",
    "The colours that are not green, with reasons",
    composeHealth,
  ),
  source("stake", "What is at stake", "What the trouble costs and threatens", composeStake),
  source(
    "recovery",
    "Recovery plan",
    "Forecast against baseline, and what drives it",
    composeRecovery,
  ),
  source(
    "done-since",
    "Done since last time",
    "Items done since the last meeting of the kind",
    composeDoneSince,
  ),
  source("overdue", "Overdue", "Late items by party, oldest first", composeOverdue),
  source("next-days", "Next 14 days", "Items due in 14 days by party", composeNextDays),
  source(
    "first-days",
    "First 14 days",
    "Items due in the first 14 days by party",
    composeFirstDays,
  ),
  source("decisions", "Decisions needed", "Open decisions with date", composeDecisions),
  source("risks", "Risks and issues", "Top risks and issues by score", composeRisks),
  source("issues", "Issues", "Open issues", composeIssues),
  source(
    "actions",
    "Open actions",
    "Actions that are not done, with owner and date",
    composeActions,
  ),
  source("scope", "Scope", "Profile flags, platform fee, money movement", composeScope),
  source(
    "success-criteria",
    "Success criteria",
    "Measures with baseline, target and actual",
    composeSuccess,
  ),
  source(
    "contacts",
    "Contacts",
    "People with organisation, roles, e-mail and phone",
    composeContacts,
  ),
  source(
    "responsibilities",
    "Responsibility matrix",
    "Roles with their holders, and gaps",
    composeMatrix,
  ),
  source("steps", "Steps and phases", "The phases with their dates, K and G", composeSteps),
  source(
    "cadence",
    "Cadence and escalation",
    "Next weekly status, and who decides when stuck",
    composeCadence,
  ),
  source("payee-funnel", "Payee funnel", "Payees by status, with change and stalls", composeFunnel),
  source("payee-stalls", "Payees stuck", "Payees that stand still too long", composeStalls),
  source(
    "training-state",
    "Training",
    "The session of the day, coverage by role, next sessions, open questions",
    composeTrainingState,
  ),
  source(
    "test-state",
    "Tests",
    "How many of the required tests are passed",
    fromRecords(
      composeTestResults,
      kindState("payment_testing", "of the required tests are passed"),
    ),
  ),
  source(
    "troubled-tests",
    "Failed and blocked tests",
    "Tests that are failed, blocked or late",
    fromRecords(
      composeTroubledCases,
      troubledItems("payment_testing", "No test is failed, blocked or late."),
    ),
  ),
  source(
    "missing-evidence",
    "Evidence missing",
    "Done tests without a link",
    fromRecords(composeCasesWithoutEvidence, composeMissingEvidence),
  ),
  source(
    "test-plan",
    "Tests against bank days",
    "State of TST-01, TST-02, TST-03; bank holidays",
    together(
      fromRecords(composeTestPlan, () => []),
      states("TST-01", "TST-02", "TST-03"),
      composeCalendar,
    ),
  ),
  source("cut-off", "Today's cut-off", "Cut-off of the money-movement service", composeCutOff),
  source(
    "black-outs",
    "Black-outs",
    "Conflicts of the waves, days without payments; state of SET-09",
    together(composeWaveConflicts, composeCalendar, states("SET-09")),
  ),
  source(
    "go-criteria",
    "Go/no-go criteria",
    "Musts and shoulds with their state",
    composeGoCriteria,
  ),
  source(
    "unmet-musts",
    "Unmet musts and waivers",
    "Musts that are missing, and who waived what",
    composeUnmetMusts,
  ),
  source(
    "payees-not-ready",
    "Payees not ready",
    "Payees that cannot be paid yet; state of ROL-07, PAY-15",
    together(composeNotReady, states("ROL-07", "PAY-15")),
  ),
  source(
    "go-day",
    "Go-day runbook",
    "State of ROL-08, ROL-10, ROL-11; cut-off",
    together(states("ROL-08", "ROL-10", "ROL-11"), composeCutOff),
  ),
  source(
    "go-decision",
    "Go/no-go decision",
    "Open decisions, and what each outcome means",
    together(
      composeDecisions,
      prompts(
        "Go: all musts met",
        "Go with conditions: shoulds open, each with owner and date",
        "No-go: a must is missing without a waiver signed by the sponsor; then a new go-live is set",
      ),
    ),
  ),
  source(
    "adoption",
    "Adoption",
    "Success criteria and payee funnel",
    together(composeSuccess, composeFunnel),
  ),
  source(
    "next-wave",
    "Next wave",
    "Reviews of waves, recommendations of lessons; waves",
    together(composeWaveReviews, composeRecommendations, composeWaveTable),
  ),
  source(
    "wave-decision",
    "Wave decision",
    "State of ROL-14, PAY-17, ROL-15; open decisions",
    together(states("ROL-14", "PAY-17", "ROL-15"), composeDecisions),
  ),
  source(
    "wave-plan",
    "Waves",
    "Wave table; state of ROL-04",
    together(composeWaveTable, states("ROL-04")),
  ),
  source(
    "rollout-thoughts",
    "Roll-out: first thoughts",
    "Candidates; state of ROL-01, ROL-02, ROL-03",
    together(composeCandidates, states("ROL-01", "ROL-02", "ROL-03")),
  ),
  source("phase-timeline", "Timeline", "Baseline against actual per phase", composeTimeline),
  source("went-well", "Went well, did not", "Lessons by category", composeWentWell),
  source("root-causes", "Root causes", "Lessons with their root cause", composeRootCauses),
  source(
    "recommendations",
    "Recommendations",
    "Lessons with recommendation and owner",
    composeRecommendations,
  ),
  source(
    "open-and-decided",
    "Open items",
    "Late items and decisions taken",
    together(composeOverdue, composeTakenDecisions),
  ),
  source(
    "closeout-gates",
    "Closeout gates",
    "Gates C1 to C10 with their state",
    composeCloseoutGates,
  ),
  ...ITEM_SOURCES,
];

const SOURCES_BY_KEY = new Map(AGENDA_SOURCES.map((each) => [each.key, each]));

/** The source with that key, or null when this program has none (a playbook of a newer one). */
export function agendaSource(key: string): AgendaSource | null {
  return SOURCES_BY_KEY.get(key) ?? null;
}
