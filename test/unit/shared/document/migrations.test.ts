import { expect, test } from "vitest";
import type { Migration } from "../../../../src-shared/document/migration.ts";
import {
  CURRENT_SCHEMA_VERSION,
  migrate,
  MIGRATIONS,
  validateMigrations,
} from "../../../../src-shared/document/migrations.ts";
import { deepFreeze } from "../../../helpers/document-changes.ts";

const table: readonly Migration[] = [
  { from: 1, summary: "a becomes b", up: ({ a, ...file }) => ({ ...file, b: a }) },
  { from: 2, summary: "b counts double", up: (file) => ({ ...file, b: Number(file["b"]) * 2 }) },
];

test("the product's table is numbered from 1 without a gap", () => {
  expect(validateMigrations(MIGRATIONS)).toBeNull();
  expect(CURRENT_SCHEMA_VERSION).toBe(MIGRATIONS.length + 1);
});

test("a gap or a wrong start is said", () => {
  const [first, second] = table;
  if (!first || !second) throw new Error("two migrations are needed");
  expect(validateMigrations(table)).toBeNull();
  expect(validateMigrations([second])).toBe("Migration 1 in the table reads version 2, not 1");
  expect(validateMigrations([first, { ...second, from: 3 }])).toBe(
    "Migration 2 in the table reads version 3, not 2",
  );
});

test("a file goes through all that it has not seen, and itself stays as it was", () => {
  const file = deepFreeze({ schemaVersion: 1, a: 4, kept: "yes" });
  expect(migrate(file, 1, table)).toEqual({
    ok: true,
    value: { schemaVersion: 3, b: 8, kept: "yes" },
  });
  expect(migrate({ schemaVersion: 2, b: 4 }, 2, table)).toEqual({
    ok: true,
    value: { schemaVersion: 3, b: 8 },
  });
  expect(migrate({ schemaVersion: 3, b: 4 }, 3, table)).toEqual({
    ok: true,
    value: { schemaVersion: 3, b: 4 },
  });
});
