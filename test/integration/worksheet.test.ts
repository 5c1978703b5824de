import { Workbook, type Worksheet as Sheet } from "@cj-tech-master/excelts";
import { expect, it } from "vitest";
import { PAYEE_STATUS_LABELS } from "../../src-shared/domain/vocabulary.ts";
import { PAYEE_FIELDS } from "../../src-shared/imports/import-fields.ts";
import {
  buildRoster,
  done,
  exported,
  exportedWorksheet,
  planned,
  readBack,
} from "../helpers/worksheet-builders.ts";
import { recogniseWorksheet } from "../../src-shared/imports/worksheet.ts";

type Cell = string | number | Date | null;

/** Changes cells as a spreadsheet program would, by heading and row. */
async function edited(
  bytes: Uint8Array,
  change: (set: (row: number, heading: string, value: Cell) => void, sheet: Sheet) => void,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet("Payees");
  if (!sheet) throw new Error("no sheet Payees");
  change((row, heading, value) => {
    let at = 0;
    sheet.getRow(1).eachCell((cell, column) => {
      if (cell.value === heading) at = column;
    });
    if (at === 0) throw new Error(`no column ${heading}`);
    sheet.getCell(row, at).value = value;
  }, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const labelled = PAYEE_FIELDS.map(({ label }) => label);

it("comes back unchanged as nothing, whatever the texts begin with", async () => {
  const roster = buildRoster();
  const plan = await planned(
    await edited(await exportedWorksheet(roster), () => undefined),
    roster,
  );
  expect(plan).toMatchObject({ rowCount: 3, changes: [], additions: [], problems: [] });
  expect(plan.command).toBeNull();
});

it("updates exactly the changed cells, statuses through the history, in one step", async () => {
  const roster = buildRoster();
  const bytes = await edited(await exportedWorksheet(roster), (set) => {
    set(2, "Monthly payout", 9_999.5);
    set(2, "Contact e-mail", "pay@alder.example");
    set(3, "Status", PAYEE_STATUS_LABELS.invited);
    set(3, "Status as of", new Date("2026-09-10T00:00:00Z"));
    set(3, "Trading name", "-Birch");
    set(4, "Wave", null);
  });
  const plan = await planned(bytes, roster);
  expect(plan.problems).toEqual([]);
  expect(
    plan.changes.map(({ rowNumber, label, was, now }) => [rowNumber, label, was, now]),
  ).toEqual([
    [2, "Monthly payout", "$12,500.25", "$9,999.50"],
    [2, "Contact e-mail", "", "pay@alder.example"],
    [3, "Trading name", "", "-Birch"],
    [3, "Status", "Identified", PAYEE_STATUS_LABELS.invited],
    [3, "Status as of", "2026-09-14", "2026-09-10"],
    [4, "Wave", "Pilot", ""],
  ]);
  const after = done(roster, plan);
  const [one, two, three] = ["payee-1", "payee-2", "payee-3"].map((id) => after.payees[id]);
  expect(one).toEqual({
    ...roster.payees["payee-1"],
    monthlyPayoutCents: 999_950,
    contactEmail: "pay@alder.example",
  });
  expect(two).toEqual({
    ...roster.payees["payee-2"],
    tradingName: "-Birch",
    status: "invited",
    statusAsOf: "2026-09-10",
    statusSource: "worksheet Payees.xlsx",
    history: {
      ...roster.payees["payee-2"]?.history,
      "2026-09-10-invited": {
        status: "invited",
        asOf: "2026-09-10",
        source: "worksheet Payees.xlsx",
        note: "",
      },
    },
  });
  expect(three).toEqual({ ...roster.payees["payee-3"], waveId: null });
});

it("leaves a cell that was changed here too as it is, and takes it when it is chosen", async () => {
  const roster = buildRoster();
  const bytes = await edited(await exportedWorksheet(roster), (set) => {
    set(2, "Owner", "Theirs");
    set(4, "Owner", "Both");
  });
  const own = (id: string, owner: string): typeof roster => ({
    ...roster,
    payees: { ...roster.payees, [id]: { ...roster.payees[id]!, owner } },
  });
  const meanwhile = { ...own("payee-1", "Ours"), payees: { ...own("payee-1", "Ours").payees } };
  meanwhile.payees["payee-3"] = { ...meanwhile.payees["payee-3"]!, owner: "Both" };
  const plan = await planned(bytes, meanwhile);
  expect(plan.changes).toMatchObject([
    { field: "owner", now: "Theirs", present: "Ours", isConflict: true, isTaken: false },
  ]);
  expect(plan.command).toBeNull();
  const chosen = await planned(bytes, meanwhile, { turned: new Set(["payee-1:owner"]) });
  expect(done(meanwhile, chosen).payees["payee-1"]?.owner).toBe("Theirs");
});

it("takes nothing of rows whose key was edited, doubled or removed, and names them", async () => {
  const roster = buildRoster();
  const whole = await exportedWorksheet(roster);
  const twisted = await planned(
    await edited(whole, (set) => {
      set(2, "Payee key", "payee-2");
      set(2, "Owner", "Wrong one");
      set(4, "Payee key", "payee-9");
      set(4, "Owner", "Nobody");
    }),
    roster,
  );
  expect(twisted.command).toBeNull();
  expect(twisted.problems.map(({ rowNumber, message }) => [rowNumber, message])).toEqual([
    [2, "The same key stands in rows 2, 3: none of them is taken."],
    [3, "The same key stands in rows 2, 3: none of them is taken."],
    [4, 'The key "payee-9" was changed: nothing of the row is taken.'],
    [null, "Its row or its key is gone from the worksheet: the payee stays as it is."],
    [null, "Its row or its key is gone from the worksheet: the payee stays as it is."],
  ]);
  const without = buildRoster();
  const { "payee-1": _gone, ...rest } = without.payees;
  const removed = await planned(
    await edited(whole, (set) => {
      set(2, "Owner", "x");
    }),
    { ...without, payees: rest },
  );
  expect(removed).toMatchObject({
    command: null,
    problems: [{ rowNumber: 2, message: expect.stringContaining("removed here") as string }],
  });
});

it("adds rows without a key only when they are confirmed, and says whom they look like", async () => {
  const roster = buildRoster();
  const bytes = await edited(await exportedWorksheet(roster), (set) => {
    set(5, "Legal name", "Dogwood Drywall");
    set(5, "Monthly payout", 100);
    set(6, "Legal name", "Alder Electric L.L.C.");
    set(7, "Trade", "Paint");
  });
  const plan = await planned(bytes, roster);
  expect(plan.command).toBeNull();
  expect(plan.additions).toMatchObject([
    { rowNumber: 5, name: "Dogwood Drywall", doubt: "", canBeAdded: true, isTaken: false },
    { rowNumber: 6, doubt: expect.stringContaining("Alder Electric, LLC") as string },
    { rowNumber: 7, canBeAdded: false },
  ]);
  const after = done(roster, await planned(bytes, roster, { added: new Set([5, 7]) }));
  expect(Object.keys(after.payees)).toHaveLength(4);
  const known = new Set(Object.keys(roster.payees));
  expect(Object.values(after.payees).find(({ id }) => !known.has(id))).toMatchObject({
    legalName: "Dogwood Drywall",
    monthlyPayoutCents: 10_000,
  });
});

it("refuses what cannot be, cell by cell, and takes the rest", async () => {
  const roster = buildRoster();
  const bytes = await edited(await exportedWorksheet(roster), (set) => {
    set(2, "Legal name", null);
    set(2, "Status", "Exempt");
    set(2, "Notes", "SSN 078-05-1120");
    set(2, "Owner", "Kept");
    set(3, "Status as of", new Date("2027-01-01T00:00:00Z"));
    set(3, "Wave", "Wave 99");
    set(4, "Contact e-mail", "nobody at home");
    set(4, "Exception reason", "Paid by cheque");
  });
  const plan = await planned(bytes, roster);
  expect(plan.problems.map(({ rowNumber, message }) => [rowNumber, message])).toEqual([
    [2, expect.stringContaining("must not be stored")],
    [2, expect.stringContaining("Legal name: was emptied")],
    [2, expect.stringContaining("needs a reason")],
    [3, 'Wave: "Wave 99" is no wave here'],
    [3, "Status as of: 2027-01-01 is in the future"],
    [4, expect.stringContaining("is no e-mail address")],
  ]);
  expect(JSON.stringify(plan.problems)).not.toContain("078-05-1120");
  expect(plan.changes.map(({ field }) => field)).toEqual(["owner", "exceptionReason"]);
  const after = done(roster, plan);
  expect(after.payees["payee-1"]).toEqual({ ...roster.payees["payee-1"], owner: "Kept" });
  expect(after.payees["payee-3"]?.exception).toEqual({
    reason: "Paid by cheque",
    approver: "Robin Vega",
    reviewOn: "2026-12-01",
  });
});

it("finds columns that were moved, and names those that are gone", async () => {
  const roster = buildRoster();
  const plan = await planned(
    await edited(await exportedWorksheet(roster), (set, sheet) => {
      set(2, "Owner", "Moved");
      sheet.spliceColumns(3, 1);
    }),
    roster,
  );
  expect(plan.changes).toMatchObject([{ field: "owner", now: "Moved" }]);
  expect(plan.problems).toMatchObject([
    { message: expect.stringContaining(labelled[1] ?? "") as string },
  ]);
});

it("is refused by another implementation, and without its keys", async () => {
  const roster = buildRoster();
  const bytes = await exportedWorksheet(roster);
  const other = { ...roster, id: "impl-2", payor: { ...roster.payor, name: "Other Builders" } };
  const refused = await planned(bytes, other);
  expect(refused.trouble).toContain("not to Other Builders");
  const keyless = await planned(
    await edited(bytes, (_set, sheet) => {
      sheet.spliceColumns(1, 1);
    }),
    roster,
  );
  expect(keyless).toMatchObject({
    command: null,
    trouble: expect.stringContaining("Payee key") as string,
  });
});

it("says where it comes from; a plain export is no worksheet", async () => {
  const roster = buildRoster();
  const request = { kind: "payees", implementationId: roster.id, payeeIds: null } as const;
  const plain = await exported({ ...request, columns: null, filter: "" }, roster);
  expect(recogniseWorksheet(await readBack(plain))).toBeNull();
  const worksheet = recogniseWorksheet(await readBack(await exportedWorksheet(roster)));
  expect(worksheet).toMatchObject({ implementationId: roster.id, revision: "7" });
});

it("is a protected sheet: keys locked, all else open, lists to choose from, headings that stay", async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(await exportedWorksheet(buildRoster()));
  const sheet = workbook.getWorksheet("Payees");
  expect(sheet?.sheetProtection).toMatchObject({ sheet: true });
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(sheet?.autoFilter).toBeTruthy();
  expect(sheet?.getCell("A2").protection?.locked ?? true).toBe(true);
  expect(sheet?.getCell("B2").protection?.locked).toBe(false);
  expect(sheet?.getCell("B50").protection?.locked).toBe(false);
  const statusAt = PAYEE_FIELDS.findIndex(({ key }) => key === "status") + 2;
  expect(sheet?.getCell(3, statusAt).dataValidation).toMatchObject({ type: "list" });
  expect(workbook.getWorksheet("_payor_desk")?.state).toBe("veryHidden");
});
