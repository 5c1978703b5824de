import { mkdir } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";

test("a new user explores the sample: one desk, forty payors on one board", async ({ app }) => {
  const { page } = app;
  await page.getByLabel("Your name").fill("Dana Reyes");
  await page.getByRole("button", { name: /Explore with sample data/ }).click();
  await expect(page.getByRole("heading", { name: "Desk", exact: true })).toBeVisible();
  await expect(page.getByText("In sample data")).toBeVisible();
  await new AppPage(page).goTo("Board");
  await expect(page.getByRole("button", { name: "Closed 16" })).toBeVisible();
  await expect(page.getByText("36 of 36")).toBeVisible();
});

test("a new user creates a workspace, and it opens again by itself", async ({ app }) => {
  const folder = path.join(app.userDataDir, "..", path.basename(app.userDataDir) + "-payors");
  await mkdir(folder);
  await app.page.getByLabel("Your name").fill("Dana Reyes");
  await app.page.getByRole("button", { name: /Create workspace/ }).click();
  await app.page.getByLabel("Name of the workspace").fill("My payors");
  await app.chooseFolder(folder);
  await app.page.getByRole("button", { name: /Choose the folder/ }).click();
  // The Desk of a workspace without payors teaches the first step.
  await expect(app.page.getByText("No implementation yet")).toBeVisible();
  await expect(app.page.getByRole("button", { name: "New implementation" })).toBeVisible();
  await app.close();
  const again = await app.relaunch();
  await expect(again.page.getByRole("heading", { name: "Desk", exact: true })).toBeVisible();
  await expect(new AppPage(again.page).saveState).toHaveText("Saved");
});

test("a cancelled dialog changes nothing", async ({ app }) => {
  await app.cancelDialog();
  await app.page.getByRole("button", { name: /Open folder/ }).click();
  await expect(app.page.getByRole("button", { name: /Explore with sample data/ })).toBeVisible();
});

test("a workspace that is not there is named, never answered with an empty board", async ({
  launchApp,
}) => {
  const { page } = await launchApp({ workspace: path.join("/", "nowhere", "payors") });
  await expect(page.getByText(/nowhere/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /Open folder/ })).toBeVisible();
});
