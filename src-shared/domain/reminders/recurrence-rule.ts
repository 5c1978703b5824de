/**
 * Recurrence rules (RFC 5545 section 3.3.10) as text and as data. A rule here names days only: the time stands beside it, so that it
 * stays the same wall time through every clock change, and nothing recurs more than once a day. Needs no library, so that the
 * window can check and tell a rule without loading one.
 */
import { isIsoDate, type IsoDate } from "../dates.ts";
import { fail, ok, type Problem, problem, type Result } from "../../result.ts";

/** How often. */
export type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
const FREQUENCIES: readonly Frequency[] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

/** Days of the week as a rule names them, Monday first. */
export const WEEKDAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
/** A day of the week. */
export type WeekdayCode = (typeof WEEKDAY_CODES)[number];

/** A day of the week; `nth` of the month or year, negative from the end; null = each. */
export interface RecurrenceDay {
  readonly day: WeekdayCode;
  readonly nth: number | null;
}

/** A rule, taken apart. Empty lists limit nothing. */
export interface Recurrence {
  readonly frequency: Frequency;
  readonly interval: number;
  /** How many times; null = not counted. Never together with `until`. */
  readonly count: number | null;
  /** The last day, included; null = no end. */
  readonly until: IsoDate | null;
  readonly days: readonly RecurrenceDay[];
  /** 1 to 31, negative from the end. */
  readonly monthDays: readonly number[];
  /** 1 to 12. */
  readonly months: readonly number[];
  /** 1 to 366, negative from the end. */
  readonly yearDays: readonly number[];
  /** ISO weeks 1 to 53, negative from the end. */
  readonly weeks: readonly number[];
  /** Which of the days that the rest of the rule gives within a month, week or year; negative from the end. */
  readonly positions: readonly number[];
  readonly weekStart: WeekdayCode;
}

/** Every so many days, weeks, months or years at most. */
const LONGEST_INTERVAL = 366;
/** So many times at most; more is what no end is for. */
const MOST_TIMES = 9999;

const PARTS = [
  ...["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYYEARDAY"],
  ...["BYWEEKNO", "BYSETPOS", "WKST"],
];
const TIMES_OF_DAY = ["BYHOUR", "BYMINUTE", "BYSECOND", "HOURLY", "MINUTELY", "SECONDLY"];

/** A problem of a rule, told as all are. */
export function recurrenceProblem(rule: string, message: string): Problem {
  return problem("invalid-content", `The reminder cannot repeat by "${rule}": ${message}.`, {
    where: "Repeats",
    advice:
      "Nothing was saved. Choose daily, weekly, monthly or yearly, with an end if there is one.",
  });
}

function isWeekday(text: string): text is WeekdayCode {
  return (WEEKDAY_CODES as readonly string[]).includes(text);
}

/** A rule while it is read: its parts by name, and what is wrong with it. */
interface Reading {
  readonly parts: ReadonlyMap<string, string>;
  readonly faults: string[];
}

function faultOfPart(text: string, name: string, value: string): string | null {
  if (name.startsWith("DTSTART") || name.startsWith("RRULE")) {
    return "the first date stands beside the rule, not in it";
  }
  if (TIMES_OF_DAY.includes(name)) return "the time of day stands beside the rule, not in it";
  return !PARTS.includes(name) || value === "" ? `"${text}" is no part of a rule` : null;
}

function startReading(rule: string): Reading {
  const parts = new Map<string, string>();
  const faults: string[] = [];
  for (const text of rule.split(";")) {
    const [name = "", ...rest] = text.toUpperCase().split("=");
    const value = rest.length === 1 ? (rest[0] ?? "") : "";
    const fault = faultOfPart(text, name, value);
    if (fault !== null) faults.push(fault);
    else if (parts.has(name)) faults.push(`${name} is given twice`);
    parts.set(name, value);
  }
  return { parts, faults };
}

function readNumber(
  { faults }: Reading,
  [name, text]: readonly [name: string, text: string],
  most: number,
  isSigned: boolean,
): number {
  const number = Number(text);
  const isReadable = isSigned ? /^[+-]?\d{1,4}$/.test(text) : /^\d{1,4}$/.test(text);
  if (!isReadable || number === 0 || Math.abs(number) > most) {
    faults.push(`${name} may be 1 to ${most}${isSigned ? ", or negative" : ""}`);
  }
  return number;
}

function readNumbers(
  reading: Reading,
  name: string,
  most: number,
  isSigned = true,
): readonly number[] {
  const text = reading.parts.get(name);
  if (text === undefined) return [];
  const numbers = text.split(",").map((one) => readNumber(reading, [name, one], most, isSigned));
  return [...new Set(numbers)];
}

function readSingle(reading: Reading, name: string, most: number): number | null {
  const text = reading.parts.get(name);
  return text === undefined ? null : readNumber(reading, [name, text], most, false);
}

