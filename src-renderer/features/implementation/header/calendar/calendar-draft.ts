/** What the calendar dialog holds while one types, and what it would do. */
import { applyCommand } from "../../../../../src-shared/commands/apply-command.ts";
import {
  type BlackoutFields,
  blackoutProblem,
  LONGEST_BLACKOUT_DAYS,
} from "../../../../../src-shared/commands/calendar-commands.ts";
import type { Command } from "../../../../../src-shared/commands/command.ts";
import type { MovedItem } from "../../../../../src-shared/domain/schedule/anchor-change.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import {
  businessDaysBetween,
  calendarOf,
  isBusinessDay,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { type IsoDate, isIsoDate } from "../../../../../src-shared/domain/dates.ts";
import {
  type Implementation,
  isSatisfied,
  type Item,
} from "../../../../../src-shared/domain/implementation.ts";
import {
  type CalendarConflict,
  calendarConflicts,
} from "../../../../../src-shared/domain/calendar/payor-calendar.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import type { Problem } from "../../../../../src-shared/result.ts";

/** The calendar as it is typed: numbers as text, dates that may not be whole yet. */
export interface CalendarDraft {
  readonly workingWeek: readonly number[];
  readonly worksOnBankHolidays: boolean;
  readonly daysBefore: string;
  readonly daysAfter: string;
  readonly blackouts: readonly BlackoutFields[];
}

/** The calendar of an implementation as a draft. */
export function draftOf({ calendar }: Pick<Implementation, "calendar">): CalendarDraft {
  return {
    workingWeek: calendar.workingWeek,
    worksOnBankHolidays: calendar.worksOnBankHolidays,
    daysBefore: String(calendar.monthEnd.daysBefore),
    daysAfter: String(calendar.monthEnd.daysAfter),
    blackouts: inPosition(calendar.blackouts).map(({ id, reason, from, to, kind }) => ({
      id,
      reason,
      from,
      to,
      kind,
    })),
  };
}

/** A whole number from 0 to `most`, else null. */
export function wholeNumber(text: string, most: number): number | null {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) <= most ? Number(text) : null;
}

/** Most business days on either side of a month-end. */
export const MOST_MONTH_END_DAYS = 10;

/** What is missing in the row of a black-out, in words; null when nothing is. */
export function missingIn(row: BlackoutFields): string | null {
  const { reason, from, to } = row;
  if (reason.trim() === "") return "Give a reason";
  if (!isIsoDate(from) || !isIsoDate(to)) return "Give both dates";
  if (to < from) return "Ends before it begins";
  return blackoutProblem(row) ? `Longer than ${LONGEST_BLACKOUT_DAYS} days` : null;
}

/** The command that makes the draft true; null while something in it is not whole. */
export function commandOf(draft: CalendarDraft): Command | null {
  const daysBefore = wholeNumber(draft.daysBefore, MOST_MONTH_END_DAYS);
  const daysAfter = wholeNumber(draft.daysAfter, MOST_MONTH_END_DAYS);
  if (daysBefore === null || daysAfter === null) return null;
  if (draft.workingWeek.length === 0 || draft.blackouts.some((row) => missingIn(row) !== null)) {
    return null;
  }
  return {
    type: "implementation/set-calendar",
    changes: {
      workingWeek: [...draft.workingWeek],
      worksOnBankHolidays: draft.worksOnBankHolidays,
      monthEnd: { daysBefore, daysAfter },
      blackouts: draft.blackouts.map((row) => ({ ...row, reason: row.reason.trim() })),
    },
  };
}

/** What a command would do to the dates, told by doing it to a copy. */
export type CalendarPreview =
  | {
      readonly ok: true;
      readonly isChange: boolean;
      readonly moved: readonly MovedItem[];
      /** Open items that would lie on a day off from then on, because they are pinned. */
      readonly kept: readonly Item[];
      readonly conflicts: readonly CalendarConflict[];
      readonly after: Implementation;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Applies the command to a copy and tells what would be different. */
export function previewOf(
  before: Implementation,
  command: Command,
  today: IsoDate,
): CalendarPreview {
  const context = {
    today,
    now: `${today}T12:00:00.000Z`,
    user: "",
    // Only dates are looked at: the colours of a preview are nowhere shown.
    healthThresholds: DEFAULT_HEALTH_THRESHOLDS,
  };
  const applied = applyCommand(before, { id: "preview", command }, context);
  if (!applied.ok) return { ok: false, problem: applied.error };
  const after = applied.value.next;
  const calendar = calendarOf(after);
  const moved = inPosition(after.items).flatMap((item): MovedItem[] => {
    const from = before.items[item.id]?.due;
    if (from === undefined || from === item.due || isSatisfied(item)) return [];
    return [{ item, from, to: item.due, days: businessDaysBetween(from, item.due, calendar) }];
  });
  return {
    ok: true,
    isChange: after !== before,
    moved: moved.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    kept: inPosition(after.items).filter(
      (item) =>
        item.isPinned &&
        !isSatisfied(item) &&
        !isBusinessDay(item.due, calendar) &&
        isBusinessDay(item.due, calendarOf(before)),
    ),
    conflicts: calendarConflicts(after),
    after,
  };
}
