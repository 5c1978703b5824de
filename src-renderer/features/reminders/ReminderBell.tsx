import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { Bell } from "lucide-react";
import { useEffect } from "react";
import { subscribe } from "../../api-client.ts";
import { useActions } from "../../app/actions.ts";
import { useAppStore } from "../../store/app-store.ts";
import { setReminderCentreOpen, useUiStore } from "../../store/ui-store.ts";
import { InMeetingLine } from "./InMeetingLine.tsx";
import { REMINDER_ACTIONS } from "./reminder-actions.ts";
import { forgetReminders, loadReminders } from "./reminder-store.ts";

/** Reads the reminders of the open workspace, and again whenever main says that they changed. */
function useReminderNews(): void {
  const folder = useAppStore((state) => state.workspace?.folder ?? null);
  useEffect(() => {
    if (folder === null) return undefined;
    void loadReminders();
    const stop = subscribe("remindersChanged", () => {
      void loadReminders();
    });
    return () => {
      stop();
      forgetReminders();
    };
  }, [folder]);
}

/** The bell with its count, and what holds reminders back now. */
export function ReminderBell() {
  useReminderNews();
  useActions(REMINDER_ACTIONS);
  const unread = useAppStore((state) => state.unreadReminders);
  const isOpen = useUiStore((state) => state.isReminderCentreOpen);
  const words = unread === 0 ? "Reminders, none unread" : `Reminders, ${unread} unread`;
  return (
    <>
      <InMeetingLine />
      <Tooltip title={words}>
        <IconButton
          aria-label={words}
          aria-expanded={isOpen}
          onClick={() => {
            setReminderCentreOpen(!isOpen);
          }}
        >
          <Bell size={18} aria-hidden />
          {unread > 0 && (
            <Box
              component="span"
              aria-hidden
              sx={{
                ml: 1,
                px: 1.5,
                fontSize: 12,
                lineHeight: "18px",
                fontWeight: 600,
                borderRadius: "9px",
                bgcolor: "accentSoft",
                color: "primary.dark",
              }}
            >
              {unread}
            </Box>
          )}
        </IconButton>
      </Tooltip>
    </>
  );
}
