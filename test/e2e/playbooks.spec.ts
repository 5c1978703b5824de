import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

test("a playbook is duplicated, edited, refused with a cycle, saved as version 2 and started from", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(buildImplementation());
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const folder = path.join(workspace.folder, "playbooks");
  const file = path.join(folder, "our-way.json");
  await new AppPage(page).goTo("Playbooks");

  await test.step("duplicate the built-in one", async () => {
    await page.getByRole("button", { name: /^Duplicate Procore Pay/ }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Our way");
    await page.getByRole("button", { name: "Duplicate", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Our way" })).toBeVisible();
  });
  const first = await readFile(file, "utf8");

  const panel = page.getByRole("complementary", { name: "Item" });
  const row = (id: string) =>
    page.getByRole("grid", { name: "Items" }).locator(`[data-item="${id}"]`);

  await test.step("change a duration", async () => {
    await row("SET-09").click();
    await panel.getByRole("textbox", { name: "Takes (days)" }).fill("3");
    await expect(page.getByText("Unsaved draft")).toBeVisible();
  });

  await test.step("a cycle is refused, and nothing is saved", async () => {
    await row("SET-05").click();
    await panel.getByRole("combobox", { name: "Depends on" }).fill("SET-06");
    await page.getByRole("option", { name: /^SET-06 / }).click();
    await expect(page.getByRole("region", { name: "Findings" })).toContainText(
      "A cycle: SET-05 waits for SET-06 waits for SET-05",
    );
    await expect(page.getByRole("button", { name: "Save as version 2" })).toBeDisabled();
    expect(await readFile(file, "utf8")).toBe(first);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo in the playbook" }).click();
    await expect(page.getByRole("region", { name: "Findings" })).toContainText("Nothing to mend");
  });

  await test.step("save version 2 with a note", async () => {
    await page.getByRole("button", { name: "Save as version 2" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("SET-09");
    await dialog.getByRole("textbox").fill("Calendars come faster than we thought");
    await dialog.getByRole("button", { name: "Save version 2" }).click();
    await expect(page.getByText("Saved as version 2")).toBeVisible();
    const saved = JSON.parse(await readFile(file, "utf8")) as { version: number; note: string };
    expect(saved).toMatchObject({ version: 2, note: "Calendars come faster than we thought" });
    expect(await readdir(path.join(folder, "earlier"))).toEqual(["our-way.v1.json"]);
    expect(await readFile(path.join(folder, "earlier", "our-way.v1.json"), "utf8")).toBe(first);
  });

  await test.step("start an implementation from it", async () => {
    await new AppPage(page).goTo("Board");
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog", { name: "New implementation" });
    await dialog.getByRole("textbox", { name: "Payor" }).fill("Harlow Builders");
    await dialog.getByRole("combobox", { name: "Playbook" }).click();
    await page.getByRole("option", { name: "Our way, version 2" }).click();
    await dialog.getByRole("button", { name: "Create implementation" }).click();
    await expect(page.getByRole("heading", { name: "Harlow Builders" })).toBeVisible();
    const { data } = await workspace.read("Harlow Builders");
    expect(data.playbook).toMatchObject({ slug: "our-way", version: 2, name: "Our way" });
    expect(data.items["SET-09"]?.durationDays).toBe(3);
  });
  await workspace.remove();
});

test("a draft survives a restart", async ({ launchApp }) => {
  const workspace = await seedImplementations(buildImplementation());
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  await new AppPage(app.page).goTo("Playbooks");
  await app.page.getByRole("button", { name: /^Duplicate Procore Pay/ }).click();
  await app.page.getByRole("button", { name: "Duplicate", exact: true }).click();
  await app.page.locator('[data-item="SET-09"]').click();
  await app.page.getByRole("textbox", { name: "Title", exact: true }).fill("Collect the calendars");
  await expect(app.page.getByText("Unsaved draft")).toBeVisible();
  await app.close();
  const { page } = await app.relaunch();
  await new AppPage(page).goTo("Playbooks");
  await expect(page.getByText("Unsaved draft")).toBeVisible();
  await page.getByRole("button", { name: /^Edit Procore Pay/ }).click();
  await expect(page.locator('[data-item="SET-09"]')).toContainText("Collect the calendars");
  await workspace.remove();
});
