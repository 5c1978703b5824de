/** The way from main to the window: pushes events to it, brings it to the front. Before it exists, pushes are dropped. */
import type { BrowserWindow } from "electron";
import type { EventKey } from "../../src-shared/ipc/channels.ts";
import type { EventPayloads } from "../../src-shared/ipc/contract.ts";
import { pushEvent } from "../ipc/typed-ipc.ts";

/** Pushes to the one window. What it misses before it is loaded comes with its bootstrap. */
export class WindowPushes {
  #window: BrowserWindow | null = null;

  /** Sends to that window from now on. */
  attach(window: BrowserWindow): void {
    this.#window = window;
    window.once("closed", () => {
      this.#window = null;
    });
  }

  /** Pushes one event. */
  push<K extends EventKey>(key: K, payload: EventPayloads[K]): void {
    pushEvent(this.#window?.webContents ?? null, key, payload);
  }

  /** Brings the window to the front. */
  focus(): void {
    if (!this.#window) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }
}
