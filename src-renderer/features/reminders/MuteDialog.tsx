import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { addCalendarDays, isIsoDate } from "../../../src-shared/domain/dates.ts";
import { nearDate } from "../../../src-shared/domain/people-dates.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { mutePayor } from "./reminder-acts.ts";

const WEEK_DAYS = 7;

/** Asks how long a payor is silent. */
export function MuteDialog({
  implementationId,
  payorName,
  onClose,
}: {
  readonly implementationId: string;
  readonly payorName: string;
  readonly onClose: () => void;
}) {
  const today = useAppStore((state) => state.today);
  const [end, setEnd] = useState<"date" | "open">("date");
  const [date, setDate] = useState<string>(addCalendarDays(today, WEEK_DAYS));
  const isGood = end === "open" || (isIsoDate(date) && date >= today);
  return (
    <FormDialog
      title={`Mute ${payorName}`}
      verb="Mute"
      isDisabled={!isGood}
      onCancel={onClose}
      onSubmit={() => {
        void mutePayor(implementationId, payorName, end === "open" ? null : date).then(
          (isTaken) => {
            if (isTaken) onClose();
          },
        );
      }}
    >
      <Typography>
        Reminders of this payor pass in silence and do not come later. Board, Desk and calendar show
        everything as before.
      </Typography>
      <RadioGroup
        aria-label="How long"
        value={end}
        onChange={(event) => {
          setEnd(event.target.value === "open" ? "open" : "date");
        }}
      >
        <FormControlLabel value="date" control={<Radio size="small" />} label="Until a day" />
        <FormControlLabel value="open" control={<Radio size="small" />} label="Until I unmute it" />
      </RadioGroup>
      {end === "date" && (
        <TextField
          label="Last day of silence"
          type="date"
          value={date}
          error={!isGood}
          helperText={isGood ? `Silent through ${nearDate(date, today)}` : "Choose today or later"}
          onChange={(event) => {
            setDate(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }}
        />
      )}
    </FormDialog>
  );
}
