/** The work streams of a payor in payment testing: payees, training, roll-out, testing, and what leaves each of them. */
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { type RunningApp, test } from "../e2e/fixtures.ts";
import { NOW, seedSample, type SeededWorkspace } from "../e2e/workspaces.ts";
import {
  closeToast,
  DESKTOP,
  exportReport,
  IN_TESTING,
  keep,
  keepPreview,
  LAPTOP,
  LARGE,
  open,
  openTab,
  OUTPUT,
} from "./tour-helpers.ts";

let workspace: SeededWorkspace;
test.beforeEach(async () => {
  workspace = await seedSample();
});
test.afterEach(() => workspace.remove());

/** Changes the view within a tab. */
async function show(page: Page, view: string): Promise<void> {
  const button = page
    .getByRole("group", { name: /^View/ })
    .getByRole("button", { name: view, exact: true });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
}

/** Exports by an entry of the tab's menu. */
async function exportEntry(app: RunningApp, entry: string, fileName: string): Promise<void> {
  const { page } = app;
  await app.chooseSavePath(path.join(OUTPUT, fileName));
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
  await expect(page.getByText(`Exported ${fileName}`)).toBeVisible();
  await closeToast(page);
}

test("the work streams", async ({ launchApp }) => {
  const app = await launchApp({
    workspace: workspace.folder,
    now: NOW,
    env: { TZ: "America/New_York" },
  });
  const { page } = app;
  await page.setViewportSize(DESKTOP);
  await expect(page.getByRole("option").first()).toBeVisible();
  await open(page, IN_TESTING);

  await test.step("payees", async () => {
    await openTab(page, "Payees");
    const grid = page.getByRole("grid", { name: "Payees" });
    await expect(grid.getByRole("row").nth(1)).toBeVisible();
    for (const size of [LAPTOP, LARGE, DESKTOP]) {
      await page.setViewportSize(size);
      await keep(page, `60-payees-${size.width}`);
    }
    await exportEntry(app, "Worksheet for the payor to fill in (Excel)", "payee-worksheet.xlsx");

    for (const name of ["Marlowe Excavating LLC", "Cascade Woodworks Corp."]) {
      await grid.getByRole("checkbox", { name: `Select ${name}` }).check();
    }
    await keep(page, "61-payees-selection");
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await page.getByRole("menuitem", { name: "Write messages…" }).click();
    const messages = page.getByRole("dialog", { name: "Messages to 2 payees" });
    await expect(messages.getByRole("region", { name: "Text" })).toBeVisible();
    await keep(page, "62-messages");
    const drafts = path.join(OUTPUT, "drafts");
    await mkdir(drafts, { recursive: true });
    await app.chooseFolder(drafts);
    await messages.getByRole("button", { name: "Save 2 drafts" }).click();
    await expect(messages.getByText(/^Saved 2 messages as drafts/)).toBeVisible();
    expect(await readdir(drafts)).toHaveLength(2);
    await messages.getByRole("button", { name: "Close" }).click();

    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await page.getByRole("menuitem", { name: "Call sheets, internal edition…" }).click();
    const preview = page.getByRole("dialog", { name: /^Preview: / });
    await expect(preview.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
    await keep(page, "63-call-sheet-preview");
    await app.chooseSavePath(path.join(OUTPUT, "call-sheets.pdf"));
    await preview.getByRole("button", { name: "Export as PDF" }).click();
    await expect(page.getByText("Exported call-sheets.pdf")).toBeVisible();
    await preview.getByRole("button", { name: "Close the preview" }).click();
    await closeToast(page);

    await show(page, "Funnel");
    await expect(page.getByRole("table", { name: "Funnel of payees" })).toBeVisible();
    await keep(page, "64-payees-funnel");
    await show(page, "Calls");
    const calls = page.getByRole("list", { name: "Who to call today" }).getByRole("listitem");
    await calls.first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: /^Details of/ })).toBeVisible();
    await keep(page, "65-payees-calls-with-panel");
  });

  await test.step("training", async () => {
    await openTab(page, "Training");
    for (const view of ["Matrix", "People", "Sessions"]) {
      await show(page, view);
      await keep(page, `70-training-${view.toLowerCase()}`);
    }
    await page
      .getByRole("row", { name: /attended/ })
      .first()
      .click();
    await expect(page.getByRole("complementary", { name: "Session", exact: true })).toBeVisible();
    await keep(page, "71-training-session");
    await exportEntry(app, "Coverage as PDF", "training-coverage.pdf");
    await exportEntry(app, "Coverage as Excel", "training-coverage.xlsx");
  });

  await test.step("roll-out", async () => {
    await openTab(page, "Roll-out");
    for (const view of ["Projects", "Waves", "Communication", "Go/no-go"]) {
      await show(page, view);
      await keep(page, `75-roll-out-${view.toLowerCase().replace("/", "-")}`);
    }
    await exportEntry(app, "Roll-out plan as PDF", "roll-out-plan.pdf");
  });

  await test.step("testing", async () => {
    await openTab(page, "Testing");
    await page.getByRole("row", { name: /^PT-01/ }).click();
    await expect(page.getByRole("complementary", { name: /^Details of PT-01/ })).toBeVisible();
    await keep(page, "80-testing-case");
    for (const view of ["Defects", "Day planner"]) {
      await show(page, view);
      await keep(page, `81-testing-${view.toLowerCase().replace(" ", "-")}`);
    }
    await keepPreview(page, "82-test-report-preview");
    await exportReport(app, "test-report");
  });
});
