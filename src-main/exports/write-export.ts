/** Writing a document where the user said, which may be anywhere outside of the workspace. */
import path from "node:path";
import { fail, problem, type Result } from "../../src-shared/result.ts";
import {
  pendingPath,
  realWriteEnvironment,
  type WriteEnvironment,
  writeFileAtomically,
} from "../storage/atomic-write.ts";
import type { FileStamp } from "../storage/disk.ts";

/**
 * Writes an exported document, whole or not at all. Errors: those of writing, told of an export: nothing waits beside the
 * file for a place to become free, as nobody would put it there.
 */
export async function writeExport(
  file: string,
  content: string | Uint8Array,
  environment: WriteEnvironment = realWriteEnvironment,
): Promise<Result<FileStamp>> {
  const written = await writeFileAtomically(file, content, environment);
  if (written.ok) return written;
  const { code, message, details } = written.error;
  const isHeld = code === "file-held";
  if (isHeld) await environment.disk.remove(pendingPath(file)).catch(() => undefined);
  return fail(
    problem(code, isHeld ? "The file is open in another program" : message, {
      where: path.basename(file),
      advice: isHeld
        ? "Nothing was exported. Close it there, or export under another name."
        : "Nothing was exported. Choose another folder, or mend the cause and export again.",
      details,
    }),
  );
}
