import { describe, expect, test } from "vitest";
import {
  cardReachedBy,
  heirOf,
  idsBetween,
  type MoveKey,
} from "../../../../../src-renderer/features/board/board-navigation.ts";
import type { BoardColumnCards } from "../../../../../src-renderer/features/board/board-view.ts";
import { buildCard } from "./build-card.ts";

function column(key: BoardColumnCards["key"], ...ids: string[]): BoardColumnCards {
  return { key, cards: ids.map((id) => buildCard({ id })), worst: null };
}
const COLUMNS = [
  column("P0", "a1", "a2", "a3", "a4", "a5", "a6", "a7"),
  column("P1"),
  column("P2", "c1", "c2"),
];

describe("cardReachedBy", () => {
  test.each<[MoveKey, string | null, string]>([
    ["ArrowDown", "a1", "a2"],
    ["ArrowUp", "a1", "a1"],
    ["ArrowDown", "a7", "a7"],
    ["PageDown", "a1", "a6"],
    ["PageDown", "a6", "a7"],
    ["PageUp", "a7", "a2"],
    ["End", "a2", "a7"],
    ["Home", "a6", "a1"],
    ["ArrowRight", "a2", "c2"],
    ["ArrowRight", "a5", "c2"],
    ["ArrowRight", "c1", "c1"],
    ["ArrowLeft", "c2", "a2"],
    ["ArrowDown", null, "a1"],
    ["ArrowDown", "not shown", "a1"],
  ])("%s from %s leads to %s", (key, from, to) => {
    expect(cardReachedBy(key, COLUMNS, from)).toBe(to);
  });

  test("leads nowhere on an empty board", () => {
    expect(cardReachedBy("ArrowDown", [column("P0")], null)).toBeNull();
  });
});

test("idsBetween takes all between two cards of a column, in either direction", () => {
  expect(idsBetween(COLUMNS, "a2", "a4")).toEqual(["a2", "a3", "a4"]);
  expect(idsBetween(COLUMNS, "a4", "a2")).toEqual(["a2", "a3", "a4"]);
  expect(idsBetween(COLUMNS, "a4", "c1")).toEqual(["c1"]);
});

test("heirOf is the card after, else before, else the first of the board", () => {
  const without = (...gone: string[]): BoardColumnCards[] =>
    COLUMNS.map((each) => ({ ...each, cards: each.cards.filter(({ id }) => !gone.includes(id)) }));
  expect(heirOf(COLUMNS, without("a2"), "a2")).toBe("a3");
  expect(heirOf(COLUMNS, without("a7"), "a7")).toBe("a6");
  expect(heirOf(COLUMNS, without("c1", "c2"), "c1")).toBe("a1");
  expect(heirOf(COLUMNS, [], "c1")).toBeNull();
});
