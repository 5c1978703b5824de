/** Between the choices of the dialog and the RFC 5545 rule that is stored: both ways, pure. */
import { WEEKDAY_CODES } from "../../../src-shared/domain/reminders/recurrence-rule.ts";
import { dayOfWeek, type IsoDate, isIsoDate } from "../../../src-shared/domain/dates.ts";

/** What repeats, as the dialog asks for it. Weekdays are 1 = Monday to 7 = Sunday. */
export type Repeat =
  | { readonly kind: "never" }
  | { readonly kind: "working-days" }
  | { readonly kind: "weekly"; readonly everyWeeks: number; readonly weekdays: readonly number[] }
  | { readonly kind: "monthly-day"; readonly day: number }
  | { readonly kind: "monthly-working-day"; readonly isLast: boolean }
  | { readonly kind: "monthly-weekday"; readonly weekday: number; readonly nth: number }
  | { readonly kind: "custom"; readonly rule: string };

/** When it ends. */
export type RepeatEnd =
  | { readonly kind: "never" }
  | { readonly kind: "on"; readonly date: IsoDate }
  | { readonly kind: "after"; readonly times: number };

const DAYS_OF_EVERY_MONTH = 28;

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(date: IsoDate): number {
  return dayOfWeek(date) || 7;
}

function codesOf(weekdays: readonly number[]): string {
  return [...new Set(weekdays)]
    .sort((a, b) => a - b)
    .map((weekday) => WEEKDAY_CODES[weekday - 1] ?? "")
    .join(",");
}

function weekdaysOf(codes: string): readonly number[] {
  return codes.split(",").map((code) => WEEKDAY_CODES.findIndex((each) => each === code) + 1);
}

/** A day that not every month has falls on the last day of a shorter month: the last of all days up to it. */
function monthDays(day: number): string {
  if (day <= DAYS_OF_EVERY_MONTH) return `BYMONTHDAY=${day}`;
  const days = Array.from(
    { length: day - DAYS_OF_EVERY_MONTH + 1 },
    (_, index) => DAYS_OF_EVERY_MONTH + index,
  );
  return `BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}

function bodyOf(repeat: Repeat, workingDays: readonly number[]): string | null {
  switch (repeat.kind) {
    case "never":
      return null;
    case "working-days":
      return `FREQ=WEEKLY;BYDAY=${codesOf(workingDays)}`;
    case "weekly":
      return `FREQ=WEEKLY${repeat.everyWeeks === 1 ? "" : `;INTERVAL=${repeat.everyWeeks}`};BYDAY=${codesOf(repeat.weekdays)}`;
    case "monthly-day":
      return `FREQ=MONTHLY;${monthDays(repeat.day)}`;
    case "monthly-working-day":
      return `FREQ=MONTHLY;BYDAY=${codesOf(workingDays)};BYSETPOS=${repeat.isLast ? -1 : 1}`;
    case "monthly-weekday":
      return `FREQ=MONTHLY;BYDAY=${repeat.nth}${codesOf([repeat.weekday])}`;
    case "custom":
      return repeat.rule
        .trim()
        .replace(/^RRULE:/i, "")
        .toUpperCase();
  }
}

/** The rule of the choices; null = once. A custom rule says its end itself. */
export function ruleOf(
  repeat: Repeat,
  end: RepeatEnd,
  workingDays: readonly number[],
): string | null {
  const body = bodyOf(repeat, workingDays);
  if (body === null || repeat.kind === "custom" || end.kind === "never") return body;
  return end.kind === "after"
    ? `${body};COUNT=${end.times}`
    : `${body};UNTIL=${end.date.replaceAll("-", "")}`;
}

function partsOf(rule: string): Map<string, string> {
  return new Map(
    rule.split(";").map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name, value] as const;
    }),
  );
}

/** The end in a rule. */
export function endOfRule(rule: string | null): RepeatEnd {
  const parts = partsOf(rule ?? "");
  const [until, count] = [parts.get("UNTIL"), parts.get("COUNT")];
  const date = until?.replace(/^(\d{4})(\d\d)(\d\d).*$/, "$1-$2-$3") ?? "";
  if (isIsoDate(date)) return { kind: "on", date };
  return count === undefined ? { kind: "never" } : { kind: "after", times: Number(count) };
}

/** The choices that give the rule; what none of them gives is a custom one. */
export function repeatOf(rule: string | null, workingDays: readonly number[]): Repeat {
  if (rule === null) return { kind: "never" };
  const parts = partsOf(rule);
  const days = parts.get("BYDAY") ?? "";
  const nth = /^(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(days);
  const monthDay = Number(parts.get("BYMONTHDAY")?.split(",").at(-1));
  const candidates: readonly Repeat[] = [
    { kind: "working-days" },
    {
      kind: "weekly",
      everyWeeks: Number(parts.get("INTERVAL") ?? 1),
      weekdays: weekdaysOf(days),
    },
    { kind: "monthly-working-day", isLast: true },
    { kind: "monthly-working-day", isLast: false },
    ...(nth
      ? [
          {
            kind: "monthly-weekday",
            weekday: weekdaysOf(nth[2] ?? "")[0] ?? 1,
            nth: Number(nth[1]),
          } as const,
        ]
      : []),
    ...(monthDay > 0 ? [{ kind: "monthly-day", day: monthDay } as const] : []),
  ];
  const end = endOfRule(rule);
  // What a choice writes is what it reads: anything more in the rule would be lost by saving it.
  const found = candidates.find((candidate) => ruleOf(candidate, end, workingDays) === rule);
  return found ?? { kind: "custom", rule };
}
