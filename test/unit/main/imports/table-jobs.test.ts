import { expect, it } from "vitest";
import { doTableJob } from "../../../../src-main/imports/table-jobs.ts";
import type { TableExport, TableFormat } from "../../../../src-shared/exports/table-export.ts";
import type { ImportGrid } from "../../../../src-shared/imports/import-grid.ts";

const DANGEROUS = ["=1+1", "+1 555 0100", "-x", "@sum", "\tx", "\rx", " =1"];

const table: TableExport = {
  fileName: "Payees",
  sheets: [
    {
      name: "Payees",
      columns: [
        { header: "Name", kind: "text" },
        { header: "From", kind: "date" },
        { header: "Money", kind: "money" },
        { header: "Status", kind: "text", choices: ["Invited", "Paid"] },
      ],
      rows: [
        ["Ünïon “Steel”, Inc.\nline 2", "2026-03-01", 1_250_025, "Invited"],
        ...DANGEROUS.map((text) => [text, null, 0, "Paid"]),
      ],
    },
    { name: "Secret", isHidden: true, columns: [{ header: "A", kind: "text" }], rows: [["x"]] },
  ],
};

async function written(format: TableFormat): Promise<Uint8Array> {
  const answer = await doTableJob({ kind: "write", table, format }, () => undefined);
  if (answer.kind !== "bytes") throw new Error(JSON.stringify(answer));
  return answer.bytes;
}

async function read(bytes: Uint8Array): Promise<ImportGrid> {
  const job = { kind: "read", source: "a", bytes, encoding: null, delimiter: null } as const;
  const answer = await doTableJob(job, () => undefined);
  if (answer.kind !== "grid") throw new Error(JSON.stringify(answer));
  return answer.grid;
}

it("writes a workbook that is read as it was, with types, and no text as a formula", async () => {
  const { sheets } = await read(await written("xlsx"));
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ["Payees", false],
    ["Secret", true],
    ["_choices", true],
  ]);
  expect(sheets[0]?.rows[1]).toEqual([
    "Ünïon “Steel”, Inc.\nline 2",
    "2026-03-01",
    12_500.25,
    "Invited",
  ]);
  expect(sheets[0]?.rows.slice(2).map(([name]) => String(name).replace(/\s/g, ""))).toEqual(
    DANGEROUS.map((text) => text.replace(/\s/g, "")),
  );
});

it("writes CSV with a byte-order mark in which no cell begins with what a spreadsheet calculates", async () => {
  const bytes = await written("csv");
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain("2026-03-01,12500.25,Invited");
  for (const cell of text.split(/[,\n]/)) expect(cell.replace(/^"/, "")).not.toMatch(/^[=+@\t]/);
  const { sheets, text: how } = await read(bytes);
  expect(how).toMatchObject({ encoding: "utf-8", delimiter: "," });
  expect(sheets[0]?.rows.slice(2).map(([name]) => name)).toEqual(DANGEROUS);
});

it("names an old or protected workbook instead of reading nonsense", async () => {
  const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
  const job = { kind: "read", source: "a", bytes, encoding: null, delimiter: null } as const;
  expect(await doTableJob(job, () => undefined)).toMatchObject({
    kind: "failed",
    why: expect.stringContaining(".xls") as string,
  });
});
