/**
 * When the next reminder comes. It knows one instant for each implementation, never the moments themselves: those of one
 * are found anew from its dated things when they change, so that an edit costs as much as one implementation.
 */
import type { IsoInstant } from "../../src-shared/domain/dates.ts";

/** A moment: its key, the same across restarts, and its instant. */
export interface PassedMoment {
  readonly key: string;
  readonly at: IsoInstant;
}

/** Where moments come from, each source with an id: an implementation, or the user's own reminders. */
export interface MomentSource {
  readonly ids: () => readonly string[];
  /** Moments after one instant, up to and including another, in time order. */
  readonly between: (
    id: string,
    fromExclusive: IsoInstant,
    toInclusive: IsoInstant,
  ) => readonly PassedMoment[];
  /** Instant of the first moment after one, or null. */
  readonly nextAfter: (id: string, instant: IsoInstant) => IsoInstant | null;
}

/** The book. What lies up to and including `after` is settled; it gives what comes then. */
export class MomentBook {
  readonly #source: MomentSource;
  readonly #next = new Map<string, IsoInstant>();
  readonly #waiting: string[];
  #after: IsoInstant;
  /** Undefined = to be found among those of the implementations. */
  #nextAt: IsoInstant | null | undefined;

  /** An empty book; `fillSome` fills it. */
  constructor(source: MomentSource, after: IsoInstant) {
    this.#source = source;
    this.#after = after;
    this.#waiting = [...source.ids()];
  }

  /** Up to where everything is settled. */
  get after(): IsoInstant {
    return this.#after;
  }

  /** Whether all sources are looked up. Until then it knows of no next moment. */
  get isFull(): boolean {
    return this.#waiting.length === 0;
  }

  /** Looks up so many sources that were not yet; gives their ids. */
  fillSome(count: number): readonly string[] {
    const some = this.#waiting.splice(-count, count);
    for (const id of some) this.#lookUp(id);
    return some;
  }

  /** Looks sources up anew whose moments may have changed, also those that are new or gone. */
  changed(ids: readonly string[]): void {
    for (const id of ids) this.#lookUp(id);
  }

  /** When the next moment comes; null = never, as far as it is known. Asked with every look at the clock. */
  nextAt(): IsoInstant | null {
    if (this.#nextAt === undefined) {
      let nextAt: IsoInstant | null = null;
      for (const at of this.#next.values()) if (nextAt === null || at < nextAt) nextAt = at;
      this.#nextAt = nextAt;
    }
    return this.#nextAt;
  }

  /** Moves on to an instant, and gives the moments that lie between, source by source. Never moves back. */
  advance(to: IsoInstant): readonly (readonly PassedMoment[])[] {
    if (to <= this.#after) return [];
    const nextAt = this.nextAt();
    if (nextAt === null || nextAt > to) {
      this.#after = to;
      return [];
    }
    const passed = [...this.#next].filter(([, at]) => at <= to).map(([id]) => id);
    // All are asked before anything moves: where one cannot be read, the next look finds them again.
    const moments = passed.map((id) => this.#source.between(id, this.#after, to));
    this.#after = to;
    for (const id of passed) this.#lookUp(id);
    return moments;
  }

  #lookUp(id: string): void {
    const at = this.#source.nextAfter(id, this.#after);
    if (at === null) this.#next.delete(id);
    else this.#next.set(id, at);
    this.#nextAt = undefined;
  }
}
