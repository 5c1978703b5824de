import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The executable of Electron as its package downloaded it; undefined when it is not (or not wholly) there.
 *
 * Asks files only: loading the package would try the download again.
 *
 * @param {string} root - the project folder
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function electronExecutable(root, env = process.env) {
  const folder = join(root, "node_modules", "electron");
  const dist = env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  try {
    const executable = join(dist, readFileSync(join(folder, "path.txt"), "utf8"));
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The version of the Electron package that is installed.
 *
 * @param {string} root - the project folder
 * @returns {string}
 */
export function electronVersion(root) {
  const text = readFileSync(join(root, "node_modules", "electron", "package.json"), "utf8");
  return JSON.parse(text).version;
}
