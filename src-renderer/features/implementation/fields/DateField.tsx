import TextField from "@mui/material/TextField";
import { type ReactNode, useState } from "react";
import { type IsoDate, isIsoDate } from "../../../../src-shared/domain/dates.ts";

/** A calendar date that is sent once it is whole: on blur and on Enter, not while the year is being typed. */
export function DateField({
  label,
  value,
  onCommit,
  isDisabled = false,
  canBeEmpty = false,
  helperText,
}: {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onCommit: (date: IsoDate | null) => void;
  /** Can be read and copied, not changed. */
  readonly isDisabled?: boolean;
  readonly canBeEmpty?: boolean;
  readonly helperText?: ReactNode;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const leave = (): void => {
    if (draft === null) return;
    setDraft(null);
    if (draft === (value ?? "")) return;
    if (isIsoDate(draft)) onCommit(draft);
    else if (draft === "" && canBeEmpty) onCommit(null);
  };
  return (
    <TextField
      label={label}
      type="date"
      value={draft ?? value ?? ""}
      fullWidth
      helperText={helperText}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          leave();
        }
      }}
      slotProps={{ input: { readOnly: isDisabled }, inputLabel: { shrink: true } }}
    />
  );
}
