// The rules of the house as one ESLint configuration. It is a function of the folder it guards, so that
// `test/unit/tooling/layering.test.ts` can put the same rules over a small house full of planted violations.
import { builtinModules } from "node:module";

import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import { importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tsdoc from "eslint-plugin-tsdoc";
import tseslint from "typescript-eslint";

import { tsdocOnExports } from "./lint-tsdoc-on-exports.mjs";

/**
 * The floors of `src-shared`, and what each may import besides itself and the files at the root of `src-shared`.
 *
 * @type {Record<string, string[]>}
 */
export const SHARED_FLOORS = {
  domain: [],
  commands: ["domain"],
  document: ["domain"],
  history: ["commands", "document", "domain"],
  "calendar-out": ["domain"],
  timeline: ["commands", "domain"],
  reports: ["commands", "document", "domain", "timeline"],
  sample: ["commands", "document", "domain"],
  imports: ["commands", "domain"],
  exports: ["domain", "imports", "reports"],
  ipc: ["commands", "document", "domain", "exports", "imports", "reports"],
};

const SHARED_PACKAGES = ["zod", "immer", "papaparse", "date-fns", "@date-fns/tz", "rrule-temporal"];

const SHARED = "src-shared/**/*.ts";
const MAIN = "src-main/**/*.ts";
const RENDERER = "src-renderer/**/*.{ts,tsx}";

/**
 * Import zones: paths from the root of the house. The test plants one violation of each.
 *
 * @returns {{ target: string | string[], from: string | string[], except?: string[], message: string }[]}
 */
export function importZones() {
  const floors = Object.entries(SHARED_FLOORS).map(([floor, below]) => ({
    target: `./src-shared/${floor}`,
    from: Object.keys(SHARED_FLOORS)
      .filter((other) => other !== floor && !below.includes(other))
      .map((other) => `./src-shared/${other}`),
    message:
      below.length === 0
        ? `src-shared/${floor} is the lowest floor: move what you need down into it, or move this file up.`
        : `src-shared/${floor} may import only ${below.join(", ")}: move what both need down into one of them.`,
  }));
  return [
    ...floors,
    {
      target: "./src-shared/*.ts",
      from: "./src-shared/*/**",
      message:
        "Files at the root of src-shared lie under every floor: they import only each other. Move this file into a floor.",
    },
    {
      target: "./src-shared",
      from: ["./src-main", "./src-renderer", "./test", "./scripts"],
      message:
        "src-shared decides and knows no room above it: take the value as an argument, or move the rule into src-shared.",
    },
    {
      target: "./src-main",
      from: ["./src-renderer"],
      message:
        "Main and window talk through src-shared/ipc only: put the shared part into src-shared, or add a channel to src-shared/ipc/contract.ts.",
    },
    {
      target: "./src-renderer",
      from: ["./src-main"],
      message:
        "Window and main talk through src-shared/ipc only: call window.api, or put the shared part into src-shared.",
    },
    {
      target: ["./src-main", "./src-renderer"],
      from: ["./test", "./scripts"],
      message:
        "What ships does not import tests or scripts: move the helper into one of the rooms.",
    },
  ];
}

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean, importNames?: string[] }} ImportPattern */

/** @type {ImportPattern} */
const EXTENSION_NEEDED = {
  regex: String.raw`^\.\.?/(?!.*\.(ts|tsx|js|mjs|cjs|css|json|svg|png)(\?\w+)?$)`,
  message: "Write the file extension: Node runs these files as they stand.",
};

/** @type {ImportPattern} */
const HIDDEN_CLOCK = {
  regex: "^date-fns$",
  importNames: [
    "constructNow",
    "endOfToday",
    "endOfTomorrow",
    "endOfYesterday",
    "formatDistanceToNow",
    "formatDistanceToNowStrict",
    "isFuture",
    "isPast",
    "isThisHour",
    "isThisISOWeek",
    "isThisMinute",
    "isThisMonth",
    "isThisQuarter",
    "isThisSecond",
    "isThisWeek",
    "isThisYear",
    "isToday",
    "isTomorrow",
    "isYesterday",
    "startOfToday",
    "startOfTomorrow",
    "startOfYesterday",
  ],
  message: "This function reads the clock: compare with the `today` that was passed in.",
};

/** @type {ImportPattern} */
const SHARED_PACKAGES_ONLY = {
  regex: `^(?!\\.{1,2}/)(?!(${SHARED_PACKAGES.join("|")})(/|$))`,
  message: `src-shared imports no package besides ${SHARED_PACKAGES.join(", ")}, and nothing of Node: do it in src-main and pass the result in.`,
};

/** @type {ImportPattern} */
const NO_NODE_IN_WINDOW = {
  regex: `^(node:|(electron|electron-store|original-fs|${builtinModules.filter((name) => !name.startsWith("_")).join("|")})(/|$))`,
  message:
    "The window is sandboxed, without Node or Electron: call window.api (src-shared/ipc/api.ts).",
};

