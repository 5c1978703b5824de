import type { Patch } from "immer";
import { expect, test } from "vitest";
import { squashPatches } from "../../../../src-shared/history/squash-patches.ts";

const replace = (path: Patch["path"], value: unknown): Patch => ({ op: "replace", path, value });

test("an overridden replacement is left out", () => {
  const last = replace(["items", "SET-05", "notes"], "ab");
  expect(squashPatches([replace(["items", "SET-05", "notes"], "a"), last])).toEqual([last]);
});

test("one that something in between builds on stays", () => {
  const patches = [
    replace(["hold"], { reason: "a" }),
    replace(["hold", "reason"], "b"),
    replace(["hold"], null),
  ];
  expect(squashPatches(patches)).toEqual(patches);
});

test("places in lists and additions are left alone", () => {
  const patches: Patch[] = [
    replace(["links", 0], "a"),
    replace(["links", 0], "b"),
    { op: "add", path: ["people", "p"], value: 1 },
    { op: "remove", path: ["people", "p"] },
  ];
  expect(squashPatches(patches)).toEqual(patches);
});
