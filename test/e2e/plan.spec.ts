import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { buildImplementation, withItemsDone } from "../helpers/implementation-builders.ts";
import { type RunningApp, test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

let workspace: SeededWorkspace;

// Everything due before the seventeenth of November is done; what was due since then is overdue.
test.beforeEach(async () => {
  const built = buildImplementation();
  workspace = await seedImplementations(withItemsDone(built, ({ due }) => due < "2026-11-17"));
});
test.afterEach(() => workspace.remove());

async function openPlan(app: RunningApp): Promise<Page> {
  await new AppPage(app.page).openImplementation("Northgate Builders", "Plan");
  await expect(app.page.getByRole("treegrid", { name: "Timeline" })).toBeVisible();
  return app.page;
}

const itemOnDisk = async (id: string) =>
  (await workspace.read("Northgate Builders")).data.items[id];

test("a bar is dragged to pin its due date, and undo puts it back", async ({ launchApp }) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const page = await openPlan(app);
  const before = await itemOnDisk("ROL-10");
  await page.getByRole("searchbox", { name: "Filter items" }).fill("ROL-10");
  const bar = page.locator("[data-bar='ROL-10']");
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error("the bar is not in sight");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Nine px a day at the zoom of months: two weeks later.
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.mouse.move(x + 14 * 9, y, { steps: 4 });
  await expect(page.getByText(/Go-live .* to .* business days later/).first()).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText(/Set the due date of ROL-10/).first()).toBeVisible();
  await expect(new AppPage(page).saveState).toHaveText("Saved");
  const pinned = await itemOnDisk("ROL-10");
  expect(pinned?.isPinned).toBe(true);
  expect((pinned?.due ?? "") > (before?.due ?? "")).toBe(true);

  await app.clickMenu("undo");
  await expect
    .poll(async () => (await itemOnDisk("ROL-10"))?.due, { timeout: 10_000 })
    .toBe(before?.due);
  expect((await itemOnDisk("ROL-10"))?.isPinned).toBe(false);
});

test("the plan leaves the building as an image and as a report with its timeline", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const page = await openPlan(app);
  const exportAs = async (entry: string, fileName: string): Promise<Buffer> => {
    const file = path.join(app.userDataDir, fileName);
    await app.chooseSavePath(file);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: entry }).click();
    await expect(page.getByText(`Exported ${fileName}`)).toBeVisible();
    return readFile(file);
  };
  const image = await exportAs("Timeline as PNG", "timeline.png");
  expect(image.subarray(1, 4).toString()).toBe("PNG");
  // Width and height stand behind the signature: twice the size of the picture, all rows of it.
  expect(image.readUInt32BE(16)).toBeGreaterThan(2_000);
  expect(image.readUInt32BE(20)).toBeGreaterThan(4_000);

  const pdf = await exportAs("Report as PDF", "plan.pdf");
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  // Pages on their side carry the timeline; the others stand upright.
  const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const isWide = boxes.map(([, width, height]) => Number(width) > Number(height));
  expect(isWide.filter(Boolean).length).toBeGreaterThan(2);
  expect(isWide.filter((wide) => !wide).length).toBeGreaterThan(0);

  const html = (await exportAs("Report as HTML", "plan.html")).toString();
  expect(html).toContain('role="img" aria-label="Timeline, part 1');
});

test("moving the go-live there and back in the dialog restores every open, unpinned date", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  const before = (await workspace.read("Northgate Builders")).data;
  await new AppPage(page).openImplementation("Northgate Builders");
  const moveTo = async (goLive: string): Promise<number> => {
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: /Change dates/ }).click();
    const dialog = page.getByRole("dialog", { name: "Change the dates of Northgate Builders" });
    await dialog.getByLabel("Target go-live (G)").fill(goLive);
    const status = dialog.getByRole("status");
    await expect(status).toContainText("open items will move");
    const announced = Number(/^\d+/.exec(await status.innerText())?.[0]);
    await dialog.getByRole("button", { name: `Move ${announced} open items` }).click();
    await expect(dialog).toBeHidden();
    await expect
      .poll(async () => (await workspace.read("Northgate Builders")).data.anchors.goLive)
      .toBe(goLive);
    return announced;
  };
  const moved = await moveTo("2027-01-19");
  const there = (await workspace.read("Northgate Builders")).data.items;
  const changed = Object.values(before.items).filter(({ id, due }) => there[id]?.due !== due);
  const isOpen = ({ status }: { status: string }) =>
    status !== "done" && status !== "not_applicable";
  expect(changed.filter(isOpen)).toHaveLength(moved);
  expect(moved).toBeGreaterThan(10);
  expect(changed.filter(({ status }) => status === "done")).toEqual([]);

  expect(await moveTo(before.anchors.goLive)).toBe(moved);
  const { items, anchors } = (await workspace.read("Northgate Builders")).data;
  expect(items).toEqual(before.items);
  expect(anchors).toEqual(before.anchors);
});
