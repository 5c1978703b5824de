import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isTemporaryName, writeFileAtomically } from "../../../../src-main/storage/atomic-write.ts";
import { failingEnvironment } from "../../../helpers/failing-disk.ts";
import { makeTempFolder } from "../../../helpers/temp-folder.ts";
import { problemOf, valueOf } from "../../../helpers/workspace-fixture.ts";

async function withFile(): Promise<{ folder: string; path: string }> {
  const folder = await makeTempFolder();
  const path = join(folder, "a.json");
  await writeFile(path, "old");
  return { folder, path };
}

describe("writeFileAtomically", () => {
  it("writes beside, renames, syncs the folder, and gives the stamp of the new file", async () => {
    const { folder, path } = await withFile();
    const environment = failingEnvironment();
    const stamp = valueOf(await writeFileAtomically(path, "new ü", environment));
    expect(await readFile(path, "utf8")).toBe("new ü");
    expect(environment.acts[0]).toMatch(/^writeNewDurably \.a\.json\.[0-9a-f]{8}\.tmp$/);
    expect(environment.acts.slice(1).map((act) => act.split(" ")[0])).toEqual([
      "rename",
      "syncFolder",
    ]);
    const { mtimeMs, size } = await stat(path);
    expect(stamp).toEqual({ mtimeMs, sizeBytes: size });
    expect(await readdir(folder)).toEqual(["a.json"]);
  });

  it("writes bytes as they are", async () => {
    const { path } = await withFile();
    valueOf(await writeFileAtomically(path, new Uint8Array([0, 255, 10])));
    expect([...(await readFile(path))]).toEqual([0, 255, 10]);
  });

  it.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EACCES", "no-permission"],
    ["EROFS", "no-permission"],
    ["EIO", "io"],
    ["ENOENT", "io"],
  ])("tells %s as %s, keeps the old bytes and leaves no temporary file", async (code, told) => {
    const { folder, path } = await withFile();
    const environment = failingEnvironment();
    environment.failNext("writeNewDurably", code);
    const refused = problemOf(await writeFileAtomically(path, "new", environment));
    expect(refused).toMatchObject({ code: told, where: "a.json", details: { code } });
    expect(refused.advice).toMatch(/kept in the window/);
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a.json"]);
    expect(environment.sleptMs()).toBe(0);
  });

  it.each(["rename", "syncFolder"] as const)("keeps whole bytes when %s fails", async (act) => {
    const { folder, path } = await withFile();
    const environment = failingEnvironment();
    environment.failNext(act, "EIO");
    expect(problemOf(await writeFileAtomically(path, "new", environment)).code).toBe("io");
    expect(["old", "new"]).toContain(await readFile(path, "utf8"));
    expect(await readdir(folder)).toEqual(["a.json"]);
  });

  it.each(["EPERM", "EBUSY", "EACCES"])("tries a file that is held (%s) again", async (code) => {
    const { folder, path } = await withFile();
    const environment = failingEnvironment();
    environment.failNext("rename", code, { times: 3 });
    valueOf(await writeFileAtomically(path, "new", environment));
    expect(await readFile(path, "utf8")).toBe("new");
    expect(environment.sleptMs()).toBe(20 + 40 + 80);
    expect(await readdir(folder)).toEqual(["a.json"]);
  });

  it("leaves the new bytes beside a file that stays held, after 10 s", async () => {
    const { folder, path } = await withFile();
    const environment = failingEnvironment();
    environment.failNext("rename", "EBUSY", { times: 999, when: (name) => name === "a.json" });
    const refused = problemOf(await writeFileAtomically(path, "new", environment));
    expect(refused).toMatchObject({ code: "file-held", details: { isPending: true } });
    expect(environment.sleptMs()).toBeGreaterThanOrEqual(10_000);
    expect(environment.sleptMs()).toBeLessThan(12_000);
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readFile(`${path}.pending`, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["a.json", "a.json.pending"]);
  });

  it("says that nothing is beside it when the folder is held as a whole", async () => {
    const { folder, path } = await withFile();
    const environment = failingEnvironment();
    environment.failNext("rename", "EBUSY", { times: 999 });
    const refused = problemOf(await writeFileAtomically(path, "new", environment));
    expect(refused).toMatchObject({ code: "file-held", details: { isPending: false } });
    expect(await readdir(folder)).toEqual(["a.json"]);
  });

  it("tells a target that is a folder", async () => {
    const { folder } = await withFile();
    await mkdir(join(folder, "b.json", "inside"), { recursive: true });
    const refused = problemOf(await writeFileAtomically(join(folder, "b.json"), "new"));
    expect(refused.code).toBe("io");
    expect((await readdir(folder)).sort()).toEqual(["a.json", "b.json"]);
  });

  it("gives temporary files names that are never taken for an implementation", () => {
    expect(isTemporaryName(".a.json.12345678.tmp")).toBe(true);
    expect(isTemporaryName("a.json")).toBe(false);
    expect(isTemporaryName(".a.json")).toBe(false);
  });
});
