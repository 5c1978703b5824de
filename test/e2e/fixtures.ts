/** Starts the built app for a test: on real Electron where its binary is there, else on the Chromium host. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, type Page, test as base } from "@playwright/test";
import { electronExecutable } from "../../scripts/lib/electron-binary.mjs";
import { pinnedNode } from "../../scripts/lib/install-packages.mjs";
import { HostClient } from "../chromium-host/client.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** For how long a click or a text waits for its place; less than a test's own limit, so that a failure names the place. */
const ACTION_TIMEOUT_MS = 15_000;

/** What a test may say about the app it starts. */
export interface LaunchOptions {
  /** The folder of the user's state; a new empty one when absent. */
  readonly userDataDir?: string;
  /** The workspace that is open from the start. */
  readonly workspace?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Further flags, e.g. `--at-login`. */
  readonly flags?: readonly string[];
  /** Where a window with a workspace is led first: the board unless told otherwise. Null = where the app itself begins. */
  readonly address?: string | null;
  /** Where the app's clock starts, as an instant in UTC, e.g. `2026-03-02T14:00:00Z`. */
  readonly now?: string;
}

/** A native notification that the app has shown. */
export interface ShownNotification {
  readonly title: string;
  readonly body: string;
}

/** The tray icon as a person sees it. */
export interface ShownTray {
  readonly toolTip: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

/** What both runtimes can do for a test, behind one interface. */
interface Driver {
  readonly runtime: "electron" | "chromium-host";
  readonly page: Page;
  kill(): Promise<void>;
  close(): Promise<void>;
  choosePath(chosen: string): Promise<void>;
  cancelDialog(): Promise<void>;
  pressMessageButton(label: string): Promise<void>;
  clickMenu(id: string): Promise<void>;
  menuLabel(id: string): Promise<string>;
  notifications(): Promise<readonly ShownNotification[]>;
  clickNotification(index: number): Promise<void>;
  /** What the tray last showed. */
  tray(): Promise<ShownTray | null>;
  clickTrayItem(id: string): Promise<void>;
  /** Closes the window as a person does. */
  closeWindow(): Promise<void>;
  isWindowVisible(): Promise<boolean>;
  /** Resolves with the exit code once the program has ended. */
  readonly exited: Promise<number | null>;
  emitPower(event: "suspend" | "resume" | "lock-screen" | "unlock-screen"): Promise<void>;
  clipboardText(): Promise<string>;
  /** Goes to another program and comes back. */
  leaveAndReturn(): Promise<void>;
}

/**
 * A running app.
 *
 * Dialogs: say the answer before or after what opens the dialog; answers are used in the order they were given.
 */
export interface RunningApp extends Omit<Driver, "choosePath"> {
  readonly userDataDir: string;
  /** Answers the next native dialog with an existing folder, or with a file to open. */
  chooseFolder(folder: string): Promise<void>;
  /** Answers the next native dialog with a file to write, which is replaced when it is there. */
  chooseSavePath(file: string): Promise<void>;
  /** Starts the app again on the same user-data folder, after it was closed or killed. */
  relaunch(options?: LaunchOptions): Promise<RunningApp>;
}

async function launchHost(
  flags: readonly string[],
  userDataDir: string,
  env: Readonly<Record<string, string>>,
): Promise<Driver> {
  const node = pinnedNode(ROOT);
  const client = new HostClient({
    appRoot: ROOT,
    userDataDir,
    flags,
    env,
    ...(node === undefined ? {} : { node }),
  });
  const page = await client.page().catch(async (error: unknown) => {
    await client.kill();
    throw error;
  });
  const menu = async (id: string): Promise<{ label: string } | undefined> => {
    const items = (await client.ask("menu-list")) as { id: string; label: string }[];
    return items.find((item) => item.id === id);
  };
  return {
    runtime: "chromium-host",
    page,
    kill: () => client.kill(),
    async close() {
      await client.quit();
    },
    async choosePath(chosen) {
      client.choosePath(chosen);
    },
    async cancelDialog() {
      client.pressDialogButton("Cancel");
    },
    async pressMessageButton(label) {
      client.pressDialogButton(label);
    },
    async clickMenu(menuId) {
      await client.ask("menu-click", { menuId });
    },
    async menuLabel(id) {
      return (await menu(id))?.label ?? "";
    },
    async notifications() {
      return (await client.ask("notifications")) as ShownNotification[];
    },
    async clickNotification(index) {
      await client.ask("notification-click", { index });
    },
    async tray() {
      return (await client.ask("tray-read")) as ShownTray | null;
    },
    async clickTrayItem(menuId) {
      await client.ask("tray-menu-click", { menuId });
    },
    async closeWindow() {
      await client.ask("window-close");
    },
    async isWindowVisible() {
      const windows = (await client.ask("window-list")) as { visible: boolean }[];
      return windows.some(({ visible }) => visible);
    },
    exited: client.exited,
    async emitPower(event) {
      await client.ask("power", { event });
    },
    async clipboardText() {
      return ((await client.ask("clipboard-read")) as { text: string }).text;
    },
    async leaveAndReturn() {
      await client.ask("window-blur");
      await client.ask("window-focus");
    },
  };
}

interface DialogAnswer {
  readonly path?: string;
  readonly button?: string;
}

/** What the test keeps inside Electron's main process. */
interface MainGlobals {
  testAnswers: DialogAnswer[];
  testNotifications: Electron.Notification[];
  /** Kept from the first change after the start on. */
  testTray: { toolTip: string; menu: Electron.Menu | null } | null;
}

/** Replaces what a test cannot reach in real Electron: native dialogs, and what became of notifications. */
function stubMain(electron: typeof Electron.CrossProcessExports): void {
  const kept = globalThis as unknown as MainGlobals;
  kept.testAnswers = [];
  kept.testNotifications = [];
  kept.testTray = null;
  const nextAnswer = async (): Promise<DialogAnswer> => {
    for (;;) {
      const answer = kept.testAnswers.shift();
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const { dialog, Notification, Tray } = electron;
  dialog.showOpenDialog = async () => {
    const { path: chosen } = await nextAnswer();
    return { canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] };
  };
  dialog.showSaveDialog = async () => {
    const { path: chosen } = await nextAnswer();
    return { canceled: chosen === undefined, filePath: chosen ?? "" };
  };
  dialog.showMessageBox = async (...args: unknown[]) => {
    const { buttons = [], cancelId = 0 } = args.at(-1) as Electron.MessageBoxOptions;
    const { button } = await nextAnswer();
    const index = button === undefined ? -1 : buttons.indexOf(button);
    return { response: index === -1 ? cancelId : index, checkboxChecked: false };
  };
  Notification.prototype.show = function show(this: Electron.Notification) {
    kept.testNotifications.push(this);
  };
  const note = (noted: Partial<NonNullable<MainGlobals["testTray"]>>): void => {
    kept.testTray = { toolTip: "", menu: null, ...kept.testTray, ...noted };
  };
  const original = Object.getOwnPropertyDescriptors(Tray.prototype);
  Tray.prototype.setToolTip = function noteToolTip(this: Electron.Tray, toolTip) {
    note({ toolTip });
    original.setToolTip.value?.call(this, toolTip);
  };
  Tray.prototype.setContextMenu = function noteMenu(this: Electron.Tray, menu) {
    note({ menu });
    original.setContextMenu.value?.call(this, menu);
  };
}

async function launchElectron(
  executablePath: string,
  flags: readonly string[],
  userDataDir: string,
  env: Readonly<Record<string, string>>,
): Promise<Driver> {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  const app: ElectronApplication = await _electron.launch({
    executablePath,
    args: [ROOT, `--user-data-dir=${userDataDir}`, ...(isRoot ? ["--no-sandbox"] : []), ...flags],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const child = app.process();
  await app.evaluate(stubMain);
  const answer = (given: DialogAnswer): Promise<void> =>
    app.evaluate((_electronModule, next) => {
      (globalThis as unknown as MainGlobals).testAnswers.push(next);
    }, given);
  return {
    runtime: "electron",
    page: await app.firstWindow(),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
    close: () => app.close(),
    choosePath: (chosen) => answer({ path: chosen }),
    cancelDialog: () => answer({}),
    pressMessageButton: (button) => answer({ button }),
    clickMenu: (menuId) =>
      app.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (!item?.enabled) throw new Error(`Menu item "${id}" is missing or disabled`);
        (item.click as () => void)();
      }, menuId),
    menuLabel: (menuId) =>
      app.evaluate(
        ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label ?? "",
        menuId,
      ),
    notifications: () =>
      app.evaluate(() =>
        (globalThis as unknown as MainGlobals).testNotifications.map(({ title, body }) => ({
          title,
          body,
        })),
      ),
    clickNotification: (index) =>
      app.evaluate((_electronModule, at) => {
        (globalThis as unknown as MainGlobals).testNotifications[at]?.emit("click");
      }, index),
    tray: () =>
      app.evaluate(() => {
        const { testTray } = globalThis as unknown as MainGlobals;
        if (!testTray) return null;
        const items = testTray.menu?.items ?? [];
        return {
          toolTip: testTray.toolTip,
          items: items.map(({ id, label }) => ({ id, label })),
        };
      }),
    clickTrayItem: (menuId) =>
      app.evaluate((_electronModule, id) => {
        const item = (globalThis as unknown as MainGlobals).testTray?.menu?.getMenuItemById(id);
        if (!item?.enabled) throw new Error(`Tray item "${id}" is missing or disabled`);
        (item.click as () => void)();
      }, menuId),
    closeWindow: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    isWindowVisible: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((window) => window.isVisible()),
      ),
    exited: new Promise((resolve) => child.once("exit", resolve)),
    emitPower: (event) =>
      app.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name);
      }, event),
    clipboardText: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    leaveAndReturn: () =>
      app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.emit("blur");
        window?.emit("focus");
      }),
  };
}

