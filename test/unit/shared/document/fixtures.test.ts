import { describe, expect, test } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import { CURRENT_SCHEMA_VERSION, MIGRATIONS } from "../../../../src-shared/document/migrations.ts";
import {
  type ParsedDocument,
  parseDocument,
} from "../../../../src-shared/document/parse-document.ts";
import { serialiseDocument } from "../../../../src-shared/document/serialise-document.ts";
import type { Problem } from "../../../../src-shared/result.ts";
import { CONTEXT } from "../../../helpers/busy-implementation.ts";
import { documentChanges } from "../../../helpers/document-changes.ts";
import { fixturesOfVersion, readFixture } from "../../../helpers/document-fixtures.ts";

function open(name: string): ParsedDocument {
  const parsed = parseDocument(readFixture(name));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function refusal(name: string): Problem {
  const parsed = parseDocument(readFixture(name));
  if (parsed.ok) throw new Error(`${name} was opened`);
  return parsed.error;
}

/** What bringing a file to the present version changed: paths, with `*` for the ids of records. */
function changedByMigration(name: string, from: number): readonly string[] {
  const { header, implementation, migratedFrom } = open(name);
  expect(migratedFrom).toBe(from);
  expect(header.schemaVersion).toBe(CURRENT_SCHEMA_VERSION);
  const brought = JSON.parse(serialiseDocument(header, implementation)) as object;
  const before = JSON.parse(readFixture(name)) as object;
  return Object.keys(documentChanges(before, brought))
    .map((path) => path.replace(/^(data\.\w+)\..*\.(\w+)$/, "$1.*.$2"))
    .filter((path, index, all) => all.indexOf(path) === index)
    .sort();
}

const FIELDS_OF_VERSION_2 = [
  "data.agendas",
  "data.anchors.baselineFrozenOn",
  "data.calendar",
  "data.healthHistory",
  "data.healthKnownOn",
  "data.healthOverride",
  "data.moneyMovement",
  "data.payoutFailures",
];
const FIELDS_OF_ITEMS_AND_GATES = [
  "data.closeoutGates.*.checks",
  "data.gates.*.checks",
  "data.gates.*.conditions",
  "data.gates.*.failWaiver",
  "data.items.*.isBankBound",
];
const FIELDS_OF_VERSION_3 = [
  "data.attachments",
  "data.communications",
  "data.courses",
  "data.defects",
  "data.goNotes",
  "data.messageTemplates",
  "data.payeeStatusWords",
  "data.projects",
  "data.testCases",
  "data.testSignOff",
  "data.trainingSessions",
  "data.waves",
];
// The words `wave` and the date `inviteSentOn` went into records of their own.
const FIELDS_OF_PAYEES = [
  "accountType",
  "admin",
  "callBacks",
  "commitments",
  "contacts",
  "exception",
  "fallback",
  "feePayer",
  "history",
  "invitation",
  "inviteSentOn",
  "languages",
  "owner",
  "subTierCount",
  "tags",
  "tradingName",
  "vendorNumber",
  "verificationNote",
  "waiverContact",
  "wave",
  "waveId",
].map((field) => `data.payees.*.${field}`);

describe("files of older versions", () => {
  test.each([
    ["v1/complete.json", [...FIELDS_OF_ITEMS_AND_GATES, ...FIELDS_OF_PAYEES]],
    ["v1/minimal.json", []], // no items, no gates, no payees
    ["v1/unknown-fields.json", FIELDS_OF_ITEMS_AND_GATES],
  ])("%s is brought to the present one", (name, ofRecords) => {
    expect(changedByMigration(name, 1)).toEqual(
      [...FIELDS_OF_VERSION_2, ...FIELDS_OF_VERSION_3, "schemaVersion", ...ofRecords].sort(),
    );
  });

  test.each([
    ["v2/complete.json", FIELDS_OF_PAYEES],
    ["v2/minimal.json", []],
    ["v2/unknown-fields.json", []],
  ])("%s is brought to the present one", (name, ofRecords) => {
    expect(changedByMigration(name, 2)).toEqual(
      [...FIELDS_OF_VERSION_3, "schemaVersion", ...ofRecords].sort(),
    );
  });

  test("the words for waves become waves, and payees point at them", () => {
    const { implementation } = open("v2/complete.json");
    const before = JSON.parse(readFixture("v2/complete.json")) as {
      data: { payees: Record<string, { wave: string; inviteSentOn: string | null }> };
    };
    for (const [id, { wave, inviteSentOn }] of Object.entries(before.data.payees)) {
      const payee = implementation.payees[id];
      expect(implementation.waves[payee?.waveId ?? ""]?.name ?? "").toBe(wave.trim());
      expect(payee?.invitation?.sentOn ?? null).toBe(inviteSentOn);
      expect(Object.values(payee?.history ?? {}).map(({ status }) => status)).toEqual([
        payee?.status,
      ]);
    }
  });
});

describe("files of version 3", () => {
  test.each(["v3/complete.json", "v3/minimal.json"])(
    "%s opens and is written back byte for byte",
    (name) => {
      const { header, implementation, migratedFrom } = open(name);
      expect(migratedFrom).toBeNull();
      expect(serialiseDocument(header, implementation)).toBe(readFixture(name));
    },
  );

  test("the complete one has something in every collection", () => {
    const { implementation } = open("v3/complete.json");
    const empty = Object.entries(implementation)
      .filter(([, value]) => typeof value === "object" && value && Object.keys(value).length === 0)
      .map(([key]) => key);
    expect(empty).toEqual([]);
    expect(implementation.payor.name).toBe("Northgate Builders");
    expect(Object.keys(implementation.items)).toHaveLength(109);
  });

  test("unknown fields at every level are still there after an edit", () => {
    const { header, implementation } = open("v3/unknown-fields.json");
    const applied = applyCommand(
      implementation,
      { id: "change-1", command: { type: "item/complete", itemIds: ["SET-01"] } },
      CONTEXT,
    );
    if (!applied.ok) throw new Error(applied.error.message);
    const before = JSON.parse(readFixture("v3/unknown-fields.json")) as object;
    const after = JSON.parse(serialiseDocument(header, applied.value.next)) as object;
    expect(Object.keys(documentChanges(before, after)).sort()).toEqual([
      "data.activity.change-1",
      "data.healthHistory.2026-09-14",
      "data.healthKnownOn",
      "data.items.SET-01.doneOn",
      "data.items.SET-01.status",
      "data.items.SET-01.statusSince",
    ]);
    expect(before).toMatchObject({
      syncedBy: "another program",
      data: { region: { code: "US-W" } },
    });
  });
});

describe("files that are refused, each with its reason and place", () => {
  test("cut off", () => {
    const text = readFixture("v1/truncated.json");
    const line = text.split("\n").length;
    const { code, message, where } = refusal("v1/truncated.json");
    expect(code).toBe("not-json");
    expect(message).toContain("The file is cut off: it stops in the middle");
    expect(where).toMatch(new RegExp(`^line ${line}, column \\d+$`));
  });

  test("not JSON", () => {
    expect(refusal("v1/not-json.json")).toMatchObject({
      code: "not-json",
      message:
        "The file is not valid JSON: a name in double quotes is missing, at line 9, column 12",
      where: "line 9, column 12",
    });
  });

  test("of a newer version, with what can be read of it", () => {
    expect(refusal("v3/newer-version.json")).toEqual({
      code: "newer-version",
      message:
        "Small Builders was written by Payor Desk 1.4.0 in file version 4; this program reads up to 3",
      where: "version 4",
      advice: "Update Payor Desk to 1.4.0 or newer to open it. The file was left as it is.",
      details: { schemaVersion: 4, appVersion: "1.4.0", payorName: "Small Builders", phase: "P2" },
    });
  });

  test("with fields of the wrong form, named in words", () => {
    const { code, message, details } = refusal("v1/wrong-types.json");
    expect(code).toBe("invalid-content");
    expect(details).toEqual([
      { field: "data.payor.name", message: "is missing" },
      { field: "data.phase", message: "must be one of P0, P1, P2, P3, P4, P5, P6, P7" },
      { field: "data.items.SET-01.due", message: "is not a calendar date (YYYY-MM-DD)" },
      { field: "data.items.SET-02.owners", message: "must be a list, but is text" },
      { field: "data.risks.risk-01.impact", message: "must be at most 5" },
    ]);
    expect(message).toContain("data.payor.name is missing");
    expect(message).toContain("and 2 more");
  });

  test("with a record under another id", () => {
    expect(refusal("v1/broken-invariant.json")).toMatchObject({
      code: "broken-invariant",
      message: 'items: the record "SET-01" carries another id',
      where: "data.items.SET-01.id",
    });
  });

  test("of another kind", () => {
    expect(refusal("v1/not-an-implementation.json")).toMatchObject({
      code: "not-an-implementation",
      message: 'The file says that it is "payor-desk/workspace", not an implementation',
    });
  });
});

test("every migration of the product has run on a frozen file of its version", () => {
  const withoutFixture = MIGRATIONS.filter(({ from }) => {
    const opened = fixturesOfVersion(from).map((name) => parseDocument(readFixture(name)));
    return !opened.some((parsed) => parsed.ok && parsed.value.migratedFrom === from);
  });
  expect(withoutFixture).toEqual([]);
  expect(fixturesOfVersion(MIGRATIONS.length + 1)).not.toEqual([]);
});
