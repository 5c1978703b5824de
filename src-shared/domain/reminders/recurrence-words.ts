/** Recurrence rules in words: "every Tuesday", "monthly on the last Friday until Wed 3 Mar 2027". */
import { dayOfWeek, type IsoDate } from "../dates.ts";
import { longDate, shortMonth } from "../people-dates.ts";
import {
  type Frequency,
  parseRecurrence,
  type Recurrence,
  type RecurrenceDay,
  WEEKDAY_CODES,
  type WeekdayCode,
} from "./recurrence-rule.ts";

const WEEKDAY_NAMES: Readonly<Record<WeekdayCode, string>> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

const UNITS: Readonly<Record<Frequency, string>> = {
  DAILY: "day",
  WEEKLY: "week",
  MONTHLY: "month",
  YEARLY: "year",
};
const PLAIN: Readonly<Record<Frequency, string>> = {
  DAILY: "every day",
  WEEKLY: "weekly",
  MONTHLY: "monthly",
  YEARLY: "yearly",
};

function all(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function ordinal(number: number): string {
  const tail = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${["th", "st", "nd", "rd"][tail] ?? "th"}`;
}

function place(nth: number): string {
  if (nth === -1) return "last";
  return nth < 0 ? `${ordinal(-nth)} last` : ordinal(nth);
}

function isMondayToFriday(days: readonly RecurrenceDay[]): boolean {
  const codes = new Set(days.map(({ day, nth }) => (nth === null ? day : "")));
  return codes.size === 5 && WEEKDAY_CODES.slice(0, 5).every((code) => codes.has(code));
}

// "Monday", "Monday and the last Friday": in the order of the week.
function weekdays(days: readonly RecurrenceDay[]): readonly string[] {
  return [...days]
    .sort((a, b) => WEEKDAY_CODES.indexOf(a.day) - WEEKDAY_CODES.indexOf(b.day))
    .map(({ day, nth }) =>
      nth === null ? WEEKDAY_NAMES[day] : `the ${place(nth)} ${WEEKDAY_NAMES[day]}`,
    );
}

// Days of a list that positions choose from: of Monday to Friday "the last weekday".
function chosenDays({ days, positions }: Recurrence): string {
  const names = isMondayToFriday(days) ? ["weekday"] : weekdays(days);
  return `the ${all(positions.map(place))} ${names.length === 0 ? "day" : names.join(" or ")}`;
}

function onWeekdays(recurrence: Recurrence): string[] {
  const { days, positions } = recurrence;
  if (positions.length > 0) return [`on ${chosenDays(recurrence)}`];
  if (days.length === 0) return [];
  return [isMondayToFriday(days) ? "on weekdays" : `on ${all(weekdays(days))}`];
}

function monthName(month: number): string {
  return shortMonth(`2026-${String(month).padStart(2, "0")}-01`);
}

// What a rule leaves open it takes from the first date.
function filledIn(recurrence: Recurrence, first: IsoDate): Recurrence {
  const { frequency, days, monthDays, yearDays, weeks, months } = recurrence;
  if ([days, monthDays, yearDays, weeks].some(({ length }) => length > 0)) return recurrence;
  if (frequency === "DAILY") return recurrence;
  if (frequency === "WEEKLY") {
    const day = WEEKDAY_CODES[(dayOfWeek(first) + 6) % 7] ?? "MO";
    return { ...recurrence, days: [{ day, nth: null }] };
  }
  const isOfOwnMonth = frequency === "YEARLY" && months.length === 0;
  return {
    ...recurrence,
    monthDays: [Number(first.slice(8, 10))],
    months: isOfOwnMonth ? [Number(first.slice(5, 7))] : months,
  };
}

function onDays(recurrence: Recurrence): string[] {
  const { monthDays, months, yearDays, weeks } = recurrence;
  const words = onWeekdays(recurrence);
  const isDate = words.length === 0 && months.length === 1 && monthDays.every((day) => day > 0);
  if (isDate && monthDays.length > 0) {
    return [`on ${all(monthDays.map(String))} ${monthName(months[0] ?? 1)}`];
  }
  if (monthDays.length > 0) {
    const places = monthDays.map((day) => (day < 0 ? `${place(day)} day` : ordinal(day)));
    words.push(`${words.length > 0 ? "" : "on "}the ${all(places)}`);
  }
  if (yearDays.length > 0) words.push(`on day ${all(yearDays.map(String))} of the year`);
  if (weeks.length > 0) words.push(`in week ${all(weeks.map(String))}`);
  if (months.length > 0) words.push(`in ${all(months.map(monthName))}`);
  return words;
}

function howOften(recurrence: Recurrence): string {
  const { frequency, interval, days, positions } = recurrence;
  const on = onDays(recurrence);
  if (interval > 1) return [`every ${interval} ${UNITS[frequency]}s`, ...on].join(" ");
  const isByWeekday = (frequency === "DAILY" || frequency === "WEEKLY") && days.length > 0;
  if (!isByWeekday || positions.length > 0) return [PLAIN[frequency], ...on].join(" ");
  const names = isMondayToFriday(days) ? "weekday" : all(weekdays(days));
  return [`every ${names}`, ...on.slice(1)].join(" ");
}

/** A rule in words; `first` is the first date, which gives what the rule leaves open. */
function recurrenceWords(recurrence: Recurrence, first: IsoDate): string {
  const { count, until } = recurrence;
  const often = howOften(filledIn(recurrence, first));
  if (until !== null) return `${often} until ${longDate(until)}`;
  if (count === null) return often;
  return `${often}, ${count === 1 ? "once" : `${count} times`}`;
}

/** The rule of an own reminder in words; null = it comes once. A rule that cannot be read is shown as it is. */
export function ruleWords(rule: string | null, first: IsoDate): string | null {
  if (rule === null) return null;
  const recurrence = parseRecurrence(rule);
  return recurrence.ok ? recurrenceWords(recurrence.value, first) : rule;
}
