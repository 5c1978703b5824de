import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedSchemas } from "../../../../src-shared/document/json-schemas.ts";

const FOLDER = new URL("../../../../assets/schemas/", import.meta.url);
const schemas = publishedSchemas();

test.each(Object.entries(schemas))("%s is up to date (npm run schemas)", (name, text) => {
  expect(readFileSync(new URL(name, FOLDER), "utf8")).toBe(text);
});

test("no schema is left over from a version that is no more", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(schemas).sort());
});

test("dates have a form that a JSON Schema can say, and records stand under their names", () => {
  const { $defs } = JSON.parse(schemas["implementation.v3.schema.json"] ?? "") as {
    $defs: Record<string, { properties?: Record<string, unknown>; format?: string }>;
  };
  expect($defs["date"]?.format).toBe("date");
  expect($defs["item"]?.properties?.["due"]).toEqual({ $ref: "#/$defs/date" });
  expect($defs["item"]?.properties?.["offsetDays"]).toEqual({ type: "integer" });
});

test("docs/file-format.md names every field", () => {
  const text = readFileSync(new URL("../../../../docs/file-format.md", import.meta.url), "utf8");
  const fields = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("properties" in value)
      Object.keys(value.properties as object).forEach((key) => fields.add(key));
    Object.values(value).forEach(collect);
  };
  for (const schema of Object.values(schemas)) collect(JSON.parse(schema));
  expect(fields.size).toBeGreaterThan(100);
  expect([...fields].filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
});
