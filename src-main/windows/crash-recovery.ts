/** A window whose page has crashed is loaded again: main holds the truth, so nothing but unsent typing is lost. */
import type { WebContents } from "electron";
import type { Log } from "../log.ts";

/** A second crash within this time is not answered by loading the same page again unasked. */
const AGAIN_WITHIN_MS = 60_000;

/** Reloads the page when its process is gone; `ask` is asked first (true = reload) when it crashed just before. */
export function reloadAfterCrash(parts: {
  contents: Pick<WebContents, "on" | "reload">;
  ask: () => Promise<boolean>;
  log: Log;
}): void {
  const { contents, ask, log } = parts;
  let lastCrashMs = Number.NEGATIVE_INFINITY;
  contents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    log.error("the window's process is gone", { reason, exitCode });
    const isAgain = performance.now() - lastCrashMs < AGAIN_WITHIN_MS;
    lastCrashMs = performance.now();
    if (!isAgain) {
      contents.reload();
      return;
    }
    ask()
      .then((shouldReload) => {
        if (shouldReload) contents.reload();
      })
      .catch((error: unknown) => {
        log.error("the crash of the window could not be told", error);
      });
  });
}
