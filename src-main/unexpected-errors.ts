/** What nobody expected and nobody caught: written to the log and told, while the work goes on. */
import type { Log } from "./log.ts";

/** Where such errors come from: `process`, or a stand-in. */
export interface ErrorSource {
  on(event: "uncaughtException" | "unhandledRejection", listener: (error: unknown) => void): void;
}

/**
 * Logs every uncaught error and unhandled rejection, and tells the user; while one is being told, others are only logged.
 * The program goes on: what is typed is still in the window, and saving does not hang on what failed.
 */
export function watchUnexpectedErrors(parts: {
  source: ErrorSource;
  log: Log;
  /** Resolves when the user has read it. */
  tell: (message: string) => Promise<void>;
}): void {
  const { source, log, tell } = parts;
  let isTelling = false;
  const note = (kind: string, error: unknown): void => {
    log.error(kind, error instanceof Error ? error : { error: String(error) });
    if (isTelling) return;
    isTelling = true;
    tell(error instanceof Error ? error.message : String(error))
      .catch((failure: unknown) => {
        log.error("an unexpected error could not be told", failure);
      })
      .finally(() => {
        isTelling = false;
      });
  };
  source.on("uncaughtException", (error) => {
    note("uncaught error", error);
  });
  source.on("unhandledRejection", (error) => {
    note("unhandled rejection", error);
  });
}
