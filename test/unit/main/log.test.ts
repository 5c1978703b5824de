import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { fileLog } from "../../../src-main/log.ts";
import { makeTempFolder } from "../../helpers/temp-folder.ts";

describe("fileLog", () => {
  it("writes a JSON object a line, errors with their stack", async () => {
    const folder = join(await makeTempFolder(), "logs");
    const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const log = fileLog(folder);
    log.info("Opened", { files: 3 });
    log.error("Broken", Object.assign(new Error("no"), { code: "EIO" }));
    const lines = (await readFile(join(folder, "payor-desk.log"), "utf8")).trim().split("\n");
    const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ level: "info", message: "Opened", details: { files: 3 } });
    expect(second).toMatchObject({ level: "error", details: { message: "no", code: "EIO" } });
    expect(print.mock.calls).toEqual([["error: Broken (no)"]]);
  });

  it("keeps three small files", async () => {
    const folder = await makeTempFolder();
    const log = fileLog(folder);
    for (let count = 0; count < 5000; count += 1) log.info("x".repeat(1000));
    expect((await readdir(folder)).sort()).toEqual([
      "payor-desk.log",
      "payor-desk.log.1",
      "payor-desk.log.2",
    ]);
  });

  it("never stops the program when it cannot be written", async () => {
    const folder = await makeTempFolder();
    const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await writeFile(join(folder, "file"), "");
    const log = fileLog(join(folder, "file", "logs"));
    log.info("nowhere to go");
    expect(print).toHaveBeenCalled();
  });
});
