/** What a bar of the timeline says, in words. */
import { calendarOf } from "../domain/calendar/business-days.ts";
import { openDependencies } from "../domain/schedule/dependencies.ts";
import type { IsoDate } from "../domain/dates.ts";
import { type Implementation, isSatisfied } from "../domain/implementation.ts";
import { lateInWords, shortDate } from "../domain/people-dates.ts";
import { slackInWords, slipInWords } from "../domain/schedule/schedule-words.ts";
import { isOverdue } from "../domain/selectors.ts";
import { itemName } from "../commands/naming.ts";
import type { TimelineGroupRow, TimelineItemRow } from "./timeline-rows.ts";

/** An item with its dates, e.g. "SET-05 Hold the kickoff meeting: Mon 2 Nov to Tue 3 Nov, as in the baseline; critical". */
export function itemInWords(
  { item, dates }: TimelineItemRow,
  plan: Pick<Implementation, "items" | "calendar">,
  today: IsoDate,
): string {
  const { start, due, slipDays, slackDays, isCritical, isPinMissed } = dates;
  const when =
    item.durationDays === 0 || start === due
      ? shortDate(due, today)
      : `${shortDate(start, today)} to ${shortDate(due, today)}`;
  const parts = [`${isSatisfied(item) ? "done " : ""}${when}, ${slipInWords(slipDays)}`];
  if (!isSatisfied(item)) {
    const waitsFor = openDependencies(item, plan.items).map(({ id, title }) =>
      itemName({ id, title }),
    );
    if (isOverdue(item, today)) parts.push(lateInWords(item.due, today, calendarOf(plan)));
    if (isCritical) parts.push("critical: go-live waits for it");
    else if (slackDays !== null) parts.push(`slack ${slackInWords(slackDays)}`);
    if (due !== item.due && !isOverdue(item, today))
      parts.push(`planned ${shortDate(item.due, today)}`);
    if (item.isPinned) parts.push(isPinMissed ? "pinned, which cannot hold" : "pinned");
    if (item.isBankBound) parts.push("needs a banking day");
    if (waitsFor.length > 0) parts.push(`waits for ${waitsFor.join(", ")}`);
  }
  return `${itemName(item)}: ${parts.join("; ")}`;
}

/** A heading with what it spans, e.g. "P0 Intake: 3 of 4 done, Mon 2 Nov to Fri 6 Nov". */
export function groupInWords(
  { label, doneCount, itemCount, start, due }: TimelineGroupRow,
  today: IsoDate,
): string {
  return `${label}: ${doneCount} of ${itemCount} done, ${shortDate(start, today)} to ${shortDate(due, today)}`;
}
