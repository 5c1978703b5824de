// `npm run bench`: measures the figures of the design on a generated workspace of 2,000 implementations and prints each
// as a ratio to its floor in the same run. Leaves bench-output/bench.json.
//
//   npm run bench -- --quick        200 implementations instead
//   npm run bench -- --only=grid    the payee grid alone
//   npm run bench -- --only=import  the import of a list alone
//   npm run bench -- --only=reminders  the reminders of 2,000 payors alone
import { spawn } from "node:child_process";
import { join } from "node:path";

import { isBuildStale } from "./lib/build-state.mjs";
import { prepare } from "./prepare.mjs";
import { ROOT, runTool } from "./run.mjs";

async function bench() {
  const { node, executable } = await prepare();
  if (isBuildStale(ROOT)) {
    const built = await runTool(node, "electron-vite", ["build"]);
    if (built !== 0) return built;
  }
  const child = spawn(node, [join(ROOT, "test/bench/run-bench.ts"), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PAYOR_DESK_CHROMIUM: executable },
  });
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(`The benchmarks could not be started: ${error.message}`);
      done(1);
    });
    child.once("exit", (code) => {
      done(code ?? 1);
    });
  });
}

try {
  process.exitCode = await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
