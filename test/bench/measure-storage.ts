/**
 * One measurement in a process of its own, as at a start of the program:
 *
 *   node measure-storage.ts stat|parse|open|rebuild|save|recompute FOLDER USER-DATA-FOLDER
 *
 * Prints a JSON array of milliseconds; `save` and `recompute` print `{ ours, floor }`.
 */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { open as openFile, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { clockStartingAt, newId } from "../../src-main/clock.ts";
import { openWorkspaceSession } from "../../src-main/documents/open-workspace.ts";
import type { WorkspaceSession } from "../../src-main/documents/workspace-session.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../src-shared/domain/health/health-thresholds.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { summariseCard } from "../../src-shared/domain/summarise-card.ts";
import type { SaveState } from "../../src-shared/ipc/answers.ts";
import { BENCH_NOW, BENCH_VERSION } from "./bench-workspace.ts";

/** As many at a time as the product has in the air itself. */
const STATS_AT_ONCE = 64;
const READS_AT_ONCE = 6;
const SAVED_IMPLEMENTATIONS = 20;
const SAVES_EACH = 20;
const RECOMPUTED_IMPLEMENTATIONS = 200;
const RECOMPUTED_ROUNDS = 6;

const [what = "", folder = "", userDataDir = ""] = process.argv.slice(2);
const implementations = join(folder, "implementations");
const paths = readdirSync(implementations)
  .filter((name) => name.endsWith(".json"))
  .map((name) => join(implementations, name));

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

async function inChunks(atOnce: number, act: (path: string) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < paths.length; start += atOnce) {
    await Promise.all(paths.slice(start, start + atOnce).map(act));
  }
}

async function openSession(
  saved: (state: SaveState) => void = () => undefined,
): Promise<WorkspaceSession> {
  const opened = await openWorkspaceSession({
    ...{ folder, userDataDir, appVersion: BENCH_VERSION, playbooks: [] },
    clock: clockStartingAt(BENCH_NOW),
    user: () => "Dana Reyes",
    log: { info: () => undefined, warn: console.error, error: console.error },
    events: {
      changed: () => undefined,
      summariesChanged: () => undefined,
      saveStateChanged: saved,
      indexProgress: () => undefined,
      historyChanged: () => undefined,
      dueChanged: () => undefined,
    },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  if (opened.value.board().summaries.length !== paths.length) throw new Error("Cards are missing");
  return opened.value;
}

async function measureOpening(): Promise<number> {
  let session: WorkspaceSession | undefined;
  const ms = await timed(async () => {
    session = await openSession();
  });
  await session?.close();
  return ms;
}

/** The same bytes the shortest way that is safe: written beside, fsynced, renamed. */
async function writeFloor(bytes: Uint8Array): Promise<void> {
  const target = join(folder, "floor", "target.json");
  const file = await openFile(`${target}.tmp`, "w");
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(`${target}.tmp`, target);
}

/** From a command to its `saved`, and the floor with the bytes that were saved, turn by turn. */
async function measureSaving(): Promise<{ ours: number[]; floor: number[] }> {
  let whenSaved: () => void = () => undefined;
  const session = await openSession(({ state, problem }) => {
    if (state === "failed") throw new Error(problem?.message);
    if (state === "saved") whenSaved();
  });
  mkdirSync(join(folder, "floor"), { recursive: true });
  const cards = session.board().summaries.filter(({ state }) => state === "active");
  const [ours, floor]: [number[], number[]] = [[], []];
  for (const { id } of cards.slice(0, SAVED_IMPLEMENTATIONS)) {
    const opened = await session.open(id);
    if (!opened.ok) throw new Error(opened.error.message);
    const item = Object.values(opened.value.implementation.items)[0];
    if (!item) throw new Error("No item to tick");
    const bytes = await readFile(paths.find((each) => each.endsWith(`${id}.json`)) ?? "");
    for (let count = 0; count < SAVES_EACH; count += 1) {
      const notes = `Note ${count} of ${newId()}`;
      ours.push(
        await timed(async () => {
          const saved = new Promise<void>((done) => {
            whenSaved = done;
          });
          const answer = await session.execute({
            implementationId: id,
            id: newId(),
            command: { type: "item/set-notes", itemId: item.id, notes },
          });
          if (!answer.ok) throw new Error(answer.error.message);
          await saved;
        }),
      );
      floor.push(await timed(() => writeFloor(bytes)));
    }
    // The next run finds the workspace as it was.
    while ((await session.undo(id)).ok);
  }
  await session.close();
  rmSync(join(folder, "floor"), { recursive: true, force: true });
  return { ours, floor };
}

/** Everything that a change makes the screen and the board say anew, and as the floor the parsing of the same document. */
async function measureRecomputing(): Promise<{ ours: number[]; floor: number[] }> {
  const today = clockStartingAt(BENCH_NOW).today();
  const texts = await Promise.all(
    paths.slice(0, RECOMPUTED_IMPLEMENTATIONS).map((path) => readFile(path, "utf8")),
  );
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < RECOMPUTED_ROUNDS; round += 1) {
    for (const text of texts) {
      const parsingFrom = performance.now();
      // A new object each time, as after a change: nothing is remembered of it.
      const { data } = JSON.parse(text) as { data: Implementation };
      const computingFrom = performance.now();
      summariseCard(data, today, DEFAULT_HEALTH_THRESHOLDS);
      const doneAt = performance.now();
      // The first round warms the program up, as it is when somebody works with it.
      if (round === 0) continue;
      floor.push(computingFrom - parsingFrom);
      ours.push(doneAt - computingFrom);
    }
  }
  return { ours, floor };
}

async function measure(): Promise<unknown> {
  switch (what) {
    case "stat":
      return [await timed(() => inChunks(STATS_AT_ONCE, (path) => stat(path)))];
    case "parse":
      return [
        await timed(() =>
          inChunks(
            READS_AT_ONCE,
            async (path) => JSON.parse(await readFile(path, "utf8")) as unknown,
          ),
        ),
      ];
    case "recompute":
      return measureRecomputing();
    case "open":
      return [await measureOpening()];
    case "rebuild":
      rmSync(join(userDataDir, "indexes"), { recursive: true, force: true });
      return [await measureOpening()];
    case "save":
      return measureSaving();
    default:
      throw new Error(`Nothing is known of "${what}"`);
  }
}

console.log(JSON.stringify(await measure()));