/** @type {ImportPattern} */
const PLAIN_NODE = {
  regex: "^(electron|electron-store)(/|$)",
  message:
    "src-main/documents and src-main/storage are tested under plain Node: take paths and services as arguments; main.ts hands them in.",
};

/** @type {ImportPattern} */
const IPC_MAIN = {
  regex: "^electron(/|$)",
  importNames: ["ipcMain", "ipcRenderer", "default"],
  message:
    "Only src-main/ipc/typed-ipc.ts and src-main/preload.ts touch Electron's IPC: add a row to src-shared/ipc/contract.ts and a handler in src-main/ipc/handlers. Import other parts of Electron by name.",
};

/** @type {ImportPattern} */
const PRELOAD_BY_VALUE = {
  regex: String.raw`^(?!electron$)(?!\.\./src-shared/ipc/channels\.ts$)`,
  allowTypeImports: true,
  message:
    "The sandboxed preload can load nothing: by value it imports only electron and src-shared/ipc/channels.ts; everything else with `import type`.",
};

/**
 * @param {...ImportPattern} patterns
 * @returns {import("eslint").Linter.RulesRecord}
 */
function restrictedImports(...patterns) {
  return {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      { patterns: [EXTENSION_NEEDED, ...patterns] },
    ],
  };
}

const NO_ENUM = {
  selector: "TSEnumDeclaration",
  message: 'Use a union of literals: `type Colour = "red" | "blue"`.',
};

const NO_BARREL = [
  {
    selector: "ExportAllDeclaration",
    message: "No re-export barrels: import from the file that declares it.",
  },
  {
    selector: "ExportNamedDeclaration[source]",
    message: "No re-export barrels: import from the file that declares it.",
  },
];

const NO_PUSH_PAST_THE_CONTRACT = {
  selector:
    "CallExpression[callee.property.name='send'][callee.object.property.name='webContents']",
  message: "Push through src-main/ipc: events are part of src-shared/ipc/contract.ts.",
};

const NO_DATE_FROM_TEXT = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=1] > :matches(Literal[raw=/^.\\d/], TemplateLiteral).arguments",
  message:
    "A date parsed from text slips by a day in some zones: use the functions of src-shared/domain/dates.ts.",
};

/** @param {string} instead */
function noClock(instead) {
  return [
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: `Date.now reads the clock: ${instead}`,
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: `new Date() reads the clock: ${instead}`,
    },
    {
      selector: "CallExpression[callee.name='Date']",
      message: `Date() reads the clock: ${instead}`,
    },
    {
      selector: "MemberExpression[object.name='Math'][property.name='random']",
      message: `Math.random cannot be repeated: ${instead}`,
    },
  ];
}

const CLOCK_IN_SHARED = noClock(
  "take `today`, `now` or the id from the command or its context, or a seed as an argument.",
);
const CLOCK_IN_MAIN = noClock("use the Clock that src-main/clock.ts makes and main.ts hands in.");
const CLOCK_IN_WINDOW = noClock("take `today` and `now` from what main sent (store/).");

/**
 * @param {...(import("eslint").Linter.StringSeverity | { selector: string, message: string } | { selector: string, message: string }[])} bans
 * @returns {import("eslint").Linter.RulesRecord}
 */
function restrictedSyntax(...bans) {
  return {
    "no-restricted-syntax": ["error", NO_ENUM, ...NO_BARREL, ...bans.flat()],
  };
}

/**
 * The ESLint configuration for the house in the folder `root`.
 *
 * @param {string} root - absolute path of the folder that holds src-shared, src-main and src-renderer
 */