function readDays(reading: Reading): readonly RecurrenceDay[] {
  const text = reading.parts.get("BYDAY");
  if (text === undefined) return [];
  return text.split(",").flatMap((one): RecurrenceDay[] => {
    const day = one.slice(-2);
    const nth = one.slice(0, -2);
    if (!isWeekday(day)) {
      reading.faults.push(`"${one}" is no day of the week`);
      return [];
    }
    return [{ day, nth: nth === "" ? null : readNumber(reading, ["BYDAY", nth], 53, true) }];
  });
}

function readUntil({ parts, faults }: Reading): IsoDate | null {
  const text = parts.get("UNTIL");
  if (text === undefined) return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/.exec(text) ?? [];
  const date = `${year ?? ""}-${month ?? ""}-${day ?? ""}`;
  if (!isIsoDate(date)) faults.push("its end is no date");
  return date;
}

function readFrequency({ parts, faults }: Reading): Frequency {
  const text = parts.get("FREQ") ?? "";
  const frequency = FREQUENCIES.find((one) => one === text);
  if (frequency) return frequency;
  const isTooOften = TIMES_OF_DAY.includes(text);
  faults.push(isTooOften ? "more than once a day is too often" : "it does not say how often");
  return "DAILY";
}

function readWeekStart({ parts, faults }: Reading): WeekdayCode {
  const text = parts.get("WKST") ?? "MO";
  if (isWeekday(text)) return text;
  faults.push(`"${text}" is no day of the week`);
  return "MO";
}

// What the standard forbids to stand together (RFC 5545 section 3.3.10).
function contradictions(recurrence: Recurrence): readonly string[] {
  const { frequency, days, monthDays, months, yearDays, weeks, positions } = recurrence;
  const limits = [days, monthDays, months, yearDays, weeks].filter(({ length }) => length > 0);
  const isMonthOrYear = frequency === "MONTHLY" || frequency === "YEARLY";
  const hasNth = days.some(({ nth }) => nth !== null);
  const checks: readonly (readonly [isWrong: boolean, message: string])[] = [
    [
      recurrence.count !== null && recurrence.until !== null,
      "it ends either on a date or after so many times, not both",
    ],
    [
      hasNth && (!isMonthOrYear || weeks.length > 0),
      "only months and years have a first or last day of the week",
    ],
    [frequency === "WEEKLY" && monthDays.length > 0, "a week has no day of the month"],
    [frequency !== "YEARLY" && yearDays.length > 0, "only a year has days of the year"],
    [frequency !== "YEARLY" && weeks.length > 0, "only a year has numbered weeks"],
    [positions.length > 0 && limits.length === 0, "BYSETPOS chooses among days that it lacks"],
  ];
  return checks.flatMap(([isWrong, message]) => (isWrong ? [message] : []));
}

/** Takes a rule apart, or says why it cannot be followed. `recurrenceText` puts it together again. */
export function parseRecurrence(rule: string): Result<Recurrence> {
  const reading = startReading(rule.trim());
  const recurrence: Recurrence = {
    frequency: readFrequency(reading),
    interval: readSingle(reading, "INTERVAL", LONGEST_INTERVAL) ?? 1,
    count: readSingle(reading, "COUNT", MOST_TIMES),
    until: readUntil(reading),
    days: readDays(reading),
    monthDays: readNumbers(reading, "BYMONTHDAY", 31),
    months: readNumbers(reading, "BYMONTH", 12, false),
    yearDays: readNumbers(reading, "BYYEARDAY", 366),
    weeks: readNumbers(reading, "BYWEEKNO", 53),
    positions: readNumbers(reading, "BYSETPOS", 366),
    weekStart: readWeekStart(reading),
  };
  const [fault] = [...reading.faults, ...contradictions(recurrence)];
  return fault === undefined ? ok(recurrence) : fail(recurrenceProblem(rule, fault));
}

/** The rule as text, without what goes without saying; `until` as a date. */
export function recurrenceText(recurrence: Recurrence): string {
  const { frequency, interval, count, until, weekStart } = recurrence;
  const list = (name: string, values: readonly (number | string)[]): string[] =>
    values.length > 0 ? [`${name}=${values.join(",")}`] : [];
  return [
    `FREQ=${frequency}`,
    ...list("INTERVAL", interval === 1 ? [] : [interval]),
    ...list("COUNT", count === null ? [] : [count]),
    ...list("UNTIL", until === null ? [] : [until.replaceAll("-", "")]),
    ...list("BYMONTH", recurrence.months),
    ...list("BYWEEKNO", recurrence.weeks),
    ...list("BYYEARDAY", recurrence.yearDays),
    ...list("BYMONTHDAY", recurrence.monthDays),
    ...list(
      "BYDAY",
      recurrence.days.map(({ day, nth }) => `${nth ?? ""}${day}`),
    ),
    ...list("BYSETPOS", recurrence.positions),
    ...list("WKST", weekStart === "MO" ? [] : [weekStart]),
  ].join(";");
}
