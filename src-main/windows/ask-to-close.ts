/** Leaving waits for the save queue; what cannot be saved is the user's to decide about. */
import { type BrowserWindow, dialog } from "electron";
import type { WorkspaceSession } from "../documents/workspace-session.ts";
import type { Log } from "../log.ts";

/** Whether the workspace may be left: everything is on disk, or the user chose to leave without it. */
export async function askToClose(parts: {
  window: BrowserWindow;
  session: WorkspaceSession | null;
  log: Log;
}): Promise<boolean> {
  const { window, session, log } = parts;
  if (!session) return true;
  for (let isRetry = false; ; isRetry = true) {
    const notSaved = await saveAll(session, isRetry, log);
    if (notSaved.length === 0) return true;
    // Nobody sees the question of a window that was closed to the background.
    if (!window.isVisible()) window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      message: `${notSaved.length === 1 ? "One change is" : `${notSaved.length} changes are`} not saved yet`,
      detail: notSaved.join("\n"),
      buttons: ["Try again", "Keep working", "Close without saving"],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 1) return false;
    if (response === 2) return true;
  }
}

/** Why something is not on the disk, one line each; empty when everything is. A retry writes removed files again too. */
async function saveAll(
  session: WorkspaceSession,
  isRetry: boolean,
  log: Log,
): Promise<readonly string[]> {
  try {
    if (isRetry) {
      for (const { implementationId } of session.unsaved()) {
        await session.retrySave(implementationId);
      }
    }
    await session.flush();
    return session
      .unsaved()
      .map(({ problem }) =>
        problem ? `${problem.where ?? ""} ${problem.message}`.trim() : "A file was not written.",
      );
  } catch (error) {
    log.error("saving before closing failed", error);
    return ["Saving stopped unexpectedly; the log file says more."];
  }
}
