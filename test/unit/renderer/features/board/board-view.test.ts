import { describe, expect, test } from "vitest";
import {
  arrangeBoard,
  type BoardView,
  isFiltered,
  parseBoardView,
  passesFilters,
  toggled,
  withoutFilters,
} from "../../../../../src-renderer/features/board/board-view.ts";
import { buildCard } from "./build-card.ts";

const PLAIN = parseBoardView({});
const view = (change: Partial<BoardView>): BoardView => ({ ...PLAIN, ...change });

describe("parseBoardView", () => {
  test("keeps what fits and falls back for what does not, field by field", () => {
    expect(
      parseBoardView({
        sort: "goLive",
        folded: ["P0", "P9"],
        colours: ["red"],
        text: 7,
        later: true,
      }),
    ).toEqual({ ...PLAIN, sort: "goLive", colours: ["red"] });
    expect(parseBoardView("broken")).toEqual(PLAIN);
    expect(PLAIN).toEqual({
      isMine: false,
      colours: [],
      flags: [],
      states: [],
      text: "",
      sort: "need",
      folded: [],
      isClosedShown: false,
    });
  });
});

describe("passesFilters", () => {
  const card = buildCard({
    id: "h",
    payorName: "Harlow & Pike Builders",
    colour: "amber",
    flags: ["sso", "erp"],
  });
  test.each<[string, Partial<BoardView>, boolean]>([
    ["nothing set", {}, true],
    ["mine", { isMine: true }, true],
    ["one colour of two", { colours: ["red", "amber"] }, true],
    ["another colour", { colours: ["green"] }, false],
    ["all flags", { flags: ["sso", "erp"] }, true],
    ["a flag it lacks", { flags: ["sso", "subTier"] }, false],
    ["text anywhere in the name, any case", { text: " pike " }, true],
    ["another text", { text: "pikes" }, false],
    ["its state", { states: ["active"] }, true],
    ["another state", { states: ["on_hold"] }, false],
    ["several filters, one not met", { colours: ["amber"], text: "other" }, false],
  ])("%s", (_name, change, expected) => {
    expect(passesFilters(card, view(change), "Maya Reyes")).toBe(expected);
  });

  test("mine is the user's name only", () => {
    expect(passesFilters(card, view({ isMine: true }), "Someone Else")).toBe(false);
  });

  test("a state filter does not touch closed cards", () => {
    const closed = buildCard({ id: "c", state: "closed", colour: "none" });
    expect(passesFilters(closed, view({ states: ["on_hold"] }), "")).toBe(true);
  });
});

describe("arrangeBoard", () => {
  const cards = [
    buildCard({ id: "p2-green", phase: "P2" }),
    buildCard({ id: "p2-red", phase: "P2", colour: "red" }),
    buildCard({ id: "p4-held", phase: "P4", state: "on_hold", colour: "none" }),
    buildCard({ id: "p7-closed", phase: "P7", state: "closed", colour: "none" }),
  ];

  test("groups by phase, sorts, knows the worst colour, leaves closed ones out", () => {
    const board = arrangeBoard(cards, PLAIN, "");
    expect(board.columns.map(({ key }) => key)).toEqual([
      "P0",
      "P1",
      "P2",
      "P3",
      "P4",
      "P5",
      "P6",
      "P7",
    ]);
    expect(board.columns[2]?.cards.map(({ id }) => id)).toEqual(["p2-red", "p2-green"]);
    expect(board.columns[2]?.worst).toBe("red");
    expect(board.columns[4]?.worst).toBe("none");
    expect(board.columns[7]).toEqual({ key: "P7", cards: [], worst: null });
    expect(board).toMatchObject({ shownCount: 3, openCount: 3, closedCount: 1 });
  });

  test("counts what is shown of what there is, and shows closed ones on request", () => {
    const board = arrangeBoard(cards, view({ colours: ["red"], isClosedShown: true }), "");
    expect(board).toMatchObject({
      shownCount: 1,
      openCount: 3,
      closedShownCount: 0,
      closedCount: 1,
    });
    expect(board.columns.at(-1)).toEqual({ key: "closed", cards: [], worst: null });
    const all = arrangeBoard(cards, view({ isClosedShown: true }), "");
    expect(all.columns.at(-1)?.cards.map(({ id }) => id)).toEqual(["p7-closed"]);
  });
});

test("clearing filters keeps sort and folding", () => {
  const filtered = view({ text: "x", isMine: true, sort: "name", folded: ["P0"] });
  expect(isFiltered(filtered)).toBe(true);
  expect(withoutFilters(filtered)).toEqual({ ...PLAIN, sort: "name", folded: ["P0"] });
  expect(isFiltered(withoutFilters(filtered))).toBe(false);
});

test("toggled adds and takes out", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});
