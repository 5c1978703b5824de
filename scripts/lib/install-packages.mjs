import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { runBounded } from "./run-bounded.mjs";

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages */

/**
 * The Node that this project pins, as the package `node` brings it.
 *
 * @param {string} root - the project folder
 * @returns {string | undefined}
 */
export function pinnedNode(root) {
  const folder = join(root, "node_modules", "node", "bin");
  return [join(folder, "node"), join(folder, "node.exe")].find((file) => existsSync(file));
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined} undefined when the file is missing or damaged
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether npm's own note of what it installed has every package that the lock file asks for on this system.
 *
 * @param {string} root
 * @returns {boolean}
 */
function isInstalled(root) {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const present = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === "") return true;
    const installed = present[place];
    return installed ? installed.version === version : optional === true;
  });
}

/**
 * How to call npm: the one that runs us, else the one on the path.
 *
 * @returns {{ command: string, args: string[] }}
 */
function npm() {
  const own = process.env["npm_execpath"];
  if (own?.endsWith(".js")) return { command: process.execPath, args: [own] };
  return process.platform === "win32"
    ? { command: "cmd.exe", args: ["/d", "/s", "/c", "npm.cmd"] }
    : { command: "npm", args: [] };
}

/** Development packages are what builds and runs the app, whatever NODE_ENV says. */
const NPM_FLAGS = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * @param {string} root
 * @param {(line: string) => void} say
 */
async function runNpm(root, say) {
  const { command, args } = npm();
  const options = { cwd: root, quiet: true };
  let ending = await runBounded(command, [...args, "ci", ...NPM_FLAGS], options);
  // `npm ci` refuses a lock file without the optional packages of another system; `npm install` takes the locked
  // versions all the same, and with --no-save it leaves the lock file alone.
  if (ending.code !== 0 && ending.output.includes("npm ci")) {
    say("`npm ci` finds the lock file incomplete; `npm install --no-save` does it.");
    ending = await runBounded(command, [...args, "install", "--no-save", ...NPM_FLAGS], options);
  }
  if (ending.code !== 0) throw new Error(`The packages could not be installed:\n${ending.output}`);
}

/**
 * Installs the packages of the lock file when they are not there. Afterwards a hash of the lock file answers the
 * question at once.
 *
 * @param {string} root - the project folder
 * @param {(line: string) => void} say
 * @returns {Promise<string>} path of the pinned Node
 */
export async function installPackages(root, say) {
  const stamp = join(root, "node_modules", ".cache", "payor-desk", "package-lock.sha256");
  const hash = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamped = existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (!stamped || !pinnedNode(root)) {
    if (!isInstalled(root) || !pinnedNode(root)) {
      say("Installing the packages (npm ci). This takes a minute or two the first time.");
      await runNpm(root, say);
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
  const node = pinnedNode(root);
  if (node === undefined)
    throw new Error(
      "The pinned Node is missing: npm did not run the install script of the package `node`. " +
        "Run `npm ci --include=dev --ignore-scripts=false`.",
    );
  return node;
}
