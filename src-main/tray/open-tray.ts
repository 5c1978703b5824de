/** Puts the tray together: what it tells comes from the reminders, what it does goes to them and to the window. */
import { app, type BrowserWindow } from "electron";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { ReminderService } from "../reminders/reminder-service.ts";
import { AppTray } from "./app-tray.ts";
import { type TrayAct, trayContent } from "./tray-content.ts";

/** What the tray tells about and acts upon. */
export interface OpenTrayParts {
  readonly iconFolder: string;
  readonly window: () => BrowserWindow;
  readonly hasWorkspace: () => boolean;
  readonly reminders: Pick<ReminderService, "list" | "act" | "silences" | "setInMeeting">;
  /** The user went into a meeting, or came out of it. */
  readonly meetingChanged: () => void;
  readonly clock: Clock;
  /** Brings the window back. */
  readonly show: () => void;
  /** Brings the window back, at an address. */
  readonly open: (address: string) => void;
  readonly log: Log;
}

/** The tray of the running program; null when the system has no place for one. */
export function openTray(parts: OpenTrayParts): AppTray | null {
  const { reminders, clock, log } = parts;
  const setInMeeting = (until: string | null): void => {
    reminders.setInMeeting(until);
    parts.meetingChanged();
  };
  const perform = (act: TrayAct): void => {
    switch (act.kind) {
      case "show-window":
        parts.show();
        break;
      case "show-reminders":
        parts.open("/reminders");
        break;
      case "open":
        reminders.act([act.target], { kind: "read" });
        parts.open(act.address);
        break;
      case "start-meeting":
        setInMeeting(new Date(Date.parse(clock.now()) + act.minutes * 60_000).toISOString());
        break;
      case "end-meeting":
        setInMeeting(null);
        break;
      case "quit":
        app.quit();
    }
  };
  try {
    return new AppTray({
      iconFolder: parts.iconFolder,
      window: parts.window,
      content: () =>
        trayContent({
          hasWorkspace: parts.hasWorkspace(),
          rows: reminders.list(),
          inMeeting: reminders.silences().inMeeting,
          now: clock.now(),
          timeZone: clock.timeZone(),
        }),
      perform,
      log,
    });
  } catch (error) {
    log.error("the tray could not be opened", error);
    return null;
  }
}
