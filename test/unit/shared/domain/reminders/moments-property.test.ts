import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankingDay } from "../../../../../src-shared/domain/calendar/banking-days.ts";
import {
  DATED_KINDS,
  type DatedEntry,
  type DatedKind,
} from "../../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays, calendarDaysBetween } from "../../../../../src-shared/domain/dates.ts";
import {
  createMomentFinder,
  MOMENT_REACH_DAYS,
  momentsFor,
} from "../../../../../src-shared/domain/reminders/moments.ts";
import {
  REMINDER_RULE_CODES,
  type ReminderReason,
  ruleOf,
} from "../../../../../src-shared/domain/reminders/reminder-rules.ts";
import type { ReminderSettings } from "../../../../../src-shared/domain/reminders/reminder-settings.ts";
import { createWorkingTime } from "../../../../../src-shared/domain/reminders/working-time.ts";
import { dateAt, instantOf } from "../../../../../src-shared/domain/zoned-time.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";
import {
  anySettings,
  anyTime,
  AWKWARD_ZONES,
  isWelcomeNaively,
  isWorkedNaively,
} from "./any-settings.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

const anyDate = fc
  .integer({ min: 0, max: 5 * 365 })
  .map((days) => addCalendarDays("2026-01-01", days));

const anyEntry: fc.Arbitrary<DatedEntry> = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(DATED_KINDS) as DatedKind[])),
    due: anyDate,
    time: fc.option(anyTime),
    timeZone: fc.constantFrom(...AWKWARD_ZONES, "Central time", null),
    isBankBound: fc.boolean(),
    isOver: fc.constantFrom(false, false, false, true),
  })
  .map(({ kind, time, timeZone, ...rest }) => {
    const isTimed = time !== null && (kind === "meeting" || kind === "session");
    return buildDatedEntry({
      ...{ implementationId: "impl-1", payorName: "Harlow & Pike", id: "x", kind },
      ...(isTimed ? { time, timeZone } : {}),
      ...rest,
    });
  });

function walk(date: string, days: number, isCounted: (date: string) => boolean): string {
  let [at, left] = [date, Math.abs(days)];
  while (left > 0) {
    at = addCalendarDays(at, Math.sign(days));
    if (isCounted(at)) left -= 1;
  }
  return at;
}

// The table of the rules once more, by hand: business days from the date, and whether it announces.
const AHEAD: Readonly<Partial<Record<ReminderReason, number>>> = {
  due_in_5: -5,
  due_in_1: -1,
  due_today: 0,
};
const AFTER: Readonly<Partial<Record<ReminderReason, number>>> = {
  ...{ overdue_1: 1, overdue_3: 3, overdue_5: 5, waits: 1, waits_3: 3, waits_5: 5 },
  ...{ review: 0, stalled: 0, untouched: 0 },
};

// The day on which a reminder about a day has to come, found by walking.
function expectedDay(due: string, reason: ReminderReason, settings: ReminderSettings): string {
  const ahead = reason === "meeting" ? 0 : AHEAD[reason];
  let date =
    reason === "reinvite"
      ? addCalendarDays(due, -4)
      : walk(due, ahead ?? AFTER[reason] ?? 0, isBankingDay);
  const step = ahead !== undefined || reason === "reinvite" ? -1 : 1;
  while (!isWorkedNaively(date, settings)) date = addCalendarDays(date, step);
  return date;
}

