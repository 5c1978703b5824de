/** The files of a workspace's playbooks: what is there, and which of it can be read. */
import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { parsePlaybook } from "../../src-shared/document/parse-playbook.ts";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import type { PlaybookFileProblem } from "../../src-shared/ipc/answers.ts";
import { fail, ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import { readContent } from "../documents/read-document.ts";
import { isTemporaryName } from "../storage/atomic-write.ts";
import { errorCode, readProblem, writeProblem } from "../storage/file-problems.ts";

const UTF_8 = new TextDecoder("utf-8", { fatal: true });
const EARLIER = "earlier";
/** A hundred times the built-in playbook: any file may be chosen for an import, and it is read whole. */
const MOST_BYTES = 10_000_000;

/** A playbook with the file that it was read from. */
export interface StoredPlaybook {
  readonly playbook: Playbook;
  readonly fileName: string;
  /** Hash of the bytes. */
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
}

/** What lies in `playbooks/`. */
export interface FoundPlaybooks {
  readonly stored: readonly StoredPlaybook[];
  readonly problems: readonly PlaybookFileProblem[];
}

/** Path of an earlier version of a playbook. */
export function earlierPath(folder: string, slug: string, version: number): string {
  return join(folder, EARLIER, `${slug}.v${version}.json`);
}

// What cannot be looked at says why when it is read.
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

/** Reads one file. Errors: those of reading, `invalid-content` for one that is too large, `not-json` for bytes that are no UTF-8, then those of `parsePlaybook`. */
export async function readPlaybookFile(
  path: string,
  fileName: string,
): Promise<Result<StoredPlaybook>> {
  const size = await sizeOf(path);
  if (size > MOST_BYTES) {
    return fail(
      problem("invalid-content", `The file is too large for a playbook (${inMegabytes(size)})`, {
        where: fileName,
        advice: `The file was left as it is. A playbook has ${inMegabytes(MOST_BYTES)} at most.`,
      }),
    );
  }
  const content = await readContent(path);
  if (!content.ok) return content;
  const { bytes, hash: fingerprint } = content.value;
  let text: string;
  try {
    text = UTF_8.decode(bytes);
  } catch {
    return fail(
      problem("not-json", "The file is not written in UTF-8", {
        where: "encoding",
        advice: "The file was left as it is. Save it as UTF-8 in the program that changed it.",
      }),
    );
  }
  const parsed = parsePlaybook(text);
  return parsed.ok ? ok({ playbook: parsed.value, fileName, fingerprint, bytes }) : parsed;
}

function problemOfFile(fileName: string, found: Problem): PlaybookFileProblem {
  return {
    fileName,
    kind: found.code === "newer-version" ? "newer" : "damaged",
    message: found.message,
    where: found.where ?? null,
    advice: found.advice ?? "The file was left as it is.",
  };
}

function duplicateOf(fileName: string, slug: string, other: string): PlaybookFileProblem {
  return {
    fileName,
    kind: "duplicate",
    message: `This file has the same slug (${slug}) as ${other}`,
    where: "slug",
    advice:
      "It may be a copy made by a sync program. Both were left as they are; give one of them another slug, or remove it.",
  };
}

/**
 * Everything in `playbooks/`, by file name; nothing is left out but hidden and half-written files. Of two files with one
 * slug the one that is named after it counts, else the first; `takenSlugs` belong to built-in playbooks. Errors: those of
 * reading the folder; one that is missing is empty.
 */
export async function findPlaybooks(
  folder: string,
  takenSlugs: readonly string[],
): Promise<Result<FoundPlaybooks>> {
  let names: string[];
  try {
    names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && isPlaybookName(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return ok({ stored: [], problems: [] });
    return fail(readProblem(error, folder));
  }
  const read = await Promise.all(
    names.map(async (name) => ({ name, file: await readPlaybookFile(join(folder, name), name) })),
  );
  const problems: PlaybookFileProblem[] = [];
  const bySlug = new Map<string, StoredPlaybook>();
  for (const { name, file } of read) {
    if (!file.ok) {
      problems.push(problemOfFile(name, file.error));
      continue;
    }
    const { slug } = file.value.playbook;
    const other = bySlug.get(slug);
    if (takenSlugs.includes(slug)) {
      problems.push(duplicateOf(name, slug, "a built-in playbook"));
    } else if (!other) {
      bySlug.set(slug, file.value);
    } else if (name === `${slug}.json`) {
      bySlug.set(slug, file.value);
      problems.push(duplicateOf(other.fileName, slug, name));
    } else {
      problems.push(duplicateOf(name, slug, other.fileName));
    }
  }
  return ok({ stored: [...bySlug.values()], problems });
}

function isPlaybookName(name: string): boolean {
  return name.endsWith(".json") && !name.startsWith(".") && !isTemporaryName(name);
}

/** Makes the folders of playbooks where they are missing. Errors: those of writing. */
export async function makePlaybookFolders(folder: string): Promise<Result<null>> {
  try {
    await mkdir(join(folder, EARLIER), { recursive: true });
    return ok(null);
  } catch (error) {
    return fail(writeProblem(error, folder));
  }
}

/** Names of the earlier versions of a playbook that lie in `earlier/`. */
export async function earlierNames(folder: string, slug: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, EARLIER));
    return names.filter((name) => name.startsWith(`${slug}.v`) && name.endsWith(".json")).sort();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
