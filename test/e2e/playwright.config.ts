import path from "node:path";
import { defineConfig } from "@playwright/test";

const ROOT = path.resolve(import.meta.dirname, "../..");

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(ROOT, "test-output", "e2e"),
  // One app at a time: each test starts a whole one.
  workers: 1,
  fullyParallel: false,
  retries: process.env["CI"] ? 1 : 0,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: { trace: "on-first-retry" },
});
