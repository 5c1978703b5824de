/** Workspaces on disk for end-to-end tests: seeded as files, not clicked together. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { writeSampleWorkspace } from "../../src-main/documents/create-workspace.ts";
import { createWorkspaceFolder } from "../../src-main/documents/create-workspace.ts";
import { writeFileAtomically } from "../../src-main/storage/atomic-write.ts";
import { newDocumentHeader } from "../../src-shared/document/file-format.ts";
import { serialiseDocument } from "../../src-shared/document/serialise-document.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { builtInPlaybook } from "../helpers/implementation-builders.ts";

/** Tuesday noon in New York; the tests' clock starts there. */
export const NOW = "2026-11-24T17:00:00.000Z";
const clock = { now: () => NOW, today: () => NOW.slice(0, 10), timeZone: () => "America/New_York" };
const created = { clock, appVersion: "0.1.0" };

async function temporaryFolder(): Promise<string> {
  return path.join(await mkdtemp(path.join(os.tmpdir(), "payor-desk-workspace-")), "workspace");
}

/** A workspace in a new temporary folder. */
export interface SeededWorkspace {
  readonly folder: string;
  /** Names of the implementation files, sorted. */
  fileNames(): Promise<readonly string[]>;
  /** Absolute path of an implementation file. */
  filePath(fileName: string): string;
  /** The parsed file of an implementation, by payor name. */
  read(payorName: string): Promise<{ revision: number; data: Implementation }>;
  remove(): Promise<void>;
}

function seeded(folder: string): SeededWorkspace {
  const implementations = path.join(folder, "implementations");
  const fileNames = async (): Promise<readonly string[]> =>
    (await readdir(implementations)).filter((name) => name.endsWith(".json")).toSorted();
  return {
    folder,
    fileNames,
    filePath: (fileName) => path.join(implementations, fileName),
    async read(payorName) {
      for (const fileName of await fileNames()) {
        const text = await readFile(path.join(implementations, fileName), "utf8");
        if (!text.includes(JSON.stringify(payorName))) continue;
        return JSON.parse(text) as { revision: number; data: Implementation };
      }
      throw new Error(`No file of ${payorName}`);
    },
    remove: () => rm(path.dirname(folder), { recursive: true, force: true }),
  };
}

/** The sample: 40 payors over all phases, led by Dana Reyes, around `NOW`, and closed ones besides when asked for. */
export async function seedSample(count = 40, closedCount = 0): Promise<SeededWorkspace> {
  const folder = await temporaryFolder();
  const options = {
    ...created,
    playbooks: [builtInPlaybook],
    ipm: "Dana Reyes",
    count,
    closedCount,
  };
  const written = await writeSampleWorkspace(folder, options);
  if (!written.ok) throw new Error(written.error.message);
  return seeded(folder);
}

/** A workspace of the given implementations. */
export async function seedImplementations(
  ...implementations: readonly Implementation[]
): Promise<SeededWorkspace> {
  const folder = await temporaryFolder();
  const made = await createWorkspaceFolder(folder, "Test payors", created);
  if (!made.ok) throw new Error(made.error.message);
  for (const implementation of implementations) {
    const { id } = implementation;
    const header = newDocumentHeader({
      appVersion: "0.1.0",
      id,
      revision: 1,
      changeId: `seed-${id}`,
      savedAt: NOW,
    });
    const file = path.join(folder, "implementations", `${id}.json`);
    const written = await writeFileAtomically(file, serialiseDocument(header, implementation));
    if (!written.ok) throw new Error(written.error.message);
  }
  return seeded(folder);
}
