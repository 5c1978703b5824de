/** Requests about the workspace as a folder: create, open, rebuild, restore, reveal. */
import { app, type BrowserWindow, dialog, shell } from "electron";
import type { Bootstrap } from "../../../src-shared/ipc/answers.ts";
import { refuseSensitive } from "../../../src-shared/domain/sensitive-fields.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import type { SettingsStore } from "../../storage/settings-store.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

type WorkspaceChannels =
  | "bootstrap"
  | "createWorkspace"
  | "openWorkspace"
  | "openSampleWorkspace"
  | "openRecentWorkspace"
  | "rebuildIndex"
  | "revealWorkspace"
  | "restoreBackup"
  | "revealFile"
  | "updateHealthThresholds"
  | "listSummaries";

async function chooseFolder(
  window: BrowserWindow,
  title: string,
  buttonLabel: string,
): Promise<Result<string>> {
  const answer = await dialog.showOpenDialog(window, {
    title,
    buttonLabel,
    defaultPath: app.getPath("documents"),
    properties: ["openDirectory", "createDirectory"],
  });
  const folder = answer.filePaths[0];
  if (answer.canceled || folder === undefined)
    return fail(problem("cancelled", "No folder was chosen; nothing changed"));
  return ok(folder);
}

/** Handlers of the workspace channels. */
export function workspaceHandlers(parts: {
  window: () => BrowserWindow;
  workspace: CurrentWorkspace;
  store: SettingsStore;
  /** The page asks for its first state once it listens to everything that is pushed. */
  pageListens: () => void;
}): Pick<Handlers, WorkspaceChannels> {
  const { window, workspace, store, pageListens } = parts;
  const rememberName = (userName: string): void => {
    if (userName.trim() !== "") store.updateSettings({ userName: userName.trim() });
  };
  return {
    async bootstrap() {
      await workspace.settled();
      pageListens();
      return ok(workspace.bootstrap());
    },
    async createWorkspace({ name, userName, confirmedNumbers }): Promise<Result<Bootstrap>> {
      const clean = refuseSensitive({ name }, null, confirmedNumbers);
      if (!clean.ok) return clean;
      const folder = await chooseFolder(
        window(),
        "Choose an empty folder for the workspace",
        "Create workspace here",
      );
      if (!folder.ok) return folder;
      rememberName(userName);
      return workspace.create(folder.value, name);
    },
    async openWorkspace() {
      const folder = await chooseFolder(window(), "Open a workspace folder", "Open workspace");
      return folder.ok ? workspace.open(folder.value) : folder;
    },
    openSampleWorkspace({ userName }) {
      rememberName(userName);
      return workspace.openSample();
    },
    openRecentWorkspace: ({ id }) => workspace.openRecent(id),
    async rebuildIndex() {
      const session = workspace.require();
      return session.ok ? session.value.rebuildIndex() : session;
    },
    async revealWorkspace() {
      const session = workspace.require();
      if (!session.ok) return session;
      const message = await shell.openPath(session.value.info().folder);
      return message === ""
        ? ok(null)
        : fail(problem("io", `The folder could not be shown: ${message}`));
    },
    async restoreBackup({ fileName, backupId }) {
      const session = workspace.require();
      return session.ok ? session.value.restoreBackup(fileName, backupId) : session;
    },
    revealFile({ fileName }) {
      const session = workspace.require();
      if (!session.ok) return session;
      const file = session.value.filePath(fileName);
      if (file === null)
        return fail(problem("not-found", `${fileName} is not a file of this workspace`));
      shell.showItemInFolder(file);
      return ok(null);
    },
    updateHealthThresholds(input) {
      const session = workspace.require();
      return session.ok ? session.value.updateHealthThresholds(input) : session;
    },
    listSummaries() {
      const session = workspace.require();
      return session.ok ? ok(session.value.board()) : session;
    },
  };
}
