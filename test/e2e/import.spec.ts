import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { ChecklistsPage } from "./pages/ChecklistsPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

let workspace: SeededWorkspace;

test.beforeEach(async () => {
  workspace = await seedImplementations(buildImplementation({ today: "2026-11-02" }));
});
test.afterEach(() => workspace.remove());

test("a list of payees is imported through the wizard, and one undo takes all back", async ({
  launchApp,
}) => {
  const file = path.join(workspace.folder, "..", "vendors.csv");
  await writeFile(file, "Vendor;E-mail\nMesa Concrete;lee@mesa.com\nGranite Bay;nobody\nOak Co;\n");
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new ChecklistsPage(page).open("Northgate Builders");
  await page.getByRole("tab", { name: "Payees" }).click();
  await page.getByRole("button", { name: "Import" }).click();
  await app.chooseFolder(file);
  await page.getByRole("button", { name: "Choose a file" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toHaveText(
    "3 rows = 2 new + 0 merged + 0 unchanged + 1 rejected",
  );
  await dialog.getByRole("button", { name: "Import 2 rows" }).click();
  const payees = async (): Promise<number> =>
    Object.keys((await workspace.read("Northgate Builders")).data.payees).length;
  await expect.poll(payees).toBe(2);
  await page.keyboard.press("Control+z");
  await expect.poll(payees).toBe(0);
});
