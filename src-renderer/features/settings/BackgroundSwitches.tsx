import { useState } from "react";
import { updateSettings, useAppStore } from "../../store/app-store.ts";
import { changeSettings } from "./change-settings.ts";
import { SwitchRow } from "./SwitchRow.tsx";

/** Whether the program runs without its window, and from the login on. */
export function BackgroundSwitches() {
  const keepsRunning = useAppStore((state) => state.settings.keepsRunning);
  const startsAtLogin = useAppStore((state) => state.settings.startsAtLogin);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <SwitchRow
        label="Keep running when the window is closed"
        help={
          keepsRunning
            ? "Closing the window hides it and reminders go on. To end the program, choose Quit from its tray icon or its menu."
            : "Closing the window ends the program; reminders come again when it is next opened."
        }
        isOn={keepsRunning}
        onChange={(isOn) => {
          changeSettings({ keepsRunning: isOn });
        }}
      />
      <SwitchRow
        label="Start when I log in"
        help={
          keepsRunning
            ? "The system starts Payor Desk with your session; it waits in the tray until you open it."
            : "The system starts Payor Desk with your session, with its window open."
        }
        problem={problem}
        isOn={startsAtLogin}
        onChange={(isOn) => {
          void updateSettings({ startsAtLogin: isOn }).then((answer) => {
            const { message = "", where, advice } = answer.ok ? {} : answer.error;
            setProblem(
              answer.ok ? null : [message, where, advice].filter(Boolean).join(". ").concat("."),
            );
          });
        }}
      />
    </>
  );
}
