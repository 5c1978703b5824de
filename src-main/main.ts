/** Composition root: builds the services, registers the handlers, opens the window. No logic of its own. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { app, type BrowserWindow, dialog, powerMonitor, session } from "electron";
import { DEFAULT_SETTINGS } from "../src-shared/ipc/settings.ts";
import { parseAppFlags } from "./app-flags.ts";
import { readBuiltInPlaybooks, readReportFont } from "./assets-folder.ts";
import { clockStartingAt, systemClock } from "./clock.ts";
import { type DayServices, startDayServices } from "./day-services.ts";
import type { WorkspaceSession } from "./documents/workspace-session.ts";
import { registerHandlers } from "./ipc/typed-ipc.ts";
import { appHandlers } from "./ipc/handlers/app-handlers.ts";
import { attachmentHandlers } from "./ipc/handlers/attachment-handlers.ts";
import { implementationHandlers } from "./ipc/handlers/implementation-handlers.ts";
import { calendarHandlers } from "./ipc/handlers/calendar-handlers.ts";
import { deskHandlers } from "./ipc/handlers/desk-handlers.ts";
import { importHandlers } from "./ipc/handlers/import-handlers.ts";
import { messageHandlers } from "./ipc/handlers/message-handlers.ts";
import { playbookHandlers } from "./ipc/handlers/playbook-handlers.ts";
import { reminderHandlers } from "./ipc/handlers/reminder-handlers.ts";
import { reportHandlers } from "./ipc/handlers/report-handlers.ts";
import { tableHandlers } from "./ipc/handlers/table-handlers.ts";
import { workspaceHandlers } from "./ipc/handlers/workspace-handlers.ts";
import { TrustedSenders } from "./ipc/trusted-senders.ts";
import { fileLog } from "./log.ts";
import { followSystem, startAtLogin, wasStartedAtLogin } from "./login/start-at-login.ts";
import { openSettingsStore } from "./storage/settings-store.ts";
import { watchUnexpectedErrors } from "./unexpected-errors.ts";
import { setAppMenu } from "./windows/app-menu.ts";
import { PrintableDocuments, registerAppScheme, serveAppScheme } from "./windows/app-protocol.ts";
import { askToClose } from "./windows/ask-to-close.ts";
import { reloadAfterCrash } from "./windows/crash-recovery.ts";
import { KeepRunning } from "./windows/keep-running.ts";
import { askToReload, tellProblem, tellUnexpected } from "./windows/messages.ts";
import { loadMainPage, openMainWindow } from "./windows/main-window.ts";
import { guardNavigation } from "./windows/navigation-guard.ts";
import { WindowPushes } from "./windows/window-pushes.ts";
import { CurrentWorkspace, defaultUserName } from "./workspaces/current-workspace.ts";

const BUNDLE_FOLDER = path.dirname(fileURLToPath(import.meta.url));

async function start(): Promise<void> {
  const flags = parseAppFlags(process.argv);
  const userDataDir = app.getPath("userData");
  const logFolder = path.join(userDataDir, "logs");
  const log = fileLog(logFolder);
  watchUnexpectedErrors({
    source: process,
    log,
    tell: (message) => tellUnexpected(message, logFolder),
  });
  const inBackground = (what: string, work: Promise<unknown> | undefined): void => {
    work?.catch((error: unknown) => log.error(`${what} failed`, error));
  };
  // Tests and the demo start the clock at a given moment; a packaged app reads the system's alone.
  const startsAt = app.isPackaged ? undefined : process.env["PAYOR_DESK_NOW"];
  const clock = startsAt ? clockStartingAt(startsAt) : systemClock();
  const store = openSettingsStore({ ...DEFAULT_SETTINGS, userName: defaultUserName() }, log);
  const login = startAtLogin(
    { isPackaged: app.isPackaged, execPath: process.execPath, env: process.env },
    log,
  );
  if (store.settings().startsAtLogin && !(await followSystem(login, log)))
    store.updateSettings({ startsAtLogin: false });
  const assetsFolder = app.isPackaged
    ? path.join(process.resourcesPath, "assets")
    : path.join(app.getAppPath(), "assets");
  const playbooks = await readBuiltInPlaybooks(assetsFolder);
  const fontUrl = await readReportFont(assetsFolder);
  const printable = new PrintableDocuments();
  const trusted = new TrustedSenders();
  const pushes = new WindowPushes();

  const refreshMenu = (): void => {
    const { session } = workspace;
    setAppMenu({
      isMac: process.platform === "darwin",
      hasWorkspace: session !== null,
      history: session?.historyLabels() ?? { undo: null, redo: null },
      performAction: (actionId) => pushes.push("performAction", { actionId }),
    });
  };
  const mayLeave = async (session: WorkspaceSession | null): Promise<boolean> => {
    await day.calendarFiles.flush();
    return askToClose({ window, session, log });
  };
  const workspace: CurrentWorkspace = new CurrentWorkspace({
    store,
    clock,
    log,
    playbooks,
    userDataDir,
    appVersion: app.getVersion(),
    unreadReminders: () => day.reminders.unread(),
    mayLeave,
    events: {
      changed: (answer) => pushes.push("implementationChanged", answer),
      summariesChanged: (change) => pushes.push("summariesChanged", change),
      saveStateChanged: (state) => pushes.push("saveStateChanged", state),
      indexProgress: (progress) => pushes.push("indexProgress", progress),
      historyChanged(labels) {
        pushes.push("historyChanged", labels);
        refreshMenu();
      },
      dueChanged: (implementationIds) => day.entriesChanged(implementationIds),
    },
    opened() {
      refreshMenu();
      day.refresh();
    },
  });
  const lookOutside = (): void =>
    inBackground("looking for changes by other programs", workspace.session?.checkOutside());
  const day: DayServices = startDayServices({
    workspace,
    store,
    clock,
    pushes,
    window: () => window,
    userDataDir,
    assetsFolder,
    lookOutside,
    inBackground,
    log,
  });
  powerMonitor.on("resume", lookOutside);

  serveAppScheme({ rendererFolder: path.join(BUNDLE_FOLDER, "..", "renderer"), printable });
  guardNavigation(app, session.defaultSession, log);
  const keepRunning = new KeepRunning({
    store,
    window: () => window,
    mayLeave: () => mayLeave(workspace.session),
  });
  const window: BrowserWindow = openMainWindow({
    preloadFile: path.join(BUNDLE_FOLDER, "..", "preload", "preload.cjs"),
    store,
    isHidden: wasStartedAtLogin(flags) && store.settings().keepsRunning,
    decideClosing: () => keepRunning.decide(),
    onFocus: lookOutside,
    log,
  });
  trusted.add(window.webContents);
  pushes.attach(window);
  day.showTray();
  reloadAfterCrash({ contents: window.webContents, ask: () => askToReload(window), log });
  const handlerParts = {
    window: () => window,
    workspace,
    store,
    clock,
    printable,
    fontUrl,
    log,
    reminders: day.reminders,
    calendarFiles: day.calendarFiles,
    pageListens: day.pageListens,
  };
  registerHandlers({
    handlers: {
      ...workspaceHandlers(handlerParts),
      ...implementationHandlers(handlerParts),
      ...playbookHandlers(handlerParts),
      ...attachmentHandlers(handlerParts),
      ...reportHandlers(handlerParts),
      ...messageHandlers(handlerParts),
      ...tableHandlers(handlerParts),
      ...importHandlers({ ...handlerParts, pushes }),
      ...deskHandlers(handlerParts),
      ...calendarHandlers(handlerParts),
      ...reminderHandlers({
        ...handlerParts,
        notifications: day.notifications,
        showNotification: (notice) => day.notifications.show(notice),
      }),
      ...appHandlers({
        ...handlerParts,
        settingsChanged: day.refresh,
        setStartsAtLogin: (isOn) => login.set(isOn),
      }),
    },
    trusted,
    log,
  });
  refreshMenu();
  app.on("second-instance", (_event, argv, workingDirectory) => {
    pushes.focus();
    const folder = parseAppFlags(argv).workspace;
    if (folder === null) return;
    const opening = workspace.open(path.resolve(workingDirectory, folder)).then((opened) => {
      if (opened.ok) pushes.push("workspaceChanged", opened.value);
      else return tellProblem(window, opened.error);
    });
    inBackground("opening the workspace of a second start", opening);
  });
  app.on("activate", () => pushes.focus());
  app.on("before-quit", () => keepRunning.noteQuitting());
  app.on("window-all-closed", () => {
    void day
      .close()
      // Whatever fails there, the workspace is saved.
      .catch((error: unknown) => log.error("ending reminders and the calendar file failed", error))
      .then(() => workspace.close())
      .catch((error: unknown) => log.error("closing the workspace failed", error))
      .finally(() => app.quit());
  });
  // The page shows the progress of a long opening; its first request is answered when the workspace stands.
  const opening = workspace.openAtStart(flags.workspace);
  await loadMainPage(window);
  log.info("window opened", { version: app.getVersion() });
  await opening;
}

const { userDataDir } = parseAppFlags(process.argv);
if (userDataDir !== null) app.setPath("userData", path.resolve(userDataDir));
// Windows shows notifications of an app that says the same id as its shortcut (electron-builder.yml).
app.setAppUserModelId("com.payordesk.app");
registerAppScheme();
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox(
        "Payor Desk could not start",
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
      app.exit(1);
    });
} else {
  app.quit();
}
