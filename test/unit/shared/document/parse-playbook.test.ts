import { describe, expect, it } from "vitest";
import {
  parsePlaybook,
  serialisePlaybook,
} from "../../../../src-shared/document/parse-playbook.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const text = serialisePlaybook(builtInPlaybook);
const refusalOf = (content: string) => {
  const parsed = parsePlaybook(content);
  if (parsed.ok) expect.fail("A refusal was expected");
  return parsed.error;
};

describe("the file of a playbook", () => {
  it("gives the same playbook, and the same bytes again", () => {
    const parsed = parsePlaybook(text);
    expect(parsed).toEqual({ ok: true, value: builtInPlaybook });
    expect(parsed.ok && serialisePlaybook(parsed.value)).toBe(text);
    expect(text.startsWith('{\n  "format": "payor-desk/playbook",\n  "schemaVersion": 1')).toBe(
      true,
    );
  });

  it.each([
    ["", "not-json", undefined],
    [text.slice(0, 400), "not-json", /^line \d+/],
    ["[]", "not-a-playbook", /^format$/],
    ['{"format":"payor-desk/implementation"}', "not-a-playbook", /^format$/],
    ['{"format":"payor-desk/playbook"}', "not-a-playbook", /^schemaVersion$/],
    ['{"format":"payor-desk/playbook","schemaVersion":2}', "newer-version", /^version 2$/],
    ['{"format":"payor-desk/playbook","schemaVersion":1}', "invalid-content", /^slug$/],
    [
      text.replace('"anchor": "K"', '"__proto__": {}, "anchor": "K"'),
      "invalid-content",
      /__proto__$/,
    ],
  ])("is refused with step and place: %#", (content, code, where) => {
    const refusal = refusalOf(content);
    expect(refusal.code).toBe(code);
    if (where) expect(refusal.where).toMatch(where);
    expect(refusal.advice).toContain("file was left as it is");
  });

  it("names every wrong field with the code of its item", () => {
    const items = builtInPlaybook.items.map((item) =>
      item.id === "SET-05" ? { ...item, durationDays: "3", owners: [] } : item,
    );
    const refusal = refusalOf(JSON.stringify({ ...builtInPlaybook, items }));
    expect(refusal.details).toEqual([
      { field: "items.4.owners (SET-05)", message: "must be at least 1" },
      {
        field: "items.4.durationDays (SET-05)",
        message: "must be a number, but is text",
      },
    ]);
  });
});
