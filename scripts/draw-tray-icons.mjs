// Draws the icons of the tray and of the Windows taskbar's overlay into assets/icons/tray, in the shapes and colours of
// assets/icons/icon.svg: that one's details vanish at 16 pixels. Run it by hand after a change; the PNGs are kept.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

import { findChromium } from "./lib/find-chromium.mjs";
import { ROOT } from "./run.mjs";

const FOLDER = join(ROOT, "assets/icons/tray");
const TEAL = "#0f766e";
const RED = "#b91c1c";
const COUNTS = [...Array.from({ length: 9 }, (_none, index) => String(index + 1)), "more"];

/** @param {string} colour */
const columns = (colour) => `<g fill="${colour}">
  <rect x="6.5" y="7" width="5.5" height="18" rx="1.5"/>
  <rect x="13.25" y="7" width="5.5" height="13" rx="1.5"/>
  <rect x="20" y="7" width="5.5" height="8" rx="1.5"/>
</g>`;

/**
 * A red disc with a count, "9+" for more than nine.
 *
 * @param {string} count
 * @param {{ x: number, y: number, radius: number }} place
 */
function disc(count, { x, y, radius }) {
  const words = count === "more" ? "9+" : count;
  const size = radius * (words.length === 1 ? 1.65 : 1.2);
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${RED}"/>
  <text x="${x}" y="${y + size * 0.36}" font-size="${size}" font-weight="700" text-anchor="middle"
    font-family="Inter, Arial, Helvetica, sans-serif" fill="#ffffff">${words}</text>`;
}

const board = `<rect x="1" y="1" width="30" height="30" rx="7" fill="${TEAL}"/>${columns("#ffffff")}`;
/** @type {Record<string, string>} */
const drawings = { tray: board, trayTemplate: columns("#000000") };
for (const count of COUNTS) {
  drawings[`tray-${count}`] = board + disc(count, { x: 21, y: 21, radius: 10.5 });
  drawings[`overlay-${count}`] = disc(count, { x: 16, y: 16, radius: 15 });
}

await mkdir(FOLDER, { recursive: true });
const executablePath = findChromium();
if (executablePath === undefined) throw new Error("No Chromium to draw with was found.");
const browser = await chromium.launch({ executablePath });
for (const [name, drawing] of Object.entries(drawings)) {
  for (const scale of [1, 2]) {
    const page = await browser.newPage({
      viewport: { width: 16, height: 16 },
      deviceScaleFactor: scale,
    });
    await page.setContent(
      `<style>body{margin:0}</style><svg viewBox="0 0 32 32" width="16" height="16" style="display:block">${drawing}</svg>`,
    );
    const file = join(FOLDER, `${name}${scale === 1 ? "" : "@2x"}.png`);
    await page.screenshot({ path: file, omitBackground: true });
    await page.close();
  }
}
await browser.close();
