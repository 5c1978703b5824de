import Divider from "@mui/material/Divider";
import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import {
  Activity,
  AlarmClock,
  Ban,
  Bell,
  BellOff,
  BookOpen,
  Building2,
  CalendarClock,
  CalendarOff,
  CalendarPlus,
  CirclePause,
  CirclePlay,
  Eraser,
  Flag,
  Landmark,
  LockOpen,
  type LucideIcon,
  RotateCcw,
  SlidersHorizontal,
  UserRound,
} from "lucide-react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { exportCalendar } from "../../calendar-files/export-calendar.ts";
import { remindOf } from "../../reminders/own-reminder-draft.ts";
import { unmutePayor } from "../../reminders/reminder-acts.ts";
import { openReminderDialog } from "../../reminders/reminder-dialogs.ts";
import { useReminderStore } from "../../reminders/reminder-store.ts";
import { useImplementation } from "../use-implementation.ts";
import type { HeaderQuestion } from "./HeaderDialog.tsx";

interface Entry {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isShown: boolean;
  /** What is asked first, or done at once. */
  readonly does: HeaderQuestion | Command | (() => void);
}

/** What is done seldom. Entries that make no sense now are not offered. */
export function HeaderMenu({
  anchor,
  onAsk,
  onClose,
}: {
  readonly anchor: HTMLElement;
  readonly onAsk: (question: HeaderQuestion) => void;
  readonly onClose: () => void;
}) {
  const { implementation, isReadOnly, readOnlyReason, execute } = useImplementation();
  const { id, payor, hold, cancelled, closed } = implementation;
  const isMuted = useReminderStore(
    ({ list }) => list?.muted.some(({ implementationId }) => implementationId === id) ?? false,
  );
  const entries: readonly (readonly Entry[])[] = [
    [
      { icon: CalendarClock, label: "Change dates…", isShown: true, does: "dates" },
      { icon: CalendarOff, label: "Payor's calendar…", isShown: true, does: "calendar" },
      { icon: Landmark, label: "Banking terms…", isShown: true, does: "banking" },
      { icon: Building2, label: "Edit payor…", isShown: true, does: "payor" },
      { icon: SlidersHorizontal, label: "Profile flags…", isShown: true, does: "profile" },
      { icon: UserRound, label: "Assign IPM…", isShown: true, does: "ipm" },
      { icon: Flag, label: "Set a new baseline…", isShown: true, does: "baseline" },
      {
        icon: BookOpen,
        label: "Compare with newest playbook…",
        isShown: true,
        does: "compare",
      },
    ],
    [
      {
        icon: AlarmClock,
        label: "Remind me…",
        isShown: true,
        does: () => {
          remindOf({ id, payorName: payor.name });
        },
      },
      {
        icon: isMuted ? Bell : BellOff,
        label: isMuted ? "Unmute reminders" : "Mute reminders…",
        isShown: isMuted || (!cancelled && !closed),
        does: () => {
          if (isMuted) void unmutePayor(id, payor.name);
          else openReminderDialog({ kind: "mute", implementationId: id, payorName: payor.name });
        },
      },
    ],
    [
      {
        icon: Activity,
        label: implementation.healthOverride
          ? "Change the health set by hand…"
          : "Set health by hand…",
        isShown: !hold && !cancelled && !closed,
        does: "health",
      },
      {
        icon: Eraser,
        label: "Take back the health set by hand",
        isShown: implementation.healthOverride !== null && !closed,
        does: { type: "health/clear-override" },
      },
    ],
    [
      {
        icon: CirclePause,
        label: hold ? "Change the hold…" : "Put on hold…",
        isShown: !cancelled && !closed,
        does: "hold",
      },
      {
        icon: CirclePlay,
        label: "Resume",
        isShown: hold !== null && !closed,
        does: { type: "implementation/resume" },
      },
      {
        icon: Ban,
        label: "Cancel implementation…",
        isShown: !cancelled && !closed,
        does: "cancel",
      },
      {
        icon: RotateCcw,
        label: "Reinstate",
        isShown: cancelled !== null && !closed,
        does: { type: "implementation/reinstate" },
      },
      { icon: LockOpen, label: "Reopen…", isShown: closed !== null, does: "reopen" },
    ],
  ];
  const isAllowed = ({ does }: Entry): boolean =>
    !isReadOnly || does === "reopen" || does === "compare" || typeof does === "function";
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      <MenuItem
        onClick={() => {
          onClose();
          void exportCalendar({ kind: "implementation", implementationId: implementation.id });
        }}
      >
        <ListItemIcon>
          <CalendarPlus size={16} aria-hidden />
        </ListItemIcon>
        Export calendar (.ics)…
      </MenuItem>
      <Divider />
      {entries.flatMap((group, index) => [
        ...(index > 0 ? [<Divider key={`line-${index}`} />] : []),
        ...group
          .filter((entry) => entry.isShown)
          .map((entry) => {
            const { icon: Icon, label, does } = entry;
            return (
              <MenuItem
                key={label}
                disabled={!isAllowed(entry)}
                title={isAllowed(entry) ? undefined : (readOnlyReason ?? undefined)}
                onClick={() => {
                  onClose();
                  if (typeof does === "function") does();
                  else if (typeof does === "string") onAsk(does);
                  else void execute(does, { hasUndo: true });
                }}
              >
                <ListItemIcon>
                  <Icon size={16} aria-hidden />
                </ListItemIcon>
                {label}
              </MenuItem>
            );
          }),
      ])}
    </Menu>
  );
}
