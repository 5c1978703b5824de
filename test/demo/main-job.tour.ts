/** The main job on the sample workspace, from the first start to a closeout report; what is seen and exported is kept. */
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "../e2e/fixtures.ts";
import { AppPage } from "../e2e/pages/AppPage.ts";
import { NOW } from "../e2e/workspaces.ts";
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
  ROOT,
} from "./tour-helpers.ts";

/** Its kickoff is next Monday. */
const BEFORE_KICKOFF = "Yoder-Redfern Contracting";
/** In closeout, with seven lessons. */
const IN_CLOSEOUT = "Garrick & Westbrook Building Company";

/** A team's copy of the built-in playbook, and a payor that is started from it. */
const OWN_PLAYBOOK = "Our way";
const FROM_OWN = "Mesa Ridge Contractors";

async function closeAlert(page: Page): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: "Not saved" });
  await alert.getByRole("button", { name: "Close" }).click();
  await expect(alert).toHaveCount(0);
}

/** Starts `FROM_OWN` from a playbook. */
async function startFrom(page: Page, playbook: string): Promise<void> {
  await new AppPage(page).goTo("Board");
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "New implementation" });
  await dialog.getByRole("textbox", { name: "Payor" }).fill(FROM_OWN);
  await dialog.getByRole("combobox", { name: "Playbook" }).click();
  await page.getByRole("option", { name: `${playbook}, version 1` }).click();
  await dialog.getByRole("button", { name: "Create implementation" }).click();
  await expect(page.getByRole("heading", { name: FROM_OWN })).toBeVisible();
}

async function setTheme(page: Page, theme: "Light" | "Dark"): Promise<void> {
  const app = new AppPage(page);
  await app.goTo("Settings");
  const choice = page.getByRole("button", { name: theme, exact: true });
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", "true");
}

const firstCard = (page: Page): Locator => page.getByRole("option").first();

