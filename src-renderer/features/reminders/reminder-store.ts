/** The reminders as main knows them: for the bell, the Reminder centre, and whatever mutes or reminds elsewhere. */
import { create } from "zustand";
import type { ReminderList } from "../../../src-shared/ipc/answers.ts";
import type { Problem, Result } from "../../../src-shared/result.ts";
import { request } from "../../api-client.ts";
import { sortReminders } from "./reminder-groups.ts";

interface ReminderStore {
  /** Null until main answered for the first time. */
  readonly list: ReminderList | null;
  /** Payors in the order in which they were shown, so that a list does not jump under the hand. */
  readonly order: readonly string[];
  readonly problem: Problem | null;
}

export const useReminderStore = create<ReminderStore>()(() => ({
  list: null,
  order: [],
  problem: null,
}));

/** Takes over an answer of main, good or bad. */
export function adoptReminders(answer: Result<ReminderList>): void {
  if (!answer.ok) {
    useReminderStore.setState({ problem: answer.error });
    return;
  }
  useReminderStore.setState(({ order }) => {
    const { groups } = sortReminders(answer.value.rows, order);
    const added = groups.map(({ implementationId }) => implementationId);
    return {
      list: answer.value,
      // Payors that are gone keep their place for the moment in which an undo brings them back.
      order: [...new Set([...order, ...added])],
      problem: null,
    };
  });
}

/** Asks main again. */
export async function loadReminders(): Promise<void> {
  adoptReminders(await request("listReminders", {}));
}

/** Another workspace: nothing of the old one is shown. */
export function forgetReminders(): void {
  useReminderStore.setState(useReminderStore.getInitialState(), true);
}
