import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";

/** One of a closed list. */
export function PickField<Code extends string>({
  label,
  value,
  options,
  onChange,
  isDisabled = false,
  width,
}: {
  readonly label: string;
  readonly value: Code;
  readonly options: readonly (readonly [code: Code, label: string])[];
  readonly onChange: (code: Code) => void;
  /** Can be read and copied, not changed. */
  readonly isDisabled?: boolean;
  readonly width?: number;
}) {
  return (
    <TextField
      select
      label={label}
      value={value}
      {...(width === undefined ? { fullWidth: true } : { sx: { width } })}
      onChange={(event) => {
        const chosen = options.find(([code]) => code === event.target.value);
        if (chosen) onChange(chosen[0]);
      }}
      slotProps={{
        inputLabel: { shrink: true },
        input: { readOnly: isDisabled },
        // The choice of none has a name as well.
        select: { displayEmpty: true },
      }}
    >
      {options.map(([code, name]) => (
        <MenuItem key={code} value={code}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
