import { beforeEach, describe, expect, it, vi } from "vitest";
import { appHandlers } from "../../../../../src-main/ipc/handlers/app-handlers.ts";
import { problemOf } from "../../../../helpers/workspace-fixture.ts";

const electron = vi.hoisted(() => ({
  dialog: { showMessageBox: vi.fn() },
  shell: { openExternal: vi.fn() },
}));
vi.mock("electron", () => electron);

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const handlers = appHandlers({
  window: () => ({}) as never,
  store: {} as never,
  settingsChanged: () => undefined,
  log,
});

function answer(response: number): void {
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response });
}

beforeEach(() => {
  electron.dialog.showMessageBox.mockReset();
  electron.shell.openExternal.mockReset().mockResolvedValue(undefined);
});

describe("app/open-external", () => {
  it.each(["https://support.example.com/a?b=c", "mailto:dana@example.com"])(
    "opens %s once the user has seen and confirmed it",
    async (url) => {
      answer(0);
      expect(await handlers.openExternal({ url })).toEqual({ ok: true, value: null });
      expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({ detail: url });
      expect(electron.shell.openExternal).toHaveBeenCalledWith(url);
    },
  );

  it("opens nothing when the user cancels", async () => {
    answer(1);
    expect(problemOf(await handlers.openExternal({ url: "https://example.com/" })).code).toBe(
      "cancelled",
    );
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });

  it.each([
    "http://example.com/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "ms-msdt:/id",
    "smb://host/share",
    "C:\\Windows\\calc.exe",
    "",
  ])("refuses %j without asking", async (url) => {
    expect(problemOf(await handlers.openExternal({ url })).code).toBe("refused");
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it("tells when the system has no program for it", async () => {
    answer(0);
    electron.shell.openExternal.mockRejectedValueOnce(new Error("no handler"));
    expect(problemOf(await handlers.openExternal({ url: "mailto:dana@example.com" })).code).toBe(
      "io",
    );
  });
});
