/** Changing `workspace.json`: the thresholds of health that a workspace has of its own. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  changedThresholds,
  HEALTH_THRESHOLD_KEYS,
  type HealthThresholds,
} from "../../src-shared/domain/health/health-thresholds.ts";
import { fail, ok, type Result } from "../../src-shared/result.ts";
import { type WriteEnvironment, writeFileAtomically } from "./atomic-write.ts";
import { readProblem } from "./file-problems.ts";
import { MARKER_NAME, parseMarker, type WorkspaceFolder } from "./workspace-folder.ts";

const OWN_KEYS = new Set<string>(HEALTH_THRESHOLD_KEYS);

/**
 * Writes the thresholds that differ from the defaults into `workspace.json`; everything else in it stays as it is on the
 * disk now, fields of a newer program included. Errors: those of reading and writing, `invalid-content`, `newer-version`.
 */
export async function writeThresholds(
  folder: WorkspaceFolder,
  thresholds: HealthThresholds,
  environment: WriteEnvironment,
): Promise<Result<null>> {
  const path = join(folder.root, MARKER_NAME);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return fail(readProblem(error, path));
  }
  const marker = parseMarker(text, path);
  if (!marker.ok) return marker;
  const { healthThresholds: stored = {}, ...rest } = marker.value;
  const foreign = Object.entries(stored).filter(([key]) => !OWN_KEYS.has(key));
  const kept = { ...Object.fromEntries(foreign), ...changedThresholds(thresholds) };
  const content = { ...rest, ...(Object.keys(kept).length > 0 && { healthThresholds: kept }) };
  const written = await writeFileAtomically(
    path,
    `${JSON.stringify(content, null, 2)}\n`,
    environment,
  );
  return written.ok ? ok(null) : written;
}
