// Saves that fail: said as they are, nothing lost, and everything goes on.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src-shared/document/parse-document.ts";
import { failingEnvironment } from "../helpers/failing-disk.ts";
import {
  complete,
  documentText,
  implementationNamed,
  makeWorkspace,
  newImplementation,
  problemOf,
  type TestWorkspace,
  valueOf,
} from "../helpers/workspace-fixture.ts";

async function revisionOf(workspace: TestWorkspace, name: string): Promise<number> {
  return valueOf(parseDocument(await workspace.read(name))).header.revision;
}

async function quarantined(workspace: TestWorkspace): Promise<string[]> {
  return readdir(join(workspace.folder, ".payor-desk", "quarantine"));
}

describe("a full disk", () => {
  it("keeps the file and the state, says so, and saves on a retry", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const environment = failingEnvironment();
    const { session, said, execute } = await workspace.open({ environment });
    environment.failNext("writeNewDurably", "ENOSPC", { times: 99 });
    valueOf(await execute("a", complete("SET-05")));
    await session.flush();
    expect(said.saves.at(-1)).toMatchObject({
      state: "failed",
      revision: 2,
      problem: { code: "disk-full", where: "a.json" },
    });
    expect(session.unsaved()).toHaveLength(1);
    expect(await revisionOf(workspace, "a.json")).toBe(1);
    expect(await workspace.names()).toEqual(["a.json"]);
    expect(valueOf(await session.open("a"))).toMatchObject({
      revision: 2,
      save: { state: "failed" },
    });
    expect(problemOf(await session.retrySave("a")).code).toBe("disk-full");

    environment.heal();
    valueOf(await session.retrySave("a"));
    expect(said.saves.at(-1)).toMatchObject({ state: "saved", revision: 2, problem: null });
    expect(session.unsaved()).toEqual([]);
    expect(await revisionOf(workspace, "a.json")).toBe(2);
  });

  it("does not hold up the next change: a later save puts everything in place", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const environment = failingEnvironment();
    const { session, execute } = await workspace.open({ environment });
    environment.failNext("writeNewDurably", "ENOSPC", {
      times: 1,
      when: (name) => name.startsWith(".a.json"),
    });
    valueOf(await execute("a", complete("SET-01")));
    await new Promise((done) => setTimeout(done, 50));
    expect(session.unsaved()).toMatchObject([{ state: "failed", problem: { code: "disk-full" } }]);
    valueOf(await execute("a", complete("SET-02")));
    await session.flush();
    const { implementation } = valueOf(parseDocument(await workspace.read("a.json")));
    expect(implementation.items["SET-01"]?.status).toBe("done");
    expect(implementation.items["SET-02"]?.status).toBe("done");
  });

  it("creates nothing and says why", async () => {
    const workspace = await makeWorkspace();
    const environment = failingEnvironment();
    const { session } = await workspace.open({ environment });
    environment.failNext("writeNewDurably", "EROFS");
    const refused = problemOf(await session.createImplementation(newImplementation()));
    expect(refused.code).toBe("no-permission");
    expect(session.board().summaries).toEqual([]);
    expect(await workspace.names()).toEqual([]);
  });
});

