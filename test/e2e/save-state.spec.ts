import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { ChecklistsPage } from "./pages/ChecklistsPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const KICKOFF = "Hold the kickoff meeting";
const PAYOR = "Northgate Builders";

let workspace: SeededWorkspace;

test.beforeEach(async () => {
  workspace = await seedImplementations(buildImplementation({ today: "2026-11-02" }));
});
test.afterEach(() => workspace.remove());

async function statusOfKickoff(): Promise<string | undefined> {
  return (await workspace.read(PAYOR)).data.items["SET-05"]?.status;
}

test("what cannot be saved is said with the reason, kept, and saved on Retry", async ({
  launchApp,
}) => {
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const app = new AppPage(page);
  const checklists = new ChecklistsPage(page);
  await checklists.open(PAYOR);
  await expect(checklists.box(KICKOFF)).toBeVisible();
  // The drive is pulled out.
  const implementations = path.join(workspace.folder, "implementations");
  await rename(implementations, `${implementations}-away`);
  await checklists.box(KICKOFF).click();
  await expect(app.saveState).toHaveText("Not saved");
  const alert = page.getByRole("alert").filter({ hasText: `Not saved: ${PAYOR}` });
  await expect(alert).toContainText("The folder is not there any more");
  await expect(checklists.box(KICKOFF)).toBeChecked();

  await rename(`${implementations}-away`, implementations);
  expect(await statusOfKickoff()).toBe("not_started");
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(app.saveState).toHaveText("Saved");
  await expect(alert).toHaveCount(0);
  expect(await statusOfKickoff()).toBe("done");
});

test("closing waits for the last change", async ({ launchApp }) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const checklists = new ChecklistsPage(app.page);
  await checklists.open(PAYOR);
  await checklists.box(KICKOFF).click();
  await app.close();
  expect(await statusOfKickoff()).toBe("done");
});

test("closing tries again what could not be saved before", async ({ launchApp }) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const checklists = new ChecklistsPage(app.page);
  await checklists.open(PAYOR);
  await expect(checklists.box(KICKOFF)).toBeVisible();
  const implementations = path.join(workspace.folder, "implementations");
  await rename(implementations, `${implementations}-away`);
  await checklists.box(KICKOFF).click();
  await expect(new AppPage(app.page).saveState).toHaveText("Not saved");
  await rename(`${implementations}-away`, implementations);
  await app.close();
  expect(await statusOfKickoff()).toBe("done");
});

test("a file that another program changed is noticed on coming back to the window", async ({
  launchApp,
}) => {
  const running = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = running;
  const app = new AppPage(page);
  await expect(app.card(PAYOR)).toBeVisible();
  const file = workspace.filePath("impl-1.json");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(`"name": "${PAYOR}"`, '"name": "Southgate Builders"'));
  await running.leaveAndReturn();
  await expect(app.card("Southgate Builders")).toBeVisible();
  await expect(app.card(PAYOR)).toHaveCount(0);

  // Also in what is open: the page shows the new words, and a change goes on top of them.
  const checklists = new ChecklistsPage(page);
  await checklists.open("Southgate Builders");
  await expect(checklists.box(KICKOFF)).toBeVisible();
  const changed = (await readFile(file, "utf8")).replace(KICKOFF, "Hold the big kickoff");
  await writeFile(file, changed);
  await running.leaveAndReturn();
  await checklists.box("Hold the big kickoff").click();
  await expect
    .poll(async () => (await workspace.read("Southgate Builders")).data.items["SET-05"])
    .toMatchObject({ status: "done", title: expect.stringContaining("Hold the big kickoff") });
});
