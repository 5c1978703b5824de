// `npm start`: on a fresh clone installs what is missing, builds, and opens the window; on Electron, else on the
// Chromium host, saying which. What follows `--` goes to the app:
//
//   npm start -- --user-data-dir=DIR --workspace=DIR --remote-debugging-port=N
//
// --headless shows no window and runs on the Chromium host; --retry-electron tries Electron's download again.
import { spawn } from "node:child_process";
import { join } from "node:path";

import { isBuildStale } from "./lib/build-state.mjs";
import { electronVersion } from "./lib/electron-binary.mjs";
import { prepare } from "./prepare.mjs";
import { ROOT, runTool } from "./run.mjs";

const flags = process.argv.slice(2).filter((flag) => flag !== "--retry-electron");
const isHeadless = flags.includes("--headless");

function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/**
 * The command line that runs the app.
 *
 * @param {import("./prepare.mjs").Prepared} prepared
 * @returns {{ command: string, args: string[] }}
 */
function commandLine({ runtime, executable, node }) {
  if (runtime === "chromium-host")
    return { command: node, args: [join(ROOT, "test/chromium-host/run.mjs"), ROOT, ...flags] };
  // Chromium's sandbox refuses to run as root.
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  return { command: executable, args: [ROOT, ...(isRoot ? ["--no-sandbox"] : []), ...flags] };
}

/**
 * npm passes a signal on to its shell only, which dies without telling us. Losing it as the parent tells as much.
 *
 * @param {() => void} act
 */
function whenParentIsGone(act) {
  if (process.env["npm_lifecycle_event"] === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}

/**
 * Runs the app with our input and output until it ends.
 *
 * @param {import("./prepare.mjs").Prepared} prepared
 * @returns {Promise<number>} its exit code
 */
function runApp(prepared) {
  const { command, args } = commandLine(prepared);
  const env = {
    ...process.env,
    PAYOR_DESK_CHROMIUM: prepared.executable,
    // How a system starts the app at login, should the user want that.
    PAYOR_DESK_START: JSON.stringify([process.execPath, join(ROOT, "scripts/start.mjs"), ...flags]),
  };
  Reflect.deleteProperty(env, "ELECTRON_RUN_AS_NODE");
  const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", env });
  // The app quits in its own time and saves first; we stay until it has.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  whenParentIsGone(() => child.kill("SIGTERM"));
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(`The app could not be started: ${error.message}`);
      done(1);
    });
    child.once("exit", (code) => {
      done(code ?? 1);
    });
  });
}

async function start() {
  if (!isHeadless && !hasDisplay()) {
    console.error(
      [
        "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).",
        "`npm run demo` shows the main job without one: it leaves screenshots and every export in demo-output/.",
      ].join("\n"),
    );
    return 1;
  }
  const prepared = await prepare(isHeadless ? { needsHost: true } : {});
  if (isBuildStale(ROOT)) {
    console.log("Building.");
    const code = await runTool(prepared.node, "electron-vite", ["build", "--logLevel=warn"]);
    if (code !== 0) return code;
  }
  console.log(
    prepared.runtime === "electron"
      ? `Running on Electron ${electronVersion(ROOT)}.`
      : `Electron's binary is not ${isHeadless ? "used" : "available"} (${prepared.reason}). Running on the Chromium host with ${prepared.executable}.`,
  );
  return runApp(prepared);
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
