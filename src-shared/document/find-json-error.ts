/** Where and why a text is not JSON, in words for somebody who may never have seen JSON. */

/** A place in a text. `line` and `column` count from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  /** Whether the text just stops, as after an interrupted write or copy. */
  readonly isTruncated: boolean;
}

class Stop extends Error {
  readonly offset: number;
  constructor(offset: number, reason: string) {
    super(reason);
    this.offset = offset;
  }
}

const SPACE = /[ \t\n\r]*/y;
// Runs of plain characters are one step each: a note of a megabyte must not fill the pattern's backtracking stack.
// eslint-disable-next-line no-control-regex -- JSON forbids control characters in texts
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** What is left of an escape, a word or a number that was cut in two. */
const CUT_OFF = /^(?:\\(?:u[\da-fA-F]{0,3})?|tr?u?|fa?l?s?|nu?l?|-|\.|[eE][+-]?)?\s*$/;

/** Walks over the text as a JSON parser does, keeping only its place. Nesting is a list, so that no depth is too deep. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Throws `Stop` at the first error. */
  run(): void {
    const closers: ("}" | "]")[] = [];
    for (;;) {
      const opened = this.#value();
      if (opened) closers.push(opened);
      const isEmpty = opened !== null && this.#peek() === opened;
      if (opened === "}" && !isEmpty) this.#key();
      if (opened && !isEmpty) continue;
      // After a value: close what ends here, then a comma leads to the next one.
      for (
        let closer = closers.at(-1);
        closer && this.#peek() === closer;
        closer = closers.at(-1)
      ) {
        this.#at++;
        closers.pop();
      }
      const open = closers.at(-1);
      if (!open) {
        if (this.#peek() !== "") throw new Stop(this.#at, "there is more text after the end");
        return;
      }
      if (this.#peek() !== ",") throw new Stop(this.#at, `a comma or ${open} is missing`);
      this.#at++;
      if (open === "}") this.#key();
    }
  }

  #peek(): string {
    this.#match(SPACE);
    return this.#text[this.#at] ?? "";
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #string(): void {
    if (!this.#match(STRING)) throw new Stop(this.#at, "a name in double quotes is missing");
    if (this.#text[this.#at] !== '"') {
      throw new Stop(
        this.#at,
        "a text in double quotes is not closed or has a character that is not allowed",
      );
    }
    this.#at++;
  }

  #key(): void {
    this.#peek();
    this.#string();
    if (this.#peek() !== ":") throw new Stop(this.#at, "a colon is missing");
    this.#at++;
  }

  /** Reads a scalar, or opens an object or array and answers what closes it. */
  #value(): "}" | "]" | null {
    const next = this.#peek();
    if (next === "{" || next === "[") {
      this.#at++;
      return next === "{" ? "}" : "]";
    }
    if (next === '"') this.#string();
    else if (!this.#match(SCALAR))
      throw new Stop(this.#at, "a value is missing or not written as JSON");
    return null;
  }
}

/** The first error of a text that is not JSON, or null; independent of the words of the engine's own parser. */
export function findJsonError(text: string): JsonError | null {
  try {
    new Scanner(text).run();
    return null;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const lines = text.slice(0, error.offset).split("\n");
    const isTruncated = CUT_OFF.test(text.slice(error.offset, error.offset + 20));
    return {
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      reason: isTruncated ? "the text stops in the middle" : error.message,
      isTruncated,
    };
  }
}
