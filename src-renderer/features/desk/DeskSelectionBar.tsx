import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { CalendarClock, Check, Hourglass, type LucideIcon, UserRound, X } from "lucide-react";
import type { DatedEntry } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { SnoozeButton } from "../reminders/SnoozeButton.tsx";
import { canDo, type DeskActKind } from "./desk-commands.ts";

const BUTTONS: readonly {
  readonly act: DeskActKind;
  readonly label: string;
  readonly icon: LucideIcon;
}[] = [
  { act: "complete", label: "Complete", icon: Check },
  { act: "assign", label: "Reassign", icon: UserRound },
  { act: "due", label: "Due date", icon: CalendarClock },
  { act: "wait", label: "Waiting on", icon: Hourglass },
];

/** Under the list: what can be done to the selected rows. A button of fewer than all of them says how many. */
export function DeskSelectionBar({
  entries,
  now,
  isReadOnly,
  onAct,
  onSnooze,
  onClear,
}: {
  readonly entries: readonly DatedEntry[];
  readonly now: string;
  readonly isReadOnly: boolean;
  readonly onAct: (act: DeskActKind, anchor: HTMLElement) => void;
  readonly onSnooze: (until: string, words: string) => void;
  readonly onClear: () => void;
}) {
  return (
    <Box
      role="region"
      aria-label="Selection"
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 0.5,
        px: 2,
        py: 1.5,
        borderTop: 1,
        borderColor: "edge",
        bgcolor: "background.paper",
        flex: "none",
      }}
    >
      <IconButton
        aria-label="Clear the selection"
        title="Clear the selection (Esc)"
        onClick={onClear}
      >
        <X size={14} aria-hidden />
      </IconButton>
      <Typography role="status" sx={{ fontWeight: 600, mr: 1 }}>
        {entries.length} selected
      </Typography>
      {BUTTONS.map(({ act, label, icon: Icon }) => {
        const count = entries.filter((entry) => canDo(act, entry)).length;
        return (
          <Button
            key={act}
            size="small"
            color="inherit"
            disabled={isReadOnly || count === 0}
            startIcon={<Icon size={14} aria-hidden />}
            onClick={(event) => {
              onAct(act, event.currentTarget);
            }}
          >
            {label}
            {count > 0 && count < entries.length ? ` (${count})` : ""}
          </Button>
        );
      })}
      <SnoozeButton
        now={now}
        label="Snooze the selected rows"
        onOpen={async () => undefined}
        onSnooze={onSnooze}
      />
    </Box>
  );
}
