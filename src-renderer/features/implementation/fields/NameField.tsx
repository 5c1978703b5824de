import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useState } from "react";

/** A person's name with suggestions; any other name is allowed. Sent on choosing, Enter and blur. */
export function NameField({
  label,
  value,
  names,
  onCommit,
  isDisabled = false,
  hasFocus = false,
  placeholder = "Nobody yet",
}: {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly onCommit: (name: string) => void;
  /** Can be read and copied, not changed. */
  readonly isDisabled?: boolean;
  readonly hasFocus?: boolean;
  readonly placeholder?: string;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (name: string): void => {
    setDraft(null);
    if (name.trim() !== value) onCommit(name.trim());
  };
  return (
    <Autocomplete
      freeSolo
      readOnly={isDisabled}
      options={[...names]}
      value={value}
      inputValue={draft ?? value}
      onInputChange={(_event, name, reason) => {
        if (reason === "input") setDraft(name);
      }}
      onChange={(_event, name) => {
        commit(name ?? "");
      }}
      onBlur={() => {
        if (draft !== null) commit(draft);
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={placeholder}
          autoFocus={hasFocus}
          slotProps={{
            ...params.slotProps,
            inputLabel: { ...params.slotProps.inputLabel, shrink: true },
          }}
        />
      )}
    />
  );
}
