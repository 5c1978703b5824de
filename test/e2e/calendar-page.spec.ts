import { expect, type Locator, type Page } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

let workspace: SeededWorkspace;

test.beforeEach(async () => {
  workspace = await seedImplementations(buildImplementation());
});
test.afterEach(() => workspace.remove());

const itemOnDisk = async (id: string) =>
  (await workspace.read("Northgate Builders")).data.items[id];

async function openCalendar(page: Page): Promise<void> {
  await page
    .getByRole("navigation", { name: "Main", exact: true })
    .getByRole("link", { name: "Calendar" })
    .click();
  await expect(page.getByRole("table", { name: "November 2026" })).toBeVisible();
}

/** An open item of the coming days: its place on the screen, its id, and its date. */
async function findItem(page: Page): Promise<{ entry: Locator; id: string; due: string }> {
  const entry = page.locator(
    ".cal-entry[data-group='item'][data-state='open']:is([data-day^='2026-11-2'], [data-day^='2026-11-3'])",
  );
  const key = (await entry.first().getAttribute("data-key")) ?? "";
  const due = (await entry.first().getAttribute("data-day")) ?? "";
  return { entry: page.locator(`[data-key="${key}"]`), id: key.split("/").at(-1) ?? "", due };
}

async function dragTo(page: Page, entry: Locator, day: Locator): Promise<void> {
  const [from, to] = [await entry.boundingBox(), await day.boundingBox()];
  if (!from || !to) throw new Error("entry or day is not in sight");
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
}

test("an item is dragged to another day: it is pinned there, and undo puts it back", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  await openCalendar(page);
  const { entry, id, due } = await findItem(page);
  const before = await itemOnDisk(id);
  expect(before?.due).toBe(due);

  await dragTo(page, entry, page.locator("[data-date='2026-12-02']").first());
  const told = page.getByRole("status").filter({ hasText: `to Wed 2 Dec` });
  await expect(told).toContainText(`Moved ${before?.title ?? ""}`);
  await expect(new AppPage(page).saveState).toHaveText("Saved");
  await expect.poll(async () => (await itemOnDisk(id))?.due).toBe("2026-12-02");
  expect((await itemOnDisk(id))?.isPinned).toBe(true);

  await told.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await itemOnDisk(id))?.due).toBe(due);
  expect((await itemOnDisk(id))?.isPinned).toBe(before?.isPinned);
  await expect(entry).toHaveAttribute("data-day", due);
  expect(violations).toEqual([]);
});

test("a day off is asked about, with the next day that fits as its choice", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await openCalendar(page);
  const { entry, id } = await findItem(page);
  await dragTo(page, entry, page.locator("[data-date='2026-12-05']").first());
  const dialog = page.getByRole("dialog", { name: /to a day off\?$/ });
  await expect(dialog).toContainText("Sat 5 Dec");
  await dialog.getByRole("button", { name: "Move to Mon 7 Dec" }).click();
  await expect.poll(async () => (await itemOnDisk(id))?.due).toBe("2026-12-07");
});

test("a double click on a day asks for an own reminder of that day, which then stands there", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await openCalendar(page);
  const day = page.locator("[data-date='2026-12-03']").first();
  const place = await day.boundingBox();
  if (!place) throw new Error("The day is not in sight");
  await day.dblclick({ position: { x: place.width / 2, y: place.height - 6 } });
  const dialog = page.getByRole("dialog", { name: "Remind me" });
  await expect(dialog.getByLabel("Date")).toHaveValue("2026-12-03");
  await dialog.getByLabel("Of what").fill("Call the bank");
  await dialog.getByRole("button", { name: "Remind me" }).click();
  const own = page.locator(".cal-entry[data-group='own']");
  await expect(own).toHaveAttribute("data-day", "2026-12-03");

  // Where hours are seen, the place tells the time.
  await page.keyboard.press("2");
  await expect(page).toHaveURL(/view=week/);
  const hour = await page.locator("[data-time='14:00:00']").first().boundingBox();
  const friday = await page.locator("[data-date='2026-11-27']").last().boundingBox();
  if (!hour || !friday) throw new Error("The hour is not in sight");
  await page.mouse.dblclick(friday.x + friday.width / 2, hour.y + 6);
  await expect(dialog.getByLabel("Date")).toHaveValue("2026-11-27");
  await expect(dialog.getByLabel("Time")).toHaveValue("14:00");
});

test("by keyboard: filter, another date, and the item in its checklist", async ({ launchApp }) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await openCalendar(page);
  const items = page.getByRole("button", { name: /^Items \d+$/ });
  const { entry, id, due } = await findItem(page);
  await items.click();
  await expect(entry).toHaveCount(0);
  await items.click();

  await page.locator(".cal-box").filter({ has: entry }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.locator(".cal-box").filter({ has: entry }).focus();
  await page.keyboard.press("d");
  const date = page.getByLabel("Move to");
  await expect(date).toBeFocused();
  await date.fill("2026-12-03");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await itemOnDisk(id))?.due).toBe("2026-12-03");
  expect(due).not.toBe("2026-12-03");

  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/checklists\\?item=${id}$`));
  await expect(page.getByRole("complementary", { name: /^Details of / })).toContainText(/pinned/i);

  // The way back leads to the view and the date that one came from.
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(page.getByRole("heading", { name: "Calendar", exact: true })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page).toHaveURL(/\/calendar\?view=week&date=2026-11-24$/);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByRole("heading", { name: "30 Nov to 6 Dec 2026" })).toBeVisible();
  await page.keyboard.press("4");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: /^Today, / })).toBeVisible();
});
