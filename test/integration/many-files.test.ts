// Many files are read by threads beside the main one, with the same outcome.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../src-shared/domain/health/health-thresholds.ts";
import { indexReaders } from "../../src-main/documents/index-readers.ts";
import type { Log } from "../../src-main/log.ts";
import {
  implementationNamed,
  makeWorkspace,
  silentLog,
  type TestWorkspace,
} from "../helpers/workspace-fixture.ts";

const TODAY = "2026-09-21";
const BASIS = {
  today: TODAY,
  now: `${TODAY}T15:00:00.000Z`,
  thresholds: DEFAULT_HEALTH_THRESHOLDS,
};

async function withTwo(): Promise<TestWorkspace> {
  const workspace = await makeWorkspace();
  await workspace.plant(implementationNamed("a"));
  await workspace.plantText("broken.json", "{");
  return workspace;
}

describe("threads that read files", () => {
  it("find in a file what this thread finds", async () => {
    const workspace = await withTwo();
    const threads = indexReaders(1000, BASIS, silentLog);
    const here = indexReaders(1, BASIS, silentLog);
    for (const name of ["a.json", "broken.json", "none.json"]) {
      const path = workspace.file(name);
      expect(await threads.read(path)).toEqual(await here.read(path));
    }
    threads.close();
  });

  it("are done without when they do not run", async () => {
    const workspace = await withTwo();
    const warnings: string[] = [];
    const log: Log = { ...silentLog, warn: (message) => void warnings.push(message) };
    const threads = indexReaders(1000, BASIS, log, join(workspace.folder, "no-such-script.ts"));
    const read = await Promise.all(
      ["a.json", "broken.json"].map((name) => threads.read(workspace.file(name))),
    );
    expect(read.map(({ kind }) => kind)).toEqual(["implementation", "problem"]);
    expect((await threads.read(workspace.file("a.json"))).kind).toBe("implementation");
    expect(warnings).toHaveLength(1);
    threads.close();
  });

  it(
    "bring a whole workspace onto the board, in order and with progress",
    { timeout: 60_000 },
    async () => {
      const workspace = await makeWorkspace();
      const ids = Array.from({ length: 310 }, (_, index) => `i${String(index).padStart(3, "0")}`);
      for (const id of ids) await workspace.plant(implementationNamed(id));
      await workspace.plant(implementationNamed("i007"), { name: "copy of seven.json" });
      await workspace.plantText("broken.json", "{");
      const { session, said } = await workspace.open();
      expect(said.warnings).toEqual([]);
      expect(said.progress.at(-1)).toEqual({ done: 312, total: 312 });
      const board = session.board();
      expect(board.summaries.map(({ id }) => id).sort()).toEqual(ids);
      expect(board.problems).toMatchObject([
        { fileName: "broken.json", kind: "damaged" },
        { fileName: "copy of seven.json", kind: "duplicate-id" },
      ]);
    },
  );
});
