import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { closeBrowser } from "./browser.ts";
import { appDataFolder, host } from "./host-context.ts";
import {
  forwardToFirstInstance,
  isFirstInstance,
  onSecondInstance,
  releaseInstance,
} from "./instance-lock.ts";
import { registry } from "./registry.ts";
import { CarriedEvents, preventable, refuseUnknownOptions, strict } from "./strict.ts";

class App extends CarriedEvents {
  readonly isPackaged = false;
  /** What main asked the system to start at login. */
  loginItem: Electron.Settings = {};
  readonly commandLine = strict("app.commandLine", {
    hasSwitch: (name: string): boolean => switchValue(name) !== undefined,
    getSwitchValue: (name: string): string => switchValue(name) ?? "",
    appendSwitch: (name: string, value?: string): void => {
      appendedSwitches.set(name, value ?? "");
    },
  });
  private name: string | undefined;
  private ready = false;
  private quitting = false;
  private exiting = false;
  private badge = 0;
  private readonly paths = new Map<string, string>();

  constructor() {
    super("app", [
      ...["will-finish-launching", "ready", "activate", "second-instance"],
      ...["window-all-closed", "before-quit", "will-quit", "quit"],
      ...["web-contents-created", "browser-window-created"],
      ...["browser-window-focus", "browser-window-blur"],
      ...["open-file", "open-url", "render-process-gone", "child-process-gone"],
    ]);
  }

  /** Called by the host once main has been imported. */
  becomeReady(): void {
    if (this.exiting) return;
    this.ready = true;
    onSecondInstance(({ argv, workingDirectory, additionalData }) => {
      this.emit("second-instance", {}, argv, workingDirectory, additionalData);
    });
    this.emit("ready", {}, {});
  }

  isReady(): boolean {
    return this.ready;
  }

  whenReady(): Promise<void> {
    if (this.ready) return Promise.resolve();
    return new Promise((resolve) => {
      this.once("ready", () => {
        resolve();
      });
    });
  }

  getName(): string {
    const { productName, name } = host.packageDescription;
    return this.name ?? productName ?? name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return host.packageDescription.version;
  }

  getAppPath(): string {
    return host.flags.appRoot;
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    const home = os.homedir();
    const known: Record<string, () => string> = {
      home: () => home,
      appData: appDataFolder,
      userData: () => host.userData,
      logs: () => path.join(host.userData, "logs"),
      temp: () => os.tmpdir(),
      documents: () => path.join(home, "Documents"),
      downloads: () => path.join(home, "Downloads"),
      desktop: () => path.join(home, "Desktop"),
    };
    const found = known[name]?.();
    if (found === undefined)
      throw new Error(`the Chromium host does not carry electron.app.getPath("${name}")`);
    if (name === "logs") fs.mkdirSync(found, { recursive: true });
    return found;
  }

  setPath(name: string, folder: string): void {
    this.getPath(name);
    this.paths.set(name, folder);
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    if (isFirstInstance()) return true;
    forwardToFirstInstance({
      argv: process.argv,
      workingDirectory: process.cwd(),
      additionalData: additionalData ?? null,
    });
    return false;
  }

  /* What the operating system would do with these, Chromium's window has no part in. */
  setAppUserModelId(): void {}

  enableSandbox(): void {}

  setBadgeCount(count = 0): boolean {
    this.badge = count;
    return true;
  }

  getBadgeCount(): number {
    return this.badge;
  }

  /** Kept, and done by nobody: what a system would start at login is read over the control channel. */
  setLoginItemSettings(settings: Electron.Settings): void {
    refuseUnknownOptions("app.setLoginItemSettings", settings, ["openAtLogin", "path", "args"]);
    this.loginItem = settings;
  }

  getLoginItemSettings(): Electron.LoginItemSettings {
    const openAtLogin = this.loginItem.openAtLogin ?? false;
    return {
      openAtLogin,
      wasOpenedAtLogin: false,
      status: openAtLogin ? "enabled" : "not-registered",
      executableWillLaunchAtLogin: openAtLogin,
      launchItems: [],
    };
  }

  relaunch(): never {
    throw new Error("the Chromium host does not carry electron.app.relaunch");
  }

  quit(): void {
    if (this.quitting || this.exiting) return;
    const event = preventable({});
    this.emit("before-quit", event);
    if (event.defaultPrevented) return;
    this.quitting = true;
    for (const window of [...registry.windows]) window.close();
    if (registry.windows.length === 0)
      setImmediate(() => {
        this.finishQuitting();
      });
  }

  /** A window that refuses to close ends the quitting, as in Electron. */
  cancelQuit(): void {
    this.quitting = false;
  }

  /** Called when a window is gone; the last one ends the app or lets main decide. */
  windowGone(): void {
    if (registry.windows.length > 0 || this.exiting) return;
    if (this.quitting) this.finishQuitting();
    else if (!this.emit("window-all-closed")) this.quit();
  }

  private finishQuitting(): void {
    if (!this.quitting) return;
    const event = preventable({});
    this.emit("will-quit", event);
    if (event.defaultPrevented) this.quitting = false;
    else this.exit(0);
  }

  exit(code = 0): void {
    if (this.exiting) return;
    this.exiting = true;
    for (const window of [...registry.windows]) window.destroy();
    this.emit("quit", {}, code);
    void Promise.allSettled([closeBrowser(), releaseInstance()]).then(() => {
      process.exit(code);
    });
  }
}

const appendedSwitches = new Map<string, string>();

function switchValue(name: string): string | undefined {
  for (const argument of process.argv.slice(2)) {
    if (argument === `--${name}`) return "";
    if (argument.startsWith(`--${name}=`)) return argument.slice(name.length + 3);
  }
  return appendedSwitches.get(name);
}

const application = new App();

/** `electron.app` */
export const app = strict("app", application);
