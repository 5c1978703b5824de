/** From a click on a checkbox to the frame that shows it ticked, in the whole app. Started by run-bench.ts. */
import { writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { test } from "../e2e/fixtures.ts";
import { BENCH_NOW } from "./bench-workspace.ts";

const TICKS = 100;

test("a command sent is on the screen", async ({ launchApp }) => {
  const workspace = process.env["PAYOR_DESK_BENCH_WORKSPACE"] ?? "";
  const output = process.env["PAYOR_DESK_BENCH_RESULT"] ?? "";
  const { page } = await launchApp({ workspace, now: BENCH_NOW });
  await page.getByRole("option").first().click({ timeout: 120_000 });
  await page.getByRole("tab", { name: "Checklists" }).click();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  const times = await page.evaluate(async (ticks) => {
    const boxes = [...document.querySelectorAll<HTMLElement>('[role="row"] [role="checkbox"]')];
    const keys = boxes.map((box) => box.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? "");
    const boxOf = (key: string): HTMLElement | null =>
      document.querySelector(`[data-key="${key}"] [role="checkbox"]`);
    const nextPaint = (): Promise<void> =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            done();
          };
          port2.postMessage(null);
        });
      });
    const found: number[] = [];
    for (let tick = 0; tick < ticks; tick += 1) {
      const key = keys[tick % Math.min(keys.length, 10)] ?? "";
      const before = boxOf(key)?.getAttribute("aria-checked");
      const startedAt = performance.now();
      const changed = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (boxOf(key)?.getAttribute("aria-checked") === before) return;
          observer.disconnect();
          done();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
      boxOf(key)?.click();
      await changed;
      await nextPaint();
      found.push(performance.now() - startedAt);
      // As a person would: not while the last tick is still being saved.
      await new Promise((done) => setTimeout(done, 50));
    }
    return found;
  }, TICKS);
  expect(times).toHaveLength(TICKS);
  writeFileSync(output, JSON.stringify(times));
});
