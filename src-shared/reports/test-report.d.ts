/** The report of payment testing: plan, results, attempts, defects, evidence index, signatures (domain.md section 7). */
import type { Implementation } from "../domain/implementation.ts";
import { type Report, type ReportContext } from "./report-model.ts";
/** The test report for both parties. */
export declare function composeTestReport(implementation: Implementation, { today, user }: ReportContext): Report;
