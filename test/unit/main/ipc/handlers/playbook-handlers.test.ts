import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { playbookHandlers } from "../../../../../src-main/ipc/handlers/playbook-handlers.ts";
import {
  parsePlaybook,
  serialisePlaybook,
} from "../../../../../src-shared/document/parse-playbook.ts";
import type { Playbook } from "../../../../../src-shared/domain/playbook/playbook.ts";
import { nextVersion } from "../../../../../src-shared/domain/playbook/playbook-versions.ts";
import { fail, ok, problem } from "../../../../../src-shared/result.ts";
import { builtInPlaybook } from "../../../../helpers/implementation-builders.ts";
import { changeItem } from "../../../../helpers/playbook-builders.ts";
import { makeTempFolder } from "../../../../helpers/temp-folder.ts";
import { makeWorkspace, problemOf, valueOf } from "../../../../helpers/workspace-fixture.ts";

const electron = vi.hoisted(() => ({
  app: { getPath: () => "/documents" },
  dialog: { showSaveDialog: vi.fn(), showOpenDialog: vi.fn(), showMessageBox: vi.fn() },
}));
vi.mock("electron", () => electron);
const { showSaveDialog, showOpenDialog, showMessageBox } = electron.dialog;

const own: Playbook = {
  ...builtInPlaybook,
  slug: "our-way",
  name: "Our way",
  note: "How we do it",
  saved: { on: "2026-09-01", by: "Robin" },
};
const withCycle = changeItem(own, "SET-05", { dependsOn: ["SET-06"] });
const CYCLE = /A cycle: SET-0[56] waits for SET-0[65] waits for SET-0[56]/;

/** The handlers over a real workspace, and a folder of the user to import from and export to. */
async function open() {
  const workspace = await makeWorkspace();
  const { session } = await workspace.open();
  const handlers = playbookHandlers({
    window: () => ({}) as never,
    workspace: { require: () => ok(session) } as never,
  });
  const outside = await makeTempFolder();
  const folder = join(workspace.folder, "playbooks");
  /** File names and texts of the workspace's playbooks, earlier versions included. */
  const onDisk = async (): Promise<Record<string, string>> => {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder, { recursive: true });
    const files = names.filter((name) => name.endsWith(".json")).sort();
    const texts = files.map(async (name) => [name, await readFile(join(folder, name), "utf8")]);
    return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
  };
  const importOf = async (playbook: Playbook | string) => {
    const file = join(outside, "theirs.json");
    await writeFile(file, typeof playbook === "string" ? playbook : serialisePlaybook(playbook));
    showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [file] });
    return handlers.importPlaybook({});
  };
  return { handlers, outside, onDisk, importOf };
}

/** Answers the next question with the button of that name, and hands out what was asked. */
function press(label: string): { readonly asked: () => Record<string, unknown> } {
  showMessageBox.mockImplementationOnce((_window: unknown, { buttons }: { buttons: string[] }) => {
    expect(buttons).toContain(label);
    return Promise.resolve({ response: buttons.indexOf(label) });
  });
  return { asked: () => showMessageBox.mock.calls.at(-1)?.[1] as Record<string, unknown> };
}

beforeEach(() => {
  for (const dialog of Object.values(electron.dialog)) dialog.mockReset();
});

