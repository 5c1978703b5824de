import TextField from "@mui/material/TextField";

/** Who allows it, and why. */
export function WaiverFields({
  by,
  reason,
  isAsked,
  onBy,
  onReason,
  hasFocus = false,
}: {
  readonly by: string;
  readonly reason: string;
  /** Whether the dialog was sent, so that what is missing is said. */
  readonly isAsked: boolean;
  readonly onBy: (by: string) => void;
  readonly onReason: (reason: string) => void;
  readonly hasFocus?: boolean;
}) {
  const isByMissing = isAsked && by.trim() === "";
  const isReasonMissing = isAsked && reason.trim() === "";
  return (
    <>
      <TextField
        label="Allowed by"
        value={by}
        required
        error={isByMissing}
        helperText={isByMissing ? "Say who allows it" : undefined}
        onChange={(event) => {
          onBy(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Reason"
        value={reason}
        required
        autoFocus={hasFocus}
        multiline
        minRows={2}
        error={isReasonMissing}
        helperText={isReasonMissing ? "Say why it may pass" : undefined}
        onChange={(event) => {
          onReason(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </>
  );
}
