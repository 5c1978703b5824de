import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Migration } from "../../../../src-shared/document/migration.ts";
import { parseDocument } from "../../../../src-shared/document/parse-document.ts";
import { serialiseDocument } from "../../../../src-shared/document/serialise-document.ts";
import { CONTEXT } from "../../../helpers/busy-implementation.ts";
import { readFixture } from "../../../helpers/document-fixtures.ts";
import { randomCommand } from "../../../helpers/random-commands.ts";

type Json = Record<string, unknown>;
const MINIMAL = readFixture("v3/minimal.json");
const COMPLETE = readFixture("v3/complete.json");

function changed(change: (file: Json) => void, text = MINIMAL): string {
  const file = JSON.parse(text) as Json;
  change(file);
  return JSON.stringify(file, null, 2);
}

function refusalOf(text: string, table?: readonly Migration[]) {
  const parsed = parseDocument(text, table);
  if (parsed.ok) throw new Error("The file was opened");
  return parsed.error;
}

describe("the text", () => {
  test.each([
    ["", "The file is empty"],
    [" \n\t\n", "The file is empty"],
    ["\uFEFF", "The file is empty"],
    [
      "\0\0\0\0",
      "The file holds zero bytes instead of text: it was being written when the power went",
    ],
    ["{", "The file is cut off: it stops in the middle, at line 1, column 2"],
    ["{}x", "The file is not valid JSON: there is more text after the end, at line 1, column 3"],
    [
      '{\n  "a": 1,\n}',
      "The file is not valid JSON: a name in double quotes is missing, at line 3, column 1",
    ],
    [
      "<html>",
      "The file is not valid JSON: a value is missing or not written as JSON, at line 1, column 1",
    ],
  ])("%j: %s", (text, message) => {
    expect(refusalOf(text)).toMatchObject({ code: "not-json", message });
  });

  test("with a byte order mark opens", () => {
    expect(parseDocument(`\uFEFF${MINIMAL}`).ok).toBe(true);
  });
});

describe("the envelope", () => {
  test.each([
    ["[]", "The file is JSON, but not an implementation", "top of the file"],
    ["{}", "The file does not say that it is an implementation", "format"],
    [
      changed((file) => delete file["schemaVersion"]),
      "The file does not say which version it has",
      "schemaVersion",
    ],
    [
      changed((file) => (file["schemaVersion"] = 0)),
      "The file does not say which version it has",
      "schemaVersion",
    ],
    [
      changed((file) => (file["schemaVersion"] = "1")),
      "The file does not say which version it has",
      "schemaVersion",
    ],
    [
      changed((file) => delete file["revision"]),
      "The file's envelope is not complete: revision is missing",
      "revision",
    ],
    [
      changed((file) => (file["savedAt"] = "yesterday")),
      "The file's envelope is not complete: savedAt is not a UTC instant (YYYY-MM-DDTHH:mm:ss.sssZ)",
      "savedAt",
    ],
  ])("%.20s...: %s", (text, message, where) => {
    expect(refusalOf(text)).toMatchObject({ code: "not-an-implementation", message, where });
  });

  test("without data is refused by name", () => {
    expect(refusalOf(changed((file) => delete file["data"]))).toMatchObject({
      code: "invalid-content",
      where: "data",
      details: [{ field: "data", message: "is missing" }],
    });
  });

  test("with another id than the data breaks an invariant", () => {
    expect(refusalOf(changed((file) => (file["id"] = "other")))).toMatchObject({
      code: "broken-invariant",
      message: "The envelope and the data carry different ids",
    });
  });
});

describe("a newer version", () => {
  test("is refused even when nothing else of it can be read", () => {
    expect(refusalOf('{"format":"payor-desk/implementation","schemaVersion":7,"data":3}')).toEqual({
      code: "newer-version",
      message: "This implementation was written in file version 7; this program reads up to 3",
      where: "version 7",
      advice: "Update Payor Desk to open it. The file was left as it is.",
      details: { schemaVersion: 7, appVersion: null, payorName: null, phase: null },
    });
  });
});

describe("a field called __proto__", () => {
  const hostile = '"__proto__": {"isAdmin": true}, "notes": ""';

  test.each([
    ["plain", hostile],
    ["escaped", hostile.replace("__proto__", "\\u005f_proto__")],
  ])("%s is refused by name and changes no prototype", (_how, field) => {
    const text = MINIMAL.replace('"notes": ""', field);
    expect(refusalOf(text)).toMatchObject({
      code: "invalid-content",
      where: "data.__proto__",
    });
    expect("isAdmin" in {}).toBe(false);
  });

  test("in a note is only text", () => {
    expect(parseDocument(MINIMAL.replace('"notes": ""', '"notes": "__proto__"')).ok).toBe(true);
  });
});

