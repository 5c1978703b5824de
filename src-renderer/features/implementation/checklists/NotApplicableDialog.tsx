import TextField from "@mui/material/TextField";
import { useState } from "react";
import { FormDialog } from "../../../components/FormDialog.tsx";

/** Asks why items do not apply; the reason is kept with each. */
export function NotApplicableDialog({
  them,
  onSubmit,
  onCancel,
}: {
  /** "SET-05 Hold the kickoff meeting" or "3 items". */
  readonly them: string;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && reason.trim() === "";
  return (
    <FormDialog
      title={`Mark ${them} as not applicable`}
      verb="Mark as not applicable"
      onCancel={onCancel}
      onSubmit={() => {
        setIsAsked(true);
        if (reason.trim() !== "") onSubmit(reason.trim());
      }}
    >
      <TextField
        label="Reason"
        value={reason}
        required
        autoFocus
        error={isMissing}
        helperText={
          isMissing ? "Say why it does not apply" : "Kept with the item; what depends on it goes on"
        }
        onChange={(event) => {
          setReason(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}
