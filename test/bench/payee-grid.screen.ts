/** The payee grid with thousands of payees, in the whole app: scrolling, sorting, filtering, one change of all. */
import { writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "../e2e/fixtures.ts";
import { AppPage } from "../e2e/pages/AppPage.ts";
import { NOW, seedImplementations } from "../e2e/workspaces.ts";
import { buildImplementation } from "../helpers/implementation-builders.ts";
import { buildManyPayees } from "../helpers/many-payees.ts";

/** What one size of grid measures; times in ms. */
export interface GridFigures {
  readonly payees: number;
  /** Longest task of the page while the grid is scrolled from top to bottom and back; 0 = none over 50 ms. */
  readonly longestScrollTaskMs: number;
  readonly elements: number;
  /** From the press of a key to the frame that shows the outcome; medians. */
  readonly sortMs: number;
  readonly filterMs: number;
  /** From the button that sets the status of all to the frame that shows it. */
  readonly bulkStatusMs: number;
  readonly undoMs: number;
}

const SIZES = [40, 2000, 5000];
const TODAY = NOW.slice(0, 10);

/** Scrolls in steps of a wheel, one a frame, and gives the longest task that the browser reports. */
async function scrollTasks(page: Page): Promise<number> {
  return page.locator(".dg-sheet").evaluate(async (sheet) => {
    const scroller = sheet.parentElement;
    if (!scroller) return Number.NaN;
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
    });
    observer.observe({ type: "longtask" });
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const scrollBy = async (step: number, frames: number): Promise<void> => {
      for (let count = 0; count < frames; count += 1) {
        scroller.scrollTop += step;
        await frame();
      }
    };
    // As a wheel does, as a flick does, and as dragging the bar does.
    await scrollBy(120, 200);
    await scrollBy(900, 60);
    await scrollBy(scroller.scrollHeight / 40, 40);
    await scrollBy(-scroller.scrollHeight / 40, 40);
    await scrollBy(-900, 30);
    await new Promise((done) => setTimeout(done, 200));
    for (const entry of observer.takeRecords()) longest = Math.max(longest, entry.duration);
    observer.disconnect();
    return longest;
  });
}

/** Does something in the page and gives the time to the frame after which `isDone` holds. */
async function timeTo(page: Page, act: string, isDone: string): Promise<number> {
  return page.evaluate(
    async ([doIt, holds]) => {
      const run = new Function(doIt ?? "") as () => void;
      const check = new Function(`return ${holds ?? "true"}`) as () => boolean;
      const startedAt = performance.now();
      run();
      await new Promise<void>((done) => {
        const look = (): void => {
          if (check()) done();
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
    },
    [act, isDone] as const,
  );
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test("the payee grid is smooth", async ({ launchApp }) => {
  const output = process.env["PAYOR_DESK_BENCH_GRID_RESULT"] ?? "";
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
    const longestScrollTaskMs = await scrollTasks(page);
    const elements = await page.evaluate(() => document.querySelectorAll("*").length);
    await page.locator(".dg-sheet").evaluate((sheet) => {
      if (sheet.parentElement) sheet.parentElement.scrollTop = 0;
    });
    const header = `document.querySelectorAll('[role="columnheader"][data-header]')`;
    const sorts: number[] = [];
    const wanted = ["ascending", "descending", "none"];
    for (let turn = 0; turn < 9; turn += 1) {
      const state = wanted[turn % 3] ?? "";
      sorts.push(
        await timeTo(
          page,
          `${header}[0].click()`,
          `${header}[0].getAttribute("aria-sort") === "${state}"`,
        ),
      );
    }
    const filters: number[] = [];
    for (const text of ["glazing", "gran", "42", "zzz", ""]) {
      const typed = `const box = document.querySelector('input[aria-label="Filter payees"]');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, ${JSON.stringify(text)});
        box.dispatchEvent(new Event("input", { bubbles: true }));`;
      const shown = `document.querySelector('input[aria-label="Filter payees"]').value === ${JSON.stringify(text)}`;
      filters.push(await timeTo(page, typed, shown));
    }
    await page.getByRole("checkbox", { name: "Select all rows shown" }).click();
    await page.getByRole("button", { name: "Set status" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Status" }).click();
    await page.getByRole("option", { name: "Needs Review" }).click();
    await expect(dialog.getByRole("button", { name: "Set to Needs Review" })).toBeEnabled();
    const isReview = `[...document.querySelectorAll(".dg-row .dg-status")].every((cell) => cell.closest('[data-kind="choice"]') === null || cell.textContent === "Needs Review")`;
    const bulkStatusMs = await timeTo(
      page,
      `document.querySelector('[role="dialog"] button[type="submit"]').click()`,
      isReview,
    );
    await page.waitForTimeout(500);
    const undoMs = await timeTo(
      page,
      `window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true }))`,
      `!(${isReview})`,
    );
    figures.push({
      payees: count,
      longestScrollTaskMs,
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
