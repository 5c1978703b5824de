import { describe, expect, test } from "vitest";
import { STANDARD_CALENDAR_SETTINGS } from "../../../../src-shared/domain/calendar/business-days.ts";
import {
  meetingInFocus,
  meetingLists,
  nextWeeklyStatus,
} from "../../../../src-shared/domain/meetings.ts";
import { buildMeeting, byId } from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";
const calendar = STANDARD_CALENDAR_SETTINGS;
const meetings = byId(
  buildMeeting({ id: "held-1", date: "2026-11-10", status: "held" }),
  buildMeeting({ id: "held-2", date: "2026-11-17", status: "held", startTime: "10:00" }),
  buildMeeting({ id: "late", date: "2026-11-20" }),
  buildMeeting({ id: "afternoon", date: TODAY, startTime: "14:00" }),
  buildMeeting({ id: "morning", date: TODAY, startTime: "09:00" }),
  buildMeeting({ id: "off", date: "2026-12-01", status: "cancelled" }),
);
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe("meetings in order", () => {
  test("planned ones come earliest first, the others newest first", () => {
    const { upcoming, past } = meetingLists({ meetings });
    expect(ids(upcoming)).toEqual(["late", "morning", "afternoon"]);
    expect(ids(past)).toEqual(["off", "held-2", "held-1"]);
  });

  test("the next one from today is in focus, then one that still waits, then the last", () => {
    expect(meetingInFocus({ meetings }, TODAY)?.id).toBe("morning");
    expect(meetingInFocus({ meetings }, "2026-11-25")?.id).toBe("afternoon");
    expect(
      meetingInFocus({ meetings: byId(buildMeeting({ id: "x", status: "held" })) }, TODAY)?.id,
    ).toBe("x");
    expect(meetingInFocus({ meetings: {} }, TODAY)).toBeNull();
  });
});

describe("the next weekly status", () => {
  test("takes place seven days after the last, with everything as it was", () => {
    const last = buildMeeting({
      id: "last",
      date: "2026-11-24",
      startTime: "10:30",
      place: "Video call",
      durationMinutes: 45,
      attendeeIds: ["person-1"],
    });
    const cancelled = buildMeeting({ id: "off", date: "2027-01-05", status: "cancelled" });
    expect(
      nextWeeklyStatus(
        { meetings: byId(last, cancelled), agendas: {}, calendar },
        TODAY,
        "America/Chicago",
      ),
    ).toEqual({
      kind: "weekly_status",
      title: "Weekly status",
      date: "2026-12-01",
      startTime: "10:30",
      timeZone: "America/New_York",
      durationMinutes: 45,
      place: "Video call",
      attendeeIds: ["person-1"],
    });
  });

  test("keeps to the days on which the payor works", () => {
    const last = buildMeeting({ date: "2026-11-20" });
    const noFridays = { ...calendar, workingWeek: [1, 2, 3, 4] };
    expect(
      nextWeeklyStatus({ meetings: byId(last), agendas: {}, calendar: noFridays }, TODAY, "UTC")
        .date,
    ).toBe("2026-11-30");
  });

  test("moves off a bank holiday", () => {
    // 2026-11-26 is Thanksgiving.
    const last = buildMeeting({ date: "2026-11-19" });
    expect(
      nextWeeklyStatus({ meetings: byId(last), agendas: {}, calendar }, TODAY, "UTC").date,
    ).toBe("2026-11-27");
  });

  test("takes the next business day when the series has stopped, or has not begun", () => {
    const old = buildMeeting({ date: "2026-10-01", status: "held" });
    expect(
      nextWeeklyStatus({ meetings: byId(old), agendas: {}, calendar }, TODAY, "UTC").date,
    ).toBe("2026-11-24");
    expect(
      nextWeeklyStatus({ meetings: {}, agendas: {}, calendar }, "2026-11-27", "America/Chicago"),
    ).toEqual({
      kind: "weekly_status",
      title: "Weekly status",
      date: "2026-11-30",
      startTime: null,
      timeZone: "America/Chicago",
      durationMinutes: 30,
      place: "",
      attendeeIds: [],
    });
  });
});
