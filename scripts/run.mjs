// Runs the tools of this project on the pinned Node, whatever Node started the script. No dependencies.
import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";

export const ROOT = dirname(import.meta.dirname);

const TOOLS = {
  "electron-builder": "electron-builder/cli.js",
  "electron-vite": "electron-vite/bin/electron-vite.js",
  eslint: "eslint/bin/eslint.js",
  knip: "knip/bin/knip.js",
  playwright: "@playwright/test/cli.js",
  prettier: "prettier/bin/prettier.cjs",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
};

/** @typedef {keyof typeof TOOLS} Tool */

/**
 * Runs a tool in the project folder with its output on ours.
 *
 * @param {string} node - path of the Node to run it on, as `prepare()` gives it
 * @param {Tool} tool
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] - variables beside those of this process
 * @returns {Promise<number>} exit code; 1 when the tool was killed or could not be started
 */
export function runTool(node, tool, args, env = {}) {
  const path = [join(ROOT, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);
  const child = spawn(node, [join(ROOT, "node_modules", TOOLS[tool]), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PATH: path, ...env },
  });
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(`${tool} could not be started: ${error.message}`);
      done(1);
    });
    child.once("exit", (code) => {
      done(code ?? 1);
    });
  });
}
