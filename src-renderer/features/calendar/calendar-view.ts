/** How the calendar is looked at: view, days in sight, filters. */
import { z } from "zod";
import {
  addCalendarDays,
  dayOfWeek,
  type IsoDate,
  isIsoDate,
} from "../../../src-shared/domain/dates.ts";
import { dateRange, longDate, longMonth } from "../../../src-shared/domain/people-dates.ts";
import { KIND_GROUPS, type KindGroup } from "./entry-kinds.ts";

/** The views, with their label and the key that chooses them. */
export const CALENDAR_VIEWS = {
  month: { label: "Month", shortcut: "1" },
  week: { label: "Week", shortcut: "2" },
  day: { label: "Day", shortcut: "3" },
  agenda: { label: "Agenda", shortcut: "4" },
} as const;
/** A view of the calendar. */
export type CalendarViewName = keyof typeof CALENDAR_VIEWS;
/** The views in the order of their toggle. */
export const CALENDAR_VIEW_NAMES = Object.keys(CALENDAR_VIEWS) as [
  CalendarViewName,
  ...CalendarViewName[],
];

/** Days that the agenda lists. */
const AGENDA_DAYS = 28;

// Stored settings may come from another version: what does not fit falls back to the default, field by field.
const keptSchema = z.object({
  view: z.enum(CALENDAR_VIEW_NAMES).catch("month"),
  hidden: z.array(z.enum(Object.keys(KIND_GROUPS) as [KindGroup, ...KindGroup[]])).catch([]),
  payorIds: z.array(z.string().max(100)).max(500).catch([]),
  isMine: z.boolean().catch(false),
  isOpenOnly: z.boolean().catch(false),
});

/** What is kept of the calendar: the last view and the filters. Empty lists filter nothing. */
export type KeptCalendar = z.infer<typeof keptSchema>;

/** The calendar as stored, or the default where it does not fit. */
export function parseKeptCalendar(stored: unknown): KeptCalendar {
  return keptSchema.parse(typeof stored === "object" && stored !== null ? stored : {});
}

/** The view that an address names, or null. */
export function viewOfAddress(text: string | null): CalendarViewName | null {
  return CALENDAR_VIEW_NAMES.find((name) => name === text) ?? null;
}

/** The date that an address names, or null. */
export function dateOfAddress(text: string | null): IsoDate | null {
  return text !== null && isIsoDate(text) ? text : null;
}

/** The Monday of the week of a date. */
function mondayOf(date: IsoDate): IsoDate {
  return addCalendarDays(date, -((dayOfWeek(date) + 6) % 7));
}

function firstOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 8)}01`;
}

function firstOfNextMonth(date: IsoDate): IsoDate {
  return firstOfMonth(addCalendarDays(firstOfMonth(date), 31));
}

/** First and last day in sight. In the month view whole weeks, as the grid shows them. */
export function daysInSight(
  view: CalendarViewName,
  date: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  switch (view) {
    case "month":
      return {
        from: mondayOf(firstOfMonth(date)),
        to: addCalendarDays(mondayOf(addCalendarDays(firstOfNextMonth(date), -1)), 6),
      };
    case "week":
      return { from: mondayOf(date), to: addCalendarDays(mondayOf(date), 6) };
    case "day":
      return { from: date, to: date };
    case "agenda":
      return { from: date, to: addCalendarDays(date, AGENDA_DAYS - 1) };
  }
}

/** The date to look at after a step back or forward. */
export function stepped(view: CalendarViewName, date: IsoDate, step: 1 | -1): IsoDate {
  switch (view) {
    case "month":
      return step === 1
        ? firstOfNextMonth(date)
        : firstOfMonth(addCalendarDays(firstOfMonth(date), -1));
    case "week":
      return addCalendarDays(date, 7 * step);
    case "day":
      return addCalendarDays(date, step);
    case "agenda":
      return addCalendarDays(date, AGENDA_DAYS * step);
  }
}

/** The days in sight in words: "November 2026", "23 to 29 Nov 2026", "Tue 24 Nov 2026". */
export function titleOf(view: CalendarViewName, date: IsoDate): string {
  if (view === "month") return longMonth(date);
  if (view === "day") return longDate(date);
  const { from, to } = daysInSight(view, date);
  return dateRange(from, to);
}

/** Whether a filter takes something out of sight. */
export function isFiltered({ hidden, payorIds, isMine, isOpenOnly }: KeptCalendar): boolean {
  return hidden.length > 0 || payorIds.length > 0 || isMine || isOpenOnly;
}

/** The calendar with every filter cleared; the view stays. */
export function withoutFilters(kept: KeptCalendar): KeptCalendar {
  return { ...kept, hidden: [], payorIds: [], isMine: false, isOpenOnly: false };
}
