// The main path on real files: create, change, close, open again.
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../src-main/clock.ts";
import { createWorkspaceFolder } from "../../src-main/documents/create-workspace.ts";
import { openWorkspaceSession } from "../../src-main/documents/open-workspace.ts";
import { parseDocument } from "../../src-shared/document/parse-document.ts";
import {
  complete,
  implementationNamed,
  makeWorkspace,
  newImplementation,
  problemOf,
  silentEvents,
  silentLog,
  valueOf,
} from "../helpers/workspace-fixture.ts";

describe("a workspace", () => {
  it("keeps a new implementation and its changes over closing and opening", async () => {
    const workspace = await makeWorkspace();
    const first = await workspace.open();
    expect(first.session.board()).toEqual({ summaries: [], problems: [] });

    const input = newImplementation({ payorName: "Zé & Söhne: Bau/GmbH" });
    const card = valueOf(await first.session.createImplementation(input));
    expect(card).toMatchObject({ id: input.id, payorName: input.payorName, phase: "P0" });
    expect(await workspace.names()).toEqual([`ze-sohne-bau-gmbh-${input.id}.json`]);

    const answer = valueOf(await first.execute(input.id, complete("SET-01")));
    expect(answer).toMatchObject({ fromRevision: 1, revision: 2 });
    expect(first.said.changed).toEqual([answer]);
    await first.session.flush();
    expect(first.said.saves.at(-1)).toMatchObject({ state: "saved", revision: 2, problem: null });
    await first.close();

    const second = await workspace.open();
    expect(second.session.board()).toEqual({
      summaries: [second.session.board().summaries[0]],
      problems: [],
    });
    expect(second.said.progress).toEqual([]);
    const opened = valueOf(await second.session.open(input.id));
    expect(opened).toMatchObject({ revision: 2, readOnlyReason: null });
    expect(opened.implementation.items["SET-01"]?.status).toBe("done");
    expect(opened.save).toMatchObject({ state: "saved", revision: 2 });
  });

  it("says saving before saved, and pushes the card with each change", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, said, execute } = await workspace.open();
    valueOf(await execute("a", complete("SET-01")));
    expect(said.saves.map(({ state }) => state)).toEqual(["saving"]);
    expect(said.summaries).toHaveLength(1);
    expect(said.summaries[0]?.upserts).toEqual([session.board().summaries[0]]);
    await session.flush();
    expect(said.saves.map(({ state }) => state)).toEqual(["saving", "saved"]);
    expect(session.unsaved()).toEqual([]);
  });

  it("writes only the latest of several states that wait", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, said, execute } = await workspace.open();
    for (const id of ["SET-01", "SET-02", "SET-03", "SET-04", "SET-05"]) {
      valueOf(await execute("a", complete(id)));
    }
    await session.flush();
    expect(said.saves.filter(({ state }) => state === "saved").at(-1)?.revision).toBe(6);
    expect(said.saves.filter(({ state }) => state === "saved").length).toBeLessThan(5);
    const written = valueOf(parseDocument(await workspace.read("a.json")));
    expect(written.header.revision).toBe(6);
    expect(written.implementation.items["SET-05"]?.status).toBe("done");
  });

  it("answers a change of nothing without a new revision", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { execute, said } = await workspace.open();
    valueOf(await execute("a", complete("SET-01")));
    const again = valueOf(await execute("a", complete("SET-01")));
    expect(again).toMatchObject({ fromRevision: 2, revision: 2, patches: [], label: "" });
    expect(said.changed).toHaveLength(1);
  });

  it("refuses an id that is there, and never overwrites a file with a name", async () => {
    const workspace = await makeWorkspace();
    const input = newImplementation({ id: "a1", payorName: "Acme" });
    await workspace.plantText("acme-a1.json", "{ broken");
    const { session } = await workspace.open();
    valueOf(await session.createImplementation(input));
    expect(await workspace.read("acme-a1.json")).toBe("{ broken");
    expect(await workspace.names()).toEqual(["acme-a1-2.json", "acme-a1.json"]);
    const again = problemOf(await session.createImplementation(input));
    expect(again.code).toBe("already-exists");
  });

  it("refuses a go-live that is not after the kickoff, and writes nothing", async () => {
    const workspace = await makeWorkspace();
    const { session } = await workspace.open();
    const input = newImplementation({ kickoff: "2026-10-05", goLive: "2026-10-05" });
    expect(problemOf(await session.createImplementation(input)).code).toBe("broken-invariant");
    expect(await workspace.names()).toEqual([]);
  });

  it("gives lessons and due entries of every implementation", async () => {
    const workspace = await makeWorkspace();
    const [a, b] = [implementationNamed("a"), implementationNamed("b")];
    await workspace.plant(a);
    await workspace.plant(b);
    const { session, execute, said } = await workspace.open();
    const due = a.items["SET-05"]?.due ?? "";
    const entriesOf = (id: string): string[] =>
      session
        .datedEntries(due, due)
        .filter(({ implementationId, isOver }) => implementationId === id && !isOver)
        .map((entry) => entry.id);
    expect(entriesOf("a")).toContain("SET-05");
    const before = said.dueChanges.length;
    valueOf(await execute("a", complete("SET-05")));
    expect(entriesOf("a")).not.toContain("SET-05");
    expect(entriesOf("b")).toContain("SET-05");
    expect(said.dueChanges.slice(before)).toEqual([["a"]]);
    expect([...session.implementationIds()].sort()).toEqual(["a", "b"]);
    expect(session.datedEntriesOf("a").map(({ implementationId }) => implementationId)).toContain(
      "a",
    );
    expect(session.datedEntriesOf("b").every((entry) => entry.implementationId === "b")).toBe(true);
    expect(session.datedEntriesOf("nobody")).toEqual([]);
  });

  it("gives the dated things of a workspace opened again as they were, also after a change and a rebuild", async () => {
    const workspace = await makeWorkspace();
    for (const id of ["a", "b", "c"]) await workspace.plant(implementationNamed(id));
    const first = await workspace.open();
    const all = ({ session }: typeof first): string[] =>
      session
        .datedEntries("0000-01-01", "9999-12-31")
        .map((entry) => JSON.stringify(entry))
        .sort();
    const before = all(first);
    await first.close();

    const second = await workspace.open();
    valueOf(await second.execute("a", complete("SET-05")));
    expect(second.said.dueChanges).toEqual([["a"]]);
    const changed = all(second);
    expect(changed).not.toEqual(before);
    valueOf(await second.session.undo("a"));
    await second.session.datedEntriesRead();
    expect(all(second)).toEqual(before);
    await second.session.flush();
    await second.close();

    const third = await workspace.open();
    valueOf(await third.session.rebuildIndex());
    expect(all(third)).toEqual(before);
  });

  it("finds no file outside of the workspace", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session } = await workspace.open();
    expect(session.filePath("a.json")).toBe(workspace.file("a.json"));
    for (const name of ["../workspace.json", "/etc/passwd", "..\\a.json", "none.json", ""]) {
      expect(session.filePath(name)).toBeNull();
    }
    await symlink("/etc/hostname", workspace.file("link.json"));
    expect(session.filePath("link.json")).toBeNull();
  });

  it("names where it looked when the marker is not there, and keeps the board when it goes", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, said } = await workspace.open();
    await rm(join(workspace.folder, "workspace.json"));
    await rm(workspace.file("a.json"));
    await session.checkOutside();
    expect(session.board().summaries).toHaveLength(1);
    expect(said.warnings).toHaveLength(1);
    const missing = problemOf(
      await openWorkspaceSession({
        ...{ folder: workspace.folder, userDataDir: workspace.userDataDir, appVersion: "0.1.0" },
        ...{ clock: systemClock(), user: () => "Dana", playbooks: [], log: silentLog },
        events: silentEvents,
      }),
    );
    expect(missing).toMatchObject({
      code: "workspace-missing",
      where: `looked in ${workspace.folder} for workspace.json`,
    });
  });

  it("refuses to make a workspace of one that is there", async () => {
    const { folder } = await makeWorkspace();
    const refused = await createWorkspaceFolder(folder, "Again", {
      clock: systemClock(),
      appVersion: "0.1.0",
    });
    expect(problemOf(refused).code).toBe("already-exists");
  });
});
