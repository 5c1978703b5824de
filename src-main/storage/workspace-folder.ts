/** The layout of a workspace on disk (design.md section 3), and the check that nothing ever leaves it. */
import { constants, realpathSync } from "node:fs";
import { access, lstat, mkdir, readdir, readFile, realpath } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import {
  WORKSPACE_FORMAT,
  type WorkspaceFile,
  workspaceFileSchema,
} from "../../src-shared/document/file-format.ts";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import { isTemporaryName, realWriteEnvironment, writeFileAtomically } from "./atomic-write.ts";
import type { WriteEnvironment } from "./atomic-write.ts";
import { errorCode, readProblem, writeProblem } from "./file-problems.ts";

/** Name of the file that makes a folder a workspace. */
export const MARKER_NAME = "workspace.json";
/** Version of `workspace.json` that this program writes. */
const SCHEMA_VERSION = 1;
const MAX_SLUG_LENGTH = 60;
const MAX_NAME_TRIES = 100;

/** The paths of a workspace. `root` is real: links resolved. */
export interface WorkspaceFolder {
  readonly root: string;
  readonly implementations: string;
  readonly backups: string;
  readonly quarantine: string;
  readonly playbooks: string;
  /** What the user removed and may bring back. */
  readonly bin: string;
}

/** A workspace folder that was found. */
export interface FoundWorkspace {
  readonly folder: WorkspaceFolder;
  readonly marker: WorkspaceFile;
  readonly isWritable: boolean;
}

/**
 * Finds the workspace in a folder. Errors: `workspace-missing` (no folder, or no `workspace.json`: no deletion is
 * believed then and no empty board shown), `newer-version`, `invalid-content`, `no-permission`, `io`.
 */
export async function findWorkspace(folder: string): Promise<Result<FoundWorkspace>> {
  const markerPath = join(folder, MARKER_NAME);
  let text: string;
  let root: string;
  try {
    text = await readFile(markerPath, "utf8");
    root = await realpath(folder);
  } catch (error) {
    if (errorCode(error) !== "ENOENT" && errorCode(error) !== "ENOTDIR") {
      return fail(readProblem(error, markerPath));
    }
    return fail(
      problem("workspace-missing", "There is no workspace here", {
        where: `looked in ${folder} for ${MARKER_NAME}`,
        advice: "Connect the drive or bring the folder back and retry, or choose another folder.",
      }),
    );
  }
  const marker = parseMarker(text, markerPath);
  if (!marker.ok) return marker;
  const paths = workspacePaths(root);
  return ok({ folder: paths, marker: marker.value, isWritable: await canWrite(paths) });
}

/**
 * Makes a workspace in a folder (made when missing; may hold other files). Errors: `already-exists` when it is one
 * already, and the problems of writing.
 */
export async function makeWorkspace(
  folder: string,
  marker: Omit<WorkspaceFile, "format" | "schemaVersion">,
  environment: WriteEnvironment = realWriteEnvironment,
): Promise<Result<null>> {
  const made = await makeWorkspaceFolders(folder);
  if (!made.ok) return made;
  const content = { format: WORKSPACE_FORMAT, schemaVersion: SCHEMA_VERSION, ...marker };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  const written = await writeFileAtomically(join(folder, MARKER_NAME), text, environment);
  return written.ok ? ok(null) : written;
}

/** Makes the folders of a workspace that is none yet. Errors: `already-exists`, and those of writing. */
export async function makeWorkspaceFolders(folder: string): Promise<Result<WorkspaceFolder>> {
  const paths = workspacePaths(folder);
  try {
    await mkdir(paths.implementations, { recursive: true });
    if (!(await isThere(join(folder, MARKER_NAME)))) return ok(paths);
  } catch (error) {
    return fail(writeProblem(error, folder));
  }
  return fail(
    problem("already-exists", "This folder is a workspace already", {
      where: folder,
      advice: "Open it, or choose another folder.",
    }),
  );
}

/**
 * Names of the implementation files, sorted; hidden, temporary and pending files are left out. Errors:
 * `workspace-missing` when the folder is gone, `no-permission`, `io`.
 */
