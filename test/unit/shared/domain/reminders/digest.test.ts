import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatedEntry } from "../../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import { digestOf, nextDigest } from "../../../../../src-shared/domain/reminders/digest.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../../src-shared/domain/reminders/reminder-settings.ts";
import { createWorkingTime } from "../../../../../src-shared/domain/reminders/working-time.ts";
import { dateAt, instantOf, timeAt } from "../../../../../src-shared/domain/zoned-time.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";
import { anySettings } from "./any-settings.ts";

const TODAY = "2026-11-25";
const NEW_YORK = { ...DEFAULT_REMINDER_SETTINGS, timeZone: "America/New_York" };

function entry(payorName: string, id: string, given: Partial<DatedEntry> = {}): DatedEntry {
  return buildDatedEntry({ implementationId: payorName, payorName, id, due: TODAY, ...given });
}

describe("digestOf", () => {
  it("says what the day holds, whose it is, and what comes first", () => {
    const entries = [
      entry("Harlow & Pike", "SET-05", { due: "2026-11-20" }),
      entry("Harlow & Pike", "A-1", { due: "2026-11-24", kind: "action" }),
      entry("Northgate", "D-1", { due: "2026-11-24", kind: "decision" }),
      entry("Northgate", "SET-06"),
      entry("Northgate", "SET-07", { isOver: true }),
      entry("Northgate", "SET-08", { due: "2026-11-26" }),
      entry("Northgate", "m1", { kind: "meeting", time: "11:00", title: "Weekly call" }),
      entry("Bluewater", "s1", {
        ...{ kind: "session", time: "07:30", timeZone: "America/Denver", title: "C1 Product" },
      }),
      entry("Bluewater", "go_live", { kind: "go_live" }),
      // Told by the Desk, and nothing of this very day.
      entry("Bluewater", "stale", { kind: "stale" }),
      entry("Bluewater", "kickoff", { kind: "kickoff", due: "2026-11-24" }),
    ];
    expect(digestOf(entries, TODAY, "America/New_York")).toEqual({
      title: "Wed 25 Nov: 3 overdue, 2 due today, 2 meetings",
      body: [
        "First 09:30 Bluewater, C1 Product",
        "Today: Bluewater 1, Northgate 1",
        "Overdue: Harlow & Pike 2, Northgate 1",
      ].join("\n"),
    });
  });

  it("names three payors and counts the others", () => {
    const entries = ["A", "B", "C", "D", "E"].map((payor) => entry(payor, "SET-05"));
    expect(digestOf(entries, TODAY, "UTC")?.body).toBe("Today: A 1, B 1, C 1 and 2 more payors");
    expect(digestOf(entries.slice(1), TODAY, "UTC")?.body).toBe(
      "Today: B 1, C 1, D 1 and 1 more payor",
    );
  });

  it("counts the meetings that are on that day for the user", () => {
    const late = entry("A", "m", { kind: "meeting", time: "20:00", timeZone: "America/New_York" });
    const untimed = entry("B", "n", { kind: "meeting", title: "Kickoff" });
    expect(digestOf([late], TODAY, "Europe/Berlin")).toBeNull();
    expect(digestOf([late], "2026-11-26", "Europe/Berlin")?.body).toBe("First 02:00 A, m");
    expect(digestOf([untimed], TODAY, "Europe/Berlin")?.body).toBe("First B, Kickoff");
    expect(digestOf([late, untimed], TODAY, "UTC")?.title).toBe("Wed 25 Nov: 1 meeting");
  });

  it("has nothing to say of an empty day", () => {
    expect(digestOf([], TODAY, "UTC")).toBeNull();
    expect(digestOf([entry("A", "x", { due: "2026-11-26" })], TODAY, "UTC")).toBeNull();
  });
});

describe("nextDigest", () => {
  const working = createWorkingTime(NEW_YORK);

  it("comes at the chosen time of working days", () => {
    const next = (after: string): string => nextDigest(after, NEW_YORK, working)?.at ?? "never";
    expect(next("2026-11-25T13:29:59.999Z")).toBe("2026-11-25T13:30:00.000Z");
    // Over Thanksgiving.
    expect(next("2026-11-25T13:30:00.000Z")).toBe("2026-11-27T13:30:00.000Z");
    expect(next("2026-11-28T00:00:00.000Z")).toBe("2026-11-30T13:30:00.000Z");
    expect(
      nextDigest("2026-11-25T00:00:00.000Z", { ...NEW_YORK, digestAt: null }, working),
    ).toBeNull();
  });

  it("waits for the end of the quiet hours", () => {
    const early = { ...NEW_YORK, digestAt: "06:00" };
    expect(nextDigest("2026-11-25T05:00:00.000Z", early, working)?.at).toBe(
      "2026-11-25T13:00:00.000Z",
    );
  });

  it("comes once on every working day and never else, welcome, under any settings", () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 0, max: 700 }), (settings, days) => {
        const { timeZone, digestAt } = settings;
        const own = createWorkingTime(settings);
        const first = addCalendarDays("2026-01-01", days);
        const last = addCalendarDays(first, 40);
        const expected: string[] = [];
        for (let date = first; date <= last; date = addCalendarDays(date, 1)) {
          if (digestAt !== null && own.welcomeOn(date, digestAt) !== null) expected.push(date);
        }
        const found: string[] = [];
        let at = new Date(Date.parse(instantOf(first, "00:00", timeZone)) - 1).toISOString();
        for (;;) {
          const next = nextDigest(at, settings, own);
          if (next === null || next.date > last) break;
          found.push(next.date);
          expect(own.isWelcome(next.at)).toBe(true);
          expect(dateAt(next.at, timeZone)).toBe(next.date);
          if (settings.quietHours === null) {
            // Without quiet hours only a time that the clocks skip is another one.
            const isSame = timeAt(next.at, timeZone) === digestAt;
            expect(isSame || instantOf(next.date, digestAt ?? "", timeZone) === next.at).toBe(true);
          }
          at = next.at;
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
