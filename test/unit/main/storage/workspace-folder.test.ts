import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findWorkspace,
  isInside,
  listImplementationFiles,
  makeWorkspace,
  slugFor,
} from "../../../../src-main/storage/workspace-folder.ts";
import { makeTempFolder } from "../../../helpers/temp-folder.ts";
import { problemOf, valueOf } from "../../../helpers/workspace-fixture.ts";

const MARKER = { appVersion: "0.1.0", name: "Mine", isSample: false, createdAt: "2026-09-21" };

describe("slugFor", () => {
  it.each([
    ["Acme Construction, Inc.", "acme-construction-inc"],
    ["Zé & Söhne: Bau/GmbH", "ze-sohne-bau-gmbh"],
    ["  ..\\..\\etc  ", "etc"],
    ["東京建設", "implementation"],
    ["", "implementation"],
  ])("makes %j to %j", (name, slug) => {
    expect(slugFor(name)).toBe(slug);
  });

  it("gives a short name of letters, digits and dashes for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        expect(slugFor(name)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
      }),
    );
  });
});

describe("isInside", () => {
  it.each([
    ["/w", "/w/a.json", true],
    ["/w", "/w/a/b.json", true],
    ["/w", "/w", false],
    ["/w", "/w2/a.json", false],
    ["/w", "/w/../a.json", false],
    ["/w", "/w/..a.json", true],
    ["/w", "/", false],
  ])("%s holds %s: %s", (folder, path, expected) => {
    expect(isInside(folder, path)).toBe(expected);
  });
});

describe("a workspace folder", () => {
  it("is found with its name after it was made, and keeps files that were there", async () => {
    const folder = await makeTempFolder();
    await writeFile(join(folder, "mine.txt"), "mine");
    valueOf(await makeWorkspace(folder, MARKER));
    const found = valueOf(await findWorkspace(folder));
    expect(found).toMatchObject({ marker: { name: "Mine", schemaVersion: 1 }, isWritable: true });
    expect(await readFile(join(folder, "mine.txt"), "utf8")).toBe("mine");
    expect(valueOf(await listImplementationFiles(found.folder))).toEqual([]);
  });

  it.each([
    ["nothing", null, "workspace-missing"],
    ["damaged", "{", "invalid-content"],
    ["of another form", '{"format":"something/else"}', "invalid-content"],
    [
      "newer",
      JSON.stringify({ format: "payor-desk/workspace", schemaVersion: 2, ...MARKER }),
      "newer-version",
    ],
  ])("whose marker is %s is not opened, and not changed", async (_, text, code) => {
    const folder = await makeTempFolder();
    const path = join(folder, "workspace.json");
    if (text !== null) await writeFile(path, text);
    const refused = problemOf(await findWorkspace(folder));
    expect(refused.code).toBe(code);
    expect(refused.where).toContain(folder);
    if (text !== null) expect(await readFile(path, "utf8")).toBe(text);
  });

  it("that is gone is told as missing, not as empty", async () => {
    const folder = await makeTempFolder();
    valueOf(await makeWorkspace(folder, MARKER));
    const found = valueOf(await findWorkspace(folder));
    await rm(join(folder, "implementations"), { recursive: true });
    expect(valueOf(await listImplementationFiles(found.folder))).toEqual([]);
    await rm(join(folder, "workspace.json"));
    expect(problemOf(await listImplementationFiles(found.folder)).code).toBe("workspace-missing");
  });

  it.skipIf(process.getuid?.() === 0)("that may not be written says so", async () => {
    const folder = await makeTempFolder();
    valueOf(await makeWorkspace(folder, MARKER));
    await chmod(join(folder, "implementations"), 0o500);
    expect(valueOf(await findWorkspace(folder)).isWritable).toBe(false);
  });

  it("lists implementation files only, sorted", async () => {
    const folder = await makeTempFolder();
    valueOf(await makeWorkspace(folder, MARKER));
    const found = valueOf(await findWorkspace(folder));
    const inside = join(folder, "implementations");
    for (const name of [
      "b.json",
      "a.json",
      ".c.json",
      "d.json.pending",
      ".e.json.1.tmp",
      "f.txt",
    ]) {
      await writeFile(join(inside, name), "");
    }
    await mkdir(join(inside, "g.json"));
    expect(valueOf(await listImplementationFiles(found.folder))).toEqual(["a.json", "b.json"]);
  });
});
