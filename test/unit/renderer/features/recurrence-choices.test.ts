import { describe, expect, test } from "vitest";
import {
  endOfRule,
  type Repeat,
  repeatOf,
  ruleOf,
} from "../../../../src-renderer/features/reminders/recurrence-choices.ts";
import { checkRecurrence } from "../../../../src-shared/domain/reminders/own-moments.ts";

const WORKING_DAYS = [1, 2, 3, 4, 5];
const CHOICES: readonly (readonly [Repeat, string])[] = [
  [{ kind: "working-days" }, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
  [{ kind: "weekly", everyWeeks: 1, weekdays: [2] }, "FREQ=WEEKLY;BYDAY=TU"],
  [{ kind: "weekly", everyWeeks: 2, weekdays: [5, 1] }, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR"],
  [{ kind: "monthly-day", day: 15 }, "FREQ=MONTHLY;BYMONTHDAY=15"],
  [{ kind: "monthly-day", day: 30 }, "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"],
  [{ kind: "monthly-working-day", isLast: true }, "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"],
  [{ kind: "monthly-weekday", weekday: 3, nth: 2 }, "FREQ=MONTHLY;BYDAY=2WE"],
  [{ kind: "monthly-weekday", weekday: 5, nth: -1 }, "FREQ=MONTHLY;BYDAY=-1FR"],
];

describe("choices and rules of own reminders", () => {
  test.each(CHOICES)("%j", (repeat, rule) => {
    expect(ruleOf(repeat, { kind: "never" }, WORKING_DAYS)).toBe(rule);
    expect(checkRecurrence("2026-11-24", rule).ok).toBe(true);
    // Read again, it writes the same.
    expect(ruleOf(repeatOf(rule, WORKING_DAYS), { kind: "never" }, WORKING_DAYS)).toBe(rule);
    expect(repeatOf(rule, WORKING_DAYS).kind).toBe(repeat.kind);
  });

  test("the end is read back, and what no choice writes stays a custom rule", () => {
    const repeat = { kind: "weekly", everyWeeks: 1, weekdays: [2] } as const;
    const until = ruleOf(repeat, { kind: "on", date: "2027-03-02" }, WORKING_DAYS);
    expect(until).toBe("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270302");
    expect(endOfRule(until)).toEqual({ kind: "on", date: "2027-03-02" });
    expect(repeatOf(until, WORKING_DAYS)).toEqual(repeat);
    const counted = ruleOf(repeat, { kind: "after", times: 4 }, WORKING_DAYS);
    expect(endOfRule(counted)).toEqual({ kind: "after", times: 4 });
    expect(checkRecurrence("2026-11-24", until ?? "").ok).toBe(true);
    const yearly = "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1";
    expect(repeatOf(yearly, WORKING_DAYS)).toEqual({ kind: "custom", rule: yearly });
    expect(ruleOf({ kind: "never" }, { kind: "after", times: 4 }, WORKING_DAYS)).toBeNull();
  });

  test("other working days give another rule", () => {
    expect(ruleOf({ kind: "working-days" }, { kind: "never" }, [7, 1, 2])).toBe(
      "FREQ=WEEKLY;BYDAY=MO,TU,SU",
    );
    expect(repeatOf("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", [7, 1, 2])).toMatchObject({
      kind: "weekly",
      weekdays: WORKING_DAYS,
    });
  });
});
