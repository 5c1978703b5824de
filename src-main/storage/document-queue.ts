/** One chain of writes per file: in order, never two at once, and of several waiting states only the latest. */
import { ok, problem, type Problem, type Result } from "../../src-shared/result.ts";

/** Pause before a failed write is tried again by itself, in milliseconds. */
const RETRY_AFTER_MS = 15_000;

/** Where the newest state is. */
export type QueueState = "saving" | "saved" | "failed";

/** What the queue needs to know of the file it writes. */
export interface QueueOptions<State> {
  /** Writes one state. The value is a note for the user (a problem that did not stop the save), or null. */
  write(state: State): Promise<Result<Problem | null>>;
  /** Called at every step with the state that it is about. `problem` is the failure, or the note of a success. */
  onStep(step: QueueState, state: State, problem: Problem | null): void;
  /** Pause before a failed write is tried again by itself; 0 = never. Default: 15 s. */
  readonly retryAfterMs?: number;
}

/** The write queue of one file. A failed write never blocks the next. */
export class DocumentQueue<State> {
  readonly #options: QueueOptions<State>;
  #waiting: State | undefined;
  #failed: { readonly state: State; readonly problem: Problem } | undefined;
  #running: Promise<void> | undefined;
  #retryTimer: NodeJS.Timeout | undefined;

  constructor(options: QueueOptions<State>) {
    this.#options = options;
  }

  /** Whether something is still to be written, a failed state included. */
  get hasUnsaved(): boolean {
    return this.#running !== undefined || this.#failed !== undefined;
  }

  /** Where the newest state is. */
  get state(): QueueState {
    if (this.#running) return "saving";
    return this.#failed ? "failed" : "saved";
  }

  /** Why the newest state could not be written, or null. */
  get problem(): Problem | null {
    return this.#failed?.problem ?? null;
  }

  /** Takes a newer state; it replaces one that is still waiting. */
  push(state: State): void {
    this.#waiting = state;
    this.#stopTimer();
    this.#start();
    this.#options.onStep("saving", state, null);
  }

  /** Tries the failed state again now. Nothing to do = success. */
  async retry(): Promise<Result<null>> {
    if (this.#failed && !this.#running) this.push(this.#failed.state);
    await this.settled();
    return this.#failed ? { ok: false, error: this.#failed.problem } : ok(null);
  }

  /** Resolves when nothing is being written and nothing waits; a failed state does not hold it up. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Forgets a failed state and its timer: its document is closed or was taken from the disk again. */
  drop(): void {
    this.#stopTimer();
    this.#failed = undefined;
  }

  #start(): void {
    this.#running ??= this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    for (let state = this.#takeWaiting(); state !== undefined; state = this.#takeWaiting()) {
      const result = await this.#writeOne(state);
      this.#failed = result.ok ? undefined : { state, problem: result.error };
      // While a newer state waits, "saved" or "failed" would be said of the older one.
      if (this.#hasWaiting()) continue;
      this.#running = undefined;
      if (result.ok) {
        this.#options.onStep("saved", state, result.value);
      } else {
        this.#startTimer();
        this.#options.onStep("failed", state, result.error);
      }
      return;
    }
  }

  #hasWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  #takeWaiting(): State | undefined {
    const state = this.#waiting;
    this.#waiting = undefined;
    return state;
  }

  async #writeOne(state: State): Promise<Result<Problem | null>> {
    try {
      return await this.#options.write(state);
    } catch (error) {
      // A bug must not stop the chain: the next state is tried all the same.
      return {
        ok: false,
        error: problem("unexpected", "Saving stopped unexpectedly", {
          advice: "Your changes are kept in the window. Retry.",
          details: { message: error instanceof Error ? error.message : String(error) },
        }),
      };
    }
  }

  #startTimer(): void {
    const retryAfterMs = this.#options.retryAfterMs ?? RETRY_AFTER_MS;
    if (retryAfterMs === 0) return;
    this.#retryTimer = setTimeout(() => {
      if (this.#failed && !this.#running) {
        this.#waiting = this.#failed.state;
        this.#start();
      }
    }, retryAfterMs);
    this.#retryTimer.unref();
  }

  #stopTimer(): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
  }
}
