import { expect, test } from "vitest";
import {
  nextPosition,
  positionsBetween,
  requireRecords,
} from "../../../../src-shared/commands/records-in-draft.ts";

test("positions between two are evenly spread", () => {
  expect(positionsBetween(1, 2, 1)).toEqual([1.5]);
  expect(positionsBetween(0, 4, 3)).toEqual([1, 2, 3]);
});

test("positions at an end go on in whole steps", () => {
  expect(positionsBetween(5, null, 2)).toEqual([6, 7]);
  expect(positionsBetween(null, 5, 2)).toEqual([3, 4]);
  expect(positionsBetween(null, null, 2)).toEqual([0, 1]);
});

test("no room between neighbours is said, so that the list is renumbered", () => {
  expect(positionsBetween(1, 1, 1)).toBeUndefined();
  expect(positionsBetween(1, 1 + Number.EPSILON, 1)).toBeUndefined();
});

test("the next position is after the last, whatever the order of the keys", () => {
  expect(nextPosition({})).toBe(0);
  expect(nextPosition({ b: { position: 7 }, a: { position: 2.5 } })).toBe(8);
});

test("records are found once each and in the order asked for", () => {
  expect(requireRecords({ a: 1, b: 2 }, ["b", "a", "b"], "thing")).toEqual({
    ok: true,
    value: [2, 1],
  });
  expect(requireRecords({ a: 1 }, ["a", "valueOf"], "thing")).toMatchObject({
    ok: false,
    error: { code: "not-found", where: "valueOf" },
  });
});
