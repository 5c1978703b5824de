import { existsSync } from "node:fs";

import { findChromium } from "./find-chromium.mjs";
import { runBounded } from "./run-bounded.mjs";

const ADVICE = [
  "Payor Desk needs a browser engine, and none was found: Electron's binary could not be downloaded, and neither",
  "Chromium nor Chrome nor Edge is installed. Do one of these and start again:",
  "  - install Chromium, Google Chrome or Microsoft Edge",
  "  - name an installed one in PAYOR_DESK_CHROMIUM (the path of its executable)",
  "  - let Electron's download through, or set ELECTRON_MIRROR to a copy of it, and add --retry-electron",
].join("\n");

/**
 * Finds a Chromium, Chrome or Edge, and on Debian as root installs Chromium when there is none.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its executable
 */
export async function installChromium(say) {
  const present = findChromium();
  if (present !== undefined) return present;
  const override = process.env["PAYOR_DESK_CHROMIUM"];
  if (override) throw new Error(`PAYOR_DESK_CHROMIUM names ${override}, which cannot be run.`);

  const isDebian = process.platform === "linux" && existsSync("/etc/debian_version");
  if (isDebian && process.getuid?.() === 0) {
    say("Installing Chromium from the system's packages (apt-get). This takes a minute or two.");
    const options = {
      cwd: "/",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      quiet: true,
    };
    const install = ["install", "-y", "--no-install-recommends", "chromium"];
    for (const args of [["update"], install]) {
      const ending = await runBounded("apt-get", args, options);
      if (ending.code !== 0) say(`apt-get ${args[0]} failed:\n${ending.output}`);
    }
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(ADVICE);
}
