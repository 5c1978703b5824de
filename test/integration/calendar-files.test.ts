import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { CalendarFiles } from "../../src-main/calendar-out/calendar-files.ts";
import { type Clock, clockStartingAt } from "../../src-main/clock.ts";
import type { KeptFeed } from "../../src-main/storage/settings-store.ts";
import type { WriteEnvironment } from "../../src-main/storage/atomic-write.ts";
import { datedEntries } from "../../src-shared/domain/dated-entries/dated-entries.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../src-shared/domain/reminders/reminder-settings.ts";
import type { CalendarFeed } from "../../src-shared/ipc/answers.ts";
import { byId, buildImplementation, buildMeeting } from "../helpers/implementation-builders.ts";
import { failingEnvironment } from "../helpers/failing-disk.ts";
import { parseCalendar, type ParsedCalendar } from "../helpers/parse-calendar.ts";
import {
  complete,
  makeWorkspace,
  type OpenWorkspace,
  problemOf,
  type TestWorkspace,
  valueOf,
} from "../helpers/workspace-fixture.ts";

const NOW = "2026-09-21T15:00:00.000Z";
const PAUSE_MS = 5;
const EVERYTHING = { kind: "everything" } as const;
const PAYOR = { kind: "implementation", implementationId: "impl-1" } as const;
const MEETING = { kind: "meeting", implementationId: "impl-1", meetingId: "m-1" } as const;
const UID = "impl-1-meeting-m-1@payor-desk";

interface Desk extends OpenWorkspace {
  readonly files: CalendarFiles;
  readonly out: string;
  readonly told: CalendarFeed[];
  readonly warnings: string[];
  /** Exports, and reads what was written. */
  readonly export: (scope?: Parameters<CalendarFiles["export"]>[0]) => Promise<ParsedCalendar>;
  /** Waits until the feed is up to date. */
  readonly settled: () => Promise<void>;
}

function withMeeting(id = "impl-1"): Implementation {
  const meeting = buildMeeting({ id: "m-1", date: "2026-10-06", startTime: "10:00" });
  return buildImplementation({ id, today: "2026-09-21", meetings: byId(meeting) });
}

async function openDesk(
  workspace: TestWorkspace,
  options: {
    readonly clock?: Clock;
    readonly environment?: WriteEnvironment;
    readonly feeds?: Map<string, KeptFeed>;
    readonly ledgerName?: string;
  } = {},
): Promise<Desk> {
  const {
    clock = clockStartingAt(NOW),
    environment,
    feeds = new Map<string, KeptFeed>(),
  } = options;
  const { ledgerName = "calendar-files.sqlite" } = options;
  const opened = await workspace.open({ clock });
  const out = join(workspace.userDataDir, "out");
  await mkdir(out, { recursive: true });
  const told: CalendarFeed[] = [];
  const warnings: string[] = [];
  const note = (message: string): void => void warnings.push(message);
  const files = new CalendarFiles({
    workspace: () => ({ id: "workspace", name: "Test", source: opened.session }),
    settings: () => ({ ...DEFAULT_REMINDER_SETTINGS, timeZone: "America/Los_Angeles" }),
    store: {
      calendarFeed: (id) => feeds.get(id) ?? null,
      setCalendarFeed: (id, feed) => void (feed ? feeds.set(id, feed) : feeds.delete(id)),
    },
    ledgerPath: join(workspace.userDataDir, ledgerName),
    clock,
    log: { info: note, warn: note, error: note },
    feedChanged: (feed) => void told.push(feed),
    feedPauseMs: PAUSE_MS,
    ...(environment && { environment }),
  });
  onTestFinished(() => files.close());
  return {
    ...{ ...opened, files, out, told, warnings },
    async export(scope = EVERYTHING) {
      const file = join(out, "export.ics");
      valueOf(await files.export(scope, "Test", file));
      return parseCalendar(await readFile(file, "utf8"));
    },
    settled: () => files.flush(),
  };
}

function eventOf(calendar: ParsedCalendar, uid = UID): ParsedCalendar["events"][number] {
  const found = calendar.events.filter((event) => event.uid === uid);
  expect(found).toHaveLength(1);
  return found[0] as ParsedCalendar["events"][number];
}

