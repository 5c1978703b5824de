// Brings what a fresh clone lacks: the packages, and Electron's binary or else a Chromium. Needs nothing but Node 20.
//
//   node scripts/prepare.mjs [--retry-electron]      (every other command calls it by itself)
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

import { installChromium } from "./lib/install-chromium.mjs";
import { installElectron } from "./lib/install-electron.mjs";
import { installPackages } from "./lib/install-packages.mjs";

const ROOT = dirname(import.meta.dirname);
const MIN_NODE = [20, 19];

/**
 * What the app runs on here.
 *
 * `executable` is Electron's or Chromium's; `node` is the pinned Node; `reason` says why it is not Electron, as the
 * rest of a sentence that begins with "Electron's binary is not available because".
 *
 * @typedef {{ runtime: "electron" | "chromium-host", executable: string, node: string, reason: string }} Prepared
 */

/** @param {string} line */
function say(line) {
  console.log(line);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [minMajor = 0, minMinor = 0] = MIN_NODE;
  if (major < minMajor || (major === minMajor && minor < minMinor))
    throw new Error(
      `Payor Desk needs Node ${MIN_NODE.join(".")} or later to start; this is ${process.version}.`,
    );
}

/**
 * Brings what is missing, saying what it does; at once when nothing is.
 *
 * @param {object} [options]
 * @param {boolean} [options.retryElectron] - try Electron's download again although it failed before
 * @param {boolean} [options.needsHost] - the Chromium host is wanted even where Electron is there;
 * the variable PAYOR_DESK_RUNTIME=chromium-host says the same
 * @returns {Promise<Prepared>}
 * @throws Error whose message tells the person what to do
 */
export async function prepare({
  retryElectron = process.argv.includes("--retry-electron"),
  needsHost = process.env["PAYOR_DESK_RUNTIME"] === "chromium-host",
} = {}) {
  requireNode();
  const node = await installPackages(ROOT, say);
  const electron = needsHost
    ? { reason: "the Chromium host was asked for" }
    : await installElectron(ROOT, { node, retry: retryElectron, say });
  if ("executable" in electron)
    return { runtime: "electron", executable: electron.executable, node, reason: "" };
  const executable = await installChromium(say);
  return { runtime: "chromium-host", executable, node, reason: electron.reason };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { runtime, executable } = await prepare();
    say(`Ready: ${runtime} (${executable}).`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
