import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeText } from "../../../../src-main/imports/decode-text.ts";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { companyKey } from "../../../../src-shared/imports/company-name.ts";
import { parseDelimited } from "../../../../src-shared/imports/delimited-text.ts";
import { PAYEE_FIELDS } from "../../../../src-shared/imports/import-fields.ts";
import type { GridCell } from "../../../../src-shared/imports/import-grid.ts";
import { countRows, NO_CHOICES } from "../../../../src-shared/imports/import-plan.ts";
import { detectHeader, mapColumns } from "../../../../src-shared/imports/map-columns.ts";
import { type ImportPlan, planPayees } from "../../../../src-shared/imports/plan-payees.ts";
import { readRows } from "../../../../src-shared/imports/read-rows.ts";
import { buildBusyImplementation, CONTEXT, TODAY } from "../../../helpers/busy-implementation.ts";

type Choices = typeof NO_CHOICES;

function plan(
  rows: readonly (readonly GridCell[])[],
  { choices = NO_CHOICES, isLenient = false }: { choices?: Choices; isLenient?: boolean } = {},
  implementation: Implementation = buildBusyImplementation(),
): ImportPlan<Extract<Parameters<typeof applyCommand>[1]["command"], { type: "payee/import" }>> {
  const sheet = { name: "s", isHidden: false, rows };
  const header = detectHeader(sheet, PAYEE_FIELDS);
  const mapping = mapColumns(header.headings, PAYEE_FIELDS);
  const options = {
    decimal: null,
    dateOrder: "mdy",
    accepted: new Set<string>(),
    isLenient,
  } as const;
  const read = readRows(sheet, header, mapping, PAYEE_FIELDS, options, implementation);
  let ids = 0;
  const newId = (): string => `new-${(ids += 1)}`;
  return planPayees(read, {
    source: "a.csv",
    implementation,
    today: TODAY,
    choices,
    isLenient,
    newId,
  });
}

/** What becomes of an implementation by a plan. */
function applied(planned: ReturnType<typeof plan>, on = buildBusyImplementation()): Implementation {
  if (!planned.command) return on;
  const done = applyCommand(on, { id: "import-1", command: planned.command }, CONTEXT);
  if (!done.ok) throw new Error(done.error.message);
  return done.value.next;
}

const MESSY = [
  "sep=;",
  "Vendor list of Northgate;;;;;",
  ";;;;;",
  "Vendor Name;Vendor No.;E-mail;Monthly;Contract;Contract Value",
  '"Société Électrique, Inc.\nattn: José";V1;a@societe.com;"$12,500.00";SC-1;1000',
  "Societe Electrique;V1;;;SC-2;2,000.50",
  "THE ALDER CREEK ELECTRIC, L.L.C.;;;;;",
  "Bad Mail Co;V3;nobody at home;;;",
  ";V4;;;;",
  "Euro Steel;V5;;12.500,00;;",
  "Owes Us;V6;;(1,200);;",
].join("\r\n");

it("accounts for every row of a messy list in Windows-1252, with row, column and reason", () => {
  const bytes = Uint8Array.from(MESSY, (sign) => sign.charCodeAt(0));
  const { text, encoding } = decodeText(bytes);
  expect(encoding).toBe("windows-1252");
  const grid = parseDelimited(text, "vendors.csv");
  expect(grid.text?.delimiter).toBe(";");
  const planned = plan(grid.sheets[0]?.rows ?? []);
  expect(countRows(planned.rows)).toEqual({
    rows: 7,
    imported: 1,
    merged: 1,
    unchanged: 1,
    rejected: 4,
  });
  const said = planned.rows.flatMap(({ row, problems }) =>
    problems.map(({ field, message }) => `${row.rowNumber} ${field}: ${message}`),
  );
  expect(said).toEqual([
    '7 Contact e-mail: "nobody at home" is no e-mail address',
    "8 Legal name: is missing: a payee needs a name",
    '9 Monthly payout: "12.500,00" can be read in two ways: say which sign stands before the cents',
    '10 Monthly payout: "(1,200)" is less than zero',
  ]);
  const [made] = planned.command?.newPayees ?? [];
  expect(made?.fields).toMatchObject({ vendorNumber: "V1", monthlyPayoutCents: 1_250_000 });
  expect(made?.newCommitments.map(({ number, valueCents }) => [number, valueCents])).toEqual([
    ["SC-1", 100_000],
    ["SC-2", 200_050],
  ]);
});