const electron =
  process.env["PAYOR_DESK_RUNTIME"] === "chromium-host" ? undefined : electronExecutable(ROOT);
let hasSaidRuntime = false;

async function startApp(
  userDataDir: string,
  options: LaunchOptions,
  started: RunningApp[],
): Promise<RunningApp> {
  if (!hasSaidRuntime)
    console.log(`End-to-end tests run on ${electron ? "Electron" : "the Chromium host"}.`);
  hasSaidRuntime = true;
  const flags = [
    ...(options.workspace === undefined ? [] : [`--workspace=${options.workspace}`]),
    ...(options.flags ?? []),
  ];
  const env = { ...options.env, ...(options.now ? { PAYOR_DESK_NOW: options.now } : {}) };
  const driver = electron
    ? await launchElectron(electron, flags, userDataDir, env)
    : await launchHost(flags, userDataDir, env);
  driver.page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  const { address = options.workspace === undefined ? null : "/board" } = options;
  if (address !== null)
    await driver.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#${address}`);
  const app: RunningApp = {
    ...driver,
    userDataDir,
    chooseFolder: (folder) => driver.choosePath(folder),
    chooseSavePath: (file) => driver.choosePath(file),
    relaunch: (again = {}) => startApp(userDataDir, { ...options, ...again }, started),
  };
  started.push(app);
  return app;
}

