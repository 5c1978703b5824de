import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { CalendarClock, Check, X } from "lucide-react";
import { Link as RouterLink } from "react-router";
import type { ReminderRow } from "../../../src-shared/domain/reminders.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { RelativeDate } from "../../components/RelativeDate.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { reminderAddress } from "./reminder-groups.ts";
import { SnoozeMenu } from "./SnoozeMenu.tsx";

/** What can be done to reminders. */
export interface ReminderActs {
  readonly now: string;
  readonly reload: () => Promise<void>;
  readonly complete: (rows: readonly ReminderRow[]) => Promise<void>;
  readonly dismiss: (rows: readonly ReminderRow[]) => Promise<void>;
  readonly snooze: (rows: readonly ReminderRow[], until: string, words: string) => Promise<void>;
}

function UnreadDot() {
  return (
    <Box
      component="span"
      role="img"
      aria-label="Unread"
      sx={{ width: 8, height: 8, borderRadius: "50%", bgcolor: "primary.main", flex: "none" }}
    />
  );
}

/** One reminder: what, due when, since when, and its acts. */
export function ReminderRowView({
  row,
  acts,
  isSelected,
  onSelect,
  onOpen,
}: {
  readonly row: ReminderRow;
  readonly acts: ReminderActs;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
  /** Called when the reminder is followed to its place. */
  readonly onOpen?: (() => void) | undefined;
}) {
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  const isMeeting = row.kind === "meeting";
  return (
    <Box
      component="li"
      aria-label={row.title}
      sx={{
        display: "grid",
        gridTemplateColumns: "32px 1fr",
        py: 1.5,
        borderTop: 1,
        borderColor: "divider",
        bgcolor: isSelected ? "accentSoft" : "transparent",
      }}
    >
      <Checkbox
        checked={isSelected}
        onChange={(event) => {
          onSelect(event.target.checked);
        }}
        slotProps={{ input: { "aria-label": `Select ${row.title}` } }}
        sx={{ alignSelf: "start" }}
      />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, minHeight: 28 }}>
          {!row.isRead && row.snoozedUntil === null && <UnreadDot />}
          {isMeeting && <CalendarClock size={14} aria-label="Meeting" role="img" />}
          <Link
            component={RouterLink}
            to={reminderAddress(row)}
            onClick={onOpen}
            color="textPrimary"
            sx={{ fontWeight: 600, overflowWrap: "anywhere" }}
          >
            {row.title}
          </Link>
        </Box>
        <Typography component="div" variant="tiny" color="textSecondary">
          {row.snoozedUntil !== null && `${row.payorName} · `}
          <RelativeDate date={row.due} isDue={!isMeeting} />
          {row.snoozedUntil === null
            ? ` · reminded ${instantInWords(row.firedAt, timeZone, today)}`
            : ` · silent until ${instantInWords(row.snoozedUntil, timeZone, today)}`}
        </Typography>
        <Box sx={{ display: "flex", gap: 1, mt: 0.5, ml: -2 }}>
          {!isMeeting && (
            <Button
              size="small"
              color="inherit"
              aria-label={`Done: ${row.title}`}
              startIcon={<Check size={14} aria-hidden />}
              onClick={() => {
                void acts.complete([row]);
              }}
            >
              Done
            </Button>
          )}
          <SnoozeMenu
            now={acts.now}
            label={`Snooze ${row.title}`}
            onOpen={acts.reload}
            onSnooze={(until, words) => {
              void acts.snooze([row], until, words);
            }}
          />
          <Tooltip
            title={isMeeting ? "Dismiss the reminder" : "Dismiss the reminder; the item stays open"}
          >
            <IconButton
              aria-label={`Dismiss ${row.title}`}
              onClick={() => {
                void acts.dismiss([row]);
              }}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </Tooltip>
        </Box>
      </Box>
    </Box>
  );
}
