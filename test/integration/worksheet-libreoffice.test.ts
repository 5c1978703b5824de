// The worksheet through a real LibreOffice. Without it on the machine these are skipped; worksheet.test.ts runs everywhere.
import { execFile, execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { makeTempFolder } from "../helpers/temp-folder.ts";
import { buildRoster, done, exportedWorksheet, planned } from "../helpers/worksheet-builders.ts";

const SECONDS = 1000;
const run = promisify(execFile);

function isOfficeThere(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60 * SECONDS });
    return true;
  } catch {
    return false;
  }
}

/** Opens the file in LibreOffice, changes the document, and saves it as XLSX again. */
async function throughOffice(
  bytes: Uint8Array,
  change: (document: string) => string,
): Promise<Uint8Array> {
  const folder = await makeTempFolder();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = (to: string, file: string): Promise<unknown> =>
    run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, file], {
      timeout: 120 * SECONDS,
    });
  await writeFile(join(folder, "sheet.xlsx"), bytes);
  await convert("fods", join(folder, "sheet.xlsx"));
  const flat = join(folder, "sheet.fods");
  await writeFile(flat, change(await readFile(flat, "utf8")));
  await convert("xlsx", flat);
  return readFile(join(folder, "sheet.xlsx"));
}

/** Changes cells of the sheet Payees alone; each text must be there once. */
function inPayees(document: string, changes: readonly (readonly [string, string])[]): string {
  const from = document.indexOf('<table:table table:name="Payees"');
  const to = document.indexOf("</table:table>", from);
  let sheet = document.slice(from, to);
  for (const [old, fresh] of changes) {
    expect(sheet.split(old)).toHaveLength(2);
    sheet = sheet.replace(old, fresh);
  }
  return document.slice(0, from) + sheet + document.slice(to);
}

const isThere = isOfficeThere();
const title = isThere
  ? "a worksheet in LibreOffice"
  : "a worksheet in LibreOffice (skipped: there is no soffice on this machine)";

describe.skipIf(!isThere)(title, { timeout: 300 * SECONDS }, () => {
  it("is nothing when it was only saved again", async () => {
    const roster = buildRoster();
    const plan = await planned(
      await throughOffice(await exportedWorksheet(roster), (all) => all),
      roster,
    );
    expect(plan).toMatchObject({ trouble: null, rowCount: 3, changes: [], problems: [] });
    expect(plan.command).toBeNull();
  });

  it("updates exactly the changed cells, also when LibreOffice counts days from 1904", async () => {
    const roster = buildRoster();
    const bytes = await throughOffice(await exportedWorksheet(roster), (all) => {
      const changed = inPayees(all, [
        ['office:value="12500.25"', 'office:value="9999.5"'],
        ['office:date-value="2026-09-01"', 'office:date-value="2026-09-03"'],
        ["<text:p>Cedar Plumbing</text:p>", "<text:p>Cedar Plumbing &amp; Heating</text:p>"],
        ["<text:p>=Birch &amp; Sons</text:p>", "<text:p>=Birch &amp; Daughters</text:p>"],
        ["<text:p>Paid by card</text:p>", "<text:p>+ paid by card</text:p>"],
      ]);
      return changed.replace(
        /<office:spreadsheet>(?:\s*<table:calculation-settings[\s\S]*?<\/table:calculation-settings>)?/,
        '<office:spreadsheet><table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>',
      );
    });
    const plan = await planned(bytes, roster);
    expect(plan.problems).toEqual([]);
    const { "payee-1": one, "payee-2": two, "payee-3": three } = roster.payees;
    expect(done(roster, plan).payees).toEqual({
      "payee-1": { ...one, monthlyPayoutCents: 999_950 },
      "payee-2": {
        ...two,
        legalName: "=Birch & Daughters",
        invitation: { ...two?.invitation, sentOn: "2026-09-03" },
      },
      "payee-3": {
        ...three,
        legalName: "Cedar Plumbing & Heating",
        exception: { ...three?.exception, reason: "+ paid by card" },
      },
    });
  });
});
