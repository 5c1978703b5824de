import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the bundles are made of. */
const SOURCES = [
  "src-shared",
  "src-main",
  "src-renderer",
  "package.json",
  "package-lock.json",
  "electron.vite.config.ts",
  "tsconfig.json",
];

const BUNDLES = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];

/**
 * @param {string} place - a file or a folder
 * @returns {number} when the newest thing in it was changed, in ms; 0 when there is none
 */
function newestChange(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(place).reduce(
    (newest, name) => Math.max(newest, newestChange(join(place, name))),
    found.mtimeMs, // A folder's own time tells of a file that was taken away.
  );
}

/**
 * Whether a bundle is missing or older than a source file.
 *
 * @param {string} root - the project folder
 * @returns {boolean}
 */
export function isBuildStale(root) {
  const oldestBundle = Math.min(...BUNDLES.map((bundle) => newestChange(join(root, bundle))));
  const newestSource = Math.max(...SOURCES.map((source) => newestChange(join(root, source))));
  return oldestBundle < newestSource;
}
