/**
 * Which moments have come: each comes at most once, also after the clock was set back. Kept apart from the rest of the
 * state, since it is long in a large workspace and is written only when something comes.
 */
import { z } from "zod";
import type { IsoDate } from "../../src-shared/domain/dates.ts";

const recordSchema = z.record(z.string(), z.string());

/** What is stored of it. */
export const firedKeysSchema = z.object({
  /** On so many days the program has looked at the clock. */
  daysOfUse: z.number().int().nonnegative(),
  lastDay: z.string().nullable(),
  /** Reasons by their place in the list: a key names them by one letter each. */
  reasons: z.array(z.string()),
  /**
   * By implementation: what it was about and when (the middle of a key) to the day of use on which it came last, a dot,
   * and a letter for each reason.
   */
  keys: z.record(z.string(), recordSchema),
});
/** What is stored of it. */
export type FiredKeys = z.infer<typeof firedKeysSchema>;

/** Nothing has come. */
export const NOTHING_FIRED: FiredKeys = { daysOfUse: 0, lastDay: null, reasons: [], keys: {} };

/**
 * How long a key is kept whose moment is no longer in the data. In days on which the program was used, not in days of the
 * calendar: one look at a clock that is years ahead must not make it forget.
 */
const KEPT_DAYS = 60;
const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The parts of a key: the implementation, what it is about and when, and why. */
export interface KeyParts {
  readonly implementationId: string;
  readonly subject: string;
  readonly reason: string;
}

/** Takes a key apart. The middle may have slashes, as names of time zones do. */
export function partsOfKey(key: string): KeyParts {
  const first = key.indexOf("/");
  const last = Math.max(key.lastIndexOf("/"), first);
  return {
    implementationId: key.slice(0, first),
    subject: key.slice(first + 1, last),
    reason: key.slice(last + 1),
  };
}

function dayIn(text: string): number {
  return Number(text.slice(0, text.indexOf(".")));
}

/** The ledger. */
export class FiredLedger {
  readonly #keys: FiredKeys;
  #isChanged = false;

  /** Takes the stored keys over and changes them in place: copying a hundred thousand with every reminder would be felt. */
  constructor(stored: FiredKeys) {
    this.#keys = {
      ...stored,
      reasons: [...stored.reasons],
      keys: Object.fromEntries(Object.entries(stored.keys).map(([id, keys]) => [id, { ...keys }])),
    };
  }

  /** What is to be stored. */
  get stored(): FiredKeys {
    return this.#keys;
  }

  /** Whether the moment of this key has come. */
  has(key: string): boolean {
    const { implementationId, subject, reason } = partsOfKey(key);
    const text = this.#keys.keys[implementationId]?.[subject];
    if (text === undefined) return false;
    const place = this.#keys.reasons.indexOf(reason);
    return place >= 0 && text.includes(LETTERS.charAt(place), text.indexOf(".") + 1);
  }

  /** Notes that the moment of this key has come. */
  add(key: string): void {
    if (this.has(key)) return;
    const { implementationId, subject, reason } = partsOfKey(key);
    const letter = this.#letterOf(reason);
    const ofImplementation = (this.#keys.keys[implementationId] ??= {});
    const before = ofImplementation[subject];
    const letters = before?.slice(before.indexOf(".") + 1) ?? "";
    ofImplementation[subject] = `${this.#keys.daysOfUse}.${letters}${letter}`;
    this.#isChanged = true;
  }

  /** Counts a day of use. Answers whether it is another one than at the last time. */
  countDay(today: IsoDate): boolean {
    if (this.#keys.lastDay === today) return false;
    this.#keys.lastDay = today;
    this.#keys.daysOfUse += 1;
    this.#isChanged = true;
    return true;
  }

  /**
   * Forgets what came 60 days of use ago and is no longer in the data. `subjectsOf` gives what the data of an implementation
   * can remind of; it is asked only where something is that old.
   */
  forget(subjectsOf: (implementationId: string) => ReadonlySet<string>): void {
    const { daysOfUse, keys } = this.#keys;
    for (const [id, ofImplementation] of Object.entries(keys)) {
      const old = Object.keys(ofImplementation).filter(
        (subject) => daysOfUse - dayIn(ofImplementation[subject] ?? "") >= KEPT_DAYS,
      );
      if (old.length === 0) continue;
      const known = subjectsOf(id);
      for (const subject of old) if (!known.has(subject)) delete ofImplementation[subject];
      if (Object.keys(ofImplementation).length === 0) delete keys[id];
    }
  }

  /** Ids of all implementations of which anything came; "" is among them for what is of none. */
  implementationIds(): readonly string[] {
    return Object.keys(this.#keys.keys);
  }

  /** Whether it has changed since this was last asked. */
  takeChange(): boolean {
    const isChanged = this.#isChanged;
    this.#isChanged = false;
    return isChanged;
  }

  #letterOf(reason: string): string {
    const { reasons } = this.#keys;
    if (!reasons.includes(reason)) reasons.push(reason);
    return LETTERS.charAt(reasons.indexOf(reason));
  }
}
