import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Typography from "@mui/material/Typography";
import { Presentation } from "lucide-react";
import { useState } from "react";
import { timeInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { askNextMeetingEnd, endOfDay, type MeetingEnd, minutesFrom } from "./in-meeting.ts";
import { setInMeeting } from "./reminder-acts.ts";
import { loadReminders, useReminderStore } from "./reminder-store.ts";

/** *In a meeting*: chooses until when reminders are held. */
export function InMeetingMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [next, setNext] = useState<MeetingEnd | null>(null);
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  const now = useReminderStore((state) => state.list?.now ?? null);
  const open = async (element: HTMLElement): Promise<void> => {
    // "For an hour" counts from now, not from when the list was read.
    await loadReminders();
    const fresh = useReminderStore.getState().list?.now;
    setNext(fresh === undefined ? null : await askNextMeetingEnd(today, fresh, timeZone));
    setAnchor(element);
  };
  const choices = now
    ? [
        { name: "For 30 minutes", until: minutesFrom(now, 30), detail: null },
        { name: "For 1 hour", until: minutesFrom(now, 60), detail: null },
        ...(next ? [{ name: "Until the end of", until: next.until, detail: next.name }] : []),
        { name: "Until I end it", until: endOfDay(today, timeZone), detail: null },
      ]
    : [];
  return (
    <>
      <Button
        size="small"
        color="inherit"
        variant="outlined"
        startIcon={<Presentation size={14} aria-hidden />}
        title="Holds reminders while you present, and sums them up after"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          void open(currentTarget);
        }}
      >
        In a meeting
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
        slotProps={{ list: { "aria-label": "Hold reminders" } }}
      >
        {choices.map(({ name, until, detail }) => (
          <MenuItem
            key={name}
            onClick={() => {
              setAnchor(null);
              void setInMeeting(until);
            }}
            sx={{ justifyContent: "space-between", gap: 6, maxWidth: 420 }}
          >
            <Typography component="span" noWrap sx={{ minWidth: 0 }}>
              {detail === null ? name : `${name} ${detail}`}
            </Typography>
            <Typography component="span" variant="tiny" color="textSecondary">
              {timeInWords(until, timeZone)}
            </Typography>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