it("exports every dated thing of every payor, of one, or one meeting", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting(), { revision: 7 });
  await workspace.plant(withMeeting("impl-2"));
  const desk = await openDesk(workspace);
  const kinds = new Set(["item", "meeting", "wave", "test_case", "kickoff", "go_live", "action"]);
  const expected = datedEntries(withMeeting(), { today: "2026-09-21", staleCalendarDays: 21 })
    .filter(({ kind }) => kinds.has(kind))
    .map(({ implementationId, kind, id }) => `${implementationId}-${kind}-${id}@payor-desk`);
  const payor = await desk.export(PAYOR);
  expect(expected.length).toBeGreaterThan(50);
  expect(payor.events.map(({ uid }) => uid).sort()).toEqual(expected.sort());
  expect(new Set(payor.events.map(({ sequence }) => sequence))).toEqual(new Set([7]));
  expect((await desk.export()).events).toHaveLength(2 * expected.length);
  const meeting = await desk.export(MEETING);
  expect(meeting.events).toMatchObject([
    { uid: UID, start: "2026-10-06T14:00:00.000Z", zone: "America/New_York", alarms: [-15] },
  ]);
});

it("replaces after a move: the identity stays, the sequence rises, and what did not change keeps its own", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const desk = await openDesk(workspace);
  const before = await desk.export();
  const again = await desk.export(PAYOR);
  expect(again.events).toEqual(before.events);
  const changes = { date: "2026-11-03", title: "Moved, renamed" };
  valueOf(await desk.execute("impl-1", { type: "meeting/edit", meetingId: "m-1", changes }));
  const after = await desk.export();
  expect(eventOf(after).start).toBe("2026-11-03T15:00:00.000Z");
  expect(eventOf(after).sequence).toBeGreaterThan(eventOf(before).sequence);
  const others = (calendar: ParsedCalendar) => calendar.events.filter(({ uid }) => uid !== UID);
  const sequences = (calendar: ParsedCalendar) =>
    others(calendar).map(({ uid, sequence, stamp }) => `${uid} ${sequence} ${stamp}`);
  expect(sequences(after).sort()).toEqual(sequences(before).sort());
});

it("cancels what was removed, cancelled or done, and brings it back with undo", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const desk = await openDesk(workspace);
  const before = await desk.export();
  valueOf(await desk.execute("impl-1", { type: "meeting/cancel", meetingId: "m-1" }));
  valueOf(await desk.execute("impl-1", complete("SET-01")));
  const cancelled = await desk.export();
  for (const uid of [UID, "impl-1-item-SET-01@payor-desk"]) {
    expect(eventOf(cancelled, uid)).toMatchObject({ status: "CANCELLED", alarms: [] });
    expect(eventOf(cancelled, uid).sequence).toBeGreaterThan(eventOf(before, uid).sequence);
  }
  expect((await desk.export(MEETING)).events).toMatchObject([{ status: "CANCELLED" }]);
  valueOf(await desk.execute("impl-1", { type: "meeting/remove", meetingId: "m-1" }));
  const removed = eventOf(await desk.export());
  expect(removed).toEqual(eventOf(cancelled));
  for (const _step of ["remove", "complete", "cancel"]) valueOf(await desk.session.undo("impl-1"));
  const back = eventOf(await desk.export());
  expect(back).toMatchObject({ status: "CONFIRMED", start: eventOf(before).start, alarms: [-15] });
  expect(back.sequence).toBeGreaterThan(removed.sequence);
});

it("has nothing to say of a meeting that was cancelled before anybody heard of it", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const desk = await openDesk(workspace);
  valueOf(await desk.execute("impl-1", { type: "meeting/cancel", meetingId: "m-1" }));
  const answer = await desk.files.export(MEETING, "Test", join(desk.out, "none.ics"));
  expect(problemOf(answer).code).toBe("refused");
  expect(await readdir(desk.out)).toEqual([]);
});

