import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CalendarEvent,
  calendarEventOf,
} from "../../../../src-shared/calendar-out/calendar-event.ts";
import {
  type LedgerBasis,
  type LedgerRow,
  reconcile,
} from "../../../../src-shared/calendar-out/ledger-row.ts";
import type { DatedEntry } from "../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../src-shared/domain/reminders/reminder-settings.ts";
import { buildDatedEntry } from "../../../helpers/reminder-builders.ts";

const SETTINGS = { ...DEFAULT_REMINDER_SETTINGS, timeZone: "America/Los_Angeles" };

function eventOf(given: Partial<DatedEntry> = {}): CalendarEvent {
  const entry = buildDatedEntry({
    ...{ implementationId: "impl-1", payorName: "Harlow & Pike", id: "PAY-06" },
    ...{ title: "Funding test", due: "2026-12-01", ...given },
  });
  const event = calendarEventOf(entry, SETTINGS);
  if (!event) throw new Error("is in no calendar");
  return event;
}

function basisAt(revision: number, now = "2026-11-25T10:00:00.000Z"): LedgerBasis {
  return { revision, now, today: now.slice(0, 10), fingerprintOf: (text) => text };
}

type Known = ReadonlyMap<string, LedgerRow>;

// What the ledger holds after an export.
function learn(known: Known, { changed, forgottenUids }: ReturnType<typeof reconcile>): Known {
  const next = new Map(known);
  for (const row of changed) next.set(row.event.uid, row);
  for (const uid of forgottenUids) next.delete(uid);
  return next;
}

function exported(known: Known, events: readonly CalendarEvent[], basis: LedgerBasis) {
  const result = reconcile(events, known, basis);
  return { ...result, known: learn(known, result) };
}

const NOTHING: Known = new Map();

describe("reconcile", () => {
  it("keeps the sequence and the stamp of what has not changed, whatever else did", () => {
    const first = exported(NOTHING, [eventOf()], basisAt(7));
    const later = exported(first.known, [eventOf()], basisAt(19, "2026-11-26T10:00:00.000Z"));
    expect(first.current).toMatchObject([{ sequence: 7, changedAt: "2026-11-25T10:00:00.000Z" }]);
    expect(later.current).toEqual(first.current);
    expect(later.changed).toEqual([]);
  });

  it("raises the sequence of what moved, under the same identity", () => {
    const first = exported(NOTHING, [eventOf()], basisAt(7));
    const moved = exported(first.known, [eventOf({ due: "2026-12-04" })], basisAt(8));
    expect(moved.current[0]?.event.uid).toBe(first.current[0]?.event.uid);
    expect(moved.current[0]?.sequence).toBe(8);
  });

  it("raises it also when the implementation did not change, as with another time of alarms", () => {
    const first = exported(NOTHING, [eventOf()], basisAt(7));
    const event = { ...eventOf(), alarmMinutes: 600 };
    expect(exported(first.known, [event], basisAt(7)).current[0]?.sequence).toBe(8);
  });

  it("raises it for a description, which the ledger itself does not keep", () => {
    const first = exported(NOTHING, [eventOf({ status: "in_progress" })], basisAt(7));
    const second = exported(first.known, [eventOf({ status: "blocked" })], basisAt(8));
    expect(second.current[0]?.sequence).toBe(8);
    expect(second.current[0]?.event.description).toContain("Blocked");
    expect([...second.known.values()].map(({ event }) => event.description)).toEqual([""]);
  });

  it("replaces, from a computer without a ledger, what another one exported", () => {
    const here = exported(NOTHING, [eventOf()], basisAt(7));
    const moved = exported(here.known, [eventOf({ due: "2026-12-04" })], basisAt(12));
    const there = exported(NOTHING, [eventOf({ due: "2026-12-08" })], basisAt(13));
    expect(there.current[0]?.sequence).toBeGreaterThan(moved.current[0]?.sequence ?? Infinity);
    const back = exported(moved.known, [eventOf({ due: "2026-12-09" })], basisAt(14));
    expect(back.current[0]?.sequence).toBeGreaterThan(there.current[0]?.sequence ?? Infinity);
  });

  it("cancels what is gone, for 90 days, and then forgets it", () => {
    const first = exported(NOTHING, [eventOf()], basisAt(7));
    const gone = exported(first.known, [], basisAt(8));
    expect(gone.current).toEqual([]);
    expect(gone.cancelled).toMatchObject([
      { sequence: 8, event: { isCancelled: true, alarmMinutes: null, date: "2026-12-01" } },
    ]);
    const again = exported(gone.known, [], basisAt(30, "2027-02-23T10:00:00.000Z"));
    expect(again.cancelled).toEqual(gone.cancelled);
    const after = exported(again.known, [], basisAt(31, "2027-02-24T10:00:00.000Z"));
    expect(after.cancelled).toEqual([]);
    expect(after.known.size).toBe(0);
  });

  it("brings back what was cancelled and is there again", () => {
    const first = exported(NOTHING, [eventOf()], basisAt(7));
    const gone = exported(first.known, [], basisAt(8));
    const back = exported(gone.known, [eventOf()], basisAt(9));
    expect(back.current).toMatchObject([{ sequence: 9, event: { isCancelled: false } }]);
    expect(back.cancelled).toEqual([]);
  });

  it("leaves in calendars what took place, when its implementation closes", () => {
    const held = eventOf({ kind: "meeting", id: "m-1", due: "2026-11-20", isOver: true });
    const ahead = eventOf({ kind: "meeting", id: "m-2", due: "2026-12-20" });
    const overdue = eventOf({ due: "2026-11-20" });
    const first = exported(NOTHING, [held, ahead, overdue], basisAt(7));
    const closed = exported(first.known, [], basisAt(8));
    expect(closed.cancelled.map(({ event }) => event.uid)).toEqual([ahead.uid, overdue.uid]);
    expect(closed.forgottenUids).toEqual([held.uid]);
  });

  it("never lowers a sequence, and raises it exactly when something changed", () => {
    const step = fc.record({
      due: fc.constantFrom("2026-12-01", "2026-12-02"),
      title: fc.constantFrom("Funding test", "Other"),
      isThere: fc.boolean(),
      edits: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 20 }), (steps) => {
        let known = NOTHING;
        let revision = 1;
        let before: LedgerRow | undefined;
        for (const { due, title, isThere, edits } of steps) {
          revision += edits;
          const events = isThere ? [eventOf({ due, title })] : [];
          const result = exported(known, events, basisAt(revision));
          const now = result.known.get(eventOf().uid);
          if (before && now) {
            const isSame = now.fingerprint === before.fingerprint;
            expect(Math.sign(now.sequence - before.sequence)).toBe(isSame ? 0 : 1);
          }
          known = result.known;
          before = now;
        }
      }),
    );
  });
});
