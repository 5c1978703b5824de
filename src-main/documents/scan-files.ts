/** Bringing the index up to date with the files: every file is looked at, only the changed ones are read. */
import { basename, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { CardSummary } from "../../src-shared/domain/card-summary.ts";
import type { IsoDate, IsoInstant } from "../../src-shared/domain/dates.ts";
import {
  type HealthThresholds,
  thresholdsKey,
} from "../../src-shared/domain/health/health-thresholds.ts";
import { ok, type Result } from "../../src-shared/result.ts";
import type { Log } from "../log.ts";
import type { Backups } from "../storage/backups.ts";
import type { FileStamp } from "../storage/disk.ts";
import type { IndexedFile, IndexedProblem, IndexUpdate } from "../storage/summary-index.ts";
import { listImplementationFiles, type WorkspaceFolder } from "../storage/workspace-folder.ts";
import { duplicateCard, isSameStamp, problemCard, stampOf } from "./read-document.ts";
import { indexReaders } from "./index-readers.ts";
import type { FileForIndex } from "./read-for-index.ts";
import { indexUpdate, type WorkspaceIndex } from "./workspace-index.ts";

/** How many files are looked at at a time. */
const STATS_AT_ONCE = 64;
const BATCH_SIZE = 100;
/** The window and the menu get their turn at least this often. */
const TURN_MS = 12;

/** What a scan needs. */
export interface ScanOptions {
  readonly folder: WorkspaceFolder;
  readonly index: WorkspaceIndex;
  readonly backups: Backups;
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly thresholds: HealthThresholds;
  readonly log: Log;
  /** Read every file, changed or not: a rebuild. */
  readonly isRebuild?: boolean;
  /** Files that the caller looks after itself, because their implementation is loaded. */
  readonly isLoaded: (fileName: string) => boolean;
  readonly progressed: (progress: { readonly done: number; readonly total: number }) => void;
}

/** What a scan found out about loaded files. */
export interface ScanOutcome {
  /** Loaded files and their stamp now; null = not there any more. */
  readonly loaded: ReadonlyMap<string, FileStamp | null>;
}

/**
 * Looks at every file and takes what changed into the index: new and changed files, open implementations whose card is of
 * another day, past a cut-off or measured with other thresholds, files that are gone. Errors: `workspace-missing` when the folder or its marker is gone (nothing is taken
 * out then), `no-permission`, `io`.
 */
export async function scanFiles(options: ScanOptions): Promise<Result<ScanOutcome>> {
  const { folder, index, isLoaded } = options;
  const listed = await listImplementationFiles(folder);
  if (!listed.ok) return listed;
  const stamps = await stampsOf(folder, listed.value);
  const known = new Map(index.rows());
  const removed = [...known.keys()].filter((name) => !stamps.has(name) && !isLoaded(name));
  const wanted = filesToRead(options, stamps, known, new Set(removed));
  index.apply([], removed);
  await readInto(options, wanted, stamps, known);
  const loaded = new Map<string, FileStamp | null>();
  for (const name of new Set([...known.keys(), ...stamps.keys()])) {
    if (isLoaded(name)) loaded.set(name, stamps.get(name) ?? null);
  }
  return ok({ loaded });
}

async function stampsOf(
  folder: WorkspaceFolder,
  names: readonly string[],
): Promise<ReadonlyMap<string, FileStamp>> {
  const stamps = new Map<string, FileStamp>();
  for (let start = 0; start < names.length; start += STATS_AT_ONCE) {
    const chunk = names.slice(start, start + STATS_AT_ONCE);
    const found = await Promise.all(
      chunk.map((name) => stampOf(join(folder.implementations, name))),
    );
    found.forEach((stamp, offset) => {
      const name = chunk[offset];
      if (stamp && name !== undefined) stamps.set(name, stamp);
    });
  }
  return stamps;
}

function filesToRead(
  { today, now, thresholds, isLoaded, isRebuild = false }: ScanOptions,
  stamps: ReadonlyMap<string, FileStamp>,
  known: ReadonlyMap<string, IndexedFile>,
  removed: ReadonlySet<string>,
): readonly string[] {
  const isChanged = (name: string): boolean =>
    !isSameStamp(known.get(name)?.stamp ?? null, stamps.get(name) ?? null);
  // When the owner of an id is gone or changed, the file that came second may be the only one with that id now.
  const freedIds = new Set<string>();
  for (const [name, { content }] of known) {
    if (content.kind !== "implementation") continue;
    if (removed.has(name) || (stamps.has(name) && isChanged(name))) freedIds.add(content.id);
  }
  const key = thresholdsKey(thresholds);
  return [...stamps.keys()].filter((name) => {
    if (isLoaded(name)) return false;
    const content = known.get(name)?.content;
    if (!content || isRebuild || isChanged(name)) return true;
    if (content.kind === "problem") {
      return content.implementationId !== null && freedIds.has(content.implementationId);
    }
    const { summary } = content;
    const isOfToday = summary.asOf === today && !isPast(summary, now);
    return summary.state !== "closed" && (!isOfToday || summary.thresholds !== key);
  });
}

/** Whether a cut-off has passed since the card was made that moves its forecast. */
export function isPast({ trueUntil }: Pick<CardSummary, "trueUntil">, now: IsoInstant): boolean {
  return trueUntil !== null && trueUntil < now;
}

/** Reads files in the order of their names, a few ahead, and gives way to everything else between them. */
async function readInto(
  options: ScanOptions,
  names: readonly string[],
  stamps: ReadonlyMap<string, FileStamp>,
  known: ReadonlyMap<string, IndexedFile>,
): Promise<void> {
  if (names.length === 0) return;
  const { folder, index, progressed, today, now, thresholds, log } = options;
  const readers = indexReaders(names.length, { today, now, thresholds }, log);
  const ahead = new Map<string, Promise<FileForIndex>>();
  const readAhead = (position: number): void => {
    const name = names[position];
    if (name !== undefined) ahead.set(name, readers.read(join(folder.implementations, name)));
  };
  for (let position = 0; position < readers.ahead; position += 1) readAhead(position);
  const unread = new Set(names);
  let batch: IndexUpdate[] = [];
  let turnStartedAt = performance.now();
  for (const [position, name] of names.entries()) {
    const read = await ahead.get(name);
    ahead.delete(name);
    unread.delete(name);
    readAhead(position + readers.ahead);
    const stamp = stamps.get(name) ?? null;
    if (read) {
      batch.push(...(await updatesFor({ ...options, fileName: name, read, stamp, unread, batch })));
    }
    if (batch.length >= BATCH_SIZE || unread.size === 0) {
      // While this was read, somebody may have opened and changed one of them: then its row is newer.
      const isStill = ({ file }: IndexUpdate): boolean =>
        !options.isLoaded(file.fileName) && index.row(file.fileName) === known.get(file.fileName);
      index.apply(batch.filter(isStill), []);
      batch = [];
      progressed({ done: position + 1, total: names.length });
    }
    if (performance.now() - turnStartedAt > TURN_MS) {
      await nextTurn();
      turnStartedAt = performance.now();
    }
  }
  readers.close();
}

/** One or two rows for a file that was read: two when it takes an id over from a file that only has a copy's name. */
async function updatesFor(
  request: ScanOptions & {
    readonly fileName: string;
    readonly read: FileForIndex;
    /** As it was before the reading: a change between the two shows on the next scan. */
    readonly stamp: FileStamp | null;
    readonly unread: ReadonlySet<string>;
    readonly batch: readonly IndexUpdate[];
  },
): Promise<readonly IndexUpdate[]> {
  const { fileName, read, stamp, backups } = request;
  if (read.kind === "problem") {
    const card = await problemCard(fileName, read.problem, backups);
    return [problemUpdate({ kind: "problem", implementationId: null, card }, stamp)];
  }
  const { id } = read.summary;
  const own = indexUpdate(fileName, stamp, read);
  const owner = ownerOf(id, request);
  if (owner === null) return [own];
  if (isNamedAfter(fileName, id) && !isNamedAfter(owner.fileName, id) && !owner.isLoaded) {
    const card = duplicateCard(owner.fileName, fileName);
    return [problemUpdate({ kind: "problem", implementationId: id, card }, owner.stamp), own];
  }
  const card = duplicateCard(fileName, owner.fileName);
  return [problemUpdate({ kind: "problem", implementationId: id, card }, stamp)];
}

function problemUpdate(content: IndexedProblem, stamp: FileStamp | null): IndexUpdate {
  return {
    file: { fileName: content.card.fileName, stamp, content },
    due: null,
    lessons: null,
    experience: null,
  };
}

/** The other file that holds the id so far; one that is still to be read does not count, it decides when its turn comes. */
function ownerOf(
  id: string,
  { fileName, index, unread, batch, isLoaded }: Parameters<typeof updatesFor>[0],
): {
  readonly fileName: string;
  readonly stamp: FileStamp | null;
  readonly isLoaded: boolean;
} | null {
  const inBatch = batch.findLast(
    ({ file: { content } }) => content.kind === "implementation" && content.id === id,
  )?.file;
  const file = inBatch ?? index.row(index.fileNameOf(id) ?? "");
  if (!file || file.fileName === fileName || unread.has(file.fileName)) return null;
  return { ...file, isLoaded: isLoaded(file.fileName) };
}

/** Whether a file carries its id at the end of its name, as ours do; a copy mostly has something behind it. */
function isNamedAfter(fileName: string, id: string): boolean {
  const stem = basename(fileName, ".json");
  return stem === id || stem.endsWith(`-${id}`);
}
