import { describe, expect, it } from "vitest";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import { datedEntries } from "../../../../../src-shared/domain/dated-entries/dated-entries.ts";
import type {
  DatedEntry,
  DatedKind,
} from "../../../../../src-shared/domain/dated-entries/dated-entry.ts";
import {
  createMomentFinder,
  momentsFor,
} from "../../../../../src-shared/domain/reminders/moments.ts";
import {
  DEFAULT_REMINDER_SETTINGS,
  type ReminderSettings,
} from "../../../../../src-shared/domain/reminders/reminder-settings.ts";
import {
  type ReminderRule,
  ruleOf,
} from "../../../../../src-shared/domain/reminders/reminder-rules.ts";
import { dateAt, instantOf, isKnownTimeZone } from "../../../../../src-shared/domain/zoned-time.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";
import { buildImplementation, byId } from "../../../../helpers/implementation-builders.ts";
import { buildSession } from "../../../../helpers/training-builders.ts";

const NEW_YORK = {
  ...DEFAULT_REMINDER_SETTINGS,
  dayStartsAt: "09:00",
  timeZone: "America/New_York",
};

const BASIS = { today: "2026-11-24", staleCalendarDays: 7 };

function entry(overrides: Partial<DatedEntry> = {}): DatedEntry {
  return buildDatedEntry({
    implementationId: "impl-1",
    payorName: "Northgate Builders",
    id: "SET-05",
    title: "Hold the kickoff meeting",
    due: "2026-11-24",
    ...overrides,
  });
}

