/** What the tours share: pictures of what the window shows, exports into `demo-output/`, ways to get somewhere. */
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type { RunningApp } from "../e2e/fixtures.ts";

/** The folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, "../..");
/** Where pictures and exports are kept. */
export const OUTPUT = path.join(ROOT, "demo-output");

/** In payment testing, with four items late and a weekly status today. */
export const IN_TESTING = "Vandermeer & Pike Builders";
export const DESKTOP = { width: 1440, height: 900 };
export const LAPTOP = { width: 1280, height: 800 };
export const LARGE = { width: 1920, height: 1080 };

/** Keeps what the window shows, once it stands still. */
export async function keep(page: Page, name: string): Promise<string> {
  await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
  const file = path.join(OUTPUT, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  return file;
}

export async function closeToast(page: Page): Promise<void> {
  const toast = page
    .getByRole("status")
    .filter({ has: page.getByRole("button", { name: "Close" }) });
  await toast.getByRole("button", { name: "Close" }).click();
  await expect(toast).toHaveCount(0);
}

/** Exports in all three formats as `<name>.md`, `.html` and `.pdf`. */
export async function exportReport(app: RunningApp, name: string): Promise<void> {
  const { page } = app;
  for (const [format, extension] of [
    ["Markdown", "md"],
    ["HTML", "html"],
    ["PDF", "pdf"],
  ] as const) {
    const fileName = `${name}.${extension}`;
    await app.chooseSavePath(path.join(OUTPUT, fileName));
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: format }).click();
    await expect(page.getByText(`Exported ${fileName}`)).toBeVisible();
    await closeToast(page);
  }
}

export async function keepPreview(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("dialog", { name: /^Preview: / });
  await expect(preview.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
  await keep(page, name);
  await preview.getByRole("button", { name: "Close the preview" }).click();
  await expect(preview).toHaveCount(0);
}

export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole("tab", { name });
  await tab.click();
  await expect(tab).toHaveAttribute("aria-selected", "true");
}

/** Opens an implementation by the palette, as somebody who knows the name does. */
export async function open(page: Page, payorName: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Go to a payor, page or command" }).fill(payorName);
  await expect(page.getByRole("option", { name: payorName })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: payorName, level: 1 })).toBeVisible();
}
