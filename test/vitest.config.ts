import { resolve } from "node:path";

import { defineConfig } from "vitest/config";
import type { TestProjectInlineConfiguration } from "vitest/config";

const root = resolve(import.meta.dirname, "..");

function nodeProject(name: string, ...include: string[]): TestProjectInlineConfiguration {
  return { extends: true, test: { name, environment: "node", include } };
}

export default defineConfig({
  root,
  test: {
    // A limit for what hangs: properties and whole samples need more than the usual 5 s on a busy machine.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      nodeProject("shared", "test/unit/shared/**/*.test.ts"),
      nodeProject("main", "test/unit/main/**/*.test.ts"),
      nodeProject("chromium-host", "test/unit/chromium-host/**/*.test.ts"),
      nodeProject("tooling", "test/unit/tooling/**/*.test.ts"),
      nodeProject("integration", "test/integration/**/*.test.ts"),
      {
        extends: true,
        test: {
          name: "renderer",
          environment: "jsdom",
          include: ["test/unit/renderer/**/*.test.{ts,tsx}"],
          setupFiles: ["test/setup-renderer.ts"],
        },
      },
    ],
  },
});
