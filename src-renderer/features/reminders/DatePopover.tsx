import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { type IsoDate, isIsoDate } from "../../../src-shared/domain/dates.ts";

/** Asks for a day beside the thing that it is for. */
export function DatePopover({
  anchor,
  title,
  label,
  verb,
  start,
  earliest,
  wordsOf,
  onChoose,
  onClose,
}: {
  readonly anchor: HTMLElement;
  readonly title: string;
  /** Of the field. */
  readonly label: string;
  readonly verb: string;
  readonly start: IsoDate;
  /** No day before it can be chosen; absent = any day. */
  readonly earliest?: IsoDate;
  /** What the day means, below the field. */
  readonly wordsOf: (date: IsoDate) => string;
  readonly onChoose: (date: IsoDate) => void;
  readonly onClose: () => void;
}) {
  const [date, setDate] = useState<string>(start);
  const isKnown = isIsoDate(date);
  const isTooEarly = isKnown && earliest !== undefined && date < earliest;
  const isGood = isKnown && !isTooEarly;
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ paper: { role: "dialog", "aria-label": title } }}
    >
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) onChoose(date);
        }}
        sx={{ p: 4, width: 280, display: "grid", gap: 3 }}
      >
        <Typography variant="h3" noWrap title={title}>
          {title}
        </Typography>
        <TextField
          label={label}
          type="date"
          value={date}
          autoFocus
          fullWidth
          error={isTooEarly}
          helperText={
            isTooEarly ? "Choose a later day" : isKnown ? wordsOf(date) : "Choose a whole date"
          }
          onChange={(event) => {
            setDate(event.target.value);
          }}
          slotProps={{
            inputLabel: { shrink: true },
            ...(earliest !== undefined && { htmlInput: { min: earliest } }),
          }}
        />
        <Box sx={{ display: "flex", justifyContent: "flex-end", gap: 2 }}>
          <Button color="inherit" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" disabled={!isGood}>
            {verb}
          </Button>
        </Box>
      </Box>
    </Popover>
  );
}
