/** Composition root: builds the services, registers the handlers, opens the window. No logic of its own. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { app, type BrowserWindow, dialog, powerMonitor, session } from "electron";
import { parseAppFlags } from "./app-flags.ts";
import { readBuiltInPlaybooks } from "./assets-folder.ts";
import { clockStartingAt, systemClock } from "./clock.ts";
import { registerHandlers } from "./ipc/typed-ipc.ts";
import { appHandlers } from "./ipc/handlers/app-handlers.ts";
import { implementationHandlers } from "./ipc/handlers/implementation-handlers.ts";
import { reportHandlers } from "./ipc/handlers/report-handlers.ts";
import { workspaceHandlers } from "./ipc/handlers/workspace-handlers.ts";
import { TrustedSenders } from "./ipc/trusted-senders.ts";
import { fileLog } from "./log.ts";
import { showNotification } from "./reminders/notification.ts";
import { ReminderService } from "./reminders/reminder-service.ts";
import { startWallClock } from "./reminders/wall-clock.ts";
import { defaultSettings, openSettingsStore } from "./storage/settings-store.ts";
import { setAppMenu } from "./windows/app-menu.ts";
import { PrintableDocuments, registerAppScheme, serveAppScheme } from "./windows/app-protocol.ts";
import { askToClose } from "./windows/ask-to-close.ts";
import { loadMainPage, openMainWindow } from "./windows/main-window.ts";
import { guardNavigation } from "./windows/navigation-guard.ts";
import { WindowPushes } from "./windows/window-pushes.ts";
import { CurrentWorkspace, defaultUserName } from "./workspaces/current-workspace.ts";

const BUNDLE_FOLDER = path.dirname(fileURLToPath(import.meta.url));

async function start(): Promise<void> {
  const flags = parseAppFlags(process.argv);
  const userDataDir = app.getPath("userData");
  const log = fileLog(path.join(userDataDir, "logs"));
  // Tests and the demo start the clock at a given moment; a packaged app reads the system's alone.
  const startsAt = app.isPackaged ? undefined : process.env["PAYOR_DESK_NOW"];
  const clock = startsAt ? clockStartingAt(startsAt) : systemClock();
  const store = openSettingsStore(defaultSettings(defaultUserName()), log);
  const assetsFolder = app.isPackaged
    ? path.join(process.resourcesPath, "assets")
    : path.join(app.getAppPath(), "assets");
  const playbooks = await readBuiltInPlaybooks(assetsFolder);
  const printable = new PrintableDocuments();
  const trusted = new TrustedSenders();
  const pushes = new WindowPushes();

  const refreshMenu = (): void => {
    const { history, workspace: open } = workspace.bootstrap();
    setAppMenu({
      isMac: process.platform === "darwin",
      hasWorkspace: open !== null,
      history,
      performAction: (actionId) => pushes.push("performAction", { actionId }),
    });
  };
  const workspace: CurrentWorkspace = new CurrentWorkspace({
    store,
    clock,
    log,
    playbooks,
    userDataDir,
    appVersion: app.getVersion(),
    unreadReminders: () => reminders.unread(),
    events: {
      changed: (answer) => pushes.push("implementationChanged", answer),
      summariesChanged: (change) => pushes.push("summariesChanged", change),
      saveStateChanged: (state) => pushes.push("saveStateChanged", state),
      indexProgress: (progress) => pushes.push("indexProgress", progress),
      historyChanged(labels) {
        pushes.push("historyChanged", labels);
        refreshMenu();
      },
      dueChanged: () => wallClock.lookSoon(),
    },
    opened() {
      refreshMenu();
      wallClock.lookSoon();
    },
  });
  const openAddress = (address: string): void => {
    pushes.focus();
    pushes.push("navigate", { address });
  };
  const notify = (notice: Parameters<typeof showNotification>[0]): void =>
    showNotification(notice, openAddress, log);
  const reminders: ReminderService = new ReminderService({
    clock,
    dueEntries: (from, to) => workspace.session?.dueEntries(from, to) ?? [],
    settings() {
      const { areRemindersOn, dayStartsAt } = store.settings();
      return areRemindersOn && workspace.id !== null
        ? { dayStartsAt, timeZone: clock.timeZone() }
        : null;
    },
    load: () => store.reminderState(workspace.id ?? "none"),
    store: (state) => store.setReminderState(workspace.id ?? "none", state),
    notify,
    changed: (unread) => pushes.push("remindersChanged", { unread }),
  });
  const wallClock = startWallClock({
    clock,
    powerMonitor,
    look: () => reminders.check(),
    dayChanged() {
      pushes.push("dayChanged", { today: clock.today(), now: clock.now() });
      void workspace.session?.refreshDay();
    },
    log,
  });

  serveAppScheme({ rendererFolder: path.join(BUNDLE_FOLDER, "..", "renderer"), printable });
  guardNavigation(app, session.defaultSession, log);
  await workspace.openAtStart(flags.workspace);

  const window: BrowserWindow = await openMainWindow({
    preloadFile: path.join(BUNDLE_FOLDER, "..", "preload", "preload.cjs"),
    store,
    canClose: () => askToClose({ window, session: workspace.session }),
    onFocus: () => void workspace.session?.checkOutside(),
  });
  trusted.add(window.webContents);
  pushes.attach(window);
  const handlerParts = {
    window: () => window,
    workspace,
    store,
    clock,
    printable,
    log,
    playbooks,
    reminders,
  };
  registerHandlers({
    handlers: {
      ...workspaceHandlers(handlerParts),
      ...implementationHandlers(handlerParts),
      ...reportHandlers(handlerParts),
      ...appHandlers({
        ...handlerParts,
        showNotification: notify,
        settingsChanged: () => wallClock.lookSoon(),
      }),
    },
    trusted,
    log,
  });
  refreshMenu();
  app.on("second-instance", (_event, argv) => {
    pushes.focus();
    const folder = parseAppFlags(argv).workspace;
    if (folder === null) return;
    void workspace.open(path.resolve(folder)).then((opened) => {
      if (opened.ok) pushes.push("workspaceChanged", opened.value);
    });
  });
  app.on("window-all-closed", () => {
    wallClock.stop();
    void (workspace.session?.close() ?? Promise.resolve()).finally(() => app.quit());
  });
  await loadMainPage(window);
  log.info("window opened", { version: app.getVersion() });
}

const { userDataDir } = parseAppFlags(process.argv);
if (userDataDir !== null) app.setPath("userData", path.resolve(userDataDir));
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
