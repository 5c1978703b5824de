import type { ExportFormat, ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { request } from "../../../api-client.ts";
import { tellDone, tellProblem } from "../../../store/ui-store.ts";

/** The formats as they are offered. */
export const FORMAT_LABELS: Readonly<Record<ExportFormat, string>> = {
  markdown: "Markdown",
  html: "HTML",
  pdf: "PDF",
};

/** Asks where to save, writes, and says where it is. */
export async function exportReport(report: ReportRequest, format: ExportFormat): Promise<void> {
  const answer = await request("exportReport", { report, format });
  if (answer.ok) tellDone(`Exported ${answer.value.fileName} to ${answer.value.folder}`);
  else tellProblem(answer.error);
}
