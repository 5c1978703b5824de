import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { NOW, seedSample, type SeededWorkspace } from "./workspaces.ts";

let workspace: SeededWorkspace;
test.beforeEach(async () => {
  workspace = await seedSample();
});
test.afterEach(() => workspace.remove());

const ENV = { TZ: "America/New_York" };

const focusedRow = (page: Page): Locator =>
  page.getByRole("grid", { name: "Now" }).locator("[data-key]:focus");

/** Walks down from the first row to the next one that a button of its row can do; answers with its name. */
async function walkTo(page: Page, button: RegExp): Promise<string> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press(step === 0 ? "Home" : "j");
    if ((await focusedRow(page).getByRole("button", { name: button }).count()) > 0)
      return (await focusedRow(page).getAttribute("aria-label")) ?? "";
  }
  throw new Error("No row of the Desk can do this");
}

test("my day: read the sentence, complete, snooze and reassign by keyboard, take back, open the agenda", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW, env: ENV, address: null });
  const { page } = app;
  const list = page.getByRole("grid", { name: "Now" });
  const row = (name: string): Locator => list.getByRole("row", { name, exact: true });

  // The app begins here.
  await expect(page.getByRole("heading", { name: "Desk", exact: true })).toBeVisible();
  await expect(
    page.getByText(/^\d+ payors? off track, \d+ meetings?, \d+ things? due/),
  ).toBeVisible();
  const overdue = page.getByRole("button", { name: /^Overdue \d+$/ });
  const before = Number((await overdue.textContent())?.replace(/\D/g, ""));
  expect(before).toBeGreaterThan(0);
  const done = page.getByRole("button", { name: /^Done today \d+$/ });
  const doneBefore = Number((await done.textContent())?.replace(/\D/g, ""));

  await page.keyboard.press("j");
  const completed = await walkTo(page, /^Complete /);
  await page.keyboard.press("x");
  await expect(row(completed)).toHaveCount(0);
  await expect(focusedRow(page)).toHaveCount(1);
  await expect(done).toHaveText(`Done today${doneBefore + 1}`);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(row(completed)).toBeVisible();
  await expect(focusedRow(page)).toHaveCount(1);
  await expect(overdue).toHaveText(`Overdue ${before}`);

  const snoozed = await walkTo(page, /^Complete /);
  await page.keyboard.press("s");
  await page.getByRole("menuitem", { name: /^Tomorrow morning/ }).click();
  await expect(row(snoozed)).toHaveCount(0);
  await expect(focusedRow(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: "1 snoozed" })).toBeVisible();

  const given = await walkTo(page, /^Reassign /);
  await page.keyboard.press("a");
  await page.getByRole("combobox", { name: "Assign to" }).fill("Ana Lopez");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Assigned .* to Ana Lopez|^Edited /)).toBeVisible();
  await expect(row(given)).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/implementation\/.+\?(item|action)=/);
  await page.goBack();

  await page
    .getByRole("link", { name: /^Open agenda: Weekly status/ })
    .first()
    .click();
  await expect(page).toHaveURL(/meetings\?meeting=/);
  await expect(page.getByRole("region", { name: /agenda/i }).first()).toBeVisible();
});

test("forty payors stand on a small screen without a scroll to the side, and one column on a narrow one", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW, env: ENV, address: null });
  const { page } = app;
  for (const [width, height] of [
    [1280, 800],
    [1000, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    const list = page.getByRole("grid", { name: "Now" });
    await expect(list.getByRole("row").first()).toBeVisible();
    const scrolls = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("main, [role=grid]")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(Math.max(...scrolls)).toBeLessThanOrEqual(0);
    const now = await page.getByRole("region", { name: "Now" }).boundingBox();
    const watching = await page.getByRole("region", { name: "Watching" }).boundingBox();
    if (width === 1280) expect(watching?.y).toBe(now?.y);
    else expect(watching?.y).toBeGreaterThan((now?.y ?? 0) + (now?.height ?? 0));
  }
});
