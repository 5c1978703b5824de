import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseRecurrence,
  recurrenceText,
} from "../../../../../src-shared/domain/reminders/recurrence-rule.ts";
import { ruleWords } from "../../../../../src-shared/domain/reminders/recurrence-words.ts";
import { anyRecurrence } from "./any-settings.ts";

function refusal(rule: string): string {
  const parsed = parseRecurrence(rule);
  return parsed.ok ? "followed" : parsed.error.message;
}

describe("parseRecurrence", () => {
  it("takes a rule apart", () => {
    const parsed = parseRecurrence("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,MO;UNTIL=20270303T180000Z");
    expect(parsed.ok && parsed.value).toEqual({
      frequency: "MONTHLY",
      interval: 2,
      count: null,
      until: "2027-03-03",
      days: [
        { day: "FR", nth: -1 },
        { day: "MO", nth: null },
      ],
      monthDays: [],
      months: [],
      yearDays: [],
      weeks: [],
      positions: [],
      weekStart: "MO",
    });
  });

  it.each([
    ["", '"" is no part of a rule'],
    ["every Tuesday", '"every Tuesday" is no part of a rule'],
    ["BYDAY=TU", "it does not say how often"],
    ["FREQ=FORTNIGHTLY", "it does not say how often"],
    ["FREQ=SECONDLY", "more than once a day is too often"],
    ["FREQ=HOURLY;INTERVAL=4", "more than once a day is too often"],
    ["FREQ=DAILY;BYHOUR=9,17", "the time of day stands beside the rule"],
    ["DTSTART:20261125T090000Z", "the first date stands beside the rule"],
    ["RRULE:FREQ=DAILY", "the first date stands beside the rule"],
    ["FREQ=DAILY;FREQ=WEEKLY", "FREQ is given twice"],
    ["FREQ=DAILY;INTERVAL=0", "INTERVAL may be 1 to 366"],
    ["FREQ=DAILY;INTERVAL=99999", "INTERVAL may be 1 to 366"],
    ["FREQ=DAILY;COUNT=-1", "COUNT may be 1 to 9999"],
    ["FREQ=DAILY;COUNT=3;UNTIL=20270101", "not both"],
    ["FREQ=DAILY;UNTIL=20270230", "its end is no date"],
    ["FREQ=WEEKLY;BYDAY=XX", '"XX" is no day of the week'],
    ["FREQ=WEEKLY;BYDAY=1MO", "only months and years have a first or last day of the week"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "a week has no day of the month"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY may be 1 to 31, or negative"],
    ["FREQ=MONTHLY;BYYEARDAY=1", "only a year has days of the year"],
    ["FREQ=MONTHLY;BYWEEKNO=1", "only a year has numbered weeks"],
    ["FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS chooses among days that it lacks"],
    ["FREQ=DAILY;X-NAME=1", '"X-NAME=1" is no part of a rule'],
  ])("refuses %j: %s", (rule, reason) => {
    expect(refusal(rule)).toContain(reason);
  });

  it("reads what it writes, of every rule", () => {
    fc.assert(
      fc.property(anyRecurrence, (recurrence) => {
        expect(parseRecurrence(recurrenceText(recurrence))).toEqual({
          ok: true,
          value: recurrence,
        });
      }),
    );
  });
});

describe("ruleWords", () => {
  it.each([
    ["FREQ=DAILY", "every day"],
    ["FREQ=DAILY;INTERVAL=2", "every 2 days"],
    ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "every weekday"],
    ["FREQ=WEEKLY", "every Wednesday"],
    ["FREQ=WEEKLY;BYDAY=TU", "every Tuesday"],
    ["FREQ=WEEKLY;BYDAY=FR,TU,TH", "every Tuesday, Thursday and Friday"],
    [
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU;COUNT=10",
      "every 2 weeks on Tuesday and Thursday, 10 times",
    ],
    ["FREQ=MONTHLY", "monthly on the 25th"],
    ["FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270303", "monthly on the last Friday until Wed 3 Mar 2027"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "monthly on the last day"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,22,13", "monthly on the 1st, 22nd and 13th"],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "monthly on Friday the 13th"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "monthly on the 2nd last weekday"],
    ["FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO", "every 3 months on the 1st Monday"],
    ["FREQ=YEARLY", "yearly on 25 Nov"],
    ["FREQ=YEARLY;COUNT=1", "yearly on 25 Nov, once"],
    ["FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1SU", "yearly on the last Sunday in Mar and Sep"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "yearly on 29 Feb"],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "yearly on Monday in week 20"],
    ["FREQ=YEARLY;BYYEARDAY=100", "yearly on day 100 of the year"],
    ["FREQ=HOURLY", "FREQ=HOURLY"],
    [null, null],
  ])("of %s are %j", (rule, words) => {
    expect(ruleWords(rule, "2026-11-25")).toBe(words);
  });
});
