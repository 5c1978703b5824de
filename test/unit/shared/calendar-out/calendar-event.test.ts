import { describe, expect, it } from "vitest";
import {
  calendarEventOf,
  calendarUid,
} from "../../../../src-shared/calendar-out/calendar-event.ts";
import type { DatedEntry } from "../../../../src-shared/domain/dated-entries/dated-entry.ts";
import {
  DEFAULT_REMINDER_SETTINGS,
  type ReminderSettings,
} from "../../../../src-shared/domain/reminders/reminder-settings.ts";
import { buildDatedEntry } from "../../../helpers/reminder-builders.ts";

const SETTINGS: ReminderSettings = { ...DEFAULT_REMINDER_SETTINGS, timeZone: "Europe/Berlin" };

function item(given: Partial<DatedEntry> = {}): DatedEntry {
  return buildDatedEntry({
    ...{ implementationId: "impl-1", payorName: "Harlow & Pike", id: "PAY-06" },
    ...{ title: "Funding test", due: "2026-11-30", ...given },
  });
}

function meeting(given: Partial<DatedEntry> = {}): DatedEntry {
  return item({
    ...{ kind: "meeting", id: "m-1", title: "Weekly status", time: "10:00" },
    ...{ timeZone: "America/New_York", durationMinutes: 45, place: "Room 4", ...given },
  });
}

describe("calendarEventOf", () => {
  it("makes an item an event of the whole day, with the payor first and an alarm when the day starts", () => {
    const event = calendarEventOf(
      item({ status: "waiting_bank", role: "PAYOPS", party: "bank", assignee: "Dana" }),
      SETTINGS,
    );
    expect(event).toMatchObject({
      uid: "impl-1-item-PAY-06@payor-desk",
      summary: "Harlow & Pike: Funding test",
      category: "Item",
      ...{ date: "2026-11-30", time: null, timeZone: null, minutes: null },
      ...{ isBusy: false, alarmMinutes: 510, isCancelled: false },
    });
    expect(event?.description.split("\n")).toEqual([
      "Item of Harlow & Pike",
      "Status: Waiting on bank",
      "With: Dana, Payment Operations, Bank",
      "In Payor Desk: Harlow & Pike, Checklists",
    ]);
  });

  it("keeps the wall time, zone, length and place of a meeting, and rings before it", () => {
    expect(calendarEventOf(meeting(), SETTINGS)).toMatchObject({
      ...{ time: "10:00", timeZone: "America/New_York", minutes: 45, place: "Room 4" },
      ...{ isBusy: true, alarmMinutes: -15, category: "Meeting" },
    });
  });

  it("reads a time in an unknown zone, or in none, in the user's zone", () => {
    for (const timeZone of ["Mars/Olympus", "", null]) {
      expect(calendarEventOf(meeting({ timeZone }), SETTINGS)?.timeZone).toBe("Europe/Berlin");
    }
  });

  it("makes a meeting without a time an event of the whole day that takes no time", () => {
    expect(calendarEventOf(meeting({ time: null, timeZone: null }), SETTINGS)).toMatchObject({
      ...{ time: null, timeZone: null, minutes: null, isBusy: false, alarmMinutes: 510 },
    });
  });

  it("has no alarm where its rule is off, and none once it is over", () => {
    const settings = { ...SETTINGS, rules: { item_due: false, meeting: false } };
    expect(calendarEventOf(item(), settings)?.alarmMinutes).toBeNull();
    expect(calendarEventOf(meeting(), settings)?.alarmMinutes).toBeNull();
    expect(calendarEventOf(item({ kind: "action" }), settings)?.alarmMinutes).toBe(510);
    expect(calendarEventOf(meeting({ isOver: true }), SETTINGS)?.alarmMinutes).toBeNull();
  });

  it("leaves out what is done, and keeps what took place", () => {
    const kinds = ["item", "action", "meeting", "session", "test_case", "wave", "go_live"] as const;
    const kept = kinds.filter((kind) => calendarEventOf(item({ kind, isOver: true }), SETTINGS));
    expect(kept).toEqual(["meeting", "session", "test_case", "wave", "go_live"]);
  });

  it("leaves out what only says since when something is so", () => {
    for (const kind of ["gate", "invitation", "stall", "stale"] as const) {
      expect(calendarEventOf(item({ kind }), SETTINGS)).toBeNull();
    }
  });

  it("has an identity of ids alone", () => {
    const moved = meeting({ title: "Other", due: "2027-01-04", time: "09:00", payorName: "Other" });
    expect(calendarUid(moved)).toBe(calendarUid(meeting()));
    expect(calendarUid(meeting())).not.toBe(calendarUid(meeting({ kind: "session" })));
  });

  it("takes line breaks and control characters out of titles and places", () => {
    const event = calendarEventOf(
      meeting({ title: "A\r\nB\u0000\tC\u2028D \ud800", place: "Room\n4" }),
      SETTINGS,
    );
    expect(event?.summary).toBe("Harlow & Pike: A B C D \ufffd");
    expect(event?.place).toBe("Room 4");
  });
});
