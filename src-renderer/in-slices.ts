/** Long work in the window: done in slices, between which the window draws and answers. */
import type { Steps } from "../src-shared/steps.ts";

/** Half of a frame at 60 a second: the other half is the window's. */
const SLICE_MS = 8;

/**
 * Does the work in slices of 8 ms, each a task of its own. The first one is done at once, so that a short piece of work
 * is over when this comes back. Answers null as soon as `signal` says that nobody waits for it any more.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  signal: Pick<AbortSignal, "aborted">,
): Promise<T | null> {
  while (!signal.aborted) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTask();
  }
  return null;
}

/** Comes back in a task of its own. Unlike a timer it is not slowed down while the window is in the background. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
