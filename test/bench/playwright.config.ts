import path from "node:path";
import { defineConfig } from "@playwright/test";

const ROOT = path.resolve(import.meta.dirname, "../..");

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: "*.screen.ts",
  outputDir: path.join(ROOT, "test-output", "bench"),
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: "line",
});
