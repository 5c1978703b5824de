/** What the dialog of an own reminder begins with. */
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import { addCalendarDays } from "../../../src-shared/domain/dates.ts";
import { newId } from "../../new-id.ts";
import { useAppStore } from "../../store/app-store.ts";
import { openReminderDialog } from "./reminder-dialogs.ts";

/** An own reminder before it is saved. */
export type OwnReminderDraft = Omit<OwnReminder, "createdAt">;

/** Asks for a new own reminder: about something, or about nothing in particular. For tomorrow when the day starts. */
export function remindMe(about: OwnReminder["about"] = null, title = ""): void {
  const { today, settings } = useAppStore.getState();
  openReminderDialog({
    kind: "own",
    isNew: true,
    draft: {
      id: newId(),
      title,
      note: "",
      about,
      date: addCalendarDays(today, 1),
      time: settings.dayStartsAt,
      rule: null,
    },
  });
}

/** Asks for changes of an own reminder. */
export function editOwnReminder({ createdAt: _createdAt, ...draft }: OwnReminder): void {
  openReminderDialog({ kind: "own", isNew: false, draft });
}
