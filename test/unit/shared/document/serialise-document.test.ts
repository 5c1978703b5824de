import fc from "fast-check";
import { expect, test } from "vitest";
import { newDocumentHeader } from "../../../../src-shared/document/file-format.ts";
import { parseDocument } from "../../../../src-shared/document/parse-document.ts";
import {
  serialiseDocument,
  serialiseStable,
} from "../../../../src-shared/document/serialise-document.ts";
import { buildBusyImplementation } from "../../../helpers/busy-implementation.ts";
import { deepFreeze } from "../../../helpers/document-changes.ts";

const header = newDocumentHeader({
  appVersion: "0.1.0",
  id: "impl-1",
  revision: 3,
  changeId: "c3",
  savedAt: "2026-09-16T15:00:00.000Z",
});

/** The same value with its keys added the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

test("the envelope leads, keys below are sorted, two spaces, a line feed at the end", () => {
  expect(serialiseStable({ b: { z: [2, 1], a: "ü" }, a: null, id: 1 }, ["id"])).toBe(
    '{\n  "id": 1,\n  "a": null,\n  "b": {\n    "a": "ü",\n    "z": [\n      2,\n      1\n    ]\n  }\n}\n',
  );
  const lines = serialiseDocument(header, buildBusyImplementation()).split("\n");
  expect(lines.slice(1, 9).map((line) => line.trim().split('"')[1])).toEqual([
    "format",
    "schemaVersion",
    "appVersion",
    "id",
    "revision",
    "changeId",
    "savedAt",
    "data",
  ]);
});

test("the order in which keys were added does not matter, frozen or not", () => {
  const implementation = buildBusyImplementation();
  const text = serialiseDocument(header, implementation);
  const other = reversed(implementation) as typeof implementation;
  expect(serialiseDocument(header, other)).toBe(text);
  expect(serialiseDocument(header, deepFreeze(other))).toBe(text);
  expect(serialiseDocument(header, deepFreeze(other))).toBe(text);
});

test("any JSON: same content, same text; the text is that content and sorted again is itself", () => {
  const json = fc
    .dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))
    .filter((value) => !JSON.stringify(value).includes("__proto__"));
  fc.assert(
    fc.property(json, (value) => {
      const text = serialiseStable(value);
      const plain = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
      expect(JSON.parse(text)).toEqual(plain);
      expect(serialiseStable(reversed(plain) as Record<string, unknown>)).toBe(text);
      expect(serialiseStable(JSON.parse(text) as Record<string, unknown>)).toBe(text);
    }),
  );
});

test("an object that may still change is not remembered", () => {
  const record: Record<string, unknown> = { b: 1, a: 2 };
  serialiseStable({ record });
  record["b"] = 3;
  expect(serialiseStable({ record })).toContain('"b": 3');
});

test("unknown fields of the envelope are kept after the known ones", () => {
  const text = serialiseDocument(
    { ...header, syncedBy: "x" } as typeof header,
    buildBusyImplementation(),
  );
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(parsed.value.header).toMatchObject({ syncedBy: "x" });
  expect(serialiseDocument(parsed.value.header, parsed.value.implementation)).toBe(text);
});
