/** Who reads files for the index: this thread for a few, threads beside it for many. */
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Log } from "../log.ts";
import { readBytes } from "./read-document.ts";
import { type CardBasis, type FileForIndex, readForIndex } from "./read-for-index.ts";

/** Starting threads costs as much as reading about so many files. */
const MANY_FILES = 300;
const MAX_THREADS = 4;
const AHEAD_PER_THREAD = 8;

/** A file that a thread is to read. */
export interface WorkerRequest {
  readonly number: number;
  readonly path: string;
  readonly basis: CardBasis;
}

/** What a thread has read. */
export interface WorkerAnswer {
  readonly number: number;
  readonly file: FileForIndex;
}

/** Reads files for the index. */
export interface IndexReaders {
  /** How many files are worth asking for ahead. */
  readonly ahead: number;
  read(path: string): Promise<FileForIndex>;
  close(): void;
}

// The bundle has it beside the main program, as the sources have it beside this file.
const WORKER_SCRIPT = join(import.meta.dirname, `index-worker${extname(import.meta.filename)}`);

/** Readers for so many files. `script` is the thread's own except in tests. */
export function indexReaders(
  fileCount: number,
  basis: CardBasis,
  log: Log,
  script: string = WORKER_SCRIPT,
): IndexReaders {
  return fileCount < MANY_FILES ? thisThread(basis) : new ReadingThreads(basis, log, script);
}

function thisThread(basis: CardBasis): IndexReaders {
  return {
    ahead: 2,
    read: async (path) => readForIndex(await readBytes(path), basis),
    close: () => undefined,
  };
}

/** Threads that share the work. One that does not run is said in the log, and this thread reads instead. */
class ReadingThreads implements IndexReaders {
  readonly ahead: number;
  readonly #basis: CardBasis;
  readonly #threads: Worker[];
  readonly #inline: IndexReaders;
  readonly #waiting = new Map<number, (file: FileForIndex | null) => void>();
  #count = 0;
  #isBroken = false;

  constructor(basis: CardBasis, log: Log, script: string) {
    this.#basis = basis;
    this.#inline = thisThread(basis);
    const size = Math.min(MAX_THREADS, availableParallelism());
    this.ahead = size * AHEAD_PER_THREAD;
    this.#threads = Array.from({ length: size }, () => {
      const thread = new Worker(script);
      thread.on("message", ({ number, file }: WorkerAnswer) => {
        this.#answer(number, file);
      });
      thread.on("error", (error) => {
        if (!this.#isBroken) log.warn("The threads that read files do not run", error);
        this.#isBroken = true;
        for (const number of [...this.#waiting.keys()]) this.#answer(number, null);
      });
      return thread;
    });
  }

  async read(path: string): Promise<FileForIndex> {
    const read = await this.#readBeside(path);
    return read ?? this.#inline.read(path);
  }

  close(): void {
    for (const thread of this.#threads) void thread.terminate();
  }

  async #readBeside(path: string): Promise<FileForIndex | null> {
    if (this.#isBroken) return null;
    const number = this.#count;
    this.#count += 1;
    const request: WorkerRequest = { number, path, basis: this.#basis };
    return new Promise((answer) => {
      this.#waiting.set(number, answer);
      this.#threads[number % this.#threads.length]?.postMessage(request);
    });
  }

  #answer(number: number, file: FileForIndex | null): void {
    this.#waiting.get(number)?.(file);
    this.#waiting.delete(number);
  }
}
