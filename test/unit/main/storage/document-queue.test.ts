import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DocumentQueue } from "../../../../src-main/storage/document-queue.ts";
import { fail, ok, problem, type Problem, type Result } from "../../../../src-shared/result.ts";

const FULL = problem("disk-full", "The disk is full");

/** A queue whose writes end when the test says so. */
function setUp(retryAfterMs = 0) {
  const started: number[] = [];
  const steps: string[] = [];
  const ends: ((result: Result<Problem | null> | Error) => void)[] = [];
  const queue: DocumentQueue<number> = new DocumentQueue<number>({
    retryAfterMs,
    write: async (state) => {
      started.push(state);
      return new Promise((resolve, reject) => {
        ends.push((result) => {
          if (result instanceof Error) reject(result);
          else resolve(result);
        });
      });
    },
    onStep: (step, state, told) => {
      steps.push(`${step} ${state}${told ? ` ${told.code}` : ""} (${queue.state})`);
    },
  });
  const end = async (result: Result<Problem | null> | Error = ok(null)): Promise<void> => {
    ends.shift()?.(result);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { queue, started, steps, end };
}

describe("DocumentQueue", () => {
  it("writes one state after the other, and says saved only of the newest", async () => {
    const { queue, started, steps, end } = setUp();
    queue.push(1);
    queue.push(2);
    queue.push(3);
    expect(started).toEqual([1]);
    await end();
    expect(started).toEqual([1, 3]);
    await end();
    expect(steps).toEqual([
      "saving 1 (saving)",
      "saving 2 (saving)",
      "saving 3 (saving)",
      "saved 3 (saved)",
    ]);
    expect(queue.hasUnsaved).toBe(false);
  });

  it("starts again when a state comes straight after the last save", async () => {
    const { queue, started, end } = setUp();
    queue.push(1);
    await end();
    queue.push(2);
    expect(started).toEqual([1, 2]);
    await end();
    expect(queue.state).toBe("saved");
  });

  it("keeps a failed state, goes on with the next, and forgets the failure", async () => {
    const { queue, steps, end } = setUp();
    queue.push(1);
    await end(fail(FULL));
    expect(queue).toMatchObject({ state: "failed", hasUnsaved: true, problem: FULL });
    queue.push(2);
    expect(queue.state).toBe("saving");
    await end();
    expect(queue).toMatchObject({ state: "saved", hasUnsaved: false, problem: null });
    expect(steps).toEqual([
      "saving 1 (saving)",
      "failed 1 disk-full (failed)",
      "saving 2 (saving)",
      "saved 2 (saved)",
    ]);
  });

  it("does not say failed of an older state while a newer one is being written", async () => {
    const { queue, steps, end } = setUp();
    queue.push(1);
    queue.push(2);
    await end(fail(FULL));
    await end();
    expect(steps.some((step) => step.startsWith("failed"))).toBe(false);
    expect(queue.state).toBe("saved");
  });

  it("retries the failed state, and gives why it failed again", async () => {
    const { queue, started, end } = setUp();
    queue.push(1);
    await end(fail(FULL));
    const again = queue.retry();
    await end(fail(FULL));
    expect(await again).toEqual(fail(FULL));
    const third = queue.retry();
    await end();
    expect(await third).toEqual(ok(null));
    expect(started).toEqual([1, 1, 1]);
    expect(await queue.retry()).toEqual(ok(null));
    expect(started).toHaveLength(3);
  });

  it("turns a thrown error into a failure and goes on", async () => {
    const { queue, end } = setUp();
    queue.push(1);
    await end(new Error("a bug"));
    expect(queue.problem).toMatchObject({ code: "unexpected", details: { message: "a bug" } });
    queue.push(2);
    await end();
    expect(queue.state).toBe("saved");
  });

  it("passes the note of a success on", async () => {
    const { queue, steps, end } = setUp();
    queue.push(1);
    await end(ok(problem("changed-outside", "Another program changed this file")));
    expect(steps.at(-1)).toBe("saved 1 changed-outside (saved)");
  });

  describe("by itself", () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it("tries a failed state again after a while, until it is dropped", async () => {
      const { queue, started, end } = setUp(15_000);
      queue.push(1);
      await end(fail(FULL));
      vi.advanceTimersByTime(14_999);
      expect(started).toEqual([1]);
      vi.advanceTimersByTime(1);
      expect(started).toEqual([1, 1]);
      await end(fail(FULL));
      queue.drop();
      vi.advanceTimersByTime(60_000);
      expect(started).toEqual([1, 1]);
      expect(queue.hasUnsaved).toBe(false);
    });
  });
});
