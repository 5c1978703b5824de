// Drafts of messages on a real disk, read back by another parser than the writer's own.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect, it } from "vitest";
import { draftFileNames, takenNames, writeDrafts } from "../../src-main/exports/write-drafts.ts";
import type { MessageDraft } from "../../src-shared/domain/messages/message-drafts.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";
import { valueOf } from "../helpers/workspace-fixture.ts";

const TIMES = { today: "2026-11-24", now: new Date("2026-11-24T15:00:00Z") };

function named(changes: Partial<MessageDraft> = {}) {
  const draft: MessageDraft = {
    payeeId: "payee-1",
    payee: "Blue Mesa Concrete, LLC",
    to: { name: "Ana Ruiz", address: "ana@bluemesa.example" },
    subject: "Did it reach you?",
    body: "Hello Ana Ruiz\n\nKind regards\nRobin",
    empty: [],
    unknown: [],
    missing: [],
    ...changes,
  };
  return { draft, templateName: "Day 3: did it reach you?" };
}

const HOSTILE = [
  named(),
  named({
    payee: "../../etc/passwd",
    to: { name: 'O"Neil\r\nBcc: all@evil.example', address: "x@y.example" },
  }),
  named({
    payee: "CON",
    to: { name: "Łukasz 日本 <evil@z.example>", address: "l@x.example" },
    subject: `Überweisung ${"ä".repeat(200)} 🏗`,
    body: `.\n..dot\nFrom here\n${"Zeile ü ".repeat(200)}\n\n<b>&amp;</b> = 100%=20\n\ttab  \nend 日本`,
  }),
  named({ payee: "blue mesa concrete, llc", subject: "Two\r\nX-Evil: 1" }),
];

it("writes one draft a payee that another parser reads as it was previewed", async () => {
  const folder = await makeTempFolder();
  expect(valueOf(await writeDrafts(folder, HOSTILE, TIMES, "keep-both"))).toEqual({ count: 4 });
  const names = draftFileNames(HOSTILE, TIMES.today);
  expect((await readdir(folder)).sort()).toEqual([...names].sort());
  for (const [index, { draft }] of HOSTILE.entries()) {
    const bytes = await readFile(join(folder, names[index] ?? ""));
    const mail = await PostalMime.parse(bytes);
    expect(mail.text?.replace(/\n$/, "")).toBe(draft.body);
    expect(mail.to).toHaveLength(1);
    expect(mail.to?.[0]).toMatchObject({ address: draft.to.address });
    expect(mail.headers.map(({ key }) => key)).not.toContain("x-evil");
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.from).toBeUndefined();
    expect(mail.headers.find(({ key }) => key === "x-unsent")?.value).toBe("1");
    expect(mail.html).not.toContain("<b>");
    const lines = bytes.toString("latin1").split("\r\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(bytes.toString("latin1").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  }
  expect((await PostalMime.parse(await readFile(join(folder, names[2] ?? "")))).subject).toBe(
    HOSTILE[2]?.draft.subject,
  );
});

it("never replaces a file unless told to", async () => {
  const folder = await makeTempFolder();
  await writeDrafts(folder, [named()], TIMES, "keep-both");
  const names = draftFileNames([named()], TIMES.today);
  expect(valueOf(await takenNames(folder, names))).toEqual(names);
  await writeDrafts(folder, [named()], TIMES, "keep-both");
  expect(await readdir(folder)).toHaveLength(2);
  await writeDrafts(folder, [named({ body: "New" })], TIMES, "replace");
  expect(await readdir(folder)).toHaveLength(2);
});