describe("unknown fields", () => {
  /** Every object of the file by its path. */
  function objectsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    const inner = Object.entries(value).flatMap(([key, child]) => objectsIn(child, [...path, key]));
    return [path, ...inner];
  }

  function at(root: unknown, path: readonly string[]): Json | undefined {
    return path.reduce<Json | undefined>(
      (value, key) => value?.[key] as Json | undefined,
      root as Json,
    );
  }

  // Records keyed by id hold records only; everything else keeps what it does not know.
  const KEYED = new Set([
    ..."items people payees meetings decisions risks actions lessons successCriteria".split(" "),
    ..."gates closeoutGates activity agendaEdits criteria phaseEnteredOn".split(" "),
    ..."blackouts payoutFailures healthHistory dimensions agendas".split(" "),
    ..."payeeStatusWords messageTemplates projects waves communications goNotes courses".split(" "),
    ..."trainingSessions attendees questions audiences testCases attempts evidence".split(" "),
    ..."defects attachments history commitments callBacks contacts".split(" "),
  ]);
  const places = objectsIn(JSON.parse(COMPLETE)).filter((path) => !KEYED.has(path.at(-1) ?? ""));

  test("at any level survive opening, a command and saving", { timeout: 30_000 }, () => {
    const value = fc
      .jsonValue({ maxDepth: 2 })
      .filter((json) => !JSON.stringify(json).includes("__proto__"));
    const draws = fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(places.length - 1), value), { minLength: 1, maxLength: 6 }),
        draws,
        (fields, numbers) => {
          const text = changed((file) => {
            fields.forEach(([place, json], index) => {
              const target = at(file, places[place] ?? []);
              if (target) target[`unknown${index}`] = json;
            });
          }, COMPLETE);
          const parsed = parseDocument(text);
          if (!parsed.ok) throw new Error(parsed.error.message);
          const { header, implementation } = parsed.value;
          let drawn = 0;
          const pick = (below: number): number => (numbers[drawn++ % numbers.length] ?? 0) % below;
          const command = randomCommand(implementation, pick, "fresh-1");
          const applied = applyCommand(implementation, { id: "change-x", command }, CONTEXT);
          const next = applied.ok ? applied.value.next : implementation;
          const saved = JSON.parse(serialiseDocument(header, next)) as Json;
          fields.forEach(([place, json], index) => {
            const target = at(saved, places[place] ?? []);
            // Gone only together with its whole record.
            if (target) expect(target[`unknown${index}`]).toEqual(JSON.parse(JSON.stringify(json)));
            else if (places[place]?.includes("healthHistory") !== true) {
              expect(command.type).toMatch(/remove|resume|reopen|reinstate|set-calendar/);
            }
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("migrations", () => {
  const table: readonly Migration[] = [
    {
      from: 1,
      summary: "the manager was called pm",
      up: (file) => {
        const { pm, ...data } = file["data"] as Json;
        if (typeof pm !== "string") throw new Error("there is no pm");
        return { ...file, data: { ...data, ipm: pm } };
      },
    },
    {
      from: 2,
      summary: "locations are written in capitals",
      up: (file) => {
        const data = file["data"] as Json;
        const payor = data["payor"] as Json;
        return { ...file, data: { ...data, payor: { ...payor, location: "RENO" } } };
      },
    },
  ];
  const first = changed((file) => (file["schemaVersion"] = 1));
  const old = changed((file) => {
    file["schemaVersion"] = 1;
    const data = file["data"] as Json;
    delete data["ipm"];
    data["pm"] = "Ann";
  });

  test("bring an older file forward, one version after the other, and say from where", () => {
    const parsed = parseDocument(old, table);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { header, implementation, migratedFrom } = parsed.value;
    expect(migratedFrom).toBe(1);
    expect(header.schemaVersion).toBe(3);
    expect(implementation.ipm).toBe("Ann");
    expect(implementation.payor.location).toBe("RENO");
  });

  test("begin at the version of the file", () => {
    const second = changed((file) => (file["schemaVersion"] = 2));
    const parsed = parseDocument(second, table);
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(parsed.value.migratedFrom).toBe(2);
    expect(parsed.value.implementation.ipm).toBe("");
  });

  test("that cannot read the file are named", () => {
    expect(refusalOf(first, table)).toMatchObject({
      code: "invalid-content",
      message: "The file could not be brought from version 1 to 2",
      where: "the manager was called pm: there is no pm",
    });
  });

  test("do not run on a newer file", () => {
    expect(
      refusalOf(
        changed((file) => (file["schemaVersion"] = 4)),
        table,
      ).code,
    ).toBe("newer-version");
  });
});
