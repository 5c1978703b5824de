/** The dialogs about reminders that are opened from many places: a card, an item, a meeting, the palette. */
import { create } from "zustand";
import type { OwnReminderDraft } from "./own-reminder-draft.ts";

/** What is asked; `own` edits a reminder or makes a new one. */
export type ReminderDialog =
  | { readonly kind: "mute"; readonly implementationId: string; readonly payorName: string }
  | { readonly kind: "own"; readonly draft: OwnReminderDraft; readonly isNew: boolean };

export const useReminderDialog = create<{ readonly dialog: ReminderDialog | null }>()(() => ({
  dialog: null,
}));

/** Opens a dialog in place of the one that is open. */
export function openReminderDialog(dialog: ReminderDialog): void {
  useReminderDialog.setState({ dialog });
}

/** Closes it. */
export function closeReminderDialog(): void {
  useReminderDialog.setState({ dialog: null });
}
