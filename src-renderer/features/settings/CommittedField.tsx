import TextField from "@mui/material/TextField";
import { useState } from "react";

/** A field whose text counts once it is left or Enter is pressed; Escape takes the stored value back. */
export function CommittedField({
  label,
  value,
  helperText,
  type = "text",
  isDisabled = false,
  onCommit,
}: {
  readonly label: string;
  readonly value: string;
  readonly helperText: string;
  readonly type?: "text" | "time";
  readonly isDisabled?: boolean;
  readonly onCommit: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  return (
    <TextField
      label={label}
      type={type}
      value={typed ?? value}
      helperText={helperText}
      disabled={isDisabled}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setTyped(null);
      }}
      slotProps={{ htmlInput: { maxLength: 200 }, inputLabel: { shrink: true } }}
      sx={{ width: type === "time" ? 240 : 360, maxWidth: 1 }}
    />
  );
}