it("cancels nothing of a file that cannot be read, and everything of one that is gone", async () => {
  const workspace = await makeWorkspace();
  const name = await workspace.plant(withMeeting());
  await workspace.plant(withMeeting("impl-2"));
  const desk = await openDesk(workspace);
  const before = await desk.export();
  await workspace.plantText(name, "{ broken");
  await desk.session.checkOutside();
  const broken = await desk.export();
  expect(broken.events).toEqual(before.events.filter(({ uid }) => uid.startsWith("impl-2")));
  await rm(workspace.file(name));
  await desk.session.checkOutside();
  expect(eventOf(await desk.export())).toMatchObject({ status: "CANCELLED" });
});

it("replaces what another computer exported, without knowing what that was", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const desk = await openDesk(workspace);
  const first = eventOf(await desk.export());
  const changes = { date: "2026-11-03" };
  valueOf(await desk.execute("impl-1", { type: "meeting/edit", meetingId: "m-1", changes }));
  await desk.close();
  const other = await openDesk(workspace, { ledgerName: "other.sqlite" });
  expect(eventOf(await other.export()).sequence).toBeGreaterThan(first.sequence);
});

it("starts a damaged ledger anew and goes on", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting(), { revision: 5 });
  await writeFile(join(workspace.userDataDir, "calendar-files.sqlite"), "no database at all");
  const desk = await openDesk(workspace);
  expect(eventOf(await desk.export()).sequence).toBe(5);
  expect(desk.warnings).toEqual([
    "What calendar files said cannot be read: it is kept anew from now on",
  ]);
  const aside = join(workspace.userDataDir, "calendar-files.sqlite.damaged");
  expect(await readFile(aside, "utf8")).toBe("no database at all");
  await desk.files.close();
  const later = await openDesk(workspace);
  expect(eventOf(await later.export()).sequence).toBe(5);
  expect(later.warnings).toEqual([]);
});

it("keeps a feed up to date, and does not touch it while it says the same", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const feeds = new Map<string, KeptFeed>();
  const desk = await openDesk(workspace, { feeds });
  const file = join(desk.out, "desk.ics");
  const read = async () => parseCalendar(await readFile(file, "utf8"));
  expect(desk.files.feed()).toEqual({ path: null, writtenAt: null, problem: null });
  const feed = valueOf(await desk.files.chooseFeed(file));
  expect(feed).toMatchObject({ path: file, problem: null });
  expect(desk.told).toEqual([feed]);
  expect(await read()).toMatchObject({ name: "Payor Desk: Test", refresh: "PT30M" });

  const { ino, mtimeMs } = await stat(file);
  desk.files.changed();
  await desk.settled();
  expect(await stat(file)).toMatchObject({ ino, mtimeMs });
  expect(desk.told).toHaveLength(1);

  valueOf(
    await desk.execute("impl-1", {
      type: "meeting/edit",
      meetingId: "m-1",
      changes: { date: "2026-11-03" },
    }),
  );
  desk.files.changed();
  await expect.poll(async () => eventOf(await read()).start).toBe("2026-11-03T15:00:00.000Z");
  valueOf(await desk.execute("impl-1", { type: "meeting/remove", meetingId: "m-1" }));
  desk.files.changed();
  await desk.settled();
  // Those who follow it read it as a whole.
  expect((await read()).events.map(({ status }) => status)).not.toContain("CANCELLED");
  expect((await read()).events.map(({ uid }) => uid)).not.toContain(UID);
  // Who had opened a file of it once is told.
  expect(eventOf(await desk.export())).toMatchObject({ status: "CANCELLED" });
  expect(await readdir(desk.out)).toEqual(["desk.ics", "export.ics"]);

  await rm(file);
  await desk.files.close();
  const later = await openDesk(workspace, { feeds });
  later.files.changed();
  await later.settled();
  expect(eventOf(await read(), "impl-1-item-SET-01@payor-desk").status).toBe("CONFIRMED");

  expect(later.files.stopFeed()).toEqual({ path: null, writtenAt: null, problem: null });
  await rm(file);
  later.files.changed();
  await later.settled();
  expect(await readdir(desk.out)).toEqual(["export.ics"]);
});