describe("a file held by another program", () => {
  it("is tried for 10 s with growing pauses, and goes into place when it is free", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const environment = failingEnvironment();
    const { session, said, execute } = await workspace.open({ environment });
    environment.failNext("rename", "EBUSY", { times: 5, when: (name) => name === "a.json" });
    valueOf(await execute("a", complete("SET-05")));
    await session.flush();
    expect(said.saves.at(-1)).toMatchObject({ state: "saved", revision: 2 });
    expect(environment.sleptMs()).toBe(20 + 40 + 80 + 160 + 320);
    expect(await workspace.names()).toEqual(["a.json"]);
  });

  it("gets its newer state beside it, which goes into place with the retry", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const environment = failingEnvironment();
    const { session, said, execute } = await workspace.open({ environment });
    environment.failNext("rename", "EPERM", { times: 999, when: (name) => name === "a.json" });
    valueOf(await execute("a", complete("SET-05")));
    await session.flush();
    expect(said.saves.at(-1)).toMatchObject({ state: "failed", problem: { code: "file-held" } });
    expect(environment.sleptMs()).toBeGreaterThanOrEqual(10_000);
    expect(await workspace.names()).toEqual(["a.json", "a.json.pending"]);
    expect(await revisionOf(workspace, "a.json.pending")).toBe(2);
    expect(await revisionOf(workspace, "a.json")).toBe(1);
    environment.heal();
    valueOf(await session.retrySave("a"));
    expect(await workspace.names()).toEqual(["a.json"]);
    expect(await revisionOf(workspace, "a.json")).toBe(2);
  });

  it("is healed at the next start, with what it replaces kept", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    await workspace.plantText("a.json.pending", documentText(implementationNamed("a"), 7));
    const { session } = await workspace.open();
    expect(valueOf(await session.open("a")).revision).toBe(7);
    expect(await workspace.names()).toEqual(["a.json"]);
    expect(await quarantined(workspace)).toHaveLength(1);
  });

  it("is not replaced at the next start by a state that is not newer, nor when it cannot be read", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"), { revision: 7 });
    await workspace.plantText("a.json.pending", documentText(implementationNamed("a"), 7));
    await workspace.plantText("b.json", "{ damaged");
    await workspace.plantText("b.json.pending", documentText(implementationNamed("b"), 3));
    const before = await workspace.read("a.json");
    const { session } = await workspace.open();
    expect(await workspace.read("a.json")).toBe(before);
    expect(await workspace.read("b.json")).toBe("{ damaged");
    expect(await workspace.names()).toEqual(["a.json", "b.json"]);
    expect(await quarantined(workspace)).toHaveLength(2);
    expect(session.board().problems).toMatchObject([{ fileName: "b.json", kind: "damaged" }]);
  });

  it("becomes a file again when it had only a pending state", async () => {
    const workspace = await makeWorkspace();
    await workspace.plantText("a.json.pending", documentText(implementationNamed("a"), 2));
    const { session } = await workspace.open();
    expect(session.board().summaries).toMatchObject([{ id: "a" }]);
    expect(await workspace.names()).toEqual(["a.json"]);
  });
});

