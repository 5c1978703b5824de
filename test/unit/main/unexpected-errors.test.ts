import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { watchUnexpectedErrors } from "../../../src-main/unexpected-errors.ts";

it("logs every unexpected error, and tells one at a time", async () => {
  const source = new EventEmitter();
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  let isRead: () => void = () => undefined;
  const tell = vi.fn(() => new Promise<void>((resolve) => (isRead = resolve)));
  watchUnexpectedErrors({ source, log, tell });

  source.emit("uncaughtException", new Error("first"));
  source.emit("unhandledRejection", "second");
  expect(log.error.mock.calls.map(([kind]) => kind as string)).toEqual([
    "uncaught error",
    "unhandled rejection",
  ]);
  expect(tell.mock.calls).toEqual([["first"]]);

  isRead();
  await new Promise(setImmediate);
  source.emit("unhandledRejection", new Error("third"));
  expect(tell.mock.calls).toEqual([["first"], ["third"]]);
});
