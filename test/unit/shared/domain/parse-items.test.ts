import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseDateCell as parseDateCellOn,
  parseItemLines as parseItemLinesOn,
} from "../../../../src-shared/domain/parse-items.ts";

const TODAY = "2026-11-23";
const parseDateCell = (cell: string) => parseDateCellOn(cell, TODAY);
const parseItemLines = (text: string) => parseItemLinesOn(text, TODAY);
const titlesAndDues = (text: string) =>
  parseItemLines(text).map(({ title, due }) => ({ title, due }));

describe("parseItemLines", () => {
  it("makes one item of each line that is not empty", () => {
    expect(titlesAndDues("Call the bank\r\n\n  Send the form  \n")).toEqual([
      { title: "Call the bank", due: null },
      { title: "Send the form", due: null },
    ]);
  });
  it("takes a date from a column, wherever it stands, and joins the others", () => {
    expect(titlesAndDues("Call\t2026-12-01\n12/3/2026\tSend\tform")).toEqual([
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

it.each([
  ["Tue 1 Dec", "2026-12-01"],
  ["1 Dec", "2026-12-01"],
  ["1 Dec 2026", "2026-12-01"],
  ["Tue 1 Dec 2026", "2026-12-01"],
  ["23 Nov", "2026-11-23"],
  ["22 Nov", "2027-11-22"],
  ["12/1/2026", "2026-12-01"],
  ["1/12", "2027-01-12"],
  ["29 Feb", "2028-02-29"],
  ["31 Nov", null],
  ["13/1/2026", null],
  ["1 Decision", null],
  ["1 December", "2026-12-01"],
  ["3 admins", null],
])("reads %s as %s", (cell, date) => {
  expect(parseDateCell(cell)).toBe(date);
});

it("says which line has a date that it could not read", () => {
  const unread = parseItemLines(
    "Call\t24.12.2026\n\nSend\t31 Nov\nAsk\t1 Dec\n2/3 of them\nWait\tsoon",
  );
  expect(unread.map(({ line, unreadDate }) => [line, unreadDate])).toEqual([
    [1, "24.12.2026"],
    [3, "31 Nov"],
    [4, null],
    [5, null],
    [6, null],
  ]);
});
