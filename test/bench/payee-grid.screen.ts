/** The payee grid with thousands of payees, in the whole app: scrolling, sorting, filtering, one change of all. */
import { writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "../e2e/fixtures.ts";
import { AppPage } from "../e2e/pages/AppPage.ts";
import { NOW, seedImplementations } from "../e2e/workspaces.ts";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { buildManyPayees } from "../helpers/many-payees.ts";
import { type GridFigures, SCROLL_PASSES } from "./grid-figures.ts";
import { longestTask, type LongestTask } from "./longest-task.ts";
import { median } from "./statistics.ts";

declare global {
  interface Window {
    timeTo: (act: () => void, isDone: () => boolean) => Promise<number>;
    areAllInReview: () => boolean;
  }
}

const SIZES = [40, 2000, 5000];
/** What a header says after one, two and three clicks. */
const SORTS = ["ascending", "descending", "none"] as const;
const TODAY = NOW.slice(0, 10);

/** Scrolls in steps of a wheel, one a frame, as a flick does, and as dragging the bar does. */
async function scrollAbout(page: Page): Promise<void> {
  await page.locator(".dg-sheet").evaluate(async (sheet) => {
    const scroller = sheet.parentElement;
    if (!scroller) throw new Error("the grid has no scroller");
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const scrollBy = async (step: number, frames: number): Promise<void> => {
      for (let count = 0; count < frames; count += 1) {
        scroller.scrollTop += step;
        await frame();
      }
    };
    await scrollBy(120, 200);
    await scrollBy(900, 60);
    await scrollBy(scroller.scrollHeight / 40, 40);
    await scrollBy(-scroller.scrollHeight / 40, 40);
    await scrollBy(-900, 30);
    await new Promise((done) => setTimeout(done, 200));
  });
}

/** Gives the page a way to time an act up to the frame after which its outcome is seen. */
async function addStopwatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.timeTo = async (act, isDone) => {
      const startedAt = performance.now();
      act();
      await new Promise<void>((done) => {
        const look = (): void => {
          if (isDone()) done();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          done();
        };
        port2.postMessage(null);
      });
      return performance.now() - startedAt;
    };
    window.areAllInReview = () =>
      [...document.querySelectorAll('.dg-row [data-col="4"]')].every(
        (cell) => cell.textContent === "Needs Review",
      );
  });
}

test("the payee grid is smooth", async ({ launchApp }) => {
  const output = process.env["PAYOR_DESK_BENCH_RESULT"] ?? "";
  const figures: GridFigures[] = [];
  for (const count of SIZES) {
    const workspace = await seedImplementations(
      buildImplementation({ today: TODAY, payees: buildManyPayees(count, TODAY) }),
    );
    const app = await launchApp({ workspace: workspace.folder, now: NOW });
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 800 });
    await new AppPage(page).openImplementation("Northgate Builders", "Payees");
    await expect(page.getByRole("grid", { name: "Payees" })).toBeVisible();
    await page.waitForTimeout(500);
    await addStopwatch(page);
    const passes: LongestTask[] = [];
    for (let pass = 0; pass < SCROLL_PASSES; pass += 1) {
      passes.push(await longestTask(page, () => scrollAbout(page)));
    }
    const longestScrollTaskMs = Math.min(...passes.map(({ wallMs }) => wallMs));
    const worstScrollTaskCpuMs = Math.max(...passes.map(({ cpuMs }) => cpuMs));
    const elements = await page.evaluate(() => document.querySelectorAll("*").length);
    await page.locator(".dg-sheet").evaluate((sheet) => {
      if (sheet.parentElement) sheet.parentElement.scrollTop = 0;
    });
    const sorts: number[] = [];
    for (const state of [...SORTS, ...SORTS, ...SORTS]) {
      sorts.push(
        await page.evaluate((wanted) => {
          const header = document.querySelector<HTMLElement>('[data-header="0"]');
          return window.timeTo(
            () => header?.click(),
            () => header?.getAttribute("aria-sort") === wanted,
          );
        }, state),
      );
    }
    const filters: number[] = [];
    for (const text of ["glazing", "gran", "42", "zzz", ""]) {
      filters.push(
        await page.evaluate((typed) => {
          const box = document.querySelector<HTMLInputElement>('input[type="search"]');
          const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
          return window.timeTo(
            () => {
              // As typing does: React looks at what the field itself says.
              value?.set?.call(box, typed);
              box?.dispatchEvent(new Event("input", { bubbles: true }));
            },
            () => box?.value === typed,
          );
        }, text),
      );
    }
    await page.getByRole("checkbox", { name: "Select all rows shown" }).click();
    await page.getByRole("button", { name: "Set status" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Status" }).click();
    await page.getByRole("option", { name: "Needs Review" }).click();
    await expect(dialog.getByRole("button", { name: "Set to Needs Review" })).toBeEnabled();
    const bulkStatusMs = await page.evaluate(() =>
      window.timeTo(
        () => document.querySelector<HTMLElement>('[role="dialog"] button[type="submit"]')?.click(),
        () => window.areAllInReview(),
      ),
    );
    await expect(page.getByRole("status", { name: "Save state" })).toHaveText("Saved");
    const undoMs = await page.evaluate(() =>
      window.timeTo(
        () => {
          window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }));
        },
        () => !window.areAllInReview(),
      ),
    );
    figures.push({
      payees: count,
      longestScrollTaskMs,
      worstScrollTaskCpuMs,
      elements,
      sortMs: median(sorts),
      filterMs: median(filters),
      bulkStatusMs,
      undoMs,
    });
    await app.kill();
    await workspace.remove();
  }
  if (output === "") console.table(figures);
  else writeFileSync(output, JSON.stringify(figures));
});
