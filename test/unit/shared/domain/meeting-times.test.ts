import { describe, expect, test } from "vitest";
import { localStart, timeWithZone } from "../../../../src-shared/domain/meeting-times.ts";

const LA = { date: "2026-11-24", startTime: "08:30", timeZone: "America/Los_Angeles" };

describe("the start of a meeting for the user", () => {
  test.each([
    ["own clock first", LA, "America/New_York", "2026-11-24", "11:30 (08:30 Los Angeles)"],
    ["the same zone", LA, "America/Los_Angeles", "2026-11-24", "08:30"],
    ["another zone with the same time", LA, "America/Tijuana", "2026-11-24", "08:30"],
    [
      "another date",
      { ...LA, startTime: "21:30" },
      "America/New_York",
      "2026-11-25",
      "00:30 (Tue 24 Nov, 21:30 Los Angeles)",
    ],
    [
      "the day before",
      { ...LA, startTime: "09:00", timeZone: "Asia/Tokyo" },
      "America/New_York",
      "2026-11-23",
      "19:00 (Tue 24 Nov, 09:00 Tokyo)",
    ],
    ["a zone that is not known", { ...LA, timeZone: "Mars" }, "UTC", "2026-11-24", "08:30"],
    ["no time", { ...LA, startTime: null }, "UTC", "2026-11-24", null],
  ])("%s", (_what, meeting, userZone, date, time) => {
    expect(localStart(meeting, userZone)).toEqual({ date, time });
  });
});

test("documents say the zone of the meeting", () => {
  expect(timeWithZone(LA)).toBe("08:30 (Los Angeles time)");
  expect(timeWithZone({ startTime: "08:30", timeZone: "UTC" })).toBe("08:30 (UTC)");
  expect(timeWithZone({ startTime: null, timeZone: "UTC" })).toBe("");
});
