/** The roll-out plan as a document: candidates, pilot, waves, communication, fee, what stands against the dates (domain.md section 6). */
import type { Implementation } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { field, heading, type Report, type ReportContext } from "./report-model.ts";
import { composeCommunicationPlan } from "./sections/communication-sections.ts";
import { phaseInWords } from "./sections/health-sections.ts";
import {
  composeCandidates,
  composeFeeRule,
  composePilotRule,
  composeWaveConflicts,
  composeWaveReviews,
  composeWaveTable,
} from "./sections/rollout-sections.ts";

/** The roll-out plan for the customer. Notes of projects are internal and not read here. */
export function composeRolloutReport(
  implementation: Implementation,
  { today, user }: ReportContext,
): Report {
  const context = { implementation, today };
  const { anchors } = implementation;
  return {
    label: "Roll-out plan",
    title: "Roll-out plan",
    payor: implementation.payor.name,
    date: today,
    audience: "customer",
    fields: [
      field("Phase", phaseInWords(implementation)),
      field("Target go-live", longDate(anchors.goLive)),
      field("Projects", String(Object.keys(implementation.projects).length)),
      field("Waves", String(Object.keys(implementation.waves).length)),
      field("Project manager", implementation.ipm || "Not recorded"),
      field("Prepared by", user || implementation.ipm || "Not recorded"),
    ],
    blocks: [
      heading(2, "Waves"),
      ...composeWaveTable(context),
      ...composeWaveReviews(context),
      heading(2, "What stands against the dates"),
      ...composeWaveConflicts(context),
      heading(2, "Communication"),
      ...composeCommunicationPlan(context),
      heading(2, "The pilot against its rule"),
      ...composePilotRule(context),
      heading(2, "Candidate projects"),
      ...composeCandidates(context),
      heading(2, "Platform fee"),
      ...composeFeeRule(context),
    ],
  };
}
