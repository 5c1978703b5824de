import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { AlarmClock, AlarmClockOff, CalendarDays, Check, type LucideIcon, X } from "lucide-react";
import { type KeyboardEvent, memo } from "react";
import { Link as RouterLink } from "react-router";
import { isCompletable } from "../../../src-shared/commands/dated-commands.ts";
import {
  REMINDER_REASONS,
  type ReminderReason,
} from "../../../src-shared/domain/reminders/reminder-rules.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { complete, dismiss, markRead, wake } from "./reminder-acts.ts";
import { kindWord, lookOf } from "./reminder-kinds.ts";
import { ReminderDate } from "./ReminderDate.tsx";
import { canBeMoved } from "./reschedule.ts";

/** Reasons that say no more than the date beside them does. */
const SAID_BY_THE_DATE: ReadonlySet<ReminderReason> = new Set([
  ...(["due_in_5", "due_in_1", "due_today"] as const),
  ...(["overdue_1", "overdue_3", "overdue_5", "meeting", "own"] as const),
]);

function whyInWords({ reason }: ReminderRow): string {
  return SAID_BY_THE_DATE.has(reason) ? "" : `${REMINDER_REASONS[reason]}, `;
}

/** What a row asks of the list, which has one menu for all of them. */
export type RowMenu = "snooze" | "reschedule" | "mute";

const ROW_HEIGHT = 42;

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

const ACT_OF_KEY: Readonly<Record<string, string>> = {
  x: "done",
  d: "done",
  s: "snooze",
  r: "reschedule",
  Delete: "dismiss",
  " ": "select",
};

/** Up and Down go from reminder to reminder; X, S, R, M, Delete and Space do what the row's buttons do. */
function handleKey(
  event: KeyboardEvent<HTMLElement>,
  onMute: (element: HTMLElement) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // Shift+R asks for an own reminder, anywhere.
  if (event.shiftKey && event.key.length === 1) return;
  const row = event.currentTarget;
  // Menus are drawn elsewhere, though their keys come by here.
  if (!(event.target instanceof HTMLElement) || !row.contains(event.target)) return;
  const go = (by: number): void => {
    const links = [...document.querySelectorAll<HTMLElement>("[data-reminder-link]")];
    const next = links[links.findIndex((link) => row.contains(link)) + by];
    event.preventDefault();
    next?.focus();
    if (event.shiftKey)
      next?.closest("li")?.querySelector<HTMLElement>("input:not(:checked)")?.click();
  };
  if (event.key === "ArrowDown") go(1);
  else if (event.key === "ArrowUp") go(-1);
  else if (event.key.toLowerCase() === "m") {
    event.preventDefault();
    onMute(row);
  } else {
    const act = ACT_OF_KEY[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    // A button or box that has the focus is pressed by Space itself.
    if (act === undefined || (act === "select" && !event.target.matches("a"))) return;
    const pressed = row.querySelector<HTMLElement>(
      act === "done" ? '[data-act="done"], [data-act="dismiss"]' : `[data-act="${act}"]`,
    );
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
  }
}

/** What the next row is after this one is gone: the focus goes on there. */
function keepFocusNear(element: HTMLElement): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-reminder-link]")];
  const at = links.findIndex((link) => element.closest("li")?.contains(link));
  (links[at + 1] ?? links[at - 1])?.focus();
}

function ActButton({
  icon: Icon,
  act,
  label,
  title,
  hasMenu = false,
  onPress,
}: {
  readonly icon: LucideIcon;
  readonly act: string;
  readonly label: string;
  readonly title: string;
  readonly hasMenu?: boolean;
  readonly onPress: (element: HTMLElement) => void;
}) {
  return (
    <IconButton
      aria-label={label}
      title={title}
      data-act={act}
      {...(hasMenu && { "aria-haspopup": "menu" as const })}
      onClick={(event) => {
        onPress(event.currentTarget);
      }}
    >
      <Icon size={14} aria-hidden />
    </IconButton>
  );
}

