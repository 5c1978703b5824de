/** Starts a thread for a job with tables; it can be stopped at any moment. */
import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import type { TableAnswer, TableJob } from "./table-jobs.ts";

// The bundle has it beside the main program, as the sources have it beside this file.
const SCRIPT = join(import.meta.dirname, `table-worker${extname(import.meta.filename)}`);
/** A workbook of 20,000 rows takes about 300; one that unfolds beyond this is stopped instead of taking the machine along. */
const MOST_MEGABYTES = 1500;

/** What is heard while a job runs, and how it is stopped. */
export interface JobWatch {
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting ends the thread. */
  readonly signal?: AbortSignal;
}

/** Runs a job. Errors: `cancelled`; `invalid-content` with the reason when the file cannot be read. */
export async function runTableJob(
  job: TableJob,
  { onProgress, signal }: JobWatch = {},
): Promise<Result<Extract<TableAnswer, { kind: "grid" | "bytes" }>>> {
  const name = job.kind === "read" ? job.source : job.table.fileName;
  const failed = (why: string): Result<never> =>
    fail(
      problem("invalid-content", job.kind === "read" ? "The file cannot be read" : why, {
        where: name,
        advice:
          job.kind === "read"
            ? `Nothing was imported: ${why}.`
            : "Nothing was written. Try again with fewer rows.",
      }),
    );
  if (signal?.aborted) return fail(problem("cancelled", "Nothing was imported"));
  const worker = new Worker(SCRIPT, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve(fail(problem("cancelled", "Nothing was imported")));
      void worker.terminate();
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.on("message", (answer: TableAnswer) => {
      if (answer.kind === "progress") onProgress?.(answer.done, answer.total);
      else resolve(answer.kind === "failed" ? failed(answer.why) : ok(answer));
    });
    worker.on("error", (error: Error) => {
      resolve(failed(error.message));
    });
    worker.on("exit", () => {
      signal?.removeEventListener("abort", stop);
      resolve(failed("it ended early"));
    });
  });
}
