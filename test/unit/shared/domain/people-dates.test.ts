import { describe, expect, it } from "vitest";
import {
  createCalendar,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../src-shared/domain/calendar/business-days.ts";
import {
  countBusinessDays,
  countDays,
  dueInWords,
  goLiveOffset,
  lateInWords,
  longDate,
  nearDate,
  pastDay,
  shortDate,
} from "../../../../src-shared/domain/people-dates.ts";
import { cutText, quoted } from "../../../../src-shared/domain/text.ts";

const TODAY = "2026-11-23";

describe("dates in words", () => {
  it.each([
    ["2026-11-23", "today"],
    ["2026-11-24", "tomorrow"],
    ["2026-11-22", "yesterday"],
    ["2026-11-25", "Wed 25 Nov"],
    ["2026-01-02", "Fri 2 Jan"],
    ["2027-01-04", "Mon 4 Jan 2027"],
  ])("%s is %s on 23 November 2026", (date, words) => {
    expect(nearDate(date, TODAY)).toBe(words);
  });

  it.each([
    ["2026-11-23", "today"],
    ["2026-11-22", "yesterday"],
    ["2026-11-20", "Friday"],
    ["2026-11-17", "Tuesday"],
    ["2026-11-16", "Mon 16 Nov"],
  ])("%s is %s, seen back from 23 November 2026", (date, words) => {
    expect(pastDay(date, TODAY)).toBe(words);
  });

  it("are tomorrow and yesterday across the turn of the year", () => {
    expect(nearDate("2027-01-01", "2026-12-31")).toBe("tomorrow");
    expect(nearDate("2026-12-31", "2027-01-01")).toBe("yesterday");
  });

  it("agree with the calendar's own names on every day of a leap year", () => {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: "UTC",
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
    });
    for (let day = 0; day < 366; day++) {
      const date = new Date(Date.UTC(2028, 0, 1 + day));
      // The only difference: British English writes Sept.
      const expected = format.format(date).replace(",", "").replace("Sept", "Sep");
      expect(longDate(date.toISOString().slice(0, 10))).toBe(expected);
    }
  });

  it("carry the year when it is another one", () => {
    expect(shortDate("2026-11-24", TODAY)).toBe("Tue 24 Nov");
    expect(shortDate("2025-11-24", TODAY)).toBe("Mon 24 Nov 2025");
  });
});

describe("words by the calendar of a payor", () => {
  const saturdays = createCalendar({
    ...STANDARD_CALENDAR_SETTINGS,
    workingWeek: [1, 2, 3, 4, 5, 6],
    worksOnBankHolidays: true,
  });

  it("count its own business days", () => {
    expect(dueInWords("2026-11-30", TODAY)).toBe("in 4 business days");
    expect(dueInWords("2026-11-30", TODAY, saturdays)).toBe("in 6 business days");
    expect(lateInWords("2026-11-20", TODAY, saturdays)).toBe("is 2 days late");
    expect(goLiveOffset(TODAY, "2026-11-30", saturdays)).toBe("G-6");
  });
});

describe("due dates in words", () => {
  it.each([
    ["2026-11-23", "due today"],
    ["2026-11-24", "due tomorrow"],
    ["2026-11-27", "in 3 business days"],
    ["2026-11-20", "1 day late"],
    ["2026-11-18", "3 days late"],
  ])("%s is %s on Monday 23 November 2026", (due, words) => {
    expect(dueInWords(due, TODAY)).toBe(words);
  });

  it("do not call late what no business day has passed by", () => {
    expect(dueInWords("2026-11-20", "2026-11-21")).toBe("due Fri 20 Nov");
    expect(lateInWords("2026-11-20", "2026-11-21")).toBe("was due yesterday");
    expect(lateInWords("2026-11-20", "2026-11-22")).toBe("was due Fri 20 Nov");
    expect(lateInWords("2026-11-20", "2026-11-23")).toBe("is 1 day late");
  });

  it("count in the singular and the plural", () => {
    expect([countDays(1), countDays(2), countBusinessDays(1), countBusinessDays(0)]).toEqual([
      "1 day",
      "2 days",
      "1 business day",
      "0 business days",
    ]);
  });

  it("place a date around go-live", () => {
    expect(
      ["2026-11-20", "2026-11-23", "2026-11-27"].map((date) => goLiveOffset(date, TODAY)),
    ).toEqual(["G-1", "G", "G+3"]);
  });
});

describe("cutText", () => {
  it("keeps what fits and ends the rest with an ellipsis", () => {
    expect(cutText("Alder", 5)).toBe("Alder");
    expect(cutText("Alder Creek", 8)).toBe("Alder C…");
    expect(cutText("Alder Creek", 7)).toBe("Alder…");
  });

  it("never cuts a character in two", () => {
    expect(cutText("ab😀cd", 4)).toBe("ab…");
    expect(cutText("ab😀cd", 5)).toBe("ab😀…");
  });

  it("quotes a title short enough for a line", () => {
    expect(quoted("Kickoff")).toBe('"Kickoff"');
    expect(quoted("x".repeat(99))).toHaveLength(62);
  });
});
