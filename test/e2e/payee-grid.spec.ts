import { expect, type Locator, type Page } from "@playwright/test";
import { inPosition } from "../../src-shared/domain/records.ts";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { buildManyPayees } from "../helpers/many-payees.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const TODAY = NOW.slice(0, 10);
const PAYOR = "Northgate Builders";

let workspace: SeededWorkspace;
test.afterEach(() => workspace.remove());

async function openGrid(page: Page): Promise<Locator> {
  await new AppPage(page).openImplementation(PAYOR, "Payees");
  const grid = page.getByRole("grid", { name: "Payees" });
  await expect(grid).toBeVisible();
  return grid;
}

async function seed(count: number): Promise<void> {
  workspace = await seedImplementations(
    buildImplementation({ today: TODAY, payees: buildManyPayees(count, TODAY) }),
  );
}

const payees = async () => inPosition((await workspace.read(PAYOR)).data.payees);
/** All payees as text: compared as a whole, without the cost of telling thousands of them apart. */
const asText = async (): Promise<string> => JSON.stringify(await payees());

/** Puts text on the clipboard as a spreadsheet does, and pastes it where the keyboard is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData("text/plain", copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("payees are sorted, filtered and grouped, and columns stay as they were chosen", async ({
  launchApp,
}) => {
  await seed(200);
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  const grid = await openGrid(page);
  const header = grid.getByRole("columnheader", { name: "Monthly payout" });
  await header.click();
  await header.click();
  await expect(header).toHaveAttribute("aria-sort", "descending");
  const largest = (await payees()).toSorted((a, b) => b.monthlyPayoutCents - a.monthlyPayoutCents);
  await expect(grid.getByRole("row").nth(1)).toContainText(largest[0]?.legalName ?? "nobody");

  await grid.getByRole("columnheader", { name: "Wave" }).focus();
  await grid.getByRole("columnheader", { name: "Wave" }).press("Alt+ArrowDown");
  await page.getByRole("menuitem", { name: "Filter..." }).click();
  const inPilot = (await payees()).filter(({ waveId }) => waveId === "wave-1").length;
  await page.getByRole("checkbox", { name: `Pilot, ${inPilot} rows` }).check();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(`${inPilot} of 200 payees shown`)).toBeVisible();
  await expect(grid).toHaveAttribute("aria-rowcount", String(inPilot + 1));

  // The menu of a column is a click away from its header.
  await grid.getByRole("columnheader", { name: "Owner" }).hover();
  await page.getByRole("button", { name: "Menu of Owner" }).click();
  await page.getByRole("menuitem", { name: "Hide" }).click();
  await expect(grid.getByRole("columnheader", { name: "Owner" })).toHaveCount(0);

  await page.getByRole("button", { name: "Group", exact: true }).click();
  await page.getByRole("menuitem", { name: "By priority" }).click();
  const tree = page.getByRole("treegrid", { name: "Payees" });
  const ofA = (await payees()).filter(
    ({ waveId, priority }) => waveId === "wave-1" && priority === "A",
  ).length;
  const first = tree.getByRole("row", { expanded: true }).first();
  await expect(first).toContainText(`A${ofA} payees`);
  await first.click();
  await expect(tree).toHaveAttribute("aria-rowcount", String(inPilot - ofA + 4));

  await page.getByRole("button", { name: "Remove the filter of Wave" }).click();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "E-mail" }).check();
  await page.keyboard.press("Escape");
  await expect(tree.getByRole("columnheader", { name: "E-mail" })).toBeVisible();
  await expect(page.getByRole("dialog", { name: "Columns" })).toHaveCount(0);
  // The view is kept a moment after the last change.
  await page.waitForTimeout(1000);

  await app.kill();
  const again = await app.relaunch();
  await new AppPage(again.page).openImplementation(PAYOR, "Payees");
  const restored = again.page.getByRole("treegrid", { name: "Payees" });
  await expect(restored.getByRole("columnheader", { name: "E-mail" })).toBeAttached();
  await expect(restored.getByRole("columnheader", { name: "Monthly payout" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
});

test("a cell is edited by keyboard alone, filled down, and taken back", async ({ launchApp }) => {
  await seed(20);
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const grid = await openGrid(page);
  const trade = (line: number) =>
    grid.getByRole("row").nth(line).locator('[role="gridcell"][aria-colindex="3"]');
  await grid.getByRole("row").nth(1).locator('[tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(trade(1)).toBeFocused();
  await page.keyboard.type("Fencing");
  await page.keyboard.press("Enter");
  await expect(trade(1)).toHaveText("Fencing");
  await expect(trade(2)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await expect(trade(3)).toHaveText("Fencing");
  await expect
    .poll(async () => (await payees()).filter((one) => one.trade === "Fencing").length)
    .toBe(3);
  await page.keyboard.press("Control+z");
  await expect(trade(3)).not.toHaveText("Fencing");
  await expect(trade(1)).toHaveText("Fencing");
  // Escape leaves the value; Tab takes it and goes on to the next cell that can be edited.
  await page.keyboard.press("F2");
  await page.keyboard.type("Nothing");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await page.keyboard.type("Masonry");
  await page.keyboard.press("Tab");
  await page.keyboard.type("wave 2");
  await page.keyboard.press("Enter");
  await expect(trade(1)).toHaveText("Masonry");
  await expect
    .poll(async () => (await payees()).find(({ id }) => id === "payee-1")?.waveId)
    .toBe("wave-2");
  expect((await payees()).some((one) => one.trade === "Nothing")).toBe(false);
});

test("cells pasted from a spreadsheet are shown first, and are one undo", async ({ launchApp }) => {
  await seed(10);
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const grid = await openGrid(page);
  const before = await asText();
  await grid.getByRole("row").nth(1).locator('[aria-colindex="3"]').click();
  await paste(page, 'Glazing\tWave 2\tA\tNeeds Review\r\n"Steel\nand iron"\tWave 9\tB\tExempt\r\n');
  const dialog = page.getByRole("dialog", { name: "Paste" });
  const refused = dialog.getByRole("table", { name: "Cells that cannot be taken" });
  await expect(refused.getByRole("row")).toHaveCount(3);
  await expect(refused).toContainText('There is no wave "Wave 9"');
  await expect(refused).toContainText("Needs a reason and a review date");
  await dialog.getByRole("button", { name: /^Change \d+ cells$/ }).click();
  await expect
    .poll(async () => (await payees()).map(({ trade }) => trade).slice(0, 2))
    .toEqual(["Glazing", "Steel\nand iron"]);
  const [first] = await payees();
  expect(first).toMatchObject({ waveId: "wave-2", priority: "A", status: "needs_review" });
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await asText()) === before).toBe(true);
});

test("the status of all 2,000 payees is one change and one undo", async ({ launchApp }) => {
  await seed(2000);
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  const grid = await openGrid(page);
  const before = await asText();
  await grid.getByRole("row").nth(1).locator('[tabindex="0"]').focus();
  await page.keyboard.press("Control+a");
  const bar = page.getByRole("toolbar", { name: "Selected payees" });
  await expect(bar).toContainText("2000 payees selected");
  await bar.getByRole("button", { name: "Set status" }).click();
  const dialog = page.getByRole("dialog", { name: "Status of 2000 payees" });
  await dialog.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Payment-ready" }).click();
  await dialog.getByRole("button", { name: "Set to Payment-ready" }).click();
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(async () => (await payees()).every(({ status }) => status === "ready"))
    .toBe(true);
  expect(await app.menuLabel("undo")).toBe(
    "Undo: Set 2000 payees to Payment-ready (Northgate Builders)",
  );
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await asText()) === before).toBe(true);
});
