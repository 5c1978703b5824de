/** A thread that reads files for the index: most of the work of a rebuild, off the main thread. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parentPort } from "node:worker_threads";
import { fail, ok, type Result } from "../../src-shared/result.ts";
import { readProblem } from "../storage/file-problems.ts";
import type { WorkerAnswer, WorkerRequest } from "./index-readers.ts";
import { readForIndex } from "./read-for-index.ts";

function read(path: string): Result<Uint8Array> {
  try {
    return ok(readFileSync(path));
  } catch (error) {
    return fail(readProblem(error, basename(path)));
  }
}

parentPort?.on("message", ({ number, path, basis }: WorkerRequest) => {
  const answer: WorkerAnswer = { number, file: readForIndex(read(path), basis) };
  parentPort?.postMessage(answer);
});
