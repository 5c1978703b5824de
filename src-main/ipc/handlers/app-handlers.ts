/** Requests about the app itself: settings, links, errors of the window. */
import { type BrowserWindow, dialog, shell } from "electron";
import { maskSensitiveNumbers } from "../../../src-shared/domain/sensitive-numbers.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import type { Log } from "../../log.ts";
import type { SettingsStore } from "../../storage/settings-store.ts";
import type { Handlers } from "../typed-ipc.ts";

type AppChannels = "updateSettings" | "openExternal" | "reportError";

const ALLOWED_PROTOCOLS = new Set(["https:", "mailto:"]);

/** Handlers of the app channels. */
export function appHandlers(parts: {
  window: () => BrowserWindow;
  store: SettingsStore;
  settingsChanged: () => void;
  /** Has the system start the program at login, or no longer. */
  setStartsAtLogin: (isOn: boolean) => Promise<Result<null>>;
  log: Log;
}): Pick<Handlers, AppChannels> {
  const { window, store, settingsChanged, setStartsAtLogin, log } = parts;
  return {
    async updateSettings({ settings }) {
      const { startsAtLogin } = settings;
      if (startsAtLogin !== undefined && startsAtLogin !== store.settings().startsAtLogin) {
        const done = await setStartsAtLogin(startsAtLogin);
        if (!done.ok) return done;
      }
      const next = store.updateSettings(settings);
      settingsChanged();
      return ok(next);
    },
    async openExternal({ url }) {
      const address = URL.canParse(url) ? new URL(url) : null;
      if (!address || !ALLOWED_PROTOCOLS.has(address.protocol)) {
        return fail(
          problem("refused", "Only https and mailto links can be opened", { where: url }),
        );
      }
      const { response } = await dialog.showMessageBox(window(), {
        type: "question",
        message: "Open this address outside Payor Desk?",
        detail: address.href,
        buttons: ["Open", "Cancel"],
        defaultId: 1,
        cancelId: 1,
      });
      if (response !== 0) return fail(problem("cancelled", "The link was not opened"));
      try {
        await shell.openExternal(address.href);
      } catch (error) {
        log.warn("the system opened no link", error);
        return fail(
          problem("io", "The system has no program for this address", { where: address.href }),
        );
      }
      return ok(null);
    },
    reportError({ message, stack }) {
      // What the page threw may quote what was typed.
      log.error("the window reported an error", {
        message: maskSensitiveNumbers(message),
        stack: maskSensitiveNumbers(stack),
      });
      return ok(null);
    },
  };
}
