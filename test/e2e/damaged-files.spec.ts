import { readFile, writeFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

test("one truncated and one newer file are marked and left alone; unknown fields live on", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(
    buildImplementation({ id: "cut", payor: { name: "Cut Builders", location: "", website: "" } }),
    buildImplementation({ id: "new", payor: { name: "New Builders", location: "", website: "" } }),
    buildImplementation({ id: "odd", payor: { name: "Odd Builders", location: "", website: "" } }),
  );
  const [cut, newer, odd] = ["cut.json", "new.json", "odd.json"].map((n) => workspace.filePath(n));
  const textOf = (file = ""): Promise<string> => readFile(file, "utf8");
  const cutText = (await textOf(cut)).slice(0, 20_000);
  await writeFile(cut ?? "", cutText);
  const newerText = (await textOf(newer)).replace(/"schemaVersion": \d+/, '"schemaVersion": 7');
  await writeFile(newer ?? "", newerText);
  const oddText = (await textOf(odd)).replace(
    '"title": "Hold the kickoff meeting"',
    '"colourOfTheFolder": "green",\n        "title": "Hold the kickoff meeting"',
  );
  expect(oddText).toContain("colourOfTheFolder");
  await writeFile(odd ?? "", oddText);

  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  await expect(page.getByText("cut.json").first()).toBeVisible();
  await expect(page.getByText("new.json").first()).toBeVisible();
  await expect(page.getByText(/version 7/).first()).toBeVisible();

  await page.getByRole("option", { name: /Odd Builders/ }).focus();
  await page.keyboard.press("m");
  await page.getByRole("dialog").getByRole("button", { name: /^P1/ }).click();
  await page.getByLabel("Reason").fill("Started before the paperwork");
  await page.getByRole("button", { name: "Move with waiver" }).click();
  await expect.poll(async () => (await workspace.read("Odd Builders")).data.phase).toBe("P1");
  await expect(new AppPage(page).saveState).toHaveText("Saved");

  expect(await textOf(cut)).toBe(cutText);
  expect(await textOf(newer)).toBe(newerText);
  expect(await textOf(odd)).toContain('"colourOfTheFolder": "green"');
  await workspace.remove();
});
