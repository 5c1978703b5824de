import Box from "@mui/material/Box";
import { useMemo } from "react";
import { createWorkingTime } from "../../../src-shared/domain/reminders/working-time.ts";
import { reminderSettingsOf } from "../../../src-shared/ipc/settings.ts";
import { useAppStore } from "../../store/app-store.ts";
import { TestNotification } from "../reminders/TestNotification.tsx";
import { BackgroundSwitches } from "./BackgroundSwitches.tsx";
import { changeSettings } from "./change-settings.ts";
import { ReminderHours } from "./ReminderHours.tsx";
import { reminderPreview } from "./reminder-preview.ts";
import { ReminderRuleSwitches } from "./ReminderRuleSwitches.tsx";
import { Section } from "./Section.tsx";
import { SettingsGroup } from "./SettingsGroup.tsx";
import { SwitchRow } from "./SwitchRow.tsx";

/** What the settings mean now, in words that change with every change. */
function Preview() {
  const settings = useAppStore((state) => state.settings);
  const timeZone = useAppStore((state) => state.timeZone);
  const now = useAppStore((state) => state.now);
  const today = useAppStore((state) => state.today);
  const reminderSettings = useMemo(
    () => reminderSettingsOf(settings, timeZone),
    [settings, timeZone],
  );
  const workingTime = useMemo(() => createWorkingTime(reminderSettings), [reminderSettings]);
  return (
    <Box
      role="status"
      aria-label="What this means"
      sx={{ px: 3, py: 2, borderRadius: 1, bgcolor: "sunken", maxWidth: 600 }}
    >
      {settings.areRemindersOn
        ? reminderPreview(reminderSettings, workingTime, { now, today })
        : "Nothing comes while reminders are off, and nothing of it comes later."}
    </Box>
  );
}

/** Of what to remind, when, and whether the program runs for it. */
export function RemindersSection() {
  const areRemindersOn = useAppStore((state) => state.settings.areRemindersOn);
  return (
    <Section title="Reminders">
      <SwitchRow
        label="Remind me"
        help="Reminders come as notifications and stand in the Reminder centre until you act on them."
        isOn={areRemindersOn}
        onChange={(isOn) => {
          changeSettings({ areRemindersOn: isOn });
        }}
      />
      <Preview />
      <ReminderHours isDisabled={!areRemindersOn} />
      <ReminderRuleSwitches isDisabled={!areRemindersOn} />
      <SettingsGroup title="In the background" help="Reminders come while the program runs.">
        <BackgroundSwitches />
      </SettingsGroup>
      <TestNotification />
    </Section>
  );
}
