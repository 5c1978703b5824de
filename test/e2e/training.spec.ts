import { expect } from "@playwright/test";
import { buildImplementation, buildPerson, byId } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

let workspace: SeededWorkspace;

test.beforeEach(async () => {
  workspace = await seedImplementations(
    buildImplementation({
      people: byId(
        buildPerson({ id: "ada", name: "Ada Stone", roles: ["PM"], position: 1 }),
        buildPerson({ id: "abe", name: "Abe Lund", roles: ["PM"], position: 2 }),
      ),
    }),
  );
});
test.afterEach(() => workspace.remove());

test("a session is scheduled, attended by keyboard, and counted; undo takes it back", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation("Northgate Builders", "Training");

  await page.getByRole("button", { name: "Schedule session" }).click();
  const dialog = page.getByRole("dialog", { name: "Schedule session" });
  await dialog.getByRole("combobox", { name: "Course" }).click();
  await page.getByRole("option", { name: /^C9 / }).click();
  await expect(dialog.getByRole("checkbox", { name: "Project manager" })).toBeChecked();
  await expect(dialog.getByText("Invites 2: Ada Stone, Abe Lund")).toBeVisible();
  await dialog.getByRole("button", { name: "Schedule", exact: true }).click();

  const panel = page.getByRole("complementary", { name: "Session", exact: true });
  await expect(page.getByText("0 of 2 people trained")).toBeVisible();
  await panel.getByRole("listitem", { name: "Abe Lund" }).focus();
  await page.keyboard.press("p");
  await expect(panel.getByRole("listitem", { name: "Ada Stone" })).toBeFocused();
  await expect(page.getByText("1 of 2 people trained")).toBeVisible();
  await page.keyboard.press("a");
  await expect(panel.getByLabel("Made up by Ada Stone on")).toBeVisible();
  await expect(page.getByText("1 of 2 people trained")).toBeVisible();

  await page.getByRole("button", { name: "Matrix", exact: true }).click();
  const cell = page.getByRole("button", { name: /^Project manager briefing.*, Project manager:/ });
  await expect(cell).toHaveAccessibleName(/required, 1 of 2 done/);
  await cell.click();
  const missing = page.getByRole("region", { name: "Missing" });
  await expect(missing).toContainText("Ada Stone");
  await expect(missing).toContainText("Absent");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveAccessibleName(/required, 0 of 2 done/);
  await expect(page.getByText("0 of 2 people trained")).toBeVisible();
});
