import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDateCell, parseItemLines } from "../../../../src-shared/domain/parse-items.ts";

describe("parseItemLines", () => {
  it("makes one item of each line that is not empty", () => {
    expect(parseItemLines("Call the bank\r\n\n  Send the form  \n")).toEqual([
      { title: "Call the bank", due: null },
      { title: "Send the form", due: null },
    ]);
  });
  it("takes a date from a column, wherever it stands, and joins the others", () => {
    expect(parseItemLines("Call\t2026-12-01\n12/3/2026\tSend\tform")).toEqual([
      { title: "Call", due: "2026-12-01" },
      { title: "Send form", due: "2026-12-03" },
    ]);
  });
  it("leaves bullets, numbers and boxes out, and starts ticked ones open", () => {
    const titles = parseItemLines("- a\n* b\n3. c\n[x] d\n- [ ] e\n• f").map(({ title }) => title);
    expect(titles).toEqual(["a", "b", "c", "d", "e", "f"]);
  });
  it("keeps a number that belongs to the title", () => {
    expect(parseItemLines("2 admins need MFA")[0]?.title).toBe("2 admins need MFA");
  });
  it("never makes an empty or too long title, nor more items than lines", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const items = parseItemLines(text);
        expect(items.length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
        for (const { title } of items) {
          expect(title.trim()).not.toBe("");
          expect(title.length).toBeLessThanOrEqual(500);
        }
      }),
    );
  });
});

it("reads dates as Excel in the United States copies them, and refuses what is none", () => {
  expect(parseDateCell("2/29/2028")).toBe("2028-02-29");
  expect(parseDateCell("2/29/2027")).toBeNull();
  expect(parseDateCell("24.12.2026")).toBeNull();
  expect(parseDateCell("soon")).toBeNull();
});
