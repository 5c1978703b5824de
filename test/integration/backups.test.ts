// Backups of real files: made before the first write of an hour and before every risky act, and brought back.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Clock } from "../../src-main/clock.ts";
import { CURRENT_SCHEMA_VERSION } from "../../src-shared/document/migrations.ts";
import { failingEnvironment } from "../helpers/failing-disk.ts";
import {
  complete,
  documentText,
  implementationNamed,
  makeWorkspace,
  problemOf,
  type TestWorkspace,
  valueOf,
} from "../helpers/workspace-fixture.ts";

async function backupsOf(workspace: TestWorkspace, id: string): Promise<string[]> {
  return (await readdir(join(workspace.folder, ".payor-desk", "backups", id))).sort();
}

/** A clock that stands where the test puts it. */
function standingClock(): Clock & { instant: string } {
  const clock = {
    instant: "2026-09-21T15:00:00.000Z",
    now: () => clock.instant,
    today: () => clock.instant.slice(0, 10),
    timeZone: () => "UTC",
  };
  return clock;
}

describe("backups", () => {
  it("keep the previous content before the first write of each hour", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const before = await workspace.read("a.json");
    const clock = standingClock();
    const { session, execute } = await workspace.open({ clock });
    for (const [instant, item] of [
      ["2026-09-21T15:10:00.000Z", "SET-01"],
      ["2026-09-21T15:50:00.000Z", "SET-02"],
      ["2026-09-21T16:01:00.000Z", "SET-03"],
    ] as const) {
      clock.instant = instant;
      valueOf(await execute("a", complete(item)));
      await session.flush();
    }
    const names = await backupsOf(workspace, "a");
    expect(names).toEqual([
      "20260921T151000000Z-r1-hourly.json",
      "20260921T160100000Z-r3-hourly.json",
    ]);
    const folder = join(workspace.folder, ".payor-desk", "backups", "a");
    expect(await readFile(join(folder, names[0] ?? ""), "utf8")).toBe(before);
  });

  it("that cannot be written do not stop the save of the hour", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const environment = failingEnvironment();
    const { session, said, execute } = await workspace.open({ environment });
    environment.failNext("writeNewDurably", "EIO", { when: (name) => name.includes("-hourly") });
    valueOf(await execute("a", complete("SET-01")));
    await session.flush();
    expect(said.saves.at(-1)).toMatchObject({ state: "saved", revision: 2 });
    expect(said.warnings).toHaveLength(1);
  });

  it("restore as one change that undo takes back", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, execute, said } = await workspace.open();
    valueOf(await execute("a", complete("SET-01")));
    await session.flush();
    const [backup = ""] = await backupsOf(workspace, "a");
    valueOf(await session.restoreBackup("a.json", backup));
    expect(said.changed.at(-1)).toMatchObject({
      revision: 3,
      label: "Restored a backup of Payor a",
    });
    const statusNow = async (): Promise<string | undefined> =>
      valueOf(await session.open("a")).implementation.items["SET-01"]?.status;
    expect(await statusNow()).toBe("not_started");
    expect(
      (await backupsOf(workspace, "a")).filter((name) => name.includes("restore")),
    ).toHaveLength(1);
    valueOf(await session.undo("a"));
    expect(await statusNow()).toBe("done");
    await session.flush();
    expect(JSON.parse(await workspace.read("a.json"))).toMatchObject({ revision: 4 });
  });

  it("with a fifth fewer records are not restored", async () => {
    const workspace = await makeWorkspace();
    const a = implementationNamed("a");
    const items = Object.fromEntries(Object.entries(a.items).slice(0, 20));
    await workspace.plant({ ...a, items });
    const { session, execute } = await workspace.open();
    valueOf(await execute("a", { type: "phase/move", to: "P1", waiver: { by: "D", reason: "x" } }));
    await session.flush();
    await workspace.plant(a, { revision: 9 });
    await session.checkOutside();
    const [backup = ""] = await backupsOf(workspace, "a");
    const refused = problemOf(await session.restoreBackup("a.json", backup));
    expect(refused.code).toBe("refused");
    expect(valueOf(await session.open("a")).revision).toBe(9);
  });

  it("are not restored over a newer file or a copy, nor by a name that is none", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a"));
    const { session, execute } = await workspace.open();
    valueOf(await execute("a", complete("SET-01")));
    await session.flush();
    const [backup = ""] = await backupsOf(workspace, "a");
    const newer = documentText(implementationNamed("a")).replace(
      `sion": ${CURRENT_SCHEMA_VERSION}`,
      'sion": 9',
    );
    await workspace.plantText("a.json", newer);
    await session.checkOutside();
    expect(session.board().problems).toMatchObject([{ kind: "newer", backup: null }]);
    expect(problemOf(await session.restoreBackup("a.json", backup)).code).toBe("refused");
    expect(await workspace.read("a.json")).toBe(newer);
    for (const id of ["../../../workspace.json", "none.json"]) {
      expect(problemOf(await session.restoreBackup("a.json", id)).code).toBe("not-found");
    }
    expect(problemOf(await session.restoreBackup("../workspace.json", backup)).code).toBe(
      "not-found",
    );
  });

  it("bring a file that was damaged while the program was closed back, with its bytes kept", async () => {
    const workspace = await makeWorkspace();
    await workspace.plant(implementationNamed("a1"), { name: "acme-a1.json" });
    const first = await workspace.open();
    valueOf(await first.execute("a1", complete("SET-01")));
    await first.close();
    const cut = (await workspace.read("acme-a1.json")).slice(0, 3000);
    await workspace.plantText("acme-a1.json", cut);
    const { session } = await workspace.open();
    const [card] = session.board().problems;
    expect(card).toMatchObject({
      kind: "damaged",
      backup: { savedAt: expect.any(String) as string },
    });
    const board = valueOf(await session.restoreBackup("acme-a1.json", card?.backup?.id ?? ""));
    expect(board).toMatchObject({ summaries: [{ id: "a1" }], problems: [] });
    const quarantine = join(workspace.folder, ".payor-desk", "quarantine");
    const [kept = ""] = await readdir(quarantine);
    expect(await readFile(join(quarantine, kept), "utf8")).toBe(cut);
  });
});