/** One reminder: what, which date, why and since when; its acts show under the pointer and under the focus. */
export const ReminderRowView = memo(function ReminderRowView({
  row,
  address,
  isSelected,
  onSelect,
  onMenu,
  onOpen,
}: {
  readonly row: ReminderRow;
  /** Where it leads. */
  readonly address: string;
  readonly isSelected: boolean;
  readonly onSelect: (row: ReminderRow, isSelected: boolean) => void;
  readonly onMenu: (menu: RowMenu, row: ReminderRow, anchor: HTMLElement) => void;
  /** Called when the reminder is followed to its place. */
  readonly onOpen?: (() => void) | undefined;
}) {
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  const { title, kind } = row;
  const { icon: Icon } = lookOf(kind);
  const isSnoozed = row.snoozedUntil !== null;
  const ask = (menu: RowMenu) => (anchor: HTMLElement) => {
    onMenu(menu, row, anchor);
  };
  return (
    <Box
      component="li"
      aria-label={title}
      onKeyDown={(event) => {
        handleKey(event, ask("mute"));
      }}
      sx={{
        position: "relative",
        display: "flex",
        alignItems: "center",
        gap: 1,
        height: ROW_HEIGHT,
        borderTop: 1,
        borderColor: "divider",
        bgcolor: isSelected ? "accentSoft" : "transparent",
        // Hundreds of rows: what is out of sight is not laid out.
        contentVisibility: "auto",
        containIntrinsicHeight: ROW_HEIGHT,
        "& .rm-acts": { opacity: 0 },
        "&:hover .rm-acts, &:focus-within .rm-acts": { opacity: 1 },
      }}
    >
      <Checkbox
        checked={isSelected}
        onChange={(event) => {
          onSelect(row, event.target.checked);
        }}
        slotProps={{
          input: { "aria-label": `Select ${title}`, ...{ "data-act": "select" } },
        }}
      />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, lineHeight: "18px" }}>
          {!row.isRead && !isSnoozed && <UnreadDot />}
          <Box component="span" sx={{ display: "flex", color: "text.secondary", flex: "none" }}>
            <Icon size={14} role="img" aria-label={kindWord(kind)}>
              <title>{kindWord(kind)}</title>
            </Icon>
          </Box>
          <Link
            component={RouterLink}
            to={address}
            onClick={() => {
              void markRead([row]);
              onOpen?.();
            }}
            data-reminder-link
            aria-keyshortcuts="X S R M Delete"
            title={title}
            noWrap
            color="textPrimary"
            sx={{ fontWeight: row.isRead ? 400 : 600, minWidth: 0 }}
          >
            {title}
          </Link>
        </Box>
        <Typography
          component="div"
          variant="tiny"
          color="textSecondary"
          noWrap
          sx={{ lineHeight: "16px" }}
        >
          {isSnoozed && row.payorName !== "" && `${row.payorName} · `}
          <ReminderDate row={row} />
          {isSnoozed ? (
            <span title={row.snoozedUntil}>
              {` · silent until ${instantInWords(row.snoozedUntil, timeZone, today)}`}
            </span>
          ) : (
            <span title={row.firedAt}>
              {` · ${whyInWords(row)}reminded ${instantInWords(row.firedAt, timeZone, today)}`}
            </span>
          )}
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
          pl: 2,
          bgcolor: isSelected ? "accentSoft" : "background.paper",
        }}
      >
        {(kind === "own" || isCompletable(kind)) && (
          <ActButton
            icon={Check}
            act="done"
            label={`Done: ${title}`}
            title="Done (X)"
            onPress={(element) => {
              keepFocusNear(element);
              void complete([row]);
            }}
          />
        )}
        {isSnoozed ? (
          <ActButton
            icon={AlarmClockOff}
            act="snooze"
            label={`Wake ${title} now`}
            title="Wake now (S)"
            onPress={(element) => {
              keepFocusNear(element);
              void wake([row]);
            }}
          />
        ) : (
          <ActButton
            icon={AlarmClock}
            act="snooze"
            label={`Snooze ${title}`}
            title="Snooze (S)"
            hasMenu
            onPress={ask("snooze")}
          />
        )}
        {canBeMoved(row) && (
          <ActButton
            icon={CalendarDays}
            act="reschedule"
            label={`Reschedule ${title}`}
            title="Reschedule (R)"
            onPress={ask("reschedule")}
          />
        )}
        <ActButton
          icon={X}
          act="dismiss"
          label={`Dismiss ${title}`}
          title={
            isCompletable(kind)
              ? `Dismiss the reminder; the ${kind} stays open (Delete)`
              : "Dismiss the reminder (Delete)"
          }
          onPress={(element) => {
            keepFocusNear(element);
            void dismiss([row]);
          }}
        />
      </Box>
    </Box>
  );
});
