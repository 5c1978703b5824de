import { useEffect } from "react";
import { subscribe } from "../../api-client.ts";
import { loadReminders } from "./reminder-store.ts";

/**
 * Reads the reminders anew while they are looked at: an item that is done or moved takes its reminders with it, and the
 * cards say when that has happened. What the bell counts is told by `remindersChanged` in any case.
 */
export function useFreshReminders(): void {
  useEffect(() => {
    void loadReminders();
    return subscribe("summariesChanged", () => {
      void loadReminders();
    });
  }, []);
}
