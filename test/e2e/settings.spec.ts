import { expect, type Page } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, seedSample } from "./workspaces.ts";

/** How light the page's ground is, from 0 (black) to 255. */
async function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const numbers = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
    return Math.max(...numbers.slice(0, 3).map(Number));
  });
}

test("the dark theme is stored and there after a restart", async ({ launchApp }) => {
  const workspace = await seedImplementations(buildImplementation());
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  await new AppPage(app.page).goTo("Settings");
  await app.page.getByRole("button", { name: "Light", exact: true }).click();
  await expect.poll(() => lightness(app.page)).toBeGreaterThan(200);
  await app.page.getByRole("button", { name: "Dark", exact: true }).click();
  await expect.poll(() => lightness(app.page)).toBeLessThan(60);
  await app.close();
  const again = await app.relaunch();
  await new AppPage(again.page).goTo("Settings");
  await expect(again.page.getByRole("button", { name: "Dark", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  expect(await lightness(again.page)).toBeLessThan(60);
  await workspace.remove();
});

/** What stands out of the window to the right, in words; empty when nothing does. */
async function overflow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) return `the page is ${scrollWidth} of ${clientWidth} px wide`;
    const main = document.querySelector("main");
    return main && main.scrollWidth > main.clientWidth
      ? `the main part is ${main.scrollWidth} of ${main.clientWidth} px wide`
      : "";
  });
}

test("every page fits the smallest window", async ({ launchApp }) => {
  const workspace = await seedSample(12);
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const app = new AppPage(page);
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await overflow(page), "Board").toBe("");
  for (const name of ["Lessons", "Playbooks", "Settings"]) {
    await app.goTo(name);
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    expect(await overflow(page), name).toBe("");
  }
  await app.goTo("Board");
  await page.getByRole("option").first().click();
  const tabs = page.getByRole("tablist").getByRole("tab");
  await expect(tabs.first()).toBeVisible();
  for (const name of await tabs.allInnerTexts()) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
    expect(await overflow(page), name).toBe("");
  }
  await page.getByRole("button", { name: /^Reminders/ }).click();
  await expect(page.getByRole("dialog", { name: "Reminders" })).toBeVisible();
  expect(await overflow(page), "Reminders").toBe("");
  await workspace.remove();
});

test("everything is reached without a mouse", async ({ launchApp }) => {
  const workspace = await seedImplementations(buildImplementation());
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const app = new AppPage(page);
  const card = app.card("Northgate Builders");
  await expect(card).toBeVisible();
  const wanted = {
    "the rail": app.rail.getByRole("link", { name: "Board" }),
    "the search": page.getByRole("button", { name: "Go to a payor, page or command" }),
    "the first card": card,
  };
  const reached = new Set<string>();
  for (let presses = 0; presses < 60 && reached.size < 3; presses += 1) {
    await page.keyboard.press("Tab");
    for (const [name, place] of Object.entries(wanted))
      if (await place.evaluate((element) => element === document.activeElement)) reached.add(name);
  }
  expect([...reached].toSorted()).toEqual(Object.keys(wanted).toSorted());

  await card.focus();
  await page.keyboard.press("?");
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(shortcuts.getByText("Go to a payor, page or command")).toBeVisible();
  await expect(shortcuts.getByText("New implementation")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(shortcuts).toHaveCount(0);
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { name: "Playbooks", exact: true })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(card).toBeVisible();
  await card.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Northgate Builders/ })).toBeVisible();
  await workspace.remove();
});
