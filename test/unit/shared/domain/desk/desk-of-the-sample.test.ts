import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  isBusinessDay,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { datedEntries } from "../../../../../src-shared/domain/dated-entries/dated-entries.ts";
import {
  type DatedEntry,
  targetKey,
} from "../../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { addCalendarDays, type IsoDate } from "../../../../../src-shared/domain/dates.ts";
import { composeDesk } from "../../../../../src-shared/domain/desk/compose-desk.ts";
import type { Desk } from "../../../../../src-shared/domain/desk/desk.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import { summariseCard } from "../../../../../src-shared/domain/summarise-card.ts";
import { dateAt, instantOf } from "../../../../../src-shared/domain/zoned-time.ts";
import { generateSample } from "../../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";
const USER = "Jordan Reyes";
const ZONES = ["America/Chicago", "Asia/Tokyo", "Europe/Berlin", "Pacific/Honolulu"];

const sample = [
  ...generateSample({ count: 40, seed: 7, today: TODAY, playbook: builtInPlaybook, ipm: USER }),
].map(({ implementation }) => implementation);
const entries = sample.flatMap((each) =>
  datedEntries(each, {
    today: TODAY,
    staleCalendarDays: DEFAULT_HEALTH_THRESHOLDS.staleCalendarDays,
  }),
);
const summaries = sample.map((each) => summariseCard(each, TODAY, DEFAULT_HEALTH_THRESHOLDS));
const phaseOf = new Map(summaries.map(({ id, phase }) => [id, phase]));

interface Case {
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly snoozedKeys: ReadonlySet<string>;
}

function deskOf({ today, timeZone, snoozedKeys }: Case): Desk {
  const now = instantOf(today, "10:00", timeZone);
  const later = instantOf(addCalendarDays(today, 1), "08:00", timeZone);
  return composeDesk({
    ...{ entries, summaries, today, now, timeZone, user: USER },
    snoozed: new Map([...snoozedKeys].map((key) => [key, later])),
  });
}

function ownDate({ due, time, timeZone: zone }: DatedEntry, timeZone: string): IsoDate {
  return time === null ? due : dateAt(instantOf(due, time, zone ?? timeZone), timeZone);
}

function isMeeting({ kind }: DatedEntry): boolean {
  return ["meeting", "session"].includes(kind);
}

/** The rules of *Now*, one after the other, in words of their own. */
function belongsInNow(entry: DatedEntry, { today, timeZone, snoozedKeys }: Case): boolean {
  const { kind, id, status, isOver } = entry;
  const date = ownDate(entry, timeZone);
  let last = today;
  for (let days = 0; days < 5;) {
    last = addCalendarDays(last, 1);
    if (isBusinessDay(last)) days += 1;
  }
  if (isOver || date > last || snoozedKeys.has(targetKey(entry))) return false;
  if (isMeeting(entry) && date === today) return false;
  if (["gate", "stall", "stale"].includes(kind)) return date <= today;
  if (date > today) return !(status ?? "").startsWith("waiting");
  if (date === today) return true;
  if (kind === "kickoff") return phaseOf.get(entry.implementationId) === "P0";
  return kind !== "wave" || id.endsWith(".firstPayRunOn");
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    days: fc.integer({ min: -20, max: 8 }),
    timeZone: fc.constantFrom(...ZONES),
    snoozed: fc.subarray(
      entries.filter((_, index) => index % 7 === 0),
      { maxLength: 60 },
    ),
  })
  .map(({ days, timeZone, snoozed }) => ({
    ...{ today: addCalendarDays(TODAY, days), timeZone },
    snoozedKeys: new Set(snoozed.map(targetKey)),
  }));

