/**
 * When reminders of the user's own come. The library counts days only (in UTC, where no clock changes); the wall time is put to each day
 * in the user's zone. So none is lost in the hour that clocks skip, which the standard leaves out. Loads the library: the
 * window does so only when it needs it.
 */
import { RRuleTemporal } from "rrule-temporal";
import { addCalendarDays, type IsoDate, type IsoInstant, toEpochDay } from "../dates.ts";
import { fail, ok, type Result } from "../../result.ts";
import { dateAt, instantOf } from "../zoned-time.ts";
import type { OwnReminder } from "./own-reminder.ts";
import {
  parseRecurrence,
  type Recurrence,
  recurrenceProblem,
  recurrenceText,
} from "./recurrence-rule.ts";
import type { ReminderSettings } from "./reminder-settings.ts";
import { createWorkingTime } from "./working-time.ts";

/** One coming of an own reminder. `key` is stable across restarts: each fires at most once. */
export interface OwnMoment {
  readonly key: string;
  /** In working time. */
  readonly at: IsoInstant;
  readonly reminder: OwnReminder;
  /** The day that the rule means; `at` may lie on another one. */
  readonly date: IsoDate;
}

const MS_PER_DAY = 86_400_000;
/** Days off in a row that a moment can be moved over, zones included. */
const REACH_DAYS = 31;
// Days to look ahead for the next one, at last ten years: a day that comes less often than 29 February is none.
const SEARCH_STEPS = [14, 100, 800, 3653];

interface OwnDates {
  /** The dates from one to another, both included. */
  readonly between: (from: IsoDate, to: IsoDate) => readonly IsoDate[];
  /** The first date on or after one; null = none within ten years. */
  readonly onOrAfter: (date: IsoDate) => IsoDate | null;
}

function utcMidnight(date: IsoDate): Date {
  return new Date(toEpochDay(date) * MS_PER_DAY);
}

