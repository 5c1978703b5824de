/** What the dialog of an own reminder begins with. */
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import { addCalendarDays, type IsoDate } from "../../../src-shared/domain/dates.ts";
import { createWorkingTime } from "../../../src-shared/domain/reminders/working-time.ts";
import { timeAt } from "../../../src-shared/domain/zoned-time.ts";
import { reminderSettingsOf } from "../../../src-shared/ipc/settings.ts";
import { newId } from "../../new-id.ts";
import { useAppStore } from "../../store/app-store.ts";
import { openReminderDialog } from "./reminder-dialogs.ts";

/** An own reminder before it is saved. */
export type OwnReminderDraft = Omit<OwnReminder, "createdAt">;

/** The day that was pointed at, and the time; null = the one at which the user's day starts. */
interface PointedAt {
  readonly date: IsoDate;
  readonly time: string | null;
}

/** The start of the user's day; of today, once that has passed, the next full hour. */
function firstTimeOf(date: IsoDate): string {
  const { today, now, settings, timeZone } = useAppStore.getState();
  const time = timeAt(now, timeZone);
  if (date !== today || settings.dayStartsAt > time) return settings.dayStartsAt;
  const hour = Number(time.slice(0, 2)) + 1;
  return hour > 23 ? "23:59" : `${String(hour).padStart(2, "0")}:00`;
}

/**
 * Asks for a new own reminder, about something, or nothing in particular: where the user pointed at, else for the morning
 * of the next working day.
 */
export function remindMe(
  about: OwnReminder["about"] = null,
  title = "",
  pointedAt: PointedAt | null = null,
): void {
  const { today, settings, timeZone } = useAppStore.getState();
  const workingTime = createWorkingTime(reminderSettingsOf(settings, timeZone));
  const date = pointedAt?.date ?? workingTime.onOrAfterWorkingDay(addCalendarDays(today, 1));
  openReminderDialog({
    kind: "own",
    isNew: true,
    draft: {
      id: newId(),
      title,
      note: "",
      about,
      date,
      time: pointedAt?.time ?? firstTimeOf(date),
      rule: null,
    },
  });
}

/** Asks for a reminder of something of a payor, or of the payor as a whole. */
export function remindOf(
  { id, payorName }: { readonly id: string; readonly payorName: string },
  target: NonNullable<OwnReminder["about"]>["target"] = null,
  title = "",
): void {
  remindMe({ implementationId: id, payorName, target }, title);
}

/** Asks for changes of an own reminder. */
export function editOwnReminder({ createdAt: _createdAt, ...draft }: OwnReminder): void {
  openReminderDialog({ kind: "own", isNew: false, draft });
}
