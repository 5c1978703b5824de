/** Bringing a backup back. What is in its place is always kept first. */
import { basename } from "node:path";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { type ParsedDocument, parseDocument } from "../../src-shared/document/parse-document.ts";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import { newId } from "../clock.ts";
import { keepInQuarantine } from "../storage/quarantine.ts";
import { safeFilePath } from "../storage/workspace-folder.ts";
import { DocumentFile } from "./document-file.ts";
import type { DocumentService } from "./document-service.ts";
import type { DocumentServices, OpenDocument } from "./open-document.ts";
import { parseContent, readContent } from "./read-document.ts";
import { shrinkProblem } from "./shrink-guard.ts";

/**
 * Restores a backup over an implementation file. Over one that can be read it is a change that can be undone, refused
 * when it would lose a fifth of the records; a damaged file goes to quarantine first. A file of a newer version or with
 * the id of another is never replaced. Errors: `not-found`, `refused`, those of the backup's text and of writing.
 */
export async function restoreBackup(
  request: { readonly fileName: string; readonly backupId: string },
  documents: DocumentService,
  services: DocumentServices,
): Promise<Result<null>> {
  const { index, backups, folder } = services;
  const { fileName, backupId } = request;
  const content = index.row(fileName)?.content;
  if (!content || safeFilePath(folder, fileName) === null) return fail(notThere(fileName));
  const owner = content.kind === "implementation" ? content.id : await backups.ownerOf(fileName);
  if (owner === null) return fail(notThere(backupId));
  const text = await backups.read(owner, backupId);
  if (!text.ok) return text;
  const parsed = parseDocument(text.value);
  if (!parsed.ok) return parsed;
  if (content.kind === "problem") {
    if (content.card.kind === "damaged") {
      return restoreOverDamaged(fileName, parsed.value, services);
    }
    return fail(
      problem("refused", "A backup may not replace this file", {
        where: fileName,
        advice: "The file can still be read by the program that wrote it. Nothing was changed.",
      }),
    );
  }
  const { implementation } = parsed.value;
  return documents.use(owner, (document) => restoreOver(document, implementation, services));
}

async function restoreOver(
  document: OpenDocument,
  next: Implementation,
  { backups, clock }: DocumentServices,
): Promise<Result<null>> {
  const { implementation, revision } = document.state;
  const refused = shrinkProblem(implementation, next);
  if (refused) return fail(refused);
  await document.settled();
  const kept = await backups.make({
    implementationId: document.id,
    bytes: document.file.bytesOf(document.state),
    revision,
    reason: "restore",
    now: clock.now(),
  });
  if (!kept.ok) return kept;
  document.replace(next, {
    changeId: newId(),
    label: `Restored a backup of ${implementation.payor.name}`,
    type: "backup/restore",
    target: document.id,
  });
  await document.settled();
  const { problem: notSaved, state } = document.saveState;
  return state === "failed" && notSaved ? fail(notSaved) : ok(null);
}

async function restoreOverDamaged(
  fileName: string,
  parsed: ParsedDocument,
  services: DocumentServices,
): Promise<Result<null>> {
  const { folder, clock, environment, journal } = services;
  const { header, implementation } = parsed;
  const file = DocumentFile.notYetWritten(fileName, services);
  const damaged = await readContent(file.path);
  if (!damaged.ok) return damaged;
  if (parseContent(damaged.value.bytes).ok) {
    return fail(
      problem("refused", "The file can be read again", {
        where: fileName,
        advice: "Nothing was changed. It is on the board.",
      }),
    );
  }
  const kept = await keepInQuarantine({
    folder,
    fileName,
    content: damaged.value.bytes,
    now: clock.now(),
    environment,
  });
  if (!kept.ok) return kept;
  journal.forget(implementation.id);
  const written = await file.replaceWith(header, {
    implementation,
    revision: header.revision + 1,
    changeId: "",
  });
  return written.ok ? ok(null) : written;
}

function notThere(what: string): ReturnType<typeof problem> {
  return problem("not-found", "There is nothing to restore", {
    where: basename(what),
    advice: "Nothing was changed. It may have been removed by another program.",
  });
}
