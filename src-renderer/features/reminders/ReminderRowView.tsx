import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { CalendarClock, Check, X, GraduationCap } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Link as RouterLink } from "react-router";
import { reminderAddress } from "../../../src-shared/domain/reminders/reminder-address.ts";
import { REMINDER_REASONS } from "../../../src-shared/domain/reminders/reminder-rules.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { RelativeDate } from "../../components/RelativeDate.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { SnoozeMenu } from "./SnoozeMenu.tsx";

/** What can be done to reminders. */
export interface ReminderActs {
  readonly now: string;
  readonly reload: () => Promise<void>;
  readonly complete: (rows: readonly ReminderRow[]) => Promise<void>;
  readonly dismiss: (rows: readonly ReminderRow[]) => Promise<void>;
  readonly snooze: (rows: readonly ReminderRow[], until: string, words: string) => Promise<void>;
  readonly markRead: (rows: readonly ReminderRow[]) => Promise<void>;
}

const ROW_HEIGHT = 40;

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

/** Up and Down go from reminder to reminder; D, S and Delete do what the row's buttons do. */
function handleKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const row = event.currentTarget;
  // Menus are drawn elsewhere, though their keys come by here.
  if (!(event.target instanceof HTMLElement) || !row.contains(event.target)) return;
  const press = (act: string): void => {
    const button = row.querySelector<HTMLElement>(`[data-act="${act}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  };
  const go = (by: number): void => {
    const links = [...document.querySelectorAll<HTMLElement>("[data-reminder-link]")];
    const at = links.findIndex((link) => row.contains(link));
    event.preventDefault();
    links[at + by]?.focus();
  };
  if (event.key === "ArrowDown") go(1);
  else if (event.key === "ArrowUp") go(-1);
  else if (event.key === "d") press("done");
  else if (event.key === "s") press("snooze");
  else if (event.key === "Delete") press("dismiss");
}

/** One reminder: what, due when, why and since when; its acts show under the pointer and under the focus. */
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
  // Neither is ticked off from here: it takes place.
  const isMeeting = row.kind !== "item";
  return (
    <Box
      component="li"
      aria-label={row.title}
      onKeyDown={handleKey}
      sx={{
        position: "relative",
        display: "flex",
        alignItems: "center",
        gap: 1,
        height: ROW_HEIGHT,
        borderTop: 1,
        borderColor: "divider",
        bgcolor: isSelected ? "accentSoft" : "transparent",
        "& .rm-acts": { opacity: 0 },
        "&:hover .rm-acts, &:focus-within .rm-acts": { opacity: 1 },
      }}
    >
      <Checkbox
        checked={isSelected}
        onChange={(event) => {
          onSelect(event.target.checked);
        }}
        slotProps={{ input: { "aria-label": `Select ${row.title}` } }}
      />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, lineHeight: "18px" }}>
          {!row.isRead && row.snoozedUntil === null && <UnreadDot />}
          {row.kind === "meeting" && <CalendarClock size={14} aria-label="Meeting" role="img" />}
          {row.kind === "session" && (
            <GraduationCap size={14} aria-label="Training session" role="img" />
          )}
          <Link
            component={RouterLink}
            to={reminderAddress(row)}
            onClick={() => {
              void acts.markRead([row]);
              onOpen?.();
            }}
            data-reminder-link
            aria-keyshortcuts={isMeeting ? "S Delete" : "D S Delete"}
            title={row.title}
            noWrap
            color="textPrimary"
            sx={{ fontWeight: row.isRead ? 400 : 600, minWidth: 0 }}
          >
            {row.title}
          </Link>
        </Box>
        <Typography
          component="div"
          variant="tiny"
          color="textSecondary"
          noWrap
          sx={{ lineHeight: "16px" }}
        >
          {row.snoozedUntil !== null && `${row.payorName} · `}
          <RelativeDate date={row.due} isDue={!isMeeting} />
          {row.snoozedUntil === null
            ? ` · ${REMINDER_REASONS[row.reason]}, reminded ${instantInWords(row.firedAt, timeZone, today)}`
            : ` · silent until ${instantInWords(row.snoozedUntil, timeZone, today)}`}
        </Typography>
      </Box>
      <Box
        className="rm-acts"
        sx={{
          position: "absolute",
          right: 0,
          insetBlock: 0,
          display: "flex",
          alignItems: "center",
          gap: 0.5,
          pl: 2,
          bgcolor: isSelected ? "accentSoft" : "background.paper",
        }}
      >
        {!isMeeting && (
          <Tooltip title="Done (D)">
            <IconButton
              aria-label={`Done: ${row.title}`}
              data-act="done"
              onClick={() => {
                void acts.complete([row]);
              }}
            >
              <Check size={14} aria-hidden />
            </IconButton>
          </Tooltip>
        )}
        <SnoozeMenu
          now={acts.now}
          label={`Snooze ${row.title}`}
          isCompact
          onOpen={acts.reload}
          onSnooze={(until, words) => {
            void acts.snooze([row], until, words);
          }}
        />
        <Tooltip
          title={
            isMeeting
              ? "Dismiss the reminder (Delete)"
              : "Dismiss the reminder; the item stays open (Delete)"
          }
        >
          <IconButton
            aria-label={`Dismiss ${row.title}`}
            data-act="dismiss"
            onClick={() => {
              void acts.dismiss([row]);
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </Tooltip>
      </Box>
    </Box>
  );
}
