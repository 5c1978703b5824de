/**
 * Exposes `window.api`: one named function per request and one subscription per event, nothing generic. Runs in the
 * sandbox, so it imports channel names only; the shape is checked against the contract by type.
 */
import { contextBridge, ipcRenderer } from "electron";
import type { Api } from "../src-shared/ipc/api.ts";
import { type ChannelKey, CHANNELS, type EventKey, EVENTS } from "../src-shared/ipc/channels.ts";

function request(key: ChannelKey) {
  return (input: unknown): Promise<never> =>
    ipcRenderer.invoke(CHANNELS[key], input) as Promise<never>;
}

function subscription(key: EventKey) {
  return (listener: (payload: never) => void): (() => void) => {
    const onEvent = (_event: unknown, payload: unknown): void => {
      listener(payload as never);
    };
    ipcRenderer.on(EVENTS[key], onEvent);
    return () => {
      ipcRenderer.off(EVENTS[key], onEvent);
    };
  };
}

const api = {
  bootstrap: request("bootstrap"),
  createWorkspace: request("createWorkspace"),
  openWorkspace: request("openWorkspace"),
  openSampleWorkspace: request("openSampleWorkspace"),
  openRecentWorkspace: request("openRecentWorkspace"),
  rebuildIndex: request("rebuildIndex"),
  revealWorkspace: request("revealWorkspace"),
  restoreBackup: request("restoreBackup"),
  revealFile: request("revealFile"),
  updateHealthThresholds: request("updateHealthThresholds"),
  listSummaries: request("listSummaries"),
  createImplementation: request("createImplementation"),
  openImplementation: request("openImplementation"),
  executeCommand: request("executeCommand"),
  undo: request("undo"),
  redo: request("redo"),
  retrySave: request("retrySave"),
  forecastFromExperience: request("forecastFromExperience"),
  previewReport: request("previewReport"),
  exportReport: request("exportReport"),
  exportTimelineImage: request("exportTimelineImage"),
  exportMessages: request("exportMessages"),
  exportTable: request("exportTable"),
  readTable: request("readTable"),
  cancelReading: request("cancelReading"),
  chooseFiles: request("chooseFiles"),
  attachFiles: request("attachFiles"),
  missingFiles: request("missingFiles"),
  openAttachment: request("openAttachment"),
  revealAttachment: request("revealAttachment"),
  listLessons: request("listLessons"),
  listPlaybooks: request("listPlaybooks"),
  readPlaybook: request("readPlaybook"),
  savePlaybook: request("savePlaybook"),
  removePlaybook: request("removePlaybook"),
  importPlaybook: request("importPlaybook"),
  exportPlaybook: request("exportPlaybook"),
  listReminders: request("listReminders"),
  actOnReminders: request("actOnReminders"),
  testNotification: request("testNotification"),
  mutePayor: request("mutePayor"),
  setInMeeting: request("setInMeeting"),
  saveOwnReminder: request("saveOwnReminder"),
  removeOwnReminder: request("removeOwnReminder"),
  readDesk: request("readDesk"),
  readCalendar: request("readCalendar"),
  exportCalendar: request("exportCalendar"),
  readCalendarFeed: request("readCalendarFeed"),
  chooseCalendarFeed: request("chooseCalendarFeed"),
  stopCalendarFeed: request("stopCalendarFeed"),
  updateSettings: request("updateSettings"),
  openExternal: request("openExternal"),
  reportError: request("reportError"),
  onImplementationChanged: subscription("implementationChanged"),
  onSummariesChanged: subscription("summariesChanged"),
  onSaveStateChanged: subscription("saveStateChanged"),
  onIndexProgress: subscription("indexProgress"),
  onTableProgress: subscription("tableProgress"),
  onRemindersChanged: subscription("remindersChanged"),
  onCalendarFeedChanged: subscription("calendarFeedChanged"),
  onHistoryChanged: subscription("historyChanged"),
  onWorkspaceChanged: subscription("workspaceChanged"),
  onDayChanged: subscription("dayChanged"),
  onClockLooked: subscription("clockLooked"),
  onNavigate: subscription("navigate"),
  onPerformAction: subscription("performAction"),
} satisfies Api;

contextBridge.exposeInMainWorld("api", api);
