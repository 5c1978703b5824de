import { describe, expect, test } from "vitest";
import { parseKeptCalendar } from "../../../../../src-renderer/features/calendar/calendar-view.ts";
import { gridEvents } from "../../../../../src-renderer/features/calendar/grid-events.ts";
import { ownEntries } from "../../../../../src-renderer/features/calendar/own-entries.ts";
import {
  filterOwn,
  ownEntryInWords,
} from "../../../../../src-renderer/features/calendar/own-entry.ts";
import type { OwnReminder } from "../../../../../src-shared/domain/reminders/own-reminder.ts";
import { DEFAULT_SETTINGS, reminderSettingsOf } from "../../../../../src-shared/ipc/settings.ts";
import { BASIS, buildShown, TODAY } from "./build-entry.ts";

const settings = reminderSettingsOf(DEFAULT_SETTINGS, BASIS.timeZone);
const once: OwnReminder = {
  ...{ id: "own-1", title: "Call the bank", note: "", date: "2026-11-28", time: "10:00" },
  ...{ about: null, rule: null, createdAt: "2026-11-01T15:00:00.000Z" },
};
const weekly: OwnReminder = {
  ...once,
  ...{ id: "own-2", title: "Ask Harlow", date: "2026-11-17", rule: "FREQ=WEEKLY;BYDAY=TU" },
  about: { implementationId: "harlow", payorName: "Harlow & Pike", target: null },
};
const november = { from: "2026-11-01", to: "2026-11-30", now: "2026-11-24T17:00:00.000Z" };
const shown = ownEntries([once, weekly], { ...november, settings });

describe("own reminders in the calendar", () => {
  test("each coming stands on the day and at the time at which it comes, within working time", () => {
    expect(shown.map(({ date, time, isOver }) => [date, time, isOver])).toEqual([
      ["2026-11-17", "10:00", true],
      ["2026-11-24", "10:00", true],
      // The 28th is a Saturday: it comes with the morning of Monday.
      ["2026-11-30", "08:30", false],
    ]);
    expect(new Set(shown.map(({ key }) => key)).size).toBe(3);
    const day = { ...november, from: "2026-11-24", to: "2026-11-24" };
    expect(ownEntries([weekly], { ...day, settings })).toHaveLength(1);
  });

  test("say everything in words", () => {
    expect(shown.map((own) => ownEntryInWords(own, TODAY))[1]).toBe(
      "My reminder, Ask Harlow, Harlow & Pike, on Tue 24 Nov at 10:00, repeats, past",
    );
  });

  test("of one payor only those about it, and only open ones when asked", () => {
    const kept = parseKeptCalendar({});
    expect(filterOwn(shown, kept)).toHaveLength(3);
    expect(filterOwn(shown, { ...kept, payorIds: ["harlow"] })).toHaveLength(2);
    expect(filterOwn(shown, { ...kept, isOpenOnly: true })).toEqual([shown[2]]);
  });

  test("come first in their day, count among what fits, and are not dragged", () => {
    const own = shown.filter(({ date }) => date === TODAY);
    const entries = ["a", "b", "c"].map((id) => buildShown({ id }));
    const month = gridEvents(entries, { own, most: 3, isTimed: false, canMove: true });
    expect(month.map(({ title }) => title)).toEqual(["Ask Harlow", "Funding test", "2 more"]);
    expect(month[0]).toMatchObject({ startEditable: false, allDay: true });
    const [atHour] = gridEvents([], { own, most: 3, isTimed: true, canMove: true });
    expect(atHour).toMatchObject({ start: `${TODAY}T10:00`, end: `${TODAY}T10:30` });
  });
});
