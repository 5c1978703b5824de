/** Requests about playbooks: listed and changed by the service of the workspace, imported and exported by dialog. */
import path from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { serialisePlaybook } from "../../../src-shared/document/parse-playbook.ts";
import type { Playbook } from "../../../src-shared/domain/playbook/playbook.ts";
import { refuseSensitive } from "../../../src-shared/domain/sensitive-fields.ts";
import type { PlaybookEntry, PlaybookLibrary } from "../../../src-shared/ipc/answers.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import { writeExport } from "../../exports/write-export.ts";
import { readPlaybookFile } from "../../playbooks/playbook-files.ts";
import { type PlaybookService, refuseErrors } from "../../playbooks/playbook-service.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

type PlaybookChannels =
  | "listPlaybooks"
  | "readPlaybook"
  | "savePlaybook"
  | "removePlaybook"
  | "importPlaybook"
  | "exportPlaybook";

const JSON_FILTER = [{ name: "Playbook", extensions: ["json"] }];

/** Handlers of the playbook channels. */
export function playbookHandlers({
  window,
  workspace,
}: {
  window: () => BrowserWindow;
  workspace: CurrentWorkspace;
}): Pick<Handlers, PlaybookChannels> {
  const withService =
    <I, O>(use: (service: PlaybookService, input: I) => O) =>
    (input: I) => {
      const session = workspace.require();
      return session.ok ? use(session.value.playbooks, input) : session;
    };

  /** What to do with a playbook whose slug is taken; null = nothing. */
  async function askWhatToDo(
    imported: Playbook,
    there: PlaybookEntry,
  ): Promise<"copy" | "version" | null> {
    const asVersion = `Save as version ${there.playbook.version + 1}`;
    const buttons = ["Import as a new playbook", ...(there.isBuiltIn ? [] : [asVersion]), "Cancel"];
    const { response } = await dialog.showMessageBox(window(), {
      type: "question",
      message: `${there.playbook.name} is in this workspace already`,
      detail: `The file holds version ${imported.version} of it, the workspace version ${there.playbook.version}. Nothing is overwritten.`,
      buttons,
      defaultId: 0,
      cancelId: buttons.length - 1,
    });
    if (buttons[response] === asVersion) return "version";
    return response === 0 ? "copy" : null;
  }

  /** Nothing in it looks like a number that must not be stored, or the user says that it is none. */
  async function isFreeOfNumbers(
    imported: Playbook,
    library: PlaybookLibrary,
    fileName: string,
  ): Promise<boolean> {
    const clean = refuseSensitive(imported, library.entries, undefined);
    if (clean.ok) return true;
    const { response } = await dialog.showMessageBox(window(), {
      type: "warning",
      message: `${fileName} has what looks like a number that must not be stored`,
      detail: `${clean.error.message}. Payor Desk keeps no account, routing, tax or card numbers.`,
      buttons: ["Do not import", "This is not one: import it"],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  }

  async function importInto(
    service: PlaybookService,
    file: string,
  ): Promise<Result<PlaybookEntry>> {
    const fileName = path.basename(file);
    const read = await readPlaybookFile(file, fileName);
    if (!read.ok) return fail({ ...read.error, message: `${fileName}: ${read.error.message}` });
    const { playbook } = read.value;
    const refused = refuseErrors(playbook, `${fileName} was not imported`);
    if (refused) return fail(refused);
    const library = await service.list();
    if (!library.ok) return library;
    if (!(await isFreeOfNumbers(playbook, library.value, fileName))) {
      return fail(problem("cancelled", "Nothing was imported"));
    }
    const there = library.value.entries.find((entry) => entry.playbook.slug === playbook.slug);
    if (!there) return service.take(playbook);
    const choice = await askWhatToDo(playbook, there);
    const note = `Imported from ${fileName}`;
    if (choice === null) return fail(problem("cancelled", "Nothing was imported"));
    if (choice === "version" && there.fingerprint !== null) {
      const { fingerprint } = there;
      return service.change({ act: "save", playbook, note, fingerprint });
    }
    return service.takeCopy(playbook, nameBeside(playbook.name, library.value), note);
  }

  return {
    listPlaybooks: withService((service) => service.list()),
    readPlaybook: withService((service, { slug, version }) => service.read(slug, version)),
    savePlaybook: withService((service, act) => service.change(act)),
    removePlaybook: withService((service, { slug, fingerprint, isUseAccepted }) =>
      service.remove(slug, fingerprint, isUseAccepted),
    ),
    importPlaybook: withService(async (service) => {
      const answer = await dialog.showOpenDialog(window(), {
        title: "Import a playbook",
        buttonLabel: "Import",
        defaultPath: app.getPath("documents"),
        filters: JSON_FILTER,
        properties: ["openFile"],
      });
      const file = answer.filePaths[0];
      if (answer.canceled || file === undefined) {
        return fail(problem("cancelled", "Nothing was imported"));
      }
      return importInto(service, file);
    }),
    exportPlaybook: withService(async (service, { slug, version }) => {
      const playbook = await service.read(slug, version);
      if (!playbook.ok) return playbook;
      const answer = await dialog.showSaveDialog(window(), {
        title: "Export the playbook",
        defaultPath: path.join(app.getPath("documents"), `${slug}.v${playbook.value.version}.json`),
        filters: JSON_FILTER,
        properties: ["showOverwriteConfirmation", "createDirectory"],
      });
      if (answer.canceled || !answer.filePath) {
        return fail(problem("cancelled", "Nothing was exported"));
      }
      const written = await writeExport(answer.filePath, serialisePlaybook(playbook.value));
      if (!written.ok) return written;
      return ok({
        fileName: path.basename(answer.filePath),
        folder: path.dirname(answer.filePath),
      });
    }),
  };
}

/** A name that no playbook of the workspace has. */
function nameBeside(name: string, { entries }: PlaybookLibrary): string {
  const names = new Set(entries.map(({ playbook }) => playbook.name));
  for (let number = 2; names.has(name); number += 1) {
    const candidate = `${name} (${number})`;
    if (!names.has(candidate)) return candidate;
  }
  return name;
}
