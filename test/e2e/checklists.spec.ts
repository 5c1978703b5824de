import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { ChecklistsPage } from "./pages/ChecklistsPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const KICKOFF = "Hold the kickoff meeting";

let workspace: SeededWorkspace;

test.beforeEach(async () => {
  workspace = await seedImplementations(buildImplementation({ today: "2026-11-02" }));
});
test.afterEach(() => workspace.remove());

test("a tick that was shown as saved survives a kill, and so does its undo", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const checklists = new ChecklistsPage(app.page);
  await checklists.open("Northgate Builders");
  await expect(checklists.box(KICKOFF)).not.toBeChecked();
  await checklists.box(KICKOFF).click();
  await expect(checklists.box(KICKOFF)).toBeChecked();
  await expect.poll(async () => (await workspace.read("Northgate Builders")).revision).toBe(2);
  await expect(new AppPage(app.page).saveState).toHaveText("Saved");
  await app.kill();

  const again = await app.relaunch();
  const after = new ChecklistsPage(again.page);
  await after.open("Northgate Builders");
  await expect(after.box(KICKOFF)).toBeChecked();
  expect(await again.menuLabel("undo")).toContain(`Completed SET-05 ${KICKOFF}`);
  await again.page.keyboard.press("Control+z");
  await expect(after.box(KICKOFF)).not.toBeChecked();
  await expect
    .poll(async () => (await workspace.read("Northgate Builders")).data.items["SET-05"]?.status)
    .toBe("not_started");
  await again.page.keyboard.press("Control+Shift+z");
  await expect(after.box(KICKOFF)).toBeChecked();
});

test("items are walked, selected and shifted by keyboard, as one undo", async ({ launchApp }) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  const checklists = new ChecklistsPage(page);
  await checklists.open("Northgate Builders");
  await checklists.row("Record sold scope").click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("toolbar", { name: "Selected items" })).toContainText("3");
  await page
    .getByRole("toolbar", { name: "Selected items" })
    .getByRole("button", { name: "Complete" })
    .click();
  await expect(checklists.box("Record sold scope")).toBeChecked();
  await expect(checklists.box("Name candidate key contacts")).toBeChecked();
  expect(await app.menuLabel("undo")).toBe("Undo: Completed 3 items (Northgate Builders)");
  await page.keyboard.press("Control+z");
  await expect(checklists.box("Name candidate key contacts")).not.toBeChecked();
  await expect(checklists.box("Record sold scope")).not.toBeChecked();
});

test("pasted lines become items", async ({ launchApp }) => {
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const checklists = new ChecklistsPage(page);
  await checklists.open("Northgate Builders");
  await page.getByRole("button", { name: "Add items", exact: true }).click();
  const bar = page.getByRole("group", { name: "Add items" });
  await bar
    .getByRole("textbox", { name: "Items, one a line" })
    .fill("Ask for the W-9 list\nCall the bank\nBook the room");
  await bar.getByRole("button", { name: "Add 3 items" }).click();
  await expect(checklists.row("Call the bank")).toBeVisible();
  await expect
    .poll(async () => Object.keys((await workspace.read("Northgate Builders")).data.items).length)
    .toBe(111);
});

test("an item keeps its notes and its panel while one walks the list", async ({ launchApp }) => {
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const checklists = new ChecklistsPage(page);
  await checklists.open("Northgate Builders");
  await checklists.row(KICKOFF).click();
  const panel = page.getByRole("complementary", { name: /Details of SET-05/ });
  const notes = panel.getByRole("textbox", { name: "Notes" });
  await notes.fill("The sponsor joins late");
  await notes.blur();
  await expect
    .poll(async () => (await workspace.read("Northgate Builders")).data.items["SET-05"]?.notes)
    .toBe("The sponsor joins late");
  await checklists.row(KICKOFF).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("complementary", { name: /Details of SET-06/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: /Details of/ })).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(notes).toHaveValue("The sponsor joins late");
});
