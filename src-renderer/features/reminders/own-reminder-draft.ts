/** What the dialog of an own reminder begins with. */
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import { addCalendarDays } from "../../../src-shared/domain/dates.ts";
import { createWorkingTime } from "../../../src-shared/domain/reminders/working-time.ts";
import { reminderSettingsOf } from "../../../src-shared/ipc/settings.ts";
import { newId } from "../../new-id.ts";
import { useAppStore } from "../../store/app-store.ts";
import { openReminderDialog } from "./reminder-dialogs.ts";

/** An own reminder before it is saved. */
export type OwnReminderDraft = Omit<OwnReminder, "createdAt">;

/** Asks for a new own reminder, for the morning of the next working day: about something, or nothing in particular. */
export function remindMe(about: OwnReminder["about"] = null, title = ""): void {
  const { today, settings, timeZone } = useAppStore.getState();
  const workingTime = createWorkingTime(reminderSettingsOf(settings, timeZone));
  openReminderDialog({
    kind: "own",
    isNew: true,
    draft: {
      id: newId(),
      title,
      note: "",
      about,
      date: workingTime.onOrAfterWorkingDay(addCalendarDays(today, 1)),
      time: settings.dayStartsAt,
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
