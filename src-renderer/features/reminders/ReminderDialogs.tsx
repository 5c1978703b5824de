import { lazy, Suspense } from "react";
import { MuteDialog } from "./MuteDialog.tsx";
import { closeReminderDialog, useReminderDialog } from "./reminder-dialogs.ts";

// Brings the recurrence library along.
const OwnReminderDialog = lazy(() =>
  import("./OwnReminderDialog.tsx").then(({ OwnReminderDialog }) => ({
    default: OwnReminderDialog,
  })),
);

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
    <Suspense>
      <OwnReminderDialog key={draft.id} draft={draft} isNew={isNew} onClose={closeReminderDialog} />
    </Suspense>
  );
}