describe("the Desk of the sample", () => {
  it("has every kind of dated thing to be told about", () => {
    const kinds = new Set(entries.map(({ kind }) => kind));
    for (const kind of [
      "item",
      "meeting",
      "session",
      "action",
      "decision",
      "stall",
      "hold",
    ] as const)
      expect(kinds, kind).toContain(kind);
  });

  it("shows in Now exactly once what belongs there, on any day, in any zone, whatever is snoozed", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const desk = deskOf(given);
        const shown = desk.groups.flatMap(({ rows }) => rows.map(({ entry }) => targetKey(entry)));
        const expected = entries.filter((entry) => belongsInNow(entry, given)).map(targetKey);
        expect(shown.toSorted()).toEqual(expected.toSorted());
        expect(desk.moreGroups).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("stands in order: the term, then the date, of each payor once", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { groups } = deskOf(given);
        const ids = groups.map(({ payor }) => payor.implementationId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { rows, counts, moreCount, payor } of groups) {
          const order = rows.map(
            ({ term, entry }) =>
              `${["overdue", "today", "stuck", "next"].indexOf(term)} ${entry.due}`,
          );
          expect(order).toEqual(order.toSorted());
          expect(counts.overdue + counts.today + counts.stuck + counts.next).toBe(
            rows.length + moreCount,
          );
          expect(rows.every(({ entry }) => entry.implementationId === payor.implementationId)).toBe(
            true,
          );
        }
        const isLater = groups.map(({ counts: { overdue, today, stuck } }) =>
          Number(overdue + today + stuck === 0),
        );
        expect(isLater).toEqual(isLater.toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it("does not depend on the order in which the index gives what it knows", () => {
    const given: Case = { today: TODAY, timeZone: "America/Chicago", snoozedKeys: new Set() };
    const now = instantOf(TODAY, "10:00", given.timeZone);
    const backwards = composeDesk({
      ...{ today: TODAY, now, timeZone: given.timeZone, user: USER, snoozed: new Map() },
      entries: entries.toReversed(),
      summaries: summaries.toReversed(),
    });
    expect(backwards).toEqual(deskOf(given));
  });

  it("has the meetings of the day that were not cancelled, by their start", () => {
    let count = 0;
    for (let days = -3; days < 12; days++) {
      for (const timeZone of ZONES) {
        const today = addCalendarDays(TODAY, days);
        const { meetings } = deskOf({ today, timeZone, snoozedKeys: new Set() });
        const expected = entries.filter(
          (entry) =>
            isMeeting(entry) &&
            ownDate(entry, timeZone) === today &&
            !(entry.isOver && entry.doneOn === null),
        );
        expect(meetings.map(({ entry }) => targetKey(entry)).toSorted()).toEqual(
          expected.map(targetKey).toSorted(),
        );
        const starts = meetings.map(({ startsAt }) => startsAt ?? "");
        expect(starts).toEqual(starts.toSorted());
        count += meetings.length;
      }
    }
    expect(count).toBeGreaterThan(50);
  });

  it("counts what waits on each party, the longest first", () => {
    const { waiting, waitingCounts } = deskOf({
      ...{ today: TODAY, timeZone: "America/Chicago", snoozedKeys: new Set() },
    });
    const onBank = entries.filter(
      ({ kind, status, party, isOver }) =>
        status === "waiting_bank" ||
        (["action", "decision"].includes(kind) && party === "bank" && !isOver),
    );
    expect(waitingCounts.bank).toBe(onBank.length);
    expect(waiting).toHaveLength(
      waitingCounts.payor + waitingCounts.procore + waitingCounts.payee + waitingCounts.bank,
    );
    const since = waiting.map((row) => row.since);
    expect(since).toEqual(since.toSorted());
    for (const { since: from, days } of waiting.slice(0, 40))
      expect(addBusinessDays(from, days) <= TODAY).toBe(true);
  });

  it("names the cards that turned worse, with a reason of today for each", () => {
    const { worse } = deskOf({
      ...{ today: TODAY, timeZone: "America/Chicago", snoozedKeys: new Set() },
    });
    const expected = summaries.filter((summary) => summary.worse !== null).map(({ id }) => id);
    expect(worse.map(({ payor }) => payor.implementationId).toSorted()).toEqual(
      expected.toSorted(),
    );
    expect(worse.length).toBeGreaterThan(0);
    for (const { reasons } of worse) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { colour } of reasons) expect(colour).not.toBe("green");
    }
  });
});
