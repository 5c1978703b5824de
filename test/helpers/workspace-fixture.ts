// A real workspace in a temporary folder, opened by a real session, with everything it says written down.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { type Clock, clockStartingAt, newId } from "../../src-main/clock.ts";
import { createWorkspaceFolder } from "../../src-main/documents/create-workspace.ts";
import { openWorkspaceSession } from "../../src-main/documents/open-workspace.ts";
import type {
  SessionEvents,
  WorkspaceSession,
} from "../../src-main/documents/workspace-session.ts";
import type { Log } from "../../src-main/log.ts";
import type { WriteEnvironment } from "../../src-main/storage/atomic-write.ts";
import type { Command } from "../../src-shared/commands/command.ts";
import { newDocumentHeader } from "../../src-shared/document/file-format.ts";
import { serialiseDocument } from "../../src-shared/document/serialise-document.ts";
import { defaultProfile } from "../../src-shared/domain/playbook/create-implementation.ts";
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import type { ChangeAnswer, HistoryLabels, SaveState } from "../../src-shared/ipc/answers.ts";
import type { EventPayloads } from "../../src-shared/ipc/contract.ts";
import type { Result } from "../../src-shared/result.ts";
import { buildImplementation, builtInPlaybook } from "./implementation-builders.ts";
import { makeTempFolder } from "./temp-folder.ts";

/** What a session has said, in order. */
export interface Said {
  readonly changed: ChangeAnswer[];
  readonly summaries: EventPayloads["summariesChanged"][];
  readonly saves: SaveState[];
  readonly progress: { readonly done: number; readonly total: number }[];
  readonly history: HistoryLabels[];
  readonly warnings: string[];
  /** Ids of the implementations whose dated things changed, a row for each time that it was said. */
  readonly dueChanges: (readonly string[])[];
}

/** A workspace under test. */
export interface TestWorkspace {
  readonly folder: string;
  readonly userDataDir: string;
  /** Opens the workspace; sessions left open are closed when the test ends. */
  readonly open: (options?: {
    environment?: WriteEnvironment;
    now?: IsoInstant;
    clock?: Clock;
  }) => Promise<OpenWorkspace>;
  /** Path of a file in `implementations`. */
  readonly file: (name: string) => string;
  /** Names in `implementations`, sorted, hidden ones too. */
  readonly names: () => Promise<string[]>;
  /** Text of a file in `implementations`. */
  readonly read: (name: string) => Promise<string>;
  /** Writes an implementation file as another program would. */
  readonly plant: (
    implementation: Implementation,
    options?: { name?: string; revision?: number },
  ) => Promise<string>;
  /** Writes any text into `implementations`. */
  readonly plantText: (name: string, text: string) => Promise<void>;
}

/** An open session with what it has said. */
export interface OpenWorkspace {
  readonly session: WorkspaceSession;
  readonly said: Said;
  /** Runs a command with a new id. */
  readonly execute: (id: string, command: Command) => Promise<Result<ChangeAnswer>>;
  /** Saves what waits and closes. */
  readonly close: () => Promise<void>;
}

const NOW = "2026-09-21T15:00:00.000Z";

/** Makes an empty workspace. Call it inside a test. */
export async function makeWorkspace(): Promise<TestWorkspace> {
  const root = await makeTempFolder();
  const folder = join(root, "workspace");
  const userDataDir = join(root, "user-data");
  await mkdir(userDataDir);
  const clock = clockStartingAt(NOW);
  valueOf(await createWorkspaceFolder(folder, "Test", { clock, appVersion: "0.1.0" }));
  const file = (name: string): string => join(folder, "implementations", name);
  return {
    folder,
    userDataDir,
    file,
    open: (options = {}) => openSession(folder, userDataDir, options),
    names: async () => (await readdir(join(folder, "implementations"))).sort(),
    read: (name) => readFile(file(name), "utf8"),
    plantText: (name, text) => writeFile(file(name), text),
    async plant(implementation, { name, revision = 1 } = {}) {
      const fileName = name ?? `${implementation.id}.json`;
      await writeFile(file(fileName), documentText(implementation, revision));
      return fileName;
    },
  };
}

/** Text of an implementation file. */
export function documentText(implementation: Implementation, revision = 1): string {
  const { id } = implementation;
  return serialiseDocument(
    newDocumentHeader({ appVersion: "0.1.0", id, revision, changeId: "", savedAt: NOW }),
    implementation,
  );
}

/** The value of a success; a failure fails the test with its words. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) expect.fail(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The problem of a failure; a success fails the test. */
export function problemOf(result: Result<unknown>): Extract<Result<never>, { ok: false }>["error"] {
  if (result.ok) expect.fail("A problem was expected");
  return result.error;
}

/** Input for a new implementation. */
export function newImplementation(
  overrides: Partial<Parameters<WorkspaceSession["createImplementation"]>[0]> = {},
): Parameters<WorkspaceSession["createImplementation"]>[0] {
  return {
    id: newId(),
    payorName: "Acme Construction",
    location: "Austin, TX",
    profile: defaultProfile(),
    kickoff: "2026-10-05",
    goLive: "2027-02-01",
    ipm: "Dana",
    playbookSlug: builtInPlaybook.slug,
    ...overrides,
  };
}

/** An implementation with an id of its own, and a payor named after it. */
export function implementationNamed(id: string): Implementation {
  return buildImplementation({ id, payor: { name: `Payor ${id}`, location: "", website: "" } });
}

/** The command that ticks items. */
export function complete(...itemIds: string[]): Command {
  return { type: "item/complete", itemIds };
}

/** Events that nobody hears. */
export const silentEvents: SessionEvents = {
  changed: () => undefined,
  summariesChanged: () => undefined,
  saveStateChanged: () => undefined,
  indexProgress: () => undefined,
  historyChanged: () => undefined,
  dueChanged: () => undefined,
};

/** A log that says nothing. */
export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

async function openSession(
  folder: string,
  userDataDir: string,
  {
    environment,
    now = NOW,
    clock = clockStartingAt(now),
  }: { environment?: WriteEnvironment; now?: IsoInstant; clock?: Clock },
): Promise<OpenWorkspace> {
  const said: Said = {
    ...{ changed: [], summaries: [], saves: [], progress: [], history: [], warnings: [] },
    dueChanges: [],
  };
  const note = (message: string): void => void said.warnings.push(message);
  const session = valueOf(
    await openWorkspaceSession({
      ...{ folder, userDataDir, clock, appVersion: "0.1.0", playbooks: [builtInPlaybook] },
      user: () => "Dana",
      log: { info: () => undefined, warn: note, error: note },
      events: {
        changed: (answer) => void said.changed.push(answer),
        summariesChanged: (change) => void said.summaries.push(change),
        saveStateChanged: (state) => void said.saves.push(state),
        indexProgress: (progress) => void said.progress.push(progress),
        historyChanged: (labels) => void said.history.push(labels),
        dueChanged: (ids) => void said.dueChanges.push(ids),
      },
      ...(environment && { environment }),
    }),
  );
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await session.close();
  };
  onTestFinished(close);
  return {
    session,
    said,
    close,
    execute: (implementationId, command) =>
      session.execute({ implementationId, id: newId(), command }),
  };
}
