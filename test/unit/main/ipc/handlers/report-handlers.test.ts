import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readReportFont } from "../../../../../src-main/assets-folder.ts";
import { clockStartingAt } from "../../../../../src-main/clock.ts";
import { reportHandlers } from "../../../../../src-main/ipc/handlers/report-handlers.ts";
import { PrintableDocuments } from "../../../../../src-main/windows/app-protocol.ts";
import { INPUTS } from "../../../../../src-shared/ipc/contract.ts";
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

describe("report/export-timeline-image", () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
  const input = { implementationId: implementation.id, png };

  it("writes the bytes where the user said, under a name that main gives", async () => {
    const folder = await makeTempFolder();
    const filePath = join(folder, "timeline.png");
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
    const answer = await handlers.exportTimelineImage(input);
    expect(valueOf(answer)).toEqual({ fileName: "timeline.png", folder });
    expect(new Uint8Array(await readFile(filePath))).toEqual(png);
    const [, options] = electron.dialog.showSaveDialog.mock.calls[0] as [
      unknown,
      { defaultPath: string },
    ];
    expect(options.defaultPath).toBe(
      join("/documents", "Northgate Builders - Plan - Timeline - 2026-09-21.png"),
    );
  });

  it("writes nothing when the dialog is cancelled or no workspace is open", async () => {
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true });
    expect(problemOf(await handlers.exportTimelineImage(input)).code).toBe("cancelled");
    isOpen = false;
    expect(problemOf(await handlers.exportTimelineImage(input)).code).toBe("no-workspace");
    expect(electron.dialog.showSaveDialog).toHaveBeenCalledTimes(1);
  });

  it("takes nothing but a PNG of a size that makes sense, and no path", () => {
    const isTaken = (value: unknown): boolean =>
      INPUTS.exportTimelineImage.safeParse(value).success;
    expect(isTaken(input)).toBe(true);
    expect(isTaken({ ...input, png: new TextEncoder().encode("<svg onload=alert(1)>") })).toBe(
      false,
    );
    expect(isTaken({ ...input, png: "iVBORw0KGgo=" })).toBe(false);
    expect(isTaken({ ...input, filePath: "/etc/passwd" })).toBe(false);
    const huge = new Uint8Array(60_000_001);
    huge.set(png);
    expect(isTaken({ ...input, png: huge })).toBe(false);
  });
});
