import { mkdir, readdir, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { MOST_ATTACHMENT_BYTES } from "../../../../src-shared/domain/attachments/attachment-size.ts";
import {
  attachmentPath,
  copyIn,
  readIncoming,
  takeBack,
} from "../../../../src-main/attachments/attachment-files.ts";
import { makeTempFolder } from "../../../helpers/temp-folder.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function folder(): Promise<string> {
  return realpath(await makeTempFolder());
}

test("copies under free names that differ in more than case, and can take them back", async () => {
  const root = await folder();
  const first = await copyIn(root, "impl-1", [{ name: "Screen.PNG", content: bytes("a") }], []);
  const second = await copyIn(root, "impl-1", [{ name: "screen.png", content: bytes("b") }], []);
  const third = await copyIn(root, "impl-1", [{ name: "x.pdf", content: bytes("c") }], ["X.PDF"]);
  if (!first.ok || !second.ok || !third.ok) throw new Error("not copied");
  const names = [...first.value, ...second.value, ...third.value].map(({ fileName }) => fileName);
  expect(names).toEqual(["Screen.png", "screen (2).png", "x (2).pdf"]);
  expect(await readFile(second.value[0]!.path, "utf8")).toBe("b");
  await takeBack(second.value);
  expect((await readdir(path.join(root, "attachments", "impl-1"))).sort()).toEqual([
    "Screen.png",
    "x (2).pdf",
  ]);
});

test("a name is never a path", async () => {
  const root = await folder();
  const copied = await copyIn(
    root,
    "impl-1",
    [{ name: "../../etc/pass", content: bytes("a") }],
    [],
  );
  expect(copied.ok && copied.value[0]?.fileName).toBe("pass");
  for (const name of ["../workspace.json", "..", ".", "a/b", "a\\b"]) {
    expect(await attachmentPath(root, "impl-1", name)).toBeNull();
  }
  expect(await attachmentPath(root, "impl-1", "pass")).toBe(
    path.join(root, "attachments", "impl-1", "pass"),
  );
});

test("links are refused: as the file, in the folder, and as the folder", async () => {
  const root = await folder();
  const secret = path.join(root, "secret.txt");
  await writeFile(secret, "x");
  await symlink(secret, path.join(root, "link.txt"));
  expect((await readIncoming(path.join(root, "link.txt"))).ok).toBe(false);
  await mkdir(path.join(root, "attachments", "impl-1"), { recursive: true });
  await symlink(secret, path.join(root, "attachments", "impl-1", "in.txt"));
  expect(await attachmentPath(root, "impl-1", "in.txt")).toBeNull();
  await symlink(root, path.join(root, "attachments", "impl-2"));
  expect((await copyIn(root, "impl-2", [{ name: "a.txt", content: bytes("a") }], [])).ok).toBe(
    false,
  );
  expect(await attachmentPath(root, "impl-2", "secret.txt")).toBeNull();
});

test("what is too large is refused with the limit, and nothing is left", async () => {
  const root = await folder();
  const files = [
    { name: "small.txt", content: bytes("a") },
    { name: "large.bin", content: new Uint8Array(MOST_ATTACHMENT_BYTES + 1) },
  ];
  const answer = await copyIn(root, "impl-1", files, []);
  expect(answer.ok ? "" : answer.error.advice).toContain("50.0 MB");
  expect(await readdir(root)).toEqual([]);
});

test("a missing file is missing, not a crash", async () => {
  expect(await attachmentPath(await folder(), "impl-1", "gone.pdf")).toBeNull();
});
