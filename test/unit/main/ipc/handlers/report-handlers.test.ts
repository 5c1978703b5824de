import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readReportFont } from "../../../../../src-main/assets-folder.ts";
import { clockStartingAt } from "../../../../../src-main/clock.ts";
import { reportHandlers } from "../../../../../src-main/ipc/handlers/report-handlers.ts";
import { PrintableDocuments } from "../../../../../src-main/windows/app-protocol.ts";
import { fail, ok, problem } from "../../../../../src-shared/result.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";
import { makeTempFolder } from "../../../../helpers/temp-folder.ts";
import { problemOf, valueOf } from "../../../../helpers/workspace-fixture.ts";

const electron = vi.hoisted(() => ({
  app: { getPath: () => "/documents" },
  dialog: { showSaveDialog: vi.fn() },
  protocol: {},
  BrowserWindow: class {},
}));
vi.mock("electron", () => electron);

const implementation = buildImplementation();
const request = { kind: "closeout", implementationId: implementation.id } as const;
const printable = new PrintableDocuments();
let isOpen: boolean;

const handlers = reportHandlers({
  window: () => ({}) as never,
  workspace: {
    require: () =>
      isOpen
        ? ok({ readForReport: () => Promise.resolve(ok(implementation)) })
        : fail(problem("no-workspace", "No workspace is open")),
  } as never,
  store: { settings: () => ({ userName: "Dana", paperSize: "A4" }) } as never,
  clock: clockStartingAt("2026-09-21T15:00:00.000Z"),
  printable,
  fontUrl: await readReportFont(join(import.meta.dirname, "../../../../../assets")),
});

beforeEach(() => {
  isOpen = true;
  electron.dialog.showSaveDialog.mockReset();
});

describe("report/export", () => {
  it("writes where the user said, and answers with the name", async () => {
    const folder = await makeTempFolder();
    const filePath = join(folder, "close.html");
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
    const answer = await handlers.exportReport({ report: request, format: "html" });
    expect(valueOf(answer)).toEqual({ fileName: "close.html", folder });
    const html = await readFile(filePath, "utf8");
    expect(html).toContain(implementation.payor.name);
    expect(html).toContain('font-family: "Inter Variable"; src: url("data');
    expect(html.length).toBeLessThan(200_000);
  });

  it("writes nothing when the dialog is cancelled", async () => {
    const folder = await makeTempFolder();
    electron.dialog.showSaveDialog.mockResolvedValueOnce({
      canceled: true,
      filePath: join(folder, "a.md"),
    });
    const answer = await handlers.exportReport({ report: request, format: "markdown" });
    expect(problemOf(answer).code).toBe("cancelled");
    expect(await readdir(folder)).toEqual([]);
  });

  it("does not ask where to save what cannot be made", async () => {
    const agenda = { ...request, kind: "agenda", meetingId: "gone" } as const;
    expect(problemOf(await handlers.exportReport({ report: agenda, format: "pdf" })).code).toBe(
      "not-found",
    );
    isOpen = false;
    expect(problemOf(await handlers.exportReport({ report: request, format: "pdf" })).code).toBe(
      "no-workspace",
    );
    expect(electron.dialog.showSaveDialog).not.toHaveBeenCalled();
  });
});

it("previews under a path of its own", async () => {
  const { path } = valueOf(await handlers.previewReport({ report: request }));
  expect(printable.find(path.replace("/print/", ""))).toContain(implementation.payor.name);
});
