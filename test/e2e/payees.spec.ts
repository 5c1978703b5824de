import { expect, type Page } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { buildManyPayees } from "../helpers/many-payees.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const TODAY = NOW.slice(0, 10);
const PAYOR = "Northgate Builders";

let workspace: SeededWorkspace;
test.beforeEach(async () => {
  workspace = await seedImplementations(
    buildImplementation({ today: TODAY, payees: buildManyPayees(120, TODAY) }),
  );
});
test.afterEach(() => workspace.remove());

async function show(page: Page, view: "Funnel" | "Calls"): Promise<void> {
  await page
    .getByRole("group", { name: "View of the payees" })
    .getByRole("button", { name: view })
    .click();
}

const payees = async () => Object.values((await workspace.read(PAYOR)).data.payees);

test("a step of the funnel leads to the grid with the payees that stand there", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation(PAYOR, "Payees");
  await show(page, "Funnel");
  await page.getByRole("button", { name: "Show as a table" }).click();
  await expect(page.getByRole("table", { name: "Readiness by day" })).toBeVisible();
  await page.getByLabel("Payees of").click();
  await page.getByRole("option", { name: "All waves" }).click();
  const funnel = page.getByRole("table", { name: "Funnel of payees" });
  const waiting = (await payees()).filter(({ status }) => status === "needs_review").length;
  await expect(funnel.getByRole("row", { name: /Needs review/i })).toContainText(String(waiting));

  await funnel.getByRole("button", { name: /Needs review/i }).click();
  await expect(page.getByRole("grid", { name: "Payees" })).toBeVisible();
  await expect(page.getByText(`${waiting} of 120 payees shown`)).toBeVisible();
  await app.close();
});

test("the call list is walked and calls are logged by keyboard", async ({ launchApp }) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation(PAYOR, "Payees");
  await show(page, "Calls");
  const calls = page.getByRole("list", { name: "Who to call today" }).getByRole("listitem");
  await calls.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(calls.nth(1)).toBeFocused();
  const id = await calls.nth(1).getAttribute("data-row");
  await page.keyboard.press("l");
  await expect(calls.nth(1)).toContainText("Called today");
  await expect
    .poll(async () =>
      Object.values((await payees()).find((payee) => payee.id === id)?.contacts ?? {}).map(
        ({ on, channel, text }) => [on, channel, text],
      ),
    )
    .toContainEqual([TODAY, "phone", "Called, reached"]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: /^Details of/ })).toBeVisible();
  await app.close();
});

test("own words for a status are shown wherever the status is, and can be taken back", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation(PAYOR, "Payees");
  await page.getByRole("button", { name: "Status list" }).click();
  const dialog = page.getByRole("dialog", { name: "Status list of payees" });
  const word = dialog.getByRole("textbox", { name: /^Word for Needs review/i });
  await word.fill("With the approver");
  await word.press("Enter");
  await expect(dialog.getByRole("button", { name: /^Reset Needs review/i })).toBeEnabled();
  await dialog.getByRole("button", { name: "Close" }).click();
  await show(page, "Funnel");
  await expect(
    page.getByRole("table", { name: "Funnel of payees" }).getByText("With the approver"),
  ).toBeVisible();
  expect((await workspace.read(PAYOR)).data.payeeStatusWords.needs_review?.label).toBe(
    "With the approver",
  );

  await page.getByRole("button", { name: "Status list" }).click();
  await dialog.getByRole("button", { name: /^Reset Needs review/i }).click();
  await expect(word).toHaveValue("Needs Review");
  await expect(dialog.getByRole("button", { name: /^Reset Needs review/i })).toBeDisabled();
  await dialog.getByRole("button", { name: "Close" }).click();
  const funnel = page.getByRole("table", { name: "Funnel of payees" });
  await expect(funnel.getByText("Needs Review")).toBeVisible();
  await expect
    .poll(async () => (await workspace.read(PAYOR)).data.payeeStatusWords.needs_review)
    .toBeUndefined();
  await app.close();
});
