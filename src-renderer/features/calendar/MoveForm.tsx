import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { isIsoDate } from "../../../src-shared/domain/dates.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { type MoveTarget, whyUnmovable } from "../../../src-shared/commands/plan-move.ts";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The way to another day without dragging; or why there is none. */
export function MoveForm({
  shown,
  isFirstFocus,
  canWrite,
  onMove,
}: {
  readonly shown: CalendarEntry;
  readonly isFirstFocus: boolean;
  readonly canWrite: boolean;
  readonly onMove: (target: MoveTarget) => void;
}) {
  const [date, setDate] = useState(shown.date);
  const [time, setTime] = useState(shown.time ?? "");
  const reason = canWrite ? whyUnmovable(shown.entry) : "This workspace cannot be written";
  if (reason !== null) {
    return (
      <Typography color="textSecondary" sx={{ mt: 4 }} {...(isFirstFocus && FIRST_FOCUS)}>
        {reason}.
      </Typography>
    );
  }
  const hasTime = shown.time !== null;
  const isWhole = isIsoDate(date) && (!hasTime || TIME.test(time));
  const isChanged = date !== shown.date || (hasTime && time !== shown.time);
  return (
    <Box
      component="form"
      aria-label="Move"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && isChanged)
          onMove({ date, time: hasTime && time !== shown.time ? time : null });
      }}
      sx={{ display: "flex", alignItems: "flex-end", flexWrap: "wrap", gap: 2, mt: 5 }}
    >
      <TextField
        label="Move to"
        type="date"
        value={date}
        onChange={(event) => {
          setDate(event.target.value);
        }}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: isFirstFocus ? { "data-first-focus": true } : {},
        }}
        sx={{ flex: 1, minWidth: 140 }}
      />
      {hasTime && (
        <TextField
          label="at"
          type="time"
          value={time}
          onChange={(event) => {
            setTime(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 124 }}
        />
      )}
      <Button type="submit" variant="outlined" color="inherit" disabled={!isWhole || !isChanged}>
        Move
      </Button>
    </Box>
  );
}

const FIRST_FOCUS = { tabIndex: -1, "data-first-focus": true } as const;
