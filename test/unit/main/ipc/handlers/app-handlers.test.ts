import { beforeEach, describe, expect, it, vi } from "vitest";
import { appHandlers } from "../../../../../src-main/ipc/handlers/app-handlers.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../../../src-shared/ipc/settings.ts";
import { fail, ok, problem, type Result } from "../../../../../src-shared/result.ts";
import { problemOf } from "../../../../helpers/workspace-fixture.ts";

const electron = vi.hoisted(() => ({
  dialog: { showMessageBox: vi.fn() },
  shell: { openExternal: vi.fn() },
}));
vi.mock("electron", () => electron);

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
let settings: Settings;
let changes: number;
const setStartsAtLogin = vi.fn<(isOn: boolean) => Promise<Result<null>>>();
const handlers = appHandlers({
  window: () => ({}) as never,
  store: {
    settings: () => settings,
    updateSettings(change: Partial<Settings>) {
      settings = { ...settings, ...change };
      return settings;
    },
  } as never,
  settingsChanged: () => changes++,
  setStartsAtLogin,
  log,
});

function answer(response: number): void {
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response });
}

beforeEach(() => {
  [settings, changes] = [DEFAULT_SETTINGS, 0];
  setStartsAtLogin.mockReset().mockResolvedValue(ok(null));
  electron.dialog.showMessageBox.mockReset();
  electron.shell.openExternal.mockReset().mockResolvedValue(undefined);
});

describe("settings/update", () => {
  it("stores, and tells whoever lives by them", async () => {
    expect(await handlers.updateSettings({ settings: { theme: "dark" } })).toMatchObject({
      ok: true,
      value: { theme: "dark" },
    });
    expect(changes).toBe(1);
    expect(setStartsAtLogin).not.toHaveBeenCalled();
  });

  it("has the system start the program at login, and nothing asked anew when it does already", async () => {
    await handlers.updateSettings({ settings: { startsAtLogin: true } });
    await handlers.updateSettings({ settings: { startsAtLogin: true, keepsRunning: true } });
    expect(setStartsAtLogin.mock.calls).toEqual([[true]]);
    expect(settings).toMatchObject({ startsAtLogin: true, keepsRunning: true });
  });

  it("keeps every setting as it was when the system refuses", async () => {
    setStartsAtLogin.mockResolvedValue(fail(problem("io", "Start at login could not be changed")));
    const answer = await handlers.updateSettings({
      settings: { startsAtLogin: true, theme: "dark" },
    });
    expect(problemOf(answer).message).toBe("Start at login could not be changed");
    expect([settings, changes]).toEqual([DEFAULT_SETTINGS, 0]);
  });
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
