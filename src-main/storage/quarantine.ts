/** States of a file that were set aside and belong to somebody: never read again by the program, never removed by it. */
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import { fail, ok, type Result } from "../../src-shared/result.ts";
import { newId } from "../clock.ts";
import { type WriteEnvironment, writeFileAtomically } from "./atomic-write.ts";
import { writeProblem } from "./file-problems.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

/**
 * Keeps a state of a file in `.payor-desk/quarantine`. The value is its path from the root of the workspace. Errors: those
 * of writing; the caller then replaces nothing.
 */
export async function keepInQuarantine(request: {
  readonly folder: WorkspaceFolder;
  readonly fileName: string;
  readonly content: string | Uint8Array;
  readonly now: IsoInstant;
  readonly environment: WriteEnvironment;
}): Promise<Result<string>> {
  const { folder, fileName, content, now, environment } = request;
  const moment = now.replace(/[-:.]/g, "");
  const name = `${basename(fileName, ".json")}.${moment}.${newId().slice(0, 8)}.json`;
  try {
    await mkdir(folder.quarantine, { recursive: true });
  } catch (error) {
    return fail(writeProblem(error, folder.quarantine));
  }
  const written = await writeFileAtomically(join(folder.quarantine, name), content, environment);
  return written.ok ? ok(`.payor-desk/quarantine/${name}`) : written;
}
