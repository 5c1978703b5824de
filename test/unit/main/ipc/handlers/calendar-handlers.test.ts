import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { clockStartingAt } from "../../../../../src-main/clock.ts";
import { calendarHandlers } from "../../../../../src-main/ipc/handlers/calendar-handlers.ts";
import type { CalendarScope } from "../../../../../src-shared/ipc/contract.ts";
import { fail, ok, problem } from "../../../../../src-shared/result.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";
import { problemOf, valueOf } from "../../../../helpers/workspace-fixture.ts";

const electron = vi.hoisted(() => ({
  app: { getPath: () => "/documents" },
  dialog: { showSaveDialog: vi.fn() },
}));
vi.mock("electron", () => electron);

const FEED = { path: "/synced/desk.ics", writtenAt: "2026-11-24T17:00:00.000Z", problem: null };
const NO_FEED = { path: null, writtenAt: null, problem: null };
const meeting = buildDatedEntry({
  ...{ implementationId: "impl-1", kind: "meeting", id: "m1", due: "2026-12-03" },
  ...{ title: "Go/no-go: yes?", payorName: "Harlow & Pike" },
});
const EVERYTHING: CalendarScope = { kind: "everything" };
const PAYOR: CalendarScope = { kind: "implementation", implementationId: "impl-1" };
const MEETING: CalendarScope = { kind: "meeting", implementationId: "impl-1", meetingId: "m1" };

const session = {
  info: () => ({ name: "My / payors" }),
  board: () => ({ summaries: [{ id: "impl-1", payorName: "Harlow & Pike" }] }),
  datedEntriesRead: async () => Promise.resolve(),
  summaryOf: () => null,
  datedEntries: vi.fn(() => [meeting]),
  datedEntriesOf: () => [meeting],
};
const calendarFiles = {
  export: vi.fn(),
  feed: () => FEED,
  chooseFeed: vi.fn(),
  stopFeed: () => NO_FEED,
};
let isOpen = true;
const handlers = calendarHandlers({
  window: () => ({}) as never,
  workspace: {
    require: () => (isOpen ? ok(session) : fail(problem("no-workspace", "No workspace is open"))),
  } as never,
  calendarFiles: calendarFiles as never,
  store: { settings: () => ({ userName: "Dana Whitfield" }) } as never,
  clock: clockStartingAt("2026-11-24T17:00:00.000Z"),
});
const { showSaveDialog } = electron.dialog;

/** What the dialog was asked with. */
function asked(): { readonly defaultPath: string; readonly filters: readonly unknown[] } {
  return showSaveDialog.mock.calls.at(-1)?.[1] as ReturnType<typeof asked>;
}
function choose(filePath: string): void {
  showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
}

beforeEach(() => {
  isOpen = true;
  showSaveDialog.mockReset();
  calendarFiles.export.mockReset().mockResolvedValue(ok({ events: 3 }));
  calendarFiles.chooseFeed.mockReset().mockResolvedValue(ok(FEED));
});

describe("exportCalendar", () => {
  it.each([
    [EVERYTHING, "Payor Desk: My / payors", "My payors - Calendar - 2026-11-24.ics"],
    [PAYOR, "Harlow & Pike", "Harlow & Pike - Calendar - 2026-11-24.ics"],
    [MEETING, "Harlow & Pike", "Harlow & Pike - Meeting - Go no-go yes - 2026-12-03.ics"],
  ])("names %o so that every system takes the name", async (scope, calendar, fileName) => {
    choose(join("/exports", "chosen.ics"));
    const answer = await handlers.exportCalendar({ scope });
    expect(valueOf(answer)).toEqual({ fileName: "chosen.ics", folder: "/exports", events: 3 });
    expect(asked().defaultPath).toBe(join("/documents", fileName));
    expect(calendarFiles.export).toHaveBeenCalledWith(scope, calendar, "/exports/chosen.ics");
  });

  it("gives the file its ending when the user left it out, and leaves one that is there", async () => {
    choose("/exports/plan");
    expect(valueOf(await handlers.exportCalendar({ scope: PAYOR })).fileName).toBe("plan.ics");
    choose("/exports/notes.txt");
    expect(valueOf(await handlers.exportCalendar({ scope: PAYOR })).fileName).toBe("notes.txt.ics");
    choose("/exports/PLAN.ICS");
    expect(valueOf(await handlers.exportCalendar({ scope: PAYOR })).fileName).toBe("PLAN.ICS");
  });

  it("exports nothing when the dialog is cancelled, and asks for no place for what is not there", async () => {
    showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: "" });
    expect(problemOf(await handlers.exportCalendar({ scope: PAYOR })).code).toBe("cancelled");
    showSaveDialog.mockClear();
    const gone = { ...MEETING, meetingId: "m2" } as const;
    const other = { ...PAYOR, implementationId: "impl-2" } as const;
    for (const scope of [gone, other])
      expect(problemOf(await handlers.exportCalendar({ scope })).code).toBe("not-found");
    isOpen = false;
    const closed = await handlers.exportCalendar({ scope: EVERYTHING });
    expect(problemOf(closed).code).toBe("no-workspace");
    expect(showSaveDialog).not.toHaveBeenCalled();
    expect(calendarFiles.export).not.toHaveBeenCalled();
  });

  it("says why a file could not be written", async () => {
    choose("/exports/plan.ics");
    calendarFiles.export.mockResolvedValue(fail(problem("disk-full", "The disk is full")));
    expect(problemOf(await handlers.exportCalendar({ scope: PAYOR })).code).toBe("disk-full");
  });
});

describe("the file that is kept up to date", () => {
  it("is chosen with a name of the workspace and always ends in .ics", async () => {
    choose("/synced/desk");
    expect(valueOf(await handlers.chooseCalendarFeed({}))).toEqual(FEED);
    expect(asked().defaultPath).toBe(join("/documents", "Payor Desk - My payors.ics"));
    expect(calendarFiles.chooseFeed).toHaveBeenCalledWith("/synced/desk.ics");
  });

  it("stays as it is when the dialog is cancelled or no workspace is open", async () => {
    showSaveDialog.mockResolvedValueOnce({ canceled: true });
    expect(problemOf(await handlers.chooseCalendarFeed({})).code).toBe("cancelled");
    isOpen = false;
    expect(problemOf(await handlers.chooseCalendarFeed({})).code).toBe("no-workspace");
    expect(calendarFiles.chooseFeed).not.toHaveBeenCalled();
  });

  it("is told, and let go of", async () => {
    expect(valueOf(await handlers.readCalendarFeed({}))).toEqual(FEED);
    expect(valueOf(await handlers.stopCalendarFeed({}))).toEqual(NO_FEED);
  });
});

it("reads the days that are asked for, of the open workspace only", async () => {
  const filter = { payorIds: [], isMine: false, isOpenOnly: false, hiddenKinds: [] };
  const range = { from: "2026-12-01", to: "2026-12-31", filter };
  expect(valueOf(await handlers.readCalendar(range))).toEqual({ entries: [meeting], left: null });
  expect(session.datedEntries).toHaveBeenCalledWith("2026-11-30", "2027-01-01");
  isOpen = false;
  expect(problemOf(await handlers.readCalendar(range)).code).toBe("no-workspace");
});
