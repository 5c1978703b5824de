import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { electronExecutable, electronVersion } from "./electron-binary.mjs";
import { runBounded } from "./run-bounded.mjs";

const DEFAULT_WAIT_S = 60;

/**
 * What an earlier try came to, so that a network that blocks the download costs its wait only once.
 *
 * @typedef {{ version: string, settings: string, reason: string }} Failure
 */

/**
 * A fingerprint of the settings that say where Electron is downloaded from: changing one is worth another try.
 *
 * @returns {string}
 */
function downloadSettings() {
  const names = Object.keys(process.env)
    .filter((name) => /^(npm_config_)?electron_|^(https?|all|no)_proxy$/i.test(name))
    .sort();
  const text = names.map((name) => `${name}=${process.env[name]}`).join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/**
 * @param {string} file
 * @returns {Failure | undefined}
 */
function rememberedFailure(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * The first thing that an error report says, short enough for half a sentence.
 *
 * @param {import("./run-bounded.mjs").Ending} ending
 * @param {number} waitS
 */
function reasonOf({ timedOut, output }, waitS) {
  if (timedOut) return `its download did not finish within ${waitS} s`;
  const line = output.split("\n").find((each) => /error|fail|refused/i.test(each));
  return `its download failed: ${(line ?? output.split("\n")[0] ?? "").trim().slice(0, 160)}`;
}

/**
 * Brings Electron's binary if it can be had: one try within a bounded time, whose failure is remembered until the
 * version or the download settings change or a retry is asked for.
 *
 * @param {string} root - the project folder
 * @param {object} options
 * @param {string} options.node - the pinned Node
 * @param {boolean} options.retry - try again although it failed before
 * @param {(line: string) => void} options.say
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export async function installElectron(root, { node, retry, say }) {
  const present = electronExecutable(root);
  if (present !== undefined) return { executable: present };
  const skip = process.env["ELECTRON_SKIP_BINARY_DOWNLOAD"] ?? "";
  if (!["", "0", "false"].includes(skip)) return { reason: "ELECTRON_SKIP_BINARY_DOWNLOAD is set" };

  const file = join(root, "node_modules", ".cache", "payor-desk", "electron.json");
  const [version, settings] = [electronVersion(root), downloadSettings()];
  const before = rememberedFailure(file);
  if (!retry && before?.version === version && before.settings === settings)
    return { reason: `${before.reason}; \`npm start -- --retry-electron\` tries again` };

  const waitS = Number(process.env["PAYOR_DESK_ELECTRON_WAIT_S"] ?? "") || DEFAULT_WAIT_S;
  say(
    `Downloading Electron ${version} (at most ${waitS} s; PAYOR_DESK_ELECTRON_WAIT_S changes that).`,
  );
  const ending = await runBounded(node, [join(root, "node_modules", "electron", "install.js")], {
    cwd: root,
    timeoutMs: waitS * 1000,
    quiet: true,
  });
  const executable = electronExecutable(root);
  if (ending.code === 0 && executable !== undefined) return { executable };
  const reason = reasonOf(ending, waitS);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ version, settings, reason }, null, 2)}\n`);
  return { reason };
}
