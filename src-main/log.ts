/** The log: small rotating files, one JSON object a line. It holds no more of the customer than its callers pass in. */
import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "./clock.ts";

const MAX_FILE_BYTES = 1_000_000;
const MAX_FILES = 3;
const FILE_NAME = "payor-desk.log";

/** Where to say what happened. `details` is plain JSON or an error; never pass it text of a customer. */
export interface Log {
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/**
 * A log in `folder` (made when missing): `payor-desk.log` and two older ones, about 1 MB each. Warnings and errors go to
 * the standard error stream as well. Written at once, so that the last line before a crash is there; a log that cannot
 * be written never stops the program.
 */
export function fileLog(folder: string): Log {
  const clock = systemClock();
  const path = join(folder, FILE_NAME);
  let sizeBytes = prepareFile(folder, path);
  const write = (level: "info" | "warn" | "error", message: string, details: unknown): void => {
    if (level !== "info") console.error(`${level}: ${message}${shortDetails(details)}`);
    const entry = { at: clock.now(), level, message, details: plainDetails(details) };
    const line = `${JSON.stringify(entry)}\n`;
    try {
      if (sizeBytes > MAX_FILE_BYTES) sizeBytes = rotate(path);
      appendFileSync(path, line);
      sizeBytes += Buffer.byteLength(line);
    } catch (error) {
      console.error(`The log ${path} cannot be written: ${String(error)}`);
    }
  };
  return {
    info: (message, details) => {
      write("info", message, details);
    },
    warn: (message, details) => {
      write("warn", message, details);
    },
    error: (message, details) => {
      write("error", message, details);
    },
  };
}

/** Size of the current log file in bytes; 0 when there is none yet. */
function prepareFile(folder: string, path: string): number {
  try {
    mkdirSync(folder, { recursive: true });
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch (error) {
    console.error(`The log folder ${folder} cannot be made: ${String(error)}`);
    return 0;
  }
}

function rotate(path: string): number {
  for (let age = MAX_FILES - 1; age > 0; age -= 1) {
    const from = age === 1 ? path : `${path}.${age - 1}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${age}`);
  }
  return 0;
}

function plainDetails(details: unknown): unknown {
  if (!(details instanceof Error)) return details;
  const { name, message, stack } = details;
  return { name, message, code: (details as NodeJS.ErrnoException).code, stack };
}

function shortDetails(details: unknown): string {
  if (details === undefined) return "";
  if (details instanceof Error) return ` (${details.message})`;
  return ` ${JSON.stringify(details)}`;
}
