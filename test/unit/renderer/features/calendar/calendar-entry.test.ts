import { describe, expect, test } from "vitest";
import {
  calendarEntry,
  compareEntries,
  entryInWords,
  filterEntries,
  overInWords,
  timeElsewhere,
} from "../../../../../src-renderer/features/calendar/calendar-entry.ts";
import { parseKeptCalendar } from "../../../../../src-renderer/features/calendar/calendar-view.ts";
import { BASIS, buildEntry, buildShown, TODAY } from "./build-entry.ts";

const meeting = { kind: "meeting", id: "m1", title: "Weekly status", durationMinutes: 30 } as const;

describe("calendarEntry", () => {
  test("a time stands on the user's own day and clock, and says where it was agreed", () => {
    const london = buildShown({
      ...meeting,
      due: "2026-11-25",
      time: "02:30",
      timeZone: "Europe/London",
    });
    expect([london.date, london.time]).toEqual(["2026-11-24", "21:30"]);
    expect(timeElsewhere(london)).toBe("02:30 on Wed 25 Nov in London");
    const own = buildShown({ ...meeting, time: "15:00", timeZone: "America/New_York" });
    expect([own.date, own.time, timeElsewhere(own)]).toEqual([TODAY, "15:00", null]);
    const unknown = buildShown({ ...meeting, time: "15:00", timeZone: "Central time" });
    expect([unknown.date, unknown.time, timeElsewhere(unknown)]).toEqual([TODAY, "15:00", null]);
  });

  test("is late as the Desk says it: not what is over, what only stands since then, or dates that pass", () => {
    const past = { due: "2026-11-20" };
    expect(buildShown(past).state).toBe("late");
    expect(buildShown({ ...past, isOver: true }).state).toBe("over");
    expect(buildShown().state).toBe("open");
    expect(buildShown({ ...past, kind: "gate", id: "P3" }).state).toBe("open");
    expect(buildShown({ ...past, kind: "wave", id: "w1.invitationsOn" }).state).toBe("over");
    expect(buildShown({ ...past, kind: "wave", id: "w1.firstPayRunOn" }).state).toBe("late");
  });

  test("a card that nobody touched is no date of the calendar, nor is what would come about by itself", () => {
    expect(calendarEntry(buildEntry({ kind: "stale", id: "stale" }), BASIS)).toBeNull();
    const stall = buildEntry({ kind: "stall", id: "invited-2026-11-25", due: "2026-11-25" });
    expect(calendarEntry(stall, BASIS)).toBeNull();
    expect(calendarEntry({ ...stall, due: TODAY }, BASIS)).toMatchObject({ state: "open" });
    const invitation = { ...stall, kind: "invitation" } as const;
    expect(calendarEntry(invitation, BASIS)).toMatchObject({ date: "2026-11-25" });
  });

  test("what is over says how: held, cancelled, done, or past without a record", () => {
    const over = { isOver: true };
    const words = [
      buildShown({ ...meeting, ...over }),
      buildShown({ ...meeting, ...over, isCancelled: true }),
      buildShown({ kind: "test_case", ...over, isCancelled: true }),
      buildShown(over),
      buildShown({ kind: "wave", id: "w1.invitationsOn", due: "2026-11-20" }),
      buildShown(),
    ].map(overInWords);
    expect(words).toEqual(["held", "cancelled", "skipped", "done", "past", ""]);
  });
});

describe("entryInWords", () => {
  test("says kind, title, payor, date and marks", () => {
    expect(
      entryInWords(buildShown({ due: "2026-11-20", isPinned: true, isBankBound: true }), TODAY),
    ).toBe(
      "Item, Funding test, Harlow & Pike, due Fri 20 Nov, overdue, pinned, needs a banking day",
    );
    expect(
      entryInWords(buildShown({ kind: "go_live", id: "go_live", title: "Go-live" }), TODAY),
    ).toBe("Go-live, Harlow & Pike, on Tue 24 Nov");
    expect(
      entryInWords(
        buildShown({ ...meeting, time: "15:00", timeZone: "America/Chicago", isOver: true }),
        TODAY,
      ),
    ).toBe("Meeting, Weekly status, Harlow & Pike, on Tue 24 Nov at 16:00, 15:00 in Chicago, held");
  });
});

test("a day begins with what must not be missed, by time, and ends with what is over", () => {
  const shown = [
    buildShown({ id: "done", isOver: true }),
    buildShown({ id: "plain" }),
    buildShown({ id: "bank", isBankBound: true }),
    buildShown({ ...meeting, id: "late-hour", time: "16:00", timeZone: BASIS.timeZone }),
    buildShown({ ...meeting, id: "early-hour", time: "09:00", timeZone: BASIS.timeZone }),
    buildShown({ kind: "go_live", id: "go_live" }),
    buildShown({ kind: "test_case", id: "noon-test", time: "12:00" }),
    buildShown({ kind: "wave", id: "w1.plannedStart" }),
  ];
  expect(shown.sort(compareEntries).map(({ entry }) => entry.id)).toEqual([
    "go_live",
    "early-hour",
    "noon-test",
    "late-hour",
    "w1.plannedStart",
    "bank",
    "plain",
    "done",
  ]);
});

describe("filterEntries", () => {
  const entries = [
    buildShown({ id: "hers", assignee: "Dana Reyes" }),
    buildShown({ id: "nobody's" }),
    buildShown({ id: "others'", assignee: "Lee Park" }),
    buildShown({ id: "other payor", implementationId: "quillen", isOver: true }),
    buildShown({ ...meeting, time: null }),
  ];
  const filter = (kept: object, userName = "Dana Reyes") =>
    filterEntries(entries, parseKeptCalendar(kept), {
      userName,
      ipms: new Map([
        ["harlow", "Dana Reyes"],
        ["quillen", "Lee Park"],
      ]),
    });
  const ids = (kept: object, userName?: string) =>
    filter(kept, userName).shown.map(({ entry }) => entry.id);

  test("mine is what the Desk calls so: of the payors that one leads, or given to one", () => {
    expect(ids({ isMine: true })).toEqual(["m1", "hers", "nobody's", "others'"]);
    expect(ids({ isMine: true }, "Lee Park")).toEqual(["others'", "other payor"]);
    expect(ids({ isMine: true }, "")).toEqual([]);
  });

  test("payors and open only", () => {
    expect(ids({ payorIds: ["quillen"] })).toEqual(["other payor"]);
    expect(ids({ payorIds: ["quillen"], isOpenOnly: true })).toEqual([]);
  });

  test("a hidden kind keeps its count, so that its chip tells what it would bring", () => {
    const { shown, counts, total } = filter({ hidden: ["item"] });
    expect(shown.map(({ entry }) => entry.id)).toEqual(["m1"]);
    expect([counts.item, counts.meeting, total]).toEqual([4, 1, 5]);
  });
});