describe("another program's change", () => {
  it("is read again and pushed when nothing of ours waits; undo begins anew", async () => {
    const workspace = await makeWorkspace();
    const a = implementationNamed("a");
    await workspace.plant(a);
    const { session, said, execute } = await workspace.open();
    valueOf(await execute("a", complete("SET-05")));
    await session.flush();
    expect(session.historyLabels().undo).not.toBeNull();
    await workspace.plant({ ...a, ipm: "Robin" }, { revision: 9 });
    await session.checkOutside();
    expect(said.changed.at(-1)).toMatchObject({
      fromRevision: 2,
      revision: 9,
      patches: [{ op: "replace", path: [] }],
      history: { undo: null, redo: null },
    });
    expect(said.changed.at(-1)?.label).toBe(
      "Payor a was changed by another program and was read again",
    );
    expect(session.board().summaries).toMatchObject([{ ipm: "Robin" }]);
    expect(session.historyLabels()).toEqual({ undo: null, redo: null });
    expect(said.history.at(-1)).toEqual({ undo: null, redo: null });
  });

  it("is seen before the next command, which then stands on it", async () => {
    const workspace = await makeWorkspace();
    const a = implementationNamed("a");
    await workspace.plant(a);
    const { session, execute, close } = await workspace.open();
    valueOf(await session.open("a"));
    await workspace.plant({ ...a, ipm: "Robin" }, { revision: 9 });
    expect(valueOf(await execute("a", complete("SET-05"))).revision).toBe(10);
    await close();
    const { implementation } = valueOf(parseDocument(await workspace.read("a.json")));
    expect(implementation.ipm).toBe("Robin");
    expect(implementation.items["SET-05"]?.status).toBe("done");
  });

  it("is kept beside ours when ours waits, and the save says so", async () => {
    const workspace = await makeWorkspace();
    const a = implementationNamed("a");
    await workspace.plant(a);
    const environment = failingEnvironment();
    const { session, said, execute } = await workspace.open({ environment });
    environment.failNext("writeNewDurably", "ENOSPC", { times: 99 });
    valueOf(await execute("a", complete("SET-05")));
    await session.flush();
    await workspace.plant({ ...a, ipm: "Robin" }, { revision: 2 });
    const theirs = await workspace.read("a.json");
    await session.checkOutside();
    environment.heal();
    valueOf(await session.retrySave("a"));
    expect(said.saves.at(-1)).toMatchObject({
      state: "saved",
      problem: { code: "changed-outside", where: "a.json" },
    });
    const { implementation } = valueOf(parseDocument(await workspace.read("a.json")));
    expect(implementation).toMatchObject({ ipm: a.ipm, items: { "SET-05": { status: "done" } } });
    const [kept] = await quarantined(workspace);
    const path = join(workspace.folder, ".payor-desk", "quarantine", kept ?? "");
    expect(await readFile(path, "utf8")).toBe(theirs);
  });

  it("that damages a loaded file leaves its bytes and offers our last good state", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, execute } = await workspace.open();
    valueOf(await execute("a", complete("SET-05")));
    await session.flush();
    await workspace.plantText("a.json", "{ damaged");
    expect(problemOf(await execute("a", complete("SET-01"))).code).toBe("not-json");
    expect(await workspace.read("a.json")).toBe("{ damaged");
    const [card] = session.board().problems;
    expect(card).toMatchObject({ fileName: "a.json", kind: "damaged" });
    expect(session.board().summaries).toEqual([]);

    const board = valueOf(await session.restoreBackup("a.json", card?.backup?.id ?? ""));
    expect(board).toMatchObject({ summaries: [{ id: "a" }], problems: [] });
    const opened = valueOf(await session.open("a"));
    expect(opened.implementation.items["SET-05"]?.status).toBe("done");
    expect(await quarantined(workspace)).toHaveLength(1);
  });

  it("that removes a loaded file is told, and a retry writes it again", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    await workspace.plant(implementationNamed("b"));
    const { session, said } = await workspace.open();
    valueOf(await session.open("a"));
    await rm(workspace.file("a.json"));
    await rm(workspace.file("b.json"));
    await session.checkOutside();
    expect(session.board().summaries.map(({ id }) => id)).toEqual(["a"]);
    expect(said.summaries.at(-1)).toMatchObject({ removedIds: ["b"] });
    expect(said.saves.at(-1)).toMatchObject({
      state: "failed",
      problem: { code: "changed-outside" },
    });
    await session.flush();
    expect(await workspace.names()).toEqual([]);
    valueOf(await session.retrySave("a"));
    expect(await workspace.names()).toEqual(["a.json"]);
    expect(session.unsaved()).toEqual([]);
  });

  it("that adds a file puts its card on the board", async () => {
    const workspace = await makeWorkspace();
    const { session, said } = await workspace.open();
    await writeFile(workspace.file("b.json"), documentText(implementationNamed("b")));
    await session.checkOutside();
    expect(said.summaries).toMatchObject([
      { upserts: [{ id: "b" }], removedIds: [], problems: null },
    ]);
  });

  it("is not seen in a file that was only touched", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, said, execute } = await workspace.open();
    valueOf(await execute("a", complete("SET-05")));
    await session.flush();
    const changes = said.changed.length;
    await workspace.plantText("a.json", await workspace.read("a.json"));
    await session.checkOutside();
    expect(said.changed).toHaveLength(changes);
    expect(session.historyLabels().undo).not.toBeNull();
  });
});
