import { useMemo } from "react";
import {
  createWorkingTime,
  type WorkingTime,
} from "../../../src-shared/domain/reminders/working-time.ts";
import type { ReminderSettings } from "../../../src-shared/domain/reminders/reminder-settings.ts";
import { reminderSettingsOf } from "../../../src-shared/ipc/settings.ts";
import { useAppStore } from "../../store/app-store.ts";

/** When the user works, as main counts it. */
export function useReminderSettings(): ReminderSettings {
  const settings = useAppStore((state) => state.settings);
  const timeZone = useAppStore((state) => state.timeZone);
  return useMemo(() => reminderSettingsOf(settings, timeZone), [settings, timeZone]);
}

/** The user's working time. */
export function useWorkingTime(): WorkingTime {
  const settings = useReminderSettings();
  return useMemo(() => createWorkingTime(settings), [settings]);
}
