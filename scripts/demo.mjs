// `npm run demo`: a headless tour of the main job and of the work streams on the sample workspace. Leaves screenshots of the
// main pages and the exports in demo-output/, the pages of the PDFs as pictures too where pdftoppm is installed. With
// PAYOR_DESK_DOCS=1 the README's picture of the board is renewed.
import { execFile } from "node:child_process";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { isBuildStale } from "./lib/build-state.mjs";
import { prepare } from "./prepare.mjs";
import { ROOT, runTool } from "./run.mjs";

const { node } = await prepare();
if (isBuildStale(ROOT)) {
  const built = await runTool(node, "electron-vite", ["build"]);
  if (built !== 0) process.exit(built);
}
const output = join(ROOT, "demo-output");
await rm(output, { recursive: true, force: true });
await mkdir(output);
const code = await runTool(node, "playwright", [
  "test",
  "--config",
  "test/demo/playwright.config.ts",
]);
if (code !== 0) process.exit(code);
await drawPdfPages();
console.log("The tour is done: look into demo-output/.");

async function drawPdfPages() {
  for (const name of await readdir(output)) {
    if (!name.endsWith(".pdf")) continue;
    const pictures = join(output, `${name.slice(0, -".pdf".length)}-page`);
    try {
      await promisify(execFile)("pdftoppm", ["-png", "-r", "80", join(output, name), pictures]);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      console.log(
        "pdftoppm is not installed, so the PDFs are left without pictures of their pages.",
      );
      return;
    }
  }
}
