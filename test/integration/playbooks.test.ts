import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parsePlaybook, serialisePlaybook } from "../../src-shared/document/parse-playbook.ts";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import type { PlaybookEntry } from "../../src-shared/ipc/answers.ts";
import { failingEnvironment } from "../helpers/failing-disk.ts";
import { builtInPlaybook } from "../helpers/implementation-builders.ts";
import {
  makeWorkspace,
  newImplementation,
  problemOf,
  valueOf,
} from "../helpers/workspace-fixture.ts";

const SLUG = builtInPlaybook.slug;

async function openWithCopy() {
  const workspace = await makeWorkspace();
  const { session } = await workspace.open();
  const { playbooks } = session;
  const copy = valueOf(
    await playbooks.change({ act: "duplicate", slug: SLUG, version: null, name: "Our way" }),
  );
  const folder = join(workspace.folder, "playbooks");
  const file = join(folder, "our-way.json");
  return { workspace, session, playbooks, copy, folder, file };
}

function withDuration({ playbook }: PlaybookEntry, id: string, durationDays: number): Playbook {
  const items = playbook.items.map((item) => (item.id === id ? { ...item, durationDays } : item));
  return { ...playbook, items };
}

const save = (entry: PlaybookEntry, playbook: Playbook, note: string) =>
  ({ act: "save", playbook, note, fingerprint: entry.fingerprint ?? "" }) as const;

