import { describe, expect, it } from "vitest";
import {
  describeFilter,
  passesFilter,
} from "../../../../../src-renderer/components/data-grid/grid-filters.ts";
import {
  actOfKey,
  cellAfterKey,
  headerActOfKey,
} from "../../../../../src-renderer/components/data-grid/grid-keys.ts";
import type { GridColumn } from "../../../../../src-renderer/components/data-grid/grid-types.ts";
import { compareValues } from "../../../../../src-renderer/components/data-grid/grid-values.ts";
import {
  nextSort,
  parseGridView,
  withColumn,
  withMovedColumn,
} from "../../../../../src-renderer/components/data-grid/grid-view.ts";

type Value = GridColumn<{ v: ReturnType<GridColumn<unknown>["value"]> }>;
const column = (part: Partial<Value> = {}): Value => ({
  ...{ id: "one", label: "One", kind: "text", width: 100, value: ({ v }) => v },
  ...part,
});

const COLUMNS = [
  { id: "name", isPinned: true },
  { id: "trade", isShownAtFirst: true, isGroupable: true },
  { id: "money", isShownAtFirst: true },
  { id: "notes" },
];

describe("parseGridView", () => {
  it("gives the first columns when nothing is stored, or when it is no view", () => {
    const first = {
      columns: ["name", "trade", "money"],
      widths: {},
      sort: [],
      groupBy: null,
    };
    expect(parseGridView(undefined, COLUMNS)).toEqual(first);
    expect(parseGridView({ columns: 7, widths: "x", sort: [{}], groupBy: 1 }, COLUMNS)).toEqual(
      first,
    );
  });

  it("keeps what fits: known columns, pinned first, widths within bounds, a group that can be one", () => {
    const stored = {
      columns: ["notes", "gone", "name", "notes"],
      widths: { notes: 5000, gone: 90, money: 1 },
      sort: [
        { id: "gone", isDescending: true },
        { id: "money", isDescending: true },
      ],
      groupBy: "money",
    };
    expect(parseGridView(stored, COLUMNS)).toEqual({
      columns: ["name", "notes"],
      widths: { notes: 640, money: 48 },
      sort: [{ id: "money", isDescending: true }],
      groupBy: null,
    });
  });
});

describe("columns of a view", () => {
  const view = parseGridView(undefined, COLUMNS);
  it("are shown at the end, hidden, and moved behind the pinned ones", () => {
    expect(withColumn(view, "notes", true).columns).toEqual(["name", "trade", "money", "notes"]);
    expect(withColumn(view, "trade", false).columns).toEqual(["name", "money"]);
    expect(withMovedColumn(view, "money", -1, 1).columns).toEqual(["name", "money", "trade"]);
    expect(withMovedColumn(view, "trade", -1, 1)).toBe(view);
    expect(withMovedColumn(view, "name", 1, 1)).toBe(view);
  });
});

describe("nextSort", () => {
  it("goes up, down, none; added columns come behind", () => {
    const up = nextSort([], "a", false);
    const down = nextSort(up, "a", false);
    expect([up, down, nextSort(down, "a", false)]).toEqual([
      [{ id: "a", isDescending: false }],
      [{ id: "a", isDescending: true }],
      [],
    ]);
    const two = nextSort(up, "b", true);
    expect(two.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(nextSort(two, "a", true)).toEqual([
      { id: "a", isDescending: true },
      { id: "b", isDescending: false },
    ]);
    expect(nextSort(two, "b", false)).toEqual([{ id: "b", isDescending: true }]);
  });
});

describe("filters", () => {
  it("look for every word of a text", () => {
    const filter = { kind: "text", text: "creek ele" } as const;
    expect(passesFilter(column(), { v: "Alder Creek Electric" }, filter)).toBe(true);
    expect(passesFilter(column(), { v: "Alder Creek" }, filter)).toBe(false);
  });

  it("take any of the choices, each tag, and nothing entered", () => {
    const tags = column({ kind: "tags" });
    const filter = { kind: "choice", values: ["union", ""] } as const;
    expect(passesFilter(tags, { v: ["mbe", "union"] }, filter)).toBe(true);
    expect(passesFilter(tags, { v: [] }, filter)).toBe(true);
    expect(passesFilter(tags, { v: ["mbe"] }, filter)).toBe(false);
  });

  it("hold ranges with both ends; a missing date is in none", () => {
    const date = column({ kind: "date" });
    const filter = { kind: "range", from: "2026-11-01", to: "2026-11-30" } as const;
    expect(passesFilter(date, { v: "2026-11-30" }, filter)).toBe(true);
    expect(passesFilter(date, { v: "2026-12-01" }, filter)).toBe(false);
    expect(passesFilter(date, { v: null }, filter)).toBe(false);
    const money = column({ kind: "money" });
    expect(passesFilter(money, { v: 0 }, { kind: "range", from: null, to: 100 })).toBe(true);
  });

  it("are said in words", () => {
    const choice = column({ kind: "choice", choices: [["a", "Alpha"]] });
    expect(describeFilter(choice, { kind: "choice", values: ["a", "", "c"] })).toBe(
      "One: Alpha, (empty) and 1 more",
    );
    expect(
      describeFilter(column({ kind: "money" }), { kind: "range", from: 500_000, to: null }),
    ).toBe("One: from $5,000");
  });
});

describe("compareValues", () => {
  it("orders choices by their list, numbers in words by their size", () => {
    const choice = column({
      kind: "choice",
      choices: [
        ["z", "Z"],
        ["a", "A"],
      ],
    });
    expect(compareValues(choice, "z", "a")).toBeLessThan(0);
    expect(compareValues(column(), "Wave 10", "Wave 9")).toBeGreaterThan(0);
  });
});

describe("keys", () => {
  const size = { lines: 50, columns: 6 };
  const plain = { shiftKey: false, altKey: false, isMod: false };
  it("walk within the grid, up to the header", () => {
    const at = { line: 0, column: 0 };
    expect(cellAfterKey({ key: "ArrowUp", isMod: false }, at, size)).toEqual({
      line: -1,
      column: 0,
    });
    expect(cellAfterKey({ key: "ArrowLeft", isMod: false }, at, size)).toEqual(at);
    expect(cellAfterKey({ key: "End", isMod: true }, at, size)).toEqual({ line: 49, column: 5 });
    expect(cellAfterKey({ key: "ArrowDown", isMod: true }, at, size)).toEqual({
      line: 49,
      column: 0,
    });
    expect(cellAfterKey({ key: "x", isMod: false }, at, size)).toBeNull();
  });

  it("mean acts; what is not the grid's is left to others", () => {
    expect(actOfKey({ ...plain, key: "x" })).toBe("type");
    expect(actOfKey({ ...plain, key: "?" })).toBeNull();
    expect(actOfKey({ ...plain, key: "d", isMod: true })).toBe("fill-down");
    expect(actOfKey({ ...plain, key: "z", isMod: true })).toBeNull();
    expect(headerActOfKey({ ...plain, key: "Enter", shiftKey: true })).toBe("sort-too");
    expect(headerActOfKey({ ...plain, key: "ArrowRight", altKey: true })).toBe("wider");
    expect(headerActOfKey({ ...plain, key: "ArrowRight" })).toBeNull();
  });
});
