// `npm test`: every check there is, on a fresh clone with nothing but Node 20. A failing step does not stop the rest,
// so one run tells everything. The last line is the verdict: `N passed, N failed`.
//
//   npm test -- --only=lint,unit        only these steps
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { installPackages } from "./lib/install-packages.mjs";
import { prepare } from "./prepare.mjs";
import { ROOT, runTool } from "./run.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ id: string, title: string, run: (node: string) => Promise<Counts> }} Step */

const REPORTS = "test-output";

/** The zones in which every date rule has to hold, beside UTC: one behind it, one far ahead, one with clock changes. */
const OTHER_ZONES = ["America/Los_Angeles", "Asia/Tokyo", "Europe/Berlin"];

/** @type {readonly Step[]} */
const STEPS = [
  check("format", "Format (prettier)", "prettier", ["--check", "."]),
  check("lint", "Lint and layering (eslint)", "eslint", [".", "--max-warnings", "0"]),
  check("types", "Types (tsc)", "tsc", ["-b"]),
  check("knip", "Dead code (knip)", "knip", []),
  {
    id: "unit",
    title: "Unit and integration tests (vitest)",
    run: (node) => runVitest(node, "unit.json", "UTC", []),
  },
  ...OTHER_ZONES.map((zone) => ({
    id: "zones",
    title: `Domain tests in ${zone} (vitest)`,
    run: (/** @type {string} */ node) =>
      runVitest(node, `shared-${zone.replace("/", "-")}.json`, zone, ["--project", "shared"]),
  })),
  check("build", "Build (electron-vite)", "electron-vite", ["build"]),
  {
    id: "e2e",
    title: "End-to-end tests (playwright)",
    run: (node) => runPlaywright(node, "e2e.json"),
  },
];

/**
 * A step that counts as one test: passed or failed.
 *
 * @param {string} id
 * @param {string} title
 * @param {import("./run.mjs").Tool} tool
 * @param {readonly string[]} args
 * @returns {Step}
 */
function check(id, title, tool, args) {
  return {
    id,
    title,
    run: async (node) => {
      const code = await runTool(node, tool, args);
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/**
 * @param {string} node
 * @param {string} report - file name of the JSON report in the reports folder
 * @param {string} zone - IANA time zone the tests run in
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function runVitest(node, report, zone, args) {
  const path = freshReport(report);
  const code = await runTool(
    node,
    "vitest",
    [
      ...["run", "--config", "test/vitest.config.ts", ...args],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${path}`],
    ],
    { TZ: zone },
  );
  const result = readReport(path);
  if (result === undefined) return { passed: 0, failed: 1 };
  // A file that could not even be loaded has no failed test in it.
  const brokenFiles = result.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  return honest(code, {
    passed: result.numPassedTests,
    failed: result.numFailedTests + brokenFiles,
  });
}

/**
 * @param {string} node
 * @param {string} report - file name of the JSON report in the reports folder
 * @returns {Promise<Counts>}
 */
async function runPlaywright(node, report) {
  if (!existsSync(join(ROOT, "out/main/main.js"))) {
    console.error("Not run: there is no build in out/.");
    return { passed: 0, failed: 1 };
  }
  const path = freshReport(report);
  const code = await runTool(
    node,
    "playwright",
    ["test", "--config", "test/e2e/playwright.config.ts", "--reporter=list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: path },
  );
  const result = readReport(path);
  if (result === undefined) return { passed: 0, failed: 1 };
  return honest(code, {
    passed: result.stats.expected + result.stats.flaky,
    failed: result.stats.unexpected,
  });
}

/**
 * A tool that ended badly without naming a failed test (an unhandled error, no tests found) has failed once.
 *
 * @param {number} code - exit code
 * @param {Counts} counts
 * @returns {Counts}
 */
function honest(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} name */
function freshReport(name) {
  const path = join(ROOT, REPORTS, name);
  mkdirSync(join(ROOT, REPORTS), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string} path
 * @returns {any} the parsed report; undefined when the tool wrote none
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    console.error(`No readable report at ${path}.`);
    return undefined;
  }
}

/** @returns {readonly Step[]} the steps asked for; exits when a name is not known */
function chosenSteps() {
  const names = process.argv
    .slice(2)
    .flatMap((argument) =>
      argument.startsWith("--only=") ? argument.slice("--only=".length).split(",") : [argument],
    );
  const known = new Set(STEPS.map(({ id }) => id));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    console.error(`Not known: ${unknown.join(", ")}. Steps: ${[...known].join(", ")}.`);
    process.exit(2);
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ id }) => names.includes(id));
}

/** @param {string} text */
function heading(text) {
  console.log(`\n=== ${text}\n`);
}

/** @param {number} startedAt - reading of performance.now() */
function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

async function main() {
  const steps = chosenSteps();
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const table = [];
  /** @type {string | undefined} */
  let noEndToEnd;

  /** @type {string} */
  let node;
  try {
    node = await installPackages(ROOT, console.log);
  } catch (error) {
    console.error(messageOf(error));
    finish({ passed: 0, failed: steps.length });
    return;
  }
  if (steps.some(({ id }) => id === "unit" || id === "e2e")) {
    try {
      const { runtime, executable, reason } = await prepare();
      console.log(
        runtime === "electron"
          ? `End-to-end tests run on Electron (${executable}).`
          : `End-to-end tests run on the Chromium host (${executable}): Electron's binary is not available because ${reason}.`,
      );
    } catch (error) {
      // Everything that needs no window is still worth knowing.
      noEndToEnd = messageOf(error);
      console.error(noEndToEnd);
    }
  }

  const startedAt = performance.now();
  for (const step of steps) {
    heading(step.title);
    const stepStartedAt = performance.now();
    /** @type {Counts} */
    let counts;
    if (step.id === "e2e" && noEndToEnd !== undefined) {
      console.error(`Not run: ${noEndToEnd}`);
      counts = { passed: 0, failed: 1 };
    } else {
      counts = await step.run(node);
    }
    if (step.id === "build" && counts.failed > 0) noEndToEnd ??= "the build failed.";
    total.passed += counts.passed;
    total.failed += counts.failed;
    const verdict = counts.failed === 0 ? "ok    " : "FAILED";
    table.push(
      `${verdict} ${step.title}: ${counts.passed} passed, ${counts.failed} failed, ${seconds(stepStartedAt)}`,
    );
  }

  heading(`Summary (${seconds(startedAt)})`);
  for (const line of table) console.log(line);
  console.log("");
  finish(total);
}

/** @param {Counts} total */
function finish(total) {
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

await main();
