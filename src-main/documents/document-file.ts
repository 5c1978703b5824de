/** The file of one loaded implementation: what is on the disk, and how a newer state gets there. */
import { join } from "node:path";
import { type DocumentHeader, newDocumentHeader } from "../../src-shared/document/file-format.ts";
import { CURRENT_SCHEMA_VERSION } from "../../src-shared/document/migrations.ts";
import type { ParsedDocument } from "../../src-shared/document/parse-document.ts";
import { serialiseInPieces } from "../../src-shared/document/serialise-document.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import {
  pendingPath,
  type WriteEnvironment,
  writeFileAtomically,
} from "../storage/atomic-write.ts";
import { type Backups, hashOf } from "../storage/backups.ts";
import type { BackupReason } from "../storage/backup-retention.ts";
import type { FileStamp } from "../storage/disk.ts";
import { keepInQuarantine } from "../storage/quarantine.ts";
import type { WorkspaceFolder } from "../storage/workspace-folder.ts";
import { type FileContent, isSameStamp, readContent, stampOf } from "./read-document.ts";

/** One state of an implementation as it goes into its file. */
export interface DocumentState {
  readonly implementation: Implementation;
  readonly revision: number;
  /** Id of the change that led to this revision; empty when no command made it. */
  readonly changeId: string;
}

/** What writing a file needs. */
export interface FileServices {
  readonly folder: WorkspaceFolder;
  readonly backups: Backups;
  readonly environment: WriteEnvironment;
  readonly clock: Clock;
  readonly appVersion: string;
  readonly log: Log;
}

/** What a look at the disk found: our own state, nothing, or a change by another program. */
export type DiskFinding =
  | { readonly kind: "ours" }
  | { readonly kind: "missing" }
  | { readonly kind: "changed"; readonly content: FileContent };

/** An implementation file that this session has read or made. */
export class DocumentFile {
  readonly fileName: string;
  readonly path: string;
  readonly #services: FileServices;
  /** The header as it was read, with its unknown fields. */
  readonly #header: DocumentHeader | null;
  #known: { readonly hash: string; readonly stamp: FileStamp; readonly revision: number } | null;
  /** An older schema version is on the disk: it is kept as a backup before the first write. */
  #isOfOlderVersion: boolean;
  #hasPending = false;

