/** Files that were written beside their place because another program held it (ask 24), and half-written ones. */
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import type { Log } from "../log.ts";
import { isTemporaryName, type WriteEnvironment, writeFileAtomically } from "./atomic-write.ts";
import { errorCode } from "./file-problems.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";
import { keepInQuarantine } from "./quarantine.ts";

const PENDING_SUFFIX = ".pending";
/** A younger temporary file may be in the hands of another computer that shares the folder. */
const STALE_AFTER_MS = 600_000;

/** How a revision is read out of a file; null when the bytes are no implementation file. */
export type ReadRevision = (bytes: Uint8Array) => number | null;

/**
 * Puts every `*.pending` file into place at start. The state that is replaced, or a pending state that is not newer, goes
 * to quarantine first: nothing is lost. A place that is still held is left for the next start. Old temporary files are
 * removed. Returns the names of the files that were put into place.
 */
export async function healPendingFiles(parts: {
  readonly folder: WorkspaceFolder;
  readonly readRevision: ReadRevision;
  readonly environment: WriteEnvironment;
  readonly now: IsoInstant;
  readonly log: Log;
}): Promise<readonly string[]> {
  const { folder, now, log } = parts;
  const healed: string[] = [];
  let names: readonly string[];
  try {
    names = await readdir(folder.implementations);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") log.warn("The workspace could not be looked through", error);
    return healed;
  }
  for (const name of names) {
    const path = join(folder.implementations, name);
    try {
      if (isTemporaryName(name)) await removeIfStale(path, now);
      if (!name.endsWith(".json.pending")) continue;
      if (await healOne(path, parts)) healed.push(basename(name, PENDING_SUFFIX));
    } catch (error) {
      log.warn(
        "A pending file could not be put into place; it is tried again at the next start",
        error,
      );
    }
  }
  return healed;
}

async function healOne(
  pending: string,
  { folder, readRevision, environment, now, log }: Parameters<typeof healPendingFiles>[0],
): Promise<boolean> {
  const target = pending.slice(0, -PENDING_SUFFIX.length);
  // Bytes, not text: what goes to quarantine may be no UTF-8.
  const ours = await readFile(pending);
  const theirs = await readIfThere(target);
  const ourRevision = readRevision(ours);
  const theirRevision = theirs === null ? null : readRevision(theirs);
  const isNewer =
    ourRevision !== null &&
    (theirs === null || (theirRevision !== null && ourRevision > theirRevision));
  const replaced = isNewer ? theirs : ours;
  if (replaced !== null) {
    const kept = await keepInQuarantine({
      folder,
      fileName: basename(target),
      content: replaced,
      now,
      environment,
    });
    if (!kept.ok) throw new Error(kept.error.message);
  }
  if (isNewer) {
    const written = await writeFileAtomically(target, ours, environment);
    if (!written.ok) {
      log.warn("A pending file is still held", { code: written.error.code });
      return false;
    }
  }
  await environment.disk.remove(pending);
  return isNewer;
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function removeIfStale(path: string, now: IsoInstant): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (Date.parse(now) - mtimeMs > STALE_AFTER_MS) await rm(path, { force: true });
}
