/** Opening a workspace: what has to be right before the first card is shown. */
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "../../src-shared/result.ts";
import { realWriteEnvironment } from "../storage/atomic-write.ts";
import { writeProblem } from "../storage/file-problems.ts";
import { HistoryJournal } from "../storage/history-journal.ts";
import { healPendingFiles } from "../storage/pending-files.ts";
import { SummaryIndex } from "../storage/summary-index.ts";
import { findWorkspace } from "../storage/workspace-folder.ts";
import { gateEvents } from "./event-gate.ts";
import { parseContent } from "./read-document.ts";
import { WorkspaceIndex } from "./workspace-index.ts";
import { type SessionOptions, WorkspaceSession } from "./workspace-session.ts";

/**
 * Opens a workspace: heals what is pending, brings the index up to date (with progress) and loads the board. Errors:
 * `workspace-missing`, `newer-version`, `invalid-content`, `no-permission`, `io`.
 */
export async function openWorkspaceSession(
  options: SessionOptions,
): Promise<Result<WorkspaceSession>> {
  const { folder, userDataDir, appVersion, log, clock } = options;
  const gate = gateEvents(options.events);
  const { events } = gate;
  const environment = options.environment ?? realWriteEnvironment;
  const found = await findWorkspace(folder);
  if (!found.ok) return found;
  const { root } = found.value.folder;
  const key = createHash("sha256").update(root).digest("hex").slice(0, 16);
  const indexFolder = join(userDataDir, "indexes");
  try {
    await mkdir(indexFolder, { recursive: true });
  } catch (error) {
    return fail(writeProblem(error, indexFolder));
  }
  if (found.value.isWritable) {
    await healPendingFiles({
      folder: found.value.folder,
      readRevision: revisionIn,
      environment,
      now: clock.now(),
      log,
    });
  }
  const { index, rows } = SummaryIndex.open(join(indexFolder, `${key}.sqlite`), appVersion, log);
  const session = new WorkspaceSession({
    options: { ...options, events },
    gate,
    found: found.value,
    environment,
    index: (thresholds) => new WorkspaceIndex({ database: index, rows, events, log, thresholds }),
    journal: HistoryJournal.open(join(userDataDir, "history.sqlite"), key, log),
  });
  const scanned = await session.scan();
  gate.open();
  if (scanned.ok) return ok(session);
  await session.close();
  return scanned;
}

function revisionIn(bytes: Uint8Array): number | null {
  const parsed = parseContent(bytes);
  return parsed.ok ? parsed.value.header.revision : null;
}
