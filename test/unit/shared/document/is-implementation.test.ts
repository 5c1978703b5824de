import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { isImplementation } from "../../../../src-shared/document/is-implementation.ts";
import { implementationSchema } from "../../../../src-shared/domain/implementation.ts";
import { buildBusyImplementation } from "../../../helpers/busy-implementation.ts";

type Json = Record<string, unknown>;

test("the schema can be compiled: opening thousands of files relies on it", () => {
  expect(() => z.compile(implementationSchema, { strict: true })).not.toThrow();
});

test(
  "the compiled check says the same as the schema of any damaged document",
  { timeout: 30_000 },
  () => {
    const start = buildBusyImplementation();
    const paths: string[][] = [];
    const collect = (value: unknown, path: string[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
    };
    collect(start, []);
    const replacement = fc.constantFrom<unknown>(
      undefined,
      null,
      "",
      " x ",
      "2026-02-29",
      "2024-02-29",
      "P3",
      0,
      1.5,
      -1,
      true,
      [],
      {},
      ["IPM"],
      ["x"],
      { id: "constructor" },
    );
    expect(isImplementation(start)).toBe(true);
    let damaged = 0;
    fc.assert(
      fc.property(fc.nat(paths.length - 1), replacement, (index, value) => {
        const document = structuredClone(start) as unknown as Json;
        const path = paths[index] ?? [];
        const parent = path.slice(0, -1).reduce<Json>((inner, key) => inner[key] as Json, document);
        const last = path.at(-1) ?? "";
        if (value === undefined) delete parent[last];
        else parent[last] = value;
        const isValid = implementationSchema.safeParse(document).success;
        if (!isValid) damaged++;
        expect(isImplementation(document), path.join(".")).toBe(isValid);
      }),
      { numRuns: 400 },
    );
    expect(damaged).toBeGreaterThan(100);
  },
);
