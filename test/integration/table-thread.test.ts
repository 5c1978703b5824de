import { expect, it } from "vitest";
import { runTableJob } from "../../src-main/imports/table-thread.ts";
import { problemOf, valueOf } from "../helpers/workspace-fixture.ts";

const encoder = new TextEncoder();
const csvOf = (rows: number): Uint8Array =>
  encoder.encode(
    `Legal name,Vendor number\r\n${Array.from({ length: rows }, (_, at) => `Payee ${at},V${at}`).join("\r\n")}`,
  );
const job = (bytes: Uint8Array) =>
  ({ kind: "read", source: "list.csv", bytes, encoding: null, delimiter: null }) as const;

it("reads in a thread of its own and says how far it is", async () => {
  const heard: number[] = [];
  const watch = { onProgress: (part: number, total: number) => heard.push(part / total) };
  const answer = valueOf(await runTableJob(job(csvOf(10)), watch));
  expect(answer.kind === "grid" && answer.grid.sheets[0]?.rows).toHaveLength(11);
  expect(heard[0]).toBe(0);
  expect(heard.at(-1)).toBe(1);
});

it("stops at once when it is cancelled: the thread ends and nothing is read", async () => {
  const controller = new AbortController();
  const beganMs = performance.now();
  const reading = runTableJob(job(csvOf(600_000)), {
    signal: controller.signal,
    onProgress: () => {
      controller.abort();
    },
  });
  expect(problemOf(await reading).code).toBe("cancelled");
  const cancelledMs = performance.now() - beganMs;
  const wholeMs = performance.now();
  await runTableJob(job(csvOf(600_000)));
  expect(cancelledMs).toBeLessThan(performance.now() - wholeMs);
});

it("does not begin when it was cancelled before", async () => {
  const answer = await runTableJob(job(csvOf(1)), { signal: AbortSignal.abort() });
  expect(problemOf(answer).code).toBe("cancelled");
});

it("names a workbook that is broken", async () => {
  const answer = await runTableJob(job(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])));
  expect(problemOf(answer)).toMatchObject({ code: "invalid-content", where: "list.csv" });
});
