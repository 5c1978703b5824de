/** The plan as a document: where it stands, what drives the go-live, what is due next, what slipped and why, the timeline. */
import type { Implementation } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { computeSchedule } from "../domain/schedule/schedule.ts";
import { slipInWords } from "../domain/schedule/schedule-words.ts";
import { field, heading, type Report, type ReportContext } from "./report-model.ts";
import { phaseInWords } from "./sections/health-sections.ts";
import {
  composeDaysOff,
  composeDriving,
  composeDueNext,
  composePhaseDates,
  composePlanGlance,
  composePlanSlips,
  composeTimelineFigure,
} from "./sections/schedule-sections.ts";

/** The plan for the customer. Notes of items and of the implementation are not read here at all. */
export function composePlanReport(
  implementation: Implementation,
  { today, user }: ReportContext,
): Report {
  const schedule = computeSchedule(implementation, today);
  const context = { implementation, today, schedule };
  const { anchors } = implementation;
  return {
    label: "Plan",
    title: "Plan",
    payor: implementation.payor.name,
    date: today,
    audience: "customer",
    fields: [
      field("Kickoff", longDate(anchors.kickoff)),
      field("Phase", phaseInWords(implementation)),
      field("Target go-live", longDate(anchors.goLive)),
      field(
        "Forecast go-live",
        `${longDate(schedule.forecastGoLive)}, ${slipInWords(schedule.slipDays)}`,
      ),
      field("Project manager", implementation.ipm || "Not recorded"),
      field("Prepared by", user || implementation.ipm || "Not recorded"),
    ],
    blocks: [
      ...composePlanGlance(context),
      heading(2, "Phases"),
      ...composePhaseDates(context),
      heading(2, "What drives the go-live"),
      ...composeDriving(context),
      heading(2, "Due next"),
      ...composeDueNext(context),
      heading(2, "Later than the baseline, and why"),
      ...composePlanSlips(context),
      heading(2, "Days that count differently"),
      ...composeDaysOff(context),
      ...composeTimelineFigure(context),
    ],
  };
}
