import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeExport } from "../../../../src-main/exports/write-export.ts";
import { nodeDisk } from "../../../../src-main/storage/disk.ts";
import { makeTempFolder } from "../../../helpers/temp-folder.ts";
import { problemOf, valueOf } from "../../../helpers/workspace-fixture.ts";

it("writes over an older export, whole", async () => {
  const folder = await makeTempFolder();
  const file = join(folder, "agenda.md");
  await writeFile(file, "old");
  valueOf(await writeExport(file, "new"));
  expect(await readFile(file, "utf8")).toBe("new");
  expect(await readdir(folder)).toEqual(["agenda.md"]);
});

it("leaves an export that is open elsewhere as it is, and nothing beside it", async () => {
  const folder = await makeTempFolder();
  const file = join(folder, "agenda.pdf");
  await writeFile(file, "old");
  const disk = {
    ...nodeDisk,
    rename: (from: string, to: string) =>
      to === file
        ? Promise.reject(Object.assign(new Error("held"), { code: "EBUSY" }))
        : nodeDisk.rename(from, to),
  };
  const problem = problemOf(
    await writeExport(file, "new", { disk, sleep: () => Promise.resolve() }),
  );
  expect(problem).toMatchObject({
    code: "file-held",
    message: "The file is open in another program",
    where: "agenda.pdf",
  });
  expect(problem.advice).toContain("Nothing was exported");
  expect(await readFile(file, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["agenda.pdf"]);
});
