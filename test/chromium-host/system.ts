import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { host } from "./host-context.ts";
import { registry } from "./registry.ts";
import { CarriedEvents, strict } from "./strict.ts";

/** What main asked the operating system to open, for the control channel. */
export const openedByShell: { what: string; target: string }[] = [];

function openWithSystem(what: string, target: string): void {
  openedByShell.push({ what, target });
  if (host.flags.headless || host.flags.control) return;
  const openers: Partial<Record<NodeJS.Platform, string>> = {
    win32: "explorer.exe",
    darwin: "open",
  };
  spawn(openers[process.platform] ?? "xdg-open", [target], { detached: true, stdio: "ignore" })
    .on("error", (error) => {
      console.error(`${target} could not be opened: ${error.message}`);
    })
    .unref();
}

/** `electron.shell`. Without a person at the screen it only records. */
export const shell = strict("shell", {
  openExternal(url: string): Promise<void> {
    openWithSystem("external", url);
    return Promise.resolve();
  },
  openPath(target: string): Promise<string> {
    if (!fs.existsSync(target)) return Promise.resolve("No such file");
    openWithSystem("path", target);
    return Promise.resolve("");
  },
  showItemInFolder(target: string): void {
    openWithSystem("folder", path.dirname(target));
  },
  /** Moves to a folder of the host's own: Node cannot reach the system's bin. */
  async trashItem(target: string): Promise<void> {
    const bin = path.join(host.userData, "chromium-host-trash");
    await fs.promises.mkdir(bin, { recursive: true });
    const name = `${Date.now()}-${path.basename(target)}`;
    await fs.promises.rename(target, path.join(bin, name));
  },
});

let clipboardText = "";
let clipboardHtml: string | undefined;

function copyOut(): void {
  // A page may write the system's clipboard; the one that a person looks at does.
  (registry.focused ?? registry.windows[0])?.webContents.post({
    kind: "copy",
    text: clipboardText,
    html: clipboardHtml,
  });
}

type Payload = string | Blob | Promise<string | Blob>;

class HostClipboardItem {
  readonly types: string[];
  private readonly items: Record<string, Payload>;

  constructor(items: Record<string, Payload>) {
    this.items = items;
    this.types = Object.keys(items);
    return strict("ClipboardItem", this);
  }

  async getType(type: string): Promise<Blob> {
    const payload = await this.items[type];
    if (payload === undefined) throw new Error(`The type ${type} was not found`);
    return payload instanceof Blob ? payload : new Blob([payload], { type });
  }
}

/** `electron.ClipboardItem` */
export const ClipboardItem = strict("ClipboardItem", HostClipboardItem);

/** `electron.clipboard`. It reads back only what main wrote; other programs get it too. */
export const clipboard = strict("clipboard", {
  writeText(text: string): Promise<void> {
    return clipboard.write([new HostClipboardItem({ "text/plain": text })]);
  },
  readText(): Promise<string> {
    return Promise.resolve(clipboardText);
  },
  async write([item]: readonly HostClipboardItem[]): Promise<void> {
    const read = async (type: string): Promise<string | undefined> =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : undefined;
    [clipboardText, clipboardHtml] = [(await read("text/plain")) ?? "", await read("text/html")];
    copyOut();
  },
});

/** What main last wrote to the clipboard, for the control channel. */
export function clipboardContent(): { text: string; html: string | null } {
  return { text: clipboardText, html: clipboardHtml ?? null };
}

/** `electron.powerMonitor`: its events come from the control channel only. */
export const powerMonitor = strict(
  "powerMonitor",
  new CarriedEvents("powerMonitor", ["suspend", "resume", "lock-screen", "unlock-screen"]),
);

const display = strict("Display", {
  id: 1,
  label: "Chromium host",
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
  scaleFactor: 1,
  internal: false,
});

/** `electron.screen`: one display of 1920 by 1080, whatever is really there. */
export const screen = strict("screen", {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
});
