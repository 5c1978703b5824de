/** The generated workspace that is measured; kept between runs for as long as the generator gives the same. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clockStartingAt } from "../../src-main/clock.ts";
import { slugFor } from "../../src-main/storage/workspace-folder.ts";
import { newDocumentHeader, WORKSPACE_FORMAT } from "../../src-shared/document/file-format.ts";
import { serialiseDocument } from "../../src-shared/document/serialise-document.ts";
import { generateSample, type SampleEntry } from "../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../helpers/implementation-builders.ts";

/** The moment at which all measurements take place: the workspace is made around it. */
export const BENCH_NOW = "2026-09-15T16:00:00.000Z";
/** Version of the program in files and index. */
export const BENCH_VERSION = "0.1.0";
const SEED = 7;
const PROBE_COUNT = 3;

/** A workspace on disk. */
export interface BenchWorkspace {
  readonly folder: string;
  readonly count: number;
  readonly sizeMegabytes: number;
}

/** The workspace of `count` implementations under `outputFolder`; made when it is not there or no longer current. */
export function benchWorkspace(outputFolder: string, count: number): BenchWorkspace {
  const folder = join(outputFolder, `workspace-${count}`);
  const noteFile = join(outputFolder, `workspace-${count}.json`);
  const hash = createHash("sha256");
  for (const entry of entries(PROBE_COUNT)) hash.update(textOf(entry));
  const key = hash.digest("hex");
  const known = readNote(noteFile);
  if (known?.key === key) return { folder, count, sizeMegabytes: known.sizeMegabytes };
  console.log(`Generating ${count} implementations (kept for the next run) ...`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "implementations"), { recursive: true });
  let sizeBytes = 0;
  for (const entry of entries(count)) {
    const { id, payor } = entry.implementation;
    const path = join(folder, "implementations", `${slugFor(payor.name)}-${id}.json`);
    writeFileSync(path, textOf(entry));
    sizeBytes += statSync(path).size;
  }
  const marker = {
    ...{ format: WORKSPACE_FORMAT, schemaVersion: 1, appVersion: BENCH_VERSION },
    ...{ name: "Benchmark", isSample: true, createdAt: BENCH_NOW },
  };
  writeFileSync(join(folder, "workspace.json"), JSON.stringify(marker));
  const sizeMegabytes = Math.round(sizeBytes / 1e6);
  writeFileSync(noteFile, JSON.stringify({ key, sizeMegabytes }));
  return { folder, count, sizeMegabytes };
}

function entries(count: number): Iterable<SampleEntry> {
  const today = clockStartingAt(BENCH_NOW).today();
  return generateSample({ count, seed: SEED, today, playbook: builtInPlaybook, ipm: "Dana Reyes" });
}

function textOf({ implementation, revision, changeId, savedAt }: SampleEntry): string {
  const { id } = implementation;
  const header = { appVersion: BENCH_VERSION, id, revision, changeId, savedAt };
  return serialiseDocument(newDocumentHeader(header), implementation);
}

function readNote(path: string): { key: string; sizeMegabytes: number } | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as { key: string; sizeMegabytes: number };
  } catch {
    // Not made yet, or a run was stopped in the middle: it is made anew.
    return null;
  }
}
