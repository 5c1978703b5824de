/** Writing the file of a playbook over nothing but what the caller has seen. */
import { basename, join } from "node:path";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import { readBytes } from "../documents/read-document.ts";
import {
  pendingPath,
  type WriteEnvironment,
  writeFileAtomically,
} from "../storage/atomic-write.ts";
import { hashOf } from "../storage/backups.ts";
import { earlierPath, type StoredPlaybook } from "./playbook-files.ts";

/** How much of a fingerprint tells two states of one version apart. */
const SHORT_HASH_LENGTH = 8;

/**
 * Writes a file when the disk still holds the content of that fingerprint; null = no file at all. Errors:
 * `changed-outside`, `already-exists`, and those of writing: nothing waits beside the file, as the window keeps the draft.
 */
export async function writePlaybook(
  path: string,
  content: string | Uint8Array,
  expected: string | null,
  environment: WriteEnvironment,
): Promise<Result<null>> {
  const written = await writeFileAtomically(path, content, environment, async () => {
    const there = await readBytes(path);
    if (!there.ok && there.error.code !== "not-found") return there;
    const found = there.ok ? hashOf(there.value) : null;
    // A version that was kept before needs no second copy.
    if (found === expected || found === hashOf(content)) return ok(null);
    const where = basename(path);
    return fail(
      problem(
        expected === null ? "already-exists" : "changed-outside",
        expected === null ? `${where} is there already` : `${where} was changed meanwhile`,
        { where, advice: "Nothing was overwritten. Open the playbooks again, then try once more." },
      ),
    );
  });
  if (written.ok) return ok(null);
  if (written.error.code !== "file-held") return written;
  await environment.disk.remove(pendingPath(path)).catch(() => undefined);
  return fail(
    problem("file-held", "The file is held by another program", {
      ...(written.error.where !== undefined && { where: written.error.where }),
      advice:
        "Nothing was saved; your draft is kept here. Close the other program, then save again.",
    }),
  );
}

/**
 * Keeps a version, byte for byte, under `earlier/` before the next one takes its place. Another state that is there under
 * the name stays, and this one goes beside it. Errors: those of writing.
 */
export async function keepEarlier(
  { playbook, bytes, fingerprint }: StoredPlaybook,
  folder: string,
  environment: WriteEnvironment,
): Promise<Result<null>> {
  const { slug, version } = playbook;
  const path = earlierPath(folder, slug, version);
  const there = await readBytes(path);
  if (there.ok && hashOf(there.value) === fingerprint) return ok(null);
  if (!there.ok && there.error.code !== "not-found") return there;
  const beside = join(
    folder,
    "earlier",
    `${slug}.v${version}-${fingerprint.slice(0, SHORT_HASH_LENGTH)}.json`,
  );
  return writePlaybook(there.ok ? beside : path, bytes, null, environment);
}
