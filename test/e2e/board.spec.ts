import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { NOW, seedImplementations, seedSample } from "./workspaces.ts";

const payor = (name: string) => ({ name, location: "Denver, CO", website: "" });

test("a new implementation is planned, created, on the board and on disk", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(
    buildImplementation({ id: "first", payor: payor("First Builders") }),
  );
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  await expect(page.getByRole("option", { name: /First Builders/ })).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "New implementation" });
  await dialog.getByRole("textbox", { name: "Payor" }).fill("Harlow & Pike Builders");
  await expect(dialog.getByText("Authorize the first production disbursement")).toBeVisible();
  await dialog.getByRole("button", { name: /^Create/ }).click();
  await expect(page.getByText("Harlow & Pike Builders").first()).toBeVisible();
  await expect.poll(async () => (await workspace.fileNames()).length).toBe(2);
  const { data } = await workspace.read("Harlow & Pike Builders");
  expect(Object.keys(data.items)).toHaveLength(108);
  expect(data.phase).toBe("P0");
  await workspace.remove();
});

test("a card is carried past an unmet gate by keyboard, with a waiver that is recorded", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(
    buildImplementation({ id: "one", payor: payor("Harlow Builders") }),
  );
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await page.getByRole("option", { name: /Harlow Builders/ }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await page.getByLabel("Reason").fill("Kickoff is booked by phone");
  await page.getByRole("button", { name: "Move with waiver" }).click();
  await expect.poll(async () => (await workspace.read("Harlow Builders")).data.phase).toBe("P1");
  const { data } = await workspace.read("Harlow Builders");
  const reasons = Object.values(data.gates.P0?.criteria ?? {}).map((c) => c.waiverReason);
  expect(new Set(reasons)).toEqual(new Set(["Kickoff is booked by phone"]));
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await workspace.read("Harlow Builders")).data.phase).toBe("P0");
  await workspace.remove();
});

test("a card is dragged back by mouse without a question", async ({ launchApp }) => {
  const workspace = await seedImplementations(
    buildImplementation({ id: "one", payor: payor("Harlow Builders"), phase: "P2" }),
  );
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  await page
    .getByRole("option", { name: /Harlow Builders/ })
    .dragTo(page.getByRole("listbox", { name: /Kickoff/ }), { targetPosition: { x: 100, y: 200 } });
  await expect.poll(async () => (await workspace.read("Harlow Builders")).data.phase).toBe("P1");
  await workspace.remove();
});

test("filters narrow the board and say of how many", async ({ launchApp }) => {
  const workspace = await seedSample();
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  await expect(page.getByText("36 of 36")).toBeVisible();
  await page.keyboard.press("f");
  await page.keyboard.type("zzz");
  await expect(page.getByText("0 of 36")).toBeVisible();
  await page.getByRole("button", { name: /Clear/ }).first().click();
  await page.getByRole("button", { name: "Off track" }).click();
  await expect(page.getByText(/^\d+ of 36$/)).not.toHaveText("36 of 36");
  await workspace.remove();
});

test("the palette reaches an implementation by a piece of its name", async ({ launchApp }) => {
  const workspace = await seedSample();
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("redfern copper");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Redfern Copper/ })).toBeVisible();
  await workspace.remove();
});
