/** New workspaces: an empty one, and the sample. */
import { join } from "node:path";
import { newDocumentHeader } from "../../src-shared/document/file-format.ts";
import { serialiseDocument } from "../../src-shared/document/serialise-document.ts";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import { generateSample } from "../../src-shared/sample/generate-sample.ts";
import { fail, problem, type Result } from "../../src-shared/result.ts";
import type { Clock } from "../clock.ts";
import { writeFileAtomically } from "../storage/atomic-write.ts";
import { makeWorkspace, makeWorkspaceFolders, slugFor } from "../storage/workspace-folder.ts";

/** The sample is the same for everybody on the same day. */
const SAMPLE_SEED = 2024;
const SAMPLE_COUNT = 40;
/** Closed ones besides, so that there is experience to forecast from. */
const SAMPLE_CLOSED_COUNT = 12;
const WRITES_AT_ONCE = 8;

/** What a new workspace notes of its making. */
export interface CreateOptions {
  readonly clock: Clock;
  readonly appVersion: string;
}

/** What the sample is made from. */
export interface SampleWorkspaceOptions extends CreateOptions {
  /** The first one is used. */
  readonly playbooks: readonly Playbook[];
  /** Name of the user, who leads most of the implementations. */
  readonly ipm: string;
  /** How many implementations over all phases; 40 when left out. */
  readonly count?: number;
  /** How many closed ones besides; 12 when left out. */
  readonly closedCount?: number;
}

/** Makes a folder a workspace. Errors: `already-exists` when it is one (open it then), and those of writing. */
export async function createWorkspaceFolder(
  folder: string,
  name: string,
  { clock, appVersion }: CreateOptions,
): Promise<Result<null>> {
  return makeWorkspace(folder, { appVersion, name, isSample: false, createdAt: clock.now() });
}

/**
 * Writes the sample workspace, with dates around today. Its marker comes last, so that one half written is none. Errors:
 * `already-exists`, `not-found` without a playbook, and those of writing.
 */
export async function writeSampleWorkspace(
  folder: string,
  options: SampleWorkspaceOptions,
): Promise<Result<null>> {
  const { clock, appVersion, playbooks, ipm } = options;
  const { count = SAMPLE_COUNT, closedCount = SAMPLE_CLOSED_COUNT } = options;
  const [playbook] = playbooks;
  if (!playbook) return fail(problem("not-found", "There is no playbook to make a sample from"));
  const made = await makeWorkspaceFolders(folder);
  if (!made.ok) return made;
  const seed = SAMPLE_SEED;
  const today = clock.today();
  const entries = generateSample({ count, closedCount, seed, today, playbook, ipm });
  let writes: Promise<Result<unknown>>[] = [];
  for (const { implementation, revision, changeId, savedAt } of entries) {
    const { id, payor } = implementation;
    const header = newDocumentHeader({ appVersion, id, revision, changeId, savedAt });
    const path = join(made.value.implementations, `${slugFor(payor.name)}-${id}.json`);
    writes.push(writeFileAtomically(path, serialiseDocument(header, implementation)));
    if (writes.length < WRITES_AT_ONCE) continue;
    const failed = firstFailure(await Promise.all(writes));
    if (failed) return failed;
    writes = [];
  }
  const failed = firstFailure(await Promise.all(writes));
  if (failed) return failed;
  const marker = { appVersion, name: "Sample", isSample: true, createdAt: clock.now() };
  return makeWorkspace(folder, marker);
}

function firstFailure(
  results: readonly Result<unknown>[],
): Extract<Result<never>, { ok: false }> | undefined {
  return results.find((result) => !result.ok);
}
