import fc from "fast-check";
import { expect, test } from "vitest";
import { mayRun, safeFileName } from "../../../../src-shared/domain/attachments/safe-file-name.ts";
import { attachmentSchema } from "../../../../src-shared/domain/attachments/attachment-schema.ts";

test("any name becomes one that the schema and every system take, and that is free", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (original, others) => {
      const taken = new Set(others.map((name) => name.toLowerCase()));
      const name = safeFileName(original, (candidate) => taken.has(candidate.toLowerCase()));
      expect(attachmentSchema.shape.fileName.safeParse(name).success).toBe(true);
      expect(name).not.toMatch(/^[.\s]|[.\s]$|[/\\:*?"<>|]/);
      expect(taken.has(name.toLowerCase())).toBe(false);
    }),
  );
});

test.each([
  ["con.txt", "_con.txt"],
  ["LPT1.tar.gz", "_LPT1.tar.gz"],
  ["C:\\evidence\\Screen 1.png", "Screen 1.png"],
  ["a:b?.pdf", "a_b_.pdf"],
  ["report.pdf. ", "report.pdf"],
  ["", "file"],
  ["...", "file"],
])("%j becomes %j", (original, expected) => {
  expect(safeFileName(original, () => false)).toBe(expected);
});

test.each(["setup.EXE", "run.sh", "x.lnk", "page.html", "sheet.xlsm", "noextension", "a.pdf.exe"])(
  "%s is never opened by the app",
  (name) => {
    expect(mayRun(name)).toBe(true);
  },
);

test.each(["screen.png", "bank line.pdf", "list.csv", "notes.txt"])("%s may be opened", (name) => {
  expect(mayRun(name)).toBe(false);
});
