import { MuteDialog } from "./MuteDialog.tsx";
import { OwnReminderDialog } from "./OwnReminderDialog.tsx";
import { closeReminderDialog, useReminderDialog } from "./reminder-dialogs.ts";

/** The one open dialog about reminders, wherever it was asked for. */
export function ReminderDialogs() {
  const dialog = useReminderDialog((state) => state.dialog);
  if (!dialog) return null;
  if (dialog.kind === "mute") {
    const { implementationId, payorName } = dialog;
    return (
      <MuteDialog
        key={implementationId}
        implementationId={implementationId}
        payorName={payorName}
        onClose={closeReminderDialog}
      />
    );
  }
  const { draft, isNew } = dialog;
  return (
    <OwnReminderDialog key={draft.id} draft={draft} isNew={isNew} onClose={closeReminderDialog} />
  );
}
