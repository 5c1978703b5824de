// What main leaves out of a calendar of thousands of payors, against what the window would show of all of it.
import { createOwnStart } from "../../../../../src-shared/domain/dated-entries/own-start.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CalendarEntry,
  calendarEntry,
  filterEntries,
  groupCounts,
} from "../../../../../src-renderer/features/calendar/calendar-entry.ts";
import { parseKeptCalendar } from "../../../../../src-renderer/features/calendar/calendar-view.ts";
import { KIND_PLACES } from "../../../../../src-renderer/features/calendar/entry-kinds.ts";
import {
  type CalendarDays,
  calendarDays,
} from "../../../../../src-shared/domain/calendar-view/calendar-days.ts";
import {
  DATED_KIND_CODES,
  type DatedEntry,
} from "../../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import type { PhaseCode } from "../../../../../src-shared/domain/vocabulary.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";

const TODAY = "2026-11-24";
const [FROM, TO] = ["2026-11-23", "2026-11-29"];
const TIME_ZONE = "America/New_York";
const USER = "Dana Whitfield";
const PAYORS = 50;
const cards = new Map(
  Array.from({ length: PAYORS }, (_, index): [string, { phase: PhaseCode; ipm: string }] => [
    `p${index}`,
    { phase: index % 3 === 0 ? "P0" : "P4", ipm: index % 4 === 0 ? USER : "Renee" },
  ]),
);

/** Entries of every kind over the days in sight and some around them, with times here and elsewhere. */
function manyEntries(count: number): readonly DatedEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = DATED_KIND_CODES[index % DATED_KIND_CODES.length] ?? "item";
    const isTimed = kind === "meeting" || kind === "session";
    return buildDatedEntry({
      ...{ implementationId: `p${(index * 7) % PAYORS}`, payorName: `Payor ${index % PAYORS}` },
      ...{ kind, id: kind === "wave" ? `w${index}.plannedStart` : `i${index}` },
      due: addCalendarDays("2026-11-21", (index * 5) % 11),
      ...(isTimed && { time: `${String(index % 24).padStart(2, "0")}:30` }),
      ...(isTimed && { timeZone: index % 2 === 0 ? "Asia/Tokyo" : "America/Los_Angeles" }),
      assignee: index % 5 === 0 ? USER : index % 5 === 1 ? "Priya" : "",
      isOver: index % 6 === 0,
      isRequired: index % 2 === 0,
    });
  });
}
const MANY = manyEntries(30_000);
const FEW = manyEntries(900);

const keptArb = fc
  .record({
    payorIds: fc.subarray([...cards.keys()], { maxLength: 3 }),
    isMine: fc.boolean(),
    isOpenOnly: fc.boolean(),
    hidden: fc.subarray(["item", "meeting", "gate", "payee", "wave", "action", "anchor"]),
  })
  .map(parseKeptCalendar);
type Kept = ReturnType<typeof parseKeptCalendar>;

function ask(entries: readonly DatedEntry[], kept: Kept): CalendarDays {
  const hiddenKinds = DATED_KIND_CODES.filter((kind) => {
    const { group } = KIND_PLACES[kind];
    return group !== null && kept.hidden.includes(group);
  });
  const { payorIds, isMine, isOpenOnly } = kept;
  return calendarDays(
    entries,
    { payorIds, isMine, isOpenOnly, hiddenKinds },
    {
      ...{ from: FROM, to: TO, today: TODAY, timeZone: TIME_ZONE, userName: USER },
      cardOf: (id) => cards.get(id),
    },
  );
}

/** What the window shows of entries by itself. */
function showing(entries: readonly DatedEntry[], kept: Kept) {
  const phases = new Map([...cards].map(([id, { phase }]) => [id, phase]));
  const ipms = new Map([...cards].map(([id, { ipm }]) => [id, ipm]));
  const ownStart = createOwnStart(TIME_ZONE);
  const known = entries.flatMap((entry): CalendarEntry[] => {
    const shown = calendarEntry(entry, { today: TODAY, ownStart, phases });
    return shown && shown.date >= FROM && shown.date <= TO ? [shown] : [];
  });
  return filterEntries(known, kept, { userName: USER, ipms });
}

const keysOf = (shown: readonly CalendarEntry[]): readonly string[] => shown.map(({ key }) => key);

describe("calendarDays", () => {
  test("hands a calendar that is not too full over whole, whatever is filtered", () => {
    fc.assert(
      fc.property(keptArb, (kept) => {
        const { entries, left } = ask(FEW, kept);
        expect(left).toBeNull();
        expect(showing(entries, kept)).toEqual(showing(FEW, kept));
      }),
      { numRuns: 8 },
    );
  });

  test("of a fuller one counts are those of all, no day shows more than 200, and what is left out is counted", () => {
    fc.assert(
      fc.property(keptArb, (kept) => {
        const { entries, left } = ask(MANY, kept);
        if (!left) throw new Error("It is too full to be handed over whole");
        const all = showing(MANY, kept);
        expect(groupCounts(left.counts)).toEqual(all.counts);
        expect(left.total).toBe(all.total);
        const shown = showing(entries, kept).shown;
        expect(shown, "main has filtered as the window does").toHaveLength(entries.length);
        const days = Map.groupBy(all.shown, ({ date }) => date);
        for (const [date, ofDay] of days) {
          const more = Math.max(0, ofDay.length - 200);
          expect(left.moreByDay[date] ?? 0).toBe(more);
          const kept200 = shown.filter((one) => one.date === date);
          expect(kept200).toHaveLength(ofDay.length - more);
          // A filtered calendar is complete.
          if (more === 0) expect(keysOf(kept200)).toEqual(keysOf(ofDay));
        }
      }),
      { numRuns: 8 },
    );
  });

  test("what must not be missed is never left out for an item or for what is done", () => {
    const goLives = showing(MANY, parseKeptCalendar({})).shown.filter(
      ({ date, state, entry }) => date === TODAY && state === "open" && entry.kind === "go_live",
    );
    expect(goLives.length).toBeGreaterThan(0);
    const ids = new Set(ask(MANY, parseKeptCalendar({})).entries.map(({ id }) => id));
    expect(goLives.filter(({ entry }) => !ids.has(entry.id))).toEqual([]);
  });
});
