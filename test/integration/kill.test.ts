// Killing the process at any instant loses nothing that was said to be saved, and never leaves a half file.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parseDocument } from "../../src-shared/document/parse-document.ts";
import { implementationNamed, makeWorkspace, valueOf } from "../helpers/workspace-fixture.ts";

const KILLS = 20;
const VICTIM = fileURLToPath(new URL("./kill-victim.ts", import.meta.url));

/** Waits for `saves` lines of saved, then kills; gives the last revision said to be saved. */
async function runAndKill(args: readonly string[], saves: number): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [VICTIM, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  let lastSaved = 0;
  let count = 0;
  if (!child.stdout) throw new Error("The child has no output");
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, revision] = line.split(" ");
    if (word === "saved") {
      lastSaved = Number(revision);
      count += 1;
      if (count === saves) child.kill("SIGKILL");
    } else if (word !== "saving") throw new Error(`The child says: ${line}`);
  }
  await exited;
  return lastSaved;
}

it(`loses nothing in ${KILLS} kills`, { timeout: 120_000 }, async () => {
  const workspace = await makeWorkspace();
  const name = await workspace.plant(implementationNamed("a"));
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const args = [workspace.folder, workspace.userDataDir, "a"];
    const saved = await runAndKill(args, 1 + (kill % 4));
    const { header, implementation } = valueOf(parseDocument(await workspace.read(name)));
    expect(header.revision).toBeGreaterThanOrEqual(saved);
    // Every revision ticks or unticks the item, so the content has to fit the revision.
    const expected = header.revision % 2 === 0 ? "done" : "not_started";
    expect(implementation.items["SET-05"]?.status).toBe(expected);
    expect((await workspace.names()).filter((each) => each.endsWith(".json"))).toEqual([name]);
  }
  const { session } = await workspace.open();
  const { revision } = valueOf(await session.open("a"));
  expect(revision).toBeGreaterThan(KILLS);
  const undone = valueOf(await session.undo(null));
  expect(undone.revision).toBe(revision + 1);
});
