// A folder of its own for each test, in the system's temporary folder, removed afterwards.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Makes a folder that goes away when the test ends. Call it inside a test. */
export async function makeTempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "payor-desk-test-"));
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
}
