/** Rolling backups of implementation files, in the workspace itself, so that they travel with it. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import {
  realWriteEnvironment,
  type WriteEnvironment,
  writeFileAtomically,
} from "./atomic-write.ts";
import {
  BACKUP_REASONS,
  type BackupFile,
  type BackupReason,
  chooseBackupsToRemove,
} from "./backup-retention.ts";
import { errorCode, readProblem, writeProblem } from "./file-problems.ts";

/** `20261123T081500123Z-r12-hourly.json`: moment, revision of the content, reason. */
const NAME_PATTERN = /^(\d{8}T\d{9}Z)-r(\d+)-([a-z]+)\.json$/;

/** What is kept: the bytes of a file before they are replaced. */
export interface BackupRequest {
  readonly implementationId: string;
  readonly bytes: Uint8Array;
  /** Revision of these bytes; 0 when they cannot be read. */
  readonly revision: number;
  readonly reason: BackupReason;
  readonly now: IsoInstant;
}

/** The backups of a workspace: `<folder>/<implementation id>/<moment>-r<revision>-<reason>.json`. */
export class Backups {
  readonly #folder: string;
  readonly #environment: WriteEnvironment;
  /** The last hour of which each implementation is known to have a backup, e.g. `2026-11-23T08`. */
  readonly #lastHours = new Map<string, string>();

  constructor(folder: string, environment: WriteEnvironment = realWriteEnvironment) {
    this.#folder = folder;
    this.#environment = environment;
  }

  /** Whether this is the first write of an implementation in this hour, so that a backup comes first. */
  async isDue(implementationId: string, now: IsoInstant): Promise<boolean> {
    const hour = hourOf(now);
    if (this.#lastHours.get(implementationId) === hour) return false;
    const newest = (await this.list(implementationId))[0];
    if (newest && hourOf(newest.savedAt) === hour) {
      this.#lastHours.set(implementationId, hour);
      return false;
    }
    return true;
  }

  /**
   * Writes a backup, reads it back and compares, then removes those that may go. Errors: those of writing; `io` when what
   * was read back differs. The caller does not go on with a risky act after a failure.
   */
  async make(request: BackupRequest): Promise<Result<BackupFile>> {
    const { implementationId, bytes, revision, reason, now } = request;
    const folder = join(this.#folder, implementationId);
    const id = `${now.replace(/[-:.]/g, "")}-r${revision}-${reason}.json`;
    const path = join(folder, id);
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return fail(writeProblem(error, folder));
    }
    const written = await writeFileAtomically(path, bytes, this.#environment);
    if (!written.ok) return written;
    const readBack = await readQuietly(path);
    if (!readBack || hashOf(readBack) !== hashOf(bytes)) {
      return fail(
        problem("io", "The backup could not be read back", {
          where: id,
          advice: "Nothing else was changed. Check the drive, then retry.",
        }),
      );
    }
    this.#lastHours.set(implementationId, hourOf(now));
    await this.#removeOld(implementationId, now);
    return ok({ id, savedAt: now, revision, reason, sizeBytes: bytes.byteLength });
  }

  /** The backups of an implementation, newest first; empty when there are none. */
  async list(implementationId: string): Promise<readonly BackupFile[]> {
    const folder = join(this.#folder, implementationId);
    const files: BackupFile[] = [];
    for (const name of await namesIn(folder)) {
      const match = NAME_PATTERN.exec(name);
      const reason = BACKUP_REASONS.find((known) => known === match?.[3]);
      if (!match?.[1] || !reason) continue;
      const { size } = await stat(join(folder, name));
      files.push({
        id: name,
        savedAt: instantFrom(match[1]),
        revision: Number(match[2]),
        reason,
        sizeBytes: size,
      });
    }
    return files.sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /** The text of a backup. Errors: `not-found` (also for an id that is no backup name), `no-permission`, `io`. */
  async read(implementationId: string, backupId: string): Promise<Result<string>> {
    if (!NAME_PATTERN.test(backupId)) return fail(readProblem({ code: "ENOENT" }, backupId));
    try {
      return ok(await readFile(join(this.#folder, implementationId, backupId), "utf8"));
    } catch (error) {
      return fail(readProblem(error, backupId));
    }
  }

  /**
   * The implementation whose backups belong to a file that cannot be read: its name ends with `-<id>.json`. Null when
   * there are none.
   */
  async ownerOf(fileName: string): Promise<string | null> {
    const stem = basename(fileName, ".json");
    const ids = (await namesIn(this.#folder)).filter(
      (id) => stem === id || stem.endsWith(`-${id}`),
    );
    return ids.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  async #removeOld(implementationId: string, now: IsoInstant): Promise<void> {
    for (const { id } of chooseBackupsToRemove(await this.list(implementationId), now)) {
      await rm(join(this.#folder, implementationId, id), { force: true });
    }
  }
}

/** SHA-256 of bytes or text (as UTF-8), in hex. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function hourOf(instant: IsoInstant): string {
  return instant.slice(0, 13);
}

/** `20261123T081500123Z` to `2026-11-23T08:15:00.123Z`. */
function instantFrom(compact: string): IsoInstant {
  const part = (from: number, to: number): string => compact.slice(from, to);
  return `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}T${part(9, 11)}:${part(11, 13)}:${part(13, 15)}.${part(15, 18)}Z`;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

async function readQuietly(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    // Told by the caller as a backup that cannot be read back.
    return null;
  }
}
