/** Whether the system starts the program when the user logs in: asked of the system, and told to it. */
import path from "node:path";
import { app } from "electron";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import { type AppFlags, AT_LOGIN_FLAG } from "../app-flags.ts";
import type { Log } from "../log.ts";
import { isAutostartOn, setAutostart } from "./autostart-file.ts";

/** The system's own record of it. */
export interface StartAtLogin {
  readonly isOn: () => Promise<boolean>;
  /** Errors: `refused` (a program run from its source, a system that asks for approval first), `io`. Nothing is changed then. */
  readonly set: (isOn: boolean) => Promise<Result<null>>;
}

/** How this program was started, as far as a system needs to know to do it again. */
export interface StartCommand {
  readonly isPackaged: boolean;
  readonly execPath: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Program and arguments; null when nobody says how. An AppImage and a portable program run unpacked somewhere else, and name themselves
 * in the environment; so does `npm start`.
 */
export function startCommand({ isPackaged, execPath, env }: StartCommand): string[] | null {
  if (isPackaged) return [env["APPIMAGE"] ?? env["PORTABLE_EXECUTABLE_FILE"] ?? execPath];
  try {
    const told: unknown = JSON.parse(env["PAYOR_DESK_START"] ?? "null");
    const isCommand = Array.isArray(told) && told.every((part) => typeof part === "string");
    return isCommand && told.length > 0 ? told : null;
  } catch {
    return null;
  }
}

const WHAT = "Start at login could not be changed";
const KEPT = "The setting stays as it was.";

function autostart(command: readonly string[], log: Log): StartAtLogin {
  const entry = {
    file: path.join(app.getPath("appData"), "autostart", "com.payordesk.app.desktop"),
    command: [...command, AT_LOGIN_FLAG],
  };
  return {
    isOn: () => isAutostartOn(entry),
    async set(isOn) {
      try {
        await setAutostart(entry, isOn);
        return ok(null);
      } catch (error) {
        log.warn("the autostart entry could not be changed", error);
        return fail(problem("io", WHAT, { where: entry.file, advice: KEPT }));
      }
    },
  };
}

function loginItem(command: readonly string[], log: Log): StartAtLogin {
  const [program = process.execPath, ...others] = command;
  const item = { path: program, args: [...others, AT_LOGIN_FLAG] };
  const isOn = (): boolean => app.getLoginItemSettings(item).openAtLogin;
  return {
    isOn: () => Promise.resolve(isOn()),
    async set(wanted) {
      try {
        app.setLoginItemSettings({ ...item, openAtLogin: wanted });
      } catch (error) {
        log.warn("the login item could not be changed", error);
      }
      if (isOn() === wanted) return ok(null);
      const needsApproval = app.getLoginItemSettings(item).status === "requires-approval";
      return fail(
        needsApproval
          ? problem("refused", "macOS asks you to approve start at login first", {
              advice: "Switch Payor Desk on in System Settings, General, Login Items.",
            })
          : problem("refused", WHAT, { advice: `The system did not take it. ${KEPT}` }),
      );
    },
  };
}

/** Start at login on this system. */
export function startAtLogin(start: StartCommand, log: Log): StartAtLogin {
  const command = startCommand(start);
  if (command === null)
    return {
      isOn: () => Promise.resolve(false),
      set: (isOn) =>
        Promise.resolve(
          isOn
            ? fail(
                problem("refused", "Only the installed program, or `npm start`, starts at login", {
                  advice: KEPT,
                }),
              )
            : ok(null),
        ),
    };
  return process.platform === "linux" ? autostart(command, log) : loginItem(command, log);
}

/**
 * Whether the system still starts the program, asked at start when the setting is on: what the user switched off in the system's own
 * settings is off here too. What is on names the program where it is now.
 */
export async function followSystem(login: StartAtLogin, log: Log): Promise<boolean> {
  try {
    if (!(await login.isOn())) return false;
    await login.set(true);
  } catch (error) {
    log.warn("start at login could not be read", error);
  }
  return true;
}

/** Whether the system started this process at login. macOS passes no flag, and says so itself. */
export function wasStartedAtLogin({ isAtLogin }: Pick<AppFlags, "isAtLogin">): boolean {
  return (
    isAtLogin || (process.platform === "darwin" && app.getLoginItemSettings().wasOpenedAtLogin)
  );
}
