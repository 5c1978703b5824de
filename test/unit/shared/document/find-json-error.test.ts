import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonError } from "../../../../src-shared/document/find-json-error.ts";

test.each([
  ['{"a": }', 1, 7, "a value is missing or not written as JSON"],
  ['{"a" 1}', 1, 6, "a colon is missing"],
  ['{"a": 1 "b": 2}', 1, 9, "a comma or } is missing"],
  ["[1 2]", 1, 4, "a comma or ] is missing"],
  ["[1,\n 2,\n]", 3, 1, "a value is missing or not written as JSON"],
  ["[01]", 1, 3, "a comma or ] is missing"],
  ["{a: 1}", 1, 2, "a name in double quotes is missing"],
  [
    '["a\tb"]',
    1,
    4,
    "a text in double quotes is not closed or has a character that is not allowed",
  ],
  [
    '["\\x41"]',
    1,
    3,
    "a text in double quotes is not closed or has a character that is not allowed",
  ],
  ["{}{}", 1, 3, "there is more text after the end"],
])("%j: line %i, column %i, %s", (text, line, column, reason) => {
  expect(findJsonError(text)).toEqual({ line, column, reason, isTruncated: false });
});

test("a text cut anywhere is said to be cut, at its end", () => {
  const text = JSON.stringify(
    { a: [1.5e-7, true, null, "x\u00e9\n\u2028"], 'b "c': { d: -0.25 } },
    null,
    2,
  );
  for (let length = 1; length < text.length; length++) {
    const cut = text.slice(0, length);
    expect(findJsonError(cut), JSON.stringify(cut)).toMatchObject({ isTruncated: true });
  }
});

test("deep nesting and long texts do not overflow", () => {
  expect(findJsonError("[".repeat(200_000))).toMatchObject({ isTruncated: true, column: 200_001 });
  expect(findJsonError(`["${"a\\n".repeat(2_000_000)}`)).toMatchObject({ isTruncated: true });
});

test("whatever JSON.parse refuses has a place within the text, and what it takes has none", () => {
  const mutation = fc.tuple(
    fc.nat(),
    fc.constantFrom("", ",", "}", "]", '"', "x", "0", "\\", ":", "\n", "-", "."),
  );
  fc.assert(
    fc.property(fc.json(), mutation, (json, [at, insert]) => {
      const offset = at % (json.length + 1);
      const text = json.slice(0, offset) + insert + json.slice(offset + 1);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const found = findJsonError(text);
      expect(found === null, text).toBe(isJson);
      expect(found?.line ?? 1).toBeLessThanOrEqual(text.split("\n").length);
    }),
    { numRuns: 3000 },
  );
});
