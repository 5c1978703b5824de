/**
 * What moves with the day, wired together: reminders with their notifications and the tray, the calendar file that is kept
 * up to date, and the clock that drives them. No logic of its own.
 */
import path from "node:path";
import { type BrowserWindow, powerMonitor } from "electron";
import { reminderSettingsOf } from "../src-shared/ipc/settings.ts";
import { CalendarFiles } from "./calendar-out/calendar-files.ts";
import { type Clock, readSystemZone } from "./clock.ts";
import type { Log } from "./log.ts";
import { Notifier } from "./reminders/notification.ts";
import { ReminderService } from "./reminders/reminder-service.ts";
import { startWallClock } from "./reminders/wall-clock.ts";
import type { SettingsStore } from "./storage/settings-store.ts";
import type { AppTray } from "./tray/app-tray.ts";
import { openTray } from "./tray/open-tray.ts";
import type { WindowPushes } from "./windows/window-pushes.ts";
import type { CurrentWorkspace } from "./workspaces/current-workspace.ts";

/** What they need of the program. */
export interface DayServicesParts {
  readonly workspace: CurrentWorkspace;
  readonly store: SettingsStore;
  readonly clock: Clock;
  readonly pushes: WindowPushes;
  /** Asked only once the tray is shown. */
  readonly window: () => BrowserWindow;
  readonly userDataDir: string;
  readonly assetsFolder: string;
  /** Looks for what other programs changed, after a sleep that the system did not tell of. */
  readonly lookOutside: () => void;
  /** Logs the failure of work that nobody waits for. */
  readonly inBackground: (what: string, work: Promise<unknown> | undefined) => void;
  readonly log: Log;
}

/** The running services. */
export interface DayServices {
  readonly reminders: ReminderService;
  readonly notifications: Notifier;
  readonly calendarFiles: CalendarFiles;
  /** The dated things of these implementations have changed. */
  readonly entriesChanged: (implementationIds: readonly string[]) => void;
  /** Another workspace stands, or the settings are other ones. */
  readonly refresh: () => void;
  /** From now on the page can be led to an address. */
  readonly pageListens: () => void;
  /** Shows the tray, where the system has a place for one. */
  readonly showTray: () => void;
  /** Ends all of it; resolves when the calendar file is written, or has been waited for long enough. */
  readonly close: () => Promise<void>;
}

/** Starts the services; the first look at the clock comes on the next turn. */
export function startDayServices(parts: DayServicesParts): DayServices {
  const { workspace, store, clock, pushes, userDataDir, inBackground, log } = parts;
  // What came due while closed is told at once, so a notification may be clicked before there is a page to lead anywhere.
  const pageListens = Promise.withResolvers<null>();
  const openAddress = (address: string): void => {
    void pageListens.promise.then(() => {
      pushes.focus();
      pushes.push("navigate", { address });
    });
  };
  let tray: AppTray | null = null;
  const tellReminders = (): void => {
    pushes.push("remindersChanged", { unread: reminders.unread() });
    tray?.refresh();
  };
  const notifications = new Notifier({
    clock,
    open: openAddress,
    statusChanged: tellReminders,
    log,
  });
  const reminders: ReminderService = new ReminderService({
    clock,
    workspace: () => workspace.current,
    settings() {
      const settings = store.settings();
      return settings.areRemindersOn ? reminderSettingsOf(settings, clock.timeZone()) : null;
    },
    load: (workspaceId) => store.reminderMemory(workspaceId),
    storeState: (workspaceId, state) => store.setReminderState(workspaceId, state),
    storeFired: (workspaceId, fired) => store.setFiredKeys(workspaceId, fired),
    lookSoon: () => wallClock.lookSoon(),
    log,
    notify: (notice) => notifications.show(notice),
    changed: tellReminders,
  });
  const calendarFiles = new CalendarFiles({
    workspace() {
      const { id, session } = workspace;
      return id !== null && session ? { id, name: session.info().name, source: session } : null;
    },
    settings: () => reminderSettingsOf(store.settings(), clock.timeZone()),
    store,
    ledgerPath: path.join(userDataDir, "calendar-files.sqlite"),
    clock,
    log,
    feedChanged: (feed) => pushes.push("calendarFeedChanged", feed),
  });
  const wallClock = startWallClock({
    clock,
    powerMonitor,
    readZone: readSystemZone,
    clockJumped: parts.lookOutside,
    look() {
      pushes.push("clockLooked", { now: clock.now(), timeZone: clock.timeZone() });
      inBackground("making cards true after a cut-off", workspace.session?.refreshAfterCutOff());
      const pauseMs = reminders.check();
      tray?.refresh();
      return pauseMs;
    },
    dayChanged() {
      pushes.push("dayChanged", { today: clock.today(), now: clock.now() });
      inBackground("bringing the cards to a new day", workspace.session?.refreshDay());
      calendarFiles.changed();
    },
    log,
  });
  const refresh = (): void => {
    wallClock.lookSoon();
    calendarFiles.changed();
  };
  return {
    ...{ reminders, notifications, calendarFiles, refresh },
    entriesChanged(implementationIds) {
      reminders.entriesChanged(implementationIds);
      refresh();
    },
    pageListens: () => pageListens.resolve(null),
    showTray() {
      tray = openTray({
        iconFolder: path.join(parts.assetsFolder, "icons", "tray"),
        window: parts.window,
        hasWorkspace: () => workspace.id !== null,
        reminders,
        meetingChanged: tellReminders,
        clock,
        show: () => pushes.focus(),
        open: openAddress,
        log,
      });
    },
    async close() {
      wallClock.stop();
      tray?.remove();
      reminders.close();
      await calendarFiles.close();
    },
  };
}
