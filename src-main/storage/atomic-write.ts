/** The one way in which a file of the workspace is written: whole or not at all. */
import { basename, dirname, join } from "node:path";
import { setTimeout as sleepMs } from "node:timers/promises";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import { newId } from "../clock.ts";
import { type Disk, type FileStamp, nodeDisk } from "./disk.ts";
import { isHeldByAnother, writeProblem } from "./file-problems.ts";

/** For how long a file held by another program is tried again (ask 24). */
const RETRY_FOR_MS = 10_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/** What writing needs of the world; tests put a failing disk and an impatient sleep in. */
export interface WriteEnvironment {
  readonly disk: Disk;
  sleep(durationMs: number): Promise<void>;
}

/** The real disk, with real pauses. */
export const realWriteEnvironment: WriteEnvironment = {
  disk: nodeDisk,
  async sleep(durationMs) {
    await sleepMs(durationMs);
  },
};

/** Path of the sibling that holds a newer state while another program holds the file itself. */
export function pendingPath(path: string): string {
  return `${path}.pending`;
}

/** Whether a file name is a half-written file of ours: hidden, and ending in `.tmp`. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith(".") && name.endsWith(".tmp");
}

/**
 * Writes a file so that it holds either the old bytes or the new ones at any instant: written beside, fsynced, renamed,
 * folder fsynced. While another program holds the file the rename is tried again with growing pauses for 10 s; then the
 * new bytes stay durably beside it as `*.pending` (healed by `healPendingFiles` or by the next write that succeeds).
 *
 * `beforeRename` runs when only the rename is left; its failure leaves everything as it was and is the failure of the write.
 *
 * The value is the stamp of the new file, taken before the rename: a change by another program straight after it shows.
 * Errors: `file-held` (details: `{ isPending }`, whether the sibling was written), `disk-full`, `no-permission`, `io`.
 * The temporary file is gone after any of them.
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  environment: WriteEnvironment = realWriteEnvironment,
  beforeRename?: () => Promise<Result<unknown>>,
): Promise<Result<FileStamp>> {
  const { disk } = environment;
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${newId().slice(0, 8)}.tmp`);
  try {
    const stamp = await disk.writeNewDurably(temporary, content);
    const allowed = await beforeRename?.();
    if (allowed?.ok === false) {
      await removeQuietly(temporary, disk);
      return allowed;
    }
    if (!(await renameOverHeldFile(temporary, path, environment))) {
      return await leavePending(temporary, path, disk);
    }
    await disk.syncFolder(folder);
    return ok(stamp);
  } catch (error) {
    await removeQuietly(temporary, disk);
    return fail(writeProblem(error, basename(path)));
  }
}

/** True when renamed; false when another program still held the file after the last pause. */
async function renameOverHeldFile(
  from: string,
  to: string,
  environment: WriteEnvironment,
): Promise<boolean> {
  let waitedMs = 0;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      await environment.disk.rename(from, to);
      return true;
    } catch (error) {
      if (!isHeldByAnother(error)) throw error;
      if (waitedMs >= RETRY_FOR_MS) return false;
    }
    await environment.sleep(pauseMs);
    waitedMs += pauseMs;
  }
}

async function leavePending(temporary: string, path: string, disk: Disk): Promise<Result<never>> {
  const where = basename(path);
  try {
    await disk.rename(temporary, pendingPath(path));
    await disk.syncFolder(dirname(path));
    return fail(
      problem("file-held", "Not yet in place: the file is held by another program", {
        where,
        advice: `Your changes are safe in ${where}.pending and go into place as soon as the file is free.`,
        details: { isPending: true },
      }),
    );
  } catch {
    // The folder itself refuses: nothing could be put beside the file either.
    await removeQuietly(temporary, disk);
    return fail(
      problem("file-held", "The file is held by another program", {
        where,
        advice: "Your changes are kept in the window. Close the other program, then retry.",
        details: { isPending: false },
      }),
    );
  }
}

async function removeQuietly(path: string, disk: Disk): Promise<void> {
  try {
    await disk.remove(path);
  } catch {
    // A hidden temporary file stays behind; it is never read, and is cleared away when the workspace is opened next.
  }
}
