/**
 * Implementations whose file cannot be read for a while, e.g. half synchronised: what passes meanwhile must not be swallowed.
 * Kept over restarts.
 */
import type { IsoInstant } from "../../src-shared/domain/dates.ts";

/** An implementation that is not there, and up to where its moments were settled. */
export interface GoneImplementation {
  readonly implementationId: string;
  readonly since: IsoInstant;
}

/** What is away for longer was removed rather than unreadable. */
const KEPT_MS = 60 * 86_400_000;

/** Those that are not there now. */
export class GoneImplementations {
  readonly #since: Map<string, IsoInstant>;

  constructor(stored: readonly GoneImplementation[]) {
    this.#since = new Map(stored.map(({ implementationId, since }) => [implementationId, since]));
  }

  /** Whether it was there and is not. */
  has(implementationId: string): boolean {
    return this.#since.has(implementationId);
  }

  /** Notes that it is not there, or that it has to make up for more than was noted. */
  note(implementationId: string, settledUpTo: IsoInstant): void {
    const noted = this.#since.get(implementationId);
    if (noted === undefined || settledUpTo < noted) this.#since.set(implementationId, settledUpTo);
  }

  /** It is there again: up to where it was settled; undefined when it was not away. */
  takeBack(implementationId: string): IsoInstant | undefined {
    const since = this.#since.get(implementationId);
    this.#since.delete(implementationId);
    return since;
  }

  /** What passed up to then passes in silence, also of those that are away. */
  settle(upTo: IsoInstant): void {
    for (const id of this.#since.keys()) this.#since.set(id, upTo);
  }

  /** The clock was set back: what comes from then on passes anew. */
  setBack(to: IsoInstant): void {
    for (const id of this.#since.keys()) this.note(id, to);
  }

  /** What is to be stored; those that are away for months are left out. */
  stored(now: IsoInstant): readonly GoneImplementation[] {
    const oldest = new Date(Date.parse(now) - KEPT_MS).toISOString();
    return [...this.#since]
      .filter(([, since]) => since >= oldest)
      .map(([implementationId, since]) => ({ implementationId, since }));
  }
}
