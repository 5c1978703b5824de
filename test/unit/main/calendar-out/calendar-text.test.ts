import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { CalendarText } from "../../../../src-main/calendar-out/calendar-text.ts";
import type { CalendarEvent } from "../../../../src-shared/calendar-out/calendar-event.ts";
import { calendarEventOf } from "../../../../src-shared/calendar-out/calendar-event.ts";
import type { DatedEntry } from "../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../src-shared/domain/reminders/reminder-settings.ts";
import { instantOf } from "../../../../src-shared/domain/zoned-time.ts";
import { parseCalendar } from "../../../helpers/parse-calendar.ts";
import { buildDatedEntry } from "../../../helpers/reminder-builders.ts";

const HEAD = { name: "Payor Desk", isFeed: false, today: "2020-01-01" };
const STAMP = "2026-11-25T10:00:00.000Z";
const SETTINGS = { ...DEFAULT_REMINDER_SETTINGS, timeZone: "America/Los_Angeles" };
/** With and without clock changes, north and south, by half hours, and under old names. */
const ZONES = [
  ...["America/Los_Angeles", "America/New_York", "US/Eastern", "America/Phoenix"],
  ...["America/St_Johns", "America/Sao_Paulo", "Europe/London", "Europe/Berlin", "Europe/Kyiv"],
  ...["Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Calcutta", "Asia/Tokyo"],
  ...["Pacific/Auckland", "Pacific/Chatham", "Africa/Cairo", "UTC", "Etc/UTC", "Etc/GMT+7"],
];

function eventOf(given: Partial<DatedEntry> = {}): CalendarEvent {
  const entry = buildDatedEntry({
    ...{ implementationId: "impl-1", payorName: "Harlow & Pike", id: "PAY-06" },
    ...{ title: "Funding test", due: "2026-11-30", ...given },
  });
  const event = calendarEventOf(entry, SETTINGS);
  if (!event) throw new Error("is in no calendar");
  return event;
}

function meeting(given: Partial<DatedEntry> = {}): CalendarEvent {
  return eventOf({
    ...{ kind: "meeting", id: "m-1", time: "10:00", timeZone: "America/New_York" },
    ...{ durationMinutes: 60, ...given },
  });
}

function textOf(events: readonly CalendarEvent[], head = HEAD): string {
  const text = new CalendarText(head);
  for (const event of events) text.add({ event, sequence: 3, changedAt: STAMP });
  expect(text.count).toBe(events.length);
  return text.finish();
}