test("the main job", async ({ launchApp }) => {
  const app = await launchApp({ now: NOW, env: { TZ: "America/New_York" } });
  const { page } = app;
  const frame = new AppPage(page);

  await test.step("first run", async () => {
    await page.setViewportSize(DESKTOP);
    await page.getByLabel("Your name").fill("Dana Reyes");
    await keep(page, "01-first-run");
    await page.getByRole("button", { name: /Explore with sample data/ }).click();
    await expect(page.getByRole("heading", { name: "Desk", exact: true })).toBeVisible();
  });

  await test.step("the desk: what is due now, acted upon by keyboard", async () => {
    for (const theme of ["Light", "Dark"] as const) {
      await setTheme(page, theme);
      await frame.goTo("Desk");
      for (const size of [LAPTOP, DESKTOP, LARGE]) {
        await page.setViewportSize(size);
        await expect(page.getByRole("grid", { name: "Now" })).toBeVisible();
        await keep(page, `02-desk-${size.width}-${theme.toLowerCase()}`);
      }
    }
    await page.setViewportSize(DESKTOP);
    await page.keyboard.press("j");
    const row = page.getByRole("row").and(page.locator(":focus"));
    const name = (await row.getAttribute("aria-label")) ?? "";
    await page.keyboard.press("x");
    await expect(page.getByRole("row", { name })).toHaveCount(0);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.getByRole("row", { name })).toBeVisible();
  });

  await test.step("board, in both themes", async () => {
    for (const theme of ["Light", "Dark"] as const) {
      await setTheme(page, theme);
      await frame.goTo("Board");
      for (const size of [LAPTOP, DESKTOP, LARGE]) {
        await page.setViewportSize(size);
        await expect(firstCard(page)).toBeVisible();
        const picture = await keep(page, `02-board-${size.width}-${theme.toLowerCase()}`);
        if (theme === "Light" && size === DESKTOP && process.env["PAYOR_DESK_DOCS"] === "1") {
          await mkdir(path.join(ROOT, "docs/images"), { recursive: true });
          await copyFile(picture, path.join(ROOT, "docs/images/board.png"));
        }
      }
    }
    await page.setViewportSize(DESKTOP);
    await open(page, IN_TESTING);
    await keep(page, "03-overview-dark");
    await openTab(page, "Checklists");
    await keep(page, "03-checklists-dark");
    await setTheme(page, "Light");
  });

  await test.step("new implementation", async () => {
    await frame.goTo("Board");
    await page.getByRole("button", { name: "New implementation" }).click();
    const dialog = page.getByRole("dialog", { name: "New implementation" });
    await dialog.getByRole("textbox", { name: "Payor" }).fill("Harlow & Pike Builders");
    await dialog.getByRole("textbox", { name: "Location" }).fill("Denver, CO");
    await expect(dialog.getByText("Authorize the first production disbursement")).toBeVisible();
    await keep(page, "04-new-implementation");
    await dialog.getByRole("button", { name: "Create implementation" }).click();
    await expect(page.getByRole("heading", { name: "Harlow & Pike Builders" })).toBeVisible();
    await keep(page, "05-new-implementation-created");
  });

  await test.step("implementation", async () => {
    await open(page, IN_TESTING);
    const tabs = await page.getByRole("tab").allInnerTexts();
    for (const [index, tab] of tabs.entries()) {
      await openTab(page, tab);
      await keep(page, `${10 + index}-${tab.toLowerCase()}`);
    }
    await openTab(page, "Checklists");
    await page.getByRole("button", { name: "Open only" }).click();
    const rows = page.getByRole("treegrid", { name: "Checklists" }).getByRole("row");
    await rows
      .filter({ has: page.getByRole("checkbox", { checked: false }) })
      .first()
      .click();
    await expect(page.getByRole("complementary", { name: /^Details of/ })).toBeVisible();
    await keep(page, "20-checklist-with-panel");
    await page.setViewportSize(LAPTOP);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(page.getByRole("toolbar", { name: "Selected items" })).toBeVisible();
    await keep(page, "21-checklist-selection-1280");
    await page.setViewportSize(DESKTOP);
  });

  await test.step("plan", async () => {
    await open(page, IN_TESTING);
    await openTab(page, "Plan");
    await expect(page.getByRole("treegrid", { name: "Timeline" })).toBeVisible();
    for (const size of [LAPTOP, LARGE, DESKTOP]) {
      await page.setViewportSize(size);
      await keep(page, `40-plan-${size.width}`);
    }
    for (const [entry, fileName] of [
      ["Report as Markdown", "plan.md"],
      ["Report as HTML", "plan.html"],
      ["Report as PDF", "plan.pdf"],
      ["Timeline as PNG", "plan-timeline.png"],
    ] as const) {
      await app.chooseSavePath(path.join(OUTPUT, fileName));
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await page.getByRole("menuitem", { name: entry }).click();
      await expect(page.getByText(`Exported ${fileName}`)).toBeVisible();
      await closeToast(page);
    }
    await page.getByRole("button", { name: /^At risk/ }).click();
    await expect(page.getByRole("dialog", { name: "Health" })).toBeVisible();
    await keep(page, "41-health");
    await page.keyboard.press("Escape");
    await frame.goTo("Board");
    await page.getByRole("option", { name: new RegExp(IN_TESTING) }).focus();
    await page.keyboard.press("w");
    await expect(page.getByRole("dialog", { name: /^Why it can't move on/ })).toBeVisible();
    await keep(page, "42-why-it-cannot-move-on");
    await page.keyboard.press("Escape");
  });

  await test.step("weekly status", async () => {
    await open(page, IN_TESTING);
    await openTab(page, "Meetings");
    await page
      .getByRole("link", { name: /Weekly status.*today/ })
      .first()
      .click();
    await expect(page.getByRole("region", { name: "Agenda" })).toBeVisible();
    await keep(page, "22-agenda");
    await keepPreview(page, "23-agenda-preview");
    await exportReport(app, "weekly-status-agenda");
  });

  await test.step("kickoff", async () => {
    await open(page, BEFORE_KICKOFF);
    await openTab(page, "Meetings");
    await page
      .getByRole("link", { name: /Kickoff/ })
      .first()
      .click();
    await expect(page.getByRole("region", { name: "Agenda" })).toBeVisible();
    await keep(page, "24-kickoff-agenda");
    await exportReport(app, "kickoff-agenda");
  });

  await test.step("closeout", async () => {
    await open(page, IN_CLOSEOUT);
    await openTab(page, "Closeout");
    await expect(page.getByRole("heading", { name: "Closeout gates" })).toBeVisible();
    await keep(page, "25-closeout");
    await keepPreview(page, "26-closeout-preview");
    await exportReport(app, "closeout-report");
    await openTab(page, "Lessons");
    await keep(page, "27-lessons-of-one");
  });

  await test.step("own playbook", async () => {
    await frame.goTo("Playbooks");
    await page.getByRole("button", { name: /^Duplicate Procore Pay/ }).click();
    await page.getByRole("textbox", { name: "Name" }).fill(OWN_PLAYBOOK);
    await page.getByRole("button", { name: "Duplicate", exact: true }).click();
    await expect(page.getByRole("heading", { name: OWN_PLAYBOOK })).toBeVisible();
    await startFrom(page, OWN_PLAYBOOK);

    await frame.goTo("Playbooks");
    await page.getByRole("button", { name: `Edit ${OWN_PLAYBOOK}` }).click();
    const panel = page.getByRole("complementary", { name: "Item" });
    const item = (id: string): Locator =>
      page.getByRole("grid", { name: "Items" }).locator(`[data-item="${id}"]`);
    await item("SET-05").click();
    await panel.getByRole("combobox", { name: "Depends on" }).fill("SET-06");
    await page.getByRole("option", { name: /^SET-06 / }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/Not saved. A cycle: SET-05 waits for SET-06/)).toBeVisible();
    await keep(page, "50-playbook-cycle-refused");
    await closeAlert(page);
    await page.getByRole("button", { name: "Undo in the playbook" }).click();
    await closeToast(page);
    for (const [id, days] of [
      ["SET-09", "3"],
      ["TRN-03", "1"],
    ] as const) {
      await item(id).click();
      await panel.getByRole("textbox", { name: "Takes (days)" }).fill(days);
    }
    await expect(page.getByText("Nothing to mend")).toBeVisible();
    for (const size of [LAPTOP, LARGE, DESKTOP]) {
      await page.setViewportSize(size);
      await keep(page, `51-playbook-items-${size.width}`);
    }
    for (const tab of ["Gates", "Agendas", "Risks"]) {
      await openTab(page, tab);
      await keep(page, `52-playbook-${tab.toLowerCase()}`);
    }
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("Calendars and the first training are faster now");
    await keep(page, "53-playbook-save");
    await dialog.getByRole("button", { name: "Save version 2" }).click();
    await expect(page.getByText("Saved as version 2")).toBeVisible();
    await closeToast(page);
    await page.getByRole("button", { name: "Versions" }).click();
    await expect(dialog).toContainText("Version 2");
    await keep(page, "54-playbook-versions");
    await page.keyboard.press("Escape");

    await open(page, FROM_OWN);
    await expect(page.getByText("Playbook version 2 has 2 changes for")).toBeVisible();
    await page.getByRole("button", { name: "Compare…" }).click();
    await page.getByRole("checkbox", { name: /^SET-09 / }).check();
    await keep(page, "55-compare");
    await page.getByRole("button", { name: "Take over 1 change" }).click();
    await expect(page.getByText("Playbook version 2 has 1 change for")).toBeVisible();
    await keep(page, "56-compared");
  });

  await test.step("other pages", async () => {
    for (const [index, name] of ["Lessons", "Playbooks", "Settings"].entries()) {
      await frame.goTo(name);
      await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
      await keep(page, `${30 + index}-${name.toLowerCase()}`);
    }
    await frame.goTo("Board");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Go to a payor, page or command" }).fill("bui");
    await keep(page, "33-palette");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await keep(page, "34-shortcuts");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Reminders/ }).click();
    await expect(page.getByRole("dialog", { name: "Reminders" })).toBeVisible();
    await keep(page, "35-reminder-centre");
  });
});
