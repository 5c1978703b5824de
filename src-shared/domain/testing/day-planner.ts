/**
 * The day planner of payment testing (domain.md section 7, bank-day rules): whether an authorization at a moment makes the
 * cut-off, and when the payee sees the money. Moments are a date and wall time in New York.
 */
import { type BankHoliday, bankHolidayName, isBankingDay } from "../calendar/banking-days.ts";
import type { BusinessCalendar } from "../calendar/business-days.ts";
import {
  authorizationNow,
  BANKING_TIME_ZONE,
  type PayoutDates,
  type PayoutTerms,
} from "../calendar/money-movement.ts";
import { minutesInWords } from "../calendar/money-movement-words.ts";
import { goLiveConflict } from "../calendar/payor-calendar.ts";
import { addCalendarDays, dayOfWeek, type IsoDate, type IsoInstant } from "../dates.ts";
import { shortDate } from "../people-dates.ts";
import { dateAt, instantOf, timeAt } from "../zoned-time.ts";
import type { TestCase } from "./testing-schema.ts";

/** A moment of the plan: wall time in New York. */
export interface PlannedMoment {
  readonly date: IsoDate;
  /** `HH:mm`. */
  readonly time: string;
}

/** What the planner says. */
export interface DayPlan {
  readonly instant: IsoInstant;
  /**
   * `in_time` = makes the cut-off of that day; `too_late` = it has passed; `banks_closed` = no banking day; `unknown` = nobody
   * has entered the cut-off, so that two answers stand beside each other.
   */
  readonly state: "in_time" | "too_late" | "banks_closed" | "unknown";
  /** Whole minutes to the cut-off, when it is in time. */
  readonly minutesLeft: number | null;
  readonly dates: PayoutDates;
  /** The dates when it is too late already; only while the cut-off is unknown. */
  readonly datesWhenTooLate: PayoutDates | null;
  /** Bank holidays from that date to the end of the watch. */
  readonly holidays: readonly BankHoliday[];
}

function holidaysBetween(from: IsoDate, to: IsoDate): readonly BankHoliday[] {
  const found: BankHoliday[] = [];
  for (let date = from; date <= to; date = addCalendarDays(date, 1)) {
    const name = bankHolidayName(date);
    if (name !== null) found.push({ date, name });
  }
  return found;
}

/** The answer for a moment. */
export function planDay({ date, time }: PlannedMoment, terms: PayoutTerms): DayPlan {
  const instant = instantOf(date, time, BANKING_TIME_ZONE);
  const answer = authorizationNow(instant, terms);
  const datesWhenTooLate = answer.state === "unknown" ? answer.datesWhenTooLate : null;
  const until = (datesWhenTooLate ?? answer.dates).watchUntil;
  return {
    instant,
    state: answer.state,
    minutesLeft: answer.state === "in_time" ? answer.minutesLeft : null,
    dates: answer.dates,
    datesWhenTooLate,
    holidays: holidaysBetween(date, until),
  };
}

/** The verdict in one line: "Makes the cut-off of Tue 24 Nov, 2 h 30 min to spare". */
export function verdictInWords(
  { date }: Pick<PlannedMoment, "date">,
  plan: DayPlan,
  terms: Pick<PayoutTerms, "cutOff">,
): string {
  const counts = shortDate(plan.dates.authorizedFor, date);
  switch (plan.state) {
    case "in_time":
      return `Makes the cut-off of ${shortDate(date, date)}, ${minutesInWords(plan.minutesLeft ?? 0)} to spare`;
    case "too_late":
      return `Too late for ${shortDate(date, date)}: the cut-off is ${terms.cutOff ?? ""} Eastern. Counts for ${counts}`;
    case "banks_closed":
      return `${closedInWords(date)}. Counts for ${counts}`;
    case "unknown":
      return "The cut-off is not entered: whether this is in time, nobody knows";
  }
}

function closedInWords(date: IsoDate): string {
  const holiday = bankHolidayName(date);
  if (holiday !== null) return `The banks are closed (${holiday})`;
  return `The banks are closed on a ${dayOfWeek(date) === 0 ? "Sunday" : "Saturday"}`;
}

/** The moment on clocks of another zone: "22:00", with its weekday where it is another day there. Null = the same. */
export function momentInZone(
  { date, time }: PlannedMoment,
  timeZone: string,
): { readonly date: IsoDate; readonly time: string } | null {
  const instant = instantOf(date, time, BANKING_TIME_ZONE);
  const own = { date: dateAt(instant, timeZone), time: timeAt(instant, timeZone) };
  return own.date === date && own.time === time ? null : own;
}

/** A day of the line of bank days. */
export interface BankLineDay {
  readonly date: IsoDate;
  readonly isBankingDay: boolean;
  readonly holiday: string | null;
  /** What happens on it, in the order of the payout. */
  readonly marks: readonly ("moment" | "authorized" | "earliest" | "latest" | "watch_end")[];
}

/** Every calendar day from the moment to the end of the watch, with what happens on it. */
export function bankLine(
  { date }: Pick<PlannedMoment, "date">,
  plan: DayPlan,
): readonly BankLineDay[] {
  const { authorizedFor, earliestCredit, latestCredit, watchUntil } = plan.dates;
  const days: BankLineDay[] = [];
  for (let day = date; day <= watchUntil; day = addCalendarDays(day, 1)) {
    days.push({
      date: day,
      isBankingDay: isBankingDay(day),
      holiday: bankHolidayName(day),
      marks: [
        ...(day === date ? (["moment"] as const) : []),
        ...(day === authorizedFor ? (["authorized"] as const) : []),
        ...(day === earliestCredit ? (["earliest"] as const) : []),
        ...(day === latestCredit ? (["latest"] as const) : []),
        ...(day === watchUntil ? (["watch_end"] as const) : []),
      ],
    });
  }
  return days;
}

/**
 * What speaks against the planned moment of a case: closed banks, the payor's closed days, freezes and month-end, a time
 * after the cut-off, and a cut-off that nobody knows. Empty without a date.
 */
export function planWarnings(
  { plannedOn, plannedTime }: Pick<TestCase, "plannedOn" | "plannedTime">,
  terms: PayoutTerms,
  calendar: BusinessCalendar,
): readonly string[] {
  if (plannedOn === null) return [];
  const conflict = goLiveConflict(plannedOn, calendar);
  const warnings = conflict ? [upperFirst(conflict.reason)] : [];
  if (plannedTime === null || !isBankingDay(plannedOn)) return warnings;
  const { state } = planDay({ date: plannedOn, time: plannedTime }, terms);
  if (state === "too_late") {
    warnings.push(`After the cut-off of ${terms.cutOff ?? ""} Eastern`);
  }
  if (state === "unknown") warnings.push("The cut-off is not entered yet");
  return warnings;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
