// `npm run dev`: the window, kept up to date with the sources. A change in src-renderer or src-shared rebuilds and
// reloads the page; one that reaches main or the preload restarts the app. The app is the one that ships: it loads
// app:// under the strict policy, so there is no dev server in it. What follows `--` goes to the app, as in npm start.
import { spawn } from "node:child_process";
import { join } from "node:path";

import { installPackages } from "./lib/install-packages.mjs";
import { ROOT } from "./run.mjs";

try {
  const node = await installPackages(ROOT, console.log);
  const child = spawn(node, [join(ROOT, "scripts/dev-session.mjs"), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development" },
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
    process.on(signal, () => child.kill(signal));
  child.once("exit", (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
