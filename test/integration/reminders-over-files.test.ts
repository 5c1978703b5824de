// Reminders over real files: opening reads none of them, and what happens to files and index loses and repeats nothing.
import type * as FilePromises from "node:fs/promises";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ReminderMemory,
  readReminderMemory,
} from "../../src-main/reminders/reminder-memory.ts";
import { ReminderService } from "../../src-main/reminders/reminder-service.ts";
import { createMomentFinder } from "../../src-shared/domain/reminders/moments.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../src-shared/domain/reminders/reminder-settings.ts";
import {
  complete,
  implementationNamed,
  makeWorkspace,
  type OpenWorkspace,
  valueOf,
} from "../helpers/workspace-fixture.ts";

const reads = vi.hoisted(() => [] as string[]);
vi.mock("node:fs/promises", async (importOriginal) => {
  const original = await importOriginal<typeof FilePromises>();
  const readFile: typeof original.readFile = ((...args: Parameters<typeof original.readFile>) => {
    const [path] = args;
    if (typeof path === "string") reads.push(path);
    return original.readFile(...args);
  }) as typeof original.readFile;
  return { ...original, readFile };
});
const implementationReads = (): number =>
  reads.filter((path) => path.includes(`implementations`)).length;

const NOW = "2026-09-21T15:00:00.000Z";
/** Of the user: what is of that day comes with the first look. */
const MIDNIGHT = "2026-09-21T04:00:00.000Z";
const SETTINGS = { ...DEFAULT_REMINDER_SETTINGS, digestAt: null, timeZone: "America/New_York" };
const IDS = ["a", "b", "c"];

/** The program: a service on a session, and what it keeps over its end. */
class Program {
  now = NOW;
  readonly #session: OpenWorkspace;
  readonly #service: ReminderService;

  constructor(opened: OpenWorkspace, memory: Partial<ReminderMemory>) {
    this.#session = opened;
    this.#service = new ReminderService({
      clock: {
        now: () => this.now,
        today: () => this.now.slice(0, 10),
        timeZone: () => SETTINGS.timeZone,
      },
      workspace: () => ({ id: "w1", session: opened.session }),
      settings: () => SETTINGS,
      load: () => readReminderMemory(memory.state, memory.fired),
      storeState: (_id, state) => void Object.assign(memory, { state }),
      storeFired: (_id, fired) => void Object.assign(memory, { fired }),
      ...{ notify: () => undefined, changed: () => undefined, lookSoon: () => undefined },
      log: { error: (message, error) => expect.fail(`${message}: ${String(error)}`) },
    });
  }

  look(now = this.now): readonly string[] {
    for (const ids of this.#session.said.dueChanges.splice(0)) this.#service.entriesChanged(ids);
    this.now = now;
    this.#service.check();
    this.#service.unread();
    return this.#service
      .list()
      .map(({ key }) => key)
      .sort();
  }

  end(): void {
    this.#service.close();
  }
}

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let memory: Partial<ReminderMemory>;
/** The first moment that is still to come, and the keys of what comes from the beginning of the day up to it. */
let first: { readonly at: string; readonly keys: readonly string[] };

beforeEach(async () => {
  workspace = await makeWorkspace();
  memory = {};
  for (const id of IDS) await workspace.plant(implementationNamed(id));
  reads.length = 0;
  const opened = await workspace.open();
  const finder = createMomentFinder(SETTINGS);
  const moments = IDS.flatMap((id) => opened.session.datedEntriesOf(id))
    .flatMap((entry) => finder.momentsFor(entry))
    .filter(({ at }) => at > MIDNIGHT)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const at = moments.find((moment) => moment.at > NOW)?.at ?? expect.unreachable();
  const keys = moments.filter((each) => each.at <= at).map(({ key }) => key);
  first = { at, keys: keys.sort() };
  expect(new Set(keys.map((key) => key.slice(0, 1))).size).toBe(IDS.length);
  await opened.close();
});

describe("reminders over files", () => {
  it("read no file of an implementation at an opening with an index, nor at any look", async () => {
    expect(implementationReads()).toBe(IDS.length);
    reads.length = 0;
    const program = new Program(await workspace.open(), memory);
    program.look();
    expect(program.look(first.at)).toEqual(first.keys);
    expect(implementationReads()).toBe(0);
  });

  it("come once when the index is rebuilt, or thrown away between two starts", async () => {
    const opened = await workspace.open();
    const program = new Program(opened, memory);
    program.look();
    const rebuilding = opened.session.scan(true);
    program.now = first.at;
    expect(program.look(first.at)).toEqual(first.keys);
    valueOf(await rebuilding);
    expect(program.look()).toEqual(first.keys);
    program.end();
    await opened.close();
    for (const name of await readdir(join(workspace.userDataDir, "indexes"))) {
      await rm(join(workspace.userDataDir, "indexes", name));
    }
    const again = new Program(await workspace.open(), memory);
    expect(again.look(first.at)).toEqual(first.keys);
    const { rows } = memory.state ?? expect.unreachable();
    expect(rows).toHaveLength(first.keys.length);
  });

  it("wait for a file that cannot be read, over a start, and come once when it can", async () => {
    const ofOthers = first.keys.filter((key) => !key.startsWith("a/"));
    const opened = await workspace.open();
    const program = new Program(opened, memory);
    program.look();
    const text = await workspace.read("a.json");
    await workspace.plantText("a.json", text.slice(0, 200));
    valueOf(await opened.session.scan());
    expect(program.look(first.at)).toEqual(ofOthers);
    program.end();
    await opened.close();
    const second = await workspace.open();
    const again = new Program(second, memory);
    expect(again.look(first.at)).toEqual(ofOthers);
    await workspace.plantText("a.json", text);
    valueOf(await second.session.scan());
    expect(again.look()).toEqual(first.keys);
    again.end();
    expect(memory.state?.rows).toHaveLength(first.keys.length);
  });

  it("stand in the list again when what was done is undone, and never come a second time", async () => {
    const opened = await workspace.open();
    const program = new Program(opened, memory);
    program.look();
    expect(program.look(first.at)).toEqual(first.keys);
    const [, , itemId = ""] = first.keys[0]?.split("/") ?? [];
    valueOf(await opened.execute("a", complete(itemId)));
    expect(program.look()).not.toContain(first.keys[0]);
    valueOf(await opened.session.undo("a"));
    expect(program.look()).toEqual(first.keys);
  });

  it("are the same of a file that was given another name", async () => {
    const opened = await workspace.open();
    const program = new Program(opened, memory);
    program.look();
    program.look(first.at);
    program.end();
    await opened.close();
    await rename(workspace.file("a.json"), workspace.file("payor-a.json"));
    const again = new Program(await workspace.open(), memory);
    expect(again.look(first.at)).toEqual(first.keys);
    expect(memory.state?.rows).toHaveLength(first.keys.length);
  });
});
