/** The few acts on a disk that may fail half-way, behind one interface so that tests can make each of them fail. */
import { closeSync, fstatSync, fsync, open, openSync, write } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { promisify } from "node:util";

/** By what a changed file is told from an unchanged one without reading it. */
export interface FileStamp {
  /** Time of the last change in milliseconds since 1970, with fractions. */
  readonly mtimeMs: number;
  readonly sizeBytes: number;
}

/** Acts on a disk. Each rejects with a Node error that carries `code` (`ENOSPC`, `EBUSY`, ...). */
export interface Disk {
  /** Makes the file (`EEXIST` when it is there), writes (text as UTF-8) and waits until it is on the disk. */
  writeNewDurably(path: string, content: string | Uint8Array): Promise<FileStamp>;
  /** Moves a file over another; the other is replaced in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; fine when it is not there. */
  remove(path: string): Promise<void>;
  /** Waits until the folder's own entries (names) are on the disk. */
  syncFolder(path: string): Promise<void>;
}

/**
 * The real disk. Whatever may wait for the device runs beside the main thread; asking an open file for its stamp and
 * closing one that is already on the disk do not wait, and going there and back costs more than the act.
 */
export const nodeDisk: Disk = {
  async writeNewDurably(path, content) {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const file = await openFile(path, "wx");
    try {
      let offset = 0;
      while (offset < bytes.byteLength) {
        const { bytesWritten } = await writeToFile(file, bytes, offset);
        offset += bytesWritten;
      }
      await syncFile(file);
      const { mtimeMs, size } = fstatSync(file);
      return { mtimeMs, sizeBytes: size };
    } finally {
      closeSync(file);
    }
  },
  rename,
  async remove(path) {
    await rm(path, { force: true });
  },
  async syncFolder(path) {
    // Windows opens no folder as a file, and its rename is journalled by NTFS.
    if (process.platform === "win32") return;
    const folder = openSync(path, "r");
    try {
      await syncFile(folder);
    } catch (error) {
      // Some network file systems refuse to sync a folder; the file itself is already on the disk.
      if (!isRefusalToSync(error)) throw error;
    } finally {
      closeSync(folder);
    }
  },
};

const openFile = promisify(open);
const writeToFile = promisify(write);
const syncFile = promisify(fsync);

function isRefusalToSync(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "EINVAL" || code === "ENOTSUP" || code === "EPERM" || code === "EISDIR";
}