it("finds a header of two rows with a merged cell, below a title merged over all columns", () => {
  const rows = [
    ["Vendors 2026", "Vendors 2026", "Vendors 2026"],
    ["Company", "Contact", "Contact"],
    ["Company", "Name", "Email"],
    ["Mesa Concrete", "Lee", "lee@mesa.com"],
  ];
  const planned = plan(rows);
  expect(planned.command?.newPayees[0]?.fields).toEqual({
    legalName: "Mesa Concrete",
    contactName: "Lee",
    contactEmail: "lee@mesa.com",
  });
});

it("takes names that differ in form only for one company", () => {
  const names = ["The Alder & Sons, L.L.C.", "alder and sons Inc.", "ALDER SONS CO., LTD"];
  expect(new Set(names.map(companyKey)).size).toBe(1);
  expect(companyKey("Alder Steel")).not.toBe(companyKey("Alder Sons"));
  expect(companyKey("Company")).toBe("company");
});

it("holds back a number that must not be stored, masked", () => {
  const planned = plan([
    ["Vendor", "Notes"],
    ["Mesa Concrete", "routing 021000021"],
  ]);
  expect(planned.command).toBeNull();
  const [problem] = planned.rows[0]?.problems ?? [];
  expect(problem).toMatchObject({ isSensitive: true, column: 1 });
  expect(problem?.message).toContain("••••0021");
  expect(problem?.message).not.toContain("021000021");
});

it("merges as the user chooses: fills, takes theirs, keeps ours, adds, leaves out", () => {
  const rows = [
    ["Vendor", "Trade", "Owner"],
    ["Alder Creek Electric", "Power", "Kim"],
  ];
  const outcome = (all: Choices["all"]) => {
    const planned = plan(rows, { choices: { ...NO_CHOICES, all } });
    const { trade, owner } = applied(planned).payees["payee-1"] ?? {};
    return [planned.rows[0]?.outcome, trade, owner];
  };
  expect(outcome("fill")).toEqual(["merged", "Electrical", "Kim"]);
  expect(outcome("theirs")).toEqual(["merged", "Power", "Kim"]);
  expect(outcome("ours")).toEqual(["unchanged", "Electrical", ""]);
  expect(outcome("new")[0]).toBe("imported");
  expect(outcome("skip")[0]).toBe("rejected");
});

it("accounts for every row, whatever it holds, and the command is accepted", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "Alder Creek Electric LLC",
      "Mesa",
      "mesa inc",
      "a@b.co",
      "12.500,00",
      "$5",
      "Paid",
    ),
    fc.string({ maxLength: 12 }),
    fc.integer({ min: -5, max: 90_000 }),
    fc.constant(null),
  );
  const row = fc.array(cell, { minLength: 8, maxLength: 8 });
  const all = fc.constantFrom<Choices["all"]>("fill", "theirs", "ours", "new", "skip");
  const header = ["Vendor", "DBA", "Email", "Monthly", "Status", "Wave", "Contract", "Project"];
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), all, fc.boolean(), (rows, choice, isLenient) => {
      const planned = plan([header, ...rows], {
        choices: { ...NO_CHOICES, all: choice },
        isLenient,
      });
      const held = rows.filter((cells) => cells.some((c) => c !== null && String(c).trim() !== ""));
      const { imported, merged, unchanged, rejected } = countRows(planned.rows);
      expect(imported + merged + unchanged + rejected).toBe(held.length);
      expect(planned.command?.newPayees.length ?? 0).toBe(imported);
      const before = Object.keys(buildBusyImplementation().payees).length;
      expect(Object.keys(applied(planned).payees)).toHaveLength(before + imported);
    }),
    { numRuns: 200 },
  );
});

it("plans 5,000 rows with repeated companies, and every row is in the counts", () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [
    `Company ${at % 4000} ${at % 2 ? "LLC" : "Inc."}`,
    at % 100 === 0 ? "no mail" : `p${at}@c${at % 4000}.com`,
    at * 10,
    `SC-${at}`,
  ]);
  const planned = plan([["Company", "Email", "Monthly", "Contract"], ...rows]);
  const counts = countRows(planned.rows);
  expect(counts).toMatchObject({ rows: 5000, imported: 3960, rejected: 50 });
  expect(counts.imported + counts.merged + counts.unchanged + counts.rejected).toBe(5000);
  expect(Object.keys(applied(planned).payees).length).toBe(3962);
});