describe("the playbooks of a workspace", () => {
  it("are the built-in one alone at first, without a folder", async () => {
    const workspace = await makeWorkspace();
    const { session } = await workspace.open();
    const library = valueOf(await session.playbooks.list());
    expect(library.entries.map(({ playbook, isBuiltIn }) => [playbook.slug, isBuiltIn])).toEqual([
      [SLUG, true],
    ]);
    expect(await readdir(workspace.folder)).not.toContain("playbooks");
  });

  it("are duplicated into a file that says the same in stable words", async () => {
    const { copy, file } = await openWithCopy();
    expect(copy.playbook).toMatchObject({
      slug: "our-way",
      name: "Our way",
      version: 1,
      note: "Copy of Procore Pay payor implementation, version 1",
      saved: { by: "Dana", on: "2026-09-21" },
    });
    const text = await readFile(file, "utf8");
    expect(valueOf(parsePlaybook(text))).toEqual(copy.playbook);
    expect(serialisePlaybook(copy.playbook)).toBe(text);
  });

  it("are saved as the next version; the one before stays readable byte for byte", async () => {
    const { playbooks, copy, folder, file } = await openWithCopy();
    const before = await readFile(file, "utf8");
    const second = valueOf(
      await playbooks.change(save(copy, withDuration(copy, "SET-09", 4), "ACCT is fast")),
    );
    expect(second.playbook).toMatchObject({
      version: 2,
      note: "ACCT is fast",
      earlier: [{ version: 1, savedBy: "Dana", savedOn: "2026-09-21" }],
    });
    expect(await readFile(join(folder, "earlier", "our-way.v1.json"), "utf8")).toBe(before);
    const third = valueOf(
      await playbooks.change(save(second, withDuration(second, "SET-09", 3), "Faster still")),
    );
    expect(third.playbook.earlier.map(({ version }) => version)).toEqual([1, 2]);
    expect(valueOf(await playbooks.read("our-way", 1))).toEqual(copy.playbook);
    expect(valueOf(await playbooks.read("our-way", 2))).toEqual(second.playbook);
    expect(valueOf(await playbooks.read("our-way", null))).toEqual(third.playbook);
    expect(problemOf(await playbooks.read("our-way", 9)).code).toBe("not-found");
  });

  it("are refused with a cycle, which is named; the file is as it was", async () => {
    const { playbooks, copy, folder, file } = await openWithCopy();
    const before = await readFile(file, "utf8");
    const items = copy.playbook.items.map((item) =>
      item.id === "SET-05" ? { ...item, dependsOn: ["SET-06"] } : item,
    );
    const refused = problemOf(
      await playbooks.change(save(copy, { ...copy.playbook, items }, "A loop")),
    );
    expect(refused.code).toBe("refused");
    expect(refused.message).toMatch(/SET-0[56] waits for SET-0[65] waits for SET-0[56]/);
    expect(await readFile(file, "utf8")).toBe(before);
    expect(await readdir(join(folder, "earlier"))).toEqual([]);
  });

  it("are not overwritten when the file changed meanwhile", async () => {
    const { playbooks, copy, file } = await openWithCopy();
    const theirs = serialisePlaybook({ ...copy.playbook, note: "By a colleague" });
    await writeFile(file, theirs);
    const draft = withDuration(copy, "SET-09", 4);
    const refused = problemOf(await playbooks.change(save(copy, draft, "Mine")));
    expect([refused.code, refused.where]).toEqual(["changed-outside", "our-way.json"]);
    expect(await readFile(file, "utf8")).toBe(theirs);
    const [, now] = valueOf(await playbooks.list()).entries;
    expect(valueOf(await playbooks.change(save(now!, draft, "Mine"))).playbook.version).toBe(2);
  });

  it("say what of two saves at once came too late", async () => {
    const { playbooks, copy } = await openWithCopy();
    const draft = withDuration(copy, "SET-09", 4);
    const answers = await Promise.all([
      playbooks.change(save(copy, draft, "First")),
      playbooks.change(save(copy, draft, "Second")),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
    expect(valueOf(await playbooks.read("our-way", null)).note).toBe("First");
  });

  it("list damaged, newer and doubled files with file, field and reason, and leave them alone", async () => {
    const { playbooks, copy, folder } = await openWithCopy();
    const broken = {
      ...copy.playbook,
      slug: "broken",
      items: [{ ...copy.playbook.items[0], anchor: "X" }],
    };
    const files = {
      "broken.json": JSON.stringify(broken),
      "cut.json": serialisePlaybook(copy.playbook).slice(0, 900),
      "newer.json": JSON.stringify({ ...copy.playbook, schemaVersion: 9 }),
      "our-way (conflict).json": serialisePlaybook(copy.playbook),
      "shadow.json": serialisePlaybook({ ...builtInPlaybook }),
      "other.json": JSON.stringify({ hello: "world" }),
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { entries, problems } = valueOf(await playbooks.list());
    expect(entries.map(({ playbook }) => playbook.slug)).toEqual([SLUG, "our-way"]);
    expect(problems.map(({ fileName, kind }) => [fileName, kind])).toEqual([
      ["broken.json", "damaged"],
      ["cut.json", "damaged"],
      ["newer.json", "newer"],
      ["other.json", "damaged"],
      ["our-way (conflict).json", "duplicate"],
      ["shadow.json", "duplicate"],
    ]);
    expect(problems[0]).toMatchObject({
      where: "items.0.anchor (SET-01)",
      message: expect.stringContaining("must be one of K, G") as string,
    });
    expect(problems[1]?.where).toMatch(/^line \d+, column \d+$/);
    // A new one of the name of a damaged one goes beside it.
    const beside = valueOf(
      await playbooks.change({ act: "duplicate", slug: SLUG, version: null, name: "Broken" }),
    );
    expect(beside.fileName).toBe("broken-2.json");
    for (const [name, text] of Object.entries(files))
      expect(await readFile(join(folder, name), "utf8")).toBe(text);
  });

  it("keep fields that this program does not know", async () => {
    const { playbooks, copy, file } = await openWithCopy();
    const text = JSON.parse(await readFile(file, "utf8")) as { items: object[] };
    await writeFile(
      file,
      JSON.stringify({
        ...text,
        colour: "teal",
        items: text.items.map((item) => ({ ...item, cost: 3 })),
      }),
    );
    const [, now] = valueOf(await playbooks.list()).entries;
    valueOf(await playbooks.change(save(now!, withDuration(now!, "SET-09", 4), "Kept")));
    const saved = JSON.parse(await readFile(file, "utf8")) as {
      colour: string;
      items: { cost: number }[];
    };
    expect([saved.colour, saved.items[0]?.cost]).toEqual(["teal", 3]);
    expect(copy.playbook.slug).toBe("our-way");
  });

  it("are renamed without a new version, and the built-in one is not changed at all", async () => {
    const { playbooks, copy } = await openWithCopy();
    const fingerprint = copy.fingerprint ?? "";
    const renamed = valueOf(
      await playbooks.change({ act: "rename", slug: "our-way", name: "Our own way", fingerprint }),
    );
    expect(renamed.playbook).toMatchObject({ name: "Our own way", version: 1, slug: "our-way" });
    const refused = await playbooks.change({ act: "rename", slug: SLUG, name: "X", fingerprint });
    expect(problemOf(refused).message).toBe("A built-in playbook cannot be changed");
    expect(problemOf(await playbooks.remove(SLUG, "", true)).code).toBe("refused");
  });

  it("go to the bin with their versions and come back; one in use says by whom", async () => {
    const { session, playbooks, copy, folder } = await openWithCopy();
    const second = valueOf(
      await playbooks.change(save(copy, withDuration(copy, "SET-09", 4), "Faster")),
    );
    valueOf(await session.createImplementation(newImplementation({ playbookSlug: "our-way" })));
    const fingerprint = second.fingerprint ?? "";
    const refused = problemOf(await playbooks.remove("our-way", fingerprint, false));
    expect(refused.message).toBe("1 implementation was made from Our way: Acme Construction");
    const removed = valueOf(await playbooks.remove("our-way", fingerprint, true));
    expect(await readdir(folder)).toEqual(["earlier"]);
    expect(await readdir(join(folder, "earlier"))).toEqual([]);
    const library = valueOf(await playbooks.list());
    expect(library.entries).toHaveLength(1);
    expect(library.removed).toEqual([removed]);
    expect(removed).toMatchObject({ name: "Our way", version: 2 });
    const back = valueOf(await playbooks.change({ act: "bring-back", binId: removed.binId }));
    expect(back.playbook).toEqual(second.playbook);
    expect(valueOf(await playbooks.read("our-way", 1))).toEqual(copy.playbook);
    expect(valueOf(await playbooks.list()).removed).toEqual([]);
  });

  it("never leave the workspace through the name of something removed", async () => {
    const { playbooks } = await openWithCopy();
    for (const binId of ["../..", "playbook.x/../../y", "playbook.x.20260921T150000000Z"]) {
      const answer = await playbooks.change({ act: "bring-back", binId });
      expect(problemOf(answer).code).toBe("not-found");
    }
  });

  it("come back from the bin after a removal or a coming back was cut off", async () => {
    const workspace = await makeWorkspace();
    const environment = failingEnvironment();
    const { session } = await workspace.open({ environment });
    const { playbooks } = session;
    const copy = valueOf(
      await playbooks.change({ act: "duplicate", slug: SLUG, version: null, name: "Our way" }),
    );
    const second = valueOf(
      await playbooks.change(save(copy, withDuration(copy, "SET-09", 4), "Faster")),
    );
    const inBin = async (): Promise<string> => {
      const [removed] = valueOf(await playbooks.list()).removed;
      return removed?.binId ?? expect.fail("Nothing is in the bin");
    };
    environment.failNext("rename", "ENOSPC", { when: (name) => name === "our-way.v1.json" });
    const cutOff = await playbooks.remove("our-way", second.fingerprint ?? "", true);
    expect(cutOff.ok).toBe(false);
    environment.failNext("rename", "ENOSPC", { when: (name) => name === "our-way.json" });
    const binId = await inBin();
    expect((await playbooks.change({ act: "bring-back", binId })).ok).toBe(false);
    const back = valueOf(await playbooks.change({ act: "bring-back", binId: await inBin() }));
    expect(back.playbook).toEqual(second.playbook);
    expect(valueOf(await playbooks.read("our-way", 1))).toEqual(copy.playbook);

    valueOf(await playbooks.remove("our-way", back.fingerprint ?? "", true));
    environment.failNext("rename", "ENOSPC", { when: (name) => name === "our-way.json" });
    const again = { act: "bring-back", binId: await inBin() } as const;
    expect((await playbooks.change(again)).ok, "its earlier version is back already").toBe(false);
    expect(valueOf(await playbooks.change(again)).playbook).toEqual(second.playbook);
    expect(valueOf(await playbooks.read("our-way", 1))).toEqual(copy.playbook);
  });

  it("are listed whatever lies in the bin", async () => {
    const { workspace, playbooks } = await openWithCopy();
    const bin = join(workspace.folder, ".payor-desk", "bin");
    await mkdir(bin, { recursive: true });
    await writeFile(join(bin, "playbook.x.20260921T150000000Z"), "a file, no folder");
    const library = valueOf(await playbooks.list());
    expect(library.entries.map(({ playbook }) => playbook.slug)).toEqual([SLUG, "our-way"]);
    expect(library.removed).toEqual([]);
  });

  it("get a file of their own where case tells no files apart, and where Windows has taken the name", async () => {
    const { playbooks, copy } = await openWithCopy();
    const take = async (slug: string): Promise<string | null> =>
      valueOf(await playbooks.take({ ...copy.playbook, slug })).fileName;
    expect(await take("Our-Way")).toBe("our-way-2.json");
    expect(await take("CON")).toBe("playbook-con.json");
    expect(await take("Other")).toBe("Other.json");
    const named = { act: "duplicate", slug: SLUG, version: null, name: "other" } as const;
    expect(valueOf(await playbooks.change(named)).fileName).toBe("other-2.json");
  });

  it("are not read whole when a file is far too large", async () => {
    const { playbooks, folder } = await openWithCopy();
    await writeFile(join(folder, "huge.json"), `"${"x".repeat(10_000_001)}"`);
    const [found] = valueOf(await playbooks.list()).problems;
    expect(found).toMatchObject({ fileName: "huge.json", kind: "damaged" });
    expect(found?.message).toBe("The file is too large for a playbook (11 MB)");
  });

  it("make implementations, each from the version of that day; one with a cycle makes none", async () => {
    const { session, playbooks, copy, file } = await openWithCopy();
    const second = valueOf(
      await playbooks.change(save(copy, withDuration(copy, "SET-09", 4), "Faster")),
    );
    const card = valueOf(
      await session.createImplementation(newImplementation({ playbookSlug: "our-way" })),
    );
    expect(card.playbook).toEqual({ slug: "our-way", version: 2 });
    const { implementation } = valueOf(await session.open(card.id));
    expect(implementation.items["SET-09"]?.durationDays).toBe(4);
    const items = second.playbook.items.map((item) =>
      item.id === "SET-05" ? { ...item, dependsOn: ["SET-06"] } : item,
    );
    await writeFile(file, serialisePlaybook({ ...second.playbook, items }));
    const refused = problemOf(
      await session.createImplementation(newImplementation({ playbookSlug: "our-way" })),
    );
    expect(refused.message).toMatch(/^Our way cannot be used: A cycle: /);
    const gone = await session.createImplementation(newImplementation({ playbookSlug: "gone" }));
    expect(problemOf(gone).code).toBe("not-found");
  });

  it("say why a save failed, and leave nothing half-written", async () => {
    const workspace = await makeWorkspace();
    const folder = join(workspace.folder, "playbooks");
    await mkdir(folder);
    const text = serialisePlaybook({ ...builtInPlaybook, slug: "our-way", name: "Our way" });
    await writeFile(join(folder, "our-way.json"), text);
    const environment = failingEnvironment();
    const { session } = await workspace.open({ environment });
    const [, entry] = valueOf(await session.playbooks.list()).entries;
    for (const [act, code] of [
      ["writeNewDurably", "ENOSPC"],
      ["rename", "EBUSY"],
    ] as const) {
      environment.failNext(act, code, { times: 99, when: (name) => name.includes("our-way.json") });
      const draft = withDuration(entry!, "SET-09", 4);
      const refused = problemOf(await session.playbooks.change(save(entry!, draft, "No room")));
      expect(refused.code).toBe(code === "EBUSY" ? "file-held" : "disk-full");
      environment.heal();
      expect(await readFile(join(folder, "our-way.json"), "utf8")).toBe(text);
      expect((await readdir(folder)).filter((name) => name !== "earlier")).toEqual([
        "our-way.json",
      ]);
    }
  });
});
