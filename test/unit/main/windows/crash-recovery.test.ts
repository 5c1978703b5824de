import { EventEmitter } from "node:events";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { reloadAfterCrash } from "../../../../src-main/windows/crash-recovery.ts";

let contents: EventEmitter & { reload: ReturnType<typeof vi.fn> };
let answer: boolean;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const ask = vi.fn(() => Promise.resolve(answer));

function crash(reason = "crashed"): void {
  contents.emit("render-process-gone", {}, { reason, exitCode: 1 });
}

beforeEach(() => {
  contents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  answer = true;
  ask.mockClear();
  reloadAfterCrash({ contents: contents as never, ask, log });
});

describe("a window whose page has crashed", () => {
  it("is loaded again at once, and the crash is logged", () => {
    crash();
    expect(contents.reload).toHaveBeenCalledTimes(1);
    expect(ask).not.toHaveBeenCalled();
    expect(log.error).toHaveBeenCalledWith(expect.any(String), { reason: "crashed", exitCode: 1 });
  });

  it("asks before it loads again what has just crashed", async () => {
    crash();
    crash("oom");
    await vi.waitFor(() => {
      expect(contents.reload).toHaveBeenCalledTimes(2);
    });
    answer = false;
    crash();
    await vi.waitFor(() => {
      expect(ask).toHaveBeenCalledTimes(2);
    });
    expect(contents.reload).toHaveBeenCalledTimes(2);
  });

  it("is left alone when its process ended as it should", () => {
    crash("clean-exit");
    expect(contents.reload).not.toHaveBeenCalled();
  });
});
