/** Who may speak to main: the windows we made, their main frame, at our own address. */
import type { IpcMainInvokeEvent, WebContents } from "electron";
import { APP_ORIGIN } from "../windows/app-protocol.ts";

/** The set of trusted windows; filled when a window is made, emptied when it is gone. */
export class TrustedSenders {
  readonly #ids = new Set<number>();

  /** Trusts a window's contents until they are destroyed. */
  add(contents: WebContents): void {
    const { id } = contents;
    this.#ids.add(id);
    contents.once("destroyed", () => this.#ids.delete(id));
  }

  /** Whether a message comes from a trusted window, from its main frame, showing our own page. */
  isTrusted(event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">): boolean {
    const frame = event.senderFrame;
    return (
      this.#ids.has(event.sender.id) &&
      frame !== null &&
      frame.parent === null &&
      frame.url.startsWith(`${APP_ORIGIN}/`)
    );
  }
}
