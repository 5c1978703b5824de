// Implementations in any state, with any calendar, for the properties of the schedule.
import fc from "fast-check";
import { STANDARD_CALENDAR_SETTINGS } from "../../src-shared/domain/calendar/business-days.ts";
import {
  addCalendarDays,
  fromEpochDay,
  type IsoDate,
  toEpochDay,
} from "../../src-shared/domain/dates.ts";
import type { PayorCalendar } from "../../src-shared/domain/calendar/payor-calendar-schema.ts";
import type { Implementation, Item } from "../../src-shared/domain/implementation.ts";
import { replan } from "../../src-shared/domain/schedule/plan.ts";
import { ITEM_STATUSES } from "../../src-shared/domain/vocabulary.ts";
import { buildImplementation, builtInPlaybook, fullProfile } from "./implementation-builders.ts";

/** A state and the day on which it is looked at. */
export interface Situation {
  readonly implementation: Implementation;
  readonly today: IsoDate;
}

const ITEM_IDS = builtInPlaybook.items.map((item) => item.id);

/** Days from 2025 to 2030. */
const anyDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: toEpochDay("2025-01-01"), max: toEpochDay("2030-12-31") })
  .map(fromEpochDay);

/** A payor's calendar with closures and freezes around `near`. */
function anyCalendar(near: IsoDate): fc.Arbitrary<PayorCalendar> {
  const blackout = fc.record({
    start: fc.integer({ min: -20, max: 130 }),
    days: fc.integer({ min: 0, max: 12 }),
    kind: fc.constantFrom("closed" as const, "freeze" as const),
  });
  const week = fc.oneof(
    fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4], [2, 6], [6, 7]),
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  );
  return fc
    .record({
      workingWeek: week,
      worksOnBankHolidays: fc.boolean(),
      blackouts: fc.array(blackout, { maxLength: 3 }),
    })
    .map(({ workingWeek, worksOnBankHolidays, blackouts }) => ({
      ...STANDARD_CALENDAR_SETTINGS,
      workingWeek,
      worksOnBankHolidays,
      blackouts: Object.fromEntries(
        blackouts.map(({ start, days, kind }, index) => {
          const from = addCalendarDays(near, start);
          const to = addCalendarDays(from, days);
          const id = `b${index}`;
          return [id, { id, reason: "Closed", from, to, kind, position: index + 1 }];
        }),
      ),
    }));
}

/** An implementation planned in any calendar: nothing done yet, nothing pinned. */
export const anyPlan: fc.Arbitrary<Implementation> = anyDay
  .chain((kickoff) =>
    fc.record({
      kickoff: fc.constant(kickoff),
      distance: fc.integer({ min: 5, max: 140 }),
      isFull: fc.boolean(),
      calendar: fc.oneof(fc.constant(STANDARD_CALENDAR_SETTINGS), anyCalendar(kickoff)),
    }),
  )
  .map(({ kickoff, distance, isFull, calendar }) => {
    const fresh = buildImplementation({
      kickoff,
      goLive: addCalendarDays(kickoff, distance),
      calendar,
      ...(isFull ? { profile: fullProfile } : {}),
    });
    return { ...fresh, items: withDates(fresh.items, replan(fresh.items, fresh)) };
  });

/** The same items with other due dates. */
export function withDates(
  items: Implementation["items"],
  dates: ReadonlyMap<string, IsoDate>,
): Implementation["items"] {
  return Object.fromEntries(
    Object.values(items).map((item) => [item.id, { ...item, due: dates.get(item.id) ?? item.due }]),
  );
}

/** One item changed. */
export function withItem(
  implementation: Implementation,
  id: string,
  change: Partial<Item>,
): Implementation {
  const item = implementation.items[id];
  if (!item) throw new Error(`There is no item ${id}`);
  return { ...implementation, items: { ...implementation.items, [id]: { ...item, ...change } } };
}

/** Random statuses, pins and done dates, looked at on any day around the plan. */
export const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    plan: anyPlan,
    offset: fc.integer({ min: -30, max: 200 }),
    changes: fc.array(
      fc.record({
        id: fc.constantFrom(...ITEM_IDS),
        status: fc.constantFrom(...ITEM_STATUSES, "done" as const, "done" as const),
        days: fc.integer({ min: -40, max: 40 }),
        isPinned: fc.boolean(),
      }),
      { maxLength: 80 },
    ),
  })
  .map(({ plan, offset, changes }) => {
    const today = addCalendarDays(plan.anchors.kickoff, offset);
    let implementation = plan;
    for (const { id, status, days, isPinned } of changes) {
      const item = plan.items[id];
      if (!item) continue;
      const doneOn = addCalendarDays(today, -Math.abs(days));
      implementation = withItem(implementation, id, {
        status,
        statusSince: doneOn,
        doneOn: status === "done" ? doneOn : null,
        // A date set by hand may lie on any day, also on one on which nobody works.
        ...(isPinned ? { isPinned, due: addCalendarDays(item.due, days) } : {}),
      });
    }
    return { implementation, today };
  });
