/** The main job on the sample workspace, from the morning's board to a closeout report; what is seen is kept. */
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { test } from "../e2e/fixtures.ts";
import { NOW } from "../e2e/workspaces.ts";

const OUTPUT = path.resolve(import.meta.dirname, "../../demo-output");

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(OUTPUT, `${name}.png`), animations: "disabled" });
}

test("the main job", async ({ launchApp }) => {
  const app = await launchApp({ now: NOW });
  const { page } = app;
  const rail = page.getByRole("navigation", { name: "Main", exact: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel("Your name").fill("Dana Reyes");
  await keep(page, "01-first-run");
  await page.getByRole("button", { name: /Explore with sample data/ }).click();
  await expect(page.getByRole("option").first()).toBeVisible();
  await keep(page, "02-board");

  await page
    .getByRole("option", { name: /P4|Payees/ })
    .first()
    .click();
  await expect(page.getByRole("tab", { name: "Overview" })).toBeVisible();
  for (const [index, tab] of [
    "Overview",
    "Checklists",
    "People",
    "Meetings",
    "Log",
    "Closeout",
    "Lessons",
    "Payees",
    "Activity",
  ].entries()) {
    await page.getByRole("tab", { name: tab }).click();
    await page.waitForTimeout(700);
    await keep(page, `${String(index + 3).padStart(2, "0")}-implementation-${tab.toLowerCase()}`);
  }
  for (const name of ["Lessons", "Playbooks", "Settings", "Board"]) {
    await rail.getByRole("link", { name }).click();
    await page.waitForTimeout(700);
    await keep(page, `20-${name.toLowerCase()}`);
  }
});
