/** Closing the window leaves the program running when the user wants that; quitting always ends it. */
import { type BrowserWindow, dialog } from "electron";
import type { SettingsStore } from "../storage/settings-store.ts";
import type { Closing } from "./main-window.ts";

/** What is decided about, and whom to ask. */
export interface KeepRunningParts {
  readonly store: Pick<SettingsStore, "settings" | "isKeepRunningTold" | "setKeepRunningTold">;
  readonly window: () => BrowserWindow;
  /** Whether everything is saved, or the user leaves without it. */
  readonly mayLeave: () => Promise<boolean>;
}

/** Tells once what closing does now. True = quit instead. */
async function askWhetherToQuit(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "info",
    message: "Payor Desk keeps running in the background",
    detail: [
      "Reminders go on. The tray icon, or starting Payor Desk again, brings the window back.",
      "To end it, choose Quit in the tray's menu or in the application menu. You can switch this off in Settings, Reminders.",
    ].join("\n"),
    buttons: ["Keep running", "Quit now"],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Decides what becomes of a window that somebody closes. */
export class KeepRunning {
  readonly #parts: KeepRunningParts;
  #isQuitting = false;

  constructor(parts: KeepRunningParts) {
    this.#parts = parts;
  }

  /** From now on closing ends the program: the user quits, or the system shuts down. */
  noteQuitting(): void {
    this.#isQuitting = true;
  }

  async decide(): Promise<Closing> {
    const { store, window, mayLeave } = this.#parts;
    if (this.#goesToBackground()) {
      const shouldQuit = !store.isKeepRunningTold() && (await askWhetherToQuit(window()));
      store.setKeepRunningTold();
      // The user may have quit while the question stood.
      if (!shouldQuit && this.#goesToBackground()) return "hide";
    }
    if (await mayLeave()) return "close";
    // The user works on, so the next closing is an ordinary one.
    this.#isQuitting = false;
    return "stay";
  }

  #goesToBackground(): boolean {
    return !this.#isQuitting && this.#parts.store.settings().keepsRunning;
  }
}