describe("instantOf", () => {
  it.each([
    ["2026-11-24", "09:00", "America/New_York", "2026-11-24T14:00:00.000Z"],
    ["2026-07-01", "09:00", "America/New_York", "2026-07-01T13:00:00.000Z"],
    ["2026-11-24", "09:00", "Asia/Tokyo", "2026-11-24T00:00:00.000Z"],
    ["2026-11-24", "09:00", "Asia/Kathmandu", "2026-11-24T03:15:00.000Z"],
    ["2026-11-24", "09:00", "Pacific/Kiritimati", "2026-11-23T19:00:00.000Z"],
    ["2026-11-24", "23:30", "Pacific/Honolulu", "2026-11-25T09:30:00.000Z"],
    ["2026-11-24", "00:00", "UTC", "2026-11-24T00:00:00.000Z"],
  ])("of %s %s in %s is %s", (date, time, timeZone, instant) => {
    expect(instantOf(date, time, timeZone)).toBe(instant);
  });

  it("moves a time that the clocks skip forward by the gap", () => {
    expect(instantOf("2026-03-08", "02:30", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
    expect(instantOf("2026-03-08", "01:59", "America/New_York")).toBe("2026-03-08T06:59:00.000Z");
    expect(instantOf("2026-03-08", "03:00", "America/New_York")).toBe("2026-03-08T07:00:00.000Z");
    expect(instantOf("2026-03-29", "02:15", "Europe/Berlin")).toBe("2026-03-29T01:15:00.000Z");
    expect(instantOf("2026-10-04", "02:10", "Australia/Lord_Howe")).toBe(
      "2026-10-03T15:40:00.000Z",
    );
  });

  it("takes the first of a time that the clocks show twice", () => {
    expect(instantOf("2026-11-01", "01:30", "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
    expect(instantOf("2026-11-01", "02:00", "America/New_York")).toBe("2026-11-01T07:00:00.000Z");
    expect(instantOf("2026-10-25", "02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("shows the wall time that was asked for, on every day of a year in every zone", () => {
    const zones = [
      "America/Los_Angeles",
      "Europe/Berlin",
      "Asia/Tokyo",
      "Australia/Sydney",
      "Asia/Kolkata",
    ];
    for (const timeZone of zones) {
      const format = new Intl.DateTimeFormat("sv-SE", {
        timeZone,
        dateStyle: "short",
        timeStyle: "short",
      });
      for (let date = "2026-01-01"; date < "2027-01-01"; date = addCalendarDays(date, 1)) {
        const instant = instantOf(date, "09:00", timeZone);
        expect(format.format(new Date(instant))).toBe(`${date} 09:00`);
        expect(dateAt(instant, timeZone)).toBe(date);
      }
    }
  });

  it("knows which zones there are", () => {
    expect(["Europe/Berlin", "UTC", "Mars/Olympus", ""].map(isKnownTimeZone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("momentsFor an item", () => {
  it("reminds 5 and 1 business days before, on the day, and 1, 3 and 5 overdue", () => {
    const moments = momentsFor(entry(), NEW_YORK);
    expect(moments.map(({ reason, at }) => [reason, at])).toEqual([
      ["due_in_5", "2026-11-17T14:00:00.000Z"],
      ["due_in_1", "2026-11-23T14:00:00.000Z"],
      ["due_today", "2026-11-24T14:00:00.000Z"],
      ["overdue_1", "2026-11-25T14:00:00.000Z"],
      ["overdue_3", "2026-11-30T14:00:00.000Z"],
      ["overdue_5", "2026-12-02T14:00:00.000Z"],
    ]);
    expect(moments[2]?.key).toBe("impl-1/item/SET-05/2026-11-24/due_today");
  });

  it("keeps the wall time when the clocks change between two reminders", () => {
    const moments = momentsFor(entry({ due: "2026-11-02" }), NEW_YORK);
    expect(moments.map(({ at }) => at.slice(0, 13))).toEqual([
      "2026-10-26T13",
      "2026-10-30T13",
      "2026-11-02T14",
      "2026-11-03T14",
      "2026-11-05T14",
      "2026-11-09T14",
    ]);
  });

  it("announces on the working day before what was pinned to a day off, once", () => {
    const moments = momentsFor(entry({ due: "2026-11-28" }), NEW_YORK);
    expect(moments.map(({ at, reason }) => `${at.slice(0, 10)} ${reason}`)).toEqual([
      "2026-11-20 due_in_5",
      "2026-11-27 due_today",
      "2026-11-30 overdue_1",
      "2026-12-02 overdue_3",
      "2026-12-04 overdue_5",
    ]);
  });

  it("reports on the working day after, where a business day is a day off of the user", () => {
    const settings = { ...NEW_YORK, workingDays: [1, 3] };
    const moments = momentsFor(entry({ due: "2026-11-24" }), settings);
    expect(moments.map(({ at, reason }) => `${at.slice(0, 10)} ${reason}`)).toEqual([
      "2026-11-16 due_in_5",
      "2026-11-23 due_today",
      "2026-11-25 overdue_1",
      "2026-11-30 overdue_3",
      "2026-12-02 overdue_5",
    ]);
  });

  it("obeys the rules: each reason belongs to one", () => {
    const bankBound = entry({ isBankBound: true });
    const reasons = (...off: ReminderRule[]): string =>
      momentsFor(bankBound, {
        ...NEW_YORK,
        dayStartsAt: "08:30",
        rules: Object.fromEntries(off.map((rule) => [rule, false])),
      })
        .map(({ reason }) => reason)
        .join(" ");
    expect(reasons("item_ahead")).toBe(
      "due_today bank_morning bank_afternoon overdue_1 overdue_3 overdue_5",
    );
    expect(reasons("item_overdue", "bank_bound")).toBe("due_in_5 due_in_1 due_today");
    expect(reasons("item_ahead", "item_due", "item_overdue")).toBe("bank_morning bank_afternoon");
    expect(reasons("item_ahead", "item_due", "item_overdue", "bank_bound")).toBe("");
  });

  it("says nothing of what is over", () => {
    expect(momentsFor(entry({ isOver: true }), NEW_YORK)).toEqual([]);
  });

  it("reminds anew when the date moves", () => {
    const keys = (due: string): string[] =>
      momentsFor(entry({ due }), NEW_YORK).map(({ key }) => key);
    expect(keys("2026-11-24").filter((key) => keys("2026-11-25").includes(key))).toEqual([]);
  });
});

describe("momentsFor a meeting", () => {
  const meeting = entry({
    kind: "meeting",
    id: "meeting-1",
    time: "10:00",
    timeZone: "America/Chicago",
  });

  it("reminds 15 minutes before the start in the meeting's own zone", () => {
    const moments = momentsFor(meeting, NEW_YORK);
    expect(moments.map(({ reason, at, key }) => [reason, at, key])).toEqual([
      [
        "meeting",
        "2026-11-24T15:45:00.000Z",
        "impl-1/meeting/meeting-1/2026-11-24T10:00[America/Chicago]/meeting",
      ],
    ]);
  });

  it("reminds anew when it moves to another zone", () => {
    const keys = ["America/Chicago", "America/Denver"].map(
      (timeZone) => momentsFor({ ...meeting, timeZone }, NEW_YORK)[0]?.key,
    );
    expect(new Set(keys).size).toBe(2);
  });

  it.each([
    ["07:30", "the evening before", "2026-11-23T22:45:00.000Z"],
    ["08:04", "the evening before, for 4 minutes are too short", "2026-11-23T22:45:00.000Z"],
    ["08:05", "as the quiet hours end", "2026-11-24T13:00:00.000Z"],
    ["08:20", "15 minutes before", "2026-11-24T13:05:00.000Z"],
    ["18:10", "15 minutes before", "2026-11-24T22:55:00.000Z"],
    ["20:00", "before the quiet hours begin", "2026-11-24T22:45:00.000Z"],
  ])("at %s in the zone of the user reminds %s", (time, _words, at) => {
    const [moment] = momentsFor({ ...meeting, time, timeZone: null }, NEW_YORK);
    expect(moment?.at).toBe(at);
  });

  it("on a Saturday reminds on Friday", () => {
    const [moment] = momentsFor({ ...meeting, due: "2026-12-05" }, NEW_YORK);
    expect(moment?.at).toBe("2026-12-04T22:45:00.000Z");
  });

  it("reads the time in the user's zone where the meeting's is unknown", () => {
    const [moment] = momentsFor({ ...meeting, timeZone: "Central time" }, NEW_YORK);
    expect(moment?.at).toBe("2026-11-24T14:45:00.000Z");
  });

  it("reminds when the day starts if it has no time", () => {
    const [moment] = momentsFor(
      { ...meeting, time: null },
      { ...NEW_YORK, timeZone: "Asia/Tokyo" },
    );
    expect(moment?.at).toBe("2026-11-24T00:00:00.000Z");
  });
});

describe("momentsFor a bank-bound item", () => {
  const bankMoments = (settings: ReminderSettings, due: string): string[] =>
    momentsFor(entry({ due, isBankBound: true }), settings)
      .filter(({ reason }) => reason.startsWith("bank"))
      .map(({ reason, at }) => `${reason} ${at}`);

  it("reminds at 09:00 and 14:00 Eastern on its day, summer and winter", () => {
    expect(bankMoments(NEW_YORK, "2026-11-24")).toEqual([
      "bank_morning 2026-11-24T14:00:00.000Z",
      "bank_afternoon 2026-11-24T19:00:00.000Z",
    ]);
    expect(bankMoments(NEW_YORK, "2026-10-30")).toEqual([
      "bank_morning 2026-10-30T13:00:00.000Z",
      "bank_afternoon 2026-10-30T18:00:00.000Z",
    ]);
  });

  it("comes before the quiet hours where Eastern morning is night", () => {
    expect(bankMoments({ ...NEW_YORK, timeZone: "America/Los_Angeles" }, "2026-11-24")).toEqual([
      "bank_morning 2026-11-24T01:45:00.000Z",
      "bank_afternoon 2026-11-24T19:00:00.000Z",
    ]);
    // 23:00 and 04:00 of the next day in Tokyo: one reminder at 17:45 is enough.
    expect(bankMoments({ ...NEW_YORK, timeZone: "Asia/Tokyo" }, "2026-11-24")).toEqual([
      "bank_afternoon 2026-11-24T08:45:00.000Z",
    ]);
  });
});

describe("momentsFor the other kinds", () => {
  it.each<[DatedKind, string[]]>([
    ["action", ["24 due_today", "25 overdue_1", "30 overdue_3", "02 overdue_5"]],
    ["decision", ["23 due_in_1", "24 due_today", "25 overdue_1", "30 overdue_3", "02 overdue_5"]],
    ["gate", ["25 waits", "30 waits_3", "02 waits_5"]],
    // Four days before the last one, which is a Friday, and one business day before.
    ["invitation", ["20 reinvite", "23 due_in_1"]],
    ["stall", ["24 stalled"]],
    ["hold", ["24 review"]],
    ["stale", ["24 untouched"]],
    ["wave", []],
    ["test_case", []],
    ["kickoff", []],
    ["go_live", []],
  ])("of kind %s are %j", (kind, expected) => {
    const moments = momentsFor(entry({ kind }), NEW_YORK);
    expect(moments.map(({ at, reason }) => `${at.slice(8, 10)} ${reason}`)).toEqual(expected);
    for (const { reason } of moments) {
      const rule = ruleOf(kind, reason);
      expect(rule).not.toBeNull();
      const rules = { [rule ?? ""]: false };
      expect(momentsFor(entry({ kind }), { ...NEW_YORK, rules })).toEqual([]);
    }
  });

  it("report on the working day after a day off", () => {
    for (const kind of ["stall", "hold", "stale"] as const) {
      const [moment] = momentsFor(entry({ kind, due: "2026-11-28" }), NEW_YORK);
      expect(moment?.at).toBe("2026-11-30T14:00:00.000Z");
    }
  });
});

describe("a moment finder", () => {
  const finder = createMomentFinder(NEW_YORK);
  const entries = [
    entry(),
    entry({ id: "SET-06", due: "2026-11-25" }),
    entry({
      kind: "meeting",
      id: "m",
      due: "2026-11-24",
      time: "09:15",
      timeZone: "America/New_York",
    }),
  ];

  it("takes what is after the first and up to the second instant", () => {
    const at = "2026-11-24T14:00:00.000Z";
    const ids = (from: string, to: string): string[] =>
      entries
        .flatMap((one) => finder.between(one, from, to))
        .map(({ entry: { id }, reason }) => `${id} ${reason}`);
    expect(ids("2026-11-24T13:59:59.999Z", at)).toEqual([
      "SET-05 due_today",
      "SET-06 due_in_1",
      "m meeting",
    ]);
    expect(ids(at, "2026-11-25T13:59:59.999Z")).toEqual([]);
    expect(ids(at, "2026-11-25T14:00:00.000Z")).toEqual(["SET-05 overdue_1", "SET-06 due_today"]);
  });
});

describe("a training session", () => {
  const planned = buildSession({ id: "s1", date: "2026-11-24", startTime: "10:00" });
  const implementation = {
    ...buildImplementation(),
    trainingSessions: byId(planned, buildSession({ id: "s2", status: "held" })),
  };
  const sessions = datedEntries(implementation, BASIS).filter(
    ({ kind, isOver }) => kind === "session" && !isOver,
  );

  it("is an entry while it is planned, under the name of its course", () => {
    expect(sessions.map(({ id, title, due, time }) => [id, title, due, time])).toEqual([
      ["s1", "C1 Product and funds flow", "2026-11-24", "10:00"],
    ]);
  });

  it("reminds 15 minutes before it starts, and anew when it was moved", () => {
    const [moment] = sessions.flatMap((one) => momentsFor(one, NEW_YORK));
    expect(moment).toMatchObject({
      at: "2026-11-24T14:45:00.000Z",
      key: "impl-1/session/s1/2026-11-24T10:00[America/New_York]/meeting",
    });
    const moved = sessions.map((one) => ({ ...one, due: "2026-11-25" }));
    const { nextAfter } = createMomentFinder(NEW_YORK);
    const [after] = moved.map((one) => nextAfter(one, "2026-11-25T14:44:59.999Z"));
    expect(after?.at).toBe("2026-11-25T14:45:00.000Z");
    expect(after?.key).not.toBe(moment?.key);
    expect(after?.entry.id).toBe("s1");
  });
});
