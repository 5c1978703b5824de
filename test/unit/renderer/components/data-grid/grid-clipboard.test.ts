import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseSpreadsheetText,
  planFillDown,
  planPaste,
  toSpreadsheetText,
} from "../../../../../src-renderer/components/data-grid/grid-clipboard.ts";
import type { GridColumn } from "../../../../../src-renderer/components/data-grid/grid-types.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly cents: number;
  readonly state: string;
  readonly on: string | null;
  readonly days: number;
}

const row = (id: string, changes: Partial<Row> = {}): Row => ({
  ...{ id, name: `Name ${id}`, cents: 125_000, state: "open", on: "2026-11-24", days: 3 },
  ...changes,
});

const column = (part: Partial<GridColumn<Row>> & Pick<GridColumn<Row>, "id" | "value">) =>
  ({ label: part.id, kind: "text", width: 100, ...part }) satisfies GridColumn<Row>;

const name = column({
  id: "name",
  value: (one) => one.name,
  edit: {
    parse: (text) => (text === "" ? { ok: false, why: "Needed" } : { ok: true, value: text }),
  },
});
const cents = column({
  id: "cents",
  label: "Amount",
  kind: "money",
  value: (one) => one.cents,
  edit: {
    parse: (text) =>
      Number.isFinite(Number(text))
        ? { ok: true, value: Number(text) * 100 }
        : { ok: false, why: "No amount" },
  },
});
const state = column({
  id: "state",
  kind: "choice",
  value: (one) => one.state,
  choices: [
    ["open", "Open"],
    ["done", "Done"],
  ],
  edit: { parse: (text) => ({ ok: true, value: text.toLowerCase() }) },
});
const on = column({ id: "on", kind: "date", value: (one) => one.on });
const days = column({ id: "days", kind: "number", value: (one) => one.days });
const columns = [name, cents, state, on, days];
const rows = [row("a"), row("b"), row("c")];
const target = { rows, columns, top: 0, bottom: 0, left: 0, right: 0 };

describe("toSpreadsheetText", () => {
  it("gives numbers and ISO dates plain, choices as words", () => {
    expect(toSpreadsheetText([row("a")], columns, false)).toBe("Name a\t1250\tOpen\t2026-11-24\t3");
  });

  it("quotes line breaks, puts headings first, and takes the edge off formulas", () => {
    const text = toSpreadsheetText([row("a", { name: 'A "b"\nc' }), row("=1+1")], [name], true);
    expect(text).toBe('name\r\n"A ""b""\nc"\r\nName =1+1');
    expect(toSpreadsheetText([row("a", { name: "=cmd" })], [name], false)).toBe('"\'=cmd"');
    expect(toSpreadsheetText([row("a", { name: "+1 555" })], [name], false)).toBe("+1 555");
  });

  it("comes back as it went, whatever the texts are", () => {
    const texts = fc.string().map((text) => text.trim().replace(/\r/g, ""));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (names) => {
        fc.pre(names.at(-1) !== "" && names.every((text) => !/^'[=@]/.test(text)));
        const copied = names.map((text, index) => row(String(index), { name: text }));
        const text = toSpreadsheetText(copied, [name, days], false);
        expect(parseSpreadsheetText(text).map(([first]) => first)).toEqual(names);
      }),
    );
  });
});

describe("parseSpreadsheetText", () => {
  it("reads quoted cells with line breaks and tabs, and drops the last line break", () => {
    expect(parseSpreadsheetText('a\t"b\nc\td"\r\n1\t2\r\n')).toEqual([
      ["a", "b\nc\td"],
      ["1", "2"],
    ]);
  });
});

describe("planPaste", () => {
  it("accounts for every cell: changed, the same, refused with why, left out", () => {
    const plan = planPaste(
      [
        ["New", "1250", "done", "2026-01-01", "9"],
        ["", "x", "Open", "2026-11-24", "3", "more"],
        ["Name c"],
        ["beyond"],
      ],
      target,
    );
    expect(plan.changes.map((one) => [one.row.id, one.column.id, one.before, one.after])).toEqual([
      ["a", "name", "Name a", "New"],
      ["a", "state", "Open", "Done"],
    ]);
    expect(plan.refusals.map((one) => [one.row.id, one.column.id, one.why])).toEqual([
      ["a", "on", "Follows from other facts"],
      ["a", "days", "Follows from other facts"],
      ["b", "name", "Needed"],
      ["b", "cents", "No amount"],
    ]);
    expect(plan.sameCount).toBe(5);
    expect(plan.leftOutCount).toBe(2);
  });

  it("fills the range with one cell, and begins at its corner with more", () => {
    const filled = planPaste([["X"]], { ...target, bottom: 2 });
    expect(filled.changes.map((one) => one.row.id)).toEqual(["a", "b", "c"]);
    const placed = planPaste([["7"], ["8"]], { ...target, top: 1, bottom: 1, left: 1, right: 1 });
    expect(placed.changes.map((one) => [one.row.id, one.value])).toEqual([
      ["b", 700],
      ["c", 800],
    ]);
  });

  it("leaves a line of headings out", () => {
    const plan = planPaste(
      [
        ["name", "Amount"],
        ["New", "5"],
      ],
      target,
    );
    expect(plan.changes.map((one) => [one.row.id, one.after])).toEqual([
      ["a", "New"],
      ["a", "5"],
    ]);
  });
});

describe("planFillDown", () => {
  it("gives every row of the range the cells of its first row, and one row those above it", () => {
    const down = planFillDown({ ...target, bottom: 2 });
    expect(down.changes.map((one) => [one.row.id, one.value])).toEqual([
      ["b", "Name a"],
      ["c", "Name a"],
    ]);
    const one = planFillDown({ ...target, top: 2, bottom: 2 });
    expect(one.changes.map((change) => [change.row.id, change.value])).toEqual([["c", "Name b"]]);
    expect(planFillDown(target).changes).toEqual([]);
  });
});
