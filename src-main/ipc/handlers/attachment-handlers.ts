/** Requests about files of an implementation: choose, copy in, open, reveal. */
import { realpath } from "node:fs/promises";
import path from "node:path";
import { app, type BrowserWindow, dialog, shell } from "electron";
import type { Attachment } from "../../../src-shared/domain/attachments/attachment-schema.ts";
import { mayRun } from "../../../src-shared/domain/attachments/safe-file-name.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import {
  attachmentPath,
  copyIn,
  type IncomingFile,
  readIncoming,
  takeBack,
} from "../../attachments/attachment-files.ts";
import { newId } from "../../clock.ts";
import type { WorkspaceSession } from "../../documents/workspace-session.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

type AttachmentChannels =
  "chooseFiles" | "attachFiles" | "missingFiles" | "openAttachment" | "revealAttachment";

/** So many chosen files are remembered until they are added; the window knows them by a token only. */
const MOST_CHOSEN = 500;

interface Place {
  readonly session: WorkspaceSession;
  readonly root: string;
  readonly attachments: Readonly<Record<string, Attachment>>;
}

/** Handlers of the attachment channels. */
export function attachmentHandlers({
  window,
  workspace,
}: {
  window: () => BrowserWindow;
  workspace: CurrentWorkspace;
}): Pick<Handlers, AttachmentChannels> {
  const chosen = new Map<string, string>();

  async function placeOf(implementationId: string): Promise<Result<Place>> {
    const session = workspace.require();
    if (!session.ok) return session;
    const implementation = await session.value.readForReport(implementationId);
    if (!implementation.ok) return implementation;
    const root = await realpath(session.value.info().folder);
    return ok({ session: session.value, root, attachments: implementation.value.attachments });
  }

  /** The file on the disk with its record. Errors: `not-found` when either is missing. */
  async function find(
    implementationId: string,
    attachmentId: string,
  ): Promise<Result<{ readonly file: string; readonly attachment: Attachment }>> {
    const place = await placeOf(implementationId);
    if (!place.ok) return place;
    const attachment = place.value.attachments[attachmentId];
    const file =
      attachment && (await attachmentPath(place.value.root, implementationId, attachment.fileName));
    if (attachment && file) return ok({ file, attachment });
    return fail(
      problem("not-found", "The file is missing", {
        where: attachment ? `attachments/${implementationId}/${attachment.fileName}` : attachmentId,
        advice:
          "It was moved or removed outside of Payor Desk. Bring it back there, or remove it here.",
      }),
    );
  }

  async function readAll(
    files: readonly (
      | { readonly kind: "chosen"; readonly token: string }
      | { readonly kind: "dropped"; readonly name: string; readonly content: Uint8Array }
    )[],
  ): Promise<Result<readonly IncomingFile[]>> {
    const incoming: IncomingFile[] = [];
    for (const file of files) {
      const source = file.kind === "chosen" ? chosen.get(file.token) : null;
      if (source === undefined) {
        return fail(
          problem("not-found", "Choose the file again", { advice: "Nothing was added." }),
        );
      }
      const read: Result<IncomingFile> =
        file.kind === "dropped" ? ok(file) : await readIncoming(source ?? "");
      if (!read.ok) return read;
      incoming.push(read.value);
    }
    return ok(incoming);
  }

  return {
    async chooseFiles() {
      const answer = await dialog.showOpenDialog(window(), {
        title: "Add files",
        buttonLabel: "Add",
        defaultPath: app.getPath("documents"),
        properties: ["openFile", "multiSelections"],
      });
      if (answer.canceled || answer.filePaths.length === 0)
        return fail(problem("cancelled", "No file was chosen; nothing changed"));
      return ok(
        answer.filePaths.map((file) => {
          const token = newId();
          chosen.set(token, file);
          const [oldest] = chosen.keys();
          if (chosen.size > MOST_CHOSEN && oldest !== undefined) chosen.delete(oldest);
          return { token, name: path.basename(file) };
        }),
      );
    },
    async attachFiles({ implementationId, id, files, evidenceOf, confirmedNumbers }) {
      const place = await placeOf(implementationId);
      if (!place.ok) return place;
      const incoming = await readAll(files);
      if (!incoming.ok) return incoming;
      const { session, root, attachments } = place.value;
      const names = Object.values(attachments).map(({ fileName }) => fileName);
      const copied = await copyIn(root, implementationId, incoming.value, names);
      if (!copied.ok) return copied;
      const command = {
        type: "attachment/add" as const,
        attachments: copied.value.map(({ fileName, originalName, bytes }) => ({
          id: newId(),
          fileName,
          originalName,
          bytes,
        })),
        evidenceOf,
      };
      const answer = await session.execute({ implementationId, id, command, confirmedNumbers });
      // Nothing points at the copies then: they must not lie there as orphans.
      if (!answer.ok) await takeBack(copied.value);
      return answer;
    },
    async missingFiles({ implementationId }) {
      const place = await placeOf(implementationId);
      if (!place.ok) return place;
      const { root, attachments } = place.value;
      const missing: string[] = [];
      for (const { id, fileName } of Object.values(attachments)) {
        if ((await attachmentPath(root, implementationId, fileName)) === null) missing.push(id);
      }
      return ok(missing);
    },
    async openAttachment({ implementationId, attachmentId }) {
      const found = await find(implementationId, attachmentId);
      if (!found.ok) return found;
      const { file, attachment } = found.value;
      if (mayRun(attachment.fileName)) {
        return fail(
          problem("refused", "This kind of file may run something, so it is not opened from here", {
            where: attachment.originalName,
            advice: "Show it in its folder and open it there if you know where it comes from.",
          }),
        );
      }
      const message = await shell.openPath(file);
      return message === ""
        ? ok(null)
        : fail(problem("io", `The file could not be opened: ${message}`));
    },
    async revealAttachment({ implementationId, attachmentId }) {
      const found = await find(implementationId, attachmentId);
      if (!found.ok) return found;
      shell.showItemInFolder(found.value.file);
      return ok(null);
    },
  };
}
