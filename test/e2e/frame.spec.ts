import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

const payor = (name: string) => ({ name, location: "Denver, CO", website: "" });

test("the menu names what undo takes back, also after a restart, and does it", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(
    buildImplementation({ id: "one", payor: payor("Harlow Builders"), phase: "P3" }),
  );
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  await new AppPage(app.page).card("Harlow Builders").focus();
  await app.page.keyboard.press("m");
  await app.page.getByRole("dialog").getByRole("button", { name: /^P1/ }).click();
  await expect.poll(async () => (await workspace.read("Harlow Builders")).data.phase).toBe("P1");
  const moved = await app.menuLabel("undo");
  expect(moved).toMatch(/^Undo: .*P1/);
  await app.close();

  const again = await app.relaunch();
  await expect(new AppPage(again.page).card("Harlow Builders")).toBeVisible();
  expect(await again.menuLabel("undo")).toBe(moved);
  await again.clickMenu("undo");
  await expect.poll(async () => (await workspace.read("Harlow Builders")).data.phase).toBe("P3");
  await expect.poll(() => again.menuLabel("redo")).toMatch(/^Redo: .*P1/);
  await again.page.getByRole("button", { name: /^Redo: .*P1/ }).click();
  await expect.poll(async () => (await workspace.read("Harlow Builders")).data.phase).toBe("P1");
  await workspace.remove();
});

test("the workspace menu leads to another folder and back", async ({ launchApp }) => {
  const first = await seedImplementations(
    buildImplementation({ id: "one", payor: payor("First Builders") }),
  );
  const second = await seedImplementations(
    buildImplementation({ id: "two", payor: payor("Second Builders") }),
  );
  const running = await launchApp({ workspace: first.folder, now: NOW });
  const { page } = running;
  const app = new AppPage(page);
  await expect(app.card("First Builders")).toBeVisible();
  const menuButton = page.getByRole("banner").getByRole("button", { name: "Test payors" });
  await menuButton.click();
  await page.getByRole("menuitem", { name: /Open folder/ }).click();
  await running.chooseFolder(second.folder);
  await expect(app.card("Second Builders")).toBeVisible();
  await expect(app.card("First Builders")).toHaveCount(0);
  await menuButton.click();
  await page.getByRole("menuitem").filter({ hasText: first.folder }).click();
  await expect(app.card("First Builders")).toBeVisible();
  await first.remove();
  await second.remove();
});

test("the palette runs commands, and says when nothing is called so", async ({ launchApp }) => {
  const workspace = await seedImplementations(buildImplementation());
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  await expect(new AppPage(page).card("Northgate Builders")).toBeVisible();
  await page.getByRole("button", { name: "Go to a payor, page or command" }).click();
  const search = page.getByRole("combobox", { name: "Go to a payor, page or command" });
  await search.fill("no such thing");
  await expect(page.getByText("Nothing is called “no such thing”")).toBeVisible();
  await search.fill("playb");
  await expect(page.getByRole("option", { name: /Playbooks/ })).toBeVisible();
  await search.press("Enter");
  await expect(page.getByRole("heading", { name: "Playbooks", exact: true })).toBeVisible();
  await page.keyboard.press("Control+k");
  await search.fill("new impl");
  await search.press("Enter");
  await expect(page.getByRole("dialog", { name: "New implementation" })).toBeVisible();
  await workspace.remove();
});