  private constructor(
    fileName: string,
    services: FileServices,
    read: { readonly content: FileContent; readonly parsed: ParsedDocument } | null,
  ) {
    this.fileName = fileName;
    this.path = join(services.folder.implementations, fileName);
    this.#services = services;
    this.#header = read?.parsed.header ?? null;
    this.#isOfOlderVersion = (read?.parsed.migratedFrom ?? null) !== null;
    this.#known = read && {
      hash: read.content.hash,
      stamp: read.content.stamp,
      revision: read.parsed.header.revision,
    };
  }

  /** A file that is not there yet. */
  static notYetWritten(fileName: string, services: FileServices): DocumentFile {
    return new DocumentFile(fileName, services, null);
  }

  /** A file as it was read. */
  static asRead(
    fileName: string,
    services: FileServices,
    content: FileContent,
    parsed: ParsedDocument,
  ): DocumentFile {
    return new DocumentFile(fileName, services, { content, parsed });
  }

  /** Stamp of what we last read or wrote, or null before the first write. */
  get stamp(): FileStamp | null {
    return this.#known?.stamp ?? null;
  }

  /** Looks whether the disk still holds what we last read or wrote. Own writes are known by their hash. */
  async look(): Promise<Result<DiskFinding>> {
    const stamp = await stampOf(this.path);
    if (stamp === null) return ok({ kind: this.#known ? "missing" : "ours" });
    if (isSameStamp(stamp, this.#known?.stamp ?? null)) return ok({ kind: "ours" });
    const content = await readContent(this.path);
    if (!content.ok) return content;
    if (this.#known && content.value.hash === this.#known.hash) {
      this.#known = { ...this.#known, stamp: content.value.stamp };
      return ok({ kind: "ours" });
    }
    return ok({ kind: "changed", content: content.value });
  }

  /**
   * Writes a state. What another program wrote meanwhile is kept in quarantine first and the value is a note that says so,
   * else null. The first write of an hour is preceded by a backup of what was there.
   */
  async write(state: DocumentState): Promise<Result<Problem | null>> {
    const { environment } = this.#services;
    const bytes = this.bytesOf(state);
    let kept: Result<Problem | null> = ok(null);
    // The device works at once; the look at what is there comes last, when only the rename is left.
    const writing = writeFileAtomically(this.path, bytes, environment, async () => {
      const found = await this.look();
      kept = found.ok ? await this.#keepWhatIsThere(found.value, state.implementation.id) : found;
      return kept;
    });
    const hash = hashOf(bytes);
    const written = await writing;
    if (!written.ok) {
      this.#hasPending ||= (written.error.details as { isPending?: boolean }).isPending ?? false;
      return written;
    }
    this.#known = { hash, stamp: written.value, revision: state.revision };
    this.#isOfOlderVersion = false;
    if (this.#hasPending) {
      await environment.disk.remove(pendingPath(this.path));
      this.#hasPending = false;
    }
    return kept;
  }

  /** Writes a state over bytes that the caller has kept elsewhere; unknown fields come from `header`. */
  async replaceWith(header: DocumentHeader, state: DocumentState): Promise<Result<null>> {
    const bytes = this.bytesOf(state, header);
    const written = await writeFileAtomically(this.path, bytes, this.#services.environment);
    return written.ok ? ok(null) : written;
  }

  /** The bytes of a state; unknown fields of the header travel along. */
  bytesOf(
    { implementation, revision, changeId }: DocumentState,
    header: DocumentHeader | null = this.#header,
  ): Uint8Array {
    const { appVersion, clock } = this.#services;
    const own = { appVersion, id: implementation.id, revision, changeId, savedAt: clock.now() };
    const written = header
      ? { ...header, ...own, schemaVersion: CURRENT_SCHEMA_VERSION }
      : newDocumentHeader(own);
    return toBytes(serialiseInPieces(written, implementation));
  }

  async #keepWhatIsThere(found: DiskFinding, id: string): Promise<Result<Problem | null>> {
    switch (found.kind) {
      case "missing":
        return ok(null);
      case "changed":
        return this.#keepTheirs(found.content.bytes);
      case "ours":
        return this.#backUp(id);
    }
  }

  async #keepTheirs(bytes: Uint8Array): Promise<Result<Problem | null>> {
    const { folder, environment, clock } = this.#services;
    const kept = await keepInQuarantine({
      folder,
      fileName: this.fileName,
      content: bytes,
      now: clock.now(),
      environment,
    });
    if (!kept.ok) return kept;
    return ok(
      problem("changed-outside", "Another program changed this file at the same time", {
        where: this.fileName,
        advice: `Your state is in place; the other one was kept as ${kept.value}. Compare them.`,
        details: { keptAs: kept.value },
      }),
    );
  }

  async #backUp(id: string): Promise<Result<null>> {
    const { backups, clock, log } = this.#services;
    if (!this.#known) return ok(null);
    const reason: BackupReason = this.#isOfOlderVersion ? "migration" : "hourly";
    if (reason === "hourly" && !(await backups.isDue(id, clock.now()))) return ok(null);
    const content = await readContent(this.path);
    if (!content.ok) return content;
    const made = await backups.make({
      implementationId: id,
      bytes: content.value.bytes,
      revision: this.#known.revision,
      reason,
      now: clock.now(),
    });
    if (made.ok) return ok(null);
    // Before a migration there is no going on without a backup; a missed hourly one must not lose today's work.
    if (reason === "migration") return made;
    log.warn("The hourly backup could not be written", { code: made.error.code });
    return ok(null);
  }
}

function toBytes(pieces: readonly string[]): Uint8Array {
  const lengthBytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  const bytes = Buffer.allocUnsafe(lengthBytes);
  let offset = 0;
  for (const piece of pieces) offset += bytes.write(piece, offset);
  return bytes;
}
