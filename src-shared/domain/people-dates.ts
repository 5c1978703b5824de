/** Dates in words, the one place for them: the screen and the reports say the same. Month and day names are English. */
// Not from "date-fns": that loads 250 files, a second of every start from source.
import { format } from "date-fns/format";
import { type BusinessCalendar, businessDaysBetween } from "./calendar/business-days.ts";
import { calendarDaysBetween, type IsoDate } from "./dates.ts";

/** Local noon: no clock change anywhere moves it to another date. */
function atNoon(date: IsoDate): Date {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day, 12);
}

/** "Tue 24 Nov 2026". */
export function longDate(date: IsoDate): string {
  return format(atNoon(date), "EEE d MMM yyyy");
}

/** "Tue 24 Nov", with the year when it is not this year. */
export function shortDate(date: IsoDate, today: IsoDate): string {
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return format(atNoon(date), isThisYear ? "EEE d MMM" : "EEE d MMM yyyy");
}

/** "Nov 2026". */
export function monthOfYear(date: IsoDate): string {
  return format(atNoon(date), "MMM yyyy");
}

/** "November 2026". */
export function longMonth(date: IsoDate): string {
  return format(atNoon(date), "MMMM yyyy");
}

/** "23 to 29 Nov 2026", "28 Dec 2026 to 3 Jan 2027": what both ends share is said once. */
export function dateRange(from: IsoDate, to: IsoDate): string {
  const [isSameYear, isSameMonth] = [4, 7].map((end) => from.slice(0, end) === to.slice(0, end));
  const pattern = isSameMonth ? "d" : isSameYear ? "d MMM" : "d MMM yyyy";
  return `${format(atNoon(from), pattern)} to ${format(atNoon(to), "d MMM yyyy")}`;
}

/** "Nov". */
export function shortMonth(date: IsoDate): string {
  return format(atNoon(date), "MMM");
}

/** "today", "tomorrow", "yesterday", else as `shortDate`. */
export function nearDate(date: IsoDate, today: IsoDate): string {
  const days = calendarDaysBetween(today, date);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return shortDate(date, today);
}

/** Of a date that has passed: "today", "yesterday", "Friday" within the last six days, else as `shortDate`. */
export function pastDay(date: IsoDate, today: IsoDate): string {
  const days = calendarDaysBetween(date, today);
  return days > 1 && days < 7 ? format(atNoon(date), "EEEE") : nearDate(date, today);
}

/** "1 day", "3 days". */
export function countDays(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

/** "1 business day", "3 business days". */
export function countBusinessDays(count: number): string {
  return count === 1 ? "1 business day" : `${count} business days`;
}

/**
 * How a due date stands, in business days: "due today", "due tomorrow", "in 3 business days", "3 days late". Overdue over
 * a weekend only counts as late by 0 business days and says "due Sat 21 Nov".
 */
export function dueInWords(due: IsoDate, today: IsoDate, calendar?: BusinessCalendar): string {
  const calendarDays = calendarDaysBetween(today, due);
  if (calendarDays === 0) return "due today";
  if (calendarDays === 1) return "due tomorrow";
  const businessDays = businessDaysBetween(today, due, calendar);
  if (businessDays > 0) return `in ${countBusinessDays(businessDays)}`;
  if (businessDays < 0) return `${countDays(-businessDays)} late`;
  return `due ${shortDate(due, today)}`;
}

/** How an overdue date stands: "is 3 days late"; "was due yesterday" while no business day has passed since. */
export function lateInWords(due: IsoDate, today: IsoDate, calendar?: BusinessCalendar): string {
  const days = businessDaysBetween(due, today, calendar);
  return days > 0 ? `is ${countDays(days)} late` : `was due ${nearDate(due, today)}`;
}

/** Place of a date relative to go-live in business days: "G-12", "G", "G+3". */
export function goLiveOffset(date: IsoDate, goLive: IsoDate, calendar?: BusinessCalendar): string {
  const days = businessDaysBetween(goLive, date, calendar);
  if (days === 0) return "G";
  return days < 0 ? `G${days}` : `G+${days}`;
}
