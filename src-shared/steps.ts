/** Long work that can be done in parts: who does it decides when to pause, and may leave it. */

/** Work that pauses after every small part, such as a row, and answers at its end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
