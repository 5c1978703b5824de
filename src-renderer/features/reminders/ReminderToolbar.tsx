import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import IconButton from "@mui/material/IconButton";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { CalendarDays, Check, X } from "lucide-react";
import { useState } from "react";
import { isCompletable } from "../../../src-shared/commands/dated-commands.ts";
import type { IsoInstant } from "../../../src-shared/domain/dates.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { ConfirmDialog } from "../../components/ConfirmDialog.tsx";
import { ToggleChip } from "../../components/ToggleChip.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { countOf, countsInWords, type ReminderFilter } from "./reminder-groups.ts";
import { complete, dismiss, markRead, snooze } from "./reminder-acts.ts";
import { loadReminders } from "./reminder-store.ts";
import { canBeMoved } from "./reschedule.ts";
import { SnoozeButton } from "./SnoozeButton.tsx";

const BAR = {
  display: "flex",
  alignItems: "center",
  flexWrap: "wrap",
  gap: 1,
  minHeight: 40,
  px: 3,
} as const;

/** Which reminders are shown, and *Mark all as read*. */
export function ReminderFilters({
  filter,
  onChange,
  unreadRows,
}: {
  readonly filter: ReminderFilter;
  readonly onChange: (filter: ReminderFilter) => void;
  readonly unreadRows: readonly ReminderRow[];
}) {
  const hasName = useAppStore((state) => state.settings.userName !== "");
  const chips = [
    [
      "isMine",
      "Mine",
      hasName ? "Payors whose IPM is you" : "Enter your name in Settings to use this",
    ],
    ["isOverdue", "Overdue", "Items that are late"],
    ["isToday", "Today", "Due or held today"],
  ] as const;
  return (
    <Box role="group" aria-label="Filter the reminders" sx={BAR}>
      {chips.map(([key, label, title]) => (
        <ToggleChip
          key={key}
          label={label}
          isOn={filter[key]}
          title={title}
          isDisabled={key === "isMine" && !hasName && !filter.isMine}
          onToggle={() => {
            onChange({ ...filter, [key]: !filter[key] });
          }}
        />
      ))}
      <Button
        size="small"
        color="inherit"
        disabled={unreadRows.length === 0}
        onClick={() => {
          void markRead(unreadRows);
        }}
        sx={{ ml: "auto" }}
      >
        Mark all as read
      </Button>
    </Box>
  );
}

/** Selects all, and acts on what is selected. Completing several items asks first: it reaches into many payors. */
export function SelectionBar({
  shown,
  chosen,
  now,
  onReschedule,
  onSelectAll,
}: {
  readonly shown: readonly ReminderRow[];
  readonly chosen: readonly ReminderRow[];
  /** "In an hour" counts from there. */
  readonly now: IsoInstant;
  /** Of the selected ones, those that can be moved. */
  readonly onReschedule: (rows: readonly ReminderRow[], anchor: HTMLElement) => void;
  readonly onSelectAll: (isSelected: boolean) => void;
}) {
  const [asked, setAsked] = useState<readonly ReminderRow[] | null>(null);
  const count = chosen.length;
  const items = chosen.filter(({ kind }) => isCompletable(kind));
  const movable = chosen.filter(canBeMoved);
  return (
    <Box
      role="toolbar"
      aria-label="Selected reminders"
      sx={{
        ...BAR,
        // All acts in one line of the narrow panel.
        gap: 0.5,
        "& .MuiButton-root": { minWidth: 0, px: 1.5 },
        position: "sticky",
        top: 0,
        zIndex: 1,
        bgcolor: "background.paper",
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <FormControlLabel
        sx={{ ml: 0, mr: "auto" }}
        label={count === 0 ? "Select all" : `${count} of ${shown.length} selected`}
        control={
          <Checkbox
            checked={count > 0 && count === shown.length}
            indeterminate={count > 0 && count < shown.length}
            onChange={(event) => {
              onSelectAll(event.target.checked);
            }}
          />
        }
      />
      {count > 0 && (
        <>
          {items.length > 0 && (
            <Button
              size="small"
              color="inherit"
              startIcon={<Check size={14} aria-hidden />}
              onClick={() => {
                if (items.length > 1) setAsked(items);
                else void complete(items);
              }}
            >
              Done
            </Button>
          )}
          <SnoozeButton
            now={now}
            label="Snooze the selected reminders"
            onOpen={loadReminders}
            onSnooze={(until, words) => {
              void snooze(chosen, until, words);
            }}
          />
          {movable.length > 0 && (
            <IconButton
              aria-label="Reschedule the selected reminders"
              title="Reschedule"
              onClick={({ currentTarget }) => {
                onReschedule(movable, currentTarget);
              }}
            >
              <CalendarDays size={14} aria-hidden />
            </IconButton>
          )}
          <Button
            size="small"
            variant="contained"
            startIcon={<X size={14} aria-hidden />}
            title="The items stay open"
            onClick={() => {
              void dismiss(chosen);
            }}
          >
            Dismiss
          </Button>
        </>
      )}
      {asked && (
        <ConfirmDialog
          isOpen
          title={`Complete ${countsInWords(asked)}?`}
          verb={`Complete ${countOf(asked)}`}
          onCancel={() => {
            setAsked(null);
          }}
          onConfirm={() => {
            setAsked(null);
            void complete(asked);
          }}
        >
          <Typography>
            They count as done today. To be rid of the reminders only, use Dismiss: what they are
            about stays open.
          </Typography>
        </ConfirmDialog>
      )}
    </Box>
  );
}
