/** The report of payment testing: plan, results, attempts, defects, evidence index, signatures (domain.md section 7). */
import type { Implementation } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { summariseTests, summaryInWords } from "../domain/testing/test-results.ts";
import { field, heading, type Report, type ReportContext } from "./report-model.ts";
import {
  composeAttempts,
  composeDefects,
  composeEvidenceIndex,
  composeSignOff,
  composeTestPlan,
  composeTestResults,
} from "./sections/testing-sections.ts";

/** The test report for both parties. */
export function composeTestReport(
  implementation: Implementation,
  { today, user }: ReportContext,
): Report {
  const context = { implementation, today };
  const { payor, procore } = implementation.testSignOff;
  return {
    label: "Testing",
    title: "Payment testing",
    payor: implementation.payor.name,
    date: today,
    audience: "customer",
    fields: [
      field("Target go-live", longDate(implementation.anchors.goLive)),
      field("Result", summaryInWords(summariseTests(implementation))),
      field("Project manager", implementation.ipm || "Not recorded"),
      field("Prepared by", user || implementation.ipm || "Not recorded"),
    ],
    blocks: [
      heading(2, "Plan against bank days"),
      ...composeTestPlan(context),
      heading(2, "Results"),
      ...composeTestResults(context),
      heading(2, "Attempts"),
      ...composeAttempts(context),
      heading(2, "Defects"),
      ...composeDefects(context),
      heading(2, "Evidence"),
      ...composeEvidenceIndex(context),
      heading(2, "Sign-off"),
      ...composeSignOff(context),
      {
        kind: "signatures",
        signers: [
          { role: "Payor", name: payor?.name ?? "" },
          { role: "Procore", name: procore?.name ?? "" },
        ],
      },
    ],
  };
}
