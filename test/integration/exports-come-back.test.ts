import { describe, expect, it } from "vitest";
import type { Command } from "../../src-shared/commands/command.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { TABLE_FORMATS } from "../../src-shared/exports/table-export.ts";
import type { TableRequest } from "../../src-shared/exports/table-requests.ts";
import {
  type ImportField,
  PAYEE_FIELDS,
  PROJECT_FIELDS,
} from "../../src-shared/imports/import-fields.ts";
import { NO_CHOICES, type PlannedRow } from "../../src-shared/imports/import-plan.ts";
import { detectHeader, mapColumns } from "../../src-shared/imports/map-columns.ts";
import { type PlanContext, planPayees } from "../../src-shared/imports/plan-payees.ts";
import { planProjects } from "../../src-shared/imports/plan-projects.ts";
import { type ReadRow, readRows } from "../../src-shared/imports/read-rows.ts";
import { TODAY } from "../helpers/busy-implementation.ts";
import { buildProject, byId } from "../helpers/implementation-builders.ts";
import { buildRoster, exported, readBack } from "../helpers/worksheet-builders.ts";

const DANGEROUS = ["=1+1", "+1 555 0100", "-x", "@sum(A1)", '=HYPERLINK("http://x")'];

/** Reads the first sheet of an export as the import wizard does, the list's values against ours. */
async function cameBack(
  bytes: Uint8Array,
  name: string,
  fields: readonly ImportField[],
  implementation: Implementation,
): Promise<{ readonly rows: readonly ReadRow[]; readonly context: PlanContext }> {
  const [sheet] = (await readBack(bytes, name)).sheets;
  if (!sheet) throw new Error("no sheet");
  const header = detectHeader(sheet, fields);
  const mapping = mapColumns(header.headings, fields);
  const style = { decimal: null, dateOrder: "mdy", isLenient: false } as const;
  const options = { ...style, accepted: new Set<string>() };
  let ids = 0;
  return {
    rows: readRows(sheet, header, mapping, fields, options, implementation),
    context: {
      source: name,
      implementation,
      today: TODAY,
      choices: { ...NO_CHOICES, all: "theirs" },
      isLenient: false,
      newId: () => `new-${(ids += 1)}`,
    },
  };
}

function expectNothing(
  plan: { readonly rows: readonly PlannedRow[]; readonly command: Command | null },
  count: number,
): void {
  const said = plan.rows.flatMap(({ problems, changes }) => [...problems, ...changes]);
  expect(said).toEqual([]);
  expect(plan.rows.map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: count }, () => "unchanged"),
  );
  expect(plan.command).toBeNull();
}

describe.each(TABLE_FORMATS)("an export as %s that is imported again", (format) => {
  it("changes nothing of the payees, whatever their texts begin with", async () => {
    const roster = buildRoster();
    const [first] = Object.values(roster.payees);
    if (!first) throw new Error("no payee");
    const odd = DANGEROUS.map((text, at) => ({
      ...first,
      id: `odd-${at}`,
      legalName: `${text} ${at} Company`,
      vendorNumber: `V-${at}`,
      contactPhone: "",
      notes: `${text}\nsecond line, "quoted"; and more`,
      trade: text,
      position: 10 + at,
    }));
    const all = { ...roster, payees: { ...roster.payees, ...byId(...odd) } };
    const request: TableRequest = {
      kind: "payees",
      implementationId: all.id,
      payeeIds: null,
      columns: null,
      filter: "",
    };
    const bytes = await exported(request, all, format);
    const { rows, context } = await cameBack(bytes, `Payees.${format}`, PAYEE_FIELDS, all);
    expect(rows.map(({ values }) => values["trade"])).toEqual(
      Object.values(all.payees).map(({ trade }) => trade),
    );
    expectNothing(planPayees(rows, context), 3 + DANGEROUS.length);
  });

  it("changes nothing of the projects", async () => {
    const all = {
      ...buildRoster(),
      projects: byId(
        buildProject(),
        buildProject({
          id: "project-2",
          number: "0042",
          name: "=Harbor",
          nextBillingOn: "2026-10-25",
          estimate: { commitments: 12, payees: 0, monthlyPayoutCents: 1_234_567 },
          position: 2,
        }),
      ),
    };
    const bytes = await exported({ kind: "projects", implementationId: all.id }, all, format);
    const { rows, context } = await cameBack(bytes, `Projects.${format}`, PROJECT_FIELDS, all);
    expectNothing(planProjects(rows, context), 2);
  });

  it("says which filter it shows", async () => {
    const roster = buildRoster();
    const request: TableRequest = {
      kind: "payees",
      implementationId: roster.id,
      payeeIds: ["payee-2"],
      columns: ["legalName", "status"],
      filter: "Wave: Pilot",
    };
    const { sheets } = await readBack(await exported(request, roster, format), `a.${format}`);
    expect(sheets[0]?.rows.map((row) => row.length)).toEqual([2, 2]);
    if (format === "csv") return;
    expect(sheets.find(({ name }) => name === "About")?.rows.flat()).toContain(
      "Filter: Wave: Pilot",
    );
  });
});
