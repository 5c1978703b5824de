// `npm run demo`: a headless tour of the main job on the sample workspace. Leaves screenshots of the main pages and every
// export in demo-output/.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

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
if (code === 0) console.log("The tour is done: look into demo-output/.");
process.exit(code);
