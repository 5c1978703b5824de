/** The outlook in words: the same on the screen, in an agenda and to a screen reader. */
import { type BusinessCalendar, businessDaysBetween } from "../calendar/business-days.ts";
import type { IsoDate } from "../dates.ts";
import type { GoLiveOutlook, PhaseOutlook } from "./go-live-outlook.ts";
import { countBusinessDays, shortDate } from "../people-dates.ts";
import type { SimulatedDriver } from "./simulate-go-live.ts";

/** One sentence for a status or steering agenda, with what it rests on. Dates as people say them around `today`. */
export function outlookSentence(
  { target, asPlanned, p50, p85, evidence, isSettled }: GoLiveOutlook,
  today: IsoDate,
): string {
  const day = (date: IsoDate): string => shortDate(date, today);
  if (isSettled)
    return `Target ${day(target)}; nothing is open that the go-live of ${day(p50)} waits for.`;
  return (
    `Target ${day(target)}, as planned ${day(asPlanned)}, likely ${day(p50)} (P50), ` +
    `safe to promise ${day(p85)} (P85). ${evidence.text}`
  );
}

/** How a date stands to the target: "6 business days after the target", "on the target". */
export function againstTarget(date: IsoDate, target: IsoDate, calendar: BusinessCalendar): string {
  const days = businessDaysBetween(target, date, calendar);
  if (days === 0) return "on the target";
  return `${countBusinessDays(Math.abs(days))} ${days > 0 ? "after" : "before"} the target`;
}

/** What an item does to the go-live: "adds 1.1 business days on average; decides in 65 of 100 runs". */
export function driverInWords({ share, meanDays }: SimulatedDriver): string {
  const percent = Math.round(100 * share);
  const often = percent === 100 ? "every run" : `${Math.max(1, percent)} of 100 runs`;
  const days = meanDays.toFixed(1);
  return `adds ${days} business ${days === "1.0" ? "day" : "days"} on average; decides in ${often}`;
}

/** How long a phase takes: "usually 24 business days, here 31"; empty when neither is known. */
export function phaseInWords({ usual, hereDays, isCurrent }: PhaseOutlook): string {
  const soFar = isCurrent ? " so far" : "";
  if (!usual) return hereDays === null ? "" : `here ${countBusinessDays(hereDays)}${soFar}`;
  const often = `usually ${countBusinessDays(usual.median)}`;
  return hereDays === null ? often : `${often}, here ${hereDays}${soFar}`;
}
