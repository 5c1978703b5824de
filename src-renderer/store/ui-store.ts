/** What is open on the screen besides the page: one dialog, the palette, the Reminder centre, the message below. */
import { create } from "zustand";
import type { Problem } from "../../src-shared/result.ts";

/** The dialogs of the frame; at most one is open. */
export type DialogName = "new-implementation" | "create-workspace" | "keyboard-shortcuts" | "about";

/** A message at the bottom of the window. */
export interface Toast {
  /** Rising number: a new message replaces the one before. */
  readonly key: number;
  readonly kind: "done" | "failed";
  readonly text: string;
  /** What to do next, for failures. */
  readonly advice: string | null;
  /** Whether *Undo* is offered beside it. */
  readonly hasUndo: boolean;
  /** What *Undo* does; null = what Ctrl+Z does. */
  readonly takeBack: (() => void) | null;
}

interface UiState {
  readonly dialog: DialogName | null;
  readonly isPaletteOpen: boolean;
  readonly isReminderCentreOpen: boolean;
  readonly toast: Toast | null;
}

export const useUiStore = create<UiState>()(() => ({
  dialog: null,
  isPaletteOpen: false,
  isReminderCentreOpen: false,
  toast: null,
}));

export function openDialog(dialog: DialogName): void {
  useUiStore.setState({ dialog, isPaletteOpen: false });
}

export function closeDialog(): void {
  useUiStore.setState({ dialog: null });
}

export function setPaletteOpen(isPaletteOpen: boolean): void {
  useUiStore.setState({ isPaletteOpen });
}

export function setReminderCentreOpen(isReminderCentreOpen: boolean): void {
  useUiStore.setState({ isReminderCentreOpen });
}

function showToast(toast: Omit<Toast, "key">): void {
  useUiStore.setState((state) => ({ toast: { ...toast, key: (state.toast?.key ?? 0) + 1 } }));
}

/**
 * Says what was done, with *Undo* beside it: for acts that take something away or change many things at once. `takeBack`
 * is for an act of several changes, which Ctrl+Z takes back one by one.
 */
export function tellDone(
  text: string,
  {
    takeBack = null,
    hasUndo = takeBack !== null,
  }: { readonly hasUndo?: boolean; readonly takeBack?: (() => void) | null } = {},
): void {
  showToast({ kind: "done", text, advice: null, hasUndo, takeBack });
}

/** Says why something was refused or failed. What the user called off in a dialog is no failure. */
export function tellProblem(problem: Problem): void {
  if (problem.code === "cancelled" || problem.code === "sensitive-number") return;
  showToast({
    kind: "failed",
    text: problem.message,
    advice: problem.advice ?? null,
    hasUndo: false,
    takeBack: null,
  });
}

export function closeToast(): void {
  useUiStore.setState({ toast: null });
}
