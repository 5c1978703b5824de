/** The tray icon, and the count on the app's own icon. Both follow one content and are touched only when it changes. */
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  app,
  type BrowserWindow,
  Menu,
  type MenuItemConstructorOptions,
  type NativeImage,
  nativeImage,
  Tray,
} from "electron";
import type { Log } from "../log.ts";
import type { TrayAct, TrayContent, TrayLine } from "./tray-content.ts";

/** What the tray needs. */
export interface AppTrayParts {
  /** `assets/icons/tray`. */
  readonly iconFolder: string;
  readonly content: () => TrayContent;
  readonly perform: (act: TrayAct) => void;
  /** The window whose taskbar button carries the count on Windows. */
  readonly window: () => BrowserWindow;
  readonly log: Log;
}

/** The icon of a count: drawn for 1 to 9, "9+" above. */
function countName(unread: number): string {
  return unread > 9 ? "more" : String(unread);
}

/** Labels are not mnemonics: `&` is shown. */
function asLabel(text: string): string {
  return text.replaceAll("&", "&&");
}

/** The tray of the app. It is there as long as the program runs. */
export class AppTray {
  readonly #parts: AppTrayParts;
  readonly #tray: Tray;
  #shown = "";
  #unread = -1;

  constructor(parts: AppTrayParts) {
    this.#parts = parts;
    this.#tray = new Tray(this.#icon(0));
    this.#tray.on("click", () => {
      // On macOS a click opens the menu.
      if (process.platform !== "darwin") parts.perform({ kind: "show-window" });
    });
    this.refresh();
  }

  /** Shows what is true now. A failure is logged: the tray is a second way to everything. */
  refresh(): void {
    try {
      const content = this.#parts.content();
      const shown = JSON.stringify(content);
      if (shown === this.#shown) return;
      this.#shown = shown;
      if (content.unread !== this.#unread) this.#showCount(content.unread);
      this.#tray.setToolTip(content.toolTip);
      this.#tray.setContextMenu(
        Menu.buildFromTemplate(content.lines.map((line) => this.#menuItem(line))),
      );
    } catch (error) {
      this.#parts.log.error("the tray could not be brought up to date", error);
    }
  }

  /** Takes the icon away. */
  remove(): void {
    this.#tray.destroy();
  }

  #menuItem(line: TrayLine): MenuItemConstructorOptions {
    if (line === "separator") return { type: "separator" };
    const { id, label, act } = line;
    if (act === null) return { id, label: asLabel(label), enabled: false };
    return { id, label: asLabel(label), click: () => this.#parts.perform(act) };
  }

  #showCount(unread: number): void {
    this.#unread = unread;
    if (process.platform === "darwin") this.#tray.setTitle(unread === 0 ? "" : String(unread));
    else this.#tray.setImage(this.#icon(unread));
    if (process.platform !== "win32") {
      app.setBadgeCount(unread);
      return;
    }
    const window = this.#parts.window();
    if (window.isDestroyed()) return;
    const overlay = unread === 0 ? null : this.#image(`overlay-${countName(unread)}`);
    window.setOverlayIcon(overlay, unread === 0 ? "" : `${unread} unread reminders`);
  }

  #icon(unread: number): NativeImage {
    if (process.platform === "darwin") {
      const template = this.#image("trayTemplate");
      template.setTemplateImage(true);
      return template;
    }
    return this.#image(unread === 0 ? "tray" : `tray-${countName(unread)}`);
  }

  #image(name: string): NativeImage {
    const { iconFolder } = this.#parts;
    // Linux shows one size whatever the screen's scale: the larger one, which its panels scale down.
    return process.platform === "linux"
      ? nativeImage.createFromBuffer(readFileSync(path.join(iconFolder, `${name}@2x.png`)))
      : nativeImage.createFromPath(path.join(iconFolder, `${name}.png`));
  }
}