export async function listImplementationFiles(
  folder: WorkspaceFolder,
): Promise<Result<readonly string[]>> {
  try {
    // Without its marker a folder is not believed to be empty: the drive may have gone away.
    await access(join(folder.root, MARKER_NAME));
    const entries = await readdir(folder.implementations, { withFileTypes: true });
    return ok(
      entries
        .filter((entry) => entry.isFile() && isImplementationFileName(entry.name))
        .map((entry) => entry.name)
        .sort(),
    );
  } catch (error) {
    if (errorCode(error) !== "ENOENT") return fail(readProblem(error, folder.root));
    if (await isThere(join(folder.root, MARKER_NAME))) return ok([]);
    return fail(
      problem("workspace-missing", "The workspace is not there any more", {
        where: `looked in ${folder.root}`,
        advice: "Connect the drive or bring the folder back and retry, or choose another folder.",
      }),
    );
  }
}

/** Whether a name is that of an implementation file: `*.json`, not hidden. */
function isImplementationFileName(name: string): boolean {
  return name.endsWith(".json") && !name.startsWith(".") && !isTemporaryName(name);
}

/**
 * A free file name for a new implementation, `<slug>-<id>.json`. Never the name of a file that is there, whatever is in
 * it: a damaged file is not overwritten by a new one of the same name.
 */
export async function freeFileName(
  folder: WorkspaceFolder,
  payorName: string,
  id: string,
): Promise<string> {
  const stem = `${slugFor(payorName)}-${id}`;
  for (let number = 1; number < MAX_NAME_TRIES; number += 1) {
    const name = number === 1 ? `${stem}.json` : `${stem}-${number}.json`;
    if (!(await isThere(join(folder.implementations, name)))) return name;
  }
  throw new Error(`No free file name for ${stem}`);
}

/** The part of a file name for people: lower-case ASCII letters, digits and dashes; safe on every system. */
export function slugFor(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/^-+|-+$/g, "");
  // An id follows after a dash, so that the reserved names of Windows (con, nul, com1) cannot come about.
  return slug === "" ? "implementation" : slug;
}

/**
 * Path of an implementation file by its name, or null when the name is none, the file is not there, or it is a link that
 * leads out of the workspace.
 */
export function safeFilePath(folder: WorkspaceFolder, fileName: string): string | null {
  if (basename(fileName) !== fileName || fileName.includes("\\") || fileName.includes("\0")) {
    return null;
  }
  if (!isImplementationFileName(fileName)) return null;
  const path = join(folder.implementations, fileName);
  try {
    return isInside(folder.root, realpathSync(path)) ? path : null;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Whether `path` lies inside `folder`, by their texts; resolve links first. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}

/** The paths of a workspace by its real root. */
function workspacePaths(root: string): WorkspaceFolder {
  return {
    root,
    implementations: join(root, "implementations"),
    backups: join(root, ".payor-desk", "backups"),
    quarantine: join(root, ".payor-desk", "quarantine"),
    playbooks: join(root, "playbooks"),
    bin: join(root, ".payor-desk", "bin"),
  };
}

/** The content of `workspace.json`; `where` is its path for the words. Errors: `invalid-content`, `newer-version`. */
export function parseMarker(text: string, where: string): Result<WorkspaceFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(damagedMarker(where, "it is not JSON"));
  }
  const parsed = workspaceFileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail(damagedMarker(where, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`));
  }
  if (parsed.data.schemaVersion > SCHEMA_VERSION) {
    return fail(
      problem("newer-version", "This workspace was made by a newer Payor Desk", {
        where,
        advice: "Nothing was changed. Update Payor Desk, then open it again.",
      }),
    );
  }
  return ok(parsed.data);
}

function damagedMarker(where: string, reason: string): ReturnType<typeof problem> {
  return problem("invalid-content", `The workspace file cannot be read: ${reason}`, {
    where,
    advice: "Nothing was changed. Mend the file or bring back an earlier copy, then retry.",
  });
}

async function canWrite({ root, implementations }: WorkspaceFolder): Promise<boolean> {
  try {
    await access((await isThere(implementations)) ? implementations : root, constants.W_OK);
    return true;
  } catch {
    // Whatever the reason, the workspace then opens read-only and says so.
    return false;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}
