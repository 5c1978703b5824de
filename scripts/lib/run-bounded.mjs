import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * How a program ended. `output` is the end of what it wrote, without the hosts it talked to.
 *
 * @typedef {{ code: number | null, timedOut: boolean, output: string }} Ending
 */

const KEPT_CHARACTERS = 16_000;

/**
 * Takes the host out of every address: which mirrors and registries a machine uses is nobody's business.
 *
 * @param {string} text
 * @returns {string}
 */
function withoutHosts(text) {
  return text.replace(/\b(https?:\/\/)[^\s/"'`)]+/g, "$1…");
}

/**
 * Runs a program and everything it starts, at most for a given time; then the whole process group is killed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.timeoutMs] - no limit when absent
 * @param {boolean} [options.quiet] - do not show what it writes
 * @returns {Promise<Ending>}
 */
export function runBounded(command, args, { cwd, env = process.env, timeoutMs, quiet = false }) {
  return new Promise((done) => {
    const isWindows = process.platform === "win32";
    const child = spawn(command, args, {
      cwd,
      env,
      // A group of its own, so that one signal reaches all of it; Windows kills by tree instead.
      detached: !isWindows,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let timedOut = false;
    const killAll = () => {
      if (child.pid === undefined) return;
      if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
      else {
        try {
          process.kill(-child.pid, "SIGKILL");
        } catch {
          // The group has ended by itself.
        }
      }
    };
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            killAll();
          }, timeoutMs);
    const stop = () => {
      killAll();
      process.exit(130);
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    for (const stream of [child.stdout, child.stderr]) {
      // Whole lines, so that no address is cut in two.
      createInterface({ input: stream }).on("line", (line) => {
        const text = `${withoutHosts(line)}\n`;
        output = (output + text).slice(-KEPT_CHARACTERS);
        if (!quiet) process.stderr.write(text);
      });
    }
    /** @param {number | null} code */
    const finish = (code) => {
      clearTimeout(timer);
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
      done({ code, timedOut, output: output.trim() });
    };
    child.once("error", (error) => {
      output += error.message;
      finish(null);
    });
    child.once("close", finish);
  });
}
