import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const PAYOR = "Northgate Builders";

let workspace: SeededWorkspace;

test.beforeEach(async () => {
  workspace = await seedImplementations(
    buildImplementation({ kickoff: "2026-11-16", today: "2026-11-16" }),
  );
});
test.afterEach(() => workspace.remove());

test("a closure is entered by keyboard, shown before it is applied, and undone in one step", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation(PAYOR);
  const before = (await workspace.read(PAYOR)).data;

  await page.getByRole("button", { name: "More actions" }).press("Enter");
  await page.getByRole("menuitem", { name: "Payor's calendar…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: `Calendar of ${PAYOR}` });
  await expect(dialog.getByRole("button", { name: "Apply" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Add black-out" }).press("Enter");
  const row = dialog.getByRole("group", { name: "Black-out 1" });
  await expect(row.getByRole("textbox", { name: "Reason" })).toBeFocused();
  await page.keyboard.type("Year-end shutdown");
  await row.getByLabel("First day").fill("2026-12-21");
  await row.getByLabel("Last day").fill("2027-01-01");
  const status = dialog.getByRole("status");
  await expect(status).toContainText("open items will move");
  const announced = Number(/^\d+/.exec(await status.innerText())?.[0]);
  expect(announced).toBeGreaterThan(2);
  await expect(dialog.getByRole("group", { name: "What would move" })).toBeVisible();
  await dialog.getByRole("button", { name: /^Apply and move/ }).press("Enter");
  await expect(dialog).toBeHidden();

  const moved = async (): Promise<readonly string[]> => {
    const { items } = (await workspace.read(PAYOR)).data;
    return Object.values(items)
      .filter((item) => item.status !== "not_applicable")
      .filter((item) => item.due !== before.items[item.id]?.due)
      .map(({ id }) => id);
  };
  await expect.poll(async () => (await moved()).length).toBe(announced);
  const { items, calendar } = (await workspace.read(PAYOR)).data;
  expect(Object.values(calendar.blackouts)).toMatchObject([
    { reason: "Year-end shutdown", from: "2026-12-21", to: "2027-01-01", kind: "closed" },
  ]);
  const due = Object.values(items).map((item) => item.due);
  expect(due.filter((date) => date >= "2026-12-21" && date <= "2027-01-01")).toEqual([]);

  await page.keyboard.press("Control+z");
  await expect.poll(moved).toEqual([]);
  expect((await workspace.read(PAYOR)).data.calendar).toEqual(before.calendar);
});

test("another bank brings its own cut-off, which the bank-bound items then show", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation(PAYOR);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Banking terms…" }).click();
  const dialog = page.getByRole("dialog", { name: `Banking terms of ${PAYOR}` });
  await dialog.getByRole("combobox", { name: "Money-movement service" }).click();
  await page.getByRole("option", { name: "Commerce Bank" }).click();
  await expect(dialog.getByText("Not known yet")).toBeVisible();
  await dialog.getByLabel("Cut-off (Eastern)").fill("14:30");
  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect
    .poll(async () => (await workspace.read(PAYOR)).data.moneyMovement)
    .toMatchObject({ service: "commerce_bank", cutOff: "14:30" });
  expect((await workspace.read(PAYOR)).data.profile.bankPartner).toBe(true);

  await page.goto(page.url().replace(/\/overview.*$/, "/checklists?item=TST-04"));
  const bankDay = page.getByRole("region", { name: "Bank day" });
  await expect(bankDay).toContainText("14:30 Eastern");
  await expect(bankDay).toContainText("Watch returns");
});
