// Files that are damaged, newer, doubled or carry more than we know: shown, left alone, and the rest of the board opens.
import { readFile, rm, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { CURRENT_SCHEMA_VERSION } from "../../src-shared/document/migrations.ts";
import { parseDocument } from "../../src-shared/document/parse-document.ts";
import {
  complete,
  documentText,
  implementationNamed,
  makeWorkspace,
  problemOf,
  valueOf,
} from "../helpers/workspace-fixture.ts";

describe("odd files", () => {
  it("shows a truncated and a newer file as marked cards and leaves their bytes alone", async () => {
    const workspace = await makeWorkspace();
    const truncated = documentText(implementationNamed("cut")).slice(0, 5000);
    const newer = documentText(implementationNamed("new")).replace(
      `"schemaVersion": ${CURRENT_SCHEMA_VERSION}`,
      '"schemaVersion": 9',
    );
    await workspace.plant(implementationNamed("good"));
    await workspace.plantText("cut.json", truncated);
    await workspace.plantText("new.json", newer);
    const { session, close } = await workspace.open();
    const board = session.board();
    expect(board.summaries.map(({ id }) => id)).toEqual(["good"]);
    expect(board.problems).toMatchObject([
      { fileName: "cut.json", kind: "damaged", backup: null },
      { fileName: "new.json", kind: "newer", where: "version 9", backup: null },
    ]);
    expect(board.problems[0]?.message).toMatch(/cut off/);
    expect(board.problems[0]?.where).toMatch(/^line \d+, column \d+$/);
    expect(problemOf(await session.open("cut")).code).toBe("not-found");
    await session.rebuildIndex();
    await session.refreshDay();
    await close();
    expect(await workspace.read("cut.json")).toBe(truncated);
    expect(await workspace.read("new.json")).toBe(newer);
  });

  it("marks a file that is not UTF-8 instead of reading question marks into it", async () => {
    const workspace = await makeWorkspace();
    const text = documentText(implementationNamed("a")).replace("Payor a", "Söhne");
    const bytes = Buffer.from(text, "latin1");
    await writeFile(workspace.file("a.json"), bytes);
    const { session, close } = await workspace.open();
    expect(session.board()).toMatchObject({
      summaries: [],
      problems: [{ kind: "damaged", message: "The file is not written in UTF-8" }],
    });
    await close();
    expect(await readFile(workspace.file("a.json"))).toEqual(bytes);
  });

  it("keeps unknown fields of envelope, document and records over an edit", async () => {
    const workspace = await makeWorkspace();
    const file = JSON.parse(documentText(implementationNamed("a"))) as {
      extra?: unknown;
      data: { extra?: unknown; items: Record<string, { extra?: unknown }> };
    };
    file.extra = { by: "somebody" };
    file.data.extra = [1, 2];
    file.data.items["SET-05"]!.extra = "kept";
    await workspace.plantText("a.json", JSON.stringify(file));
    const { execute, close } = await workspace.open();
    valueOf(await execute("a", complete("SET-05")));
    await close();
    const after = JSON.parse(await workspace.read("a.json")) as typeof file;
    expect(after.extra).toEqual({ by: "somebody" });
    expect(after.data.extra).toEqual([1, 2]);
    expect(after.data.items["SET-05"]).toMatchObject({ extra: "kept", status: "done" });
  });

  it("marks a sync program's copy as a second file with the same id, whichever was seen first", async () => {
    const workspace = await makeWorkspace();
    const a = implementationNamed("a1");
    const copy = "acme-a1 (conflicted copy).json";
    await workspace.plant(a, { name: copy });
    const first = await workspace.open();
    expect(first.session.board().problems).toEqual([]);
    await workspace.plant(a, { name: "acme-a1.json" });
    await first.session.checkOutside();
    expect(first.session.board()).toMatchObject({
      summaries: [{ id: "a1" }],
      problems: [{ fileName: copy, kind: "duplicate-id" }],
    });
    valueOf(await first.execute("a1", complete("SET-05")));
    await first.close();
    const [own, other] = [await workspace.read("acme-a1.json"), await workspace.read(copy)];
    expect(valueOf(parseDocument(own)).header.revision).toBe(2);
    expect(valueOf(parseDocument(other)).header.revision).toBe(1);
  });

  it("opens a copy as the implementation once the other file with its id is gone", async () => {
    const workspace = await makeWorkspace();
    const a = implementationNamed("a1");
    await workspace.plant(a, { name: "acme-a1.json" });
    await workspace.plant(a, { name: "copy of acme.json" });
    const { session } = await workspace.open();
    expect(session.board().problems).toMatchObject([{ fileName: "copy of acme.json" }]);
    await rm(workspace.file("acme-a1.json"));
    await session.checkOutside();
    expect(session.board()).toMatchObject({ summaries: [{ id: "a1" }], problems: [] });
  });

  it("takes a damaged file on again as soon as it was mended", async () => {
    const workspace = await makeWorkspace();
    await workspace.plantText("a.json", "{");
    const { session, said } = await workspace.open();
    await workspace.plant(implementationNamed("a"));
    await session.checkOutside();
    expect(session.board()).toMatchObject({ summaries: [{ id: "a" }], problems: [] });
    expect(said.summaries.at(-1)).toMatchObject({ upserts: [{ id: "a" }], problems: [] });
  });

  it("ignores hidden, temporary and other files", async () => {
    const workspace = await makeWorkspace();
    await workspace.plantText(".a.json.12345678.tmp", "{");
    await workspace.plantText(".hidden.json", "{");
    await workspace.plantText("notes.txt", "hello");
    const { session } = await workspace.open();
    expect(session.board()).toEqual({ summaries: [], problems: [] });
    expect(await workspace.names()).toEqual([".a.json.12345678.tmp", ".hidden.json", "notes.txt"]);
  });
});
