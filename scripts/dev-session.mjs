// The working half of `npm run dev`: on the pinned Node, with the packages there. Builds in watch mode and keeps the
// app in step with what was built.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { utimesSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

import { resolveConfig } from "electron-vite";
import { build } from "vite";

import { ROOT } from "./run.mjs";

/** @typedef {"main" | "preload" | "renderer"} Part */

/** @type {Record<Part, string>} */
const BUNDLES = {
  main: "out/main/main.js",
  preload: "out/preload/preload.cjs",
  renderer: "out/renderer/index.html",
};
const PARTS = /** @type {Part[]} */ (Object.keys(BUNDLES));

/** Bundles often change together: what follows within this time is one change. */
const SETTLE_MS = 200;

const port = await freePort();
const flags = process.argv.slice(2);

/** @type {import("node:child_process").ChildProcess | undefined} */
let app;
let isRestarting = false;
/** @type {Set<Part>} */
const built = new Set();
/** @type {Set<Part>} */
const changed = new Set();
/** @type {NodeJS.Timeout | undefined} */
let settling;

function startApp() {
  // `npm start` compares the ages of bundles and sources, and a bundle that a change did not reach is not written anew.
  const now = performance.timeOrigin / 1000 + performance.now() / 1000;
  for (const bundle of Object.values(BUNDLES)) utimesSync(join(ROOT, bundle), now, now);
  app = spawn(
    process.execPath,
    [join(ROOT, "scripts/start.mjs"), `--remote-debugging-port=${port}`, ...flags],
    { cwd: ROOT, stdio: "inherit" },
  );
  app.once("exit", (code) => {
    // The user closed the window: the session is over. A restart ends the old app on purpose.
    if (!isRestarting) process.exit(code ?? 1);
  });
}

async function restartApp() {
  if (app === undefined || isRestarting) return;
  isRestarting = true;
  const ended = once(app, "exit");
  app.kill("SIGTERM");
  await ended;
  isRestarting = false;
  startApp();
}

/** Reloads the page through the debugging port, which Electron and the Chromium host both open. */
async function reloadPage() {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  /** @type {{ type: string, webSocketDebuggerUrl: string }[]} */
  const targets = await answer.json();
  for (const target of targets.filter(({ type }) => type === "page")) {
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    await once(socket, "open");
    socket.send(JSON.stringify({ id: 1, method: "Page.reload" }));
    await once(socket, "message");
    socket.close();
  }
}

async function followChanges() {
  const parts = new Set(changed);
  changed.clear();
  if (app === undefined) {
    if (built.size === PARTS.length) startApp();
    return;
  }
  if (parts.has("main") || parts.has("preload")) {
    console.log("Restarting the app.");
    await restartApp();
  } else {
    console.log("Reloading the page.");
    await reloadPage();
  }
}

/** @param {Part} part */
function noteBuilt(part) {
  built.add(part);
  changed.add(part);
  clearTimeout(settling);
  settling = setTimeout(() => {
    followChanges().catch((/** @type {unknown} */ error) => {
      console.error("The app could not be brought up to date:", error);
    });
  }, SETTLE_MS);
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No port could be had.");
  return address.port;
}

const { config } = await resolveConfig(
  { mode: "development", logLevel: "warn", build: { watch: {} } },
  "build",
  "development",
);

for (const part of PARTS) {
  const watcher = await build({ ...config?.[part], configFile: false });
  if (!("on" in watcher)) throw new Error(`${part} is not being watched.`);
  watcher.on("event", async (event) => {
    if (event.code === "ERROR") console.error(event.error.message);
    if (event.code === "BUNDLE_END") {
      await event.result.close();
      noteBuilt(part);
    }
  });
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => {
    if (app === undefined) process.exit(130);
    app.kill(signal);
  });
