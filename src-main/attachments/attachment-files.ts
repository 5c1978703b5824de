/** The files that the user added: `attachments/<implementation id>/` of the workspace (design.md section 3). Nothing leaves that folder. */
import { lstat, mkdir, readdir, readFile, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { refuseTooLarge } from "../../src-shared/domain/attachments/attachment-size.ts";
import { safeFileName } from "../../src-shared/domain/attachments/safe-file-name.ts";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import { type Disk, nodeDisk } from "../storage/disk.ts";
import { errorCode, readProblem, writeProblem } from "../storage/file-problems.ts";

const FOLDER = "attachments";

/** A file that is to be added: its content, and what it was called. */
export interface IncomingFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A file that lies in the folder now. */
export interface CopiedFile {
  readonly fileName: string;
  readonly originalName: string;
  readonly bytes: number;
  readonly path: string;
}

/** Reads a file that the user chose. Errors: `refused` (no ordinary file, a link, too large), those of reading. */
export async function readIncoming(path: string): Promise<Result<IncomingFile>> {
  const name = basename(path);
  try {
    const found = await lstat(path);
    if (!found.isFile()) {
      return fail(
        problem("refused", "Only ordinary files can be added, no folders and no links", {
          where: name,
          advice: "Choose the file itself. Nothing was added.",
        }),
      );
    }
    const tooLarge = refuseTooLarge(name, found.size);
    if (tooLarge) return fail(tooLarge);
    return ok({ name, content: await readFile(path) });
  } catch (error) {
    return fail(readProblem(error, name));
  }
}

/** The folder of an implementation, made when `isMade`; null when it is missing, a link, or elsewhere. */
async function folderOf(root: string, implementationId: string, isMade: boolean) {
  const folder = join(root, FOLDER, implementationId);
  if (isMade) await mkdir(folder, { recursive: true });
  try {
    // A link anywhere on the way would lead out of the workspace.
    return (await realpath(folder)) === folder ? folder : null;
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return null;
    throw error;
  }
}

/**
 * Copies files into the folder, each under a free and safe name; all or none. `root` is the workspace with links resolved.
 * Errors: `refused` (too large, the folder is a link), those of writing. A file that lies there already is never touched.
 */
export async function copyIn(
  root: string,
  implementationId: string,
  files: readonly IncomingFile[],
  takenNames: readonly string[],
  disk: Disk = nodeDisk,
): Promise<Result<readonly CopiedFile[]>> {
  const copied: CopiedFile[] = [];
  let current = FOLDER;
  try {
    for (const { name, content } of files) {
      const tooLarge = refuseTooLarge(name, content.byteLength);
      if (tooLarge) return fail(tooLarge);
    }
    const folder = await folderOf(root, implementationId, true);
    if (folder === null) {
      return fail(
        problem("refused", "The folder for files is a link that leads elsewhere", {
          where: `${FOLDER}/${implementationId}`,
          advice: "Put an ordinary folder there. Nothing was added.",
        }),
      );
    }
    const taken = new Set(
      [...takenNames, ...(await readdir(folder))].map((name) => name.toLowerCase()),
    );
    for (const { name, content } of files) {
      current = name;
      const fileName = safeFileName(name, (candidate) => taken.has(candidate.toLowerCase()));
      taken.add(fileName.toLowerCase());
      const path = join(folder, fileName);
      await disk.writeNewDurably(path, content);
      const originalName = name.normalize("NFC").trim().slice(0, 500) || fileName;
      copied.push({ fileName, originalName, bytes: content.byteLength, path });
    }
    await disk.syncFolder(folder);
    return ok(copied);
  } catch (error) {
    await takeBack(copied, disk);
    return fail(writeProblem(error, current));
  }
}

/** Removes copies that nothing points at; one that cannot be removed stays, and does no harm. */
export async function takeBack(
  copied: readonly Pick<CopiedFile, "path">[],
  disk: Disk = nodeDisk,
): Promise<void> {
  for (const { path } of copied) await disk.remove(path).catch(() => undefined);
}

/** Path of a file in the folder; null when it is missing, no ordinary file, or not in there at all. */
export async function attachmentPath(
  root: string,
  implementationId: string,
  fileName: string,
): Promise<string | null> {
  if (basename(fileName) !== fileName || /[\\/\0]/.test(fileName) || /^\.{1,2}$/.test(fileName)) {
    return null;
  }
  const folder = await folderOf(root, implementationId, false);
  if (folder === null) return null;
  const path = join(folder, fileName);
  try {
    return (await lstat(path)).isFile() ? path : null;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
