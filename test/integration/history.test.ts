// Undo and redo over closing, opening, crashes and several implementations.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  complete,
  implementationNamed,
  makeWorkspace,
  newImplementation,
  problemOf,
  type TestWorkspace,
  valueOf,
} from "../helpers/workspace-fixture.ts";

async function withTwo(): Promise<TestWorkspace> {
  const workspace = await makeWorkspace();
  await workspace.plant(implementationNamed("a"));
  await workspace.plant(implementationNamed("b"));
  return workspace;
}

describe("undo", () => {
  it("is alive after a restart, and gives the identical document", async () => {
    const workspace = await withTwo();
    const first = await workspace.open();
    const start = valueOf(await first.session.open("a")).implementation;
    valueOf(await first.execute("a", complete("SET-01")));
    valueOf(await first.execute("a", complete("SET-02")));
    const end = valueOf(await first.session.open("a")).implementation;
    await first.close();

    const second = await workspace.open();
    expect(second.session.historyLabels().undo).toMatch(/^Completed SET-02/);
    valueOf(await second.session.undo("a"));
    valueOf(await second.session.undo("a"));
    expect(valueOf(await second.session.open("a"))).toMatchObject({
      implementation: start,
      revision: 5,
      history: { undo: null },
    });
    expect(problemOf(await second.session.undo("a")).code).toBe("nothing-to-undo");
    await second.close();

    const third = await workspace.open();
    valueOf(await third.session.redo("a"));
    valueOf(await third.session.redo("a"));
    expect(valueOf(await third.session.open("a")).implementation).toEqual(end);
    expect(problemOf(await third.session.redo("a")).code).toBe("nothing-to-redo");
  });

  it("never reaches past a creation into another payor", async () => {
    const workspace = await withTwo();
    const { session, execute } = await workspace.open();
    valueOf(await execute("a", complete("SET-01")));
    const created = valueOf(await session.createImplementation(newImplementation()));
    expect(session.historyLabels()).toEqual({ undo: null, redo: null });
    expect(problemOf(await session.undo(null)).code).toBe("nothing-to-undo");
    valueOf(await execute(created.id, complete("SET-02")));
    valueOf(await session.undo(null));
    expect(problemOf(await session.undo(null)).code).toBe("nothing-to-undo");
    // Within its implementation the older change can still be taken back.
    expect(valueOf(await session.undo("a")).label).toMatch(/^Undone in Payor a: Completed SET-01/);
  });

  it("over the workspace takes back the change made last, in whichever implementation", async () => {
    const workspace = await withTwo();
    const { session, execute } = await workspace.open();
    valueOf(await execute("a", complete("SET-01")));
    valueOf(await execute("b", complete("SET-02")));
    valueOf(await execute("a", complete("SET-03")));
    const undone: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { implementationId, label } = valueOf(await session.undo(null));
      undone.push(`${implementationId} ${label.replace(/(SET-\d+).*/, "$1")}`);
    }
    expect(undone).toEqual([
      "a Undone in Payor a: Completed SET-03",
      "b Undone in Payor b: Completed SET-02",
      "a Undone in Payor a: Completed SET-01",
    ]);
    expect(problemOf(await session.undo(null)).code).toBe("nothing-to-undo");
    const redone: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      redone.push(valueOf(await session.redo(null)).implementationId);
    }
    expect(redone).toEqual(["a", "b", "a"]);
  });

  it("offers no redo over the workspace after something new, wherever", async () => {
    const workspace = await withTwo();
    const { session, execute, said } = await workspace.open();
    valueOf(await execute("a", complete("SET-01")));
    valueOf(await session.undo(null));
    expect(session.historyLabels().redo).toMatch(/^Completed SET-01.*\(Payor a\)$/);
    valueOf(await execute("b", complete("SET-02")));
    expect(session.historyLabels()).toMatchObject({ redo: null });
    expect(said.history.at(-1)).toEqual(session.historyLabels());
    expect(problemOf(await session.redo(null)).code).toBe("nothing-to-redo");
    expect(valueOf(await session.redo("a")).implementationId).toBe("a");
  });

  it("drops rows past the file's revision: the process died between row and save", async () => {
    const workspace = await withTwo();
    const first = await workspace.open();
    valueOf(await first.execute("a", complete("SET-01")));
    await first.session.flush();
    const afterFirst = await workspace.read("a.json");
    valueOf(await first.execute("a", complete("SET-02")));
    await first.close();
    await workspace.plantText("a.json", afterFirst);

    const second = await workspace.open();
    expect(second.session.historyLabels().undo).toMatch(/^Completed SET-01/);
    valueOf(await second.session.undo(null));
    const { implementation } = valueOf(await second.session.open("a"));
    expect(implementation.items["SET-01"]?.status).toBe("not_started");
  });

  it("begins anew when the file was changed while the program was closed", async () => {
    const workspace = await withTwo();
    const first = await workspace.open();
    valueOf(await first.execute("a", complete("SET-01")));
    await first.close();
    await workspace.plant({ ...implementationNamed("a"), ipm: "Robin" }, { revision: 2 });
    const second = await workspace.open();
    expect(second.session.historyLabels()).toEqual({ undo: null, redo: null });
    expect(problemOf(await second.session.undo("a")).code).toBe("nothing-to-undo");
  });

  it("begins anew without losing anything else when the journal is damaged", async () => {
    const workspace = await withTwo();
    const first = await workspace.open();
    valueOf(await first.execute("a", complete("SET-01")));
    await first.close();
    const path = join(workspace.userDataDir, "history.sqlite");
    await writeFile(path, "this is no database, and long enough to be taken for one ".repeat(99));
    const second = await workspace.open();
    expect(second.said.warnings).toHaveLength(1);
    expect(second.session.historyLabels()).toEqual({ undo: null, redo: null });
    valueOf(await second.execute("a", complete("SET-02")));
    expect(second.session.historyLabels().undo).toMatch(/SET-02/);
  });

  it(
    "goes 200 deep and no deeper, with a journal that stays small",
    { timeout: 60_000 },
    async () => {
      const workspace = await withTwo();
      const first = await workspace.open();
      const types = ["item/complete", "item/reopen"] as const;
      for (let count = 0; count < 1300; count += 1) {
        const type = types[count % 2] ?? "item/complete";
        valueOf(await first.execute("a", { type, itemIds: ["SET-05"] }));
      }
      await first.close();
      const database = new DatabaseSync(join(workspace.userDataDir, "history.sqlite"));
      const rows = Number(database.prepare("SELECT count(*) AS n FROM journal").get()?.["n"]);
      database.close();
      expect(rows).toBeLessThanOrEqual(1200);

      const second = await workspace.open();
      for (let count = 0; count < 200; count += 1) valueOf(await second.session.undo("a"));
      expect(problemOf(await second.session.undo("a")).code).toBe("nothing-to-undo");
    },
  );
});
