import Divider from "@mui/material/Divider";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListItemText from "@mui/material/ListItemText";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import type { LucideIcon } from "lucide-react";
import {
  AlarmClock,
  ArrowRightLeft,
  Ban,
  BellOff,
  CircleCheck,
  CircleHelp,
  CirclePause,
  CirclePlay,
  ExternalLink,
  UserRound,
} from "lucide-react";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import { Kbd } from "../../components/Kbd.tsx";
import { remindOf } from "../reminders/own-reminder-draft.ts";
import { openReminderDialog } from "../reminders/reminder-dialogs.ts";
import { countOf } from "./card-texts.ts";
import type { BoardActs } from "./use-board-acts.ts";

/** What a menu was opened for. */
export interface CardMenuTarget {
  readonly cards: readonly CardSummary[];
  /** Where it opens, in px of the window. */
  readonly left: number;
  readonly top: number;
}

/** Everything that can be done to a card, or to the selection that it is part of. */
export function CardMenu({
  target,
  acts,
  onOpen,
  onClose,
}: {
  readonly target: CardMenuTarget | null;
  readonly acts: BoardActs;
  readonly onOpen: (cardId: string) => void;
  readonly onClose: () => void;
}) {
  const cards = target?.cards ?? [];
  const [first] = cards;
  const open = cards.filter((card) => card.state !== "closed");
  const held = cards.filter((card) => card.state === "on_hold");
  const active = cards.filter((card) => card.state === "active");
  const cancelled = cards.filter((card) => card.state === "cancelled");
  const entry = (Icon: LucideIcon, text: string, shortcut: string | null, perform: () => void) => (
    <MenuItem
      key={text}
      onClick={() => {
        onClose();
        perform();
      }}
    >
      <ListItemIcon>
        <Icon size={16} aria-hidden />
      </ListItemIcon>
      <ListItemText disableTypography>{text}</ListItemText>
      {shortcut === null ? null : <Kbd shortcut={shortcut} />}
    </MenuItem>
  );
  const rest = [
    ...(active.length > 0
      ? [
          entry(CirclePause, "Put on hold...", null, () => {
            acts.ask({ kind: "hold", cards: active });
          }),
        ]
      : []),
    ...(held.length > 0
      ? [
          entry(CirclePlay, "Resume", null, () => {
            acts.act(held, { kind: "resume" });
          }),
        ]
      : []),
    ...(open.length > 0
      ? [
          entry(UserRound, "Assign IPM...", null, () => {
            acts.ask({ kind: "assign", cards: open });
          }),
        ]
      : []),
    ...(active.length + held.length > 0
      ? [
          entry(Ban, "Cancel implementation...", null, () => {
            acts.ask({ kind: "cancel", cards: [...active, ...held] });
          }),
        ]
      : []),
    ...(cancelled.length > 0
      ? [
          entry(CirclePlay, "Reinstate", null, () => {
            acts.act(cancelled, { kind: "reinstate" });
          }),
        ]
      : []),
  ];
  return (
    <Menu
      open={target !== null}
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={{ left: target?.left ?? 0, top: target?.top ?? 0 }}
      slotProps={{
        list: {
          dense: true,
          "aria-label":
            cards.length === 1 && first
              ? `Actions for ${first.payorName}`
              : `Actions for ${countOf(cards.length, "implementation")}`,
        },
      }}
    >
      {cards.length === 1 && first
        ? entry(ExternalLink, "Open", "Enter", () => {
            onOpen(first.id);
          })
        : null}
      {open.length === 1 && cards.length === 1 && first
        ? entry(
            first.isGateMet ? CircleCheck : CircleHelp,
            first.isGateMet ? "May this move on?" : "Why can't this move on?",
            "W",
            () => {
              acts.ask({ kind: "why", card: first });
            },
          )
        : null}
      {open.length > 0
        ? entry(ArrowRightLeft, "Move to...", "M", () => {
            acts.ask({ kind: "move", cards: open });
          })
        : null}
      {cards.length === 1 && first && open.length === 1
        ? [
            entry(AlarmClock, "Remind me…", null, () => {
              remindOf(first);
            }),
            entry(BellOff, "Mute reminders…", null, () => {
              const { id: implementationId, payorName } = first;
              openReminderDialog({ kind: "mute", implementationId, payorName });
            }),
          ]
        : null}
      {rest.length > 0 ? <Divider /> : null}
      {rest}
    </Menu>
  );
}
