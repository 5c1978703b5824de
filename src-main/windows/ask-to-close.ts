/** Closing waits for the save queue; what cannot be saved is the user's to decide about. */
import { type BrowserWindow, dialog } from "electron";
import type { WorkspaceSession } from "../documents/workspace-session.ts";

/** Whether the window may close: everything is on disk, or the user chose to leave without it. */
export async function askToClose(parts: {
  window: BrowserWindow;
  session: WorkspaceSession | null;
}): Promise<boolean> {
  const { window, session } = parts;
  for (;;) {
    if (!session) return true;
    await session.flush();
    const unsaved = session.unsaved();
    if (unsaved.length === 0) return true;
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      message: `${unsaved.length === 1 ? "One change is" : `${unsaved.length} changes are`} not saved yet`,
      detail: unsaved
        .map((state) => state.problem?.message ?? "The file could not be written.")
        .join("\n"),
      buttons: ["Try again", "Keep working", "Close without saving"],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 1) return false;
    if (response === 2) return true;
    for (const { implementationId } of unsaved) await session.retrySave(implementationId);
  }
}
