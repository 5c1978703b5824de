import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { timeInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { endOfDay } from "./in-meeting.ts";
import { setInMeeting } from "./reminder-acts.ts";
import { useReminderStore } from "./reminder-store.ts";

/** "In a meeting until 10:30, 3 held", with *End*; nothing while there is no meeting. */
export function InMeetingLine() {
  const inMeeting = useReminderStore((state) => state.list?.inMeeting ?? null);
  const held = useReminderStore((state) => state.list?.held ?? 0);
  const now = useAppStore((state) => state.now);
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  // Main ends it within half a minute; until it says so, what is over is not shown as running.
  if (!inMeeting || inMeeting.until <= now) return null;
  const isOpenEnded = inMeeting.until >= endOfDay(today, timeZone);
  return (
    <Box
      role="status"
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 1,
        minWidth: 0,
        pl: 3,
        pr: 0.5,
        height: 32,
        borderRadius: "16px",
        bgcolor: "accentSoft",
        whiteSpace: "nowrap",
      }}
    >
      <Typography component="span" variant="tiny" noWrap title={inMeeting.until}>
        In a meeting{isOpenEnded ? "" : ` until ${timeInWords(inMeeting.until, timeZone)}`}
        {held > 0 && `, ${held} held`}
      </Typography>
      <Button
        size="small"
        color="inherit"
        title="Shows what was held"
        onClick={() => {
          void setInMeeting(null);
        }}
        sx={{ minWidth: 0, borderRadius: "14px" }}
      >
        End
      </Button>
    </Box>
  );
}
