/** Removed playbooks: kept with their earlier versions until the user brings them back. */
import { mkdir, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import type { RemovedPlaybook } from "../../src-shared/ipc/answers.ts";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import type { WriteEnvironment } from "../storage/atomic-write.ts";
import { errorCode, writeProblem } from "../storage/file-problems.ts";
import {
  earlierNames,
  makePlaybookFolders,
  readPlaybookFile,
  type StoredPlaybook,
} from "./playbook-files.ts";

const PREFIX = "playbook.";
const EARLIER = "earlier";
const UNREADABLE = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM"]);
/** `playbook.<slug>.20260921T150000000Z`. */
const ENTRY = /^playbook\.([A-Za-z0-9_-]+)\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

interface BinPlaces {
  /** `playbooks/` of the workspace. */
  readonly playbooks: string;
  readonly bin: string;
  readonly environment: WriteEnvironment;
}

function momentOf(binId: string): IsoInstant | null {
  const parts = ENTRY.exec(binId);
  if (!parts) return null;
  const [, , year, month, day, hour, minute, second, ms] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
}

// What is no folder, or may not be read, has no names either: the playbooks that are there must still be listed.
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (UNREADABLE.has(errorCode(error))) return [];
    throw error;
  }
}

/** Moves a playbook and its earlier versions into the bin. Errors: those of writing. */
export async function moveToBin(
  { playbook, fileName }: StoredPlaybook,
  now: IsoInstant,
  { playbooks, bin, environment }: BinPlaces,
): Promise<Result<RemovedPlaybook>> {
  const { disk } = environment;
  const binId = `${PREFIX}${playbook.slug}.${now.replace(/[-:.]/g, "")}`;
  const place = join(bin, binId);
  try {
    await mkdir(join(place, EARLIER), { recursive: true });
    // The newest one first: whatever happens then, it is either there or in the bin with its name.
    await disk.rename(join(playbooks, fileName), join(place, fileName));
    for (const name of await earlierNames(playbooks, playbook.slug)) {
      await disk.rename(join(playbooks, EARLIER, name), join(place, EARLIER, name));
    }
    await disk.syncFolder(place);
    await disk.syncFolder(playbooks);
  } catch (error) {
    return fail(writeProblem(error, fileName));
  }
  return ok({ binId, name: playbook.name, version: playbook.version, removedAt: now });
}

/** The removed playbooks, last removed first; what cannot be read any more is left where it lies. */
export async function listBin(bin: string): Promise<readonly RemovedPlaybook[]> {
  const removed: RemovedPlaybook[] = [];
  for (const binId of await namesIn(bin)) {
    const removedAt = momentOf(binId);
    const file = removedAt === null ? null : await readBinned(bin, binId);
    if (removedAt === null || !file?.ok) continue;
    const { name, version } = file.value.playbook;
    removed.push({ binId, name, version, removedAt });
  }
  return removed.sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
}

async function readBinned(bin: string, binId: string): Promise<Result<StoredPlaybook>> {
  const place = join(bin, binId);
  const fileName = (await namesIn(place)).find((name) => name.endsWith(".json"));
  if (fileName === undefined || basename(binId) !== binId) {
    return fail(problem("not-found", "That playbook is no longer in the bin", { where: binId }));
  }
  return readPlaybookFile(join(place, fileName), fileName);
}

/**
 * Moves a playbook back from the bin. `isTaken` says whether a slug or file name is in use by a playbook that is there.
 * Earlier versions that were left behind, because a removal or an earlier try was cut off, stay. Errors: `not-found`,
 * `already-exists`, and those of writing.
 */
export async function bringBack(
  binId: string,
  isTaken: (slugOrStem: string) => boolean,
  { playbooks, bin, environment }: BinPlaces,
): Promise<Result<StoredPlaybook>> {
  if (momentOf(binId) === null) {
    return fail(problem("not-found", "That playbook is no longer in the bin", { where: binId }));
  }
  const found = await readBinned(bin, binId);
  if (!found.ok) return found;
  const { playbook, fileName } = found.value;
  if (isTaken(playbook.slug) || isTaken(basename(fileName, ".json"))) {
    return fail(
      problem("already-exists", "Another playbook has taken its place", {
        where: fileName,
        advice: "Nothing was changed. Remove or export the other one first.",
      }),
    );
  }
  const made = await makePlaybookFolders(playbooks);
  if (!made.ok) return made;
  const { disk } = environment;
  const place = join(bin, binId);
  try {
    const there = new Set(await earlierNames(playbooks, playbook.slug));
    for (const name of await namesIn(join(place, EARLIER))) {
      if (there.has(name)) continue;
      await disk.rename(join(place, EARLIER, name), join(playbooks, EARLIER, name));
    }
    await disk.rename(join(place, fileName), join(playbooks, fileName));
    await disk.syncFolder(playbooks);
  } catch (error) {
    return fail(writeProblem(error, fileName));
  }
  return found;
}