describe("importing a playbook", () => {
  it("takes a new one in as it is, without a question", async () => {
    const { importOf, onDisk } = await open();
    expect(valueOf(await importOf(own)).playbook).toEqual(own);
    expect(await onDisk()).toEqual({ "our-way.json": serialisePlaybook(own) });
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  it("asks when its slug is taken, and adds it under a name and slug of its own", async () => {
    const { importOf, onDisk } = await open();
    await importOf(own);
    const before = await onDisk();
    const question = press("Import as a new playbook");
    const copy = valueOf(await importOf(changeItem(own, "SET-09", { durationDays: 3 })));
    expect(question.asked()).toMatchObject({
      message: "Our way is in this workspace already",
      buttons: ["Import as a new playbook", "Save as version 2", "Cancel"],
      defaultId: 0,
      cancelId: 2,
    });
    expect(question.asked()["detail"]).toBe(
      "The file holds version 1 of it, the workspace version 1. Nothing is overwritten.",
    );
    expect(copy.playbook).toMatchObject({
      name: "Our way (2)",
      version: 1,
      note: "Imported from theirs.json",
    });
    expect(await onDisk()).toEqual({
      ...before,
      [copy.fileName ?? ""]: serialisePlaybook(copy.playbook),
    });
  });

  it("saves it as the next version when told so; the one before stays readable", async () => {
    const { importOf, onDisk } = await open();
    await importOf(own);
    press("Save as version 2");
    const next = valueOf(await importOf(changeItem(own, "SET-09", { durationDays: 3 }))).playbook;
    expect(next).toMatchObject({ slug: "our-way", version: 2, note: "Imported from theirs.json" });
    expect(next.items.find(({ id }) => id === "SET-09")?.durationDays).toBe(3);
    expect(await onDisk()).toEqual({
      [join("earlier", "our-way.v1.json")]: serialisePlaybook(own),
      "our-way.json": serialisePlaybook(next),
    });
  });

  it("leaves everything when the question or the file dialog is cancelled", async () => {
    const { handlers, importOf, onDisk } = await open();
    await importOf(own);
    const before = await onDisk();
    press("Cancel");
    const refused = problemOf(await importOf(changeItem(own, "SET-09", { durationDays: 3 })));
    expect(refused.code).toBe("cancelled");
    showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(problemOf(await handlers.importPlaybook({})).code).toBe("cancelled");
    expect(await onDisk()).toEqual(before);
  });

  it("never offers to save over the built-in one", async () => {
    const { importOf, onDisk } = await open();
    const question = press("Import as a new playbook");
    const copy = valueOf(await importOf(builtInPlaybook)).playbook;
    expect(question.asked()["buttons"]).toEqual(["Import as a new playbook", "Cancel"]);
    expect(copy.name).toBe(`${builtInPlaybook.name} (2)`);
    expect(copy.slug).not.toBe(builtInPlaybook.slug);
    expect(Object.keys(await onDisk())).toEqual([`${copy.slug}.json`]);
  });

  it("refuses a cycle by name before any question, and keeps nothing of it", async () => {
    const { importOf, onDisk } = await open();
    const refused = problemOf(await importOf(withCycle));
    expect(refused).toMatchObject({ code: "refused", where: "Our way" });
    expect(refused.message).toMatch(/^theirs\.json was not imported: /);
    expect(refused.message).toMatch(CYCLE);
    await importOf(own);
    const before = await onDisk();
    expect(problemOf(await importOf(withCycle)).message).toMatch(CYCLE);
    expect(showMessageBox).not.toHaveBeenCalled();
    expect(await onDisk()).toEqual(before);
  });

  it("says which file is no playbook", async () => {
    const { importOf, onDisk } = await open();
    expect(problemOf(await importOf("{")).message).toMatch(/^theirs\.json: /);
    expect(await onDisk()).toEqual({});
  });
});

describe("saving a playbook by a direct request", () => {
  it("is refused with the cycle named; the file and its versions stay as they were", async () => {
    const { handlers, importOf, onDisk } = await open();
    const { fingerprint } = valueOf(await importOf(own));
    const before = await onDisk();
    const refused = problemOf(
      await handlers.savePlaybook({
        act: "save",
        playbook: structuredClone(withCycle),
        note: "A loop",
        fingerprint: fingerprint ?? "",
      }),
    );
    expect(refused).toMatchObject({
      code: "refused",
      advice: "Nothing was saved. Mend it, then try again.",
    });
    expect(refused.message).toMatch(CYCLE);
    expect(await onDisk()).toEqual(before);
  });
});

describe("exporting a playbook", () => {
  it("writes the newest or an earlier version where the user said, as it can be imported again", async () => {
    const { handlers, importOf, outside } = await open();
    const { fingerprint } = valueOf(await importOf(own));
    const draft = changeItem(own, "SET-09", { durationDays: 3 });
    const request = {
      act: "save",
      playbook: structuredClone(draft) as never,
      note: "Faster",
    } as const;
    const saved = valueOf(
      await handlers.savePlaybook({ ...request, fingerprint: fingerprint ?? "" }),
    ).playbook;
    for (const [version, wanted] of [
      [null, saved],
      [1, own],
    ] as const) {
      const filePath = join(outside, "out.json");
      showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
      const answer = valueOf(await handlers.exportPlaybook({ slug: "our-way", version }));
      expect(answer).toEqual({ fileName: "out.json", folder: outside });
      expect(valueOf(parsePlaybook(await readFile(filePath, "utf8")))).toEqual(wanted);
      expect(showSaveDialog.mock.calls.at(-1)?.[1]).toMatchObject({
        defaultPath: join("/documents", `our-way.v${wanted.version}.json`),
      });
    }
    expect(nextVersion(own, draft, "Faster", { today: "2026-09-21", user: "Dana" })).toEqual(saved);
  });

  it("writes nothing when cancelled, and does not ask for what is not there", async () => {
    const { handlers, outside } = await open();
    showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: join(outside, "a.json") });
    const { slug } = builtInPlaybook;
    const cancelled = await handlers.exportPlaybook({ slug, version: null });
    expect(problemOf(cancelled).code).toBe("cancelled");
    expect(await readdir(outside)).toEqual([]);
    const gone = await handlers.exportPlaybook({ slug: "gone", version: null });
    expect(problemOf(gone).code).toBe("not-found");
    expect(showSaveDialog).toHaveBeenCalledTimes(1);
  });
});

it("does nothing without a workspace", async () => {
  const closed = playbookHandlers({
    window: () => ({}) as never,
    workspace: { require: () => fail(problem("no-workspace", "No workspace is open")) } as never,
  });
  expect(problemOf(await closed.importPlaybook({})).code).toBe("no-workspace");
  expect(showOpenDialog).not.toHaveBeenCalled();
});
