/** Requests for documents that leave the building: previewed in a frame, exported where the user says. */
import path from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { ExportFormat, ReportRequest } from "../../../src-shared/ipc/contract.ts";
import { composeAgenda } from "../../../src-shared/reports/agenda-report.ts";
import { composeCallSheets } from "../../../src-shared/reports/call-sheet-report.ts";
import { composeCloseoutReport } from "../../../src-shared/reports/closeout-report.ts";
import { composePlanReport } from "../../../src-shared/reports/plan-report.ts";
import { composeRolloutReport } from "../../../src-shared/reports/rollout-report.ts";
import { composeTestReport } from "../../../src-shared/reports/test-report.ts";
import { renderHtml } from "../../../src-shared/reports/render-html.ts";
import { renderMarkdown } from "../../../src-shared/reports/render-markdown.ts";
import { type Report, reportFileName } from "../../../src-shared/reports/report-model.ts";
import {
  composeSignInSheet,
  composeTrainingReport,
} from "../../../src-shared/reports/training-report.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import type { Clock } from "../../clock.ts";
import { printToPdf } from "../../exports/print-to-pdf.ts";
import { writeExport } from "../../exports/write-export.ts";
import type { SettingsStore } from "../../storage/settings-store.ts";
import type { PrintableDocuments } from "../../windows/app-protocol.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

const EXTENSIONS: Readonly<Record<ExportFormat, { extension: string; name: string }>> = {
  markdown: { extension: "md", name: "Markdown" },
  html: { extension: "html", name: "Web page" },
  pdf: { extension: "pdf", name: "PDF" },
};

/** Handlers of the report channels. */
export function reportHandlers(parts: {
  window: () => BrowserWindow;
  workspace: CurrentWorkspace;
  store: SettingsStore;
  clock: Clock;
  printable: PrintableDocuments;
  /** Inter as a `data:` address, so that a document looks the same wherever it is opened. */
  fontUrl: string;
}): Pick<Handlers, "previewReport" | "exportReport" | "exportTimelineImage"> {
  const { window, workspace, store, clock, printable, fontUrl } = parts;

  async function compose(request: ReportRequest): Promise<Result<Report>> {
    const session = workspace.require();
    if (!session.ok) return session;
    const implementation = await session.value.readForReport(request.implementationId);
    if (!implementation.ok) return implementation;
    const context = {
      today: clock.today(),
      user: store.settings().userName,
      thresholds: session.value.healthThresholds,
    };
    if (request.kind === "closeout")
      return ok(composeCloseoutReport(implementation.value, context));
    if (request.kind === "call-sheets") {
      return ok(composeCallSheets(implementation.value, request, context));
    }
    if (request.kind === "rollout") return ok(composeRolloutReport(implementation.value, context));
    if (request.kind === "plan") return ok(composePlanReport(implementation.value, context));
    if (request.kind === "testing") return ok(composeTestReport(implementation.value, context));
    if (request.kind === "training") {
      return ok(composeTrainingReport(implementation.value, context));
    }
    if (request.kind === "sign_in") {
      const trained = implementation.value.trainingSessions[request.sessionId];
      if (!trained) return fail(problem("not-found", "That session is no longer there"));
      return ok(composeSignInSheet(implementation.value, trained, context));
    }
    const meeting = implementation.value.meetings[request.meetingId];
    if (!meeting) return fail(problem("not-found", "That meeting is no longer there"));
    return ok(composeAgenda(implementation.value, meeting, context));
  }

  const toHtml = (report: Report): string =>
    renderHtml(report, {
      paperSize: store.settings().paperSize,
      generatedOn: clock.today(),
      fontUrl,
    });

  async function render(report: Report, format: ExportFormat): Promise<string | Uint8Array> {
    if (format === "markdown") return renderMarkdown(report);
    if (format === "html") return toHtml(report);
    return printToPdf(toHtml(report), printable);
  }

  /** Asks where, and only then makes and writes the content. */
  async function save(
    { extension, name }: { readonly extension: string; readonly name: string },
    fileName: string,
    make: () => Promise<string | Uint8Array>,
  ): Promise<Result<{ readonly fileName: string; readonly folder: string }>> {
    const answer = await dialog.showSaveDialog(window(), {
      title: `Export as ${name}`,
      defaultPath: path.join(app.getPath("documents"), `${fileName}.${extension}`),
      filters: [{ name, extensions: [extension] }],
      properties: ["showOverwriteConfirmation", "createDirectory"],
    });
    if (answer.canceled || !answer.filePath)
      return fail(problem("cancelled", "Nothing was exported"));
    const written = await writeExport(answer.filePath, await make());
    if (!written.ok) return written;
    return ok({
      fileName: path.basename(answer.filePath),
      folder: path.dirname(answer.filePath),
    });
  }

  return {
    async previewReport({ report: request }) {
      const report = await compose(request);
      if (!report.ok) return report;
      return ok({
        title: report.value.title,
        path: printable.publish(toHtml(report.value)),
        markdown: renderMarkdown(report.value),
      });
    },
    async exportReport({ report: request, format }) {
      const report = await compose(request);
      if (!report.ok) return report;
      return save(EXTENSIONS[format], reportFileName(report.value), () =>
        render(report.value, format),
      );
    },
    async exportTimelineImage({ implementationId, png }) {
      const session = workspace.require();
      if (!session.ok) return session;
      const implementation = await session.value.readForReport(implementationId);
      if (!implementation.ok) return implementation;
      const fileName = reportFileName({
        payor: implementation.value.payor.name,
        label: "Plan",
        title: "Timeline",
        date: clock.today(),
      });
      return save({ extension: "png", name: "PNG image" }, fileName, () => Promise.resolve(png));
    },
  };
}
