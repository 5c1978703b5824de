import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { clockStartingAt, newId } from "../../../../src-main/clock.ts";
import { createWorkspaceFolder } from "../../../../src-main/documents/create-workspace.ts";
import type { SessionEvents } from "../../../../src-main/documents/workspace-session.ts";
import type { Recent, SettingsStore } from "../../../../src-main/storage/settings-store.ts";
import { CurrentWorkspace } from "../../../../src-main/workspaces/current-workspace.ts";
import type { Settings } from "../../../../src-shared/ipc/settings.ts";
import { readReminderMemory } from "../../../../src-main/reminders/reminder-memory.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";
import { makeTempFolder } from "../../../helpers/temp-folder.ts";
import {
  complete,
  newImplementation,
  problemOf,
  silentLog,
  valueOf,
} from "../../../helpers/workspace-fixture.ts";

let root: string;
let recents: Recent[];
let lastId: string | null;
let told: string[];
let mayLeave: boolean;
let today: string;

const store = (): SettingsStore => ({
  settings: () => ({ userName: "Dana" }) as Settings,
  updateSettings: () => ({ userName: "Dana" }) as Settings,
  bounds: () => null,
  isKeepRunningTold: () => false,
  setKeepRunningTold: () => undefined,
  setBounds: () => undefined,
  recents: () => recents,
  addRecent(recent) {
    recents = [recent, ...recents.filter(({ id }) => id !== recent.id)];
  },
  removeRecent(id) {
    recents = recents.filter((recent) => recent.id !== id);
  },
  lastWorkspaceId: () => lastId,
  setLastWorkspaceId(id) {
    lastId = id;
  },
  reminderMemory: () => readReminderMemory(null, null),
  setReminderState: () => undefined,
  setFiredKeys: () => undefined,
  takeOverReminders: (fromId, toId) => void told.push(`${fromId} becomes ${toId}`),
  calendarFeed: () => null,
  setCalendarFeed: () => undefined,
});

const events: SessionEvents = {
  changed: ({ label }) => void told.push(label),
  summariesChanged: () => void told.push("summaries"),
  saveStateChanged: ({ state }) => void told.push(state),
  indexProgress: () => undefined,
  historyChanged: () => void told.push("history"),
  dueChanged: () => undefined,
};

function newKeeper(): CurrentWorkspace {
  return new CurrentWorkspace({
    store: store(),
    clock: { ...clockStartingAt("2026-09-21T15:00:00.000Z"), today: () => today },
    log: silentLog,
    playbooks: [builtInPlaybook],
    userDataDir: join(root, "user-data"),
    appVersion: "0.1.0",
    events,
    unreadReminders: () => 0,
    mayLeave: () => Promise.resolve(mayLeave),
    opened: () => void told.push("opened"),
  });
}

async function workspaceNamed(name: string): Promise<string> {
  const folder = join(root, name);
  const clock = clockStartingAt("2026-09-21T15:00:00.000Z");
  valueOf(await createWorkspaceFolder(folder, name, { clock, appVersion: "0.1.0" }));
  return folder;
}

beforeEach(async () => {
  root = await makeTempFolder();
  await mkdir(join(root, "user-data"));
  [recents, lastId, told, mayLeave, today] = [[], null, [], true, "2026-09-21"];
});

