// The experience of a workspace lives in the index: it follows what is closed, and comes back from the files.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GoLiveOutlook } from "../../src-shared/domain/experience/go-live-outlook.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { withItemsDone } from "../helpers/implementation-builders.ts";
import {
  implementationNamed,
  makeWorkspace,
  type OpenWorkspace,
  problemOf,
  type TestWorkspace,
  valueOf,
} from "../helpers/workspace-fixture.ts";

const CLOSED = { on: "2026-09-18", by: "Dana", retainUntil: "2033-09-18" };

function closedNamed(id: string): Implementation {
  return { ...withItemsDone(implementationNamed(id)), closed: CLOSED };
}

async function withClosed(...ids: readonly string[]): Promise<TestWorkspace> {
  const workspace = await makeWorkspace();
  await workspace.plant(implementationNamed("running"));
  for (const id of ids) await workspace.plant(closedNamed(id));
  return workspace;
}

async function outlook({ session }: OpenWorkspace): Promise<GoLiveOutlook> {
  return valueOf(await session.forecastFromExperience("running"));
}

describe("forecast from experience", () => {
  it("rests on the plan below five closed implementations, and says so", async () => {
    const opened = await (await withClosed("a", "b", "c", "d")).open();
    const { evidence } = await outlook(opened);
    expect(evidence).toMatchObject({ closedCount: 4, basis: "playbook" });
    expect(evidence.text).toContain("this workspace has 4");
  });

  it("counts one more when one is closed, and one less when it is opened again", async () => {
    const workspace = await withClosed("a", "b", "c", "d");
    await workspace.plant({ ...closedNamed("e"), phase: "P7", closed: null });
    const opened = await workspace.open();
    expect((await outlook(opened)).evidence.closedCount).toBe(4);
    const waiver = { by: "Robin Vega", reason: "The payor wants to see it closed" };
    const { retainUntil } = CLOSED;
    valueOf(await opened.execute("e", { type: "implementation/close", retainUntil, waiver }));
    expect((await outlook(opened)).evidence).toEqual({
      closedCount: 5,
      basis: "experience",
      text: "From 5 closed implementations of this workspace.",
    });
    valueOf(await opened.execute("e", { type: "implementation/reopen", reason: "Too early" }));
    expect((await outlook(opened)).evidence.closedCount).toBe(4);
  });

  it("forgets a closed implementation whose file is gone or became another's", async () => {
    const workspace = await withClosed("a", "b", "c", "d", "e");
    const opened = await workspace.open();
    expect((await outlook(opened)).evidence.closedCount).toBe(5);
    await rm(workspace.file("a.json"));
    await workspace.plant({ ...closedNamed("b"), closed: null }, { revision: 2 });
    await workspace.plantText("c.json", "{");
    await opened.session.checkOutside();
    expect((await outlook(opened)).evidence.closedCount).toBe(2);
  });

  it("is the same after the index was deleted, and after a rebuild", async () => {
    const workspace = await withClosed("a", "b", "c", "d", "e", "f");
    const first = await workspace.open();
    const before = await outlook(first);
    expect(before.evidence.closedCount).toBe(6);
    await first.close();
    const indexes = join(workspace.userDataDir, "indexes");
    for (const name of await readdir(indexes)) await rm(join(indexes, name));
    const second = await workspace.open();
    expect(await outlook(second)).toEqual(before);
    valueOf(await second.session.rebuildIndex());
    expect(await outlook(second)).toEqual(before);
  });

  it("reads more closed implementations than fit into one turn", async () => {
    const ids = Array.from({ length: 85 }, (_, index) => `closed-${index}`);
    const opened = await (await withClosed(...ids)).open();
    const [once, twice] = await Promise.all([outlook(opened), outlook(opened)]);
    expect(once.evidence.closedCount).toBe(85);
    expect(twice).toEqual(once);
  });

  it("refuses an implementation that is not there", async () => {
    const opened = await (await withClosed()).open();
    const answer = await opened.session.forecastFromExperience("nobody");
    expect(problemOf(answer).code).toBe("not-found");
  });
});