export function houseConfig(root) {
  return defineConfig(
    {
      name: "payor-desk/ignored",
      ignores: ["out/**", "dist/**", "*-output/**", "test/fixtures/**", "docs/**", "assets/**"],
    },
    {
      name: "payor-desk/all",
      files: ["**/*.{ts,tsx,js,mjs}"],
      extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
      plugins: { "import-x": importX },
      languageOptions: {
        parserOptions: { projectService: true, tsconfigRootDir: root },
      },
      linterOptions: { reportUnusedDisableDirectives: "error" },
      settings: {
        // Without this the cycle rule reads no TypeScript file and finds nothing, silently.
        "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
        "import-x/extensions": [".ts", ".tsx", ".mjs", ".js"],
      },
      rules: {
        "no-console": "error",
        eqeqeq: ["error", "always"],
        "object-shorthand": "error",
        "import-x/no-default-export": "error",
        "import-x/no-cycle": ["error", { ignoreExternal: true }],
        "import-x/no-restricted-paths": ["error", { basePath: root, zones: importZones() }],
        "@typescript-eslint/consistent-type-imports": [
          "error",
          { fixStyle: "separate-type-imports", disallowTypeAnnotations: false },
        ],
        "@typescript-eslint/consistent-type-exports": "error",
        "@typescript-eslint/no-import-type-side-effects": "error",
        "@typescript-eslint/no-unused-vars": [
          "error",
          {
            argsIgnorePattern: "^_",
            varsIgnorePattern: "^_",
            ignoreRestSiblings: true,
          },
        ],
        "@typescript-eslint/no-unnecessary-condition": "error",
        "@typescript-eslint/no-non-null-assertion": "error",
        "@typescript-eslint/prefer-readonly": "error",
        // Where an interface asks for a promise, `async` without `await` is the plain way to give one.
        "@typescript-eslint/require-await": "off",
        "@typescript-eslint/return-await": "error",
        "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
        "@typescript-eslint/switch-exhaustiveness-check": [
          "error",
          {
            considerDefaultExhaustiveForUnions: false,
            requireDefaultForNonUnion: true,
          },
        ],
        ...restrictedImports(),
        ...restrictedSyntax(),
      },
    },
    {
      name: "payor-desk/src-shared",
      files: [SHARED],
      rules: {
        ...restrictedImports(SHARED_PACKAGES_ONLY, HIDDEN_CLOCK),
        ...restrictedSyntax(CLOCK_IN_SHARED, NO_DATE_FROM_TEXT),
      },
    },
    {
      name: "payor-desk/src-main",
      files: [MAIN],
      rules: {
        ...restrictedImports(IPC_MAIN, HIDDEN_CLOCK),
        ...restrictedSyntax(CLOCK_IN_MAIN, NO_DATE_FROM_TEXT, NO_PUSH_PAST_THE_CONTRACT),
      },
    },
    {
      name: "payor-desk/src-main/plain-node",
      files: ["src-main/{documents,storage}/**/*.ts"],
      ignores: ["src-main/storage/settings-store.ts"],
      rules: restrictedImports(PLAIN_NODE, HIDDEN_CLOCK),
    },
    {
      name: "payor-desk/src-main/ipc",
      files: ["src-main/ipc/**/*.ts"],
      rules: restrictedSyntax(CLOCK_IN_MAIN, NO_DATE_FROM_TEXT),
    },
    {
      name: "payor-desk/src-main/typed-ipc",
      files: ["src-main/ipc/typed-ipc.ts"],
      rules: restrictedImports(HIDDEN_CLOCK),
    },
    {
      name: "payor-desk/src-main/clock",
      files: ["src-main/clock.ts"],
      rules: restrictedSyntax(NO_DATE_FROM_TEXT),
    },
    {
      name: "payor-desk/src-main/preload",
      files: ["src-main/preload.ts"],
      rules: restrictedImports(PRELOAD_BY_VALUE),
    },
    {
      name: "payor-desk/src-renderer",
      files: [RENDERER],
      extends: [reactHooks.configs.flat.recommended],
      rules: {
        ...restrictedImports(NO_NODE_IN_WINDOW, HIDDEN_CLOCK),
        ...restrictedSyntax(CLOCK_IN_WINDOW, NO_DATE_FROM_TEXT),
        // Speaks of what the React compiler would skip; this project does not use the compiler.
        "react-hooks/incompatible-library": "off",
      },
    },
    {
      name: "payor-desk/tsdoc",
      files: [SHARED, MAIN],
      plugins: {
        tsdoc,
        payor: { rules: { "tsdoc-on-exports": tsdocOnExports } },
      },
      rules: { "tsdoc/syntax": "error", "payor/tsdoc-on-exports": "error" },
    },
    {
      name: "payor-desk/may-print",
      files: [
        "src-main/log.ts",
        "scripts/**",
        "test/chromium-host/**",
        "test/bench/**",
        "test/e2e/**",
      ],
      rules: { "no-console": "off" },
    },
    {
      name: "payor-desk/tools-insist-on-default-exports",
      files: ["*.config.{js,ts}", "**/*.config.ts"],
      rules: { "import-x/no-default-export": "off" },
    },
    {
      name: "payor-desk/tests",
      files: ["test/**/*.{ts,tsx}"],
      rules: {
        // A test that trips over null fails, which is what it is for.
        "@typescript-eslint/no-non-null-assertion": "off",
      },
    },
    {
      name: "payor-desk/plain-javascript",
      files: ["**/*.{js,mjs}"],
      rules: {
        // tsc -b checks these files with checkJs; what comes out of JSON.parse stays `any` there.
        "no-undef": "off",
        "@typescript-eslint/no-unsafe-argument": "off",
        "@typescript-eslint/no-unsafe-assignment": "off",
        "@typescript-eslint/no-unsafe-call": "off",
        "@typescript-eslint/no-unsafe-member-access": "off",
        "@typescript-eslint/no-unsafe-return": "off",
      },
    },
  );
}