describe("the current workspace", () => {
  it("opens the one open last, and says where it looked when it is gone", async () => {
    const folder = await workspaceNamed("a");
    const first = newKeeper();
    valueOf(await first.open(folder));
    await first.close();
    const second = newKeeper();
    await second.openAtStart(null);
    expect(second.bootstrap().workspace?.name).toBe("a");
    await second.close();

    const third = newKeeper();
    await third.openAtStart(join(root, "nowhere"));
    expect(third.bootstrap()).toMatchObject({
      workspace: null,
      workspaceProblem: { code: "workspace-missing" },
    });
    expect(third.bootstrap().workspaceProblem?.where).toContain("nowhere");
    expect(problemOf(third.require()).code).toBe("no-workspace");
  });

  it.each(["a version that knows when it was made", "an earlier version"])(
    "hands the reminders on when the folder was moved, not when it was copied: opened by %s",
    async (by) => {
      const folder = await workspaceNamed("a");
      const keeper = newKeeper();
      valueOf(await keeper.open(folder));
      const { id } = keeper;
      await keeper.close();
      if (by === "an earlier version") {
        recents = recents.map(({ madeAt: _, ...recent }) => recent);
      }
      await cp(folder, join(root, "copy"), { recursive: true });
      const ofCopy = newKeeper();
      valueOf(await ofCopy.open(join(root, "copy")));
      await ofCopy.close();
      expect(told.filter((each) => each.includes("becomes"))).toEqual([]);
      recents = recents.filter((recent) => recent.id === id);
      await rename(folder, join(root, "moved"));
      const ofMoved = newKeeper();
      valueOf(await ofMoved.open(join(root, "moved")));
      expect(told).toContain(`${id} becomes ${ofMoved.id}`);
      await ofMoved.close();
    },
  );

  it("takes no other workspace for one that is gone", async () => {
    const folder = await workspaceNamed("a");
    const keeper = newKeeper();
    valueOf(await keeper.open(folder));
    await keeper.close();
    await rm(folder, { recursive: true });
    const other = join(root, "other");
    const clock = clockStartingAt("2026-10-01T15:00:00.000Z");
    valueOf(await createWorkspaceFolder(other, "a", { clock, appVersion: "0.1.0" }));
    const ofOther = newKeeper();
    valueOf(await ofOther.open(other));
    await ofOther.close();
    expect(told.filter((each) => each.includes("becomes"))).toEqual([]);
  });

  it("keeps the open one when another cannot be opened, and tells why in the answer", async () => {
    const keeper = newKeeper();
    valueOf(await keeper.open(await workspaceNamed("a")));
    const { id } = keeper;
    expect(problemOf(await keeper.open(join(root, "nowhere"))).code).toBe("workspace-missing");
    expect(keeper.id).toBe(id);
    expect(keeper.bootstrap()).toMatchObject({ workspace: { name: "a" }, workspaceProblem: null });
    const input = newImplementation();
    valueOf(await valueOf(keeper.require()).createImplementation(input));
    expect(keeper.bootstrap().board?.summaries).toHaveLength(1);
    await keeper.close();
  });

  it("answers with a problem, not an error, when opening fails in an unexpected way", async () => {
    const folder = await workspaceNamed("a");
    await mkdir(join(root, "user-data", "history.sqlite", "in the way"), { recursive: true });
    const keeper = newKeeper();
    await keeper.openAtStart(folder);
    expect(keeper.bootstrap()).toMatchObject({
      workspace: null,
      workspaceProblem: { code: "unexpected", where: folder },
    });
  });

  it("finishes the saves of the one it leaves, of which the window hears no more", async () => {
    const [a, b] = [await workspaceNamed("a"), await workspaceNamed("b")];
    const keeper = newKeeper();
    valueOf(await keeper.open(a));
    const left = valueOf(keeper.require());
    const input = newImplementation();
    valueOf(await left.createImplementation(input));
    const envelope = { implementationId: input.id, id: newId(), command: complete("SET-01") };
    valueOf(await left.execute(envelope));
    told = [];
    const opening = keeper.open(b);
    valueOf(await opening);
    expect(keeper.bootstrap()).toMatchObject({ workspace: { name: "b" }, history: { undo: null } });
    expect(told.slice(told.indexOf("opened"))).toEqual(["opened"]);
    valueOf(await keeper.open(a));
    const opened = valueOf(await valueOf(keeper.require()).open(input.id));
    expect(opened.implementation.items["SET-01"]?.status).toBe("done");
    expect(opened.history.undo).toContain("SET-01");
    await keeper.close();
  });

  it("stays where it is while changes are unsaved and the user does not want to lose them", async () => {
    const keeper = newKeeper();
    valueOf(await keeper.open(await workspaceNamed("a")));
    mayLeave = false;
    expect(problemOf(await keeper.open(await workspaceNamed("b"))).code).toBe("cancelled");
    expect(keeper.bootstrap().workspace?.name).toBe("a");
    await keeper.close();
  });

  it("opens one after the other what is asked for at once; the last one stays", async () => {
    const [a, b] = [await workspaceNamed("a"), await workspaceNamed("b")];
    const keeper = newKeeper();
    const answers = await Promise.all([keeper.open(a), keeper.open(b), keeper.open(b)]);
    expect(answers.map((answer) => valueOf(answer).workspace?.name)).toEqual(["a", "b", "b"]);
    expect(told.filter((event) => event === "opened")).toHaveLength(2);
    await keeper.close();
  });

  it("makes the sample anew on another day and throws the old one away", async () => {
    const keeper = newKeeper();
    expect(valueOf(await keeper.openSample()).board?.summaries).toHaveLength(52);
    today = "2026-09-22";
    const next = valueOf(await keeper.openSample());
    expect(next.workspace).toMatchObject({ isSample: true });
    expect(await readdir(join(root, "user-data", "sample-workspace"))).toEqual(["2026-09-22"]);
    expect(next.recentWorkspaces.map(({ folder }) => folder)).toEqual([next.workspace?.folder]);
    await keeper.close();
  });

  it("finishes a sample that was left half written", async () => {
    const half = join(root, "user-data", "sample-workspace", today, "implementations");
    await mkdir(half, { recursive: true });
    await writeFile(join(half, "broken.json"), "{");
    const keeper = newKeeper();
    expect(valueOf(await keeper.openSample()).board?.problems).toEqual([]);
    await keeper.close();
  });
});