it("says that the feed could not be written, keeps the old one, and recovers with the next change", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const environment = failingEnvironment();
  const desk = await openDesk(workspace, { environment });
  const file = join(desk.out, "desk.ics");
  valueOf(await desk.files.chooseFeed(file));
  const before = await readFile(file, "utf8");
  const move = async (date: string) =>
    valueOf(
      await desk.execute("impl-1", { type: "meeting/edit", meetingId: "m-1", changes: { date } }),
    );
  for (const code of ["ENOSPC", "EBUSY"]) {
    environment.failNext(code === "EBUSY" ? "rename" : "writeNewDurably", code, { times: 1000 });
    await move(code === "EBUSY" ? "2026-11-03" : "2026-11-04");
    desk.files.changed();
    await desk.settled();
    const { problem, path } = desk.files.feed();
    expect(path).toBe(file);
    expect(problem).toMatchObject({ code: code === "EBUSY" ? "file-held" : "disk-full" });
    expect(problem?.advice).toContain("tried again");
    expect(desk.told.at(-1)?.problem).toEqual(problem);
    expect(await readFile(file, "utf8")).toBe(before);
    expect(await readdir(desk.out)).toEqual(["desk.ics"]);
    environment.heal();
  }
  desk.files.changed();
  await desk.settled();
  expect(desk.files.feed().problem).toBeNull();
  expect(desk.told.at(-1)?.problem).toBeNull();
  const start = eventOf(parseCalendar(await readFile(file, "utf8"))).start;
  expect(start).toBe("2026-11-03T15:00:00.000Z");
});

it("does not take a feed up again that was stopped while it was written", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const feeds = new Map<string, KeptFeed>();
  const real = failingEnvironment();
  let files: CalendarFiles | null = null;
  const environment: WriteEnvironment = {
    ...real,
    disk: {
      ...real.disk,
      async rename(from, to) {
        files?.stopFeed();
        return real.disk.rename(from, to);
      },
    },
  };
  const desk = await openDesk(workspace, { feeds, environment });
  valueOf(await desk.files.chooseFeed(join(desk.out, "desk.ics")));
  files = desk.files;
  valueOf(await desk.execute("impl-1", { type: "meeting/cancel", meetingId: "m-1" }));
  desk.files.changed();
  await desk.settled();
  expect(feeds).toEqual(new Map());
  expect(desk.told).toHaveLength(1);
});

it("says in a feed what it said of a file that cannot be read", async () => {
  const workspace = await makeWorkspace();
  const name = await workspace.plant(withMeeting());
  await workspace.plant(withMeeting("impl-2"));
  const desk = await openDesk(workspace);
  const file = join(desk.out, "desk.ics");
  const uids = async () => parseCalendar(await readFile(file, "utf8")).events.map(({ uid }) => uid);
  valueOf(await desk.files.chooseFeed(file));
  const before = await uids();
  valueOf(await desk.execute("impl-2", { type: "meeting/remove", meetingId: "m-1" }));
  await desk.session.flush();
  await workspace.plantText(name, "{ broken");
  await desk.session.checkOutside();
  desk.files.changed();
  await desk.settled();
  const left = before.filter((uid) => uid !== "impl-2-meeting-m-1@payor-desk");
  expect((await uids()).toSorted()).toEqual(left.toSorted());
  await rm(workspace.file(name));
  await desk.session.checkOutside();
  desk.files.changed();
  await desk.settled();
  expect(await uids()).toEqual(left.filter((uid) => uid.startsWith("impl-2")));
});

it("says that a feed could not be made at all, and keeps the old one", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const feeds = new Map<string, KeptFeed>();
  const file = join(workspace.userDataDir, "desk.ics");
  feeds.set("workspace", { path: file, writtenAt: NOW });
  await writeFile(file, "the old one");
  // Its folder is not there, so no ledger can be made.
  const desk = await openDesk(workspace, { feeds, ledgerName: "gone/calendar-files.sqlite" });
  desk.files.changed();
  await desk.settled();
  expect(desk.files.feed().problem).toMatchObject({ code: "unexpected" });
  expect(desk.told.at(-1)?.problem?.advice).toContain("as it was before");
  expect(await readFile(file, "utf8")).toBe("the old one");
});

it("takes no file for a feed that it could not write", async () => {
  const workspace = await makeWorkspace();
  await workspace.plant(withMeeting());
  const desk = await openDesk(workspace);
  const answer = await desk.files.chooseFeed(join(desk.out, "gone", "desk.ics"));
  expect(problemOf(answer).code).toBe("io");
  expect(desk.files.feed().path).toBeNull();
});
