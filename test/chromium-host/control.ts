import { createInterface } from "node:readline";
import { app } from "./app.ts";
import { clickMenuItem, Menu, menuItems } from "./menu.ts";
import { notificationEvent, shownNotifications } from "./notifications.ts";
import { registry } from "./registry.ts";
import { clipboardContent, openedByShell, powerMonitor } from "./system.ts";
import { clickTray, clickTrayItem, trayLook } from "./tray.ts";
import type { BrowserWindow } from "./windows.ts";

/** One line on stdin: which act, what for, and the number under which to answer. */
interface ControlRequest {
  readonly id: number;
  readonly do: string;
  readonly menuId?: string;
  readonly index?: number;
  readonly event?: string;
}

function firstWindow(): BrowserWindow {
  const window = registry.windows[0];
  if (!window) throw new Error("There is no window");
  return window;
}

const ACTS: Readonly<Record<string, (request: ControlRequest) => unknown>> = {
  "menu-list": () => menuItems(Menu.getApplicationMenu()),
  "menu-click": ({ menuId = "" }) => {
    clickMenuItem(Menu.getApplicationMenu(), menuId);
  },
  "tray-read": () => trayLook(),
  "tray-menu-click": ({ menuId = "" }) => {
    clickTrayItem(menuId);
  },
  "tray-click": () => {
    clickTray();
  },
  notifications: () => shownNotifications(),
  "notification-click": ({ index = 0 }) => {
    notificationEvent(index, "click");
  },
  power: ({ event = "" }) => {
    if (!powerMonitor.carriedEvents.has(event))
      throw new Error(`There is no power event "${event}"`);
    powerMonitor.emit(event);
  },
  "window-list": () =>
    registry.windows.map((window) => ({
      id: window.id,
      url: window.webContents.getURL(),
      visible: window.isVisible(),
      focused: window.isFocused(),
      bounds: window.getBounds(),
    })),
  "window-close": () => {
    firstWindow().close();
  },
  "window-focus": () => {
    firstWindow().noteFocus(true);
  },
  "window-blur": () => {
    firstWindow().noteFocus(false);
  },
  "clipboard-read": () => clipboardContent(),
  "shell-list": () => openedByShell,
  "badge-read": () => app.getBadgeCount(),
  "login-item-read": () => app.loginItem,
  quit: () => {
    app.quit();
  },
};

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function answer(line: string): void {
  let id: number | undefined;
  try {
    const request = JSON.parse(line) as ControlRequest;
    id = request.id;
    const act = ACTS[request.do];
    if (!act) throw new Error(`The control channel has no "${request.do}"`);
    say({ id, ok: true, value: act(request) ?? null });
  } catch (error) {
    say({
      id: id ?? null,
      ok: false,
      error: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Says on the control channel that something happened. */
export function announce(event: string, details: object): void {
  say({ event, ...details });
}

/**
 * Opens the control channel: one JSON object a line, requests on stdin,
 * answers and events on stdout. The end of stdin quits the app, so that nothing
 * outlives a test runner that was killed.
 */
export function startControl(): void {
  createInterface({ input: process.stdin })
    .on("line", answer)
    .on("close", () => {
      app.quit();
    });
}
