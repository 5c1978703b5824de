import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { ChecklistsPage } from "./pages/ChecklistsPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const PAYOR = "Northgate Builders";
const ROUTING = "021000021";

let workspace: SeededWorkspace;

test.beforeEach(async () => {
  workspace = await seedImplementations(buildImplementation({ today: "2026-11-02" }));
});
test.afterEach(() => workspace.remove());

test("a routing number in notes is stopped, and stored only when the user says that it is none", async ({
  launchApp,
}) => {
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const checklists = new ChecklistsPage(page);
  await checklists.open(PAYOR);
  await checklists.row("Hold the kickoff meeting").click();
  const notes = page.getByRole("textbox", { name: "Notes" });
  const question = page.getByRole("dialog", { name: "This number was not stored" });

  await notes.fill(`Routing ${ROUTING} of the bank`);
  await expect(page.getByRole("alert")).toContainText("••••0021 looks like a routing number");
  await page.getByRole("textbox", { name: "Done when" }).click();
  await expect(question).toContainText("••••0021");
  await expect(question).not.toContainText(ROUTING);

  // Enter goes back: the text is still in the field, and nothing was written.
  await page.keyboard.press("Enter");
  await expect(question).toBeHidden();
  await expect(notes).toHaveValue(`Routing ${ROUTING} of the bank`);
  await expect(notes).toBeFocused();
  expect((await workspace.read(PAYOR)).revision).toBe(1);

  await page.getByRole("textbox", { name: "Done when" }).click();
  await question.getByRole("button", { name: "This is not one: keep it" }).click();
  await expect
    .poll(async () => (await workspace.read(PAYOR)).data.items["SET-05"]?.notes)
    .toBe(`Routing ${ROUTING} of the bank`);
  await expect(new AppPage(page).saveState).toHaveText("Saved");

  // The activity log tells of the change without it, and taking it back needs no confirmation.
  const { data } = await workspace.read(PAYOR);
  expect(JSON.stringify(data.activity)).not.toContain(ROUTING);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await workspace.read(PAYOR)).data.items["SET-05"]?.notes).toBe("");
});
