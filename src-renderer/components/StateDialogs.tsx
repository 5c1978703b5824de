import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { addBusinessDays } from "../../src-shared/domain/calendar/business-days.ts";
import { type IsoDate, isIsoDate } from "../../src-shared/domain/dates.ts";
import { FormDialog } from "./FormDialog.tsx";

/** Business days after which a hold is looked at again, as a proposal. */
const REVIEW_AFTER_DAYS = 10;

interface DialogOfMany<Answer> {
  /** "Harlow & Pike Builders" or "3 implementations". */
  readonly them: string;
  readonly onSubmit: (answer: Answer) => void;
  readonly onCancel: () => void;
}

/** Asks why something is put on hold and when to look again. */
export function HoldDialog({
  them,
  today,
  onSubmit,
  onCancel,
}: DialogOfMany<{ readonly reason: string; readonly reviewOn: IsoDate }> & {
  readonly today: IsoDate;
}) {
  const [reason, setReason] = useState("");
  const [reviewOn, setReviewOn] = useState(() => addBusinessDays(today, REVIEW_AFTER_DAYS));
  const [isAsked, setIsAsked] = useState(false);
  const isReasonMissing = reason.trim() === "";
  const isDateWrong = !isIsoDate(reviewOn) || reviewOn < today;
  return (
    <FormDialog
      title={`Put ${them} on hold`}
      verb="Put on hold"
      onCancel={onCancel}
      onSubmit={() => {
        setIsAsked(true);
        if (!isReasonMissing && !isDateWrong) onSubmit({ reason: reason.trim(), reviewOn });
      }}
    >
      <TextField
        label="Reason"
        value={reason}
        required
        autoFocus
        error={isAsked && isReasonMissing}
        helperText={isAsked && isReasonMissing ? "Say why it waits" : "Shown on the card"}
        onChange={(event) => {
          setReason(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Review on"
        type="date"
        value={reviewOn}
        required
        error={isAsked && isDateWrong}
        helperText={
          isAsked && isDateWrong ? "Choose a date from today on" : "The day to decide again"
        }
        onChange={(event) => {
          setReviewOn(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }}
      />
    </FormDialog>
  );
}

/** Asks why something is cancelled. */
export function CancelImplementationDialog({ them, onSubmit, onCancel }: DialogOfMany<string>) {
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isReasonMissing = reason.trim() === "";
  return (
    <FormDialog
      title={`Cancel ${them}?`}
      verb="Cancel implementation"
      isDangerous
      onCancel={onCancel}
      onSubmit={() => {
        setIsAsked(true);
        if (!isReasonMissing) onSubmit(reason.trim());
      }}
    >
      <Typography>Everything in it is kept. It can be reinstated at any time.</Typography>
      <TextField
        label="Reason"
        value={reason}
        required
        autoFocus
        error={isAsked && isReasonMissing}
        helperText={isAsked && isReasonMissing ? "Say why it ends" : undefined}
        onChange={(event) => {
          setReason(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}

/** Asks who is the IPM; the names already in use are offered. */
export function AssignDialog({
  them,
  names,
  userName,
  onSubmit,
  onCancel,
}: DialogOfMany<string> & { readonly names: readonly string[]; readonly userName: string }) {
  const [ipm, setIpm] = useState(userName);
  return (
    <FormDialog
      title={`IPM of ${them}`}
      verb="Assign IPM"
      onCancel={onCancel}
      onSubmit={() => {
        onSubmit(ipm.trim());
      }}
    >
      <Autocomplete
        freeSolo
        options={[...names]}
        inputValue={ipm}
        onInputChange={(_event, value) => {
          setIpm(value);
        }}
        renderInput={(params) => (
          <TextField
            {...params}
            label="Implementation Project Manager"
            autoFocus
            helperText="Empty leaves it without an IPM"
          />
        )}
      />
    </FormDialog>
  );
}
