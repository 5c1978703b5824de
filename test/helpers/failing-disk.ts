// A real disk whose acts can be made to fail, and a sleep that takes no time but counts.
import { basename } from "node:path";
import type { WriteEnvironment } from "../../src-main/storage/atomic-write.ts";
import { type Disk, nodeDisk } from "../../src-main/storage/disk.ts";

type Act = keyof Disk;

/** A write environment whose failures are set by the test. */
export interface FailingEnvironment extends WriteEnvironment {
  /** Makes the next `times` acts of a kind fail with a code; `when` limits it to files by name. */
  failNext(
    act: Act,
    code: string,
    options?: { times?: number; when?: (name: string) => boolean },
  ): void;
  /** Ends all failures. */
  heal(): void;
  /** Names of the acts that were done, e.g. `rename a.json`. */
  readonly acts: readonly string[];
  /** Milliseconds that would have been slept. */
  readonly sleptMs: () => number;
}

/** The real disk until told otherwise. */
export function failingEnvironment(): FailingEnvironment {
  let failures: { act: Act; code: string; left: number; when: (name: string) => boolean }[] = [];
  const acts: string[] = [];
  let slept = 0;
  const mayFail = (act: Act, path: string): void => {
    const name = basename(path);
    acts.push(`${act} ${name}`);
    const failure = failures.find((each) => each.act === act && each.left > 0 && each.when(name));
    if (!failure) return;
    failure.left -= 1;
    throw Object.assign(new Error(`${failure.code}: planted`), { code: failure.code });
  };
  return {
    disk: {
      writeNewDurably: async (path, content) => {
        mayFail("writeNewDurably", path);
        return nodeDisk.writeNewDurably(path, content);
      },
      rename: async (from, to) => {
        mayFail("rename", to);
        return nodeDisk.rename(from, to);
      },
      remove: async (path) => {
        mayFail("remove", path);
        return nodeDisk.remove(path);
      },
      syncFolder: async (path) => {
        mayFail("syncFolder", path);
        return nodeDisk.syncFolder(path);
      },
    },
    sleep: async (durationMs) => {
      slept += durationMs;
    },
    failNext(act, code, { times = 1, when = () => true } = {}) {
      failures.push({ act, code, left: times, when });
    },
    heal() {
      failures = [];
    },
    acts,
    sleptMs: () => slept,
  };
}
