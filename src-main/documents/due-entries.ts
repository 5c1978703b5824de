/** The dated things of a workspace in memory: each implementation is read from the index when it is first asked for. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type { DueReader } from "../storage/due-table.ts";

/** How long main may be held before others have their turn. */
const SLICE_MS = 8;

/** Dated things by implementation. */
export class DueEntries {
  readonly #known = new Map<string, readonly DatedEntry[]>();
  readonly #database: { readonly dueReader: () => DueReader };
  /** Kept as long as there is much to read: it remembers every text that it has read. */
  #reader: DueReader | null = null;
  #reading: Promise<void> | null = null;

  constructor(database: { readonly dueReader: () => DueReader }) {
    this.#database = database;
  }

  /** Those of one implementation. */
  of(implementationId: string): readonly DatedEntry[] {
    const known = this.#known.get(implementationId);
    if (known) return known;
    this.#reader ??= this.#database.dueReader();
    const read = this.#reader(implementationId);
    this.#known.set(implementationId, read);
    return read;
  }

  /** Those of one implementation when they were read or put before; the database is not asked. */
  known(implementationId: string): readonly DatedEntry[] | undefined {
    return this.#known.get(implementationId);
  }

  /** Puts those of an implementation in place of the ones before. */
  set(implementationId: string, entries: readonly DatedEntry[]): void {
    this.#known.set(implementationId, entries);
  }

  /** Lets go of those of an implementation. */
  delete(implementationId: string): void {
    this.#known.delete(implementationId);
  }

  /** Reads those of all implementations that were not asked for yet, in several turns. Who asks meanwhile waits for the same. */
  async readAll(ids: () => readonly string[]): Promise<void> {
    this.#reading ??= this.#readAll(ids).finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #readAll(ids: () => readonly string[]): Promise<void> {
    let begunMs = performance.now();
    for (const id of ids()) {
      if (this.#known.has(id)) continue;
      if (performance.now() - begunMs >= SLICE_MS) {
        await nextTurn();
        begunMs = performance.now();
      }
      this.of(id);
    }
    this.#reader = null;
  }
}

/** Whether nothing of an implementation has changed. */
export function isSameDue(a: readonly DatedEntry[], b: readonly DatedEntry[]): boolean {
  return a.length === b.length && a.every((entry, position) => isSameEntry(entry, b[position]));
}

function isSameEntry(a: DatedEntry, b: DatedEntry | undefined): boolean {
  if (b === undefined) return false;
  return (Object.keys(a) as (keyof DatedEntry)[]).every((field) => a[field] === b[field]);
}
