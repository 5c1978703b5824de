/** Moments that have passed and wait for a welcome time: the end of a meeting, of quiet hours, of a day off. */
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import { type FiredLedger, partsOfKey } from "./fired-ledger.ts";
import type { GoneImplementations } from "./gone-implementations.ts";
import { elapsedMs, later } from "./instants.ts";
import type { PassedMoment } from "./moment-book.ts";
import type { ReminderState } from "./reminder-memory.ts";
import { isOwnKey } from "./timetable.ts";

/** They come once: what the ledger has is not held again. */
export class HeldMoments {
  readonly #held: Map<string, IsoInstant>;
  readonly #ledger: FiredLedger;

  constructor(stored: ReminderState["held"], ledger: FiredLedger) {
    this.#held = new Map(stored.map(({ key, at }) => [key, at]));
    this.#ledger = ledger;
  }

  /** How many wait. */
  get size(): number {
    return this.#held.size;
  }

  /** What is kept of them. */
  get stored(): ReminderState["held"] {
    return [...this.#held].map(([key, at]) => ({ key, at }));
  }

  /** Takes moments that have passed: they come with the next delivery, unless their payor is silent. */
  hold(
    passed: readonly (readonly PassedMoment[])[],
    isMuted: (implementationId: string, at: IsoInstant) => boolean,
  ): void {
    for (const { key, at } of passed.flat()) {
      if (this.#ledger.has(key)) continue;
      // What the user asked for comes also from a payor that is mute.
      const isMute = !isOwnKey(key) && isMuted(partsOfKey(key).implementationId, at);
      // What passed in silence does not come after all when the clock is set back.
      if (isMute) this.#ledger.add(key);
      else this.#held.set(key, at);
    }
  }

  /** Takes those out that can come now. What cannot be read at the moment waits on, for `patienceMs`. */
  take(now: IsoInstant, gone: GoneImplementations, patienceMs: number): readonly PassedMoment[] {
    const ready: PassedMoment[] = [];
    for (const [key, at] of this.#held) {
      const { implementationId } = partsOfKey(key);
      const isGone = !isOwnKey(key) && gone.has(implementationId);
      if (isGone && elapsedMs(at, now) <= patienceMs) continue;
      this.#held.delete(key);
      // Found again with its implementation.
      if (isGone) gone.note(implementationId, later(at, -1));
      else if (!this.#ledger.has(key)) ready.push({ key, at });
    }
    return ready;
  }

  /** Lets go of those of an implementation: they do not come any more. */
  drop(implementationId: string): void {
    for (const key of this.#held.keys()) {
      if (!isOwnKey(key) && partsOfKey(key).implementationId === implementationId) {
        this.#held.delete(key);
        this.#ledger.add(key);
      }
    }
  }

  /** Lets go of all, in silence. */
  clear(): void {
    this.#held.clear();
  }
}
