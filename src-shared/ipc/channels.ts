/** Channel names alone: all that the sandboxed preload may import by value. */

/** Requests of the window to main, `area/verb-noun`. */
export const CHANNELS = {
  bootstrap: "app/bootstrap",
  createWorkspace: "workspace/create",
  openWorkspace: "workspace/open",
  openSampleWorkspace: "workspace/open-sample",
  openRecentWorkspace: "workspace/open-recent",
  rebuildIndex: "workspace/rebuild-index",
  revealWorkspace: "workspace/reveal",
  restoreBackup: "workspace/restore-backup",
  revealFile: "workspace/reveal-file",
  updateHealthThresholds: "workspace/update-health-thresholds",
  listSummaries: "board/list-summaries",
  createImplementation: "implementation/create",
  openImplementation: "implementation/open",
  executeCommand: "implementation/execute",
  undo: "implementation/undo",
  redo: "implementation/redo",
  retrySave: "implementation/retry-save",
  forecastFromExperience: "implementation/forecast-from-experience",
  previewReport: "report/preview",
  exportReport: "report/export",
  exportTimelineImage: "report/export-timeline-image",
  exportMessages: "message/export-drafts",
  exportTable: "table/export",
  readTable: "table/read",
  cancelReading: "table/cancel-reading",
  chooseFiles: "attachment/choose",
  attachFiles: "attachment/add",
  missingFiles: "attachment/list-missing",
  openAttachment: "attachment/open",
  revealAttachment: "attachment/reveal",
  listLessons: "lessons/list",
  listPlaybooks: "playbook/list",
  readPlaybook: "playbook/read",
  savePlaybook: "playbook/save",
  removePlaybook: "playbook/remove",
  importPlaybook: "playbook/import",
  exportPlaybook: "playbook/export",
  listReminders: "reminders/list",
  actOnReminders: "reminders/act",
  testNotification: "reminders/test",
  updateSettings: "settings/update",
  openExternal: "app/open-external",
  reportError: "app/report-error",
} as const;

/** Pushes of main to the window. */
export const EVENTS = {
  implementationChanged: "implementation/changed",
  summariesChanged: "board/summaries-changed",
  saveStateChanged: "save/state-changed",
  indexProgress: "index/progress",
  tableProgress: "table/progress",
  remindersChanged: "reminders/changed",
  historyChanged: "history/changed",
  workspaceChanged: "workspace/changed",
  dayChanged: "app/day-changed",
  clockLooked: "app/clock-looked",
  navigate: "app/navigate",
  performAction: "app/perform-action",
} as const;

/** Key of a request channel. */
export type ChannelKey = keyof typeof CHANNELS;
/** Key of a push event. */
export type EventKey = keyof typeof EVENTS;
