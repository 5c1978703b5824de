import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { autostartEntry } from "../../../../src-main/login/autostart-file.ts";
import {
  followSystem,
  startAtLogin,
  startCommand,
  wasStartedAtLogin,
} from "../../../../src-main/login/start-at-login.ts";
import { problemOf } from "../../../helpers/workspace-fixture.ts";

interface LoginItem {
  openAtLogin?: boolean;
  path?: string;
  args?: string[];
}
interface System {
  folder: string;
  item: LoginItem;
  refuses: boolean;
  status: string;
  wasOpenedAtLogin: boolean;
}
const system = vi.hoisted<System>(() => ({
  folder: "",
  item: {},
  refuses: false,
  status: "enabled",
  wasOpenedAtLogin: false,
}));
vi.mock("electron", () => ({
  app: {
    getPath: () => system.folder,
    setLoginItemSettings(item: LoginItem) {
      if (!system.refuses) system.item = item;
    },
    getLoginItemSettings: () => ({
      openAtLogin: system.item.openAtLogin ?? false,
      status: system.status,
      wasOpenedAtLogin: system.wasOpenedAtLogin,
    }),
  },
}));

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const PACKAGED = { isPackaged: true, execPath: "/opt/Payor Desk/payor-desk", env: {} };
const on = (platform: NodeJS.Platform): void => {
  vi.spyOn(process, "platform", "get").mockReturnValue(platform);
};
const entryFile = (): string => path.join(system.folder, "autostart", "com.payordesk.app.desktop");

beforeEach(async () => {
  Object.assign(system, { item: {}, refuses: false, status: "enabled", wasOpenedAtLogin: false });
  system.folder = await mkdtemp(path.join(os.tmpdir(), "payor-desk-login-"));
});
afterEach(async () => {
  await rm(system.folder, { recursive: true, force: true });
});

describe("the command that starts the program again", () => {
  it.each([
    ["an installed program", PACKAGED, ["/opt/Payor Desk/payor-desk"]],
    [
      "an AppImage, which runs unpacked",
      { ...PACKAGED, env: { APPIMAGE: "/home/dana/payor-desk.AppImage" } },
      ["/home/dana/payor-desk.AppImage"],
    ],
    [
      "npm start, which says how",
      { ...PACKAGED, isPackaged: false, env: { PAYOR_DESK_START: '["node","start.mjs"]' } },
      ["node", "start.mjs"],
    ],
    ["a development run", { ...PACKAGED, isPackaged: false }, null],
    [
      "what is no command",
      { ...PACKAGED, isPackaged: false, env: { PAYOR_DESK_START: "[1]" } },
      null,
    ],
  ])("is that of %s", (_what, start, command) => {
    expect(startCommand(start)).toEqual(command);
  });
});

describe("on Linux", () => {
  beforeEach(() => {
    on("linux");
  });

  it("is a file in the user's autostart folder, there and gone again", async () => {
    const login = startAtLogin(PACKAGED, log);
    expect(await login.isOn()).toBe(false);
    expect(await login.set(true)).toEqual({ ok: true, value: null });
    expect(await login.isOn()).toBe(true);
    expect(await readFile(entryFile(), "utf8")).toBe(
      [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Payor Desk",
        "Comment=Reminders of implementations",
        'Exec="/opt/Payor Desk/payor-desk" "--at-login"',
        "Terminal=false",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
        "",
      ].join("\n"),
    );
    await login.set(false);
    expect(await login.isOn()).toBe(false);
    expect(await login.set(false)).toEqual({ ok: true, value: null });
  });

  it("writes every path so that the desktop reads it as it is", () => {
    const [, exec = ""] = /^Exec=(.*)$/m.exec(autostartEntry([String.raw`/a "b" $c\d 100%`])) ?? [];
    // First the escapes of a value are undone, then those in quotes, then the field codes.
    const value = exec.replaceAll("\\\\", "\\");
    const argument = value.slice(1, -1).replaceAll(/\\(["`$\\])/g, "$1");
    expect(argument.replaceAll("%%", "%")).toBe(String.raw`/a "b" $c\d 100%`);
    expect(exec).toContain("100%%");
  });

  it.each(["Hidden=true", "X-GNOME-Autostart-enabled=false"])(
    "is off when the desktop's own settings say so: %s",
    async (line) => {
      const login = startAtLogin(PACKAGED, log);
      await login.set(true);
      const text = await readFile(entryFile(), "utf8");
      await writeFile(entryFile(), `${text.replace(/^X-GNOME.*\n/m, "")}${line}\n`);
      expect(await login.isOn()).toBe(false);
      expect(await followSystem(login, log)).toBe(false);
    },
  );

  it("names the program where it is now, after an update moved it", async () => {
    await startAtLogin(PACKAGED, log).set(true);
    const moved = startAtLogin({ ...PACKAGED, execPath: "/opt/new/payor-desk" }, log);
    expect(await followSystem(moved, log)).toBe(true);
    expect(await readFile(entryFile(), "utf8")).toContain('Exec="/opt/new/payor-desk"');
  });

  it("says where it could not be written", async () => {
    // A file where the folder should be fails for every user, root too.
    await writeFile(path.join(system.folder, "autostart"), "");
    const login = startAtLogin(PACKAGED, log);
    expect(problemOf(await login.set(true))).toMatchObject({
      message: "Start at login could not be changed",
      where: entryFile(),
      advice: "The setting stays as it was.",
    });
  });
});

describe.each(["darwin", "win32"] as const)("on %s", (platform) => {
  beforeEach(() => {
    on(platform);
  });

  it("is the system's own record of the program with its flag", async () => {
    const login = startAtLogin(PACKAGED, log);
    expect(await login.set(true)).toEqual({ ok: true, value: null });
    expect(system.item).toEqual({
      openAtLogin: true,
      path: "/opt/Payor Desk/payor-desk",
      args: ["--at-login"],
    });
    expect(await login.isOn()).toBe(true);
  });

  it("is refused in words when the system does not take it", async () => {
    system.refuses = true;
    expect(problemOf(await startAtLogin(PACKAGED, log).set(true)).message).toBe(
      "Start at login could not be changed",
    );
    system.status = "requires-approval";
    expect(problemOf(await startAtLogin(PACKAGED, log).set(true)).advice).toContain("Login Items");
  });
});

it("is refused for a program that nobody could start again", async () => {
  const login = startAtLogin({ ...PACKAGED, isPackaged: false }, log);
  expect(problemOf(await login.set(true)).message).toContain("Only the installed program");
  expect(await login.set(false)).toEqual({ ok: true, value: null });
});

it("knows that the system started it, by the flag or on macOS by asking", () => {
  on("linux");
  system.wasOpenedAtLogin = true;
  expect(wasStartedAtLogin({ isAtLogin: false })).toBe(false);
  expect(wasStartedAtLogin({ isAtLogin: true })).toBe(true);
  on("darwin");
  expect(wasStartedAtLogin({ isAtLogin: false })).toBe(true);
});