/** Keeps what the window of a failed test showed: as a picture, and as a screen reader would read it. */
async function keepEvidence(app: RunningApp, file: string): Promise<void> {
  if (app.page.isClosed()) return;
  try {
    await app.page.screenshot({ path: `${file}.png`, timeout: 5_000 });
    await writeFile(`${file}.yaml`, await app.page.ariaSnapshot({ timeout: 5_000 }));
  } catch (error) {
    console.warn(`The window of the failed test could not be kept: ${String(error)}`);
  }
}

interface AppFixtures {
  /** Starts the app; what the test leaves running is killed after it. */
  launchApp: (options?: LaunchOptions) => Promise<RunningApp>;
  /** The app as a new user sees it: empty user-data folder, no workspace. */
  app: RunningApp;
}

/** Playwright's `test` with the app. */
export const test = base.extend<AppFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
  launchApp: async ({}, use, testInfo) => {
    const started: RunningApp[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      let { userDataDir } = options;
      if (userDataDir === undefined) {
        userDataDir = await mkdtemp(path.join(os.tmpdir(), "payor-desk-e2e-"));
        folders.push(userDataDir);
      }
      return startApp(userDataDir, options, started);
    });
    for (const [index, app] of started.entries()) {
      if (testInfo.status !== testInfo.expectedStatus)
        await keepEvidence(app, testInfo.outputPath(`window-${index + 1}`));
      await app.kill();
    }
    for (const folder of folders)
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  app: async ({ launchApp }, use) => {
    await use(await launchApp());
  },
});
