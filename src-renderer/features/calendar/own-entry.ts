/** A reminder of the user's own as the calendar shows it. */
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import type { KeptCalendar } from "./calendar-view.ts";

/** One coming of it. */
export interface OwnEntry {
  /** The same as long as it comes then. */
  readonly key: string;
  readonly reminder: OwnReminder;
  /** The day and the time at which it comes, in the user's zone. */
  readonly date: IsoDate;
  readonly time: string;
  readonly isOver: boolean;
}

/** Everything in one line: "My reminder, Call the bank, Harlow & Pike, on Tue 24 Nov at 09:00, repeats". */
export function ownEntryInWords(
  { reminder, date, time, isOver }: OwnEntry,
  today: IsoDate,
): string {
  return [
    ...["My reminder", reminder.title],
    ...(reminder.about ? [reminder.about.payorName] : []),
    `on ${shortDate(date, today)} at ${time}`,
    ...(reminder.rule === null ? [] : ["repeats"]),
    ...(isOver ? ["past"] : []),
  ].join(", ");
}

/** Those that pass the filters besides that of kinds: all of them are the user's. */
export function filterOwn(
  own: readonly OwnEntry[],
  { payorIds, isOpenOnly }: Pick<KeptCalendar, "payorIds" | "isOpenOnly">,
): readonly OwnEntry[] {
  return own.filter(
    ({ reminder, isOver }) =>
      !(isOpenOnly && isOver) &&
      (payorIds.length === 0 || payorIds.includes(reminder.about?.implementationId ?? "")),
  );
}
