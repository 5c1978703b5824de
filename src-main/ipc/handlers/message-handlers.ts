/** Requests for drafts of messages: filled here from the implementation, written where the user says, never sent. */
import { type BrowserWindow, dialog } from "electron";
import { draftMessage } from "../../../src-shared/domain/messages/message-drafts.ts";
import { templatesOf } from "../../../src-shared/domain/messages/message-templates.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import type { Clock } from "../../clock.ts";
import {
  draftFileNames,
  type NamedDraft,
  type TakenNames,
  takenNames,
  writeDrafts,
} from "../../exports/write-drafts.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

const CANCELLED = problem("cancelled", "Nothing was exported");

/** Handlers of the message channels. */
export function messageHandlers(parts: {
  window: () => BrowserWindow;
  workspace: CurrentWorkspace;
  clock: Clock;
}): Pick<Handlers, "exportMessages"> {
  const { window, workspace, clock } = parts;

  async function askFolder(): Promise<Result<string>> {
    const answer = await dialog.showOpenDialog(window(), {
      title: "Folder for the drafts",
      buttonLabel: "Save drafts here",
      properties: ["openDirectory", "createDirectory"],
    });
    const [folder] = answer.filePaths;
    return answer.canceled || folder === undefined ? fail(CANCELLED) : ok(folder);
  }

  async function askAboutTaken(names: readonly string[]): Promise<Result<TakenNames>> {
    if (names.length === 0) return ok("replace");
    const { response } = await dialog.showMessageBox(window(), {
      type: "question",
      message:
        names.length === 1
          ? "A draft of that name is in the folder"
          : `${names.length} drafts of the same names are in the folder`,
      detail: names.slice(0, 5).join("\n"),
      buttons: ["Keep both", "Replace", "Cancel"],
      defaultId: 0,
      cancelId: 2,
    });
    if (response === 0) return ok("keep-both");
    return response === 1 ? ok("replace") : fail(CANCELLED);
  }

  return {
    async exportMessages({ implementationId, messages }) {
      const session = workspace.require();
      if (!session.ok) return session;
      const read = await session.value.readForReport(implementationId);
      if (!read.ok) return read;
      const implementation = read.value;
      const today = clock.today();
      const templates = new Map(
        templatesOf(implementation).map(({ template }) => [template.id, template]),
      );
      const drafts: NamedDraft[] = [];
      for (const { payeeId, templateId } of messages) {
        const payee = implementation.payees[payeeId];
        const template = templates.get(templateId);
        if (!payee || !template) {
          return fail(problem("not-found", "That payee or template is no longer there"));
        }
        const draft = draftMessage(implementation, payee, template, today);
        if (draft.missing.length > 0) {
          return fail(
            problem("refused", `The message to ${draft.payee} is not complete`, {
              where: draft.missing.join(", "),
              advice: "Nothing was exported. Enter what is missing, or leave that payee out.",
            }),
          );
        }
        drafts.push({ draft, templateName: template.name });
      }
      const folder = await askFolder();
      if (!folder.ok) return folder;
      const taken = await takenNames(folder.value, draftFileNames(drafts, today));
      if (!taken.ok) return taken;
      const onTaken = await askAboutTaken(taken.value);
      if (!onTaken.ok) return onTaken;
      const times = { today, now: new Date(clock.now()) };
      const written = await writeDrafts(folder.value, drafts, times, onTaken.value);
      return written.ok ? ok({ count: written.value.count, folder: folder.value }) : written;
    },
  };
}