describe("moments under any settings", () => {
  it("are never in quiet hours or on a day off, near their date, each once", () => {
    fc.assert(
      fc.property(anySettings, anyEntry, (settings, entry) => {
        const moments = momentsFor(entry, settings);
        for (const { at, reason } of moments) {
          expect(isWelcomeNaively(Date.parse(at), settings)).toBe(true);
          const away = calendarDaysBetween(entry.due, at.slice(0, 10));
          expect(Math.abs(away)).toBeLessThan(MOMENT_REACH_DAYS);
          expect(ruleOf(entry.kind, reason)).not.toBeNull();
        }
        expect(new Set(moments.map(({ key }) => key)).size).toBe(moments.length);
        expect(new Set(moments.map(({ at }) => at)).size).toBe(moments.length);
        expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).sort());
        if (entry.isOver) expect(moments).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("about a day come on the day that walking the calendar gives, in the morning", () => {
    fc.assert(
      fc.property(anySettings, anyEntry, (settings, entry) => {
        const working = createWorkingTime(settings);
        for (const { at, reason } of momentsFor(entry, settings)) {
          if (entry.time !== null || reason.startsWith("bank")) continue;
          const day = expectedDay(entry.due, reason, settings);
          expect([reason, at]).toEqual([reason, working.morningOf(day)]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("at a time come then, or as soon as it is early enough, or before the last working time ended", () => {
    fc.assert(
      fc.property(anySettings, anyEntry, (settings, given) => {
        fc.pre(given.time !== null && !given.isOver);
        const { due, time, timeZone } = given;
        const isKnown = timeZone !== null && timeZone !== "Central time";
        const start = Date.parse(instantOf(due, time, isKnown ? timeZone : settings.timeZone));
        const wanted = start - settings.meetingLeadMinutes * MINUTE;
        const [moment] = momentsFor(given, settings);
        const at = Date.parse(moment?.at ?? "");
        let opening = wanted;
        while (!isWelcomeNaively(opening, settings) && opening <= start) opening += MINUTE;
        if (opening === wanted || opening <= start - 5 * MINUTE) {
          expect(at).toBe(opening);
        } else {
          expect(at).toBeLessThan(wanted);
          // Nothing but silence from a quarter of an hour after it until then.
          let last = wanted;
          while (!isWelcomeNaively(last, settings)) last -= MINUTE;
          expect(last - at).toBeLessThan(15 * MINUTE);
          expect(last).toBeGreaterThanOrEqual(at);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("of the bank are at 09:00 and 14:00 Eastern, or before the silence that covers them", () => {
    fc.assert(
      fc.property(anySettings, anyDate, (settings, due) => {
        const { lastWelcomeBefore } = createWorkingTime(settings);
        const item = buildDatedEntry({
          ...{ implementationId: "i", payorName: "p", id: "x", due, isBankBound: true },
        });
        const off = { item_ahead: false, item_due: false, item_overdue: false };
        const expected = ["09:00", "14:00"].map((time) =>
          lastWelcomeBefore(instantOf(due, time, "America/New_York")),
        );
        const found = momentsFor(item, { ...settings, rules: off }).map(({ at }) => at);
        expect(found).toEqual([...new Set(expected)].sort());
      }),
      { numRuns: 500 },
    );
  });

  it("are lost and repeated by no way of cutting time, and found one after the other", () => {
    const entries = fc.array(anyEntry, { minLength: 1, maxLength: 5 });
    const cuts = fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(anySettings, entries, cuts, (settings, all, days) => {
        // One finder for all: what it remembers of one entry must not reach another.
        const finder = createMomentFinder(settings);
        for (const entry of all) {
          const whole = momentsFor(entry, settings);
          const due = Date.parse(`${entry.due}T11:17:00Z`);
          const exact = whole.map(({ at }) => Date.parse(at));
          const instants = [-70 * DAY, ...days.map((day) => day * DAY), 70 * DAY]
            .map((shift) => due + shift)
            .concat(exact)
            .sort((a, b) => a - b)
            .map((ms) => new Date(ms).toISOString());
          const pieces = instants
            .slice(1)
            .flatMap((to, index) => finder.between(entry, instants[index] ?? "", to));
          expect(pieces).toEqual(whole);
          let at = instants[0] ?? "";
          for (const moment of whole) {
            expect(finder.nextAfter(entry, at)).toEqual(moment);
            at = moment.at;
          }
          expect(finder.nextAfter(entry, at)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of a rule that is off are gone, and no others", () => {
    fc.assert(
      fc.property(
        anySettings,
        anyEntry,
        fc.constantFrom(...REMINDER_RULE_CODES),
        (settings, entry, rule) => {
          const before = momentsFor(entry, settings);
          const after = momentsFor(entry, { ...settings, rules: { [rule]: false } });
          const isOff = (reason: ReminderReason): boolean => ruleOf(entry.kind, reason) === rule;
          expect(after.some(({ reason }) => isOff(reason))).toBe(false);
          const keys = new Set(after.map(({ key }) => key));
          for (const { key, reason } of before)
            if (!isOff(reason)) expect(keys.has(key)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("have other keys after every move", () => {
    fc.assert(
      fc.property(anySettings, anyEntry, anyDate, (settings, entry, due) => {
        fc.pre(due !== entry.due);
        const keys = new Set(momentsFor(entry, settings).map(({ key }) => key));
        const moved = momentsFor({ ...entry, due }, settings);
        expect(moved.filter(({ key }) => keys.has(key))).toEqual([]);
        for (const { at } of moved) expect(dateAt(at, "UTC") > "2025").toBe(true);
      }),
    );
  });
});
