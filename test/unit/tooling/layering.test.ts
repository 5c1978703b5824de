// A rule of the house that nothing checks will be broken, and a lint rule can be silently inert. So every rule has a
// file that breaks it, in a small house under the very configuration that guards the real one. A planted file says in
// its first line which rule must speak and how its message begins; a file without such a line must pass.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { ESLint } from "eslint";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

import { houseConfig, importZones, SHARED_FLOORS } from "../../../scripts/lint-rules.mjs";

const FIXTURES = join(import.meta.dirname, "../../fixtures/tooling");
const HOUSE = join(FIXTURES, "house");
const ROOT = join(import.meta.dirname, "../../..");

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path))
    .toSorted();
}

function plantedIn(path: string): { rule: string; message: string } | undefined {
  const [first = ""] = readFileSync(join(HOUSE, path), "utf8").split("\n");
  const match = /^\/\/ planted: (?<rule>\S+) - (?<message>.+)$/.exec(first);
  return match?.groups as { rule: string; message: string } | undefined;
}

describe("lint", () => {
  const files = filesIn(HOUSE);
  const messages = new Map<string, { rule: string | null; message: string }[]>();

  beforeAll(async () => {
    const eslint = new ESLint({
      cwd: HOUSE,
      overrideConfigFile: true,
      overrideConfig: houseConfig(HOUSE),
    });
    for (const result of await eslint.lintFiles(["."])) {
      const path = result.filePath.slice(HOUSE.length + 1).replaceAll("\\", "/");
      messages.set(
        path,
        result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })),
      );
    }
  }, 60_000);

  it.each(files.filter((path) => plantedIn(path) !== undefined))("reports %s", (path) => {
    const planted = plantedIn(path)!;
    expect(messages.get(path)).toEqual([
      { rule: planted.rule, message: expect.stringContaining(planted.message) as string },
    ]);
  });

  it.each(files.filter((path) => plantedIn(path) === undefined))("accepts %s", (path) => {
    expect(messages.get(path)).toEqual([]);
  });

  it("has a planted violation for every import zone", () => {
    const spoken = [...messages.values()].flat().map(({ message }) => message);
    const silent = importZones().filter(
      (zone) => !spoken.some((text) => text.includes(zone.message)),
    );
    expect(silent).toEqual([]);
  });

  it("knows every floor of src-shared", () => {
    const folders = readdirSync(join(ROOT, "src-shared"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(Object.keys(SHARED_FLOORS)).toEqual(expect.arrayContaining(folders));
  });
});

describe("compiler", () => {
  const folder = join(FIXTURES, "purity");
  const errors = new Map<string, string[]>();

  beforeAll(() => {
    const config = ts.getParsedCommandLineOfConfigFile(join(folder, "tsconfig.json"), undefined, {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
      },
    })!;
    const program = ts.createProgram(config.fileNames, config.options);
    for (const fileName of config.fileNames) {
      const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(fileName));
      errors.set(
        fileName.slice(fileName.lastIndexOf("/") + 1),
        diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
      );
    }
  }, 60_000);

  it.each([
    ["uses-process.ts", "Cannot find name 'process'"],
    ["uses-window.ts", "Cannot find name 'window'"],
    ["uses-document.ts", "Cannot find name 'document'"],
    ["uses-buffer.ts", "Cannot find name 'Buffer'"],
    ["uses-console.ts", "Cannot find name 'console'"],
    ["uses-timers.ts", "Cannot find name 'setTimeout'"],
    ["uses-node-fs.ts", "Cannot find name 'node:fs'"],
  ])("refuses %s in src-shared", (file, message) => {
    expect(errors.get(file)).toEqual([expect.stringContaining(message)]);
  });

  it("accepts the packages that src-shared may use", () => {
    expect(errors.get("uses-allowed-packages.ts")).toEqual([]);
  });
});
