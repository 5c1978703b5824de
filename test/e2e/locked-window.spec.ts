import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { NOW, seedSample } from "./workspaces.ts";

test("the window asks nobody outside, breaks no policy and cannot be led away", async ({
  launchApp,
}) => {
  const workspace = await seedSample(6);
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const outside: string[] = [];
  const violations: string[] = [];
  const origin = new URL(page.url()).origin;
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      outside.push(request.url());
  });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Board", exact: true })).toBeVisible();
  for (const name of ["Calendar", "Lessons", "Playbooks", "Settings", "Board"])
    await page
      .getByRole("navigation", { name: "Main", exact: true })
      .getByRole("link", { name })
      .click();
  expect(outside).toEqual([]);
  expect(violations).toEqual([]);

  const address = page.url();
  await page.evaluate(() => {
    location.href = "https://example.com/";
  });
  expect(await page.evaluate(() => window.open("https://example.com/"))).toBeNull();
  await expect(page.getByRole("heading", { name: "Board", exact: true })).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe(
    "undefined",
  );
  await workspace.remove();
});