describe("CalendarText", () => {
  it("writes an event of the whole day that takes no time and rings when the day starts", () => {
    const { events, zones, method } = parseCalendar(textOf([eventOf()]));
    expect(method).toBe("PUBLISH");
    expect(zones).toEqual([]);
    expect(events).toEqual([
      {
        uid: "impl-1-item-PAY-06@payor-desk",
        ...{ sequence: 3, status: "CONFIRMED", transparency: "TRANSPARENT" },
        summary: "Harlow & Pike: Funding test",
        description: "Item of Harlow & Pike\nIn Payor Desk: Harlow & Pike, Checklists",
        ...{ location: "", categories: ["Item"], stamp: STAMP },
        ...{ start: "2026-11-30", end: "2026-12-01", zone: "floating", alarms: [510] },
      },
    ]);
  });

  it("writes a meeting in its zone, described in the file, and rings before it", () => {
    const summer = meeting({ id: "m-2", due: "2026-07-01" });
    const { events, zones } = parseCalendar(textOf([meeting({ place: "Room 4" }), summer]));
    expect(zones).toEqual(["America/New_York"]);
    expect(events).toMatchObject([
      {
        ...{ start: "2026-11-30T15:00:00.000Z", end: "2026-11-30T16:00:00.000Z" },
        ...{ zone: "America/New_York", alarms: [-15], transparency: "OPAQUE", location: "Room 4" },
      },
      { start: "2026-07-01T14:00:00.000Z", end: "2026-07-01T15:00:00.000Z" },
    ]);
  });

  it("says that an event is cancelled, without an alarm", () => {
    const event = { ...meeting(), isCancelled: true, alarmMinutes: null };
    expect(parseCalendar(textOf([event])).events).toMatchObject([
      { status: "CANCELLED", alarms: [] },
    ]);
  });

  it("does not ring for what lies behind: opened anew, a calendar would ring for all of it", () => {
    const text = textOf([meeting(), eventOf()], { ...HEAD, today: "2026-12-01" });
    expect(parseCalendar(text).events.flatMap(({ alarms }) => alarms)).toEqual([]);
  });

  it("asks those who follow a feed to come back, and says its name", () => {
    const feed = parseCalendar(textOf([], { ...HEAD, name: "Desk; Dana, 1", isFeed: true }));
    expect(feed).toMatchObject({ name: "Desk Dana 1", refresh: "PT30M" });
    expect(parseCalendar(textOf([])).refresh).toBe("");
  });

  it("writes the instants of a zone that it cannot describe", () => {
    const heard = vi.spyOn(console, "log");
    const text = textOf([meeting({ timeZone: "+05:30" })]);
    expect(parseCalendar(text).events).toMatchObject([
      { start: "2026-11-30T04:30:00.000Z", zone: "UTC" },
    ]);
    expect(heard).not.toHaveBeenCalled();
  });

  it("means the right instant of a time that clocks skip or show twice", () => {
    const cases = [
      ["2026-03-08", "02:30", "2026-03-08T07:30:00.000Z"],
      ["2026-11-01", "01:30", "2026-11-01T05:30:00.000Z"],
      ["2026-11-01", "00:45", "2026-11-01T04:45:00.000Z"],
    ] as const;
    for (const [due, time, start] of cases) {
      const [event] = parseCalendar(textOf([meeting({ due, time })])).events;
      expect(event?.start).toBe(start);
      expect(event?.end).toBe(new Date(Date.parse(start) + 3_600_000).toISOString());
    }
  });

  it("gives the same text for the same events", () => {
    const events = [meeting({ timeZone: "Europe/Berlin" }), meeting({ id: "m-2" }), eventOf()];
    expect(textOf(events)).toBe(textOf(events));
  });

  it("is read by another library with every text, instant and line as they were, whatever they are", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
      fc.string({ unit: "binary", minLength: 1, maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            ...[",", ";", ":", "\\", "\\n", '"', "^", "\n", "\r\n", "\t", "\u0000", "\u2028"],
            ...["💸", "👩‍👩‍👧", "é", "e\u0301", "日本", "ß", " ", "END:VEVENT", "\r\nBEGIN:VEVENT"],
          ),
          { minLength: 1, maxLength: 60 },
        )
        .map((parts) => parts.join("")),
    );
    const entry = fc.record({
      title: hostile,
      payorName: hostile,
      place: hostile,
      assignee: hostile,
      due: fc.integer({ min: 0, max: 365 * 9 }).map((days) => addCalendarDays("2024-01-01", days)),
      time: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30", "59"))
        .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`),
      timeZone: fc.constantFrom(...ZONES),
      durationMinutes: fc.integer({ min: 1, max: 600 }),
      isTimed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (given) => {
        const events = given.map(({ isTimed, ...fields }, index) =>
          isTimed
            ? meeting({ ...fields, id: `m-${index}` })
            : eventOf({ ...fields, id: `i-${index}`, time: null, timeZone: null }),
        );
        const text = textOf(events);
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\n\r]/);
        }
        const read = parseCalendar(text).events;
        expect(read).toHaveLength(events.length);
        for (const [index, event] of events.entries()) {
          const { uid, summary, description, place: location, date, time, timeZone } = event;
          expect(read[index]).toMatchObject({ uid, summary, description, location });
          if (time === null) {
            expect(read[index]).toMatchObject({ start: date, end: addCalendarDays(date, 1) });
          } else {
            const start = instantOf(date, time, timeZone ?? "");
            const endMs = Date.parse(start) + (event.minutes ?? 0) * 60_000;
            expect(read[index]).toMatchObject({ start, end: new Date(endMs).toISOString() });
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});
