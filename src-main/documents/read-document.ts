/** Reading an implementation file: the bytes, their fingerprint, and what the parsing pipeline makes of them. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileProblemCard } from "../../src-shared/domain/card-summary.ts";
import { type ParsedDocument, parseDocument } from "../../src-shared/document/parse-document.ts";
import { fail, ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import { type Backups, hashOf } from "../storage/backups.ts";
import type { FileStamp } from "../storage/disk.ts";
import { readProblem } from "../storage/file-problems.ts";

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/** Bytes of a file as they were at one moment. */
export interface FileContent {
  readonly stamp: FileStamp;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** Stamp of a file, or null when it is not there. Errors other than that are thrown. */
export async function stampOf(path: string): Promise<FileStamp | null> {
  try {
    const { mtimeMs, size } = await stat(path);
    return { mtimeMs, sizeBytes: size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Whether two stamps are of the same state of a file. */
export function isSameStamp(a: FileStamp | null, b: FileStamp | null): boolean {
  return a !== null && b !== null && a.mtimeMs === b.mtimeMs && a.sizeBytes === b.sizeBytes;
}

/** Reads a file. Errors: `not-found`, `no-permission`, `io`. */
export async function readContent(path: string): Promise<Result<FileContent>> {
  try {
    // The stamp comes first: a change between the two shows as a stamp that no longer fits.
    const { mtimeMs, size } = await stat(path);
    const bytes = await readFile(path);
    return ok({ stamp: { mtimeMs, sizeBytes: size }, bytes, hash: hashOf(bytes) });
  } catch (error) {
    return fail(readProblem(error, basename(path)));
  }
}

/** Reads the bytes of a file alone. Errors: `not-found`, `no-permission`, `io`. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return fail(readProblem(error, basename(path)));
  }
}

/** Parses bytes as an implementation file. Errors: `not-json` for bytes that are no UTF-8, then those of the pipeline. */
export function parseContent(bytes: Uint8Array): Result<ParsedDocument> {
  let text: string;
  try {
    text = UTF_8.decode(bytes);
  } catch {
    // Read leniently, every character that does not fit would become a question mark, and the next save would keep it.
    return fail(
      problem("not-json", "The file is not written in UTF-8", {
        where: "encoding",
        advice:
          "The file was left as it is. Save it as UTF-8 in the program that changed it, or restore a backup.",
      }),
    );
  }
  return parseDocument(text);
}

/** The marked card of a file that cannot be opened. The newest backup that can be read is offered, if there is one. */
export async function problemCard(
  fileName: string,
  found: Problem,
  backups: Backups,
): Promise<FileProblemCard> {
  const isNewer = found.code === "newer-version";
  return {
    fileName,
    kind: isNewer ? "newer" : "damaged",
    message: found.message,
    where: found.where ?? null,
    advice:
      found.advice ??
      "The file was left as it is. Restore its newest backup, or mend it by hand and open the workspace again.",
    // An older backup over a newer file would lose what the newer program wrote.
    backup: isNewer ? null : await newestGoodBackup(fileName, backups),
  };
}

/** The marked card of a second file with the id of another. */
export function duplicateCard(fileName: string, otherFileName: string): FileProblemCard {
  return {
    fileName,
    kind: "duplicate-id",
    message: `This file has the same id as ${otherFileName}`,
    where: fileName,
    advice:
      "It may be a copy made by a sync program. Both files were left as they are; compare them and remove the one that is not needed.",
    backup: null,
  };
}

async function newestGoodBackup(
  fileName: string,
  backups: Backups,
): Promise<FileProblemCard["backup"]> {
  const owner = await backups.ownerOf(fileName);
  if (owner === null) return null;
  for (const { id, savedAt } of await backups.list(owner)) {
    const text = await backups.read(owner, id);
    if (text.ok && parseDocument(text.value).ok) return { id, savedAt };
  }
  return null;
}