function datesOfRule(first: IsoDate, recurrence: Recurrence): OwnDates {
  // With a first date that has a time, the standard wants an end that has one.
  const text = recurrenceText(recurrence).replace(/UNTIL=(\d{8})/, "UNTIL=$1T000000Z");
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${first.replaceAll("-", "")}T000000Z\nRRULE:${text}`,
    strict: true,
  });
  const between = (from: IsoDate, to: IsoDate): readonly IsoDate[] =>
    rule
      .between(utcMidnight(from), utcMidnight(to), true)
      .map((occurrence) => occurrence.toString().slice(0, 10));
  return {
    between,
    // Not by asking for the next one: of a day that never comes the library searches for ever.
    onOrAfter: (date) => {
      let from = date;
      for (const days of SEARCH_STEPS) {
        const to = addCalendarDays(date, days);
        const [found] = between(from, to);
        if (found !== undefined) return found;
        from = to;
      }
      return null;
    },
  };
}

function onlyOnce(date: IsoDate): OwnDates {
  return {
    between: (from, to) => (date >= from && date <= to ? [date] : []),
    onOrAfter: (from) => (date >= from ? date : null),
  };
}

const NEVER: OwnDates = { between: () => [], onOrAfter: () => null };

/**
 * Whether an own reminder can repeat by that rule from that date on: readable, no more than once a day, and with a day that
 * comes within ten years. Ask before it is saved; a stored rule that cannot be followed never comes.
 */
export function checkRecurrence(first: IsoDate, rule: string): Result<Recurrence> {
  const parsed = parseRecurrence(rule);
  if (!parsed.ok) return parsed;
  const { until } = parsed.value;
  if (until !== null && until < first) {
    return fail(recurrenceProblem(rule, "it ends before it begins"));
  }
  try {
    if (datesOfRule(first, parsed.value).onOrAfter(first) !== null) return ok(parsed.value);
  } catch (error) {
    // The library refuses, or gives up the search for a day that never comes.
    const reason = error instanceof Error ? error.message : String(error);
    return fail(recurrenceProblem(rule, reason));
  }
  return fail(recurrenceProblem(rule, "no day of the next ten years is meant by it"));
}

function datesOfReminder({ date, rule }: OwnReminder): OwnDates {
  if (rule === null) return onlyOnce(date);
  const checked = checkRecurrence(date, rule);
  return checked.ok ? datesOfRule(date, checked.value) : NEVER;
}

/** The days that an own reminder means from one to another, both included, also those that are days off. */
export function datesMeant(
  reminder: OwnReminder,
  [from, to]: readonly [IsoDate, IsoDate],
): readonly IsoDate[] {
  return datesOfReminder(reminder).between(from, to);
}

/** Finds moments of own reminders under fixed settings; answers are remembered. */
export interface OwnMomentFinder {
  /** Those after one instant, up to and including another, in time order. */
  readonly between: (
    reminder: OwnReminder,
    fromExclusive: IsoInstant,
    toInclusive: IsoInstant,
  ) => readonly OwnMoment[];
  /** The first one after an instant; null = none within ten years. */
  readonly nextAfter: (reminder: OwnReminder, instant: IsoInstant) => OwnMoment | null;
}

/**
 * A finder for these settings; the zone must be known. What is meant for quiet hours is pulled back to before them. What is meant
 * for a day off comes with the next working morning, unless that day has one of the same reminder already.
 */
export function createOwnMomentFinder(settings: ReminderSettings): OwnMomentFinder {
  const { timeZone } = settings;
  const { lastWelcomeBefore, morningOf, onOrAfterWorkingDay, onOrBeforeWorkingDay } =
    createWorkingTime(settings);
  const known = new WeakMap<OwnReminder, OwnDates>();

  const datesOf = (reminder: OwnReminder): OwnDates => {
    let dates = known.get(reminder);
    if (!dates) {
      dates = datesOfReminder(reminder);
      known.set(reminder, dates);
    }
    return dates;
  };

  const firstDayOff = (before: IsoDate): IsoDate =>
    addCalendarDays(onOrBeforeWorkingDay(addCalendarDays(before, -1)), 1);

  /** On that working day one comes in any case, or one of a day off before has moved there. */
  const isLeftOut = (reminder: OwnReminder, dayOff: IsoDate, workingDay: IsoDate): boolean => {
    const others = datesOf(reminder).between(firstDayOff(dayOff), workingDay);
    return others.some((date) => date < dayOff || date === workingDay);
  };

  const momentOn = (reminder: OwnReminder, date: IsoDate): OwnMoment | null => {
    const { id, about, time } = reminder;
    const day = onOrAfterWorkingDay(date);
    if (day !== date && isLeftOut(reminder, date, day)) return null;
    const at = day === date ? lastWelcomeBefore(instantOf(date, time, timeZone)) : morningOf(day);
    return {
      key: `${about?.implementationId ?? ""}/own/${id}/${date}T${time}/own`,
      at,
      reminder,
      date,
    };
  };

  const between: OwnMomentFinder["between"] = (reminder, fromExclusive, toInclusive) => {
    const from = firstDayOff(dateAt(fromExclusive, timeZone));
    const to = addCalendarDays(dateAt(toInclusive, timeZone), REACH_DAYS);
    // Of several that were moved to the same instant, the first stands for all.
    const byInstant = new Map<IsoInstant, OwnMoment>();
    for (const date of datesOf(reminder).between(from, to)) {
      const moment = momentOn(reminder, date);
      if (moment === null) continue;
      const isWithin = moment.at > fromExclusive && moment.at <= toInclusive;
      if (isWithin && !byInstant.has(moment.at)) byInstant.set(moment.at, moment);
    }
    return [...byInstant.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
  };

  return {
    between,
    nextAfter: (reminder, instant) => {
      const dates = datesOf(reminder);
      let date = dates.onOrAfter(firstDayOff(dateAt(instant, timeZone)));
      while (date !== null) {
        const at = momentOn(reminder, date)?.at;
        // A later date can be pulled back before an earlier one, when that one is in the last minutes of a working day.
        if (at !== undefined && at > instant) return between(reminder, instant, at)[0] ?? null;
        date = dates.onOrAfter(addCalendarDays(date, 1));
      }
      return null;
    },
  };
}
