import type { PageMessage } from "./page-runtime.ts";
import { notCarriedError, strict } from "./strict.ts";
import type { WebContents } from "./web-contents.ts";

type Handler = (event: unknown, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const listeners = new Map<string, Handler[]>();

/** `electron.ipcMain` */
export const ipcMain = strict("ipcMain", {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
  on(channel: string, listener: Handler): unknown {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcMain;
  },
  off(channel: string, listener: Handler): unknown {
    const left = (listeners.get(channel) ?? []).filter((other) => other !== listener);
    listeners.set(channel, left);
    return ipcMain;
  },
});

function ipcEvent(sender: WebContents, kind: string): object {
  return strict(kind, {
    type: "frame",
    sender,
    senderFrame: sender.mainFrame,
    frameId: 1,
    processId: 1,
    set returnValue(_value: unknown) {
      throw notCarriedError("ipcRenderer.sendSync");
    },
    preventDefault(): void {
      // Electron's events have it; nothing happens by default here.
    },
  });
}

/** Hands a message of the page to the handlers of main, and its answer back. */
export async function dispatchIpc(
  sender: WebContents,
  message: Extract<PageMessage, { kind: "invoke" | "send" }>,
): Promise<void> {
  const { channel, args } = message;
  if (message.kind === "send") {
    for (const listener of listeners.get(channel) ?? [])
      listener(ipcEvent(sender, "IpcMainEvent"), ...args);
    return;
  }
  const { id } = message;
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(ipcEvent(sender, "IpcMainInvokeEvent"), ...args);
    sender.post({ kind: "answer", id, value });
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith("No handler")))
      console.error(`Error occurred in handler for '${channel}':`, error);
    sender.post({ kind: "failure", id, message: String(error) });
  }
}
