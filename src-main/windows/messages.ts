/** What main tells by itself, in the system's own message boxes. */
import { app, type BrowserWindow, dialog } from "electron";
import type { Problem } from "../../src-shared/result.ts";

/** Tells a problem that no request of the window waits for. */
export async function tellProblem(
  window: BrowserWindow,
  { message, where, advice }: Problem,
): Promise<void> {
  const detail = [where, advice].filter((part) => part !== undefined).join("\n");
  await dialog.showMessageBox(window, { type: "error", message, detail, buttons: ["OK"] });
}

/** Tells an error that nobody expected; the user goes on, or leaves in the usual way, which saves first. */
export async function tellUnexpected(message: string, logFolder: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: "Something went wrong inside Payor Desk",
    detail: `${message}\n\nWhat is shown as saved is on the disk. The log file says more: ${logFolder}`,
    buttons: ["Keep working", "Quit"],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
}

/** Tells that the page crashed again; true = load it once more. */
export async function askToReload(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: "The window stopped working again",
    detail: "What is shown as saved is on the disk.",
    buttons: ["Load it again", "Quit"],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
  return response === 0;
}
